"""补录纸质案卷 — decisions made elsewhere and earlier, on paper: entered through the API, shown as what they are, reviewed."""

import json
from pathlib import Path
from typing import Any

from tests.stories.county import TOWN, County
from tests.stories.people import ARCHIVIST, AUDITOR, DRIVER, HEAD, OFFICER, SUPERVISOR, VILLAGER

PUBLISHED = Path(__file__).with_name("published")


def published(name: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((PUBLISHED / f"{name}.json").read_text("utf-8"))
    return told


def rules(found: list[dict[str, Any]]) -> set[str]:
    return {one["rule"] for one in found}


def test_two_owners_and_an_act_of_about_1996_are_held_shown_and_reviewed(county: County) -> None:
    """二〇二一年三月七日（星期日）立案，两名共有人同列一份决定书，文号1-004，没有罚款。"""
    told = published("two_owners_2021")
    county.recording("2022-07-01T09:00")
    answered = county.by(ARCHIVIST).post("/paper-files", told["file"] | {"parties": [VILLAGER, DRIVER]})
    assert answered.status_code == 201, answered.text
    path = f"/cases/{answered.json()['id']}"

    county.application.views.catch_up()
    row = next(one for one in county.by(AUDITOR).get("/cases", stage="paper")["items"])
    case = county.by(AUDITOR).get(path)
    history = county.by(AUDITOR).get(f"{path}/history")["items"]
    review = county.by(AUDITOR).get(f"{path}/review")

    assert (row["stage"], row["due_on"], row["unit"]) == ("paper", None, TOWN)
    assert (case["stage_label"], case["paper"]["act"]["text"]) == ("纸质案卷（补录）", "约1996年")
    assert all("【纸质补录】" in one["text"] for one in history)
    assert "某镇罚决字〔2021〕1-004号" in history[-2]["text"]
    assert (review["paper"], rules(review["findings"])) == (True, set(told["findings"]))
    assert set(told["untold"]) <= rules(review["untold"])
    assert review["score"]["grade"] == "不合格"
    assert county.by(AUDITOR).get(f"{path}/deadlines")["items"] == []
    steps = county.by(OFFICER).get(f"{path}/next-steps")["items"]
    assert {one["step"] for one in steps if one["allowed"]} <= {
        "correct-record",
        "receive-opinion",
        "reply-opinion",
    }


def test_a_decision_after_the_town_began_here_is_entered_by_a_head_and_its_window_is_found_short(
    county: County,
) -> None:
    """二〇二五年一月六日立案并告知听证权利，一月九日决定：听证申请期限到一月十三日才届满。"""
    told = published("straw_burnt_2025")
    county.recording("2025-02-10T09:00")

    refused = county.by(OFFICER).post("/paper-files", told["file"])
    entered = county.by(HEAD).post("/paper-files", told["file"])

    assert (refused.status_code, refused.json()["code"]) == (409, "paper-after-going-live")
    assert entered.status_code == 201, entered.text
    review = county.by(SUPERVISOR).get(f"/cases/{entered.json()['id']}/review")
    assert rules(review["findings"]) == set(told["findings"])
    window = next(one for one in review["findings"] if one["rule"] == "V11")
    assert "2025-01-13" in window["text"]
