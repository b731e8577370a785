"""A record kept between runs: generated and caught up once, then measured as it stands as often as wanted.

The tables that `many_cases` and `asof_stats` write take seconds and hold one kind of row; a record takes minutes, its views longer,
and holds all that a county has. Continuous integration never makes one: `--record DIR` asks for it.
"""

import json
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg.errors import DuplicateDatabase

from application.services import Services
from infrastructure.settings import Settings
from interfaces.bootstrap import Application, open_application
from tests.bench.generated import generated
from tests.cluster import at_database

MADE = "made.json"
"""Beside the data of a record that is complete: how many events it has and how long it took."""


class NotAsMade(Exception):
    """The database does not hold what was made; remove the file that is named, and it is made again."""


@dataclass(frozen=True)
class Kept:
    """One that is open."""

    settings: Settings
    application: Application

    @property
    def services(self) -> Services:
        return self.application.services


@dataclass(frozen=True)
class KeptRecords:
    """``server``: URL of a PostgreSQL database on whose server databases are made, "" where SQLite files are all."""

    directory: Path
    server: str
    say: Callable[[str], None]

    def opened(self, cases: int, *, on_postgres: bool) -> Kept:
        """Of so many generated cases, its views caught up; made, or gone on with, when it is not complete yet."""
        settings = self._settings(cases, on_postgres=on_postgres)
        made = settings.data / MADE
        if not made.exists():
            made.write_text(json.dumps(self._make(settings, cases)))
        application = open_application(settings)
        if application.services.store.last_position() != json.loads(made.read_text())["events"]:
            raise NotAsMade(made)
        self._catch_up(application)
        return Kept(settings, application)

    def _settings(self, cases: int, *, on_postgres: bool) -> Settings:
        name = f"xiangan_bench_{cases}"
        data = self.directory / (f"{name}_pg" if on_postgres else name)
        data.mkdir(parents=True, exist_ok=True)
        if not on_postgres:
            return Settings(data=data)
        with psycopg.connect(self.server, autocommit=True) as administrator, suppress(DuplicateDatabase):
            administrator.execute(f"CREATE DATABASE {name}".encode())
        return Settings(data=data, database=at_database(self.server, name))

    def _make(self, settings: Settings, cases: int) -> dict[str, float]:
        self.say(f"generating {cases:,} cases in {settings.data}, once …")
        begun = time.perf_counter()
        events = generated(settings.data, settings.database, cases, self._progress(begun))
        spent = time.perf_counter() - begun
        self.say(f"{events:,} events in {spent:.0f} s: {events / spent:.0f} a second")
        return {"events": events, "seconds": round(spent)}

    def _progress(self, begun: float) -> Callable[[int, int], None]:
        def tell(done: int, total: int) -> None:
            spent = time.perf_counter() - begun
            if done * 20 // total > (done - 50_000) * 20 // total:
                left = spent * (total - done) / done
                self.say(f"  {done:,} of about {total:,}, {done / spent:.0f} a second, {left:.0f} s left")

        return tell

    def _catch_up(self, application: Application) -> None:
        last = application.services.store.last_position()
        if behind := last - application.views.position():
            self.say(f"catching up {behind:,} events, once …")
            begun = time.perf_counter()
            application.views.catch_up()
            spent = time.perf_counter() - begun
            self.say(f"caught up in {spent:.0f} s: {behind / spent:.0f} a second")
