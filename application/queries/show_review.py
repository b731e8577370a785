"""案卷评查 — what the rules find in a case's file, the score they make, and what is left for people to look at. (law: §10)"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from application.actor import Identity
from application.local_values import values_of
from application.queries.case_stream import case_stream
from application.queries.plain import plain
from application.queries.point_of_view import AsOf, seen
from application.services import Services
from domain.case.terms import Terms
from domain.people.officer import Certificate, Officer
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold, known_at
from domain.record.when import SHANGHAI
from domain.review.dossier import acting
from domain.review.local_points import grade_lines, grades_mark, local_rules
from domain.review.paper import LeftOpen
from domain.review.reviewing import Score, by_hand, left_open, review, score
from domain.review.rule import Finding, ReviewRule
from domain.values.value import LocalValue
from domain.wording.parties import spoken

OPEN_STILL = "待人工核对（文书未载的事项尚未核对）"
"""Stands for the grade of papers that leave something open: nothing found is not the same as nothing wrong."""


def show_review(
    services: Services, identity: Identity, name: str, version: int | None = None
) -> dict[str, Any]:
    """As of now, or as of the day on which a ``version`` was recorded. Raises BadInput for a version that is none."""
    stream = case_stream(services, identity, "show_review", name)
    events = seen(stream.events, AsOf(version=version))
    today = services.today if version is None else events[-1].timestamp.astimezone(SHANGHAI).date()
    local = values_of(services, stream.case.unit)
    moment = None if version is None else events[-1].timestamp
    calendar = services.calendars.record(stream.case.unit).of_case(fold(events), events, moment=moment)
    rules = local_rules(local, today)
    findings = review(events, calendar, today, rules, Terms(local), _certificates(services, events, moment))
    untold = left_open(events, calendar, today, rules, Terms(local))
    named = {one.originator_version: one for one in events}
    told = {
        "version": len(events),
        "latest_version": stream.case.version,
        "reviewed_on": today,
        "score": _scored(
            score(findings, grade_lines(local, today)),
            local,
            today,
            still_open=bool(untold and stream.case.paper),
        ),
        "findings": [_found(one, named) for one in findings],
        "paper": stream.case.paper is not None,
        "untold": [_found(one, named) for one in untold],
        "by_hand": [_rule(one) for one in by_hand(paper=stream.case.paper is not None)],
    }
    return {name: plain(value) for name, value in told.items()}


def _certificates(
    services: Services, events: Iterable[RecordedEvent], moment: datetime | None
) -> dict[str, Certificate]:
    """Of the officers who acted, by number; as registered by ``moment``, None for now."""
    found: dict[str, Certificate] = {}
    for code in {one.code for event in events for one in acting(event)}:
        entered = services.store.events(Officer.create_id(code))
        officer = fold(known_at(entered, moment) if moment else entered)
        if isinstance(officer, Officer):
            found |= {one.number: one for one in officer.certificates}
    return found


def _scored(made: Score, local: tuple[LocalValue, ...], today: date, *, still_open: bool) -> dict[str, Any]:
    return {
        "points": made.points,
        "grade": OPEN_STILL if still_open and not made.vetoes else made.grade,
        "grades_mark_label": grades_mark(local, today).label,
        "vetoes": made.vetoes,
        "deducted": [{"rule": rule, "points": points} for rule, points in made.deducted],
    }


def _found(finding: Finding | LeftOpen, events: dict[int, RecordedEvent]) -> dict[str, Any]:
    rests_on = [
        {
            "version": version,
            "title": events[version].title,
            "occurred_at": events[version].occurred_at,
        }
        for version in finding.events
    ]
    return {**_rule(finding.rule), "text": spoken(finding.text), "events": rests_on}


def _rule(rule: ReviewRule) -> dict[str, Any]:
    points = rule.points
    return {
        "rule": rule.id,
        "title": rule.title,
        "veto": rule.veto,
        "article": rule.article,
        "mark": rule.mark,
        "mark_label": rule.mark.label,
        "points": points.value if points else None,
        "points_range": points.range if points else "",
        "points_mark_label": points.mark.label if points else "",
        "look_at": rule.look_at,
        "remedy": rule.remedy,
    }
