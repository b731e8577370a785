"""Which terms a case is under, on which day each is judged. The days are those of the worked examples (law: §6.5)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.case import Case
from domain.case.document import Document, DocumentKind, ServiceAttempt, ServiceMethod
from domain.case.party_proceedings import Decision
from domain.case.penalty import Penalty, PenaltyKind
from domain.case.proceedings import (
    CorrectionResult,
    Payment,
    Reinspection,
)
from domain.case.stage import Stage
from domain.deadlines.rules import RULES, Deadline, Owes, next_due, open_deadlines
from tests.domain.given import (
    checking,
    decision_served,
    investigating,
    notice_served,
    order_corrected,
    ordered,
    paid,
    penalised,
)
from tests.domain.scene import Scene

ORDER = Document(
    "临孙综执责改字〔2022〕第001号",
    DocumentKind.CORRECTION_ORDER,
    "party-1",
    date(2022, 7, 1),
    date(2022, 7, 11),
)
FINE = Penalty(kind=PenaltyKind.FINE, item="JT-01", amount_fen=100_000)
DECISION = Decision("临孙综执罚决字〔2022〕第001号", date(2022, 9, 2), (FINE,))


def under(case: Case, rule: str) -> list[tuple[str, date, date]]:
    found = [one for one in open_deadlines(case, SHIPPED) if one.rule.id == rule]
    return [(one.subject, one.raw_due, one.judged) for one in found]


def with_order(due_on: date = date(2022, 7, 11)) -> Case:
    case = checking(Scene()).case
    case.documents = {ORDER.number: replace(ORDER, due_on=due_on)}
    return case


def filed(on: date) -> Case:
    case = investigating(Scene()).case
    assert case.filing is not None
    case.filing = replace(case.filing, filed_on=on)
    return case


def fined(served_on: date | None, *paid_fen: int) -> Case:
    case = filed(date(2022, 7, 1))
    served = ServiceAttempt(ServiceMethod.DIRECT, date(2022, 9, 5), served_on, (), None, "", "", "")
    decision = Document(DECISION.number, DocumentKind.PENALTY_DECISION, "party-1", DECISION.on)
    case.documents = {DECISION.number: decision.with_attempt(served)}
    case.towards("party-1", decision=DECISION)
    case.payments = tuple(Payment("party-1", date(2022, 9, 6), fen, "银行", "001") for fen in paid_fen)
    case.stage = Stage.SERVED
    return case


def test_an_order_runs_to_its_last_day() -> None:
    assert under(with_order(), "T04") == [(ORDER.number, date(2022, 7, 11), date(2022, 7, 11))]


def test_a_correction_term_that_ends_on_a_saturday_is_judged_on_the_monday() -> None:
    assert under(with_order(date(2022, 7, 9)), "T04") == [(ORDER.number, date(2022, 7, 9), date(2022, 7, 11))]


def test_a_reinspected_order_asks_for_nothing_more() -> None:
    case = with_order()
    case.reinspections = (
        Reinspection(ORDER.number, date(2022, 7, 12), CorrectionResult.DONE, ("zhang", "li")),
    )

    assert open_deadlines(case, SHIPPED) == ()


def test_the_reinspection_of_another_order_changes_nothing() -> None:
    case = with_order()
    case.reinspections = (Reinspection("另一份", date(2022, 7, 12), CorrectionResult.DONE, ("zhang", "li")),)

    assert len(under(case, "T04")) == 1


@pytest.mark.parametrize(
    ("filed_on", "last"),
    [
        pytest.param(date(2022, 7, 1), date(2022, 9, 29), id="第六十条 九十日"),
        pytest.param(date(2022, 7, 3), date(2022, 10, 1), id="第六十条 九十日届满于国庆节，不顺延"),
    ],
)
def test_the_organ_decides_within_ninety_days_of_filing_judged_without_roll_over(
    filed_on: date, last: date
) -> None:
    assert under(filed(filed_on), "T14") == [("party-1", last, last)]


def test_each_party_has_a_decision_of_its_own() -> None:
    case = filed(date(2022, 7, 1))
    case.parties = {**case.parties, "party-2": replace(case.parties["party-1"], id="party-2")}
    case.towards("party-1", decision=DECISION)

    assert [subject for subject, *_ in under(case, "T14")] == ["party-2"]


def test_nothing_is_to_be_decided_before_the_filing() -> None:
    assert open_deadlines(checking(Scene()).case, SHIPPED) == ()


@pytest.mark.parametrize(
    ("served_on", "raw", "judged"),
    [
        pytest.param(date(2022, 9, 5), date(2022, 9, 20), date(2022, 9, 20), id="第六十七条 十五日"),
        pytest.param(
            date(2022, 9, 16), date(2022, 10, 1), date(2022, 10, 8), id="第六十七条 顺延至调休上班日"
        ),
    ],
)
def test_a_fine_is_paid_within_fifteen_days_of_service(served_on: date, raw: date, judged: date) -> None:
    assert under(fined(served_on), "T19") == [(DECISION.number, raw, judged)]


def test_a_fine_paid_in_part_is_still_owed() -> None:
    assert len(under(fined(date(2022, 9, 5), 40_000, 59_999), "T19")) == 1


def test_a_fine_paid_in_full_is_owed_no_longer() -> None:
    assert open_deadlines(fined(date(2022, 9, 5), 40_000, 60_000), SHIPPED) == ()


def test_a_decision_that_was_not_served_asks_for_no_payment() -> None:
    assert open_deadlines(fined(None), SHIPPED) == ()


@pytest.mark.parametrize("stage", [Stage.DISMISSED, Stage.CLOSED, Stage.ARCHIVED])
def test_an_ended_case_is_under_no_term(stage: Stage) -> None:
    case = fined(date(2022, 9, 5))
    case.stage = stage

    assert next_due(case, SHIPPED) is None


def test_the_next_term_is_the_one_judged_first() -> None:
    case = filed(date(2022, 7, 1))
    case.documents = {ORDER.number: replace(ORDER, due_on=date(2022, 9, 24))}

    following = next_due(case, SHIPPED)

    assert following is not None
    assert (following.rule.id, following.judged) == ("T04", date(2022, 9, 26))
    assert following.article == "行政处罚法第二十八条第一款"


@pytest.mark.parametrize(
    ("on", "overdue"), [(date(2022, 9, 28), False), (date(2022, 9, 29), False), (date(2022, 9, 30), True)]
)
def test_what_is_due_today_is_not_overdue(on: date, overdue: bool) -> None:
    (deadline,) = open_deadlines(filed(date(2022, 7, 1)), SHIPPED)

    assert deadline.overdue(on) is overdue


def test_a_partys_term_is_overdue_only_after_the_roll_over() -> None:
    rule = next(rule for rule in RULES if rule.owes is Owes.PARTY)
    deadline = Deadline(rule, "party-1", raw_due=date(2022, 10, 1), rolled_due=date(2022, 10, 8))

    assert not deadline.overdue(date(2022, 10, 8))
    assert deadline.overdue(date(2022, 10, 9))


@pytest.mark.parametrize(
    ("given", "rule", "judged"),
    [
        (ordered, "T04", date(2022, 7, 11)),
        (order_corrected, None, None),
        (investigating, "T14", date(2022, 10, 12)),
        (notice_served, "T14", date(2022, 10, 12)),
        (penalised, None, None),
        (decision_served, "T19", date(2022, 9, 20)),
        (paid, None, None),
    ],
)
def test_terms_come_and_go_as_the_steps_are_taken(
    given: Callable[[Scene], Scene], rule: str | None, judged: date | None
) -> None:
    following = next_due(given(Scene()).case, SHIPPED)

    assert (following and following.rule.id, following and following.judged) == (rule, judged)
