"""待办 — one row for each piece of work and each person or post it is for. Nothing in it depends on the day it is looked at."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.ports.page import Page
from application.ports.work_queue import WorkFilter, WorkRow, post_in
from domain.case.case import Case
from domain.case.stage import Stage
from domain.deadlines.rule import Deadline
from domain.guidance.work import Work, WorkKind, work_of
from infrastructure.database.database import Database, Row
from infrastructure.views.batch import Batch
from infrastructure.views.conditions import Conditions
from infrastructure.views.keyset import decode, paged, read_day, read_id, whole, window
from infrastructure.views.table import Table, Values
from infrastructure.views.view import Changes, View

NEVER = "9999-12-31"
"""Sorts after every day."""
QUEUE = Table(
    "work_queue",
    {
        "case_id": "TEXT NOT NULL",
        "line": "BIGINT NOT NULL",
        "holder": "TEXT NOT NULL",
        "unit": "TEXT NOT NULL",
        "number": "TEXT NOT NULL",
        "stage": "TEXT NOT NULL",
        "violation": "TEXT NOT NULL",
        "kind": "TEXT NOT NULL",
        "step": "TEXT NOT NULL",
        "rule": "TEXT NOT NULL",
        "due_on": "TEXT NOT NULL",
    },
    key=("case_id", "line"),
    indexes=("holder, due_on, case_id, line", "holder, kind, due_on, case_id, line"),
)
OF_HOLDER = """SELECT * FROM (
    SELECT * FROM work_queue WHERE holder = :holder AND :conditions ORDER BY due_on, case_id, line LIMIT :limit
) AS :part"""
PAGE = "SELECT * FROM (:parts) AS queue ORDER BY due_on, case_id, line LIMIT :limit"
"""Each holder's first rows by themselves, so that a page costs as many rows as it shows however long the queues are."""
AFTER = "due_on > :after_day OR (due_on = :after_day AND (case_id, line) > (:after_case, :after_line))"


def changes(batch: Batch) -> Changes:
    """The rows of every case the batch touches, replaced as a whole."""
    rows: list[Values] = []
    replaced: list[Values] = []
    for case in batch.cases():
        case_id = str(case.id)
        replaced.append((case_id,))
        shared = case.unit, case.number, case.stage.value, case.violation
        lines = enumerate(_lines(batch, case), 1)
        rows += [(case_id, line, holder, *shared, *work) for line, (holder, work) in lines]
    return Changes({QUEUE.name: rows}, replaced)


def _lines(batch: Batch, case: Case) -> Iterator[tuple[str, Values]]:
    """Each holder with the kind, the step, the rule and the day."""
    duties = [one for one in batch.duties(case) if one.open]
    first = _due(duties[0] if duties else None)
    for work in work_of(case):
        for holder in _holders(work, case):
            yield holder, (work.kind.value, work.step, *first)
    for duty in duties:
        for officer in dict.fromkeys(case.officers):
            yield officer, (WorkKind.DUE.value, "", *_due(duty))


def _holders(work: Work, case: Case) -> Iterator[str]:
    yield from dict.fromkeys(work.officers)
    yield from (post_in(role.value, case.unit) for role in work.roles)


def _due(duty: Deadline | None) -> tuple[str, str]:
    return (duty.rule.id, duty.judged.isoformat()) if duty else ("", NEVER)


VIEW = View(
    name="work_queue",
    version=2,
    tables=(QUEUE,),
    changes=changes,
    owner=("case_id",),
    reckons=True,
)


@dataclass(frozen=True)
class ProjectedWorkQueue:
    """Implements the port ``WorkQueue``."""

    database: Database

    def page(self, wanted: WorkFilter, after: str | None, limit: int) -> Page[WorkRow]:
        conditions = Conditions("unit", wanted.prefixes)
        conditions.narrow("kind = :kind", "kind", wanted.kind.value if wanted.kind else None)
        if after is not None:
            day, case_id, line = decode(after, read_day, read_id, whole)
            conditions.add(AFTER, {"after_day": day, "after_case": case_id, "after_line": line})
        parts = " UNION ALL ".join(
            OF_HOLDER.replace(":holder", f":holder_{number}").replace(":part", f"part_{number}")
            for number in range(len(wanted.holders))
        )
        holders = {f"holder_{number}": one for number, one in enumerate(wanted.holders)}
        statement = conditions.into(PAGE.replace(":parts", parts))
        found = self.database.query(statement, {**conditions.params, **holders, "limit": window(limit)})
        return paged([_read(row) for row in found], limit, _key)


def _key(row: WorkRow) -> tuple[str, str, int]:
    return row.due_on.isoformat() if row.due_on else NEVER, str(row.case), row.line


def _read(row: Row) -> WorkRow:
    return WorkRow(
        case=UUID(row["case_id"]),
        line=row["line"],
        holder=row["holder"],
        number=row["number"],
        unit=row["unit"],
        stage=Stage(row["stage"]),
        violation=row["violation"],
        kind=WorkKind(row["kind"]),
        step=row["step"],
        rule=row["rule"],
        due_on=date.fromisoformat(row["due_on"]) if row["due_on"] != NEVER else None,
    )
