"""Reading the record page by page while others append to it: nothing is skipped, nothing comes twice."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from application.ports.audit_trail import AuditFilter, AuditRow
from infrastructure.database.database import Database
from infrastructure.views.audit_trail import ProjectedAuditTrail
from tests.domain.given import investigating
from tests.infrastructure.views.given import Office, case_events

EVERYTHING = AuditFilter(prefixes=("1408",))
CASES = 60
EACH = 4


@pytest.fixture
def office(durable_database: Database, tmp_path: Path) -> Office:
    return Office.open(durable_database, tmp_path)


def appended(office: Office, numbers: range) -> None:
    """Cases recorded and projected one after the other, as a busy town would."""
    views = office.views()
    for number in numbers:
        office.record(case_events(number, investigating))
        views.catch_up()


def pages(office: Office, *, newest_first: bool = False) -> Iterator[tuple[AuditRow, ...]]:
    trail, after = ProjectedAuditTrail(office.database), None
    while True:
        page = trail.page(EVERYTHING, after, 7, newest_first=newest_first)
        yield page.items
        if page.next is None:
            return
        after = page.next


def test_pages_read_while_a_writer_appends_tell_every_event_once_in_its_order(office: Office) -> None:
    office.prepared()
    appended(office, range(1, 11))
    seen: list[int] = []
    with ThreadPoolExecutor(1) as writer:
        writing = writer.submit(appended, office, range(11, CASES + 1))
        while len(seen) < CASES * EACH:
            wanted = replace(EVERYTHING, since=seen[-1] if seen else None)
            page = ProjectedAuditTrail(office.database).page(wanted, None, 7)
            seen += [row.position for row in page.items]
        writing.result()
    stored = [one.position for one in office.store.after(0, 10_000)]
    assert seen == stored


def test_pages_backwards_show_what_was_there_when_they_began(office: Office) -> None:
    office.prepared()
    appended(office, range(1, 21))
    seen: list[int] = []
    with ThreadPoolExecutor(1) as writer:
        reading = pages(office, newest_first=True)
        seen += [row.position for row in next(reading)]
        writing = writer.submit(appended, office, range(21, CASES + 1))
        for page in reading:
            seen += [row.position for row in page]
        writing.result()
    assert seen == [one.position for one in office.store.after(0, 20 * EACH)][::-1]


def test_events_are_found_by_command_and_by_the_day_they_happened(office: Office) -> None:
    office.prepared()
    appended(office, range(1, 3))
    events = case_events(1, investigating)
    trail = ProjectedAuditTrail(office.database)

    of_command = trail.page(replace(EVERYTHING, command=events[2].command_id), None, 50).items
    day = events[2].occurred_at.last_day
    on_the_day = trail.page(replace(EVERYTHING, occurred_from=day, occurred_to=day), None, 50).items

    assert {row.command_id for row in of_command} == {events[2].command_id}
    assert events[2].TOPIC in {row.topic for row in of_command}
    assert {row.occurred_day for row in on_the_day} == {day}
    assert len(on_the_day) == 2 * sum(one.occurred_at.last_day == day for one in events)
