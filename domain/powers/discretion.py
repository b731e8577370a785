"""裁量基准 — tiers that narrow a range by a measured quantity, where a jurisdiction published them. 行政处罚法第三十四条; law: §8.3."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from domain.record.certainty import Certainty


@dataclass(frozen=True)
class Quantity:
    """A figure as measured: how much, of what ("挖掘面积"), in which unit ("平方米")."""

    amount: Decimal
    unit: str
    subject: str = ""


@dataclass(frozen=True)
class Tier:
    """裁量档次. ``above``: the quantity lies above it; ``up_to``: it lies there at most; None for no bound.

    ``minimum_fen``, ``maximum_fen``: the fine, None for no bound; ``no_penalty``: the tier provides none at all.
    ``jurisdiction``: prefix of the division codes where it applies ("33"), ``place``: its name.
    """

    condition: str
    subject: str
    unit: str
    jurisdiction: str
    place: str
    source: str
    mark: Certainty
    above: Decimal | None = None
    up_to: Decimal | None = None
    minimum_fen: int | None = None
    maximum_fen: int | None = None
    no_penalty: bool = False

    def applies_in(self, unit: str) -> bool:
        """Whether a unit, by its division code, lies where the tier was published."""
        return unit.startswith(self.jurisdiction)

    def note_for(self, unit: str) -> str:
        """What is shown beside it; another province's tier only serves for comparison."""
        return "" if self.applies_in(unit) else f"参考（{self.place}），不适用于本地"

    def fits(self, quantity: Quantity) -> bool:
        """A quantity of a stated subject is compared with tiers of that subject only."""
        if quantity.unit != self.unit or quantity.subject not in ("", self.subject):
            return False
        return (self.above is None or quantity.amount > self.above) and (
            self.up_to is None or quantity.amount <= self.up_to
        )

    def allows(self, fen: int) -> bool:
        """Whether a fine of that amount lies in the tier."""
        if self.no_penalty:
            return fen == 0
        return (self.minimum_fen or 0) <= fen and (self.maximum_fen is None or fen <= self.maximum_fen)


def tiers_for(tiers: Iterable[Tier], quantity: Quantity, unit: str) -> tuple[Tier, ...]:
    """The local tiers a quantity falls into: several, where further circumstances decide between them."""
    return tuple(one for one in tiers if one.applies_in(unit) and one.fits(quantity))
