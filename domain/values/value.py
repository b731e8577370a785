"""规则数值 — a figure the rules use, with its article, source and mark; and what a county set in its stead. (law: §0.1)"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from domain.record.certainty import Certainty


@dataclass(frozen=True, kw_only=True)
class Value:
    """``least``, ``most``: bounds of what a county may set. ``bounded_by``: where the upper one comes from, "" where that is plain.
    ``source``: the county's document, "" for a shipped value.
    """

    id: str
    title: str
    amount: Decimal
    unit: str
    article: str
    mark: Certainty
    least: Decimal = Decimal(1)
    most: Decimal | None = None
    bounded_by: str = ""
    whole: bool = True
    source: str = ""
    since: date | None = None

    @property
    def changeable(self) -> bool:
        """What an article fixes (已核对条文) is not a county's to change."""
        return self.mark is not Certainty.VERIFIED

    @property
    def bounds(self) -> str:
        """In words, with the unit."""
        most = f"、不大于{self.most}" if self.most is not None else ""
        return f"不小于{self.least}{most}（{'；'.join(one for one in (self.unit, self.bounded_by) if one)}）"

    def admits(self, amount: Decimal) -> bool:
        return self.least <= amount and (self.most is None or amount <= self.most)

    def set_to(self, local: "LocalValue | None") -> "Value":
        """As the county set it; the shipped value where it set nothing."""
        if local is None or local.amount is None:
            return self
        return replace(
            self, amount=local.amount, mark=Certainty.LOCAL, source=local.document, since=local.since
        )


@dataclass(frozen=True, kw_only=True)
class LocalValue:
    """县级设定 — what applies from a day on, by which document; ``amount`` None: the shipped value again."""

    id: str
    amount: Decimal | None
    document: str
    since: date


def in_force(values: Iterable[LocalValue], id: str, on: date) -> LocalValue | None:
    """The one set for the latest day by then; of several for the same day the one entered last, which corrects the others."""
    held = [one for one in values if one.id == id and one.since <= on]
    return max(enumerate(held), key=lambda one: (one[1].since, one[0]))[1] if held else None
