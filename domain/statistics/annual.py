"""行政执法统计年报 — tables 1 and 2 and the further columns. 行政执法统计年报（山西省公开样式，law: §12.1【E】待核实）."""

from dataclasses import dataclass

from domain.case.execution import EnforcementManner
from domain.case.measures import SeizureKind
from domain.case.penalty import PenaltyKind
from domain.case.remedy import RemedyKind
from domain.record.certainty import Certainty
from domain.statistics.acts import SUBSTITUTE, SURCHARGE
from domain.statistics.figure import Figure
from domain.statistics.tally import Portion

PENALTIES, COERCION, MORE = "表一 行政处罚实施情况", "表二 行政强制实施情况", "其他统计项目"
RULES = (
    "统计当年1月1日至12月31日作出的决定；并处两种以上处罚的算一宗，计入最重的种类；罚没金额以决定书所载为准，"
    "没收而金额无法确定的不计入；变更后的决定计入原决定作出的期间（待核实）"
)


@dataclass(frozen=True)
class Column:
    """``portion`` None: nothing in the record can tell it, ``note`` says why. ``in_money``: the amount is asked for."""

    table: str
    label: str
    portion: Portion | None
    in_money: bool = False
    mark: Certainty = Certainty.EXCERPT
    note: str = ""


def _kind(label: str, *kinds: PenaltyKind) -> Column:
    return Column(PENALTIES, label, Portion(Figure.PENALISED, tuple(one.value for one in kinds)))


def _coerced(label: str, figure: Figure, kind: str) -> Column:
    return Column(COERCION, label, Portion(figure, (kind,)), mark=Certainty.MEMORY)


def _more(label: str, figure: Figure, *kinds: str, in_money: bool = False) -> Column:
    return Column(MORE, label, Portion(figure, kinds), in_money)


SUITS = (RemedyKind.SUIT.value, RemedyKind.APPEAL.value)
COLUMNS = (
    _kind("警告（宗）", PenaltyKind.WARNING),
    _kind("通报批评（宗）", PenaltyKind.CRITICISM),
    _kind("罚款（宗）", PenaltyKind.FINE),
    _kind("没收违法所得、没收非法财物（宗）", PenaltyKind.CONFISCATE_GAINS, PenaltyKind.CONFISCATE_PROPERTY),
    _kind("暂扣许可证件（宗）", PenaltyKind.SUSPEND_LICENCE),
    _kind("降低资质等级（宗）", PenaltyKind.LOWER_QUALIFICATION),
    _kind("限制开展生产经营活动（宗）", PenaltyKind.RESTRICT_BUSINESS),
    _kind("责令停产停业（宗）", PenaltyKind.STOP_BUSINESS),
    _kind("责令关闭、限制从业（宗）", PenaltyKind.CLOSE_DOWN, PenaltyKind.RESTRICT_EMPLOYMENT),
    _kind("吊销许可证件（宗）", PenaltyKind.REVOKE_LICENCE),
    Column(
        PENALTIES,
        "行政拘留（宗）",
        None,
        note="乡镇人民政府没有此项处罚权，本系统不办理",
    ),
    _kind("其他（宗）", PenaltyKind.OTHER),
    Column(PENALTIES, "合计（宗）", Portion(Figure.PENALISED)),
    Column(PENALTIES, "罚没金额（元）", Portion(Figure.IMPOSED), in_money=True),
    Column(COERCION, "行政强制措施实施数量", Portion(Figure.COERCIVE_MEASURE)),
    _coerced("其中：查封", Figure.COERCIVE_MEASURE, SeizureKind.SEAL.value),
    _coerced("其中：扣押", Figure.COERCIVE_MEASURE, SeizureKind.SEIZE.value),
    Column(COERCION, "行政强制执行实施数量", Portion(Figure.COERCIVE_EXECUTION)),
    _coerced("其中：加处罚款", Figure.COERCIVE_EXECUTION, SURCHARGE),
    _coerced("其中：排除妨碍、恢复原状", Figure.COERCIVE_EXECUTION, EnforcementManner.RESTORATION.value),
    _coerced("其中：代履行", Figure.COERCIVE_EXECUTION, SUBSTITUTE),
    _coerced("其中：其他（强制拆除）", Figure.COERCIVE_EXECUTION, EnforcementManner.DEMOLITION.value),
    Column(COERCION, "申请人民法院强制执行", Portion(Figure.COURT_APPLICATION), mark=Certainty.MEMORY),
    _more("立案数", Figure.FILED),
    _more("结案数", Figure.CLOSED),
    _more("不予处罚案件数", Figure.NOT_PENALISED),
    Column(MORE, "不予处罚金额（元）", None, in_money=True, note="不予处罚决定不载明金额"),
    _more("减轻处罚案件数", Figure.MITIGATED),
    _more("减轻处罚后的罚款金额（元）", Figure.MITIGATED, in_money=True),
    _more("被申请行政复议数", Figure.REMEDY_FILED, RemedyKind.RECONSIDERATION.value),
    _more("行政复议纠错数", Figure.REMEDY_LOST, RemedyKind.RECONSIDERATION.value),
    _more("被起诉数", Figure.REMEDY_FILED, RemedyKind.SUIT.value),
    _more("败诉数", Figure.REMEDY_LOST, *SUITS),
    _more("移送司法数", Figure.TO_POLICE),
    Column(MORE, "持证率", None, note="见人员名册和执法证件，不由案件事件计算"),
)
