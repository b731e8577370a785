"""事项判断 — what can be told of an item or of penalties beforehand, and what cannot. 行政处罚法第五十一条、第六十三条; law: §8.4."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.case.desk import Desk
from domain.case.penalty import HEARING_KINDS, Penalty, PenaltyKind
from domain.case.simple_procedure import CAPS, ON_THE_SPOT
from domain.powers.item import FineRange, HearingThreshold, Item, PartyType, PowerBasis
from domain.wording.money import amount_in_figures


@dataclass(frozen=True)
class Verdict:
    """``answer``: None where it cannot be told with what is known here (待核实); ``why``: in words."""

    answer: bool | None
    why: str
    article: str


_SIMPLE: Final = "行政处罚法第五十一条"
_HEARING: Final = "行政处罚法第六十三条"
_CONFISCATIONS: Final = (PenaltyKind.CONFISCATE_GAINS, PenaltyKind.CONFISCATE_PROPERTY)


def simple_procedure_possible(item: Item, party: PartyType) -> Verdict:
    """Whether some lawful penalty of the item could be decided on the spot: its minimum does not exceed the cap."""
    if item.basis is PowerBasis.TRANSFER:
        return Verdict(False, f"{item.code}只能移送，乡镇不得处罚", _SIMPLE)
    if not item.kinds:
        return Verdict(False, f"{item.code}没有规定行政处罚", _SIMPLE)
    cap = next(one.maximum_fen for one in CAPS if one.party is party)
    limit = amount_in_figures(cap)
    ranges = [one for one in item.fines if one.party in (party, None)]
    lowest = [_lowest(one) for one in ranges]
    if any(one is not None and one <= cap for one in lowest):
        return _unless_confiscated(item, f"法定最低罚款不超过{limit}，实际罚款也不得超过")
    if not ranges or None in lowest:
        return Verdict(None, f"{item.code}对{party.label}的最低罚款待核实，或者取决于计算数量", _SIMPLE)
    least = amount_in_figures(min(one for one in lowest if one is not None))
    return Verdict(False, f"法定最低罚款{least}超过当场处罚的上限{limit}", _SIMPLE)


def _unless_confiscated(item: Item, why: str) -> Verdict:
    """Whether a confiscation the item provides must go with the fine is not held as data."""
    further = [kind for kind in item.kinds if kind not in {one.value for one in ON_THE_SPOT}]
    if further:
        return Verdict(None, f"另有“{'、'.join(further)}”，是否必须并处待核实，并处的不能当场决定", _SIMPLE)
    return Verdict(True, why, _SIMPLE)


def _lowest(fines: FineRange) -> int | None:
    """In fen; None where it is not known, or depends on a quantity."""
    if not fines.known or (fines.unit and fines.factor_minimum):
        return None
    return fines.minimum_fen or 0


def hearing_due(
    penalties: Sequence[Penalty], thresholds: Mapping[str, HearingThreshold], party: PartyType
) -> Verdict:
    """Whether the right to a hearing must be told. ``thresholds``: the larger amount by item code, where it is known."""
    if always := [one.kind.value for one in penalties if one.kind in HEARING_KINDS]:
        return Verdict(True, f"拟给予{'、'.join(always)}", _HEARING)
    verdicts = [_larger(penalties, kind, thresholds, party) for kind in (PenaltyKind.FINE, *_CONFISCATIONS)]
    for wanted in (True, None):
        if found := next((one for one in verdicts if one.answer is wanted), None):
            return found
    return Verdict(False, "；".join(one.why for one in verdicts if one.why) or "没有罚没款", _HEARING)


def _larger(
    penalties: Sequence[Penalty],
    kind: PenaltyKind,
    thresholds: Mapping[str, HearingThreshold],
    party: PartyType,
) -> Verdict:
    """The sum of one kind, against the lowest of the amounts set for the items it rests on."""
    of_kind = [one for one in penalties if one.kind is kind]
    if not of_kind:
        return Verdict(False, "", _HEARING)
    known = [thresholds[one.item] for one in of_kind if one.item in thresholds]
    total = sum(one.amount_fen or 0 for one in of_kind)
    shown = f"{kind.value}合计{amount_in_figures(total)}"
    if reached := [one for one in known if total >= one.amount_fen]:
        limit = amount_in_figures(min(one.amount_fen for one in reached))
        return Verdict(
            True, f"{shown}，达到对{party.label}的较大数额{limit}（{reached[0].source}）", _HEARING
        )
    if len(known) < len(of_kind) or any(one.amount_fen is None for one in of_kind):
        return Verdict(None, f"{shown}，对{party.label}的较大数额标准或者价值待核实", _HEARING)
    return Verdict(False, f"{shown}，未达到对{party.label}的较大数额（{known[0].source}）", _HEARING)


def thresholds_known(
    desk: Desk, unit: str, items: Iterable[Item], party: PartyType, on: date
) -> dict[str, HearingThreshold]:
    """By item code: what the town set, else the county, else what comes with the item; absent where nobody did (待核实)."""
    lists = [powers for powers in (desk.powers(unit), desk.powers(unit[:6])) if powers]
    found: dict[str, HearingThreshold] = {}
    for item in items:
        local = (powers.hearing_threshold(item.code, party, on) for powers in lists)
        shipped = (one for one in item.hearing_thresholds if one.party is party)
        if known := next((one for one in (*local, *shipped) if one), None):
            found[item.code] = known
    return found
