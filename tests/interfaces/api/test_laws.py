"""GET /laws and /laws/resolve; the threshold of a hearing, set by the county."""

from typing import Any

import pytest

from tests.interfaces.api.town import ADMIN, COUNTY, SUNJI, Town

ROAD = "《公路法》第七十六条第一项"
MINERALS = "《中华人民共和国矿产资源法》第三十九条"
THRESHOLD: dict[str, Any] = {
    "unit": COUNTY,
    "party": "person",
    "amount_fen": 500_000,
    "document": "听证标准（虚构）",
    "since": "2022-01-01",
}


def listed(town: Town, **on: str) -> dict[tuple[str, str], Any]:
    items = town.done(town.by("ge").get("/laws", **on))["items"]
    return {(one["title"], one["edition"]): one for one in items}


def resolved(town: Town, citation: str, act: str, decided: str) -> list[dict[str, Any]]:
    asked = {"citation": citation, "act": act, "decided": decided}
    items: list[dict[str, Any]] = town.done(town.by("zhang").get("/laws/resolve", **asked))["items"]
    return items


def test_laws_are_listed_with_their_clauses_and_marks(quiet_town: Town) -> None:
    laws = listed(quiet_town)

    road = laws["中华人民共和国公路法", "2017年修正"]
    assert (road["short"], road["mark_label"], road["standing"]) == ("公路法", "已核对条文", "施行中")
    fine = next(one for one in road["clauses"] if one["article"] == "第七十六条第一项")
    assert fine["text"] == "责令停止违法行为，可以处三万元以下的罚款"
    assert laws["中华人民共和国耕地保护和质量提升法", "草案"]["standing"] == "未施行或者已经失效"


@pytest.mark.parametrize(("day", "edition"), [("2025-06-30", "2009年修正"), ("2025-07-01", "2024年修订")])
def test_the_laws_of_a_day_are_those_in_force(quiet_town: Town, day: str, edition: str) -> None:
    minerals = [key for key in listed(quiet_town, on=day) if key[0] == "中华人民共和国矿产资源法"]

    assert minerals == [("中华人民共和国矿产资源法", edition)]


def test_a_citation_is_resolved_on_two_days(quiet_town: Town) -> None:
    (found,) = resolved(quiet_town, ROAD, "2022-06-30", "2022-09-02")

    assert (found["choice"], found["undecided"], found["short_names"]) == ("same", False, ["公路法"])
    assert found["chosen"]["law"] == "中华人民共和国公路法"


def test_both_versions_are_shown_where_the_law_changed(quiet_town: Town) -> None:
    (found,) = resolved(quiet_town, MINERALS, "2025-06-30", "2025-08-01")

    assert (found["choice"], found["undecided"], found["chosen"]) == ("review", True, None)
    assert found["version_on_act"]["valid_to"] == "2025-06-30"
    assert found["version_on_decision"]["article"] == "第六十四条"
    assert "待法制审核" in found["why"]


@pytest.mark.parametrize(
    ("citation", "act", "decided", "field"),
    [
        ("公路法第七十六条", "2022-06-30", "2022-09-02", "citation"),
        (ROAD, "2022-09-02", "2022-06-30", "decided"),
        (ROAD, "2022-6-30", "2022-09-02", "act"),
    ],
)
def test_a_question_that_cannot_be_answered_names_its_field(
    quiet_town: Town, citation: str, act: str, decided: str, field: str
) -> None:
    asked = {"citation": citation, "act": act, "decided": decided}

    refused = quiet_town.by("zhang").get("/laws/resolve", **asked)

    assert refused.status_code == 422
    assert [one["field"] for one in refused.json()["errors"]] == [field]


def test_a_county_sets_the_larger_amount_for_all_items_or_for_some(town: Town) -> None:
    admin = town.by(ADMIN)

    general = town.done(admin.post("/powers/hearing-thresholds", THRESHOLD))
    special = town.done(
        admin.post("/powers/hearing-thresholds", {**THRESHOLD, "unit": SUNJI, "items": ["JT-01", "ZR-01"]})
    )

    assert general["recorded"][-1]["text"] == (
        "自2022-01-01起，各事项对公民罚款5,000.00元以上属于较大数额（听证标准（虚构））"
    )
    assert [one["text"][:19] for one in special["recorded"]] == [
        "自2022-01-01起，JT-01对",
        "自2022-01-01起，ZR-01对",
    ]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"amount_fen": 0}, "amount_fen"),
        ({"items": ["XX-01"]}, "items.0"),
        ({"unit": "140821105200"}, "unit"),
        ({"document": " "}, "document"),
    ],
)
def test_a_threshold_that_cannot_be_names_its_field(
    quiet_town: Town, change: dict[str, Any], field: str
) -> None:
    refused = quiet_town.by(ADMIN).post("/powers/hearing-thresholds", THRESHOLD | change)

    assert refused.status_code == 422
    assert [one["field"] for one in refused.json()["errors"]] == [field]


def test_an_item_tells_what_can_be_told_of_it(quiet_town: Town) -> None:
    items = {one["code"]: one for one in quiet_town.done(quiet_town.by("zhang").get("/power-items"))["items"]}

    road, straw = items["JT-01"], items["HJ-01"]
    assert {one["note"] for one in road["tiers"]} == {
        "参考（浙江省），不适用于本地",
        "参考（四川省），不适用于本地",
    }
    assert road["tiers"][1] | {"above": "2", "up_to": "5"} == road["tiers"][1]
    assert road["simple_procedure"]["person"]["answer"] is True
    assert straw["simple_procedure"]["person"] == {
        "answer": False,
        "why": "法定最低罚款500.00元超过当场处罚的上限200.00元",
        "article": "行政处罚法第五十一条",
    }
    assert items["ZR-01"]["evidence_needed"][2]["mark"] == "M"


def test_a_towns_list_tells_the_same_of_what_it_holds(quiet_town: Town) -> None:
    (held,) = quiet_town.done(quiet_town.by("zhang").get("/powers", unit=SUNJI))["items"]

    assert held["item"]["tiers"][0]["note"] == "参考（浙江省），不适用于本地"
