"""期限扣除: what a rule takes out of the ninety days, counted once, from the filing on, and only while they ran."""

from datetime import date
from uuid import UUID

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.case import Case
from domain.case.investigation import Pause
from domain.case.stopped_clock import decision_due, stopped_days
from domain.deadlines.reckoner import reckon
from domain.deadlines.rule import Status
from tests.domain.given import investigating, lead
from tests.domain.scene import Scene

BY_RULE = "《某行政处罚程序规定（虚构）》第一条"


def pause(since: date, until: date | None, rule: str = BY_RULE) -> Pause:
    return Pause(since, "中止调查", rule, until)


def filed(*pauses: Pause) -> Case:
    """Filed on 2022-07-14: the ninety days end on 2022-10-12."""
    case = investigating(Scene()).case
    case.investigated(pauses=pauses)
    return case


@pytest.mark.parametrize(
    ("pauses", "due"),
    [
        ((), date(2022, 10, 12)),
        ((pause(date(2022, 7, 20), date(2022, 7, 30)),), date(2022, 10, 22)),
        ((pause(date(2022, 7, 20), date(2022, 7, 30), ""),), date(2022, 10, 12)),
        (
            (
                pause(date(2022, 7, 20), date(2022, 7, 30)),
                pause(date(2022, 7, 25), date(2022, 8, 4)),
            ),
            date(2022, 10, 27),
        ),
        (
            (
                pause(date(2022, 7, 20), date(2022, 8, 9)),
                pause(date(2022, 7, 25), date(2022, 7, 30)),
            ),
            date(2022, 11, 1),
        ),
        ((pause(date(2022, 7, 4), date(2022, 7, 24)),), date(2022, 10, 21)),
        ((pause(date(2022, 7, 4), date(2022, 7, 14)),), date(2022, 10, 12)),
        ((pause(date(2022, 10, 12), date(2022, 10, 22)),), date(2022, 10, 22)),
        ((pause(date(2022, 10, 13), date(2022, 10, 23)),), date(2022, 10, 12)),
    ],
    ids=[
        "无中止",
        "有依据十日",
        "无依据",
        "重叠的日子只算一次",
        "包含在内的不另算",
        "立案当日及以前的日子不算",
        "立案前已结束",
        "最后一日中止",
        "期满后中止不再延长",
    ],
)
def test_the_last_day_to_decide(pauses: tuple[Pause, ...], due: date) -> None:
    case = filed(*pauses)

    assert decision_due(case, SHIPPED) == due
    board = {one.rule.id: one.raw_due for one in reckon(case, SHIPPED, date(2022, 12, 31))}
    assert board["T14"] == due


def test_while_the_clock_stands_still_there_is_no_last_day_but_as_of_a_day() -> None:
    case = filed(pause(date(2022, 7, 20), None))

    assert decision_due(case, SHIPPED) is None
    assert decision_due(case, SHIPPED, date(2022, 7, 30)) == date(2022, 10, 23)
    assert stopped_days(case, date(2022, 7, 30)) == 11
    board = {one.rule.id: one for one in reckon(case, SHIPPED, date(2022, 7, 30))}
    assert (board["T14"].raw_due, board["T14"].status) == (date(2022, 10, 23), Status.PAUSED)


def test_a_soft_pause_that_goes_on_hides_nothing() -> None:
    assert decision_due(filed(pause(date(2022, 7, 20), None, "")), SHIPPED) == date(2022, 10, 12)


def test_days_are_taken_out_up_to_the_day_asked_for() -> None:
    case = filed(pause(date(2022, 7, 20), date(2022, 7, 30)))

    assert [stopped_days(case, date(2022, 7, day)) for day in (19, 20, 25, 30, 31)] == [0, 1, 6, 10, 10]


def test_before_the_filing_nothing_runs() -> None:
    case = lead(Scene()).case

    assert case.id == UUID("00000000-0000-4000-8000-000000002022")
    assert decision_due(case, SHIPPED) is None
    assert stopped_days(case, date(2022, 7, 30)) == 0
