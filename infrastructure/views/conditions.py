"""查询条件 — a WHERE clause that only ever narrows. What the caller may see is part of it from the start."""

from infrastructure.views.keyset import storable

NOTHING = "1 = 0"
TOWN_CODE_LENGTH = 9


class Conditions:
    """``column`` is the unit a row belongs to: codes that begin with one of ``prefixes`` are visible; none, nothing.

    ``of_towns``: rows carry codes of towns alone. A town's prefix is then the code itself, so that an index led by the unit
    also gives the order. ``in_order``: a county's prefix narrows little; it is kept from an index by which all its rows would
    have to be sorted.
    """

    def __init__(
        self,
        column: str,
        prefixes: tuple[str, ...],
        seen: str = "(:units)",
        *,
        of_towns: bool = False,
        in_order: bool = False,
    ) -> None:
        self.params: dict[str, object] = {}
        self._of_towns, self._in_order = of_towns, in_order
        self._parts = [seen.replace(":units", self._beginning(column, prefixes))]

    def equal(self, column: str, value: str | None) -> None:
        if value is not None:
            self.narrow(f"{column} = :{column}", column, value)

    def narrow(self, condition: str, name: str, value: object) -> None:
        """``condition`` refers to the value by its name; nothing wanted, nothing narrowed."""
        if value is None:
            return
        if isinstance(value, str) and not storable(value):
            self._parts.append(NOTHING)
            return
        self._parts.append(f"({condition})")
        self.params[name] = value

    def add(self, condition: str, params: dict[str, object]) -> None:
        self._parts.append(f"({condition})")
        self.params |= params

    def into(self, statement: str) -> str:
        """The statement with its ``:conditions`` written out."""
        return statement.replace(":conditions", " AND ".join(self._parts))

    def _beginning(self, column: str, prefixes: tuple[str, ...]) -> str:
        """As ranges, which an index on the column serves on both databases."""
        ranges = []
        for number, prefix in enumerate(one for one in prefixes if one and storable(one)):
            self.params[f"from_{number}"] = prefix
            if self._of_towns and len(prefix) >= TOWN_CODE_LENGTH:
                ranges.append(f"{column} = :from_{number}")
                continue
            self.params[f"to_{number}"] = prefix[:-1] + chr(ord(prefix[-1]) + 1)
            compared = f"({column} || '')" if self._in_order else column
            ranges.append(f"{compared} >= :from_{number} AND {compared} < :to_{number}")
        return " OR ".join(ranges) or NOTHING
