"""The case list of a county of a million cases beside that of ten thousand: pages and searches, the slowest of twenty.

Of tables written for it, or of records that are kept: each is asked what is in it.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import cache

from application.ports.case_list import CaseFilter, CaseList
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

Prepare = Callable[[Stage], AbstractContextManager[Pair]]
TOWN, EVERYWHERE = (TOWNS[5],), (COUNTY,)
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
RECORDED_WORDS = ("焚烧", "露天焚烧秸秆", "河道", "示例村7组", "王示伟", "建设有限公司", "2024", "77")
"""As the generator writes them."""


def _listed(officer: str) -> tuple[CaseFilter, ...]:
    return (
        CaseFilter(prefixes=EVERYWHERE),
        CaseFilter(prefixes=TOWN),
        CaseFilter(prefixes=EVERYWHERE, unit=TOWNS[3]),
        CaseFilter(prefixes=EVERYWHERE, stage=CaseStage.NOTIFIED),
        CaseFilter(prefixes=TOWN, stage=CaseStage.NOTIFIED),
        CaseFilter(prefixes=TOWN, officer=officer),
        CaseFilter(prefixes=TOWN, item="JT-01"),
    )


def _searched(words: Sequence[str]) -> tuple[CaseFilter, ...]:
    return tuple(CaseFilter(prefixes=prefix, q=word) for prefix in (TOWN, EVERYWHERE) for word in words)


def listed(*, on_postgres: bool) -> Prepare:
    written, recorded = _listed(f"{TOWNS[5]}-officer-1"), _listed("sunji-officer-1")
    return lambda stage: _pair(stage, written, recorded, on_postgres=on_postgres)


def searched(*, on_postgres: bool) -> Prepare:
    written, recorded = _searched(WORDS), _searched(RECORDED_WORDS)
    return lambda stage: _pair(stage, written, recorded, on_postgres=on_postgres)


@contextmanager
def _pair(
    stage: Stage, written: Sequence[CaseFilter], recorded: Sequence[CaseFilter], *, on_postgres: bool
) -> Iterator[Pair]:
    sizes = (MANY_QUICK, FEW_QUICK) if stage.quick else (MANY, FEW)
    many, few = (stage.kept_record(cases, on_postgres=on_postgres) for cases in sizes)
    if many and few:
        yield _both(many.services.case_list, few.services.case_list, recorded)
    else:
        larger, smaller = (_county(stage, cases, on_postgres=on_postgres) for cases in sizes)
        yield _both(larger, smaller, written)


def _both(many: CaseList, few: CaseList, questions: Sequence[CaseFilter]) -> Pair:
    return Pair(_slowest_of_twenty(many, questions), _slowest_of_twenty(few, questions))


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


def _slowest_of_twenty(cases: CaseList, questions: Sequence[CaseFilter]) -> Round:
    """Milliseconds within which nineteen of twenty questions are answered."""

    def measured() -> float:
        spent = sorted(_spent(cases, questions[number % len(questions)]) for number in range(ASKED))
        return spent[ASKED * 19 // 20] * 1000

    return measured


def _spent(cases: CaseList, question: CaseFilter) -> float:
    begun = time.perf_counter()
    cases.page(question, None, PAGE)
    return time.perf_counter() - begun
