"""Recording steps: the options of the step, the version it is decided on, and every way to be refused."""

import json
from pathlib import Path

import pytest

from domain.steps import STEPS
from tests.interfaces.cli.county import CHECK, LEAD, Shell

STATED = {
    "occurred_at": "2022-06-30T09:30",
    "source": "巡查",
    "place": "西里北沟",
    "content": "巡查发现有人非法取土",
    "violation": "非法取土",
}


def test_the_catalogue_lists_every_step_in_order(county: Shell) -> None:
    assert [one["step"] for one in county.json("step", "list", by="zhang")["items"]] == [
        step.name for step in STEPS
    ]
    assert "行政处罚法第五十四条" in county.done("step", "list", by="zhang")


def test_a_step_is_shown_with_its_articles_posts_stages_and_fields(county: Shell) -> None:
    shown = county.done("step", "show", "order-correction", by="zhang")

    assert "行政处罚法第二十八条第一款" in shown
    assert "执法人员、执法队队长" in shown
    assert "核查中" in shown
    assert "--due-on" in shown
    assert "改正期限截止日" in shown


def test_a_step_as_json_is_its_item_of_the_catalogue(county: Shell) -> None:
    shown = county.json("step", "show", "order-correction", by="zhang")

    assert shown in county.json("step", "list", by="zhang")["items"]


def test_an_unknown_step_is_not_found_and_near_ones_are_named(county: Shell) -> None:
    result = county("step", "show", "order-corection", by="zhang")

    assert result.exit_code == 3
    assert "order-correction" in result.stderr


def test_help_for_a_step_lists_its_options_without_asking_anybody(nowhere: Shell) -> None:
    result = nowhere("step", "record", "order-correction", "--help")

    assert result.exit_code == 0
    assert "step record CASE order-correction" in result.stdout
    assert "--due-on" in result.stdout
    assert not nowhere.data.exists()


def test_help_without_a_step_is_about_the_command(nowhere: Shell) -> None:
    result = nowhere("step", "record", "--help")

    assert result.exit_code == 0
    assert "--expect" in result.stdout


def test_a_lead_opens_a_case_and_says_what_was_recorded(own_county: Shell) -> None:
    result = own_county(*LEAD, by="zhang")

    assert result.exit_code == 0
    assert "已办理：登记线索" in result.stdout
    assert "第1版，线索已登记" in result.stdout


def test_a_step_is_recorded_on_the_latest_version(own_county: Shell) -> None:
    case = own_county.lead()

    recorded = own_county.json("step", "record", case, *CHECK, by="wang")

    assert (recorded["version"], recorded["stage"]) == (2, "checking")


def test_what_was_recorded_is_in_the_list_right_away(own_county: Shell) -> None:
    case = own_county.lead()

    assert case in {one["id"] for one in own_county.json("case", "list", by="zhang")["items"]}


def test_the_whole_input_may_come_from_a_file_or_the_standard_input(
    own_county: Shell, tmp_path: Path
) -> None:
    file = tmp_path / "lead.json"
    file.write_text(json.dumps(STATED), encoding="utf-8")

    from_file = own_county("step", "record", "register-lead", "--input", str(file), by="zhang")
    from_stdin = own_county(
        "step", "record", "register-lead", "--input", "-", by="zhang", stdin=json.dumps(STATED)
    )

    assert (from_file.exit_code, from_stdin.exit_code) == (0, 0)


def test_an_unknown_option_is_named(county: Shell) -> None:
    result = county(*LEAD, "--colour", "red", by="zhang")

    assert result.exit_code == 2
    assert "--colour" in result.stderr


def test_a_missing_option_is_named(county: Shell) -> None:
    result = county("step", "record", "register-lead", "--place", "西里北沟", by="zhang")

    assert result.exit_code == 2
    assert "--violation（涉嫌违法行为）" in result.stderr


def test_a_value_that_cannot_be_right_is_bad_input_naming_the_field(county: Shell) -> None:
    result = county(*LEAD, "--unit", "140821101", by="zhang")

    assert result.exit_code == 2
    assert "unit：只能登记本乡镇的线索" in result.stderr


@pytest.mark.parametrize("words", [(), ("start-check",), ("some-case", "register-lead")])
def test_case_and_step_are_named_first(county: Shell, words: tuple[str, ...]) -> None:
    result = county("step", "record", *words, by="zhang")

    assert result.exit_code == 2
    assert "register-lead" in result.stderr


def test_a_refusal_tells_the_sentence_the_article_and_the_remedy(county: Shell) -> None:
    case = county.json("case", "list", "--stage", "lead", by="zhang")["items"][0]["id"]

    result = county("step", "record", case, *CHECK, by="zhang")

    assert (result.exit_code, result.stdout) == (1, "")
    assert "错误：“启动核查”须由" in result.stderr
    assert "依据：行政处罚法" in result.stderr
    assert "办法：请由担任该岗位的人员登录后办理" in result.stderr


def test_a_refusal_is_told_in_english_when_asked_for(county: Shell) -> None:
    case = county.json("case", "list", "--stage", "lead", by="zhang")["items"][0]["id"]

    result = county("--lang", "en", "step", "record", case, *CHECK, by="zhang")

    assert result.exit_code == 1
    assert "Remedy: Have a person holding that post take it." in result.stderr


def test_a_step_on_a_case_that_is_not_there_is_not_found(county: Shell) -> None:
    result = county("step", "record", "00000000-0000-0000-0000-000000000000", *CHECK, by="wang")

    assert result.exit_code == 3


def test_a_step_decided_on_an_old_version_is_a_conflict(county: Shell) -> None:
    case = county.json("case", "list", "--stage", "checking", by="zhang")["items"][0]["id"]

    result = county("step", "record", case, *CHECK, "--expect", "1", by="wang")

    assert result.exit_code == 4
    assert "第2版" in result.stderr


def test_the_same_key_again_is_the_same_step(own_county: Shell) -> None:
    first = own_county.json(*LEAD, "--key", "lead-1", by="zhang")
    again = own_county.json(*LEAD, "--key", "lead-1", by="zhang")

    assert first == again


def test_the_same_key_for_something_else_is_a_conflict(own_county: Shell) -> None:
    own_county.done(*LEAD, "--key", "lead-1", by="zhang")

    result = own_county(*LEAD, "--real-name", "--key", "lead-1", by="zhang")

    assert result.exit_code == 4
