"""The event browser: found by kind, person, unit, case, command and time; a town sees its own."""

import pytest

from tests.interfaces.api.test_lists import every_item, foreign_lead
from tests.interfaces.api.town import MEIYANG, SUNJI, Town

FRESH = 10**9


@pytest.fixture
def case(town: Town) -> str:
    found = town.checking()
    foreign_lead(town)
    return str(found)


def titles(town: Town, by: str, **params: object) -> list[str]:
    return [one["title"] for one in town.by(by).get("/events", wait=FRESH, **params).json()["items"]]


def test_events_of_a_case_by_each_filter(town: Town, case: str) -> None:
    registered, checked = every_item(town.by("ping"), "/events", wait=FRESH, case=case)
    assert titles(town, "ping", case=case, topic="case.check_started") == ["启动核查"]
    assert titles(town, "ping", command=checked["command_id"]) == ["启动核查"]
    assert titles(town, "ping", case=case, actor="zhang") == ["线索登记"]
    assert titles(town, "ping", case=case, since=registered["position"]) == ["启动核查"]
    assert titles(town, "ping", case=case, occurred_to="2022-06-29") == []
    assert titles(town, "ping", case=case, newest_first="true") == ["启动核查", "线索登记"]
    assert registered["actor"]["role_label"] == "执法人员"
    assert "text" in registered


@pytest.mark.usefixtures("case")
def test_a_town_sees_the_events_of_its_own_units_the_auditor_those_of_all(town: Town) -> None:
    own = {one["unit"][:9] for one in every_item(town.by("zhang"), "/events", wait=FRESH, limit=100)}
    every = {one["unit"][:9] for one in every_item(town.by("ping"), "/events", wait=FRESH, limit=100)}
    assert own == {SUNJI}
    assert {SUNJI, MEIYANG} <= every
    assert titles(town, "zhang", unit=MEIYANG) == []


@pytest.mark.parametrize(
    ("params", "field"),
    [
        ({"command": "first"}, "command"),
        ({"since": -1}, "since"),
        ({"occurred_from": "2022-02-30"}, "occurred_from"),
        ({"recorded_to": "soon"}, "recorded_to"),
        ({"after": "x"}, "after"),
    ],
    ids=str,
)
def test_a_filter_that_is_none_names_its_field(town: Town, params: dict[str, object], field: str) -> None:
    answered = town.by("ping").get("/events", **params)
    assert answered.status_code == 422
    assert field in {one["field"] for one in answered.json()["errors"]}
