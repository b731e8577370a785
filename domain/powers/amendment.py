"""事项的县级调整 — what a county changes of an item for its towns, by a document from a day on. 行政处罚法第三十四条; law: §8.2."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from domain.powers.discretion import Tier
from domain.powers.item import Citation, EvidenceNeed, Item
from domain.record.certainty import Certainty
from domain.record.refusal import BadInput
from domain.wording.money import amount_in_figures


class Part(StrEnum):
    """A part of an item whose marks a county may confirm with its source."""

    ITEM = "item"
    VIOLATION = "violation"
    PENALTY = "penalty"
    EVIDENCE = "evidence"

    @property
    def label(self) -> str:
        return {
            "item": "事项",
            "violation": "违法行为条款",
            "penalty": "处罚条款",
            "evidence": "证据清单",
        }[self.value]


@dataclass(frozen=True, kw_only=True)
class ItemAmendment:
    """What is empty stays as it was. ``tiers``: in the place of those published for the county and its towns, or beside
    them (``keep_tiers``); those of other places stay for comparison. ``confirms``: parts found right in the document.
    """

    code: str
    document: str
    since: date
    tiers: tuple[Tier, ...] = ()
    keep_tiers: bool = False
    evidence_needed: tuple[EvidenceNeed, ...] = ()
    documents_needed: tuple[str, ...] = ()
    confirms: tuple[Part, ...] = ()

    @property
    def changes(self) -> tuple[str, ...]:
        """What it concerns, in words."""
        stated = (
            ("裁量档次", self.tiers),
            ("证据清单", self.evidence_needed),
            ("所需文书", self.documents_needed),
        )
        confirmed = (f"核实{one.label}" for one in self.confirms)
        return (*(label for label, given in stated if given), *confirmed)

    def of(self, item: Item, unit: str) -> Item:
        """The item of a unit's list with this amendment."""
        others = tuple(one for one in item.tiers if self.keep_tiers or not one.applies_in(unit))
        changed = replace(
            item,
            tiers=(*others, *self.tiers) if self.tiers else item.tiers,
            evidence_needed=self.evidence_needed or item.evidence_needed,
            documents_needed=self.documents_needed or item.documents_needed,
        )
        for part in self.confirms:
            changed = _confirmed(changed, part, self.document)
        return changed


def amended(item: Item, amendments: Iterable[ItemAmendment], unit: str, on: date) -> Item:
    """The item of a unit as it applies on a day: every amendment by then, in the order of their days."""
    for one in sorted(amendments, key=lambda one: one.since):
        if one.code == item.code and one.since <= on:
            item = one.of(item, unit)
    return item


def check_amendment(item: Item, amendment: ItemAmendment, unit: str) -> None:
    """Raises BadInput naming what is missing or lies outside the item's own clause."""
    if not amendment.changes:
        raise BadInput("tiers", "请至少调整一项内容", "state at least one change")
    for index, tier in enumerate(amendment.tiers):
        _check_tier(item, tier, f"tiers.{index}")
    after = amended(item, (amendment,), unit, amendment.since)
    for index, part in enumerate(amendment.confirms):
        if part in amendment.confirms[:index] or not any(_unconfirmed(item, part)):
            raise BadInput(f"confirms.{index}", f"{part.label}没有待核实的内容", "nothing is left to confirm")
    if after == item:
        raise BadInput("tiers", "与现行内容相同", "nothing would change")


def _check_tier(item: Item, tier: Tier, at: str) -> None:
    if tier.above is not None and tier.up_to is not None and tier.up_to <= tier.above:
        raise BadInput(f"{at}.up_to", "上限应大于下限", "the upper bound lies at or below the lower one")
    lowest, highest = tier.minimum_fen, tier.maximum_fen
    if lowest is not None and highest is not None and highest < lowest:
        raise BadInput(f"{at}.maximum_fen", "最高罚款低于最低罚款", "the highest fine lies below the lowest")
    limits = [one.maximum_fen for one in item.fines if one.known and not one.unit]
    known = [one for one in limits if one is not None]
    stated = max(lowest or 0, highest or 0)
    if known and len(known) == len(item.fines) and stated > max(known):
        shown = amount_in_figures(max(known))
        raise BadInput(f"{at}.maximum_fen", f"超过法定最高罚款{shown}", "exceeds the statutory maximum")


def _unconfirmed(item: Item, part: Part) -> Iterator[Certainty]:
    marks = {
        Part.ITEM: (item.mark,),
        Part.VIOLATION: tuple(one.mark for one in item.violation),
        Part.PENALTY: tuple(one.mark for one in item.penalty),
        Part.EVIDENCE: tuple(one.mark for one in item.evidence_needed),
    }[part]
    return (one for one in marks if one is not _checked(one))


def _checked(mark: Certainty) -> Certainty:
    """What is sure already stays as it is marked."""
    sure = (Certainty.VERIFIED, Certainty.LOCAL, Certainty.CONFIRMED)
    return mark if mark in sure else Certainty.CONFIRMED


def _confirmed(item: Item, part: Part, document: str) -> Item:
    match part:
        case Part.ITEM:
            return replace(item, mark=_checked(item.mark), source=f"{item.source}；{document}")
        case Part.VIOLATION:
            return replace(item, violation=_clauses(item.violation))
        case Part.PENALTY:
            return replace(item, penalty=_clauses(item.penalty))
        case Part.EVIDENCE:
            needs = tuple(replace(one, mark=_checked(one.mark)) for one in item.evidence_needed)
            return replace(item, evidence_needed=needs)


def _clauses(clauses: tuple[Citation, ...]) -> tuple[Citation, ...]:
    return tuple(replace(one, mark=_checked(one.mark)) for one in clauses)
