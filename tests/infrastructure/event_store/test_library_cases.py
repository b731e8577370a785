"""The library's own cases for a recorder, over ours."""

from abc import ABC

import pytest
from eventsourcing.tests import persistence

from infrastructure.database.database import Database
from infrastructure.database.postgres import PostgresDatabase
from infrastructure.database.sqlite import SQLiteDatabase
from infrastructure.event_store.recorder import DatabaseRecorder
from tests.infrastructure.event_store.given import recorder_for


class OverOurs(ABC):
    database: Database

    def create_recorder(self) -> DatabaseRecorder:
        return recorder_for(self.database)


class InMemory(OverOurs):
    @pytest.fixture(autouse=True)
    def given_database(self, memory_database: SQLiteDatabase) -> None:
        self.database = memory_database


class InSQLite(OverOurs):
    @pytest.fixture(autouse=True)
    def given_database(self, sqlite_database: SQLiteDatabase) -> None:
        self.database = sqlite_database


class InPostgres(OverOurs):
    @pytest.fixture(autouse=True)
    def given_database(self, postgres_database: PostgresDatabase) -> None:
        self.database = postgres_database


class TestMemoryRecorder(InMemory, persistence.ApplicationRecorderTestCase[DatabaseRecorder]):
    pass


class TestSQLiteRecorder(InSQLite, persistence.ApplicationRecorderTestCase[DatabaseRecorder]):
    pass


class TestPostgresRecorder(InPostgres, persistence.ApplicationRecorderTestCase[DatabaseRecorder]):
    pass


class TestMemoryStreamsDoNotInterleave(InMemory, persistence.NonInterleavingNotificationIDsBaseCase):
    pass


class TestSQLiteStreamsDoNotInterleave(InSQLite, persistence.NonInterleavingNotificationIDsBaseCase):
    pass


class TestPostgresStreamsDoNotInterleave(InPostgres, persistence.NonInterleavingNotificationIDsBaseCase):
    pass
