"""期限表 — every time limit the system reckons, one entry each, in the order of the master table. (law: §6.2)"""

from collections.abc import Callable, Iterable
from typing import Any

from domain.case.case import Case
from domain.case.opinion import OpinionKind
from domain.case.remedy import RemedyKind
from domain.case.surcharge import DAILY
from domain.case.terms import (
    ANSWER_RECONSIDERATION,
    ANSWER_SUIT,
    APPEAL,
    CLUE_CHECK,
    COLLECTION_REMITTANCE,
    COURT_ACCEPTANCE,
    COURT_APPLICATION,
    COURT_OBJECTION,
    COURT_RULING,
    DECISION,
    DECISION_SERVICE,
    DEMOLITION_SUIT,
    GOODS_TO_POLICE,
    HEARING_NOTICE,
    HEARING_REQUEST,
    JUDGMENT,
    LEGAL_REVIEW,
    MAJOR_PENALTY_REPORT,
    PAYMENT,
    POLICE_HANDOVER,
    POLICE_REPLY,
    POLICE_REVIEW,
    PRESERVATION,
    PUBLIC_NOTICE,
    PUBLICITY,
    PUBLICITY_WITHDRAWAL,
    RECONSIDERATION,
    RECONSIDERATION_DECISION,
    RECONSIDERATION_OPINION,
    REINSPECTION,
    REVIEW_REQUEST_FORWARDING,
    SEIZURE,
    SPOT_REPORT,
    STATEMENT_WINDOW,
    SUBSTITUTE_URGING,
    SUIT,
    SUIT_AFTER_RECONSIDERATION,
    SUSPENSION_ENDS,
    TRANSFER_DECISION,
    URGENT_APPROVAL,
    URGING,
    Hours,
    Term,
)
from domain.deadlines import (
    decided,
    elsewhere,
    enforcing,
    hearing_out,
    investigating,
    leads,
    publishing,
    remedies,
    surcharging,
)
from domain.deadlines.rule import Begun, DeadlineRule, Finder, Nature, Owes
from domain.record.certainty import Certainty

ORGAN, PARTY, OTHER = Owes.ORGAN, Owes.PARTY, Owes.OTHER
DUTY, RIGHT, WAIT = Nature.DUTY, Nature.RIGHT, Nature.WAIT
BY_DOCUMENT = "按文书载明"


def _rule(
    term: Term | Hours,
    title: str,
    owes: Owes,
    begun: Callable[[Case], Iterable[Begun]],
    nature: Nature = DUTY,
    **more: Any,
) -> DeadlineRule:
    """An entry whose terms the case alone tells."""
    return _dated(term, title, owes, lambda case, *_: begun(case), nature, **more)


def _dated(
    term: Term | Hours, title: str, owes: Owes, begun: Finder, nature: Nature = DUTY, **more: Any
) -> DeadlineRule:
    """An entry whose number, length, article and mark are those of its shared term, unless ``more`` says otherwise."""
    shared = {"id": term.id, "length": term.text, "article": term.article, "mark": term.mark}
    return DeadlineRule(**shared | more, title=title, owes=owes, nature=nature, begun=begun)


RULES: tuple[DeadlineRule, ...] = (
    _rule(CLUE_CHECK, "核查线索", ORGAN, leads.leads_to_check),
    _rule(
        leads.LIMITATION,
        "违法行为的追责期限",
        ORGAN,
        leads.limitations,
        length="2年或者5年",
        note="以线索送达本机关之日为发现之日；涉及公民生命健康安全、金融安全且有危害后果的为五年。",
    ),
    DeadlineRule(
        id="T04",
        title="改正期限",
        article="行政处罚法第二十八条第一款",
        mark=Certainty.VERIFIED,
        owes=PARTY,
        length=BY_DOCUMENT,
        begun=lambda case, *_: leads.orders_to_comply_with(case),
    ),
    _dated(REINSPECTION, "整改复查", ORGAN, leads.orders_to_reinspect),
    _rule(PRESERVATION, "处理先行登记保存的证据", ORGAN, investigating.kept_evidence),
    _rule(URGENT_APPROVAL, "报告并补办紧急强制措施的批准", ORGAN, investigating.urgent_measures),
    _rule(
        SEIZURE,
        "查封、扣押",
        ORGAN,
        investigating.seizures,
        length="不超过30日，可延长不超过30日",
        note="检测、检验、检疫或者技术鉴定的期间不计入，但应当书面告知当事人（第二十五条第三款）。",
    ),
    _rule(LEGAL_REVIEW, "法制审核", ORGAN, investigating.reviews),
    _rule(STATEMENT_WINDOW, "当事人陈述、申辩", PARTY, hearing_out.statement_windows, RIGHT),
    _rule(HEARING_REQUEST, "当事人要求听证", PARTY, hearing_out.hearing_windows, RIGHT),
    _rule(HEARING_NOTICE, "听证通知至听证", ORGAN, hearing_out.waits_for_hearings, WAIT),
    _rule(
        DECISION,
        "作出处理决定",
        ORGAN,
        investigating.decisions,
        note="法律、法规、规章允许延长的，经批准的日数与九十日一并自立案之日起算；延长的依据待核实。",
    ),
    _rule(DECISION_SERVICE, "送达决定书", ORGAN, decided.decisions_to_serve),
    _rule(PUBLIC_NOTICE, "公告送达", ORGAN, decided.public_notices, WAIT),
    _rule(SPOT_REPORT, "当场处罚决定报备案", ORGAN, decided.spot_decisions_to_report),
    _rule(
        COLLECTION_REMITTANCE, "上缴当场收缴的罚款", ORGAN, decided.collections_to_remit, length="2日＋2日"
    ),
    _rule(PAYMENT, "缴纳罚没款", PARTY, decided.fines_to_pay),
    DeadlineRule(
        id="T20",
        title="加处罚款（至达到罚款本数）",
        article="行政处罚法第七十二条第一款第一项、第七十三条第三款；行政强制法第四十五条",
        mark=DAILY.mark,
        owes=ORGAN,
        nature=WAIT,
        length=f"每日{DAILY.percent}%，以罚款本数为限",
        begun=surcharging.surcharges,
        note="以逾期未缴的罚款为基数（待核实）；尚未达到本数的，届满日按现在的欠缴数额推算。",
    ),
    DeadlineRule(
        id="T21",
        title="延期、分期缴纳",
        article="行政处罚法第六十六条第二款",
        mark=Certainty.VERIFIED,
        owes=PARTY,
        length=BY_DOCUMENT,
        begun=lambda case, *_: enforcing.instalments_to_pay(case),
    ),
    _rule(RECONSIDERATION, "申请行政复议", PARTY, remedies.reconsiderations, RIGHT, outlasts=True),
    _rule(SUIT, "直接提起行政诉讼", PARTY, remedies.suits, RIGHT, outlasts=True),
    _rule(
        DEMOLITION_SUIT,
        "对责令限期拆除决定提起行政诉讼",
        PARTY,
        remedies.demolition_suits,
        RIGHT,
        outlasts=True,
        note="只就限期拆除部分；申请强制执行前六十日的复议期限是否也须届满，待核实，请先经法制审核。",
    ),
    _dated(
        SUIT_AFTER_RECONSIDERATION,
        "对复议决定不服提起行政诉讼",
        PARTY,
        remedies.suits_after_reconsideration,
        RIGHT,
        outlasts=True,
        note="自当事人收到复议决定书之日起算；此处按本机关收到之日推算。",
    ),
    _rule(URGING, "申请强制执行前的催告", ORGAN, enforcing.waits_after_urging, WAIT),
    _rule(COURT_APPLICATION, "申请人民法院强制执行", ORGAN, enforcing.courts_to_apply_to),
    _rule(COURT_ACCEPTANCE, "人民法院受理强制执行申请", OTHER, enforcing.courts_to_accept),
    _rule(
        COURT_RULING,
        "人民法院作出强制执行裁定",
        OTHER,
        enforcing.courts_to_rule,
        id="T27b",
        note="人民法院听取当事人意见的，为三十日（第五十八条）。",
    ),
    _rule(COURT_OBJECTION, "对不予受理、不予执行申请复议", ORGAN, enforcing.objections, RIGHT),
    _rule(SUBSTITUTE_URGING, "代履行前的催告", ORGAN, enforcing.waits_before_substitutes, WAIT),
    _rule(SUSPENSION_ENDS, "中止执行满三年", ORGAN, enforcing.suspensions, WAIT),
    _rule(PUBLICITY, "公示行政处罚信息", ORGAN, publishing.decisions_to_publish, outlasts=True),
    _rule(PUBLICITY_WITHDRAWAL, "撤回公示信息", ORGAN, publishing.publications_to_withdraw, outlasts=True),
    _rule(
        MAJOR_PENALTY_REPORT, "重大行政处罚备案", ORGAN, publishing.major_penalties_to_report, outlasts=True
    ),
    _rule(TRANSFER_DECISION, "决定是否移送公安机关", ORGAN, elsewhere.transfers_to_decide, id="T36a"),
    _rule(POLICE_HANDOVER, "向公安机关移送", ORGAN, elsewhere.transfers_to_hand_over),
    _rule(POLICE_REPLY, "公安机关答复", OTHER, elsewhere.police_to_answer),
    _rule(GOODS_TO_POLICE, "移交涉案物品", ORGAN, elsewhere.goods_to_hand_over, id="T37b"),
    _rule(POLICE_REVIEW, "对不予立案提请复议", ORGAN, elsewhere.refusals_to_review, RIGHT, id="T37c"),
    _rule(
        ANSWER_RECONSIDERATION,
        "行政复议答复并提交证据",
        ORGAN,
        remedies.answers_owed(RemedyKind.RECONSIDERATION),
        length="10个工作日，简易程序5个工作日",
        outlasts=True,
    ),
    _rule(
        REVIEW_REQUEST_FORWARDING,
        "转送复议申请",
        ORGAN,
        remedies.requests_to_forward,
        outlasts=True,
        note="认为需要维持行政处罚决定的转送；认为应当撤销、变更的，及时自行纠正。",
    ),
    _rule(
        RECONSIDERATION_DECISION,
        "作出行政复议决定",
        OTHER,
        remedies.reconsiderations_to_decide,
        length="60日，可延长30日；简易程序30日",
        outlasts=True,
    ),
    _rule(
        RECONSIDERATION_OPINION,
        "报送复议意见书的纠正情况",
        ORGAN,
        remedies.opinions_to_answer(OpinionKind.RECONSIDERATION),
        outlasts=True,
    ),
    _rule(
        ANSWER_SUIT,
        "行政诉讼答辩并提交证据",
        ORGAN,
        remedies.answers_owed(RemedyKind.SUIT),
        outlasts=True,
    ),
    _rule(JUDGMENT, "一审裁判", OTHER, remedies.judgments, length="6个月，简易程序45日", outlasts=True),
    _rule(
        APPEAL,
        "对一审裁判提起上诉",
        ORGAN,
        remedies.appeals,
        RIGHT,
        length="判决15日，裁定10日",
        outlasts=True,
        note="各方自各自收到裁判文书之日起算；此处为本机关的上诉期限。",
    ),
    DeadlineRule(
        id="T46",
        title="回复行政执法监督意见",
        article="行政执法监督条例（条款序号待核实）",
        mark=Certainty.EXCERPT,
        owes=ORGAN,
        length=BY_DOCUMENT,
        begun=lambda case, *_: remedies.opinions_to_answer(OpinionKind.SUPERVISION)(case),
        outlasts=True,
    ),
)

RULE_BY_ID = {rule.id: rule for rule in RULES}
