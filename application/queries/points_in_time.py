"""时点 — a day or a time as a caller writes it; without an offset it is Asia/Shanghai."""

import re
from datetime import date, datetime, time, timedelta

from domain.record.refusal import BadInput
from domain.record.when import SHANGHAI

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TIME = re.compile(DAY.pattern + r"T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})?")
YEARS = range(1900, 2200)


def day_or_time(text: str, field: str) -> date:
    """A day, or an aware time. Raises BadInput naming the field."""
    try:
        moment = date.fromisoformat(text) if DAY.fullmatch(text) else _aware(text)
    except ValueError:
        moment = date.min
    if moment.year not in YEARS:
        raise BadInput(
            field, "应为 2022-07-01 或 2022-07-01T10:00", "state a day or a time, such as 2022-07-01T10:00"
        )
    return moment


def end_of(moment: date) -> datetime:
    """The last instant meant: of a day, its end."""
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time.max, SHANGHAI)


def start_of(moment: date) -> datetime:
    """The first instant meant: of a day, its midnight."""
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time.min, SHANGHAI)


def after(moment: date) -> datetime:
    """The first instant no longer meant: of a day, the next midnight."""
    return moment if isinstance(moment, datetime) else start_of(moment) + timedelta(days=1)


def _aware(text: str) -> datetime:
    if not TIME.fullmatch(text):
        raise ValueError(text)
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=SHANGHAI)
