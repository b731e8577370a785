"""One row of the record as the database gives it: what is read by the thousand is not dressed up before it is an event."""

from typing import NamedTuple


class StoredRow(NamedTuple):
    """In the order in which the statements name the columns."""

    position: int
    originator_id: str
    originator_version: int
    topic: str
    state: str
