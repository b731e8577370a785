"""补录 — how long after the act an event was recorded. 行政处罚法第四十七条（全过程记录，时限为设计建议）."""

from datetime import datetime, time, timedelta

from domain.record.aggregate import RecordedEvent
from domain.record.when import SHANGHAI, Precision

USUAL = timedelta(hours=24)
"""Within a day of the act is recorded in time (design reading; no article sets a term)."""


def late_days(event: RecordedEvent) -> int:
    """Days from the act to its recording, when that took more than 24 hours; else 0."""
    when = event.occurred_at
    minute = when.precision is Precision.MINUTE
    ended = when.moment if minute else datetime.combine(when.last_day, time.max, SHANGHAI)
    if event.timestamp - ended <= USUAL:
        return 0
    return (event.timestamp.astimezone(SHANGHAI).date() - when.last_day).days
