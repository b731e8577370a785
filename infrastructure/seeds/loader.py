"""种子数据读取 — the shipped files, read strictly: an unknown key or a number where a text belongs is an error.

The module itself is an adapter of the port ``Seeds``.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from pydantic import ConfigDict, TypeAdapter, with_config

from application.ports.seeds import DemoOfficer, Division
from domain.law.clause import Clause, Statute
from domain.law.library import LawLibrary
from domain.powers.item import Item
from domain.record.certainty import Certainty
from domain.units.unit import UnitKind

_STRICT: Final = ConfigDict(extra="forbid", strict=True)


@dataclass(frozen=True)
class _Row:
    code: str
    name: str
    level: UnitKind
    parent: str


@with_config(_STRICT)
@dataclass(frozen=True)
class _Shorts:
    """Characters for document numbers by unit code; chosen by us (mark D), a county may change them."""

    mark: Certainty
    notes: str
    shorts: dict[str, str]


@with_config(_STRICT)
@dataclass(frozen=True)
class _Laws:
    statutes: tuple[Statute, ...]
    clauses: tuple[Clause, ...]


_ITEMS: Final = TypeAdapter(tuple[Item, ...], config=_STRICT)
_OFFICERS: Final = TypeAdapter(tuple[DemoOfficer, ...], config=_STRICT)
_LAWS: Final = TypeAdapter(_Laws)
_SHORTS: Final = TypeAdapter(_Shorts)
_ROWS: Final = TypeAdapter(tuple[_Row, ...], config=ConfigDict(extra="forbid"))


def power_items() -> tuple[Item, ...]:
    return parse_items(_text("power_items.json"))


def parse_items(catalogue: str) -> tuple[Item, ...]:
    """Items from the JSON of a catalogue; ``ValueError`` names the place where it does not fit."""
    return _ITEMS.validate_json(catalogue)


@cache
def laws() -> LawLibrary:
    """Statutes and clauses as far as they were checked; texts are summaries unless they say otherwise. Read once a process."""
    return parse_laws(_text("laws.json"))


def parse_laws(shipped: str) -> LawLibrary:
    """A library from its JSON; ``ValueError`` names the place where it does not fit."""
    read = _LAWS.validate_json(shipped)
    return LawLibrary(read.statutes, read.clauses)


def demo_officers() -> tuple[DemoOfficer, ...]:
    """People who do not exist: every town's posts filled, and the three county-wide posts."""
    return _OFFICERS.validate_json(_text("demo_officers.json"))


def divisions() -> tuple[Division, ...]:
    shorts = _SHORTS.validate_json(_text("shorts.json")).shorts
    rows = _ROWS.validate_python(tuple(csv.DictReader(_text("divisions-140821.csv").splitlines())))
    return tuple(division for row in rows for division in _with_team(row, short=shorts.get(row.code, "")))


def _with_team(row: _Row, *, short: str) -> tuple[Division, ...]:
    """A town brings its enforcement team, which the statistical list does not know."""
    itself = Division(row.code, row.name, row.level, row.parent, short)
    if row.level is not UnitKind.TOWN:
        return (itself,)
    return itself, Division(f"{row.code}T", f"{row.name}综合行政执法队", UnitKind.TEAM, row.code, "")


def _text(name: str) -> str:
    return resources.files("infrastructure.seeds").joinpath(name).read_text(encoding="utf-8")
