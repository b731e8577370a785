"""示例时钟 — tells the time of the demo's stories; set by the demo's player alone, never where people work."""

from datetime import UTC, datetime


class StoryClock:
    def __init__(self, start: datetime) -> None:
        self._now = start

    def move_to(self, moment: datetime) -> None:
        self._now = moment

    def now(self) -> datetime:
        return self._now.astimezone(UTC)
