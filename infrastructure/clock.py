"""系统时钟 — the machine's clock, kept right by its own time service."""

from datetime import UTC, datetime


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)
