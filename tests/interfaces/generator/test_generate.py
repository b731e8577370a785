"""Generated data: lawful, numbered without gaps, the same bytes for the same seed, on both databases, and only there."""

import os
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from application.ports.histories import History, Order, RecordInUse
from domain.calendar.work_calendar import SHIPPED
from domain.case.case import Case
from domain.case.party import Party
from domain.numbers.register import NumberRegister
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold
from domain.review.reviewing import review
from domain.steps.register_lead import LeadRegistered
from domain.wording.identifiers import credit_code_problem, id_card_problem
from infrastructure.database.database import Database
from infrastructure.database.sqlite import SQLiteDatabase
from infrastructure.event_store.mapper import EventMapper
from infrastructure.generated.bulk_record import StampedRecord
from infrastructure.generated.derived_keys import DerivedKeys
from infrastructure.generated.rows import Rows
from infrastructure.generated.side_process import SideProcessEnded, Task, stamped_aside
from infrastructure.generated.sinks import as_copy_text, as_rows
from infrastructure.generated.stamp import Stamp
from infrastructure.keys.file_keyring import ROOT_KEY
from infrastructure.keys.root_key import read_root_key
from infrastructure.seeds import loader
from infrastructure.settings import Settings
from interfaces.bootstrap import open_application
from interfaces.generator.generate import refuse_other_records
from interfaces.generator.playing import histories
from tests.infrastructure.event_store.given import recorder_for
from tests.infrastructure.views.given import Office, case_events, unequal

TODAY = date(2026, 11, 22)
PLAYED, COPIES = 20, 3
ORDER = Order(seed=11, cases=PLAYED * COPIES)
EVENTS = "SELECT * FROM stored_events ORDER BY position"
COMMANDS = "SELECT * FROM commands ORDER BY position, command_id"


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> list[History]:
    """Twenty histories, three copies each, played once for all tests here."""
    settings = Settings(data=tmp_path_factory.mktemp("stage") / "data", database=":memory:")
    with open_application(settings) as scratch:
        found = histories(scratch.services, loader.demo_officers(), Order(ORDER.seed, PLAYED))
    return [replace(one, copies=COPIES) if one.cases else one for one in found]


def silent(_done: int, _total: int) -> None:
    """Nobody watches."""


def stamped(played: list[History], directory: Path) -> Rows:
    """All of them; ``directory``: with unlocked keys."""
    keys = DerivedKeys(ORDER.seed, read_root_key(directory / "keys" / ROOT_KEY))
    (rows,) = Stamp(ORDER, played, keys, 0).chunks()
    return rows


def generated(database: Database, directory: Path, played: list[History]) -> Office:
    office = Office.open(database, directory)
    StampedRecord(database, directory / "keys").write(ORDER, played, silent)
    return office


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, played: list[History]) -> Iterator[Office]:
    directory = tmp_path_factory.mktemp("office")
    with closing(SQLiteDatabase(directory / "record.sqlite3")) as database:
        database.migrate()
        yield generated(database, directory, played)


def streams(office: Office) -> list[list[RecordedEvent]]:
    ids = dict.fromkeys(one.event.originator_id for one in office.store.after(0, 100_000))
    return [office.store.events(stream) for stream in ids]


def cases(office: Office) -> list[list[RecordedEvent]]:
    return [events for events in streams(office) if isinstance(events[0], LeadRegistered)]


def test_the_same_seed_makes_the_same_bytes_on_both_databases(
    durable_database: Database, tmp_path: Path, played: list[History], office: Office
) -> None:
    other = generated(durable_database, tmp_path, played)
    for statement in (EVENTS, COMMANDS):
        assert other.database.query(statement) == office.database.query(statement)


def test_there_are_as_many_cases_as_were_ordered_each_with_ids_of_its_own(office: Office) -> None:
    found = cases(office)
    assert len(found) == ORDER.cases
    assert len({events[0].originator_id for events in found}) == ORDER.cases
    commands = office.database.query("SELECT command_id FROM commands")
    assert len(commands) == len({event.command_id for events in streams(office) for event in events})


def test_every_case_folds_and_no_review_vetoes_it(office: Office) -> None:
    stages = set()
    for events in cases(office):
        case = fold(events)
        assert isinstance(case, Case)
        stages.add(case.stage)
        assert [one.text for one in review(events, SHIPPED, TODAY) if one.rule.veto] == []
    assert len(stages) >= 4


def test_versions_are_dense_and_numbers_have_no_gap_and_one_use(office: Office) -> None:
    numbers = 0
    for events in streams(office):
        assert [one.originator_version for one in events] == list(range(1, len(events) + 1))
        register = fold(events)
        if isinstance(register, NumberRegister):
            assert [one.serial for one in register.numbers] == list(range(1, len(register.numbers) + 1))
            assert all(one.text == register.text_of(one.serial) for one in register.numbers)
            numbers += len(register.numbers)
    assert numbers


def test_documents_bear_the_numbers_their_registers_gave_to_the_case(office: Office) -> None:
    folded = [fold(events) for events in streams(office)]
    users = {
        one.text: one.taken_by
        for register in folded
        if isinstance(register, NumberRegister)
        for one in register.numbers
    }
    found = {number: case.id for case in folded if isinstance(case, Case) for number in case.documents}
    assert found
    assert {number: users[number] for number in found} == found


def test_every_event_is_stored_as_the_mapper_itself_would_store_it_but_for_the_seals(office: Office) -> None:
    mapper = EventMapper(office.keyring)
    for stored in recorder_for(office.database).select_notifications(0, 500):
        again = mapper.to_stored(mapper.to_event(stored))
        assert again.topic == stored.topic
        assert b'"recorded_at":"' in stored.state
        if b'"sealed"' not in stored.state:
            assert again.state == stored.state


def test_parties_are_invented_each_copy_its_own_and_open_with_the_usual_keyring(office: Office) -> None:
    names = []
    for events in cases(office):
        for party in getattr(events[0], "parties", ()):
            names.append(party.name.text)
            assert "示" in party.name.text
            assert problem_of(party) is None
    assert len(set(names)) > COPIES


def problem_of(party: Party) -> str | None:
    if party.id_number:
        return id_card_problem(party.id_number.text)
    assert party.credit_code
    return credit_code_problem(party.credit_code.text)


def test_every_event_names_its_order_as_its_cause(office: Office) -> None:
    assert {one.event.cause.request for one in office.store.after(0, 100_000)} == {"generated/11/60"}


def test_the_views_of_a_generated_record_equal_its_replay(office: Office) -> None:
    views = office.prepared()
    views.catch_up()
    assert unequal(views.check()) == []


def test_a_run_that_was_cut_short_goes_on_to_the_same_end(
    durable_database: Database, tmp_path: Path, played: list[History], office: Office
) -> None:
    own = Office.open(durable_database, tmp_path)
    rows = stamped(played, tmp_path)
    last = rows.commands[len(rows.commands) // 2][-1]
    cut = Rows(
        events=[row for row in rows.events if row[0] <= last],
        commands=[row for row in rows.commands if row[-1] <= last],
    )
    recorder = StampedRecord(durable_database, tmp_path / "keys")
    with closing(recorder.sink()) as sink:
        sink.write(sink.pack(cut))
    refuse_other_records(own.store, ORDER)
    recorder.write(ORDER, played, silent)
    assert durable_database.query(EVENTS) == office.database.query(EVENTS)
    assert durable_database.query(COMMANDS) == office.database.query(COMMANDS)


def test_a_process_aside_makes_the_same(tmp_path: Path, played: list[History], office: Office) -> None:
    Office.open(office.database, tmp_path)
    task = Task(ORDER, played, tmp_path / "keys" / ROOT_KEY, 0, as_copy_text)
    (aside,), (here,) = stamped_aside(task), task.batches()
    assert (aside.packed, aside.last) == (here.packed, here.last)


class Poison:
    """Ends the process that reads it."""

    def __reduce__(self) -> tuple[Any, ...]:
        return os._exit, (7,)


@dataclass(frozen=True)
class PoisonedTask(Task):
    poison: Poison = field(default_factory=Poison)
    weight: bytes = bytes(1_000_000)


def test_a_process_aside_that_does_not_come_up_is_told_of_and_nobody_waits(tmp_path: Path) -> None:
    with pytest.raises(SideProcessEnded, match="exit code 7"):
        list(stamped_aside(PoisonedTask(ORDER, (), tmp_path / "no.key", 0, as_rows)))


def test_a_process_aside_that_fails_at_its_task_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(SideProcessEnded, match="exit code 1"):
        list(stamped_aside(Task(ORDER, (), tmp_path / "no.key", 0, as_rows)))


def test_nothing_is_generated_into_a_record_of_other_events(
    sqlite_database: SQLiteDatabase, tmp_path: Path, office: Office
) -> None:
    own = Office.open(sqlite_database, tmp_path)
    refuse_other_records(own.store, ORDER)
    own.record(case_events(1))
    for store, order in ((own.store, ORDER), (office.store, Order(seed=12, cases=60))):
        with pytest.raises(RecordInUse):
            refuse_other_records(store, order)
