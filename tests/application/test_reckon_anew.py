"""期限重新计算: in batches, as often as one likes; a case that cannot be read is told and does not stop the rest."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import pytest
from eventsourcing.persistence import StoredEvent

from application.actor import Identity
from application.services import Services
from application.use_cases.calendar import SetDays, WithdrawDays, set_days, withdraw_days
from application.use_cases.reckon_anew import ReckonAnew, Reckoned, reckon_all, reckon_anew
from application.use_cases.values import SetValue, set_value
from application.workbench import Command, Workbench
from domain.calendar.work_calendar import SHIPPED
from domain.deadlines.reckoned_anew import DeadlinesReckonedAnew
from domain.people.officer import Post
from domain.people.role import Role
from domain.record.fold import fold
from domain.record.refusal import BadInput
from infrastructure.accounts.tokens import DatabaseAccounts
from infrastructure.database.sqlite import SQLiteDatabase
from infrastructure.seeds import loader
from infrastructure.views.audit_trail import ProjectedAuditTrail
from infrastructure.views.deadline_board import ProjectedDeadlineBoard
from infrastructure.views.registers import ProjectedRegisters
from infrastructure.views.statistics import ProjectedStatistics
from infrastructure.views.work_queue import ProjectedWorkQueue
from tests.domain.given import checking, closed, lead
from tests.infrastructure.event_store.given import recorder_for
from tests.infrastructure.views.given import COUNTY, Office, case_events, case_id, town_events, unequal

FLOOD = SetDays(dates=(date(2022, 7, 5),), working=False, reason="防汛停止办公")
ADMIN = Identity("county-admin", "高管理", (Post(COUNTY, Role.ADMINISTRATOR, date(2020, 1, 1)),))
TOWN_ADMIN = Identity("town-admin", "镇管理", (Post("140821105", Role.ADMINISTRATOR, date(2020, 1, 1)),))


@dataclass
class SetClock:
    time: datetime = datetime(2023, 1, 5, 2, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time


@dataclass(frozen=True)
class Desk:
    office: Office
    services: Services

    def reckon(self, after: str = "", limit: int = 100) -> Reckoned:
        act = ReckonAnew(after=after, limit=limit)
        return reckon_anew(self.services, ADMIN, act, asked(), patience=0)

    def traces(self, number: int) -> list[DeadlinesReckonedAnew]:
        events = self.services.store.events(case_id(number))
        return [one for one in events if isinstance(one, DeadlinesReckonedAnew)]


@pytest.fixture
def desk(memory_database: SQLiteDatabase, tmp_path: Path) -> Iterator[Desk]:
    """Three leads of 2022-06-30, whose check is due seven working days later, and a closed case."""
    office = Office.open(memory_database, tmp_path)
    with closing(office.keyring):
        for number, given in ((1, lead), (2, lead), (3, checking), (4, closed)):
            office.record(case_events(number, given))
        clock = SetClock()
        services = Services(
            store=office.store,
            keyring=office.keyring,
            clock=clock,
            calendar=SHIPPED,
            law=loader.laws(),
            accounts=DatabaseAccounts(memory_database, clock),
            seeds=loader,
            case_list=office.cases,
            deadline_board=ProjectedDeadlineBoard(memory_database),
            work_queue=ProjectedWorkQueue(memory_database),
            audit_trail=ProjectedAuditTrail(memory_database),
            registers=ProjectedRegisters(memory_database),
            statistics=ProjectedStatistics(memory_database),
            views=office.prepared(),
            storage=memory_database,
        )
        yield Desk(office, services)


def asked() -> Command:
    return Command(uuid4(), "asked", "test")


def flood(desk: Desk) -> None:
    set_days(desk.services, ADMIN, FLOOD, asked())


def test_every_open_case_whose_days_moved_gets_one_trace(desk: Desk) -> None:
    flood(desk)

    done = desk.reckon()

    assert (done.looked_at, set(done.traced)) == (3, {str(case_id(number)) for number in (1, 2, 3)})
    (trace,) = desk.traces(1)
    assert (trace.county, trace.calendar_version, trace.because) == (
        COUNTY,
        2,
        "2022-07-05调整为休息：防汛停止办公",
    )
    (moved,) = [one for one in trace.moved if one.rule == "T01"]
    assert (moved.old_due, moved.new_due) == (date(2022, 7, 11), date(2022, 7, 12))
    assert desk.traces(4) == []


def test_the_days_are_those_of_the_length_the_county_had_set(desk: Desk) -> None:
    desk.office.record(town_events())
    five = SetValue(value="T01", unit=COUNTY, amount=Decimal(5), document="示例文件", since=date(2022, 1, 1))
    set_value(desk.services, ADMIN, five, asked())
    flood(desk)
    desk.reckon()

    (moved,) = [one for one in desk.traces(1)[0].moved if one.rule == "T01"]
    assert (moved.old_due, moved.new_due) == (date(2022, 7, 7), date(2022, 7, 8))


def test_run_again_it_does_nothing(desk: Desk) -> None:
    flood(desk)
    reckon_all(desk.services, ADMIN, asked())
    before = desk.services.store.last_position()

    assert desk.reckon().traced == ()
    assert desk.services.store.last_position() == before


def test_cut_short_after_a_batch_the_rest_is_done_later(desk: Desk) -> None:
    flood(desk)
    first = desk.reckon(limit=2)
    assert first.next is not None
    rest = desk.reckon(after=first.next, limit=2)

    assert rest.next is None
    assert sorted((*first.traced, *rest.traced)) == [str(case_id(number)) for number in (1, 2, 3)]
    assert desk.reckon().traced == ()


def test_a_case_that_cannot_be_read_is_told_and_the_rest_goes_on(desk: Desk) -> None:
    unreadable = StoredEvent(case_id(2), 2, "case.of_another_program", b"{}")
    recorder_for(desk.office.database).insert_events([unreadable])
    flood(desk)

    done = desk.reckon()

    assert [case for case, _ in done.failed] == [str(case_id(2))]
    assert "case.of_another_program" in done.failed[0][1]
    assert set(done.traced) == {str(case_id(1)), str(case_id(3))}
    assert done.behind is True


def test_a_change_and_its_withdrawal_leave_a_trace_each_though_both_came_first(desk: Desk) -> None:
    flood(desk)
    withdraw_days(desk.services, ADMIN, WithdrawDays(dates=FLOOD.dates, reason="照常办公"), asked())
    reckon_all(desk.services, ADMIN, asked())

    there, back = (next(one for one in trace.moved if one.rule == "T01") for trace in desk.traces(1))
    assert (there.old_due, there.new_due) == (back.new_due, back.old_due)


def test_a_closed_case_is_reckoned_with_the_calendar_known_when_it_was_closed(desk: Desk) -> None:
    flood(desk)
    record = desk.services.calendars.record(COUNTY)
    ended = desk.services.store.events(case_id(4))
    open_one = desk.services.store.events(case_id(1))

    assert record.of_case(fold(ended), ended) is SHIPPED
    assert record.of_case(fold(open_one), open_one) is record.now


def test_the_views_equal_their_replay_after_a_change(desk: Desk) -> None:
    flood(desk)
    desk.office.views().catch_up()
    assert unequal(desk.office.views().check()) == []

    reckon_all(desk.services, ADMIN, asked())
    desk.office.views().catch_up()

    assert unequal(desk.office.views(batch_size=1).check()) == []
    assert unequal(desk.office.views().check()) == []


Asking = Callable[[Services], object]


@pytest.mark.parametrize(
    ("asking", "field"),
    [
        pytest.param(
            lambda one: set_days(one, TOWN_ADMIN, FLOOD, asked()), "unit", id="an administrator of a town"
        ),
        pytest.param(
            lambda one: reckon_anew(one, ADMIN, ReckonAnew(limit=0), asked()), "limit", id="no case"
        ),
        pytest.param(
            lambda one: reckon_anew(one, ADMIN, ReckonAnew(limit=501), asked()), "limit", id="too many"
        ),
    ],
)
def test_what_is_not_the_countys_or_no_batch_is_refused(desk: Desk, asking: Asking, field: str) -> None:
    before = desk.services.store.last_position()
    with pytest.raises(BadInput) as refused:
        asking(desk.services)

    assert (refused.value.field, desk.services.store.last_position()) == (field, before)


def test_the_guards_of_steps_reckon_with_the_countys_calendar(desk: Desk) -> None:
    flood(desk)
    bench = Workbench(desk.services, asked())

    assert not bench.desk(ADMIN.acting([Role.ADMINISTRATOR]), case_id(1)).calendar.is_working(
        date(2022, 7, 5)
    )


def test_a_foreign_countys_calendar_is_its_own(desk: Desk) -> None:
    flood(desk)

    assert desk.services.calendars.of("140822100") is SHIPPED
