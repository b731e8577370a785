"""Time limits at the terminal: the list of a case, and one limit day by day."""

import pytest

from interfaces.cli.failures import ExitCode
from tests.interfaces.cli.county import Shell


@pytest.fixture(scope="module")
def lead(county: Shell) -> str:
    return str(county.json("case", "list", "--stage", "lead", by="zhang")["items"][0]["id"])


def test_a_lead_is_to_be_checked_within_seven_working_days(county: Shell, lead: str) -> None:
    (check,) = county.json("deadlines", "list", lead, by="zhang")["items"]

    assert (check["rule"], check["length"], check["mark"]) == ("T01", "7个工作日", "D")
    assert check["owes"] == "organ"
    assert "核查线索" in county.done("deadlines", "list", lead, by="zhang")


def test_the_reckoning_tells_of_every_day_why_it_counts(county: Shell, lead: str) -> None:
    (explained,) = county.json("deadlines", "explain", lead, "t01", by="zhang")["items"]

    assert explained["days"][0] == {
        "date": explained["starts_on"],
        "number": None,
        "why": "收到线索，当日不计入",
    }
    assert [one["number"] for one in explained["days"] if one["number"]] == [1, 2, 3, 4, 5, 6, 7]
    assert explained["days"][-1]["date"] == explained["raw_due"]
    assert "期满日" in county.done("deadlines", "explain", lead, "T01", by="zhang")


def test_a_limit_that_has_not_begun_is_not_found(county: Shell, lead: str) -> None:
    assert county("deadlines", "explain", lead, "T19", by="zhang").exit_code == ExitCode.NOT_FOUND


def test_the_table_of_rules_names_those_without_a_number_too(county: Shell) -> None:
    rules = {one["rule"]: one for one in county.json("deadlines", "rules", by="zhang")["items"]}

    assert len(rules) == 52
    assert (rules["T14"]["length"], rules["T14"]["owes_label"], rules["T14"]["timed"]) == (
        "90日",
        "本机关",
        True,
    )
    assert rules["T02"]["timed"] is False
    assert "没有规定日数" in rules["T02"]["length"]
    assert "加处罚款" in county.done("deadlines", "rules", by="zhang")


def test_the_matrix_shows_every_step_and_stage(county: Shell) -> None:
    shown = county.done("step", "matrix", by="zhang")

    assert "责令改正" in shown
    assert "01 线索已登记" in shown


def test_the_board_shows_what_is_due_in_every_case(county: Shell, lead: str) -> None:
    items = county.json("deadlines", "board", "--rule", "t01", by="zhang")["items"]

    assert lead in {one["case"] for one in items}
    assert {one["status"] for one in items} == {"overdue"}
    assert "已逾期" in county.done("deadlines", "board", by="zhang")
    assert county.json("deadlines", "board", by="foreign")["items"] == []


def test_the_counts_tell_each_unit(county: Shell) -> None:
    (own,) = county.json("deadlines", "counts", by="zhang")["items"]

    assert own["overdue"] == 2
    assert own["unit"] in county.done("deadlines", "counts", by="zhang")
