"""统计指标 — what is counted, and in which words. law: §12.1, §12.2; counting rules marked 【E】 there are 待核实."""

from enum import StrEnum


class Figure(StrEnum):
    """One countable thing. ``label`` names it; ``in_money`` tells that its amount means something."""

    LEAD = "lead"
    DISMISSED = "dismissed"
    FORWARDED = "forwarded"
    INSPECTED = "inspected"
    FILED = "filed"
    ITEM_FILED = "item_filed"
    WITHDRAWN = "withdrawn"
    PENALISED = "penalised"
    IMPOSED = "imposed"
    MITIGATED = "mitigated"
    NOT_PENALISED = "not_penalised"
    PENALTY_DOCUMENT = "penalty_document"
    REVOKED = "revoked"
    CHANGED = "changed"
    CORRECTION_ORDERED = "correction_ordered"
    REINSPECTED = "reinspected"
    REVIEWED = "reviewed"
    PENALISED_REVIEWED = "penalised_reviewed"
    PENALISED_DISCUSSED = "penalised_discussed"
    NOTIFIED = "notified"
    HEARING_REQUESTED = "hearing_requested"
    HEARING_HELD = "hearing_held"
    DEFENCE_RECHECKED = "defence_rechecked"
    COERCIVE_MEASURE = "coercive_measure"
    COERCIVE_EXECUTION = "coercive_execution"
    COURT_APPLICATION = "court_application"
    EVIDENCE_DISPOSED = "evidence_disposed"
    PAID = "paid"
    REFUNDED = "refunded"
    PUBLISHED = "published"
    MAJOR_REPORTED = "major_reported"
    TO_POLICE = "to_police"
    TO_ORGAN = "to_organ"
    REMEDY_FILED = "remedy_filed"
    REMEDY_CONCLUDED = "remedy_concluded"
    REMEDY_LOST = "remedy_lost"
    CLOSED = "closed"
    PAPER_FILE = "paper_file"
    PAPER_DECISION = "paper_decision"

    @property
    def label(self) -> str:
        return _LABELS[self]

    @property
    def in_money(self) -> bool:
        return self in _IN_MONEY


_LABELS = {
    Figure.LEAD: "登记线索（件）",
    Figure.DISMISSED: "不予立案（件）",
    Figure.FORWARDED: "转办线索（件）",
    Figure.INSPECTED: "现场检查（次）",
    Figure.FILED: "立案（件）",
    Figure.ITEM_FILED: "立案涉及事项（项）",
    Figure.WITHDRAWN: "撤销案件（件）",
    Figure.PENALISED: "行政处罚（宗）",
    Figure.IMPOSED: "处罚决定所载罚没金额",
    Figure.MITIGATED: "减轻处罚（宗）",
    Figure.NOT_PENALISED: "不予处罚（件）",
    Figure.PENALTY_DOCUMENT: "行政处罚决定书（份）",
    Figure.REVOKED: "自行撤销决定（份）",
    Figure.CHANGED: "自行变更决定（份）",
    Figure.CORRECTION_ORDERED: "责令改正（份）",
    Figure.REINSPECTED: "整改复查（次）",
    Figure.REVIEWED: "法制审核（次）",
    Figure.PENALISED_REVIEWED: "经法制审核的行政处罚（宗）",
    Figure.PENALISED_DISCUSSED: "经集体讨论的行政处罚（宗）",
    Figure.NOTIFIED: "处罚事先告知（份）",
    Figure.HEARING_REQUESTED: "听证申请（件）",
    Figure.HEARING_HELD: "举行听证（次）",
    Figure.DEFENCE_RECHECKED: "复核陈述申辩（次）",
    Figure.COERCIVE_MEASURE: "行政强制措施（次）",
    Figure.COERCIVE_EXECUTION: "行政机关强制执行（次）",
    Figure.COURT_APPLICATION: "申请人民法院强制执行（件）",
    Figure.EVIDENCE_DISPOSED: "处理先行登记保存的证据（次）",
    Figure.PAID: "缴款（笔）",
    Figure.REFUNDED: "退款（笔）",
    Figure.PUBLISHED: "公示处罚决定（份）",
    Figure.MAJOR_REPORTED: "重大行政处罚备案（份）",
    Figure.TO_POLICE: "移送公安机关（件）",
    Figure.TO_ORGAN: "移送其他机关（件）",
    Figure.REMEDY_FILED: "被申请复议、被起诉（件）",
    Figure.REMEDY_CONCLUDED: "复议、诉讼已有生效结果（件）",
    Figure.REMEDY_LOST: "复议被纠错、诉讼败诉（件）",
    Figure.CLOSED: "结案（件）",
    Figure.PAPER_FILE: "补录纸质案卷（件）",
    Figure.PAPER_DECISION: "补录的纸质处罚决定（份，不计入行政处罚宗数）",
}
_IN_MONEY = frozenset(
    {
        Figure.IMPOSED,
        Figure.MITIGATED,
        Figure.COURT_APPLICATION,
        Figure.COERCIVE_EXECUTION,
        Figure.PAID,
        Figure.REFUNDED,
        Figure.PAPER_DECISION,
    }
)


class Procedure(StrEnum):
    """程序 — by which a matter is handled; open while it is neither filed nor decided on the spot."""

    SIMPLE = "simple"
    ORDINARY = "ordinary"
    PAPER = "paper"
    OPEN = "open"

    @property
    def label(self) -> str:
        return _PROCEDURES[self]


_PROCEDURES = {
    Procedure.SIMPLE: "简易程序",
    Procedure.ORDINARY: "普通程序",
    Procedure.PAPER: "纸质案卷（补录）",
    Procedure.OPEN: "尚未确定程序",
}
