"""职责分离 — duties within one case that the same person may not combine. 行政处罚法第四十二、四十三、五十八、六十四条."""

from enum import StrEnum

from domain.record.refusal import Refusal


class Duty(StrEnum):
    HANDLE = "承办"
    REQUEST_FILING = "申请立案"
    APPROVE_FILING = "批准立案"
    APPROVE_ORDER = "批准责令改正"
    APPROVE_MEASURE = "批准调查措施"
    REVIEW = "法制审核"
    PRESIDE = "主持听证"
    EXAMINE = "负责人审查"
    DISCUSS = "集体讨论"
    DECIDE = "作出决定"
    REQUEST_CLOSING = "申请结案"
    APPROVE_CLOSING = "批准结案"


_HANDLING = {Duty.HANDLE, Duty.REQUEST_FILING, Duty.REQUEST_CLOSING}
_DECIDING = {Duty.EXAMINE, Duty.DISCUSS, Duty.DECIDE}
_APPROVING = _DECIDING | {Duty.APPROVE_FILING, Duty.APPROVE_ORDER, Duty.APPROVE_MEASURE, Duty.APPROVE_CLOSING}

CONFLICTS: dict[Duty, frozenset[Duty]] = {
    **{duty: frozenset(_APPROVING | {Duty.REVIEW, Duty.PRESIDE}) for duty in _HANDLING},
    **{duty: frozenset(_HANDLING) for duty in _APPROVING},
    **{duty: frozenset(_HANDLING | {Duty.REVIEW}) for duty in _DECIDING},
    Duty.REVIEW: frozenset(_HANDLING | _DECIDING),
    Duty.PRESIDE: frozenset(_HANDLING),
}
"""Duty → duties its holder may not have had in the same case (§9.2 matrix: design reading of the articles above)."""


class DutiesMustBeSeparate(Refusal):
    article = "行政处罚法第四十二条、第五十八条（职责分离为设计解读）"
    zh = ("{name}在本案中已{held}，不得再{wanted}。", "请由另一名有权限的人员办理这一步。")
    en = (
        "{name} has already had the duty {held} in this case.",
        "Have another authorised person take this step.",
    )
