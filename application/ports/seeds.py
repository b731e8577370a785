"""种子数据 — what a county starts with: authority items, divisions, and fictional people to try things out.

Legal values come with source and mark; the county's own decision corrects them later by events, never in place.
"""

from dataclasses import dataclass
from typing import Protocol

from domain.people.officer import Certificate, Post
from domain.powers.item import Item
from domain.units.unit import UnitKind


@dataclass(frozen=True)
class Division:
    """区划 — a unit to be established. ``code``: statistical division code; a team's is its town's plus "T".

    ``short``: the character for document numbers, "" where the unit issues none.
    """

    code: str
    name: str
    kind: UnitKind
    parent: str
    short: str


@dataclass(frozen=True)
class DemoOfficer:
    """示例人员 — an invented person; for demonstration and tests only, never for a county's real register."""

    code: str
    name: str
    posts: tuple[Post, ...]
    certificates: tuple[Certificate, ...] = ()
    legal_qualification: str = ""


class Seeds(Protocol):
    """Read anew on every call; a file that does not fit its type raises ``ValueError``."""

    def power_items(self) -> tuple[Item, ...]:
        """Every item of the catalogue, transfer-only ones included; which a town holds is its county's decision."""

    def divisions(self) -> tuple[Division, ...]:
        """County, towns, their teams, villages; a parent comes before its children."""
