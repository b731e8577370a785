"""One face for SQLite and PostgreSQL, so that a view or a store is written once.

SQL uses `:name` placeholders, TEXT and BIGINT (INTEGER) columns, and only str, int and None as values: no bool,
no dates, no UUID objects. `ON CONFLICT`, `RETURNING` and `CAST(:x AS TEXT)` are understood by both.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Literal, Protocol, Self

from application.ports.storage import StorageWarning

Dialect = Literal["sqlite", "postgres"]
Params = Mapping[str, object]
Row = dict[str, Any]
NO_PARAMS: Params = {}


class Cursor(Protocol):
    def execute(self, sql: str, params: Params = NO_PARAMS) -> Self:
        """Raises `WriteConflict`, `RecordProtected` or `DatabaseUnavailable`; the transaction is then lost."""

    def executemany(self, sql: str, rows: Iterable[Params]) -> None: ...

    def insert_rows(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Many rows at once, each with its values in the order of ``columns``."""

    def delete_rows(self, table: str, columns: Sequence[str], keys: Sequence[Sequence[object]]) -> None:
        """All rows that have in ``columns``, which hold texts, the values of one of the keys."""

    def script(self, sql: str) -> None:
        """Several statements without parameters, each beginning on a line of its own."""

    def fetchone(self) -> Row | None: ...

    def fetchall(self) -> list[Row]: ...

    def values(self, sql: str, params: Params = NO_PARAMS) -> list[tuple[Any, ...]]:
        """All rows of a statement, each as its values in the order of the columns."""

    def take_time(self) -> None:
        """Minutes may pass between the statements of this transaction."""

    def be_brief(self) -> None:
        """A table that others are reading is not waited for, so that nobody queues behind us: `DatabaseUnavailable`."""

    @property
    def rowcount(self) -> int: ...

    def lock(self, name: str, /) -> None:
        """Until the end of this write transaction nobody else holds `name` in this database."""

    def try_lock(self, name: str, /) -> bool:
        """As `lock`, but False at once when somebody holds it."""


class Database(Protocol):
    @property
    def dialect(self) -> Dialect: ...

    def transaction(self, *, write: bool) -> AbstractContextManager[Cursor]:
        """Committed when the block ends, rolled back when it raises.

        Without `write`, every statement sees the same snapshot and changes are refused. A transaction is not
        opened inside another one of the same thread; `query` and `values` may be asked inside it.
        """

    def query(self, sql: str, params: Params = NO_PARAMS) -> list[Row]:
        """One reading statement on its own: on PostgreSQL one round trip instead of three."""

    def values(self, sql: str, params: Params = NO_PARAMS) -> list[tuple[Any, ...]]:
        """The same, each row as its values in the order of the columns: for rows by the thousand."""

    def migrate(self) -> None:
        """Bring the schema up to date. Any number of processes may call it at the same time. Raises `NotDurable`."""

    def warnings(self) -> tuple[StorageWarning, ...]:
        """What stops no work, and loses some when the machine fails."""

    def close(self) -> None: ...
