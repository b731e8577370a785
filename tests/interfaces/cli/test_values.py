"""xiangan value: the figures the rules use, what the county set, and going back to the shipped one."""

import pytest

from tests.interfaces.cli.county import ADMIN, COUNTY, Shell

DOCUMENT = "临司发〔2022〕3号（虚构）"
BY = ("--unit", COUNTY, "--document", DOCUMENT)


def test_a_county_sets_shows_and_withdraws_a_value(own_county: Shell) -> None:
    own_county.done("value", "set", "T11", "--amount", "3", "--since", "2022-08-01", *BY, by=ADMIN)
    own_county.done("value", "withdraw", "T11", "--since", "2023-01-01", *BY, by=ADMIN)

    shown = own_county.done("value", "show", "T11", "--on", "2022-08-01", by="zhang")
    listed = own_county.json("value", "list", "--on", "2023-01-01", by="zhang")["items"]

    assert "3工作日" in shown
    assert "2022-08-01（县级设定，自2022-08-01起）" in shown
    assert shown.count(DOCUMENT) == 3
    assert [one["amount"] for one in listed if one["id"] == "T11"] == ["5"]


def test_what_applies_on_a_day_before_anything_was_set_is_the_shipped_value(county: Shell) -> None:
    shown = county.done("value", "show", "T11", "--on", "2022-07-31", by="zhang")

    assert "2022-07-31（默认值）" in shown


def test_the_list_says_what_the_law_fixes(county: Shell) -> None:
    listed = {one["id"]: one for one in county.json("value", "list", by="zhang")["items"]}

    assert (listed["T14"]["changeable"], listed["T11"]["changeable"]) == (False, True)
    assert "作出处罚决定的期限" in county.done("value", "list", by="zhang")
    assert county.json("value", "show", "T14", by="zhang")["history"] == []


@pytest.mark.parametrize(
    ("value", "amount", "code"), [("T14", "120", 1), ("T11", "2", 2), ("T99", "3", 2)], ids=str
)
def test_what_cannot_be_set_has_its_exit_code(county: Shell, value: str, amount: str, code: int) -> None:
    asked = ("value", "set", value, "--amount", amount, "--since", "2022-08-01", *BY)

    assert county(*asked, by=ADMIN).exit_code == code
