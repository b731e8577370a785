"""案件阶段 — where a case stands, from lead to archive."""

from enum import StrEnum


class Stage(StrEnum):
    LEAD = "lead"
    CHECKING = "checking"
    DISMISSED = "dismissed"
    FORWARDED = "forwarded"
    FILING_REQUESTED = "filing_requested"
    INVESTIGATING = "investigating"
    SUSPENDED = "suspended"
    CONCLUDED = "concluded"
    EXAMINING = "examining"
    NOTIFIED = "notified"
    DECIDED = "decided"
    NOT_PENALISED = "not_penalised"
    SERVED = "served"
    ENFORCING = "enforcing"
    COURT_APPLIED = "court_applied"
    EXECUTION_SUSPENDED = "execution_suspended"
    EXECUTION_ENDED = "execution_ended"
    WITHDRAWN = "withdrawn"
    WITH_POLICE = "with_police"
    TRANSFERRED = "transferred"
    MERGED = "merged"
    CLOSING_REQUESTED = "closing_requested"
    CLOSED = "closed"
    ARCHIVED = "archived"
    PAPER = "paper"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    Stage.LEAD: "线索已登记",
    Stage.CHECKING: "核查中",
    Stage.DISMISSED: "不予立案",
    Stage.FORWARDED: "已转办",
    Stage.FILING_REQUESTED: "立案审批中",
    Stage.INVESTIGATING: "已立案·调查取证",
    Stage.SUSPENDED: "中止调查",
    Stage.CONCLUDED: "调查终结·法制审核",
    Stage.EXAMINING: "负责人审查",
    Stage.NOTIFIED: "告知·陈述申辩",
    Stage.DECIDED: "已作出处罚决定",
    Stage.NOT_PENALISED: "不予处罚决定",
    Stage.SERVED: "已送达·履行期",
    Stage.ENFORCING: "代履行·强制执行",
    Stage.COURT_APPLIED: "已申请法院强制执行",
    Stage.EXECUTION_SUSPENDED: "中止执行",
    Stage.EXECUTION_ENDED: "终结执行",
    Stage.WITHDRAWN: "已撤销案件",
    Stage.WITH_POLICE: "已移送司法",
    Stage.TRANSFERRED: "已移送其他机关",
    Stage.MERGED: "已并案",
    Stage.CLOSING_REQUESTED: "结案审批中",
    Stage.CLOSED: "已结案",
    Stage.ARCHIVED: "已归档",
    Stage.PAPER: "纸质案卷（补录）",
}

BEFORE_FILING = frozenset({Stage.LEAD, Stage.CHECKING, Stage.FILING_REQUESTED})
EXECUTING = frozenset(
    {Stage.ENFORCING, Stage.COURT_APPLIED, Stage.EXECUTION_SUSPENDED, Stage.EXECUTION_ENDED}
)
PERFORMING = EXECUTING | {Stage.DECIDED, Stage.SERVED}
"""Stages in which a decision is to be performed by one party at least; the execution towards each tells the rest."""
UNDER_WAY = PERFORMING | {Stage.INVESTIGATING, Stage.CONCLUDED, Stage.EXAMINING, Stage.NOTIFIED}
AFTER_THE_CHECK = UNDER_WAY | {Stage.CHECKING, Stage.NOT_PENALISED}
"""Stages in which an order to correct may be performed or enforced, and damage made good; a penalty need not follow."""
DECISION_MADE = frozenset({Stage.DECIDED, Stage.NOT_PENALISED, Stage.SERVED})
TOWARDS_A_PARTY = DECISION_MADE | EXECUTING | {Stage.NOTIFIED}
"""Stages in which one party may be heard or decided while others already are (law: S20a)."""
LIVE = frozenset(Stage) - {Stage.PAPER}
"""Stages of a case handled here; a file made on paper and entered afterwards goes no further."""
OPEN = LIVE - {Stage.DISMISSED, Stage.FORWARDED, Stage.MERGED, Stage.CLOSED, Stage.ARCHIVED}
"""Stages in which the matter still asks for work."""
