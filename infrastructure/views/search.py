"""检索 — the cases that have every term, newest first, at a bounded cost however common the words are.

The rarest term leads: its postings stand in the order of the list, and so many of them are looked at a round, each for the
other terms and filters. Where few of them fit, the next round looks at more; after the last one the page ends as it is.
"""

from dataclasses import dataclass
from datetime import date

from infrastructure.database.database import Cursor, Row
from infrastructure.views.conditions import Conditions

ROUNDS = (200, 800, 3000)
COUNTED = 1000
"""Terms that have more postings are equally common."""
COUNT = """SELECT * FROM (
    SELECT :number AS number, count(*) AS postings
    FROM (SELECT 1 AS one FROM case_list_terms WHERE term = :term_:number LIMIT :counted) AS few
) AS counted_:number"""
POSTINGS = "SELECT age, case_id FROM case_list_terms WHERE term = :lead AND :conditions ORDER BY age, case_id"
LAST = ":postings LIMIT 1 OFFSET :before"
FOUND = """
SELECT c.* FROM (:postings LIMIT :scanned) AS lead CROSS JOIN case_list AS c
WHERE c.case_id = lead.case_id AND :others AND :narrowed ORDER BY lead.age, lead.case_id LIMIT :limit
"""
ALSO = """(
    SELECT also.term FROM case_list_terms AS also WHERE also.case_id = lead.case_id AND also.term = :term_:number
) = :term_:number"""
"""As a value and not as EXISTS, which PostgreSQL turns into a join with every posting of a common term."""
AFTER = "age > :after_age OR (age = :after_age AND case_id > :after_case)"

Mark = tuple[str, str]
"""Day of receipt and case."""


@dataclass(frozen=True)
class Reached:
    """``mark``: to go on after, None when there is nothing more to look at."""

    rows: list[Row]
    mark: Mark | None


@dataclass(frozen=True)
class Search:
    """``terms``: tokens, at least one. ``narrowed``: of cases. ``seen``: of postings, which know their unit alone.

    ``rounds``: how many postings are looked at, round by round.
    """

    terms: list[int]
    narrowed: Conditions
    seen: Conditions
    rounds: tuple[int, ...]

    def run(self, cursor: Cursor, page: str, mark: Mark | None, limit: int) -> Reached:
        """``page``: the statement around the cases found. ``mark``: to go on after."""
        lead, *others = self._rarest_first(cursor)
        params = {**self.seen.params, **self.narrowed.params, "lead": lead}
        params |= {f"term_{number}": one for number, one in enumerate(others)}
        rows: list[Row] = []
        found = 0
        for scanned in self.rounds:
            params |= {"scanned": scanned, "before": scanned - 1, "limit": limit - found, **_after(mark)}
            last = cursor.execute(self._written(LAST, mark), params).fetchone()
            statement = page.replace(":cases", self._written(FOUND, mark, len(others)))
            more = cursor.execute(statement, params).fetchall()
            rows, found = rows + more, found + len({row["case_id"] for row in more})
            if last is None or found >= limit:
                return Reached(rows, None)
            mark = (day_of(last["age"]), last["case_id"])
        return Reached(rows, mark)

    def _rarest_first(self, cursor: Cursor) -> list[int]:
        """A term alone leads without being counted."""
        if len(self.terms) == 1:
            return self.terms
        asked = {f"term_{number}": one for number, one in enumerate(self.terms)}
        parts = (COUNT.replace(":number", str(number)) for number in range(len(self.terms)))
        counted = cursor.execute(" UNION ALL ".join(parts), {**asked, "counted": COUNTED}).fetchall()
        postings = {row["number"]: row["postings"] for row in counted}
        return [self.terms[number] for number in sorted(postings, key=lambda one: (postings[one], one))]

    def _written(self, statement: str, mark: Mark | None, others: int = 0) -> str:
        seen = self.seen.into(":conditions") + (f" AND ({AFTER})" if mark else "")
        also = " AND ".join(ALSO.replace(":number", str(number)) for number in range(others)) or "1 = 1"
        written = (
            statement.replace(":postings", POSTINGS).replace(":conditions", seen).replace(":others", also)
        )
        return written.replace(":narrowed", self.narrowed.into(":conditions"))


def age_of(day: date) -> int:
    """Sorts the newest first."""
    return -day.toordinal()


def day_of(age: int) -> str:
    return date.fromordinal(-age).isoformat()


def _after(mark: Mark | None) -> dict[str, object]:
    if mark is None:
        return {}
    return {"after_age": age_of(date.fromisoformat(mark[0])), "after_case": mark[1]}
