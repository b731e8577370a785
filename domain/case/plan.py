"""办案方案 — the norms a matter may fall under, what this town may do about each on a day, and the plan chosen (law: §1.1, §13).

行政处罚法第二十四条：有赋权才可处罚；无权的，移送有权机关。
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.law.characterisation import Candidate, Competence
from domain.law.lead_facts import LeadFacts
from domain.law.norms import candidates
from domain.powers.power_list import PowerList


class Standing(StrEnum):
    """本乡镇对一项规范的职权，某日."""

    OWN = "法定职权"
    HELD = "已赋权"
    WITHDRAWN = "已收回，移送"
    NOT_HELD = "未赋权，移送"
    TRANSFER = "不得承接，移送"


@dataclass(frozen=True)
class Considered:
    """A candidate norm with the town's power over it. ``document``: by which it is held or was withdrawn, "" for none."""

    candidate: Candidate
    standing: Standing
    document: str

    @property
    def name(self) -> str:
        """How a plan names it: the item's code, or the letter of the row where the catalogue has no item."""
        return self.candidate.item or self.candidate.code

    @property
    def ours(self) -> bool:
        return self.standing in (Standing.OWN, Standing.HELD)


@dataclass(frozen=True)
class Plan:
    """``items``: what the matter is handled as, by ``Considered.name``. ``to_establish``: facts still to be proved."""

    on: date
    facts: LeadFacts
    items: tuple[str, ...]
    reasons: str
    to_establish: tuple[str, ...]
    notes: str


def considered(facts: LeadFacts, powers: PowerList | None, on: date) -> tuple[Considered, ...]:
    """Every norm the facts leave possible, with what the town may do about it on that day."""
    return tuple(_considered(one, powers, on) for one in candidates(facts))


def in_words(name: str, among: tuple[Considered, ...]) -> str:
    """A chosen norm by what was done: the letter of its row is nobody's but ours, an item's code stands in the power list."""
    named = [one.candidate for one in among if one.name == name]
    facts = "".join(f"“{fact}”" for fact in dict.fromkeys(one.fact for one in named))
    if any(not one.item for one in named):
        return facts
    return f"{facts}（事项{name}）" if facts else f"事项{name}"


def _considered(candidate: Candidate, powers: PowerList | None, on: date) -> Considered:
    if candidate.competence is Competence.NEVER:
        return Considered(candidate, Standing.TRANSFER, "")
    held = powers.grant_on(candidate.item, on) if powers else None
    if candidate.competence is Competence.OWN:
        return Considered(candidate, Standing.OWN, held.document if held else "")
    if held and held.item.in_force(on):
        return Considered(candidate, Standing.HELD, held.document)
    last = powers.last_grant(candidate.item) if powers else None
    if last and last.withdrawn_on and last.withdrawn_on <= on:
        return Considered(candidate, Standing.WITHDRAWN, last.withdrawn_by)
    return Considered(candidate, Standing.NOT_HELD, "")
