"""复核 — each point of a party's statement adopted or rejected, with reasons. 行政处罚法第四十五条."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import Certified, stated
from domain.case.notice_rights import open_to_be_heard
from domain.case.stage import TOWARDS_A_PARTY
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.personal import Personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class NothingToRecheck(Refusal):
    article = "行政处罚法第四十五条第一款"
    zh = ("当事人{party}没有待复核的陈述申辩。", "请先登记收到的陈述申辩。")
    en = ("No statement of {party} awaits a re-check.", "Record the statement first.")


class RecheckConclusion(StrEnum):
    """复核结论; none is heavier (第四十五条第二款)."""

    UPHOLD = "维持拟处罚意见"
    LIGHTER = "从轻处罚"
    MITIGATE = "减轻处罚"
    NO_PENALTY = "不予处罚"
    RENOTIFY = "事实、依据变更，重新告知"


@dataclass(frozen=True, kw_only=True)
class PointStated:
    point: str = field(metadata={"label": "申辩意见", "personal": True})
    adopted: bool = field(metadata={"label": "采纳"})
    reason: str = field(metadata={"label": "采纳或者不采纳的理由"})


@dataclass(frozen=True)
class PointRechecked:
    point: Personal
    adopted: bool
    reason: str


class StatementRechecked(CaseEvent):
    TOPIC = "case.statement_rechecked"
    title = "复核陈述申辩"
    party: str
    officers: tuple[Certified, ...]
    points: tuple[PointRechecked, ...]
    conclusion: RecheckConclusion
    opinion: str

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        statements = tuple(
            replace(one, rechecked=True) if one.on <= on else one for one in case.of(self.party).statements
        )
        case.towards(self.party, statements=statements, rechecked_on=on)
        case.assume(Duty.HANDLE, *(one.code for one in self.officers))

    def describe(self) -> str:
        adopted = sum(one.adopted for one in self.points)
        return (
            f"复核{self.party}的{len(self.points)}项申辩意见，采纳{adopted}项，结论：{self.conclusion.value}"
        )


@dataclass(frozen=True, kw_only=True)
class RecheckStatement(Step):
    """Covers the statements received up to its day. The conclusion is a proposal; the head decides."""

    title: ClassVar = "复核陈述申辩"
    articles: ClassVar = "行政处罚法第四十五条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar = TOWARDS_A_PARTY
    follows: ClassVar = ("case.statement_received",)

    party: str = field(metadata={"label": "当事人编号"})
    officers: tuple[str, ...] = field(metadata={"label": "复核人员"})
    points: tuple[PointStated, ...] = field(metadata={"label": "逐项复核"})
    conclusion: RecheckConclusion = field(metadata={"label": "复核结论"})
    opinion: str = field(metadata={"label": "复核意见"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        guards.known_party(case, self.party)
        open_to_be_heard(case, self.party)
        guards.not_before("复核", when.first_day, "收到陈述申辩", waiting_since(case, self.party))
        officers = guards.certified_officers(case, desk, self.officers, when.first_day)
        case.trigger(
            StatementRechecked,
            desk.entry(when).relying_on(*(one.certificate for one in officers)),
            party=self.party,
            officers=officers,
            points=self._points(),
            conclusion=self.conclusion,
            opinion=stated("opinion", self.opinion, "复核意见"),
        )

    def _points(self) -> tuple[PointRechecked, ...]:
        if not self.points:
            raise BadInput("points", "请逐项填写申辩意见和复核理由", "state at least one point")
        return tuple(
            PointRechecked(
                Personal(stated(f"points.{index}.point", one.point, "申辩意见"), self.party),
                one.adopted,
                stated(f"points.{index}.reason", one.reason, "理由"),
            )
            for index, one in enumerate(self.points)
        )


def waiting_since(case: Case, party: str) -> date:
    """The day of the party's first statement not yet re-checked."""
    waiting = [one.on for one in case.of(party).statements if not one.rechecked]
    if not waiting:
        raise NothingToRecheck(party=party)
    return min(waiting)
