"""案件阶段 — where a case stands, from lead to archive."""

from enum import StrEnum


class Stage(StrEnum):
    LEAD = "lead"
    CHECKING = "checking"
    DISMISSED = "dismissed"
    FILING_REQUESTED = "filing_requested"
    INVESTIGATING = "investigating"
    CONCLUDED = "concluded"
    EXAMINING = "examining"
    NOTIFIED = "notified"
    DECIDED = "decided"
    NOT_PENALISED = "not_penalised"
    SERVED = "served"
    CLOSING_REQUESTED = "closing_requested"
    CLOSED = "closed"
    ARCHIVED = "archived"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    Stage.LEAD: "线索已登记",
    Stage.CHECKING: "核查中",
    Stage.DISMISSED: "不予立案",
    Stage.FILING_REQUESTED: "立案审批中",
    Stage.INVESTIGATING: "已立案·调查取证",
    Stage.CONCLUDED: "调查终结·法制审核",
    Stage.EXAMINING: "负责人审查",
    Stage.NOTIFIED: "告知·陈述申辩",
    Stage.DECIDED: "已作出处罚决定",
    Stage.NOT_PENALISED: "不予处罚决定",
    Stage.SERVED: "已送达·履行期",
    Stage.CLOSING_REQUESTED: "结案审批中",
    Stage.CLOSED: "已结案",
    Stage.ARCHIVED: "已归档",
}

BEFORE_FILING = frozenset({Stage.LEAD, Stage.CHECKING, Stage.FILING_REQUESTED})
UNDER_WAY = frozenset(
    {Stage.INVESTIGATING, Stage.CONCLUDED, Stage.EXAMINING, Stage.NOTIFIED, Stage.DECIDED, Stage.SERVED}
)
DECISION_MADE = frozenset({Stage.DECIDED, Stage.NOT_PENALISED, Stage.SERVED})
TOWARDS_A_PARTY = DECISION_MADE | {Stage.NOTIFIED}
"""Stages in which one party may be heard or decided while others already are (law: S20a)."""
OPEN = frozenset(Stage) - {Stage.DISMISSED, Stage.CLOSED, Stage.ARCHIVED}
"""Stages in which the matter still asks for work."""
