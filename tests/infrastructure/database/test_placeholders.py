"""What is a placeholder and what only looks like one."""

import pytest

from infrastructure.database.placeholders import for_psycopg

CASES = {
    "placeholder": ("SELECT :unit", "SELECT %(unit)s"),
    "twice": ("VALUES (:a, :b, :a)", "VALUES (%(a)s, %(b)s, %(a)s)"),
    "cast": ("SELECT state::json", "SELECT state::json"),
    "placeholder with cast": ("SELECT :id::text", "SELECT %(id)s::text"),
    "array": ("SELECT :ids::text[]", "SELECT %(ids)b::text[]"),
    "percent": ("SELECT 7 % 2, :a", "SELECT 7 %% 2, %(a)s"),
    "percent in a literal": ("LIKE '%:a%'", "LIKE '%%:a%%'"),
    "time in a literal": ("'08:30:00' < :now", "'08:30:00' < %(now)s"),
    "quote in a literal": ("'it''s :a' || :b", "'it''s :a' || %(b)s"),
    "quoted name": ('SELECT "a:b" FROM t', 'SELECT "a:b" FROM t'),
    "comment": ("SELECT 1 -- not :a\n, :b", "SELECT 1 -- not :a\n, %(b)s"),
    "long comment": ("/* 'open :a */ :b", "/* 'open :a */ %(b)s"),
    "number in a slice": ("path[1:2]", "path[1:2]"),
}


@pytest.mark.parametrize(("portable", "psycopg"), CASES.values(), ids=CASES.keys())
def test_only_placeholders_are_converted(portable: str, psycopg: str) -> None:
    assert for_psycopg(portable) == psycopg.encode()
