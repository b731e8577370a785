"""三个一: a plan for a matter, a list for a person, through the real API; nothing of a foreign town."""

from typing import Any

import pytest

from tests.interfaces.api.town import SUNJI, Town, certificate

CASE_OF_2022 = {
    "act_ended": "2022-06-30",
    "earth_taken": "true",
    "road_damaged": "true",
    "planning_area": "true",
}
"""Earth taken, on what land nobody knows; a road in the village dug, of which kind nobody knows."""
PLAN: dict[str, Any] = {
    "occurred_at": "2022-07-01",
    "facts": {"earth_taken": True, "land_class": "林地", "road_damaged": False},
    "items": ["LY-01"],
    "reasons": "勘验查明为林地，没有挖掘道路",
    "to_establish": ["毁坏林木的株数和价值"],
}


@pytest.fixture
def case(sqlite_town: Town) -> str:
    return sqlite_town.checking()


def plan_of(town: Town, case: str, by: str = "zhang", **facts: str) -> dict[str, dict[str, Any]]:
    items = town.done(town.by(by).get(f"/cases/{case}/plan", **facts))["items"]
    return {one["name"]: one for one in items}


def test_the_facts_of_2022_leave_several_hypotheses_of_soil_and_the_three_roads(
    sqlite_town: Town, case: str
) -> None:
    found = plan_of(sqlite_town, case, **CASE_OF_2022)

    assert {"ZR-01", "ZR-02", "LY-01", "SL-01", "JT-02", "h"} <= set(found)
    assert {"JT-01", "JT-03", "CZ-01"} <= set(found)
    assert not found["ZR-01"]["established"]
    assert "地类证明" in found["ZR-01"]["to_establish"]


def test_each_norm_tells_the_power_of_this_town_today(sqlite_town: Town, case: str) -> None:
    found = plan_of(sqlite_town, case, **CASE_OF_2022)

    told = {name: (one["standing"], one["ours"], one["transfer_to"]) for name, one in found.items()}
    assert told["JT-01"] == ("已赋权", True, "")
    assert told["ZR-01"] == ("未赋权，移送", False, "县级自然资源主管部门")
    assert told["h"] == ("不得承接，移送", False, "自然资源主管部门")
    assert told["CZ-01"][:2] == ("法定职权", True)
    assert found["JT-01"]["document"] == "示例赋权决定"


def test_a_withdrawn_power_is_told_with_the_document_that_withdrew_it(sqlite_town: Town, case: str) -> None:
    withdrawal = {
        "unit": SUNJI,
        "items": ["JT-01"],
        "document": "示例收回决定",
        "since": "2022-07-01",
        "saving": True,
    }
    sqlite_town.done(sqlite_town.by("county-admin").post("/powers/withdraw", withdrawal))

    road = plan_of(sqlite_town, case, **CASE_OF_2022)["JT-01"]

    assert (road["standing"], road["document"]) == ("已收回，移送", "示例收回决定")
    assert road["transfer_to"] == "交通运输主管部门"


def test_evidence_documents_criminal_lines_and_marks_stand_beside_a_norm(
    sqlite_town: Town, case: str
) -> None:
    found = plan_of(sqlite_town, case, **CASE_OF_2022)

    basic = found["ZR-02"]
    assert [(one["subject"], one["lowest"]) for one in basic["criminal"]] == [("永久基本农田亩数", "5")]
    assert basic["evidence"] and "鉴定委托书" in basic["documents"]
    assert basic["verified"] and basic["mark_label"] == "已核对条文"
    assert not found["JT-03"]["verified"] and found["JT-03"]["mark_label"].startswith("待核实")


def test_facts_once_known_exclude_what_they_do_not_fit(sqlite_town: Town, case: str) -> None:
    found = plan_of(sqlite_town, case, **CASE_OF_2022, land_class="其他地类", bridge_distance="150")

    assert found["JT-02"]["established"]
    assert {"ZR-01", "LY-01"}.isdisjoint(found)


def test_without_facts_the_plan_adopted_last_is_worked_out(sqlite_town: Town, case: str) -> None:
    sqlite_town.done(sqlite_town.by("zhang").post(f"/cases/{case}/steps/adopt-plan", PLAN, 2))

    adopted = plan_of(sqlite_town, case)

    assert adopted["LY-01"]["established"]
    assert {"ZR-01", "CZ-01"}.isdisjoint(adopted)
    assert sqlite_town.by("ping").get(f"/cases/{case}").json()["plan"]["items"] == ["LY-01"]


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"land_class": "荒地"}, "land_class"),
        ({"act_ended": "1656633600"}, "act_ended"),
        ({"bridge_distance": "NaN"}, "bridge_distance"),
        ({"land": "耕地"}, "land"),
    ],
    ids=["no such class", "no day", "no number", "no such fact"],
)
def test_a_fact_that_cannot_be_read_names_itself(
    sqlite_town: Town, case: str, facts: dict[str, str], field: str
) -> None:
    answered = sqlite_town.by("zhang").get(f"/cases/{case}/plan", **facts)

    assert answered.status_code == 422
    assert [one["field"] for one in answered.json()["errors"]] == [field]


def test_a_foreign_town_finds_neither_the_case_nor_the_person(sqlite_town: Town, case: str) -> None:
    foreign = sqlite_town.by("foreign")

    for path in (f"/cases/{case}/plan", f"/cases/{case}/next-steps", "/officers/zhang/list"):
        answered = foreign.get(path)
        assert (answered.status_code, answered.json()["code"]) == (404, "not-found"), path


def list_of(town: Town, code: str, by: str) -> dict[str, Any]:
    told: dict[str, Any] = town.done(town.by(by).get(f"/officers/{code}/list"))
    return told


def test_an_officer_sees_certificate_items_and_cases(sqlite_town: Town, case: str) -> None:
    wait = sqlite_town.application.services.store.last_position()
    told = sqlite_town.done(sqlite_town.by("zhang").get("/officers/zhang/list", wait=wait))

    assert [one["number"] for one in told["certificates"]] == ["1408zhang"]
    assert told["certificates"][0]["valid_today"] and told["certificates"][0]["warning"] is None
    assert told["certificates"][0]["rule"] == "T47"
    (statistics,) = told["unit_duties"]
    assert (statistics["rule"], statistics["due_on"][5:]) == ("T45", "01-31")
    assert [(one["code"], one["allowed"]) for one in told["items"]] == [("JT-01", True)]
    assert told["blocked"] == []
    (mine,) = told["cases"]
    assert (mine["id"], mine["stage"], mine["due_rule"], mine["due_title"]) == (
        case,
        "checking",
        "T01",
        "核查线索",
    )


def hire(town: Town, **changes: Any) -> dict[str, Any]:
    """The list on 2022-07-02 of an officer of 孙吉镇 whose certificate is as stated."""
    admin = town.by("county-admin")
    town.done(admin.post("/officers", {"code": "zhou", "name": "周执法"}))
    post = {"officer": "zhou", "unit": SUNJI, "role": "case_officer", "since": "2020-01-01"}
    town.done(admin.post("/officers/posts", post))
    town.done(admin.post("/officers/certificates", {**certificate("zhou"), **changes}))
    return list_of(town, "zhou", "wang")


@pytest.mark.parametrize(
    ("valid_to", "left", "warning"),
    [
        ("2022-10-01", 91, None),
        ("2022-09-30", 90, 90),
        ("2022-09-01", 61, 90),
        ("2022-08-31", 60, 60),
        ("2022-08-01", 30, 30),
        ("2022-07-02", 0, 30),
    ],
)
def test_the_end_of_a_certificate_is_warned_of(
    sqlite_town: Town, valid_to: str, left: int, warning: int | None
) -> None:
    (held,) = hire(sqlite_town, valid_to=valid_to)["certificates"]

    assert (held["days_left"], held["warning"], held["valid_today"]) == (left, warning, True)


def test_an_expired_certificate_blocks_and_says_so(sqlite_town: Town) -> None:
    told = hire(sqlite_town, valid_to="2022-07-01")

    assert [one["code"] for one in told["blocked"]] == ["certificate-not-valid"]
    assert [(one["allowed"], one["refusal"]["code"]) for one in told["items"]] == [
        (False, "certificate-not-valid")
    ]
    assert (told["certificates"][0]["days_left"], told["certificates"][0]["warning"]) == (-1, None)


def test_a_certificate_of_another_field_does_not_cover_an_item(sqlite_town: Town) -> None:
    (item,) = hire(sqlite_town, domains=["水利"])["items"]

    assert item["refusal"]["code"] == "certificate-does-not-cover"


def test_leaders_and_the_county_see_an_officers_list_and_colleagues_do_not(sqlite_town: Town) -> None:
    for code in ("zhang", "wang", "chen", "ding", "ping"):
        assert list_of(sqlite_town, "zhang", code)["name"] == "张执法"
    for code in ("li", "liu", "zhao", "ge"):
        answered = sqlite_town.by(code).get("/officers/zhang/list")
        assert (answered.status_code, answered.json()["code"]) == (403, "not-permitted"), code


def test_who_handles_no_case_needs_no_certificate(sqlite_town: Town) -> None:
    told = list_of(sqlite_town, "chen", "chen")

    assert (told["items"], told["certificates"], told["blocked"]) == ([], [], [])
