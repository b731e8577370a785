"""装配 — the one place where the application is put together; nothing else of the doors sees the infrastructure."""

import os
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

import uvicorn
from fastapi import FastAPI

from application.ports.clock import Clock
from application.ports.histories import Order
from application.ports.histories import Progress as Written
from application.ports.views import Progress
from application.services import Services
from domain.calendar.work_calendar import SHIPPED
from infrastructure.accounts.tokens import DatabaseAccounts
from infrastructure.clock import SystemClock
from infrastructure.database.database import Database
from infrastructure.database.migrations import MigrationRefused as MigrationRefused
from infrastructure.database.open_database import is_file, open_database
from infrastructure.database.postgres import PostgresDatabase
from infrastructure.database.sqlite import MEMORY
from infrastructure.database.wake_up import woken_by
from infrastructure.event_store.mapper import EventMapper
from infrastructure.event_store.postgres import PostgresRecorder
from infrastructure.event_store.recorder import DatabaseRecorder
from infrastructure.event_store.sqlite import SQLiteRecorder
from infrastructure.event_store.store import RecordedEventStore
from infrastructure.generated.bulk_record import StampedRecord
from infrastructure.keys.file_keyring import FileKeyring
from infrastructure.listening import USUAL_PORT, listen, port_of
from infrastructure.logs import configure_logs
from infrastructure.seeds import loader
from infrastructure.settings import Settings as Settings
from infrastructure.settings import load_settings
from infrastructure.settings_refused import SettingsRefused as SettingsRefused
from infrastructure.views.audit_trail import ProjectedAuditTrail
from infrastructure.views.case_list import ProjectedCaseList
from infrastructure.views.deadline_board import ProjectedDeadlineBoard
from infrastructure.views.projected_views import ProjectedViews
from infrastructure.views.registers import ProjectedRegisters
from infrastructure.views.side_process import Ground
from infrastructure.views.statistics import ProjectedStatistics
from infrastructure.views.work_queue import ProjectedWorkQueue
from interfaces.api.app import create_app
from interfaces.demo.play import play
from interfaces.generator.generate import generate


class NothingHere(Exception):
    """数据目录里没有系统 — ``args``: where its database would be."""


@dataclass(frozen=True)
class Application:
    """Everything, opened. ``views``: also to be followed in the background, by whoever wants that."""

    services: Services
    views: ProjectedViews
    _database: Database
    _open: ExitStack

    def follow(self) -> None:
        """Keep the views up to date in a thread of this process, until it is closed."""
        self.views.start()
        self._open.callback(self.views.stop)
        self._open.enter_context(woken_by(self._database, self.views.wake))

    def close(self) -> None:
        """In the opposite order of opening."""
        self._open.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _silent(_name: str, _done: int, _total: int) -> None:
    """For callers who do not watch."""


def open_application(
    settings: Settings, clock: Clock | None = None, progress: Progress = _silent
) -> Application:
    """Migrated, unlocked, views built, of which ``progress`` is told.

    Raises KeyringRefused, MigrationRefused, DatabaseUnavailable, UnreadableEvent.
    """
    with ExitStack() as stack:
        settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
        database = open_database(settings.database_location, schema=settings.database_schema)
        stack.callback(database.close)
        services, views = _wired(settings, database, clock or SystemClock(), stack, progress)
        return Application(services, views, database, stack.pop_all())


def open_existing(settings: Settings, progress: Progress = _silent) -> Application:
    """As `open_application`; a mistyped directory is told with NothingHere instead of beginning a new system there."""
    if is_file(settings.database_location):
        try:
            Path(settings.database_location).stat()
        except FileNotFoundError as missing:
            raise NothingHere(settings.database_location) from missing
    return open_application(settings, progress=progress)


def play_demo(application: Application, progress: Callable[[int, int], None] | None = None) -> int:
    """Fictional people and cases, as far as they are missing; how many commands that were."""
    return play(application.services, loader.demo_officers(), progress)


def generate_cases(settings: Settings, order: Order, progress: Written) -> int:
    """Fictional cases, stamped; the number of events there are then. Raises RecordInUse on a record that is not theirs."""
    people = loader.demo_officers()
    with ExitStack() as stack:
        application = stack.enter_context(open_application(settings))
        database = open_database(settings.database_location, schema=settings.database_schema)
        stack.callback(database.close)
        record = StampedRecord(database, settings.keys)
        thrown_away = Path(stack.enter_context(TemporaryDirectory())) / "data"
        aside = settings.model_copy(update={"data": thrown_away, "database": MEMORY})
        scratch = stack.enter_context(open_application(aside)).services
        return generate(application.services.store, record, scratch, people, order, progress)


def create_server_app(settings: Settings | None = None) -> FastAPI:
    """The server's app, also as a factory for a server of several processes; closed when the server stops."""
    configure_logs()
    application = open_existing(settings or settings_of({}))

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        with application:
            application.follow()
            yield

    return create_app(application.services, lifespan=lifespan)


def create_local_app(application: Application, operator: str) -> FastAPI:
    """The same API for somebody at the machine itself, who is taken at the word: ``operator`` is an officer's code."""
    configure_logs()
    return create_app(application.services, authenticate=lambda _: operator, fresh_lists=True)


def serve(settings: Settings, say: Callable[[str], None]) -> None:
    """Serve until told to stop; ``say`` is told the address once the port is ours."""
    with listen(settings.host, settings.port) as listening:
        config = uvicorn.Config(create_server_app(settings), log_level="warning", access_log=False)
        say(f"http://{settings.host}:{port_of(listening)}")
        uvicorn.Server(config).run(sockets=[listening])


def server_url(settings: Settings) -> str:
    """Where a server of these settings answers."""
    return f"http://{settings.host}:{settings.port or USUAL_PORT}"


def settings_of(flags: dict[str, Any]) -> Settings:
    """Settings of this process; ``flags`` that are None are not given. Raises SettingsRefused."""
    return load_settings(flags, Path.cwd())


def _wired(
    settings: Settings, database: Database, clock: Clock, stack: ExitStack, progress: Progress
) -> tuple[Services, ProjectedViews]:
    database.migrate()
    recorder = _recorder(database)
    keyring = FileKeyring.unlock(
        settings.keys, sealed_data_exists=lambda: recorder.max_notification_id() is not None
    )
    stack.callback(keyring.close)
    keyring.refuse_foreign(recorder.sealed_samples())
    store = RecordedEventStore(recorder, EventMapper(keyring))
    alone = settings.database_location == MEMORY or os.cpu_count() == 1
    views = ProjectedViews(database, store, SHIPPED, aside=None if alone else partial(_views_aside, settings))
    stack.callback(views.close)
    views.prepare(progress)
    services = Services(
        store=store,
        keyring=keyring,
        clock=clock,
        calendar=SHIPPED,
        law=loader.laws(),
        accounts=DatabaseAccounts(database, clock),
        seeds=loader,
        case_list=ProjectedCaseList(database, keyring),
        deadline_board=ProjectedDeadlineBoard(database),
        work_queue=ProjectedWorkQueue(database),
        audit_trail=ProjectedAuditTrail(database),
        registers=ProjectedRegisters(database),
        statistics=ProjectedStatistics(database),
        views=views,
        storage=database,
    )
    return services, views


@contextmanager
def _views_aside(settings: Settings) -> Iterator[Ground]:
    """For a process of its own, beside one that has prepared everything."""
    with ExitStack() as stack:
        database = open_database(settings.database_location, schema=settings.database_schema)
        stack.callback(database.close)
        keyring = FileKeyring.unlock(settings.keys, sealed_data_exists=lambda: True)
        stack.callback(keyring.close)
        store = RecordedEventStore(_recorder(database), EventMapper(keyring))
        yield ProjectedViews(database, store, SHIPPED).ground


def _recorder(database: Database) -> DatabaseRecorder:
    return PostgresRecorder(database) if isinstance(database, PostgresDatabase) else SQLiteRecorder(database)
