"""办结 — when a case left the stages in which it asks for work; what was known of the calendar then stays its measure."""

from collections.abc import Sequence
from datetime import datetime

from domain.case.stage import OPEN
from domain.record.aggregate import RecordedEvent
from domain.record.fold import states


def ended_at(events: Sequence[RecordedEvent]) -> datetime | None:
    """Time of recording of the event that ended the case; None while it is open, also when it was reopened."""
    ended: datetime | None = None
    for event, case in zip(events, states(events), strict=True):
        ended = None if case.stage in OPEN else ended or event.timestamp
    return ended
