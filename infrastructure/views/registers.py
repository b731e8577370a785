"""名册 — people, units and number registers: one row each, so that a list reads no stream."""

from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from pydantic import TypeAdapter

from application.ports.page import Page
from application.ports.registers import NumberRegisterListed, OfficerListed, UnitListed
from domain.numbers.register import NumberRegister
from domain.people.officer import Officer
from domain.units.unit import Unit
from infrastructure.database.database import Database
from infrastructure.views.batch import Batch
from infrastructure.views.conditions import Conditions
from infrastructure.views.keyset import decode, paged, plain, window
from infrastructure.views.table import Table, Values
from infrastructure.views.view import Changes, View

Listed = TypeVar("Listed", OfficerListed, UnitListed, NumberRegisterListed)

ROWS = Table(
    "register_rows",
    {
        "kind": "TEXT NOT NULL",
        "key": "TEXT NOT NULL",
        "unit": "TEXT NOT NULL",
        "sort": "TEXT NOT NULL",
        "data": "TEXT NOT NULL",
    },
    key=("kind", "key"),
    indexes=("kind, sort, key",),
)
UNITS = Table(
    "register_rows_units",
    {"kind": "TEXT NOT NULL", "key": "TEXT NOT NULL", "unit": "TEXT NOT NULL"},
    key=("kind", "key", "unit"),
)
"""Every unit a row concerns: a person may hold posts in several."""
PAGE = """
SELECT sort, key, data FROM register_rows WHERE kind = :kind AND :conditions ORDER BY sort, key LIMIT :limit
"""
SEEN = """EXISTS (
    SELECT 1 FROM register_rows_units AS seen
    WHERE seen.kind = register_rows.kind AND seen.key = register_rows.key AND (:units)
)"""
AFTER = "sort > :after_sort OR (sort = :after_sort AND key > :after_key)"


@dataclass(frozen=True)
class Line:
    """``units``: all it concerns; it is listed under the first."""

    units: tuple[str, ...]
    sort: str
    listed: OfficerListed | UnitListed | NumberRegisterListed


KINDS: dict[type, str] = {
    OfficerListed: "officer",
    UnitListed: "unit",
    NumberRegisterListed: "number_register",
}
ADAPTERS: dict[type, TypeAdapter[Any]] = {listed: TypeAdapter(listed) for listed in KINDS}


def changes(batch: Batch) -> Changes:
    rows: list[Values] = []
    units: list[Values] = []
    replaced: list[Values] = []
    for stream in batch.streams:
        line = _line(batch, stream)
        if line is None:
            continue
        key = KINDS[type(line.listed)], str(stream)
        data = ADAPTERS[type(line.listed)].dump_json(line.listed).decode()
        replaced.append(key)
        rows.append((*key, line.units[0], line.sort, data))
        units += [(*key, unit) for unit in line.units]
    return Changes({ROWS.name: rows, UNITS.name: units}, replaced)


def _line(batch: Batch, stream: UUID) -> Line | None:
    match batch.begun(stream):
        case Officer():
            return _officer(batch, stream)
        case Unit():
            return _unit(batch.state(stream))
        case NumberRegister() as register:
            return _number_register(register)
    return None


def _officer(batch: Batch, stream: UUID) -> Line:
    """Listed under the latest post; under the unit that entered the person while there is none."""
    officer: Officer = batch.state(stream)
    held = tuple(dict.fromkeys(post.unit for post in reversed(officer.posts)))
    units = held or (batch.history(stream)[0].actor.unit,)
    listed = OfficerListed(
        officer.code, officer.name, officer.posts, officer.certificates, officer.legal_qualification
    )
    return Line(units, f"{units[0]}/{officer.code}", listed)


def _unit(unit: Unit) -> Line:
    listed = UnitListed(unit.code, unit.name, unit.kind, unit.parent, unit.government, unit.short)
    return Line((unit.code,), unit.code, listed)


def _number_register(register: NumberRegister) -> Line:
    """What the register is; the numbers in it are read from the register itself."""
    issuer, word, year = register.issuer, register.word, register.year
    listed = NumberRegisterListed(issuer, word, year, register.template)
    return Line((issuer,), f"{issuer}/{year}/{word}", listed)


VIEW = View(
    name="registers",
    version=1,
    tables=(ROWS, UNITS),
    changes=changes,
    owner=("kind", "key"),
    stream="key",
)


@dataclass(frozen=True)
class ProjectedRegisters:
    """Implements the port ``Registers``."""

    database: Database

    def officers(self, prefixes: tuple[str, ...], after: str | None, limit: int) -> Page[OfficerListed]:
        return self._page(OfficerListed, prefixes, after, limit)

    def units(self, prefixes: tuple[str, ...], after: str | None, limit: int) -> Page[UnitListed]:
        return self._page(UnitListed, prefixes, after, limit)

    def number_registers(
        self, prefixes: tuple[str, ...], after: str | None, limit: int
    ) -> Page[NumberRegisterListed]:
        return self._page(NumberRegisterListed, prefixes, after, limit)

    def _page(
        self, listed: type[Listed], prefixes: tuple[str, ...], after: str | None, limit: int
    ) -> Page[Listed]:
        conditions = Conditions("seen.unit", prefixes, SEEN)
        if after is not None:
            sort, key = decode(after, plain, plain)
            conditions.add(AFTER, {"after_sort": sort, "after_key": key})
        asked = {**conditions.params, "kind": KINDS[listed], "limit": window(limit)}
        found = paged(
            self.database.query(conditions.into(PAGE), asked), limit, lambda row: (row["sort"], row["key"])
        )
        return Page(tuple(ADAPTERS[listed].validate_json(row["data"]) for row in found.items), found.next)
