"""暂定期限 — terms into a year nobody published are provisional; when the county records the year, open cases get a trace.

行政处罚法第八十五条。二〇二七年的安排是虚构的。
"""

from datetime import date
from typing import Any
from uuid import uuid4

from application.actor import Identity
from application.calendars import Calendars
from application.use_cases.calendar import SetDays, set_days
from application.workbench import Command
from domain.calendar.work_calendar import SHIPPED
from domain.people.officer import Officer
from domain.record.fold import fold
from tests.domain.calendar.given_notices import NUMBER, RESTS
from tests.stories import givens
from tests.stories.county import ADMIN, TOWN, CaseFile, County
from tests.stories.people import LEADER, OFFICER, SUPERVISOR, TWO_OFFICERS

YEAR: dict[str, Any] = {
    "year": 2027,
    "number": NUMBER,
    "dated": "2026-11-05",
    "rests": [
        {
            "name": one.name,
            "first": one.first.isoformat(),
            "last": one.last.isoformat(),
            "makeup": [on.isoformat() for on in one.makeup],
        }
        for one in RESTS
    ],
    "source": "虚构，仅供测试",
    "certainty": "M",
}
TRACE = "期限重新计算"


def done(county: County, path: str, body: dict[str, Any]) -> dict[str, Any]:
    answered = county.admin.post(path, body)
    assert answered.is_success, answered.text
    told: dict[str, Any] = answered.json()
    return told


def check_due(case: CaseFile) -> tuple[str, bool]:
    """Last day to check the lead (T01), and whether it is provisional."""
    told = case.county.by(LEADER).get(f"/cases/{case.id}/deadlines")["items"]
    (due,) = [one for one in told if one["rule"] == "T01"]
    return due["judged"], due["provisional"]


def listed_due(county: County) -> dict[str, str]:
    county.application.views.catch_up()
    return {one["id"]: one["due_on"] for one in county.by(SUPERVISOR).get("/cases")["items"]}


def traces(case: CaseFile) -> list[str]:
    return [one["text"] for one in case.history(LEADER) if one["title"] == TRACE]


def test_a_year_that_is_loaded_moves_the_days_of_open_cases_and_each_says_so(county: County) -> None:
    """十二月二十八日收到线索，核查期限跨入二〇二七年；登记放假安排后顺延一日，撤回后恢复。"""
    services = county.application.services
    other_process = Calendars(services.store, SHIPPED)
    early = givens.lead(county, "2026-12-07T09:30")
    across = givens.lead(county, "2026-12-28T09:30")
    ended = givens.lead(county, "2026-12-28T11:00")
    ended.step(LEADER, "start-check", occurred_at="2026-12-28T12:00", officers=TWO_OFFICERS)
    dismissal = {"ground": "没有违法事实", "reason": "未发现挖掘路面"}
    ended.step(LEADER, "dismiss-lead", occurred_at="2026-12-28T14:00", **dismissal)
    assert check_due(across) == ("2027-01-06", True)
    assert other_process.of(TOWN) is SHIPPED

    county.recording("2026-12-29T09:00")
    done(county, "/calendar/years", YEAR)

    because = f"因工作日历变动（登记2027年放假安排（{NUMBER}））"
    assert check_due(across) == ("2027-01-07", False)
    assert traces(across)[0].startswith(f"{because}，{TRACE}：")
    assert "（2026-12-28起）由2027-01-06改为2027-01-07" in traces(across)[0]
    assert [traces(early), traces(ended)] == [[], []]
    assert listed_due(county)[across.id] == "2027-01-07"
    assert 2027 in other_process.of(TOWN).published_years

    before = services.store.last_position()
    again = done(county, "/calendar/reckonings", {})
    assert (again["looked_at"], again["traced"], again["failed"], again["next"]) == (2, [], [], None)
    assert services.store.last_position() == before

    county.recording("2026-12-30T09:00")
    done(county, "/calendar/years/withdraw", {"number": NUMBER, "reason": "抄录有误"})
    assert check_due(across) == ("2027-01-06", True)
    assert len(traces(across)) == 2
    then = county.by(OFFICER).get("/calendar", year=2027, known_at="2026-12-29")
    assert (then["published"], then["version"]) == (True, 2)
    assert county.by(OFFICER).get("/calendar", year=2027)["published"] is False


def test_a_step_taken_before_the_batch_comes_to_the_case_does_not_hide_the_move(county: County) -> None:
    """停止办公一日，期限顺延；其后才办的步骤不掩盖这一变动。"""
    case = givens.lead(county, "2026-12-07T09:30")
    assert check_due(case) == ("2026-12-16", False)

    county.recording("2026-12-08T09:00")
    flood = SetDays(dates=(date(2026, 12, 9),), working=False, reason="防汛停止办公")
    services = county.application.services
    admin = Identity.of(fold(services.store.events(Officer.create_id(ADMIN))), services.today)
    set_days(services, admin, flood, Command(uuid4(), "flood", "story"))
    case.step(LEADER, "start-check", occurred_at="2026-12-09T10:00", officers=TWO_OFFICERS)
    done(county, "/calendar/reckonings", {})

    assert check_due(case) == ("2026-12-17", False)
    assert len(traces(case)) == 1
    assert "2026-12-09调整为休息：防汛停止办公" in traces(case)[0]
    day = county.by(OFFICER).get("/calendar/days/2026-12-09")
    assert (day["working"], day["kind"], day["reason"]) == (False, "closed", "防汛停止办公")
