"""The case list of a county of a million cases beside that of ten thousand: pages and searches, the slowest of twenty."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import cache

from application.ports.case_list import CaseFilter
from domain.case.stage import Stage as CaseStage
from infrastructure.database.database import Database
from infrastructure.database.postgres import PostgresDatabase
from infrastructure.database.sqlite import SQLiteDatabase
from infrastructure.keys.file_keyring import FileKeyring
from infrastructure.views.case_list import ProjectedCaseList
from tests.bench.harness import Pair, Round, Stage, say
from tests.bench.many_cases import ACTS, COUNTY, GIVEN, SUBJECTS, TOWNS, VILLAGES, fill

MANY, FEW = 1_000_000, 10_000
MANY_QUICK, FEW_QUICK = 10_000, 1_000
ASKED = 100
PAGE = 50

TOWN, EVERYWHERE = (TOWNS[5],), (COUNTY,)
LISTED = (
    CaseFilter(prefixes=EVERYWHERE),
    CaseFilter(prefixes=TOWN),
    CaseFilter(prefixes=EVERYWHERE, unit=TOWNS[3]),
    CaseFilter(prefixes=EVERYWHERE, stage=CaseStage.NOTIFIED),
    CaseFilter(prefixes=TOWN, stage=CaseStage.NOTIFIED),
    CaseFilter(prefixes=TOWN, officer=f"{TOWNS[5]}-officer-1"),
    CaseFilter(prefixes=TOWN, item="JT-01"),
)
WORDS = (
    ACTS[0][:2],
    ACTS[0],
    SUBJECTS[6],
    VILLAGES[7],
    "王" + GIVEN[8],
    f"{GIVEN[9]}{GIVEN[30]}",
    "2022",
    "77",
)
SEARCHED = tuple(CaseFilter(prefixes=prefix, q=word) for prefix in (TOWN, EVERYWHERE) for word in WORDS)


def listed(*, on_postgres: bool) -> Callable[[Stage], AbstractContextManager[Pair]]:
    return lambda stage: _pair(stage, LISTED, on_postgres=on_postgres)


def searched(*, on_postgres: bool) -> Callable[[Stage], AbstractContextManager[Pair]]:
    return lambda stage: _pair(stage, SEARCHED, on_postgres=on_postgres)


@contextmanager
def _pair(stage: Stage, questions: Sequence[CaseFilter], *, on_postgres: bool) -> Iterator[Pair]:
    sizes = (MANY_QUICK, FEW_QUICK) if stage.quick else (MANY, FEW)
    lists = [_county(stage, cases, on_postgres=on_postgres) for cases in sizes]
    yield Pair(*(_slowest_of_twenty(one, questions) for one in lists))


@cache
def _county(stage: Stage, cases: int, *, on_postgres: bool) -> ProjectedCaseList:
    """Written once, and closed with the stage."""
    directory = stage.directory()
    keyring = FileKeyring.unlock(directory / "keys", sealed_data_exists=lambda: False)
    database: Database = (
        PostgresDatabase(stage.fresh_database())
        if on_postgres
        else SQLiteDatabase(directory / "list.sqlite3")
    )
    say(f"writing {cases:,} cases …")
    database.migrate()
    fill(database, keyring, cases)
    return ProjectedCaseList(database, keyring)


def _slowest_of_twenty(cases: ProjectedCaseList, questions: Sequence[CaseFilter]) -> Round:
    """Milliseconds within which nineteen of twenty questions are answered."""

    def measured() -> float:
        spent = sorted(_spent(cases, questions[number % len(questions)]) for number in range(ASKED))
        return spent[ASKED * 19 // 20] * 1000

    return measured


def _spent(cases: ProjectedCaseList, question: CaseFilter) -> float:
    begun = time.perf_counter()
    cases.page(question, None, PAGE)
    return time.perf_counter() - begun
