"""统计 — one row a countable fact of a case, and one row a stay at a stage; each with its legal day and when it was known.

A row is known from ``recorded_at`` on, and no longer from ``until_at`` on. The figures of today and those of any day in the
past are therefore the same sum over the same rows, and what changed between two moments is the rows in between.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from application.ports.page import Page
from application.ports.statistics import Change, Group, GroupTallies, StageFlow, Wanted
from domain.case.case import Case
from domain.case.stage import Stage
from domain.statistics.counting import Fact, Stay
from domain.statistics.figure import Figure, Procedure
from domain.statistics.tally import Tally
from infrastructure.database.database import Database, Row
from infrastructure.views.batch import Batch
from infrastructure.views.conditions import Conditions
from infrastructure.views.keyset import decode, paged, plain, window
from infrastructure.views.table import Table, Values
from infrastructure.views.view import Changes, View
from infrastructure.views.written import utc

FOREVER = "9999-12-31T23:59:59.999999+00:00"
"""Of a row that holds still: greater than any moment."""

FACTS = Table(
    "statistics_facts",
    {
        "case_id": "TEXT NOT NULL",
        "line": "BIGINT NOT NULL",
        "unit": "TEXT NOT NULL",
        "figure": "TEXT NOT NULL",
        "kind": "TEXT NOT NULL",
        "item": "TEXT NOT NULL",
        "procedure": "TEXT NOT NULL",
        "occurred_on": "TEXT NOT NULL",
        "number": "TEXT NOT NULL",
        "amount_fen": "BIGINT",
        "late": "BIGINT",
        "version": "BIGINT NOT NULL",
        "recorded_at": "TEXT NOT NULL",
        "until_version": "BIGINT",
        "until_at": "TEXT NOT NULL",
    },
    key=("case_id", "line"),
    indexes=("occurred_on, unit", "unit, occurred_on", "recorded_at", "until_at"),
)
STAYS = Table(
    "statistics_stays",
    {
        "case_id": "TEXT NOT NULL",
        "line": "BIGINT NOT NULL",
        "unit": "TEXT NOT NULL",
        "item": "TEXT NOT NULL",
        "stage": "TEXT NOT NULL",
        "entered_on": "TEXT NOT NULL",
        "left_on": "TEXT",
        "days": "BIGINT",
        "version": "BIGINT NOT NULL",
        "recorded_at": "TEXT NOT NULL",
        "until_version": "BIGINT",
        "until_at": "TEXT NOT NULL",
    },
    key=("case_id", "line"),
    indexes=("entered_on", "left_on", "until_at, recorded_at, unit, stage"),
)
TALLIES = """
SELECT :group AS grouped, figure, kind, count(*) AS cases, CAST(sum(amount_fen) AS BIGINT) AS amount_fen,
    count(late) AS judged, CAST(coalesce(sum(late), 0) AS BIGINT) AS late
FROM statistics_facts WHERE :conditions GROUP BY grouped, figure, kind ORDER BY grouped, figure, kind
"""
COLUMNS = {
    Group.ALL: "''",
    Group.UNIT: "unit",
    Group.ITEM: "item",
    Group.PROCEDURE: "procedure",
    Group.KIND: "kind",
}
ENTERED = "SELECT stage, count(*) AS cases, 0 AS days FROM statistics_stays WHERE :conditions GROUP BY stage"
LEFT = """
SELECT stage, count(*) AS cases, CAST(sum(days) AS BIGINT) AS days FROM statistics_stays WHERE :conditions GROUP BY stage
"""
CAME = """
SELECT case_id, line, 1 AS sign, version AS by_version, recorded_at AS at, unit, figure, kind, item, procedure, occurred_on,
    number, amount_fen
FROM statistics_facts WHERE :conditions AND recorded_at > :since AND recorded_at <= :known_at
"""
WENT = """
SELECT case_id, line, -1 AS sign, until_version AS by_version, until_at AS at, unit, figure, kind, item, procedure,
    occurred_on, number, amount_fen
FROM statistics_facts WHERE :conditions AND until_at > :since AND until_at <= :known_at
"""
CHANGES = "SELECT * FROM (:came UNION ALL :went) AS changed WHERE :after ORDER BY at, case_id, line, sign DESC LIMIT :limit"
AFTER = """
(at, case_id, line) > (:after_at, :after_case, :after_line)
OR (at = :after_at AND case_id = :after_case AND line = :after_line AND sign < :after_sign)
"""
LATEST = "9999-12-31T00:00:00.000000+00:00"
"""Before FOREVER: as known now, whatever the clock said when it was recorded."""


def changes(batch: Batch) -> Changes:
    """The rows of every case with events in the batch, replaced as a whole."""
    facts: list[Values] = []
    stays: list[Values] = []
    replaced: list[Values] = []
    for stream in batch.streams:
        begun = batch.begun(stream)
        if not isinstance(begun, Case):
            continue
        case_id, unit, counted = str(stream), begun.unit, batch.counted(stream)
        replaced.append((case_id,))
        facts += [fact_row(case_id, line, unit, one) for line, one in enumerate(counted.facts, 1)]
        stays += [stay_row(case_id, line, unit, one) for line, one in enumerate(counted.stays, 1)]
    return Changes({FACTS.name: facts, STAYS.name: stays}, replaced)


def fact_row(case_id: str, line: int, unit: str, one: Fact) -> Values:
    return (
        case_id,
        line,
        unit,
        one.figure.value,
        one.kind,
        one.item,
        one.procedure.value,
        one.on.isoformat(),
        one.number,
        one.amount_fen,
        None if one.late is None else int(one.late),
        one.version,
        utc(one.recorded_at),
        one.ended,
        utc(one.ended_at) if one.ended_at else FOREVER,
    )


def stay_row(case_id: str, line: int, unit: str, one: Stay) -> Values:
    return (
        case_id,
        line,
        unit,
        one.item,
        one.stage.value,
        one.entered_on.isoformat(),
        one.left_on.isoformat() if one.left_on else None,
        one.days,
        one.version,
        utc(one.recorded_at),
        one.left,
        utc(one.left_at) if one.left_at else FOREVER,
    )


VIEW = View(name="statistics", version=2, tables=(FACTS, STAYS), changes=changes, owner=("case_id",))


@dataclass(frozen=True)
class ProjectedStatistics:
    """Implements the port ``Statistics``."""

    database: Database

    def tallies(self, wanted: Wanted, by: Group) -> GroupTallies:
        conditions = _facts_wanted(wanted)
        conditions.narrow("until_at > :known_at", "known_at", _known(wanted))
        _known_by(conditions, wanted, "recorded_at")
        statement = conditions.into(TALLIES).replace(":group", COLUMNS[by])
        groups: dict[str, dict[tuple[Figure, str], Tally]] = defaultdict(dict)
        for row in self.database.query(statement, conditions.params):
            tally = Tally(row["cases"], row["amount_fen"], row["judged"], row["late"])
            groups[row["grouped"]][Figure(row["figure"]), row["kind"]] = tally
        return groups

    def stages(self, wanted: Wanted) -> tuple[StageFlow, ...]:
        with self.database.transaction(write=False) as cursor:
            entered, left, standing = (
                {row["stage"]: row for row in cursor.execute(statement, conditions.params).fetchall()}
                for statement, conditions in _stages_asked(wanted)
            )
        return tuple(
            StageFlow(
                stage,
                _of(entered, stage, "cases"),
                _of(left, stage, "cases"),
                _of(left, stage, "days"),
                _of(standing, stage, "cases"),
            )
            for stage in Stage
            if stage.value in {*entered, *left, *standing}
        )

    def changes(self, wanted: Wanted, since: datetime, after: str | None, limit: int) -> Page[Change]:
        conditions = _facts_wanted(wanted)
        params = {
            **conditions.params,
            "since": utc(since),
            "known_at": _known(wanted),
            "limit": window(limit),
        }
        beyond = "1 = 1"
        if after is not None:
            at, case, line, sign = decode(after, plain, plain, _number, _number)
            params |= {"after_at": at, "after_case": case, "after_line": line, "after_sign": sign}
            beyond = AFTER
        statement = CHANGES.replace(":came", conditions.into(CAME)).replace(":went", conditions.into(WENT))
        found = self.database.query(statement.replace(":after ", f"({beyond}) "), params)
        return paged(
            [_change(row) for row in found],
            limit,
            lambda one: (utc(one.recorded_at), str(one.case), one.line, one.sign),
        )


def _facts_wanted(wanted: Wanted) -> Conditions:
    conditions = _concerning(wanted)
    conditions.equal("figure", wanted.figure.value if wanted.figure else None)
    conditions.add("occurred_on >= :first AND occurred_on <= :last", _days(wanted))
    return conditions


def _stages_asked(wanted: Wanted) -> Sequence[tuple[str, Conditions]]:
    """Entered and left in the period; standing there, whenever entered, as far as it was known."""
    entered, left, standing = _concerning(wanted), _concerning(wanted), _concerning(wanted)
    entered.add("entered_on >= :first AND entered_on <= :last", _days(wanted))
    _known_by(entered, wanted, "recorded_at")
    left.add("left_on >= :first AND left_on <= :last", _days(wanted))
    left.add("until_at <= :known_at", {"known_at": _known(wanted)})
    standing.add("until_at > :known_at", {"known_at": _known(wanted)})
    _known_by(standing, wanted, "recorded_at")
    return tuple(
        (conditions.into(statement), conditions)
        for statement, conditions in ((ENTERED, entered), (LEFT, left), (ENTERED, standing))
    )


def _concerning(wanted: Wanted) -> Conditions:
    conditions = Conditions("unit", wanted.prefixes)
    conditions.equal("unit", wanted.unit)
    conditions.equal("item", wanted.item)
    return conditions


def _known_by(conditions: Conditions, wanted: Wanted, column: str) -> None:
    conditions.narrow(f"{column} <= :known_at", "known_at", utc(wanted.known_at) if wanted.known_at else None)


def _days(wanted: Wanted) -> dict[str, object]:
    return {"first": wanted.first.isoformat(), "last": wanted.last.isoformat()}


def _known(wanted: Wanted) -> str:
    return utc(wanted.known_at) if wanted.known_at else LATEST


def _of(rows: dict[str, Row], stage: Stage, name: str) -> int:
    return int(rows[stage.value][name] or 0) if stage.value in rows else 0


def _number(part: object) -> int:
    if not isinstance(part, int) or isinstance(part, bool):
        raise ValueError("not a number")
    return part


def _change(row: Row) -> Change:
    return Change(
        case=UUID(row["case_id"]),
        line=row["line"],
        sign=row["sign"],
        version=row["by_version"],
        recorded_at=datetime.fromisoformat(row["at"]),
        unit=row["unit"],
        figure=Figure(row["figure"]),
        kind=row["kind"],
        item=row["item"],
        procedure=Procedure(row["procedure"]),
        occurred_on=date.fromisoformat(row["occurred_on"]),
        number=row["number"],
        amount_fen=row["amount_fen"],
    )
