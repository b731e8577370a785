"""查明当事人 — who an unknown party is, or what was still missing of a known one. 行政处罚法第四十条、第五十九条第一款第一项."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.guards import stated
from domain.case.party import Party, PartyKind, PartyStated
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class AnotherPersonIsNoIdentification(Refusal):
    article = "行政处罚法第四十条"
    zh = (
        "当事人{party}已经登记为另一姓名或者名称，不能以查明身份改为他人。",
        "认定错误的，请办理“更换当事人”；只是写错的，请办理“更正记录”。",
    )
    en = (
        "Party {party} is on record under another name.",
        "Replace the party if the wrong one was taken; correct the record if it was a slip.",
    )


class PartyIdentified(CaseEvent):
    TOPIC = "case.party_identified"
    title = "查明当事人"
    party: Party
    proof: str

    def apply(self, case: Case) -> None:
        case.parties = {**case.parties, self.party.id: self.party}

    def describe(self) -> str:
        return f"查明当事人{self.party.id}的身份（{self.party.kind.label}）：{self.proof}"


@dataclass(frozen=True, kw_only=True)
class IdentifyParty(Step):
    """``identity``: of an unknown party, all that is known now; of a known one, what was missing, under the same name.
    ``proof``: how it was established."""

    title: ClassVar = "查明当事人"
    articles: ClassVar = "行政处罚法第四十条、第五十九条第一款第一项"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = frozenset(
        {
            Stage.CHECKING,
            Stage.INVESTIGATING,
            Stage.SUSPENDED,
            Stage.CONCLUDED,
            Stage.EXAMINING,
            Stage.NOTIFIED,
        }
    )

    party: str = field(metadata={"label": "当事人编号"})
    identity: PartyStated = field(metadata={"label": "查明的身份"})
    proof: str = field(metadata={"label": "查明的方式", "hint": "如“核验居民身份证”，不写个人姓名"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        guards.officer_of_the_case(case, desk)
        guards.actor_holds_post(case, desk, self.roles, when.first_day)
        if case.lead:
            guards.not_before("查明当事人", when, "收到线索", case.lead.received)
        if self.identity.kind is PartyKind.UNKNOWN:
            raise BadInput("identity.kind", "请选择查明的当事人类型", "state what kind of party it is")
        known = guards.known_party(case, self.party)
        found = self.identity.sealed_as(known.id, "identity")
        if known.identified:
            found = _completed(known, found)
        case.trigger(
            PartyIdentified, desk.entry(when), party=found, proof=stated("proof", self.proof, "查明的方式")
        )


def _completed(known: Party, found: Party) -> Party:
    """The known party with what was stated in addition; the name must be the one on record."""
    if known.name != found.name:
        raise AnotherPersonIsNoIdentification(party=known.id)
    personal = ("id_number", "credit_code", "representative", "phone", "address", "birth_date", "incapacity")
    stated_now = {name: value for name in personal if (value := getattr(found, name)) is not None}
    return replace(known, kind=found.kind, town_itself=known.town_itself or found.town_itself, **stated_now)
