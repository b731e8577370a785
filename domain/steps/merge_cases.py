"""并案 — this case goes on in another of the same town; the ninety days run from the earlier filing. (law: S20a, design;
行政处罚法第二十九条、第六十条)"""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar
from uuid import UUID

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.linking import HandedOver, hand_over, ready_to_end, receive, settled
from domain.case.links import Link, LinkKind, PartyPair
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.powers.power_list import Grant
from domain.record.refusal import BadInput
from domain.record.when import When


class CaseMergedInto(CaseEvent):
    """The end of this stream: the matter goes on in the case ``other``."""

    TOPIC = "case.merged_into"
    title = "并案"
    other: UUID
    number: str
    reason: str
    acts: str
    same_act: bool
    parties: tuple[PartyPair, ...]

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        link = Link(LinkKind.MERGED_INTO, self.other, self.number, on, self.same_act, self.parties)
        case.links = (*case.links, link)
        case.stage = Stage.MERGED
        case.assume(Duty.APPROVE_FILING, self.actor.id)

    def describe(self) -> str:
        return f"并入{self.number}：{self.reason}"


class CaseMergedFrom(CaseEvent):
    """In the case that goes on: what it takes over. ``clock_from``: the earlier of the two filings."""

    TOPIC = "case.merged_from"
    title = "并入他案"
    other: UUID
    number: str
    reason: str
    acts: str
    same_act: bool
    given: HandedOver
    items: tuple[str, ...]
    grants: tuple[Grant, ...]
    clock_from: date | None

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        pairs = tuple(PartyPair(one.there, one.here) for one in self.given.pairs)
        link = Link(LinkKind.MERGED_FROM, self.other, self.number, on, self.same_act, pairs)
        case.links = (*case.links, link)
        receive(case, self.given)
        if case.filing:
            case.filing = replace(
                case.filing,
                items=(*case.filing.items, *self.items),
                grants=(*case.filing.grants, *self.grants),
                clock_from=self.clock_from,
            )
        case.assume(Duty.APPROVE_FILING, self.actor.id)

    def describe(self) -> str:
        clock = f"，办案期限自{self.clock_from}起算" if self.clock_from else ""
        return f"{self.number}并入本案{clock}：{self.reason}"


@dataclass(frozen=True, kw_only=True)
class SameParty:
    """The same person as a party of both cases."""

    here: str = field(metadata={"label": "本案当事人编号"})
    there: str = field(metadata={"label": "并入案件的当事人编号"})


@dataclass(frozen=True, kw_only=True)
class MergeCases(Step):
    """``other``: id or number of the case that goes on. ``acts``: one act or several, and why (第二十九条)."""

    title: ClassVar = "并案"
    articles: ClassVar = "行政处罚法第二十九条、第六十条（并案规则为设计建议）"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.INVESTIGATING})

    other: str = field(metadata={"label": "并入的案件", "hint": "案号或者案件编号"})
    reason: str = field(metadata={"label": "并案理由"})
    acts: str = field(metadata={"label": "一个或者数个违法行为的认定及理由"})
    same_act: bool = field(default=False, metadata={"label": "两案系同一个违法行为"})
    same_parties: tuple[SameParty, ...] = field(default=(), metadata={"label": "两案中的同一当事人"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        other = self._other(case, desk)
        for one, label in ((case, "本案立案"), (other, "并入案件立案")):
            guards.not_before(self.title, on, label, one.filing.filed_on if one.filing else None)
            guards.actor_holds_post(one, desk, self.roles, on)
            guards.actor_separate(one, desk, Duty.APPROVE_FILING)
        ready_to_end(case)
        settled(other)
        reason = stated("reason", self.reason, "并案理由")
        acts = stated("acts", self.acts, "一个或者数个违法行为的认定及理由")
        given = hand_over(case, case.parties, other.evidence, other.parties, self._same(case, other))
        self._trigger(case, other, desk, when, given, reason, acts)

    def _trigger(
        self, case: Case, other: Case, desk: Desk, when: When, given: HandedOver, reason: str, acts: str
    ) -> None:
        entry = desk.entry(when)
        shared = {"reason": reason, "acts": acts, "same_act": self.same_act}
        items, grants = _added(case, other)
        case.trigger(
            CaseMergedInto, entry, other=other.id, number=other.number, parties=given.pairs, **shared
        )
        other.trigger(
            CaseMergedFrom,
            entry,
            other=case.id,
            number=case.number,
            given=given,
            items=items,
            grants=grants,
            clock_from=_earlier(case, other),
            **shared,
        )

    def _other(self, case: Case, desk: Desk) -> Case:
        """A case under investigation in the same town; one of another town is as good as none."""
        other = desk.other_case(stated("other", self.other, "并入的案件"))
        if other.id == case.id:
            raise BadInput("other", "不能并入本案自己", "a case is not merged into itself")
        if other.unit != case.unit:
            raise BadInput("other", f"没有案件{self.other}", f"no such case: {self.other}")
        if other.stage is not Stage.INVESTIGATING:
            raise BadInput(
                "other",
                f"并入的案件处于“{other.stage.label}”阶段，应为“{Stage.INVESTIGATING.label}”",
                "the other case is not under investigation",
            )
        return other

    def _same(self, case: Case, other: Case) -> dict[str, str]:
        for index, one in enumerate(self.same_parties):
            guards.known_party(case, one.here, f"same_parties.{index}.here")
            guards.known_party(other, one.there, f"same_parties.{index}.there")
        same = {one.here: one.there for one in self.same_parties}
        if len(set(same.values())) < len(self.same_parties):
            raise BadInput("same_parties", "同一当事人只能对应一次", "each party is matched once")
        return same


def _added(case: Case, other: Case) -> tuple[tuple[str, ...], tuple[Grant, ...]]:
    """Items and powers of this case that the other was not filed on."""
    if not case.filing or not other.filing:
        return (), ()
    known = set(other.filing.items)
    return (
        tuple(code for code in case.filing.items if code not in known),
        tuple(grant for grant in case.filing.grants if grant.item.code not in known),
    )


def _earlier(case: Case, other: Case) -> date | None:
    starts = [one.filing.clock_start for one in (case, other) if one.filing]
    return min((day for day in starts if day), default=None)
