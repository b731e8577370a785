"""Which terms a case is under, on which day each is judged. The days are those of the worked examples (law: §6.5)."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case import terms
from domain.case.case import Case
from domain.case.document import Document, DocumentKind, ServiceAttempt, ServiceMethod
from domain.case.investigation import Pause
from domain.case.party_proceedings import Decision
from domain.case.penalty import Penalty, PenaltyKind
from domain.case.proceedings import (
    CorrectionResult,
    Payment,
    Reinspection,
)
from domain.case.stage import Stage
from domain.deadlines.explaining import explain
from domain.deadlines.reckoner import open_deadlines, reckon, unmet_duties
from domain.deadlines.rule import Begun, Deadline, Status
from domain.deadlines.table import RULE_BY_ID
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

    assert under(case, "T04") == under(case, "T05") == []


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
    assert under(checking(Scene()).case, "T14") == []


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
    assert under(fined(date(2022, 9, 5), 40_000, 60_000), "T19") == []


def test_a_decision_that_was_not_served_asks_for_no_payment() -> None:
    assert under(fined(None), "T19") == []


@pytest.mark.parametrize("stage", [Stage.DISMISSED, Stage.CLOSED, Stage.ARCHIVED])
def test_an_ended_case_is_under_no_term_that_does_not_outlast_it(stage: Stage) -> None:
    case = fined(date(2022, 9, 5))
    assert {one.rule.id for one in open_deadlines(case, SHIPPED)} == {"T19", "T26", "T32"}
    case.stage = stage

    assert {one.rule.id for one in open_deadlines(case, SHIPPED)} == {"T32"}
    told = [one for one in reckon(case, SHIPPED, date(2022, 9, 6)) if one.begun.met_on is None]
    assert {one.rule.id for one in told} == {"T22", "T23", "T32"}


def test_of_an_ended_case_what_was_met_can_still_be_read() -> None:
    case = decision_served(Scene()).case
    case.stage = Stage.ARCHIVED

    (fourteenth,) = [one for one in reckon(case, SHIPPED, date(2026, 11, 22)) if one.rule.id == "T14"]

    assert (fourteenth.begun.starts_on, fourteenth.raw_due) == (date(2022, 7, 14), date(2022, 10, 12))
    assert fourteenth.status is Status.MET


def test_the_next_term_is_the_one_judged_first() -> None:
    case = filed(date(2022, 7, 1))
    case.documents = {ORDER.number: replace(ORDER, due_on=date(2022, 9, 24))}

    following = unmet_duties(case, SHIPPED)[0]

    assert (following.rule.id, following.judged) == ("T04", date(2022, 9, 26))
    assert following.article == "行政处罚法第二十八条第一款"


@pytest.mark.parametrize(
    ("on", "overdue"), [(date(2022, 9, 28), False), (date(2022, 9, 29), False), (date(2022, 9, 30), True)]
)
def test_what_is_due_today_is_not_overdue(on: date, overdue: bool) -> None:
    (deadline,) = [one for one in reckon(filed(date(2022, 7, 1)), SHIPPED, on) if one.rule.id == "T14"]

    assert deadline.overdue(on) is overdue
    assert deadline.status is (Status.MISSED if overdue else Status.RUNNING)


def test_a_partys_term_is_overdue_only_after_the_roll_over() -> None:
    case = fined(date(2022, 9, 16))

    for today, overdue in ((date(2022, 10, 8), False), (date(2022, 10, 9), True)):
        (fine,) = [one for one in reckon(case, SHIPPED, today) if one.rule.id == "T19"]
        assert fine.overdue(today) is overdue


@pytest.mark.parametrize(
    ("given", "rule", "judged"),
    [
        (ordered, "T04", date(2022, 7, 11)),
        (order_corrected, None, None),
        (investigating, "T14", date(2022, 10, 12)),
        (notice_served, "T14", date(2022, 10, 12)),
        (penalised, "T15", date(2022, 9, 14)),
        (decision_served, "T19", date(2022, 9, 20)),
        (paid, None, None),
    ],
)
def test_terms_come_and_go_as_the_steps_are_taken(
    given: Callable[[Scene], Scene], rule: str | None, judged: date | None
) -> None:
    open_now = {one.rule.id: one.judged for one in open_deadlines(given(Scene()).case, SHIPPED)}

    assert open_now.get(rule or "T19") == judged
    if rule is None:
        assert not open_now.keys() & {"T04", "T05", "T19", "T15"}


def reckoned(case: Case, rule: str, today: date) -> Deadline:
    (found,) = [one for one in reckon(case, SHIPPED, today) if one.rule.id == rule]
    return found


@pytest.mark.parametrize(
    ("rule", "raw", "rolled"),
    [
        ("T15", date(2022, 9, 14), date(2022, 9, 14)),
        ("T22", date(2022, 11, 4), date(2022, 11, 4)),
        ("T23", date(2023, 3, 5), date(2023, 3, 6)),
    ],
)
def test_the_worked_examples_of_a_decision_served_on_5_september(rule: str, raw: date, rolled: date) -> None:
    deadline = reckoned(fined(date(2022, 9, 5)), rule, date(2022, 9, 6))

    assert (deadline.raw_due, deadline.rolled_due) == (raw, rolled)


def test_the_notice_served_on_1_august_leaves_until_8_august_to_state_and_defend() -> None:
    case = notice_served(Scene()).case

    assert reckoned(case, "T11", date(2022, 8, 2)).raw_due == date(2022, 8, 8)
    assert reckoned(case, "T11", date(2022, 8, 8)).status is Status.RUNNING
    assert reckoned(case, "T11", date(2022, 8, 9)).status is Status.OVER


def test_a_stop_with_a_rule_moves_the_day_and_an_unfinished_one_pauses_the_clock() -> None:
    case = filed(date(2022, 7, 1))
    case.investigated(pauses=(Pause(date(2022, 7, 10), "鉴定", "某规章第十条", date(2022, 7, 20)),))

    moved = reckoned(case, "T14", date(2022, 8, 1))
    case.investigated(pauses=(Pause(date(2022, 7, 10), "鉴定", "某规章第十条"),))
    paused = reckoned(case, "T14", date(2022, 8, 1))

    assert moved.raw_due == date(2022, 10, 9)
    assert (paused.status, paused.raw_due) == (Status.PAUSED, date(2022, 10, 22))


def test_a_soft_pause_leaves_the_legal_day() -> None:
    case = filed(date(2022, 7, 1))
    case.investigated(pauses=(Pause(date(2022, 7, 10), "等待鉴定"),))

    deadline = reckoned(case, "T14", date(2022, 8, 1))

    assert (deadline.status, deadline.raw_due) == (Status.RUNNING, date(2022, 9, 29))


def test_what_was_done_after_the_day_is_met_late() -> None:
    case = filed(date(2022, 7, 1))
    case.towards("party-1", decision=replace(DECISION, on=date(2022, 10, 4)))

    assert reckoned(case, "T14", date(2022, 10, 5)).status is Status.MET_LATE


def test_an_extension_counts_from_the_original_start_and_keeps_the_friday_before_a_saturday() -> None:
    begun = Begun(
        subject="party-1",
        starts_on=date(2022, 7, 1),
        started_by="批准立案",
        term=terms.DECISION,
        longer=(replace(terms.DECISION, days=30),),
    )
    rule = replace(RULE_BY_ID["T14"], begun=lambda *_: (begun,))

    (deadline,) = reckon(filed(date(2022, 7, 1)), SHIPPED, date(2022, 9, 1), (rule,))

    assert (deadline.raw_due, deadline.hard_due) == (date(2022, 10, 29), date(2022, 10, 28))


def test_a_term_into_an_unpublished_year_is_provisional() -> None:
    case = filed(date(2026, 11, 2))

    assert reckoned(case, "T14", date(2026, 11, 3)).provisional


def test_the_reckoning_names_every_day() -> None:
    case = fined(date(2022, 9, 16))
    fine = reckoned(case, "T19", date(2022, 9, 20))

    days = explain(fine, SHIPPED, date(2022, 9, 20))

    assert [one.why for one in (days[0], days[1], days[15], days[16], days[-1])] == [
        "决定书送达，当日不计入",
        "第1日，周六，照计",
        "第15日，国庆节休息，期满日",
        "国庆节休息，顺延",
        "调休上班（星期六），顺延至该日期满",
    ]
    assert days[-1].day.date == date(2022, 10, 8)
