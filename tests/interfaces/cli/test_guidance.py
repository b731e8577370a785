"""三个一 at the command line: next steps in full, the plan of a matter, the list of a person."""

import pytest

from interfaces.cli.failures import ExitCode
from tests.interfaces.cli.county import ADMIN, Shell


@pytest.fixture
def checked(county: Shell) -> str:
    return next(
        str(one["id"])
        for one in county.json("case", "list", by="zhang")["items"]
        if one["stage"] == "checking"
    )


def test_the_next_steps_in_full_say_how_each_is_done(county: Shell, checked: str) -> None:
    shown = county.done("case", "next", checked, "--full", by="zhang")

    assert "order-correction 责令改正：可以办理" in shown
    assert "改正要求（必填）" in shown
    assert "责令改正违法行为通知书" in shown
    assert "没有具体的改正要求，或者没有期限" in shown
    assert "dismiss-lead 不予立案：现在不能办理" in shown
    assert "decide-penalty" not in shown


def test_the_plan_asks_by_the_facts_stated_and_no_is_a_fact(county: Shell, checked: str) -> None:
    facts = ("--earth-taken", "--land-class", "耕地", "--no-road-damaged")

    shown = county.done("case", "plan", checked, *facts, by="zhang")

    assert "ZR-01" in shown
    assert "非法占用农用地罪" in shown
    assert "LY-01" not in shown
    assert "JT-01" not in shown


def test_the_plan_shows_what_each_item_is(county: Shell, checked: str) -> None:
    facts = ("--earth-taken", "--mineral", "--act-ended", "2022-06-30")
    items = county.json("case", "plan", checked, *facts, by="zhang")["items"]

    shown = "".join(county.done("case", "plan", checked, *facts, by="zhang").split())

    (row,) = [one for one in items if one["name"] == "h"]
    assert row["title"] == "土作为矿产开采，2025年7月1日前"
    assert all(one["title"][:6] in shown for one in items)


def test_the_plan_as_json_is_what_the_interface_answers(county: Shell, checked: str) -> None:
    items = county.json("case", "plan", checked, "--road-damaged", by="zhang")["items"]

    assert {"JT-01", "JT-03", "CZ-01"} <= {one["name"] for one in items}


def test_the_plan_shows_the_facts_it_takes(county: Shell) -> None:
    shown = county.done("case", "plan", "--help", by="zhang")

    assert "--land-class" in shown
    assert "永久基本农田" in shown


def test_the_plan_needs_a_case_and_known_facts(county: Shell, checked: str) -> None:
    assert county("case", "plan", "--earth-taken", by="zhang").exit_code == ExitCode.USAGE
    assert county("case", "plan", checked, "--moon", "满", by="zhang").exit_code == ExitCode.USAGE
    assert county("case", "plan", checked, by="foreign").exit_code == ExitCode.NOT_FOUND


def test_an_officers_tasks_show_certificate_and_open_cases(county: Shell, checked: str) -> None:
    shown = county.done("officer", "tasks", "zhang", by="wang")

    assert "1408-zhang" in shown
    assert checked in shown
    assert "核查线索" in shown
    assert county("officer", "tasks", "zhang", by="foreign").exit_code == ExitCode.NOT_FOUND
    assert county("officer", "tasks", "zhang", by="li").exit_code == ExitCode.REFUSED


def test_the_tasks_say_why_nothing_may_be_handled(own_county: Shell) -> None:
    cancel = ("--number", "1408-zhang", "--since", "2022-01-01", "--reason", "调离")
    own_county.done("officer", "certificate", "cancel", "zhang", *cancel, by=ADMIN)

    shown = own_county.done("officer", "tasks", "zhang", by="zhang")

    assert "没有有效的行政执法证" in shown


def test_the_queue_shows_what_comes_next(county: Shell, checked: str) -> None:
    items = county.json("officer", "queue", by="zhang")["items"]

    assert (checked, "request-filing") in {(one["case"], one["step"]) for one in items}
    assert "下一步骤" in county.done("officer", "queue", "zhang", by="wang")
    assert county("officer", "queue", "zhang", by="li").exit_code == ExitCode.REFUSED
