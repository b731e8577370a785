"""What must hold after every story: views equal their replay, every version folds, no personal value lies on a disk."""

from collections.abc import Iterable
from pathlib import Path

import psycopg
from psycopg import sql

from application.ports.case_list import CaseFilter
from domain.case.case import Case
from domain.record.fold import fold
from infrastructure.settings import Settings
from tests.stories.county import COUNTY, County


def replay_equals_the_views(county: County) -> None:
    assert county.application.views.catch_up()
    certificate = county.application.views.check()
    assert certificate.faults == ()
    assert [one for one in certificate.tables if not one.equal] == []


def every_version_folds(county: County) -> None:
    services = county.application.services
    for row in services.case_list.page(CaseFilter(prefixes=(COUNTY,)), None, 50).items:
        events = services.store.events(row.id)
        folded = [fold(events[:version]) for version in range(1, len(events) + 1)]
        assert [case.version for case in folded if isinstance(case, Case)] == list(range(1, row.version + 1))


def found_in_files(directory: Path, values: Iterable[str]) -> set[tuple[str, str]]:
    """(file, value): databases with their write-ahead logs, keys, whatever else lies in the directory."""
    contents = {path.name: path.read_bytes() for path in directory.rglob("*") if path.is_file()}
    return _found(contents, values)


def found_in_tables(settings: Settings, values: Iterable[str]) -> set[tuple[str, str]]:
    """(table, value): every table of the schema, copied out as text."""
    schema = settings.database_schema
    query = "SELECT table_name FROM information_schema.tables WHERE table_schema = %s"
    with psycopg.connect(settings.database) as connection:
        names = [str(name) for (name,) in connection.execute(query, (schema,)).fetchall()]
        return _found({name: _copied_out(connection, schema, name) for name in names}, values)


def _copied_out(connection: psycopg.Connection[tuple[str, ...]], schema: str, table: str) -> bytes:
    copy = sql.SQL("COPY {} TO STDOUT").format(sql.Identifier(schema, table))
    with connection.cursor().copy(copy) as rows:
        return b"".join(bytes(row) for row in rows)


def _found(contents: dict[str, bytes], values: Iterable[str]) -> set[tuple[str, str]]:
    """As plain text, as JSON escapes it, and in UTF-16."""
    return {
        (name, value)
        for value in values
        for form in (value.encode(), value.encode("unicode_escape"), value.encode("utf-16-le"))
        for name, content in contents.items()
        if form in content
    }
