"""The composition root: opened, closed, opened again; nothing left open, nothing lost."""

import gc
import shutil
import threading
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest
from starlette.testclient import TestClient

from application.errors import AlreadyInitialised
from application.ports.keyring import KeyringForeign, KeyringMissing
from application.use_cases.initialise import Initialise, initialise
from application.workbench import Command
from domain.people.officer import Officer
from domain.people.role import Role
from domain.record.fold import fold
from domain.record.refusal import BadInput
from infrastructure.settings import Settings, load_settings
from infrastructure.views.replay import WHOLE
from infrastructure.views.side_process import Task
from infrastructure.views.snapshot import one_snapshot
from interfaces.bootstrap import create_local_app, create_server_app, open_application
from tests.interfaces.api.town import Town

FIRST = Initialise(code="county-admin", name="高管理")


def command() -> Command:
    return Command(uuid4(), "initialise", "test")


@pytest.fixture(params=["sqlite", "postgres"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    if request.param == "sqlite":
        return Settings(data=tmp_path / "data")
    url, schema = (request.getfixturevalue(f"postgres_{name}") for name in ("url", "schema"))
    return Settings(data=tmp_path / "data", database=url, database_schema=schema)


def test_the_first_act_brings_units_and_an_administrator(settings: Settings) -> None:
    with open_application(settings) as application:
        services = application.services
        initialise(services, FIRST, command())
        admin = fold(services.store.events(Officer.create_id("county-admin")))
        assert admin.holds(Role.ADMINISTRATOR, "140821", services.today)
        assert services.views.wait_for(services.store.last_position(), 2.0)
        assert len(services.registers.units(("140821",), None, 500).items) == 1 + 14 + 14 + 284


def test_nothing_is_initialised_twice(settings: Settings) -> None:
    with open_application(settings) as application:
        once = command()
        first = initialise(application.services, FIRST, once)
        assert initialise(application.services, FIRST, once) == first
        with pytest.raises(AlreadyInitialised):
            initialise(application.services, Initialise(code="second-admin", name="某某"), command())
        assert application.services.store.events(Officer.create_id("second-admin")) == []


def test_an_initialisation_with_a_wrong_code_records_nothing(settings: Settings) -> None:
    with open_application(settings) as application:
        with pytest.raises(BadInput):
            initialise(application.services, Initialise(code="高管理", name="高管理"), command())
        assert application.services.store.last_position() == 0


def test_what_was_recorded_is_there_again(settings: Settings) -> None:
    with open_application(settings) as application:
        initialise(application.services, FIRST, command())
        last = application.services.store.last_position()
    with open_application(settings) as application:
        assert application.services.store.last_position() == last
        with TestClient(create_local_app(application, "county-admin")) as client:
            assert client.get("/api/v1/officers/county-admin").json()["name"] == "高管理"


def test_a_lost_key_file_is_not_made_anew(settings: Settings) -> None:
    with open_application(settings) as application:
        initialise(application.services, FIRST, command())
    (settings.keys / "root.key").unlink()
    with pytest.raises(KeyringMissing):
        open_application(settings)
    assert not (settings.keys / "root.key").exists()


def test_the_keyring_of_another_system_is_refused(tmp_path: Path) -> None:
    mine, other = (Settings(data=tmp_path / name) for name in ("mine", "other"))
    with closing(Town.open(mine)) as town:
        town.checking()
    open_application(other).close()
    shutil.rmtree(mine.keys)
    shutil.copytree(other.keys, mine.keys)

    with pytest.raises(KeyringForeign, match="不配套"):
        open_application(mine)


def test_the_server_follows_the_record_and_stops_when_it_is_told(settings: Settings) -> None:
    with open_application(settings) as application:
        initialise(application.services, FIRST, command())
    before = set(threading.enumerate())
    with TestClient(create_server_app(settings)) as client:
        assert any(thread.name == "projector" for thread in threading.enumerate())
        assert client.get("/api/v1/health").json()["status"] == "ok"
        assert client.get("/api/v1/cases").status_code == 401
    assert not any(thread.name == "projector" for thread in threading.enumerate())
    left = {thread.name for thread in set(threading.enumerate()) - before}
    assert left <= {"AnyIO worker thread"}
    gc.collect()


def test_an_operator_nobody_registered_is_not_let_in(settings: Settings) -> None:
    with open_application(settings) as application:
        initialise(application.services, FIRST, command())
        with TestClient(create_local_app(application, "nobody")) as client:
            assert client.get("/api/v1/cases").status_code == 401


def test_a_local_list_is_always_up_to_date(settings: Settings) -> None:
    with open_application(settings) as application:
        initialise(application.services, FIRST, command())
        with TestClient(create_local_app(application, "county-admin")) as client:
            client.post("/api/v1/officers", json={"code": "sunji-zhang", "name": "张执法"})
            listed = client.get("/api/v1/officers").json()["items"]
    assert {one["code"] for one in listed} == {"county-admin", "sunji-zhang"}


def test_the_data_directory_is_the_users_own(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path / "a" / "data")
    open_application(settings).close()
    assert settings.data.stat().st_mode & 0o777 == 0o700
    assert (settings.data / "xiangan.sqlite3").stat().st_mode & 0o777 == 0o600


def test_a_process_of_its_own_opens_what_a_command_line_names_and_helps_to_check_it(tmp_path: Path) -> None:
    settings = load_settings({"data": tmp_path / "data"}, tmp_path)
    with open_application(settings) as application:
        initialise(application.services, FIRST, command())
        application.views.catch_up()
        side = application.views.side
        assert side
        with side.taken() as taken, one_snapshot(application.views.ground.places) as snapshot:
            assert taken and taken.takes(Task(WHOLE, snapshot.heights))
            finding = taken.finding(lambda _: None)
        assert finding
        assert finding.events == application.services.store.last_position()
