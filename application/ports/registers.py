"""名册 — lists of people, units and number registers, so that no list reads the whole record."""

from dataclasses import dataclass
from typing import Protocol

from application.ports.page import Page
from domain.people.officer import Certificate, Post
from domain.units.unit import UnitKind


@dataclass(frozen=True)
class OfficerListed:
    """All posts and certificates, past ones too: what holds on a day is asked of them."""

    code: str
    name: str
    posts: tuple[Post, ...]
    certificates: tuple[Certificate, ...]
    legal_qualification: str


@dataclass(frozen=True)
class UnitListed:
    code: str
    name: str
    kind: UnitKind
    parent: str
    government: str
    short: str


@dataclass(frozen=True)
class NumberRegisterListed:
    issuer: str
    word: str
    year: int
    template: str


class Registers(Protocol):
    """Each list shows what concerns a unit whose code begins with one of ``prefixes``; with none, nothing.

    A cursor that is none of ours, or a limit out of range, raises BadInput.
    """

    def officers(self, prefixes: tuple[str, ...], after: str | None, limit: int) -> Page[OfficerListed]:
        """By unit and code. Who ever held a post in a visible unit, or was entered by one and has no post yet."""

    def units(self, prefixes: tuple[str, ...], after: str | None, limit: int) -> Page[UnitListed]:
        """By code."""

    def number_registers(
        self, prefixes: tuple[str, ...], after: str | None, limit: int
    ) -> Page[NumberRegisterListed]:
        """By issuer, year and word."""
