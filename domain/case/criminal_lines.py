"""刑事追诉标准 — figures from which a transfer to the police must be evaluated. 刑法第三百四十二条、第三百四十三条 (law: §1.2).

A line is data with its source and mark. Whether the other elements of the crime are there is for the special group to say.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Final

from domain.record.certainty import Certainty
from domain.record.refusal import BadInput


class Measured(StrEnum):
    """计量项目 — what is counted, with its unit."""

    BASIC_FARMLAND = "永久基本农田亩数"
    OTHER_FARMLAND = "其他耕地亩数"
    MINERAL_VALUE = "矿产品价值元"


@dataclass(frozen=True, kw_only=True)
class Quantity:
    """A figure the investigation found; a decimal, in the unit its subject names."""

    subject: Measured = field(metadata={"label": "计量项目"})
    amount: Decimal = field(metadata={"label": "数量"})


@dataclass(frozen=True)
class CriminalLine:
    """``lowest``: from here on a transfer is evaluated; ``highest``: top of the span within which the province sets the
    line itself, None where the nation set one figure. ``mark`` speaks of the source, ``local`` of what is not known here."""

    subject: Measured
    lowest: Decimal
    crime: str
    source: str
    mark: Certainty
    highest: Decimal | None = None
    local: str = ""


LINES: Final[tuple[CriminalLine, ...]] = (
    CriminalLine(
        Measured.BASIC_FARMLAND,
        Decimal(5),
        "非法占用农用地罪（刑法第三百四十二条）",
        "法释〔2000〕14号第三条",
        Certainty.VERIFIED,
    ),
    CriminalLine(
        Measured.OTHER_FARMLAND,
        Decimal(10),
        "非法占用农用地罪（刑法第三百四十二条）",
        "法释〔2000〕14号第三条",
        Certainty.VERIFIED,
    ),
    CriminalLine(
        Measured.MINERAL_VALUE,
        Decimal(100_000),
        "非法采矿罪（刑法第三百四十三条）",
        "法释〔2016〕25号第三条",
        Certainty.VERIFIED,
        highest=Decimal(300_000),
        local="本省在十万元至三十万元之间确定的具体数额待核实，按十万元起评估",
    ),
)


def reached(quantities: Iterable[Quantity]) -> tuple[CriminalLine, ...]:
    """The lines that a figure reaches or passes."""
    found = {one.subject: one.amount for one in quantities}
    return tuple(line for line in LINES if found.get(line.subject, Decimal(0)) >= line.lowest)


def updated(known: Iterable[Quantity], stated: Iterable[Quantity]) -> tuple[Quantity, ...]:
    """One figure a subject, the later statement prevailing."""
    latest = {one.subject: one for one in (*known, *stated)}
    return tuple(latest.values())


def check_quantities(field_name: str, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Not negative, and each subject once."""
    for index, one in enumerate(quantities):
        if not one.amount.is_finite() or one.amount < 0:
            raise BadInput(f"{field_name}.{index}.amount", "数量不能为负", "a quantity is not negative")
        if any(other.subject is one.subject for other in quantities[:index]):
            raise BadInput(f"{field_name}.{index}.subject", "同一计量项目只填一次", "state each subject once")
    return quantities
