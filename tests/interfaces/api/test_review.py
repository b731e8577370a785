"""GET /cases/{case}/review: findings with their events, the score, what is left to people; as of a version too."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from tests.interfaces.api.town import CHECK, LEAD, ORDER, Town

INSPECTION = {
    "occurred_at": "2022-06-30T10:00",
    "place": "西里北沟",
    "officers": ["zhang", "li"],
    "certificates_shown": True,
    "findings": "取土坑一处",
    "unsigned_reason": "当事人不在场",
}


@pytest.fixture
def case(town: Town) -> str:
    """Order on 1 July; inspection of 30 June recorded on 5 July; asked about on 1 September."""
    town.clock.time = datetime(2022, 6, 30, 2, 0, tzinfo=UTC)
    found = town.done(town.by("zhang").post("/cases", LEAD))["id"]
    town.done(town.by("wang").post(f"/cases/{found}/steps/start-check", CHECK, 1))
    town.clock.time = datetime(2022, 7, 1, 3, 0, tzinfo=UTC)
    town.done(town.by("zhang").post(f"/cases/{found}/steps/order-correction", ORDER, 2))
    town.clock.time = datetime(2022, 7, 5, 3, 0, tzinfo=UTC)
    town.done(town.by("zhang").post(f"/cases/{found}/steps/inspect-site", INSPECTION, 3))
    town.clock.time = datetime(2022, 9, 1, 3, 0, tzinfo=UTC)
    return str(found)


def test_a_review_tells_findings_with_their_events_and_the_score(town: Town, case: str) -> None:
    told = town.done(town.by("ping").get(f"/cases/{case}/review"))

    found = {one["rule"]: one for one in told["findings"]}
    assert set(found) == {"D19", "C10"}
    assert [one["version"] for one in found["D19"]["events"]] == [3]
    assert found["D19"]["article"] == "行政处罚法第二十八条第一款"
    assert found["C10"]["events"][0]["title"] == "现场检查"
    assert (Decimal(told["score"]["points"]), told["score"]["grade"]) == (Decimal(98), "优秀")
    assert "待核实" in told["score"]["grades_mark_label"]
    assert told["reviewed_on"] == "2022-09-01"


def test_a_version_is_reviewed_as_of_the_day_it_was_recorded(town: Town, case: str) -> None:
    told = town.done(town.by("ping").get(f"/cases/{case}/review", version=3))

    assert (told["version"], told["latest_version"], told["reviewed_on"]) == (3, 4, "2022-07-01")
    assert told["findings"] == []


def test_what_asks_for_eyes_on_the_paper_is_listed(town: Town, case: str) -> None:
    told = town.done(town.by("ping").get(f"/cases/{case}/review"))

    assert {"V06", "D06", "D29", "D31"} <= {one["rule"] for one in told["by_hand"]}


def test_no_such_version_is_bad_input(town: Town, case: str) -> None:
    answered = town.by("ping").get(f"/cases/{case}/review", version=9)

    assert (answered.status_code, answered.json()["code"]) == (422, "bad-input")
