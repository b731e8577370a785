"""记录的防改保护 — what the database itself refuses: whether it is all still there, as the migrations made it."""

import re
from collections.abc import Iterator
from contextlib import closing

from infrastructure.database.database import Database
from infrastructure.database.migrations import RECORD, read_migrations
from infrastructure.database.sqlite import MEMORY, SQLiteDatabase

SQLITE_OBJECTS = """
SELECT type || ' ' || name AS name, sql FROM sqlite_master WHERE tbl_name IN ('stored_events', 'commands')
"""
POSTGRES_TRIGGERS = """
SELECT tgname AS name, pg_get_triggerdef(pg_trigger.oid) AS made, current_schema() AS schema
FROM pg_trigger JOIN pg_class AS owner ON owner.oid = tgrelid
WHERE owner.relnamespace = current_schema()::regnamespace AND NOT tgisinternal AND tgenabled = 'A'
"""
POSTGRES_FUNCTIONS = """
SELECT proname AS name, prosrc AS body FROM pg_proc WHERE pronamespace = current_schema()::regnamespace
"""
POSTGRES_CONSTRAINTS = """
SELECT conname AS name FROM pg_constraint WHERE connamespace = current_schema()::regnamespace AND convalidated
"""
TRIGGER = re.compile(r"CREATE TRIGGER (\w+) [^;]+")
FUNCTION = re.compile(r"CREATE (?:OR REPLACE )?FUNCTION (\w+)\(.*?\$\$(.*?)\$\$", re.DOTALL)
CONSTRAINT = re.compile(r"CONSTRAINT (\w+) (?:PRIMARY|UNIQUE)")
DOUBLE = "SELECT position FROM stored_events GROUP BY position HAVING count(*) > 1 ORDER BY position LIMIT 5"


def missing_protection(database: Database) -> list[str]:
    """What refuses changes, gaps and doubles of the record and is gone, switched off, or other than it was shipped."""
    missing = _missing_in_sqlite if database.dialect == "sqlite" else _missing_in_postgres
    return sorted(missing(database))


def double_positions(database: Database) -> list[int]:
    """The first of them."""
    return [row["position"] for row in database.query(DOUBLE)]


def _missing_in_sqlite(database: Database) -> Iterator[str]:
    with closing(SQLiteDatabase(MEMORY)) as fresh:
        fresh.migrate()
        shipped = {row["name"]: row["sql"] for row in fresh.query(SQLITE_OBJECTS)}
    found = {row["name"]: row["sql"] for row in database.query(SQLITE_OBJECTS)}
    yield from (name for name in shipped if name not in found or found[name] != shipped[name])


def _missing_in_postgres(database: Database) -> Iterator[str]:
    shipped = "\n".join(one.sql for one in read_migrations(RECORD, "postgres"))
    triggers = {
        row["name"]: _words(row["made"]) - {row["schema"]} for row in database.query(POSTGRES_TRIGGERS)
    }
    latest = {made[1]: _words(made[0]) for made in TRIGGER.finditer(shipped)}
    yield from (f"trigger {name}" for name, words in latest.items() if triggers.get(name) != words)
    functions = {row["name"]: row["body"] for row in database.query(POSTGRES_FUNCTIONS)}
    for name, body in dict(FUNCTION.findall(shipped)).items():
        if functions.get(name) != body:
            yield f"function {name}"
    constraints = {row["name"] for row in database.query(POSTGRES_CONSTRAINTS)}
    yield from (f"constraint {name}" for name in CONSTRAINT.findall(shipped) if name not in constraints)


def _words(statement: str) -> set[str]:
    """The database writes its own statement of a trigger, in another order and with the schema's name."""
    return set(re.findall(r"\w+", statement))
