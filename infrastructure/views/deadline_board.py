"""期限看板 — one row a duty not yet met: a case and a rule of time. Nothing in it depends on the day it is looked at."""

import json
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.ports.deadline_board import BoardFilter, BoardStatus, DutyRow, UnitDuties
from application.ports.page import Page
from domain.case.case import Case
from domain.case.stage import Stage
from domain.deadlines.rule import Deadline, Owes, Status
from infrastructure.database.database import Database, Row
from infrastructure.views.batch import Batch
from infrastructure.views.conditions import Conditions
from infrastructure.views.keyset import decode, paged, read_day, read_id, whole, window
from infrastructure.views.table import Table, Values
from infrastructure.views.view import Changes, View
from infrastructure.views.written import listed

DUTIES = Table(
    "deadline_board",
    {
        "case_id": "TEXT NOT NULL",
        "line": "BIGINT NOT NULL",
        "unit": "TEXT NOT NULL",
        "number": "TEXT NOT NULL",
        "stage": "TEXT NOT NULL",
        "violation": "TEXT NOT NULL",
        "officers": "TEXT NOT NULL",
        "rule": "TEXT NOT NULL",
        "article": "TEXT NOT NULL",
        "subject": "TEXT NOT NULL",
        "owes": "TEXT NOT NULL",
        "paused": "BIGINT NOT NULL",
        "provisional": "BIGINT NOT NULL",
        "starts_on": "TEXT NOT NULL",
        "raw_due": "TEXT NOT NULL",
        "rolled_due": "TEXT NOT NULL",
        "hard_due": "TEXT NOT NULL",
        "judged": "TEXT NOT NULL",
    },
    key=("case_id", "line"),
    indexes=("judged, case_id, line", "unit, judged, case_id, line", "rule, judged, case_id, line"),
)
OFFICERS = Table(
    "deadline_board_officers",
    {
        "case_id": "TEXT NOT NULL",
        "line": "BIGINT NOT NULL",
        "officer": "TEXT NOT NULL",
        "judged": "TEXT NOT NULL",
    },
    key=("case_id", "line", "officer"),
    indexes=("officer, judged, case_id, line",),
)
PAGE = "SELECT * FROM deadline_board AS d WHERE :conditions ORDER BY d.judged, d.case_id, d.line LIMIT :limit"
OF_OFFICER = """
SELECT d.* FROM deadline_board_officers AS o
JOIN deadline_board AS d ON d.case_id = o.case_id AND d.line = o.line
WHERE :conditions ORDER BY o.judged, o.case_id, o.line LIMIT :limit
"""
AFTER = (
    "d.judged > :after_day OR (d.judged = :after_day AND (d.case_id, d.line) > (:after_case, :after_line))"
)
STATUSES = {
    BoardStatus.OVERDUE: "d.paused = 0 AND d.judged < :on",
    BoardStatus.DUE: "d.paused = 0 AND d.judged >= :on",
    BoardStatus.PAUSED: "d.paused = 1",
    BoardStatus.PROVISIONAL: "d.provisional = 1",
}
COUNTS = """
SELECT d.unit, CAST(sum(CASE WHEN d.paused = 0 AND d.judged < :on THEN 1 ELSE 0 END) AS BIGINT) AS overdue,
    CAST(sum(CASE WHEN d.paused = 0 AND d.judged >= :on THEN 1 ELSE 0 END) AS BIGINT) AS due,
    CAST(sum(d.paused) AS BIGINT) AS paused, CAST(sum(d.provisional) AS BIGINT) AS provisional
FROM deadline_board AS d WHERE :conditions GROUP BY d.unit ORDER BY d.unit
"""


def changes(batch: Batch) -> Changes:
    """The rows of every case the batch touches, replaced as a whole."""
    rows: list[Values] = []
    officers: list[Values] = []
    replaced: list[Values] = []
    for case in batch.cases():
        case_id = str(case.id)
        replaced.append((case_id,))
        for line, duty in enumerate(batch.duties(case), 1):
            rows.append(_row(case_id, line, case, duty))
            judged = duty.judged.isoformat()
            officers += [(case_id, line, officer, judged) for officer in dict.fromkeys(case.officers)]
    return Changes({DUTIES.name: rows, OFFICERS.name: officers}, replaced)


def _row(case_id: str, line: int, case: Case, duty: Deadline) -> Values:
    return (
        case_id,
        line,
        case.unit,
        case.number,
        case.stage.value,
        case.violation,
        listed(case.officers),
        duty.rule.id,
        duty.article,
        duty.subject,
        duty.rule.owes.value,
        int(duty.status is Status.PAUSED),
        int(duty.provisional),
        duty.begun.starts_on.isoformat(),
        duty.raw_due.isoformat(),
        duty.rolled_due.isoformat(),
        duty.hard_due.isoformat(),
        duty.judged.isoformat(),
    )


VIEW = View(
    name="deadline_board",
    version=2,
    tables=(DUTIES, OFFICERS),
    changes=changes,
    owner=("case_id",),
    reckons=True,
)


@dataclass(frozen=True)
class ProjectedDeadlineBoard:
    """Implements the port ``DeadlineBoard``."""

    database: Database

    def page(self, wanted: BoardFilter, after: str | None, limit: int) -> Page[DutyRow]:
        conditions = _conditions(wanted)
        if after is not None:
            day, case_id, line = decode(after, read_day, read_id, whole)
            conditions.add(AFTER, {"after_day": day, "after_case": case_id, "after_line": line})
        params = {**conditions.params, "limit": window(limit)}
        statement = PAGE if wanted.officer is None else OF_OFFICER
        found = self.database.query(conditions.into(statement), params)
        return paged(
            [_read(row) for row in found],
            limit,
            lambda one: (one.judged.isoformat(), str(one.case), one.line),
        )

    def counts(self, prefixes: tuple[str, ...], on: date) -> tuple[UnitDuties, ...]:
        conditions = Conditions("d.unit", prefixes)
        found = self.database.query(conditions.into(COUNTS), {**conditions.params, "on": on.isoformat()})
        return tuple(UnitDuties(**row) for row in found)


def _conditions(wanted: BoardFilter) -> Conditions:
    conditions = Conditions("d.unit", wanted.prefixes)
    conditions.narrow("d.unit = :unit", "unit", wanted.unit)
    conditions.narrow("d.rule = :rule", "rule", wanted.rule)
    conditions.narrow("d.judged <= :until", "until", wanted.until.isoformat() if wanted.until else None)
    if wanted.status:
        conditions.add(STATUSES[wanted.status], {"on": wanted.on.isoformat()})
    conditions.narrow("o.officer = :officer", "officer", wanted.officer)
    return conditions


def _read(row: Row) -> DutyRow:
    return DutyRow(
        case=UUID(row["case_id"]),
        line=row["line"],
        number=row["number"],
        unit=row["unit"],
        stage=Stage(row["stage"]),
        violation=row["violation"],
        officers=tuple(json.loads(row["officers"])),
        rule=row["rule"],
        article=row["article"],
        subject=row["subject"],
        owes=Owes(row["owes"]),
        paused=bool(row["paused"]),
        provisional=bool(row["provisional"]),
        starts_on=date.fromisoformat(row["starts_on"]),
        raw_due=date.fromisoformat(row["raw_due"]),
        rolled_due=date.fromisoformat(row["rolled_due"]),
        hard_due=date.fromisoformat(row["hard_due"]),
        judged=date.fromisoformat(row["judged"]),
    )
