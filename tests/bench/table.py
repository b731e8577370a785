"""Every figure with its bar. A new one is a file beside this one, and a line here."""

from tests.bench import append
from tests.bench.harness import Figure, at_least

FIGURES = (
    Figure(
        "append_pg_c8", "commands/s", "psycopg INSERT+COMMIT, 8 threads", at_least(1.0), append.postgres(8)
    ),
    Figure(
        "append_pg_c32", "commands/s", "psycopg INSERT+COMMIT, 32 threads", at_least(1.5), append.postgres(32)
    ),
    Figure(
        "append_sqlite_c8", "commands/s", "sqlite3 INSERT+COMMIT, 8 threads", at_least(1.5), append.sqlite(8)
    ),
)
