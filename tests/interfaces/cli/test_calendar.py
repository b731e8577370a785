"""日历命令: show a year, import one from a file, set a day, undo both, and reckon open cases anew."""

import json
from pathlib import Path

import pytest

from application.use_cases.calendar import LoadYear
from domain.calendar.arrangement import check
from domain.calendar.days import Notice
from domain.calendar.years import NOTICES
from interfaces.api.forms import read_form
from tests.interfaces.cli.county import ADMIN, Shell

EXAMPLE = Path(__file__).parents[3] / "examples/holidays-2026.json"
NUMBER = "国办发明电〔2017〕1号（虚构）"


@pytest.fixture
def file_of_2017(tmp_path: Path) -> str:
    """An invented arrangement of 2017, a year that is not shipped."""
    stated = json.loads(EXAMPLE.read_text("utf-8").replace("2026-", "2017-"))
    stated |= {"year": 2017, "number": NUMBER, "dated": "2017-01-02", "certainty": "M", "source": "虚构"}
    for rest in stated["rests"]:
        rest["makeup"] = []
    file = tmp_path / "2017.json"
    file.write_text(json.dumps(stated, ensure_ascii=False), "utf-8")
    return str(file)


def test_the_example_file_is_the_notice_of_2026_as_shipped() -> None:
    act = read_form(LoadYear, json.loads(EXAMPLE.read_text("utf-8")))
    notice = Notice(act.number, act.dated, act.certainty, act.year, act.rests)

    check(notice, act.year, act.dated)
    assert notice == NOTICES[-1]


def test_a_year_shows_its_notice_and_its_special_days(county: Shell) -> None:
    shown = county.done("calendar", "show", "2026", by="zhang")
    assert "国办发明电〔2025〕7号" in shown
    assert "随程序发布" in shown
    assert "国庆节休息" in shown

    told = county.json("calendar", "show", "2026", by="zhang")
    assert (told["published"], told["version"]) == (True, 0)
    assert {"2026-02-14": "调休上班（星期六）", "2026-02-15": "春节休息"}.items() <= {
        one["date"]: one["label"] for one in told["days"]
    }.items()


def test_one_day_says_whether_it_is_worked(county: Shell) -> None:
    assert county.json("calendar", "day", "2026-10-10", by="zhang")["working"] is True
    assert "国庆节休息" in county.done("calendar", "day", "2026-10-01", by="zhang")


def test_a_year_is_imported_shown_and_withdrawn(own_county: Shell, file_of_2017: str) -> None:
    assert "尚未登记" in own_county("calendar", "show", "2017", by=ADMIN).output
    imported = own_county.done("calendar", "import", file_of_2017, by=ADMIN)
    assert f"已办理：登记2017年放假安排（{NUMBER}）" in imported
    assert own_county.json("calendar", "show", "2017", by="zhang")["published"] is True

    again = own_county("calendar", "import", file_of_2017, by=ADMIN)
    assert again.exit_code == 2
    assert "已经登记" in again.stderr

    own_county.done("calendar", "withdraw-notice", NUMBER, "--reason", "抄录有误", by=ADMIN)
    assert own_county.json("calendar", "show", "2017", by="zhang")["published"] is False


def test_a_day_is_set_with_a_reason_and_withdrawn_and_cases_are_reckoned(own_county: Shell) -> None:
    words = ("calendar", "set-day", "2022-07-05", "--rest", "--reason", "防汛停止办公")
    assert "2022-07-05调整为休息：防汛停止办公" in own_county.done(*words, by=ADMIN)
    assert own_county.json("calendar", "day", "2022-07-05", by="zhang")["kind"] == "closed"

    reckoned = own_county.json("calendar", "reckon", by=ADMIN)
    assert reckoned == {"looked_at": 2, "traced": [], "failed": [], "behind": False}
    assert "查看在办案件2件" in own_county.done("calendar", "reckon", "--progress", by=ADMIN)
    case = own_county.json("case", "list", by="zhang")["items"][0]["id"]
    assert "因工作日历变动（2022-07-05调整为休息：防汛停止办公）" in own_county.done(
        "case", "history", case, by="zhang"
    )

    own_county.done("calendar", "withdraw-day", "2022-07-05", "--reason", "照常办公", by=ADMIN)
    assert own_county.json("calendar", "day", "2022-07-05", by="zhang")["kind"] == "workday"
    assert own_county.json("replay", "--check", by=ADMIN)["next"] is None


def test_whether_the_day_is_worked_must_be_said(county: Shell) -> None:
    result = county("calendar", "set-day", "2022-07-05", "--reason", "x", by=ADMIN)

    assert result.exit_code == 2
    assert "--working 或者 --rest" in result.stderr


def test_an_officer_of_a_town_changes_no_calendar(county: Shell) -> None:
    result = county("calendar", "set-day", "2022-07-05", "--rest", "--reason", "x", by="zhang")

    assert result.exit_code == 1
    assert "系统管理员" in result.stderr
