"""PostgreSQL's errors in the words of the application's port."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from application.ports.errors import DatabaseUnavailable, RecordProtected, WriteConflict

RECORD_PROTECTED = "XA001"  # given by the triggers of the schema
GAP = "XA002"
UNIQUE_VIOLATION = "23505"
READ_ONLY_SERVER = "25006"  # a standby after a failover
IDLE_TOO_LONG = "25P03"


class ConnectionLost(DatabaseUnavailable):
    """连接中断 — the connection died under a statement: whether it was committed is not known."""


@contextmanager
def translated(connection: psycopg.Connection[object]) -> Iterator[None]:
    """Any other error is a mistake of ours and goes up as it is."""
    try:
        yield
    except psycopg.Error as error:
        translation = _translation(error, connection)
        if translation is None:
            raise
        raise translation from error


def _translation(error: psycopg.Error, connection: psycopg.Connection[object]) -> Exception | None:
    message = str(error)
    if error.sqlstate == RECORD_PROTECTED:
        return RecordProtected(message)
    if error.sqlstate in (UNIQUE_VIOLATION, GAP):
        return WriteConflict(error.diag.constraint_name or "")
    if connection.broken or error.diag.severity_nonlocalized == "FATAL":
        return ConnectionLost(message)
    if isinstance(error, psycopg.OperationalError) or error.sqlstate in (READ_ONLY_SERVER, IDLE_TOO_LONG):
        return DatabaseUnavailable(message)
    return None
