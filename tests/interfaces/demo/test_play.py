"""The demo: played through the use cases, complete, never in the future, and the same when played again."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest

from application.errors import AlreadyInitialised
from application.ports.case_list import CaseFilter, CaseRow
from application.use_cases.initialise import Initialise, initialise
from domain.case.case import Case
from domain.case.stage import Stage
from domain.people.role import Role
from domain.record.fold import fold
from domain.record.when import SHANGHAI
from domain.units.unit import UnitKind
from infrastructure.seeds import loader
from infrastructure.settings import Settings
from interfaces.bootstrap import Application, open_application, play_demo
from interfaces.demo.cases import CASES
from interfaces.demo.entries import command
from interfaces.demo.play import first_case_id
from tests.stories.proof import found_in_files

LAST_DAY = date(2026, 11, 20)
COUNTY = CaseFilter(prefixes=("140821",))


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo")


@pytest.fixture(scope="module")
def played(data: Path) -> Iterator[Application]:
    """Looked at, never changed."""
    with closing(open_application(Settings(data=data))) as application:
        play_demo(application)
        application.views.catch_up()
        yield application


def cases(application: Application) -> tuple[CaseRow, ...]:
    return application.services.case_list.page(COUNTY, None, 100).items


def test_every_town_has_cases_and_every_stage_is_shown(played: Application) -> None:
    rows = cases(played)

    towns = {one.code for one in loader.divisions() if one.kind is UnitKind.TOWN}
    assert {row.unit for row in rows} == towns
    assert {row.stage for row in rows} == set(Stage)
    assert len(rows) >= 31


def test_the_case_of_2022_ends_with_the_served_order(played: Application) -> None:
    events = played.services.store.events(first_case_id())
    case = fold(events)

    assert isinstance(case, Case) and case.lead
    assert (case.unit, case.lead.place, case.stage) == ("140821105", "西里北沟", Stage.CHECKING)
    assert [one.occurred_at.value for one in events][0::3] == ["2022-06-30T09:30", "2022-07-01T10:00"]
    order = case.documents["临孙综执责改字〔2022〕第001号"]
    assert (order.served_on, order.due_on) == (date(2022, 7, 1), date(2022, 7, 11))


def test_nothing_happens_or_is_recorded_after_the_day_of_the_demo(played: Application) -> None:
    entries = played.services.store.after(0, 10_000)

    recorded = [one.event.timestamp.astimezone(SHANGHAI) for one in entries]
    assert max(recorded).date() <= LAST_DAY
    assert recorded == sorted(recorded)
    assert max(one.event.occurred_at.last_day for one in entries) <= LAST_DAY
    assert all(one.event.cause.request == "demo" for one in entries)


def test_people_of_every_post_of_a_town_take_its_steps(played: Application) -> None:
    actors = Counter(
        one.event.actor.role
        for one in played.services.store.after(0, 10_000)
        if one.event.TOPIC.startswith("case.")
    )

    assert set(actors) == {
        Role.CASE_OFFICER,
        Role.TEAM_LEADER,
        Role.HEAD,
        Role.LEGAL_REVIEWER,
        Role.ARCHIVIST,
        Role.GRID_WORKER,
    }


def test_the_views_equal_their_replay(played: Application) -> None:
    assert played.views.check().sound


@pytest.mark.usefixtures("played")
def test_nothing_told_of_a_party_lies_open_on_the_disk(data: Path) -> None:
    parties = [party for write in CASES for party in write().parties]
    private = {value for one in parties for value in (one.name, one.id_number, one.phone, one.address)}

    assert found_in_files(data, ["西里北沟"])
    assert found_in_files(data, private - {""}) == set()


def test_playing_again_does_nothing(played: Application) -> None:
    position = played.services.store.last_position()

    assert play_demo(played) == 0
    assert played.services.store.last_position() == position


class Interrupted(Exception):
    """The player was stopped."""


def test_a_demo_cut_short_is_finished_by_playing_it_again(tmp_path: Path) -> None:
    def stop_at_600(done: int, _: int) -> None:
        if done == 600:
            raise Interrupted

    with closing(open_application(Settings(data=tmp_path))) as application:
        with pytest.raises(Interrupted):
            play_demo(application, stop_at_600)
        seen: list[tuple[int, int]] = []
        new = play_demo(application, lambda done, total: seen.append((done, total)))

        total = seen[-1][1]
        assert (seen[-1][0], new) == (total, total - 600)
        application.views.catch_up()
        assert {row.stage for row in cases(application)} == set(Stage)


def test_a_record_that_is_not_the_demos_is_left_alone(tmp_path: Path) -> None:
    with closing(open_application(Settings(data=tmp_path))) as application:
        act = Initialise(code="real-admin", name="真管理")
        initialise(application.services, act, command(first_case_id(), act))
        position = application.services.store.last_position()

        with pytest.raises(AlreadyInitialised):
            play_demo(application)

        assert application.services.store.last_position() == position


def test_the_demos_clock_is_not_the_applications(played: Application) -> None:
    assert abs((played.services.clock.now() - datetime.now(SHANGHAI)).total_seconds()) < 60
