"""两条时间轴 — what was known at a time, and what was true at a time, are two questions. 行政处罚法第四十七条."""

from typing import Any

from tests.stories import givens
from tests.stories.county import County
from tests.stories.people import AUDITOR, OFFICER, TWO_OFFICERS


def test_an_inspection_entered_late_was_true_before_it_was_known(county: County) -> None:
    """六月三十日的现场检查七月八日才补录：七月五日查询时，“当时已知”没有它，“当时实情”有它，并标明事后补录。"""
    case = givens.checking(county)
    case.step(
        OFFICER,
        "inspect-site",
        occurred_at="2022-06-30T10:30",
        recorded="2022-07-08T09:00",
        place="西里北沟",
        officers=TWO_OFFICERS,
        certificates_shown=True,
        findings="路面被挖掘",
        party_signed=True,
    )

    known = case.seen_by(AUDITOR, known_at="2022-07-05")
    true = case.seen_by(AUDITOR, true_at="2022-07-05")
    later = case.seen_by(AUDITOR, known_at="2022-07-08T09:00")

    assert (known["version"], known["inspections"]) == (2, [])
    assert (true["version"], len(true["inspections"])) == (3, 1)
    assert later["version"] == 3
    assert true["late"] == [{"version": 3, "title": "现场检查", "days": 8}]
    assert [one["late"] for one in case.history(AUDITOR)] == ["", "", "事后8日补录"]


def test_before_the_minute_of_the_lead_there_was_no_case(county: County) -> None:
    """九点三十分发现：九点三十分之前查询当时实情，没有这个案件。"""
    case = givens.lead(county)
    asked = f"/api/v1/cases/{case.id}"

    before = county.by(AUDITOR).client.get(asked, params={"true_at": "2022-06-30T09:29"})
    at = county.by(AUDITOR).client.get(asked, params={"true_at": "2022-06-30T09:30"})

    assert (before.status_code, at.status_code) == (404, 200)
    assert at.json()["stage"] == "lead"


def test_a_slip_is_corrected_by_an_event_and_both_readings_remain(county: County) -> None:
    """更正记录不改原记录：更正前看到原文，更正后看到更正的内容，历史中两者都在。"""
    case = givens.checking(county)
    corrected: dict[str, Any] = {
        "version": 1,
        "field": "place",
        "value": "西里北沟东侧",
        "reason": "方位漏记",
    }
    case.step(OFFICER, "correct-record", occurred_at="2022-07-04", **corrected)

    now, then = case.seen_by(AUDITOR), case.seen_by(AUDITOR, version=2)
    line = case.history(AUDITOR)[0]

    assert (now["lead"]["place"], then["lead"]["place"]) == ("西里北沟东侧", "西里北沟")
    assert line["facts"]["place"] == "西里北沟"
    assert line["corrected_by"] == [{"version": 3, "field": "place", "value": "西里北沟东侧"}]
