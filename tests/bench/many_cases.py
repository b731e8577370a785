"""A county of very many cases, written straight into the tables of the case list: the record behind them is not made.

What is measured is reading a page; how rows come about is measured where views are caught up. Rows are as the view makes them,
terms included, of words drawn from a seed. A million takes minutes to write, once for all figures of a run.
"""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from operator import itemgetter
from random import Random
from uuid import UUID

from application.ports.keyring import Keyring
from domain.case.stage import Stage
from infrastructure.database.database import Database, Params
from infrastructure.views.case_list import CASES, PARTIES, TERMS
from infrastructure.views.search import age_of
from infrastructure.views.search_terms import item_term, officer_term, text_terms, tokens

COUNTY = "140821"
TOWNS = tuple(f"{COUNTY}{100 + number}" for number in range(16))
STAGES = (
    *(Stage.ARCHIVED,) * 12,
    *(Stage.CLOSED,) * 4,
    Stage.INVESTIGATING,
    Stage.NOTIFIED,
    Stage.SERVED,
    Stage.CHECKING,
)
SUBJECTS = ["耕地", "村道", "河道", "林地", "沟渠", "公路", "宅基地", "草地", "广场", "集市", "河滩", "坟地"]
ACTS = [
    "非法取土",
    "违法占用",
    "擅自挖掘",
    "堆放杂物",
    "倾倒垃圾",
    "违法建设",
    "擅自砍伐",
    "损坏设施",
    "焚烧秸秆",
    "占道经营",
]
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗薛"
GIVEN = [chr(0x4E00 + 37 * number) for number in range(400)]
VILLAGES = [f"{GIVEN[number]}{GIVEN[-number - 1]}村" for number in range(300)]
NEWEST = date(2022, 12, 31)
AT_ONCE = 5_000


def fill(database: Database, keyring: Keyring, cases: int) -> None:
    """Tables first, then rows, then indexes, as a database is loaded."""
    for table in (CASES, TERMS, PARTIES):
        create, *_ = table.create("", 1, database.dialect)
        with database.transaction(write=True) as cursor:
            cursor.execute(create)
    made = _cases(keyring, cases)
    while batch := list(islice(made, AT_ONCE)):
        with database.transaction(write=True) as cursor:
            for table, rows in (
                (CASES, [row for row, _ in batch]),
                (TERMS, [one for _, own in batch for one in own]),
            ):
                cursor.insert_rows(table.name, table.names, [itemgetter(*table.names)(row) for row in rows])
    for table in (CASES, TERMS, PARTIES):
        _, *indexes = table.create("", 1, database.dialect)
        for statement in indexes:
            with database.transaction(write=True) as cursor:
                cursor.execute(statement)
    if database.dialect == "postgres":
        with database.transaction(write=True) as cursor:
            cursor.execute("ANALYZE")


def _cases(keyring: Keyring, count: int) -> Iterator[tuple[Params, list[Params]]]:
    random = Random(1)
    for number in range(count):
        day = NEWEST - timedelta(days=number * 3650 // count)
        row, name = _case(random, number, day)
        texts = (row["number"], row["violation"], row["place"], name, "JT-01")
        found_by = [officer_term(code) for code in json.loads(str(row["officers"]))] + [item_term("JT-01")]
        found_by += [term for text in texts for term in text_terms(str(text))]
        shared = {"case_id": row["case_id"], "age": age_of(day), "unit": row["unit"]}
        yield row, [{**shared, "term": one} for one in dict.fromkeys(tokens(keyring, found_by))]


def _case(random: Random, number: int, day: date) -> tuple[Params, str]:
    unit = TOWNS[random.randrange(len(TOWNS))]
    name = random.choice(SURNAMES) + random.choice(GIVEN) + random.choice(GIVEN)
    row = {
        "case_id": str(UUID(int=number << 80, version=4)),
        "number": f"综执立字〔{day.year}〕第{number:03}号",
        "unit": unit,
        "stage": random.choice(STAGES).value,
        "violation": f"{random.choice(ACTS)}（{random.choice(SUBJECTS)}）",
        "place": f"{random.choice(VILLAGES)}{random.randrange(200)}号",
        "source": "巡查",
        "received_on": day.isoformat(),
        "filed_on": day.isoformat(),
        "due_on": None,
        "due_rule": None,
        "officers": json.dumps([f"{unit}-officer-{random.randrange(1, 9)}"]),
        "items": json.dumps(["JT-01"]),
        "version": 40,
        "last_recorded_at": "2022-12-31T00:00:00.000000+00:00",
    }
    return row, name
