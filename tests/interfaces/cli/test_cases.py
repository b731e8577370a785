"""Looking at cases: lists, one case at its versions and times, its history, what changed, what may come next."""

import pytest

from interfaces.cli.failures import ExitCode
from tests.interfaces.cli.county import SUNJI, Shell


@pytest.fixture(scope="module")
def checked(county: Shell) -> str:
    """The case under check."""
    return str(county.json("case", "list", "--stage", "checking", by="zhang")["items"][0]["id"])


def test_the_list_is_a_table_with_chinese_headings(county: Shell) -> None:
    shown = county.done("case", "list", by="zhang")

    assert "案号或编号" in shown
    assert "非法取土、损坏村道" in shown
    assert "薛某某" in shown
    assert "核查中" in shown


def test_headings_are_english_when_asked_for(county: Shell) -> None:
    shown = county.done("--lang", "en", "case", "list", by="zhang")

    assert "Number or id" in shown


def test_json_is_what_the_api_answers_and_nothing_else(county: Shell) -> None:
    answered = county.json("case", "list", by="zhang")

    assert answered.keys() == {"items", "next"}
    assert {one["stage"] for one in answered["items"]} == {"lead", "checking"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("--unit", SUNJI), 2),
        (("--stage", "lead"), 1),
        (("--received-from", "2022-06-30", "--received-to", "2022-06-30"), 2),
        (("--received-from", "2022-07-01"), 0),
        (("--officer", "nobody"), 0),
        (("--item", "JT-01"), 0),
        (("--number", "没有的案号"), 0),
        (("--overdue",), 2),
    ],
)
def test_every_filter_narrows_the_list(county: Shell, words: tuple[str, ...], found: int) -> None:
    assert len(county.json("case", "list", *words, by="zhang")["items"]) == found


def test_nothing_found_is_said_in_words(county: Shell) -> None:
    assert county.done("case", "list", "--stage", "closed", by="zhang") == "没有符合条件的案件\n"


def test_a_page_tells_how_to_go_on_and_the_next_one_does(county: Shell) -> None:
    first = county.json("case", "list", "--limit", "1", by="zhang")
    second = county.json("case", "list", "--limit", "1", "--after", first["next"], by="zhang")

    assert "--all" in county("case", "list", "--limit", "1", by="zhang").stderr
    assert {one["id"] for one in first["items"] + second["items"]} == {
        one["id"] for one in county.json("case", "list", by="zhang")["items"]
    }


def test_all_pages_are_one_list_without_a_next(county: Shell) -> None:
    answered = county.json("case", "list", "--limit", "1", "--all", by="zhang")

    assert (len(answered["items"]), answered["next"]) == (2, None)


def test_a_filter_that_is_none_is_bad_input_naming_the_field(county: Shell) -> None:
    result = county("case", "list", "--stage", "nonsense", by="zhang")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "stage" in result.stderr


def test_a_foreign_town_sees_no_case(county: Shell, checked: str) -> None:
    assert county.json("case", "list", by="foreign")["items"] == []
    assert county("case", "show", checked, by="foreign").exit_code == 3


@pytest.mark.parametrize("name", ["没有的案号", "00000000-0000-0000-0000-000000000000"])
def test_what_is_not_found_is_told_with_where_to_look(county: Shell, name: str) -> None:
    result = county("case", "show", name, by="zhang")

    assert result.exit_code == ExitCode.NOT_FOUND
    assert result.stderr.startswith(
        f"错误：没有找到案件：{name}\n办法：请核对编号或者文号：案件见 xiangan case list"
    )


def test_a_case_is_shown_on_one_sheet(county: Shell, checked: str) -> None:
    shown = county.done("case", "show", checked, by="zhang")

    assert "2 / 2" in shown
    assert "西里北沟" in shown
    assert "薛公村" in shown
    assert "没有文书" in shown
    assert "补录：第1号" in shown


def test_a_case_is_shown_at_a_version(county: Shell, checked: str) -> None:
    assert county.json("case", "show", checked, "--version", "1", by="zhang")["stage"] == "lead"


def test_a_case_is_shown_as_it_was_and_as_it_was_known(county: Shell, checked: str) -> None:
    as_it_was = county.json("case", "show", checked, "--true-at", "2022-06-30", by="zhang")
    as_known = county("case", "show", checked, "--known-at", "2022-06-30", by="zhang")

    assert as_it_was["version"] == 1
    assert as_known.exit_code == 3


def test_two_points_of_view_at_once_are_refused(county: Shell, checked: str) -> None:
    result = county("case", "show", checked, "--version", "1", "--true-at", "2022-06-30", by="zhang")

    assert result.exit_code == 2
    assert "true_at" in result.stderr


def test_a_case_that_is_not_there_is_not_found(county: Shell) -> None:
    result = county("case", "show", "没有的案号〔2022〕1号", by="zhang")

    assert (result.exit_code, result.stdout) == (3, "")
    assert "没有的案号〔2022〕1号" in result.stderr


def test_the_history_tells_who_did_what_when_and_how_late_it_was_recorded(
    county: Shell, checked: str
) -> None:
    shown = county.done("case", "history", checked, by="zhang")

    for heading in ("序号", "发生时间", "录入时间", "步骤", "内容", "经办人", "理由"):
        assert heading in shown
    assert "2022年6月30日 9时30分" in shown
    assert "张执法（执法人员）" in shown
    assert "日补录" in shown


def test_the_history_as_json_has_every_event(county: Shell, checked: str) -> None:
    events = county.json("case", "history", checked, by="zhang")["items"]

    assert [one["topic"] for one in events] == ["case.lead_registered", "case.check_started"]


def test_the_difference_of_two_versions_names_fields_and_the_step(county: Shell, checked: str) -> None:
    shown = county.done("case", "diff", checked, "--from", "1", "--to", "2", by="zhang")

    assert "阶段" in shown
    assert "lead" in shown
    assert "checking" in shown


def test_equal_versions_do_not_differ(county: Shell, checked: str) -> None:
    shown = county.done("case", "diff", checked, "--from", "2", "--to", "2", by="zhang")

    assert shown == "两个观察点没有不同\n"


def test_the_next_steps_say_what_may_be_done_and_why_not(county: Shell, checked: str) -> None:
    shown = county.done("case", "next", checked, by="zhang")

    assert "inspect-site" in shown
    assert "本阶段不适用" in shown
    assert "由" in shown


def test_cases_are_searched_by_words(county: Shell) -> None:
    assert len(county.json("case", "list", "--query", "西里北沟 取土", by="zhang")["items"]) == 2
    assert county.json("case", "list", "--query", "河道", by="zhang")["items"] == []
    assert county("case", "list", "--query", "土", by="zhang").exit_code == ExitCode.USAGE


def test_version_nought_is_no_version(county: Shell, checked: str) -> None:
    shown = county("case", "show", checked, "--version", "0", by="zhang")

    assert shown.exit_code == ExitCode.USAGE
    assert "version" in shown.output


def test_a_limit_of_nought_is_refused(county: Shell) -> None:
    assert county("events", "list", "--limit", "0", by="zhang").exit_code == ExitCode.USAGE
