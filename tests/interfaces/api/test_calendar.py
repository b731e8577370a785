"""Working days over HTTP: what is asked is answered with its reasons; bad input names its field and records nothing."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.interfaces.api.town import ADMIN, Town

EXAMPLE: dict[str, Any] = json.loads(
    (Path(__file__).parents[3] / "examples/holidays-2026.json").read_text("utf-8")
)
OF_2022 = EXAMPLE | {"year": 2022, "dated": "2022-01-04", "number": "国办发明电〔2022〕99号（虚构）"}
CLOSED = {"dates": ["2022-07-05"], "working": False, "reason": "防汛停止办公"}


def test_a_year_and_a_day_are_told_with_their_reasons(quiet_town: Town) -> None:
    year = quiet_town.done(quiet_town.by("ge").get("/calendar", year=2022))
    days = {one["date"]: one["label"] for one in year["days"]}

    assert (year["county"], year["version"]) == ("140821", 0)
    assert {(one["certainty_label"], one["recorded"]) for one in year["notices"]} == {("已核对条文", False)}
    assert (days["2022-10-01"], days["2022-10-08"]) == ("国庆节休息", "调休上班（星期六）")
    assert quiet_town.done(quiet_town.by("ge").get("/calendar/days/2022-10-08"))["working"] is True


@pytest.mark.parametrize(
    ("path", "params", "field"),
    [
        pytest.param("/calendar", {"year": 22}, "year", id="no year"),
        pytest.param("/calendar", {"year": 2022, "known_at": "gestern"}, "known_at", id="no time"),
        pytest.param("/calendar/days/2022-02-30", {}, "day", id="no day"),
        pytest.param("/calendar/days/9999-12-31", {}, "day", id="a day beyond any reckoning"),
    ],
)
def test_a_question_that_cannot_be_meant_names_its_field(
    quiet_town: Town, path: str, params: dict[str, Any], field: str
) -> None:
    refused = quiet_town.by("ge").get(path, **params)

    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, field)


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        pytest.param("/calendar/years", EXAMPLE | {"dated": "2022-01-04"}, "dated", id="not of that year"),
        pytest.param("/calendar/years", OF_2022, "rests.0.first", id="days of another year"),
        pytest.param("/calendar/years", OF_2022 | {"source": " "}, "source", id="no source"),
        pytest.param("/calendar/years", OF_2022 | {"rests": []}, "rests", id="no rest"),
        pytest.param(
            "/calendar/years/withdraw", {"number": "x", "reason": "y"}, "number", id="never recorded"
        ),
        pytest.param("/calendar/days", CLOSED | {"reason": ""}, "reason", id="no reason"),
        pytest.param("/calendar/days", CLOSED | {"dates": []}, "dates", id="no day"),
        pytest.param("/calendar/days", CLOSED | {"dates": ["2022-07-03"]}, "dates.0", id="a Sunday"),
        pytest.param(
            "/calendar/days/withdraw", {"dates": ["2022-07-05"], "reason": "x"}, "dates.0", id="never set"
        ),
        pytest.param("/calendar/reckonings", {"limit": 0}, "limit", id="an empty batch"),
    ],
)
def test_bad_input_names_its_field_and_records_nothing(
    quiet_town: Town, path: str, body: dict[str, Any], field: str
) -> None:
    before = quiet_town.application.services.store.last_position()
    refused = quiet_town.by(ADMIN).post(path, body)

    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, field)
    assert quiet_town.application.services.store.last_position() == before


def test_the_same_request_again_sets_a_day_once(town: Town) -> None:
    first = town.done(town.by(ADMIN).post("/calendar/days", CLOSED, key="flood"))
    again = town.done(town.by(ADMIN).post("/calendar/days", CLOSED, key="flood"))

    assert again == first
    assert [one["text"] for one in first["recorded"]] == [
        "建立140821工作日历",
        "2022-07-05调整为休息：防汛停止办公",
    ]
    trail = town.done(town.by("ping").get("/audit-trail", topic="calendar.days_set", wait=first["position"]))
    assert [one["unit"] for one in trail["items"]] == ["140821"]
