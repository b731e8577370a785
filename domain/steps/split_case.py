"""分案 — parties or acts of this case go on in a new one, with its filing date. (law: S20a, design; 行政处罚法第二十九条、第六十条)"""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from typing import ClassVar
from uuid import UUID, uuid5

from domain.case import guards
from domain.case.case import Case, CaseEvent, CaseOpened
from domain.case.desk import Desk
from domain.case.document import DocumentKind
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.linking import HANDED_OVER, HandedOver, hand_over, receive, settled
from domain.case.links import Link, LinkKind, PartyPair
from domain.case.proceedings import Check, Filing, Lead
from domain.case.stage import DECISION_MADE, Stage
from domain.case.step import Step, StepNotAllowedNow
from domain.people.role import Role
from domain.record.entry import Entry
from domain.record.refusal import BadInput
from domain.record.when import When


class CaseSplitOff(CaseOpened):
    """The new case. The informant stays with the first one: what was said of a person is not copied without need."""

    TOPIC = "case.split_off"
    title = "分案立卷"
    correctable = frozenset({"violation"})
    unit: str
    number: str
    violation: str
    lead: Lead
    check: Check | None
    filing: Filing | None
    officers: tuple[str, ...]
    stage: Stage
    given: HandedOver
    other: UUID
    other_number: str
    reason: str
    same_act: bool

    def apply(self, case: Case) -> None:
        case.unit, case.number, case.violation = self.unit, self.number, self.violation
        case.lead, case.check, case.filing = self.lead, self.check, self.filing
        case.officers, case.stage = self.officers, self.stage
        receive(case, self.given)
        pairs = tuple(PartyPair(one.there, one.here) for one in self.given.pairs)
        on = self.occurred_at.first_day
        case.links = (Link(LinkKind.SPLIT_FROM, self.other, self.other_number, on, self.same_act, pairs),)
        case.assume(Duty.APPROVE_FILING, self.actor.id)

    def describe(self) -> str:
        return f"自{self.other_number or '原线索'}分出{self.number}，{len(self.given.pairs)}名当事人：{self.reason}"


class CaseSplit(CaseEvent):
    """``leaving``: whether the parties named are parties of this case no longer."""

    TOPIC = "case.split"
    title = "分案"
    other: UUID
    number: str
    reason: str
    acts: str
    same_act: bool
    parties: tuple[PartyPair, ...]
    leaving: bool

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        link = Link(LinkKind.SPLIT_INTO, self.other, self.number, on, self.same_act, self.parties)
        case.links = (*case.links, link)
        if self.leaving:
            gone = {one.here for one in self.parties}
            left = {party.id: party for party in case.parties.values() if party.id in gone}
            case.former_parties = {**case.former_parties, **left}
            case.parties = {name: party for name, party in case.parties.items() if name not in gone}
            case.documents = {
                number: one
                for number, one in case.documents.items()
                if not (one.kind in HANDED_OVER and one.party in gone)
            }
        case.assume(Duty.APPROVE_FILING, self.actor.id)

    def describe(self) -> str:
        names = "、".join(one.here for one in self.parties)
        return f"将{names}{'' if self.leaving else '的部分行为'}分出另案{self.number}：{self.reason}"


@dataclass(frozen=True, kw_only=True)
class SplitCase(Step):
    """``leaving``: the parties leave this case; else they stay for other acts. ``items``: what the new case is about."""

    title: ClassVar = "分案"
    articles: ClassVar = "行政处罚法第二十九条、第六十条（分案规则为设计建议）"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = frozenset(
        {Stage.CHECKING, Stage.INVESTIGATING, Stage.DECIDED, Stage.SERVED}
    )

    parties: tuple[str, ...] = field(metadata={"label": "分出的当事人编号"})
    violation: str = field(metadata={"label": "分出案件的违法行为"})
    reason: str = field(metadata={"label": "分案理由"})
    acts: str = field(metadata={"label": "分出的违法行为及一个或者数个违法行为的认定"})
    leaving: bool = field(default=True, metadata={"label": "分出的当事人不再是本案当事人"})
    same_act: bool = field(default=False, metadata={"label": "两案系同一个违法行为"})
    items: tuple[str, ...] = field(
        default=(), metadata={"label": "分出案件的事项编码", "hint": "不填与本案相同"}
    )

    @classmethod
    def check_stage(cls, case: Case) -> None:
        """Once anything is decided, only a matter decided on the spot: its other parties may take the ordinary way."""
        super().check_stage(case)
        if case.stage in DECISION_MADE and case.filing:
            raise StepNotAllowedNow(cls, case, cls.allowed_in - DECISION_MADE)

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        guards.not_before(self.title, on, "立案", case.filing.filed_on if case.filing else None)
        guards.not_before(self.title, on, "启动核查", case.check.started_on if case.check else None)
        guards.actor_holds_post(case, desk, self.roles, on)
        guards.actor_separate(case, desk, Duty.APPROVE_FILING)
        settled(case)
        parties = self._parties(case)
        filing = self._filing(case)
        new_id = uuid5(desk.command_id, "split")
        entry = desk.entry(when)
        given = hand_over(case, parties, (), (), {})
        reason = stated("reason", self.reason, "分案理由")
        acts = stated("acts", self.acts, "违法行为的认定")
        violation = stated("violation", self.violation, "分出案件的违法行为")
        number = desk.number(case.unit, DocumentKind.FILING.value, entry, new_id) if filing else ""
        desk.keep(self._new_case(case, entry, new_id, number, violation, filing, given))
        case.trigger(
            CaseSplit,
            entry,
            other=new_id,
            number=number,
            reason=reason,
            acts=acts,
            same_act=self.same_act,
            parties=given.pairs,
            leaving=self.leaving,
        )

    def _new_case(
        self,
        case: Case,
        entry: Entry,
        new_id: UUID,
        number: str,
        violation: str,
        filing: Filing | None,
        given: HandedOver,
    ) -> Case:
        return Case.begin(
            CaseSplitOff,
            new_id,
            entry,
            unit=case.unit,
            number=number,
            violation=violation,
            lead=replace(case.lead, informant=None) if case.lead else None,
            check=case.check,
            filing=filing,
            officers=case.officers,
            stage=Stage.INVESTIGATING if filing else Stage.CHECKING,
            given=given,
            other=case.id,
            other_number=case.number,
            reason=stated("reason", self.reason, "分案理由"),
            same_act=self.same_act,
        )

    def _parties(self, case: Case) -> tuple[str, ...]:
        """Known, not yet notified or decided on; and when they leave, somebody stays."""
        if not self.parties:
            raise BadInput("parties", "请填写分出的当事人", "state at least one party")
        for index, one in enumerate(self.parties):
            past = case.of(guards.known_party(case, one, f"parties.{index}").id)
            if past.notice or past.decision:
                raise BadInput(
                    f"parties.{index}", f"对{one}已告知或者已作出决定", "notified or decided on already"
                )
        parties = tuple(dict.fromkeys(self.parties))
        if self.leaving and len(parties) == len(case.parties):
            raise BadInput("parties", "本案应至少留下一名当事人", "somebody stays in this case")
        return parties

    def _filing(self, case: Case) -> Filing | None:
        """The filing of this case, on the items that go; its date is kept."""
        if case.filing is None:
            if self.items:
                raise BadInput("items", "立案前不填事项", "there are no items before the filing")
            return None
        for index, code in enumerate(self.items):
            if code not in case.filing.items:
                known = "、".join(case.filing.items)
                raise BadInput(
                    f"items.{index}", f"本案立案事项中没有{code}（现有：{known}）", "not an item of the case"
                )
        items = tuple(dict.fromkeys(self.items)) or case.filing.items
        grants = tuple(one for one in case.filing.grants if one.item.code in items)
        return replace(case.filing, items=items, grants=grants)
