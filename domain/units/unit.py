"""单位 — county, town government, enforcement team, village, grid. 行政处罚法第二十四条：执法主体是乡镇人民政府."""

from enum import StrEnum
from typing import ClassVar
from uuid import UUID, uuid5

from domain.record.aggregate import CreatedEvent, RecordedAggregate
from domain.record.entry import Entry

NAMESPACE = UUID("3e0a2b6c-6d0c-5f5e-9a53-140821000000")


class UnitKind(StrEnum):
    COUNTY = "county"
    TOWN = "town"
    TEAM = "team"
    VILLAGE = "village"
    GRID = "grid"


class Unit(RecordedAggregate):
    """``code``: the statistical division code (county 6, town 9, village 12 digits); a team adds "T" to its town's.

    ``short``: the one character that stands for the unit in document numbers (临, 孙); "" where it issues none.
    """

    TOPIC: ClassVar = "unit"
    code: str
    name: str
    kind: UnitKind
    parent: str
    government: str
    short: str

    @staticmethod
    def create_id(code: str) -> UUID:
        return uuid5(NAMESPACE, f"unit/{code}")


class UnitEstablished(CreatedEvent):
    TOPIC = "unit.established"
    title = "设立单位"
    code: str
    name: str
    kind: UnitKind
    parent: str
    government: str
    short: str

    def apply(self, unit: Unit) -> None:
        unit.code, unit.name, unit.kind, unit.parent = self.code, self.name, self.kind, self.parent
        unit.government, unit.short = self.government, self.short

    def describe(self) -> str:
        return f"登记单位{self.name}（{self.code}）"


def establish(entry: Entry, *, code: str, name: str, kind: UnitKind, parent: str, short: str = "") -> Unit:
    """Enter a unit. ``government`` is the name documents are issued in: the town government, never its team."""
    government = f"{name}人民政府" if kind in (UnitKind.COUNTY, UnitKind.TOWN) else ""
    return Unit.begin(
        UnitEstablished,
        Unit.create_id(code),
        entry,
        code=code,
        name=name,
        kind=kind,
        parent=parent,
        government=government,
        short=short,
    )


def county_of(code: str) -> str:
    """The county a unit code belongs to: its first six digits."""
    return code[:6]


def town_of(code: str) -> str:
    """The town a unit code belongs to: its first nine digits; a county code stands for itself."""
    return code[:9]
