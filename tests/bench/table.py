"""Every figure with its bar. A new one is a file beside this one, and a line here."""

from tests.bench import append, case_list, rows_alone, views
from tests.bench.asof_stats import asof_stats
from tests.bench.command_http import command_http, recorded_http
from tests.bench.harness import Figure, at_least, at_most, no_bar
from tests.bench.open_case import open_case

BY_HAND = "the same rows, INSERT+COMMIT by hand"
VALIDATED = "only validated and answered"
READ = "the same rows read and their JSON decoded"
TODAY = "the same dashboard of today"
SMALL_COUNTY = "the same questions to 10,000 cases, p95"

FIGURES = (
    Figure("append_pg_c8", "commands/s", f"psycopg, 8 threads: {BY_HAND}", at_least(1.0), append.postgres(8)),
    Figure(
        "append_pg_c32", "commands/s", f"psycopg, 32 threads: {BY_HAND}", at_least(1.5), append.postgres(32)
    ),
    Figure(
        "append_sqlite_c8", "commands/s", f"sqlite3, 8 threads: {BY_HAND}", at_least(1.5), append.sqlite(8)
    ),
    Figure(
        "batches_alone_sqlite",
        "commands/s",
        f"sqlite3, 8 threads: {BY_HAND}",
        no_bar(),
        append.sqlite_batches(8),
        quick=False,
    ),
    Figure("command_http", "commands/s", VALIDATED, at_least(0.5), command_http(on_postgres=False)),
    Figure(
        "command_http_pg", "commands/s", VALIDATED, at_least(0.5), command_http(on_postgres=True), quick=False
    ),
    Figure("recorded_http", "commands/s", VALIDATED, no_bar(), recorded_http, quick=False),
    Figure("open_case", "ms", "rows read and their JSON decoded", at_most(2.5), open_case),
    Figure("list_1m", "ms", SMALL_COUNTY, at_most(2.0), case_list.listed(on_postgres=False)),
    Figure("list_1m_pg", "ms", SMALL_COUNTY, at_most(2.0), case_list.listed(on_postgres=True), quick=False),
    Figure("search_1m", "ms", SMALL_COUNTY, at_most(2.0), case_list.searched(on_postgres=False)),
    Figure(
        "search_1m_pg", "ms", SMALL_COUNTY, at_most(2.0), case_list.searched(on_postgres=True), quick=False
    ),
    Figure("asof_stats_1m", "ms", TODAY, at_most(3.0), asof_stats(on_postgres=False)),
    Figure("asof_stats_1m_pg", "ms", TODAY, at_most(3.0), asof_stats(on_postgres=True), quick=False),
    Figure("catchup_pg", "events/s", READ, at_least(0.4), views.caught_up(on_postgres=True), quick=False),
    Figure(
        "catchup_sqlite", "events/s", READ, at_least(0.4), views.caught_up(on_postgres=False), quick=False
    ),
    Figure("rows_alone_pg", "events/s", READ, no_bar(), rows_alone.written(on_postgres=True), quick=False),
    Figure(
        "rows_alone_sqlite", "events/s", READ, no_bar(), rows_alone.written(on_postgres=False), quick=False
    ),
    Figure("folded_alone", "events/s", READ, no_bar(), rows_alone.folded, quick=False),
    Figure("replay_check", "events/s", READ, at_least(0.25), views.checked, quick=False),
)
