"""执法事项 — one item of an authority list: norms, penalty range, power basis, each with source and mark (law: §8)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from domain.powers.discretion import Tier
from domain.record.certainty import Certainty


class PowerBasis(StrEnum):
    """依据类型 — whose power it is; decides who may act at all."""

    OWN = "own"
    GRANT = "grant"
    TRANSFER = "transfer"

    @property
    def label(self) -> str:
        return {"own": "法定职权", "grant": "省政府赋权", "transfer": "仅可移送"}[self.value]


class PowerKind(StrEnum):
    """职权种类 — a grant of the penalty does not by itself carry a compulsory measure (行政强制法第十七条)."""

    PENALTY = "处罚"
    INSPECTION = "检查"
    MEASURE = "强制措施"
    EXECUTION = "强制执行"


class PartyType(StrEnum):
    """Type of party that decides the range of a fine."""

    PERSON = "person"
    ORGANISATION = "organisation"

    @property
    def label(self) -> str:
        return {"person": "公民", "organisation": "法人或者其他组织"}[self.value]


@dataclass(frozen=True)
class Citation:
    """A clause: law's full title, article, what it says (a summary, or the text), how sure we are, in force from/to."""

    law: str
    article: str
    text: str
    mark: Certainty
    valid_from: date | None = None
    valid_to: date | None = None

    def __str__(self) -> str:
        return f"《{self.law}》{self.article}"


@dataclass(frozen=True)
class FineRange:
    """罚款幅度 — in fen for a fixed range; as factors for a formula fine (quantity × unit fee × factor).

    None means: no such limit is known or none is set; ``known`` False means the amount needs a local rule (待核实).
    ``unit``: what the quantity of a formula counts ("耕地开垦费"; "平方米": the factors are yuan per square metre).
    ``condition``: when the range applies ("逾期不改正"), where one party type has several; "" for always.
    """

    party: PartyType | None
    known: bool
    minimum_fen: int | None = None
    maximum_fen: int | None = None
    unit: str = ""
    factor_minimum: Decimal | None = None
    factor_maximum: Decimal | None = None
    condition: str = ""


@dataclass(frozen=True)
class EvidenceNeed:
    """待证事实 — a fact to prove, by which kinds of evidence, in which document, and who can supply it (law: §8.2, S10).

    Empty where the source does not say. ``kinds``: of 行政处罚法第四十六条.
    """

    fact: str
    kinds: tuple[str, ...]
    document: str
    supplier: str
    mark: Certainty


@dataclass(frozen=True)
class HearingThreshold:
    """较大数额 — from which fine on a hearing is told of; a rule of the province or the sector. 行政处罚法第六十三条."""

    party: PartyType
    amount_fen: int
    source: str
    mark: Certainty


@dataclass(frozen=True)
class Item:
    """An item as listed. ``code`` is ours ("ZR-01"); ``source`` and ``mark`` tell where the values come from.

    ``powers``: kinds of power held over it, the penalty alone unless a law or a grant says more.
    ``tiers``: published discretion tiers, those of other places for comparison only. ``criminal``: what is counted for the
    lines of a crime. ``hearing_thresholds``: none where they are not verified (待核实); a county states its own.
    """

    code: str
    name: str
    domain: str
    basis: PowerBasis
    original_department: str
    violation: tuple[Citation, ...]
    penalty: tuple[Citation, ...]
    kinds: tuple[str, ...]
    fines: tuple[FineRange, ...]
    source: str
    mark: Certainty
    notes: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    powers: tuple[PowerKind, ...] = (PowerKind.PENALTY,)
    tiers: tuple[Tier, ...] = ()
    evidence_needed: tuple[EvidenceNeed, ...] = ()
    documents_needed: tuple[str, ...] = ()
    criminal: tuple[str, ...] = ()
    hearing_thresholds: tuple[HearingThreshold, ...] = ()

    def in_force(self, day: date) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )

    def fine_for(self, party: PartyType) -> FineRange | None:
        """The range that applies to a party of that type, or None when the item knows no fine."""
        return next((one for one in self.fines if one.party in (party, None)), None)
