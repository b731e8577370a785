"""xiangan case review: the findings on one sheet, or as the API answers them."""

import pytest

from tests.interfaces.cli.county import Shell


@pytest.fixture(scope="module")
def checked(county: Shell) -> str:
    return str(county.json("case", "list", "--stage", "checking", by="zhang")["items"][0]["id"])


def test_a_review_shows_score_findings_and_what_is_left_to_people(county: Shell, checked: str) -> None:
    shown = county.done("case", "review", checked, by="zhang")

    assert "优秀（待核实" in shown
    assert "C10" in shown and "提示" in shown and "日补录" in shown
    assert "待人工核查" in shown and "事实清楚，证据充分" in shown


def test_a_review_as_json_is_what_the_api_answers(county: Shell, checked: str) -> None:
    told = county.json("case", "review", checked, "--version", "1", by="zhang")

    assert (told["version"], told["latest_version"]) == (1, 2)
    assert told["score"]["vetoes"] == []


def test_a_foreign_town_reviews_nothing(county: Shell, checked: str) -> None:
    assert county("case", "review", checked, by="foreign").exit_code == 3
