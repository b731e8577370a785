"""补录 — an event recorded long after it happened is shown as such. 行政处罚法第四十七条（全过程记录，时限为设计建议）."""

from domain.record.aggregate import RecordedEvent
from domain.record.lateness import late_days as late_days


def badge(event: RecordedEvent) -> str:
    """ "事后N日补录", or "" for one recorded in time."""
    days = late_days(event)
    return f"事后{days}日补录" if days else ""
