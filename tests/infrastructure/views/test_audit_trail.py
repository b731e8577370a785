"""Every event of every aggregate, in the order of the record, seen by the units it concerns."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from application.ports.audit_trail import AuditFilter, AuditRow
from domain.people.role import Role
from domain.record.entry import Actor
from domain.record.refusal import BadInput
from domain.record.when import SHANGHAI
from infrastructure.views.audit_trail import ProjectedAuditTrail
from tests.domain.given import decision_served, investigating
from tests.domain.scene import TOWN, Scene
from tests.infrastructure.views.given import (
    COUNTY,
    FOREIGN_TOWN,
    OTHER_TOWN,
    Office,
    case_events,
    case_id,
    town_events,
)

WHOLE = AuditFilter(prefixes=(COUNTY,))
RECORDED_AT = datetime(2022, 12, 31, 18, 0, tzinfo=SHANGHAI)


@pytest.fixture
def county(office: Office) -> Office:
    """The town's 25 events, then a case of four in it, one of two in another town, one of one in another county."""
    office.prepared()
    office.record(town_events())
    office.record(case_events(1, investigating))
    office.record(case_events(2, investigating, unit=OTHER_TOWN)[:2])
    office.record(case_events(3, unit=FOREIGN_TOWN))
    office.views().catch_up()
    return office


def rows(office: Office, wanted: AuditFilter) -> tuple[AuditRow, ...]:
    return ProjectedAuditTrail(office.database).page(wanted, None, 500).items


def test_a_row_tells_who_did_what_when_and_on_which_command(county: Office) -> None:
    events = case_events(1, investigating)

    filed = rows(county, replace(WHOLE, stream=case_id(1)))[-1]

    assert (filed.stream, filed.kind, filed.version) == (case_id(1), "case", 4)
    assert (filed.topic, filed.title) == ("case.filing_approved", "批准立案")
    assert filed.text == events[-1].describe()
    assert (filed.unit, filed.occurred_at, filed.occurred_day) == (TOWN, "2022-07-14", date(2022, 7, 14))
    assert filed.recorded_at == RECORDED_AT
    assert filed.actor == Actor("chen", "陈镇长", "head", TOWN, ("1408zhang", "1408li"))
    assert (filed.command_id, filed.request) == (events[-1].command_id, "test")


def test_every_event_has_its_row_in_the_order_of_the_record(county: Office) -> None:
    found = rows(county, replace(WHOLE, prefixes=("1408",)))

    assert [row.position for row in found] == list(range(1, 33))
    assert {row.kind for row in found} == {"unit", "officer", "power", "case"}


def test_an_imprecise_time_is_shown_as_it_was_stated(office: Office) -> None:
    office.prepared()
    office.record(case_events(1, day="约1996"))
    office.views().catch_up()

    (row,) = rows(office, WHOLE)

    assert (row.occurred_at, row.occurred_day) == ("约1996", date(1996, 12, 31))


def test_the_reason_an_event_states_is_a_column_of_its_own(office: Office) -> None:
    scene = Scene()
    scene.officers["li"].cancel_certificate(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-07-10"),
        number="1408li",
        since=date(2022, 7, 10),
        reason="调离",
    )
    office.prepared()
    office.record(town_events(scene))
    office.views().catch_up()

    found = rows(office, WHOLE)

    assert {row.topic: row.reason for row in found if row.reason} == {"officer.certificate_cancelled": "调离"}


@pytest.mark.parametrize("batch_size", [1, 500])
def test_an_event_concerns_the_unit_of_its_case_list_register_or_post(
    office: Office, batch_size: int
) -> None:
    scene = decision_served(Scene())
    scene.officers["li"].assign_post(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-09-01"),
        unit=OTHER_TOWN,
        role=Role.CASE_OFFICER,
        since=date(2022, 9, 1),
    )
    scene.officers["li"].end_post(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-09-01"),
        unit=TOWN,
        role=Role.CASE_OFFICER,
        until=date(2022, 9, 1),
    )
    scene.officers["li"].record_qualification(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-09-02"), number="A20201408210002"
    )
    office.prepared()
    office.record(town_events(scene))
    office.views(batch_size).catch_up()

    of_li = [row for row in rows(office, WHOLE) if row.stream == scene.officers["li"].id]
    numbers = [row.unit for row in rows(office, WHOLE) if row.kind == "number"]

    assert [(row.topic.partition(".")[2], row.unit) for row in of_li] == [
        ("registered", TOWN),
        ("post_assigned", TOWN),
        ("certificate_issued", TOWN),
        ("post_assigned", OTHER_TOWN),
        ("post_ended", TOWN),
        ("qualification_recorded", OTHER_TOWN),
    ]
    assert numbers
    assert set(numbers) == {TOWN}


VISIBLE: list[tuple[tuple[str, ...], int]] = [
    ((COUNTY,), 31),
    ((TOWN,), 28),
    ((OTHER_TOWN,), 2),
    ((FOREIGN_TOWN,), 1),
    (("15",), 0),
    ((), 0),
    (("",), 0),
]
NARROWED: list[tuple[dict[str, Any], int]] = [
    ({"stream": case_id(2)}, 2),
    ({"stream": case_id(3)}, 0),
    ({"unit": OTHER_TOWN}, 2),
    ({"unit": FOREIGN_TOWN}, 0),
    ({"actor": "zhang"}, 3),
    ({"actor": "\0"}, 0),
    ({"topic": "case.lead_registered"}, 2),
    ({"topic": "case"}, 0),
    ({"recorded_from": RECORDED_AT}, 31),
    ({"recorded_from": RECORDED_AT + timedelta(microseconds=1)}, 0),
    ({"recorded_to": RECORDED_AT}, 0),
    ({"recorded_to": RECORDED_AT + timedelta(microseconds=1), "actor": "zhang"}, 3),
]


def test_a_caller_sees_what_concerns_units_that_begin_with_a_prefix(county: Office) -> None:
    assert [(one, len(rows(county, AuditFilter(prefixes=one)))) for one, _ in VISIBLE] == VISIBLE


def test_a_filter_narrows_what_is_visible(county: Office) -> None:
    assert [(one, len(rows(county, replace(WHOLE, **one)))) for one, _ in NARROWED] == NARROWED


@pytest.mark.parametrize("newest_first", [False, True])
def test_pages_neither_skip_nor_repeat_while_events_are_recorded(county: Office, newest_first: bool) -> None:
    trail = ProjectedAuditTrail(county.database)
    present = [row.position for row in rows(county, WHOLE)]
    seen: list[int] = []
    after = None

    for added in range(10, 20):
        page = trail.page(WHOLE, after, 4, newest_first=newest_first)
        seen += [row.position for row in page.items]
        county.record(case_events(added))
        county.views().catch_up()
        if (after := page.next) is None:
            break

    assert seen == sorted(set(seen), reverse=newest_first)
    assert set(present) <= set(seen)


@pytest.mark.parametrize(
    "after", ["x", "WyIxIl0=", "W3RydWVd", "Wy0xXQ==", "WzEwMDAwMDAwMDAwMDAwMDAwMDAwMF0="]
)
def test_a_cursor_that_is_none_of_ours_is_bad_input(county: Office, after: str) -> None:
    with pytest.raises(BadInput) as refused:
        ProjectedAuditTrail(county.database).page(WHOLE, after, 10)

    assert refused.value.field == "after"
