"""补录 — an event recorded long after it happened is shown as such. 行政处罚法第四十七条（全过程记录，时限为设计建议）."""

from datetime import timedelta

from application.queries.points_in_time import end_of
from domain.record.aggregate import RecordedEvent
from domain.record.when import SHANGHAI, Precision

USUAL = timedelta(hours=24)
"""Within a day of the act is recorded in time (design reading; no article sets a term)."""


def late_days(event: RecordedEvent) -> int:
    """Days from the act to its recording, when that took more than 24 hours; else 0."""
    when = event.occurred_at
    ended = when.moment if when.precision is Precision.MINUTE else end_of(when.last_day)
    if event.timestamp - ended <= USUAL:
        return 0
    return (event.timestamp.astimezone(SHANGHAI).date() - when.last_day).days


def badge(event: RecordedEvent) -> str:
    """ "事后N日补录", or "" for one recorded in time."""
    days = late_days(event)
    return f"事后{days}日补录" if days else ""
