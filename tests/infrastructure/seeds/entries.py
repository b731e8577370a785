"""An administrator's entry, as the seeds are recorded with."""

from datetime import UTC, datetime
from uuid import UUID

from domain.people.role import Role
from domain.record.entry import Actor, Cause, Entry
from domain.record.when import When


def entry() -> Entry:
    return Entry(
        occurred_at=When.parse("2021-07-20"),
        recorded_at=datetime(2021, 7, 20, 1, 0, tzinfo=UTC),
        actor=Actor("county-admin", "高示子", Role.ADMINISTRATOR.value, "140821"),
        command_id=UUID("00000000-0000-4000-8000-000000000001"),
        cause=Cause("test"),
    )
