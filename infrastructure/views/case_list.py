"""案件列表 — one row a case, from the domain's own fold of the case up to the last event that was projected."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from application.ports.case_list import CaseFilter, CaseRow, PartyListed, StageCount
from application.ports.keyring import Keyring
from application.ports.page import Page
from domain.case.case import Case
from domain.case.party import Party, PartyKind
from domain.case.proceedings import Lead, LeadSource
from domain.case.stage import Stage
from domain.deadlines.rule import Deadline
from domain.record.personal import Personal
from infrastructure.database.database import Database, Row
from infrastructure.views.batch import Batch
from infrastructure.views.conditions import Conditions
from infrastructure.views.keyset import decode, encode, paged, read_day, read_id, storable, window
from infrastructure.views.search import ROUNDS, Mark, Search, age_of
from infrastructure.views.search_terms import (
    item_term,
    officer_term,
    query_terms,
    text_terms,
    text_tokens,
    tokens,
)
from infrastructure.views.table import Table, Values
from infrastructure.views.view import Changes, View
from infrastructure.views.written import listed, utc

CASES = Table(
    "case_list",
    {
        "case_id": "TEXT NOT NULL",
        "number": "TEXT NOT NULL",
        "unit": "TEXT NOT NULL",
        "stage": "TEXT NOT NULL",
        "violation": "TEXT NOT NULL",
        "place": "TEXT NOT NULL",
        "source": "TEXT NOT NULL",
        "received_on": "TEXT NOT NULL",
        "filed_on": "TEXT",
        "due_on": "TEXT",
        "due_rule": "TEXT",
        "officers": "TEXT NOT NULL",
        "items": "TEXT NOT NULL",
        "version": "BIGINT NOT NULL",
        "last_recorded_at": "TEXT NOT NULL",
    },
    key=("case_id",),
    indexes=(
        "received_on DESC, case_id",
        "unit, received_on DESC, case_id",
        "stage, received_on DESC, case_id",
        "unit, stage, received_on DESC, case_id",
        "due_on",
        "number",
    ),
)
TERMS = Table(
    "case_list_terms",
    {
        "case_id": "TEXT NOT NULL",
        "term": "BIGINT NOT NULL",
        "age": "BIGINT NOT NULL",
        "unit": "TEXT NOT NULL",
    },
    key=("case_id", "term"),
    indexes=("term, age, case_id, unit",),
)
"""What a case is found by: words, officers and items, as blind tokens. ``age`` grows as the day of receipt goes back."""
PARTIES = Table(
    "case_list_parties",
    {
        "case_id": "TEXT NOT NULL",
        "party_id": "TEXT NOT NULL",
        "place": "BIGINT NOT NULL",
        "kind": "TEXT NOT NULL",
        "name": "TEXT",
    },
    key=("case_id", "party_id"),
)
PAGE = """
SELECT page.*, parties.party_id, parties.kind AS party_kind, parties.name AS party_name
FROM (:cases) AS page
LEFT JOIN case_list_parties AS parties ON parties.case_id = page.case_id
ORDER BY page.received_on DESC, page.case_id, parties.place
"""
"""One statement, so that a page shows one moment of the view."""
LISTED = "SELECT * FROM case_list WHERE :conditions ORDER BY received_on DESC, case_id LIMIT :limit"
AFTER = "received_on < :after_day OR (received_on = :after_day AND case_id > :after_case)"
BY_NUMBER = "SELECT case_id FROM case_list WHERE number = :number ORDER BY case_id LIMIT 1"
STAGES = """
SELECT unit, stage, count(*) AS cases FROM case_list WHERE :conditions GROUP BY unit, stage ORDER BY unit
"""


def changes(batch: Batch) -> Changes:
    """The rows of every case the batch touches, replaced as a whole."""
    cases: list[Values] = []
    terms: list[Values] = []
    parties: list[Values] = []
    replaced: list[Values] = []
    for case in batch.cases():
        case_id, unit, age = str(case.id), case.unit, age_of(case.lead.received.first_day)
        due = next((one for one in batch.duties(case) if one.open), None)
        replaced.append((case_id,))
        cases.append(_row(case_id, case, case.lead, due))
        terms += [(case_id, term, age, unit) for term in dict.fromkeys(_tokens(case, batch.keyring))]
        parties += [_party(case_id, place, one) for place, one in enumerate(case.parties.values())]
    return Changes({CASES.name: cases, TERMS.name: terms, PARTIES.name: parties}, replaced)


def _row(case_id: str, case: Case, lead: Lead, due: Deadline | None) -> Values:
    filing = case.filing
    return (
        case_id,
        case.number,
        case.unit,
        case.stage.value,
        case.violation,
        lead.place,
        lead.source.value,
        lead.received.first_day.isoformat(),
        filing.filed_on.isoformat() if filing and filing.filed_on else None,
        due.judged.isoformat() if due else None,
        due.rule.id if due else None,
        listed(case.officers),
        listed(filing.items if filing else ()),
        case.version,
        utc(case.modified_on),
    )


def _tokens(case: Case, keyring: Keyring) -> Iterator[int]:
    """Of a filed case's items also the names under which they were granted."""
    filing = case.filing
    coded = [*map(officer_term, case.officers), *map(item_term, filing.items if filing else ())]
    names = [_name(keyring, case.id, party.name) for party in case.parties.values() if party.name]
    yield from tokens(keyring, [*coded, *(term for name in names for term in text_terms(name))])
    texts = [case.number, case.violation, case.lead.place if case.lead else ""]
    texts += [*filing.items, *(grant.item.name for grant in filing.grants)] if filing else []
    for text in texts:
        yield from text_tokens(keyring, text)


def _name(keyring: Keyring, case: UUID, name: Personal) -> str:
    """ "" once its key is gone."""
    opened = (
        keyring.open(name.sealed, case=case, person=name.whose, field=name.field) if name.sealed else None
    )
    return opened or ""


def _party(case_id: str, place: int, party: Party) -> Values:
    """The name as it is sealed in the record; the text itself never reaches a view."""
    name = party.name
    sealed = {"whose": name.whose, "field": name.field, "sealed": name.sealed} if name else None
    return case_id, party.id, place, party.kind.value, json.dumps(sealed) if sealed else None


VIEW = View(
    name="case_list",
    version=3,
    tables=(CASES, TERMS, PARTIES),
    changes=changes,
    owner=("case_id",),
    reckons=True,
)


@dataclass(frozen=True)
class ProjectedCaseList:
    """Implements the port ``CaseList``. ``rounds``: of a search."""

    database: Database
    keyring: Keyring
    rounds: tuple[int, ...] = ROUNDS

    def page(self, wanted: CaseFilter, after: str | None, limit: int) -> Page[CaseRow]:
        mark = _mark(after) if after is not None else None
        if terms := _wanted_terms(wanted):
            return self._searched(wanted, tokens(self.keyring, terms), mark, limit)
        conditions = _conditions(wanted, in_order=True)
        if mark is not None:
            conditions.add(AFTER, {"after_day": mark[0], "after_case": mark[1]})
        statement = PAGE.replace(":cases", conditions.into(LISTED))
        found = self.database.query(statement, {**conditions.params, "limit": window(limit)})
        return paged(self._cases(found), limit, _key)

    def _searched(self, wanted: CaseFilter, terms: list[int], mark: Mark | None, limit: int) -> Page[CaseRow]:
        """As many cases as the page wants, or as were found among those it may look at."""
        seen = _conditions(CaseFilter(prefixes=wanted.prefixes, unit=wanted.unit))
        search = Search(terms, _conditions(wanted), seen, self.rounds)
        with self.database.transaction(write=False) as cursor:
            reached = search.run(cursor, PAGE, mark, window(limit))
        cases = self._cases(reached.rows)
        if len(cases) > limit or reached.mark is None:
            return paged(cases, limit, _key)
        return Page(tuple(cases), encode(reached.mark))

    def _cases(self, rows: Sequence[Row]) -> list[CaseRow]:
        return [self._case(list(own)) for _, own in groupby(rows, key=lambda row: row["case_id"])]

    def find(self, number: str) -> UUID | None:
        if not number or not storable(number):
            return None
        found = self.database.query(BY_NUMBER, {"number": number})
        return UUID(found[0]["case_id"]) if found else None

    def stages_by_unit(self, prefixes: tuple[str, ...]) -> tuple[StageCount, ...]:
        conditions = Conditions("unit", prefixes)
        found = self.database.query(conditions.into(STAGES), conditions.params)
        counts = [StageCount(row["unit"], Stage(row["stage"]), row["cases"]) for row in found]
        order = list(Stage)
        return tuple(sorted(counts, key=lambda one: (one.unit, order.index(one.stage))))

    def _case(self, rows: list[Row]) -> CaseRow:
        first = rows[0]
        case_id = UUID(first["case_id"])
        return CaseRow(
            id=case_id,
            number=first["number"],
            unit=first["unit"],
            stage=Stage(first["stage"]),
            violation=first["violation"],
            place=first["place"],
            source=LeadSource(first["source"]),
            received_on=date.fromisoformat(first["received_on"]),
            filed_on=_date(first["filed_on"]),
            due_on=_date(first["due_on"]),
            due_rule=first["due_rule"],
            officers=tuple(json.loads(first["officers"])),
            items=tuple(json.loads(first["items"])),
            parties=tuple(self._parties(case_id, rows)),
            version=first["version"],
            last_recorded_at=datetime.fromisoformat(first["last_recorded_at"]),
        )

    def _parties(self, case_id: UUID, rows: list[Row]) -> Iterator[PartyListed]:
        for row in rows:
            if row["party_id"]:
                name = self._opened(case_id, json.loads(row["party_name"])) if row["party_name"] else None
                yield PartyListed(row["party_id"], PartyKind(row["party_kind"]), name)

    def _opened(self, case_id: UUID, sealed: dict[str, Any]) -> Personal:
        whose, field, token = sealed["whose"], sealed["field"], sealed["sealed"]
        value = self.keyring.open(token, case=case_id, person=whose, field=field) if token else None
        return Personal(value, whose, token, field)


def _wanted_terms(wanted: CaseFilter) -> list[str]:
    terms = query_terms(wanted.q) if wanted.q is not None else []
    terms += [officer_term(wanted.officer)] if wanted.officer is not None else []
    return terms + ([item_term(wanted.item)] if wanted.item is not None else [])


def _mark(after: str) -> Mark:
    day, case_id = decode(after, read_day, read_id)
    return str(day), str(case_id)


def _key(row: CaseRow) -> tuple[str, str]:
    return row.received_on.isoformat(), str(row.id)


def _conditions(wanted: CaseFilter, *, in_order: bool = False) -> Conditions:
    conditions = Conditions("unit", wanted.prefixes, of_towns=True, in_order=in_order)
    conditions.equal("unit", wanted.unit)
    conditions.equal("stage", wanted.stage.value if wanted.stage else None)
    conditions.equal("number", wanted.number)
    conditions.narrow("received_on >= :received_from", "received_from", _iso(wanted.received_from))
    conditions.narrow("received_on <= :received_to", "received_to", _iso(wanted.received_to))
    conditions.narrow("due_on < :overdue_on", "overdue_on", _iso(wanted.overdue_on))
    return conditions


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _date(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None
