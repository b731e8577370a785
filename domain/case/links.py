"""关联案件 — cases merged into one another, or split off. 并案、分案须经负责人批准，两个案卷都保留 (law: S20a, design)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class LinkKind(StrEnum):
    MERGED_INTO = "并入"
    MERGED_FROM = "并入本案"
    SPLIT_INTO = "分出"
    SPLIT_FROM = "自其分出"


@dataclass(frozen=True)
class PartyPair:
    """The same person in two cases: id in this one, id in the other."""

    here: str
    there: str


@dataclass(frozen=True)
class Link:
    """``case_id``, ``number``: of the other case ("" before its filing). ``same_act``: whether both deal with one and the
    same illegal act (行政处罚法第二十九条). ``parties``: who is a party in both."""

    kind: LinkKind
    case_id: UUID
    number: str
    on: date
    same_act: bool
    parties: tuple[PartyPair, ...]

    def there(self, party: str) -> str | None:
        """Id in the other case of a party of this one; None when it is no party there."""
        return next((one.there for one in self.parties if one.here == party), None)
