"""评查 — events + rules + calendar + today → findings, and the score they make. Pure; reports, and stops nothing. (law: §10.1)"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case
from domain.case.terms import AS_SHIPPED, Terms
from domain.people.officer import Certificate
from domain.record.aggregate import RecordedEvent
from domain.record.certainty import Certainty
from domain.record.fold import amended, fold
from domain.review.dossier import Dossier
from domain.review.not_collected import not_collected
from domain.review.paper import LeftOpen, Papers
from domain.review.paper_table import PAPER_RULE_IDS, PAPER_RULES
from domain.review.rule import DecidedBy, Finding, ReviewRule, Seen
from domain.review.table import RULES


class Grade(StrEnum):
    """案卷等次."""

    EXCELLENT = "优秀"
    GOOD = "良好"
    PASS = "合格"
    FAIL = "不合格"


GradeLines = tuple[tuple[Decimal, Grade], ...]
GRADE_FROM: Final[GradeLines] = (
    (Decimal(90), Grade.EXCELLENT),
    (Decimal(75), Grade.GOOD),
    (Decimal(60), Grade.PASS),
)
GRADES_MARK: Final = Certainty.MEMORY
FULL: Final = Decimal(100)
CITED_RULE: Final = "V08"
NOT_REGISTERED: Final[Mapping[str, Certificate]] = MappingProxyType({})


@dataclass(frozen=True)
class Score:
    """``vetoes``, ``deducted``: what led to it; ``points``: 0 where anything vetoes the file."""

    points: Decimal
    grade: Grade
    vetoes: tuple[str, ...]
    deducted: tuple[tuple[str, Decimal], ...]


def review(
    events: Iterable[RecordedEvent],
    calendar: WorkCalendar,
    today: date,
    rules: Iterable[ReviewRule] = RULES,
    terms: Terms = AS_SHIPPED,
    certificates: Mapping[str, Certificate] = NOT_REGISTERED,
) -> tuple[Finding, ...]:
    """What the rules a machine can decide find in one case's history as of ``today``, in the order of the rules.

    The events are judged as corrected (更正), by the ``terms`` of the case's county, and against the ``certificates`` of the
    officers, by number, as they stand in the register. Nothing for a history without its first event.
    """
    history = amended(list(events))
    case = fold(history)
    if not isinstance(case, Case):
        return ()
    dossier = Dossier(history, case, calendar, today, terms, certificates)
    if case.paper:
        return tuple(one for one in _of_papers(dossier, rules) if isinstance(one, Finding))
    days = {one.originator_version: one.occurred_at.last_day for one in history}
    return tuple(
        Finding(rule, seen.text, seen.events)
        for rule in rules
        if rule.check
        for seen in rule.check(dossier)
        if rule.judges(_judged_on(seen, days, today))
    )


def left_open(
    events: Iterable[RecordedEvent],
    calendar: WorkCalendar,
    today: date,
    rules: Iterable[ReviewRule] = RULES,
    terms: Terms = AS_SHIPPED,
) -> tuple[LeftOpen, ...]:
    """需人工核对 — what the papers of a file entered afterwards do not tell; of a case handled here, what it cites that no
    library of laws holds."""
    history = amended(list(events))
    case = fold(history)
    if not isinstance(case, Case):
        return ()
    dossier = Dossier(history, case, calendar, today, terms)
    if case.paper is None:
        cited = next(one for one in rules if one.id == CITED_RULE)
        return tuple(LeftOpen(cited, seen.text, seen.events) for seen in not_collected(dossier))
    return tuple(one for one in _of_papers(dossier, rules) if isinstance(one, LeftOpen))


def _of_papers(dossier: Dossier, rules: Iterable[ReviewRule]) -> Iterator[Finding | LeftOpen]:
    """Each rule as the county has it, where it has changed its points."""
    papers, local = Papers(dossier), {one.id: one for one in rules}
    for asked in PAPER_RULES:
        yield from replace(asked, rule=local.get(asked.rule.id, asked.rule)).judged(papers)


def _judged_on(seen: Seen, days: dict[int, date], today: date) -> date:
    """The last of the acts it rests on."""
    return max((days[version] for version in seen.events), default=today)


def score(findings: Iterable[Finding], lines: GradeLines | None = None) -> Score:
    """A veto makes the file unqualified; else a hundred less the deductions (thresholds of the grades: 待核实)."""
    found = tuple(findings)
    counted = Counter(one.rule.id for one in found)
    rules = {one.rule.id: one.rule for one in found}
    vetoes = tuple(rule.id for rule in rules.values() if rule.veto)
    deducted = tuple((rule.id, rule.points.of(counted[rule.id])) for rule in rules.values() if rule.points)
    points = Decimal(0) if vetoes else max(Decimal(0), FULL - sum((lost for _, lost in deducted), Decimal(0)))
    grade = next((grade for least, grade in lines or GRADE_FROM if points >= least), Grade.FAIL)
    return Score(points, grade, vetoes, deducted)


def by_hand(rules: Iterable[ReviewRule] = RULES, *, paper: bool = False) -> tuple[ReviewRule, ...]:
    """待人工核查 — the rules that ask for eyes on the paper; of a file entered from paper, all that no machine asks of it."""
    if paper:
        return tuple(one for one in rules if one.id not in PAPER_RULE_IDS)
    return tuple(one for one in rules if one.decided_by is DecidedBy.HUMAN)
