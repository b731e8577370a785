"""当场行政处罚决定 — two officers decide at once, under the simple procedure. 行政处罚法第五十一条、第五十二条、第六十八条至第七十条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.cited_clauses import UNCOLLECTED, ClauseTyped, clauses_in_force, with_texts
from domain.case.collection import COLLECTED
from domain.case.criminal_lines import Quantity, check_quantities, updated
from domain.case.deciding import RECONSIDERATION_REVISED, Remedy, identified_party, remedies
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.fine_range import check_under
from domain.case.guards import Certified, stated
from domain.case.limitation import act_stated, discovered_on, within_limitation
from domain.case.notice_rights import undecided
from domain.case.party import Party
from domain.case.party_proceedings import Decision
from domain.case.penalty import Mitigation, Penalty, worded
from domain.case.proceedings import Payment
from domain.case.same_act import fined_once
from domain.case.service_state import decisions_served, handed_over_at_once
from domain.case.serving import SignerRelation
from domain.case.simple_procedure import (
    CollectionGround,
    SimpleProcedureImpossible,
    SpotDecision,
    simple_enough,
)
from domain.case.special_parties import may_be_penalised, not_the_town_itself
from domain.case.spot_form import SpotFormStated
from domain.case.stage import Stage
from domain.case.step import Step
from domain.case.terms import SUIT_AFTER_RECONSIDERATION
from domain.case.tier_rules import tiers_kept_on_the_spot
from domain.case.transfer_rules import transfer_evaluated
from domain.law.cited import CitedClause, old_law_note
from domain.people.role import HANDLING
from domain.powers.power_list import Grant
from domain.record.personal import Personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class ReconsiderationFirstMustBeTold(Refusal):
    article = "行政复议法第二十三条（2024年1月1日起施行）"
    zh = (
        "自2024年1月1日起，当场处罚决定须告知当事人先申请行政复议，对复议决定不服再起诉。",
        "请在决定书上载明先申请行政复议，并勾选“已载明先申请行政复议”。",
    )
    en = (
        "From 2024-01-01 the form tells the party to apply for reconsideration before it sues.",
        "Write so on the form, and state that it says so.",
    )


class PenaltyDecidedOnTheSpot(CaseEvent):
    """``delivery``: how it was handed over, or why not. ``collected_fen``: taken by the officers against ``receipt``."""

    TOPIC = "case.penalty_decided_on_the_spot"
    title = "当场行政处罚决定"
    number: str
    issuer: str
    party: str
    officers: tuple[Certified, ...]
    certificates_shown: bool
    rights_told: bool
    place: str
    act_date: When
    continuing: bool
    facts: str
    proof: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    basis: tuple[str, ...]
    cited: tuple[CitedClause, ...]
    old_law_note: str
    penalties: tuple[Penalty, ...]
    grants: tuple[Grant, ...]
    mitigating: tuple[Mitigation, ...]
    discretion: str
    defence: str
    several_acts: str
    correction: str
    performance: str
    remedies: tuple[Remedy, ...]
    reconsideration_first_told: bool
    handed_over: bool
    delivery: str
    signer: Personal | None
    relation: SignerRelation | None
    collection: CollectionGround | None
    collected_fen: int
    collection_reason: str
    receipt: str
    bank: str
    bank_account: str
    surcharge_told: bool

    def apply(self, case: Case) -> None:
        on, codes = self.occurred_at.first_day, tuple(one.code for one in self.officers)
        decision = Decision(
            self.number,
            on,
            self.penalties,
            facts=self.facts,
            basis=self.basis,
            surcharge_told=self.surcharge_told,
        )
        case.towards(self.party, decision=decision)
        case.spot_decisions = {**case.spot_decisions, self.number: SpotDecision(self.number, self.party, on)}
        form = Document(self.number, DocumentKind.ON_THE_SPOT_DECISION, self.party, on)
        if self.handed_over:
            relation = self.relation.value if self.relation else ""
            form = form.with_attempt(handed_over_at_once(on, codes, self.delivery, self.signer, relation))
        case.documents = {**case.documents, self.number: form}
        if self.collected_fen and self.collection:
            paid = Payment(self.party, on, self.collected_fen, COLLECTED, self.receipt)
            case.payments = (*case.payments, paid)
        found = updated(case.transfers.quantities, self.quantities)
        case.transfers = replace(case.transfers, quantities=found)
        case.stage = Stage.SERVED if decisions_served(case) else Stage.DECIDED
        case.assume(Duty.HANDLE, *codes)

    def describe(self) -> str:
        handed = "当场交付" if self.handed_over else "未当场交付"
        names = "、".join(one.name for one in self.officers)
        return f"{names}以{self.issuer}名义作出当场处罚决定书{self.number}，对{self.party}{worded(self.penalties)}，{handed}"


@dataclass(frozen=True, kw_only=True)
class DecideOnTheSpot(SpotFormStated, Step):
    """The decision is the officers' own: no head takes part. The matter is not filed; the items are frozen here."""

    title: ClassVar = "当场行政处罚决定"
    articles: ClassVar = "行政处罚法第五十一条、第五十二条、第六十八条至第七十条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.CHECKING, Stage.DECIDED, Stage.SERVED})
    follows: ClassVar = ("case.check_started",)

    uncollected: tuple[ClauseTyped, ...] = field(default=(), metadata=UNCOLLECTED)

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        not_filed(case)
        party = identified_party(case, self.party)
        undecided(case, self.party)
        not_the_town_itself((party,))
        guards.not_before(self.title, on, "启动核查", case.check.started_on if case.check else None)
        guards.certificates_shown(self.certificates_shown)
        act = act_stated(self.act_date, on)
        within_limitation(desk.calendar, act, discovered_on(case, on), continuing=self.continuing)
        grants = self._check_penalties(case, desk, party, act, on)
        if on >= RECONSIDERATION_REVISED and not self.reconsideration_first_told:
            raise ReconsiderationFirstMustBeTold()
        told = {
            **self.content,
            **self.money(),
            **self.delivery(party),
            **self._law(desk, party, act, on),
        }
        court = stated("court", self.court, "可起诉的人民法院")
        officers = self._officers(case, desk, on, grants)
        entry = desk.entry(when).relying_on(*(one.certificate for one in officers))
        form = stated("form_number", self.form_number, "当场处罚决定书号码")
        word = DocumentKind.ON_THE_SPOT_DECISION.value
        case.trigger(
            PenaltyDecidedOnTheSpot,
            entry,
            number=desk.form_number(case.unit, word, form, entry, case.id),
            issuer=desk.unit(case.unit).government,
            act_date=act,
            grants=grants,
            officers=officers,
            remedies=self._remedies(case, desk, court, on),
            **told,
            **self._as_stated(),
        )

    def _law(self, desk: Desk, party: Party, act: When, on: date) -> dict[str, Any]:
        """The clauses, frozen. Where two versions have to be weighed, the matter is not simple: the clause is refused."""
        ended = on if self.continuing else act.last_day
        cited = with_texts(clauses_in_force(desk, party, self.basis, ended, on), self.uncollected, desk)
        return {"cited": cited, "old_law_note": old_law_note(cited)}

    def _as_stated(self) -> dict[str, Any]:
        names = (
            "party",
            "certificates_shown",
            "rights_told",
            "continuing",
            "quantities",
            "penalties",
            "mitigating",
            "reconsideration_first_told",
            "collection",
        )
        return {name: getattr(self, name) for name in names}

    def _check_penalties(
        self, case: Case, desk: Desk, party: Party, act: When, on: date
    ) -> tuple[Grant, ...]:
        """The powers held both when the act was done and on the day of the decision."""
        for index, code in enumerate(dict.fromkeys(one.item for one in self.penalties)):
            stated(f"penalties.{index}.item", code, "事项编码")
            guards.power_held(case, desk, code, act.first_day)
        items = dict.fromkeys(one.item for one in self.penalties)
        grants = tuple(guards.power_held(case, desk, code, on) for code in items)
        may_be_penalised(case, party, self.mitigating, act)
        simple_enough((one.item for one in grants), party, self.penalties)
        check_under(grants, party, self.penalties, mitigated=bool(self.mitigating))
        tiers_kept_on_the_spot(case.unit, grants, self.penalties)
        fined_once(case, desk, self.party, self.penalties, self.several_acts)
        transfer_evaluated(case, on, check_quantities("quantities", self.quantities))
        return grants

    def _officers(self, case: Case, desk: Desk, on: date, grants: tuple[Grant, ...]) -> tuple[Certified, ...]:
        """Certified for the items; whoever enters the decision is one of those who made it."""
        officers = guards.certified_officers(case, desk, self.officers, on, grants)
        if desk.actor.id not in self.officers:
            raise BadInput(
                "officers", "当场处罚决定由作出决定的执法人员登记", "the recorder is not among them"
            )
        return officers

    def _remedies(self, case: Case, desk: Desk, court: str, on: date) -> tuple[Remedy, ...]:
        """Since 2024 reconsideration comes first, and the suit is against its outcome (行政复议法第二十三条)."""
        first, suit = remedies(case, desk, court, on)
        if on < RECONSIDERATION_REVISED:
            return first, suit
        term = SUIT_AFTER_RECONSIDERATION
        return (
            replace(first, route="行政复议（应当先申请）", article="行政复议法第二十条、第二十三条"),
            Remedy("行政诉讼（对复议决定不服）", court, term.text, term.article),
        )


def not_filed(case: Case) -> None:
    if case.filing:
        raise SimpleProcedureImpossible(reason="本案已立案，应按普通程序办理")
