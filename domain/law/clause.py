"""法规与条款 — statutes in their editions, and clauses with the days they are in force. 行政处罚法第三十七条; law: §0.3."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum

from domain.law.citation import Reference
from domain.powers.item import PartyType
from domain.record.certainty import Certainty


class Standing(Enum):
    """Whether a statute is in force on a day, as far as is known."""

    IN_FORCE = "in force"
    NOT_IN_FORCE = "not in force"
    NOT_KNOWN = "not known"


class Rank(StrEnum):
    """效力层级 — of what may set a penalty; no other normative document may (行政处罚法第十六条)."""

    LAW = "法律"
    STATE_COUNCIL = "行政法规"
    LOCAL = "地方性法规"
    AUTONOMOUS = "自治条例、单行条例"
    MINISTRY_RULE = "部门规章"
    LOCAL_RULE = "地方政府规章"


@dataclass(frozen=True)
class Statute:
    """法律、法规 in one edition. ``title`` in full, as cited between 《》; ``short``: the name it also goes by.

    ``in_force_from``: None where the day is not verified here; ``repealed_on``: first day it is no longer in force.
    ``earliest``: a day before which this edition cannot have been in force, where nothing better is known.
    ``replaced_by``: title of what took its place. ``revised``: earlier editions existed that are not collected.
    ``procedural``: rules of procedure apply as they stand when the step is taken (程序从新，设计解读).
    ``pending``: a draft being watched; whether it has come into force is not known.
    ``document``, ``organ``, ``rank``: number it was published under, who issued it, and its rank, where they are stated.
    """

    title: str
    short: str
    edition: str
    mark: Certainty
    source: str
    in_force_from: date | None = None
    repealed_on: date | None = None
    earliest: date | None = None
    replaced_by: str = ""
    revised: bool = False
    procedural: bool = False
    pending: bool = False
    note: str = ""
    document: str = ""
    organ: str = ""
    rank: Rank | None = None

    def standing(self, day: date) -> Standing:
        if self.repealed_on and day >= self.repealed_on:
            return Standing.NOT_IN_FORCE
        if self.in_force_from:
            return Standing.IN_FORCE if day >= self.in_force_from else Standing.NOT_IN_FORCE
        if self.earliest and day < self.earliest:
            return Standing.NOT_IN_FORCE if self.pending else Standing.NOT_KNOWN
        return Standing.NOT_KNOWN if self.pending else Standing.IN_FORCE


@dataclass(frozen=True)
class PenaltyLimit:
    """处罚幅度 of a clause, to compare two versions. ``unit``: "元", or what a factor multiplies ("矿产品价值").

    None as ``minimum`` or ``maximum``: none is set.
    """

    unit: str
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    party: PartyType | None = None


@dataclass(frozen=True)
class Successor:
    """What takes a clause's place. ``article`` is "" where it is not verified."""

    law: str
    article: str = ""

    def holds(self, reference: Reference) -> bool:
        """Whether the reference names it, or a part of it."""
        return self.law == reference.title and self.article in reference.wider


@dataclass(frozen=True)
class Clause:
    """条款. ``text``: a summary unless ``verbatim``, None where it is not known here (待核实); ``mark``: None likewise.

    ``valid_to``: last day in force. ``kinds``, ``limits``: for comparison, where they are known.
    ``unpunished``: nothing is punished here any more; of an ended clause: nothing takes its place.
    """

    law: str
    article: str
    text: str | None
    mark: Certainty | None
    valid_from: date | None = None
    valid_to: date | None = None
    edition: str = ""
    verbatim: bool = False
    kinds: tuple[str, ...] = ()
    limits: tuple[PenaltyLimit, ...] = ()
    replaced_by: Successor | None = None
    unpunished: bool = False

    def __str__(self) -> str:
        return f"《{self.law}》{self.article}"

    def in_force(self, day: date) -> bool:
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_to is None or day <= self.valid_to
        )
