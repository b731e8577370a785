"""SQLite's errors in the words of the application's port."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from application.ports.errors import DatabaseUnavailable, RecordProtected, WriteConflict

UNAVAILABLE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_NOTADB,
}
CONFLICT = re.compile(r"(?:WriteConflict|UNIQUE constraint failed): (?P<constraint>[^:]+)")


@contextmanager
def translated() -> Iterator[None]:
    """Any other error is a mistake of ours and goes up as it is."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        refusal = _refusal(str(error))
        if refusal is None:
            raise
        raise refusal from error
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in UNAVAILABLE:
            raise
        raise DatabaseUnavailable(str(error)) from error


def _refusal(message: str) -> Exception | None:
    """The triggers of the schema begin their messages with the name of the error they mean."""
    if message.startswith("RecordProtected"):
        return RecordProtected(message)
    conflict = CONFLICT.match(message)
    return WriteConflict(conflict["constraint"]) if conflict else None
