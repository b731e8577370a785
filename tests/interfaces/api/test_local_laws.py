"""POST /laws, /laws/clauses, /powers/items: a county enters what is not shipped; each error names its field."""

from typing import Any

import pytest

from tests.interfaces.api.town import ADMIN, COUNTY, SUNJI, Town
from tests.stories.test_local_regulation import CLAUSES, DUTY, ITEM, LAW, NUMBER, PENALTY, STATUTE

FOREIGN = "330106"


def settle_in(town: Town) -> None:
    for path, body in (("/laws", STATUTE), ("/laws/clauses", DUTY), ("/laws/clauses", PENALTY)):
        town.done(town.by(ADMIN).post(path, body))


def fields(town: Town, path: str, body: dict[str, Any]) -> list[str]:
    before = town.application.services.store.last_position()
    refused = town.by(ADMIN).post(path, body)
    assert refused.status_code == 422, refused.text
    assert town.application.services.store.last_position() == before
    return [one["field"] for one in refused.json()["errors"]]


def test_an_entered_law_is_shown_with_source_and_mark_and_resolved(town: Town) -> None:
    settle_in(town)

    (law,) = town.done(town.by("zhang").get("/laws", title=f"《{LAW}》"))["items"]
    asked = {"citation": CLAUSES[1], "act": "2022-06-30", "decided": "2022-07-26"}
    (found,) = town.done(town.by("zhang").get("/laws/resolve", **asked))["items"]
    (shipped,) = town.done(town.by("zhang").get("/laws", title="公路法"))["items"]

    told = {
        name: law[name] for name in ("edition", "organ", "rank", "mark_label", "source", "entered_by_county")
    }
    assert told == {
        "edition": NUMBER,
        "organ": STATUTE["organ"],
        "rank": "地方性法规",
        "mark_label": "待核实（仅见公开摘录）",
        "source": STATUTE["source"],
        "entered_by_county": True,
    }
    assert [one["article"] for one in law["clauses"]] == ["第二十条", "第四十五条第二项"]
    assert found["chosen"]["limits"] == [
        {"unit": "元", "minimum": "200", "maximum": "2000", "party": "person"}
    ]
    assert (found["chosen"]["source"], found["chosen"]["mark_label"]) == (STATUTE["source"], "县级已核实")
    assert shipped["entered_by_county"] is False


def test_a_withdrawn_clause_and_item_are_gone(town: Town) -> None:
    settle_in(town)
    town.done(town.by(ADMIN).post("/powers/items", ITEM))
    clause = {"law": LAW, "edition": NUMBER, "article": "第二十条", "unit": COUNTY, "reason": "录入有误"}

    town.done(town.by(ADMIN).post("/laws/clauses/withdraw", clause))
    town.done(
        town.by(ADMIN).post("/powers/items/withdraw", {"item": "SR-01", "unit": COUNTY, "reason": "录入有误"})
    )

    (law,) = town.done(town.by("zhang").get("/laws", title=LAW))["items"]
    codes = {one["code"] for one in town.done(town.by("zhang").get("/power-items"))["items"]}
    assert [one["article"] for one in law["clauses"]] == ["第四十五条第二项"]
    assert "SR-01" not in codes


def test_an_added_item_takes_its_clauses_from_the_library_and_is_granted(town: Town) -> None:
    settle_in(town)
    town.done(town.by(ADMIN).post("/powers/items", ITEM))
    grant = {"unit": SUNJI, "items": ["SR-01"], "document": "示例决定（虚构）", "valid_from": "2022-01-01"}
    town.done(town.by(ADMIN).post("/powers/grant", grant))

    held = {
        one["item"]["code"]: one for one in town.done(town.by("zhang").get("/powers", unit=SUNJI))["items"]
    }
    item = held["SR-01"]["item"]
    assert (item["penalty"][0]["text"], item["penalty"][0]["mark"]) == (PENALTY["text"], "C")
    assert item["violation"][0]["valid_from"] == "2021-05-01"


def test_an_added_item_is_amended_and_given_a_threshold_and_once_withdrawn_not_granted(town: Town) -> None:
    settle_in(town)
    admin = town.by(ADMIN)
    town.done(admin.post("/powers/items", ITEM))
    by = {"unit": COUNTY, "document": "示例文件（虚构）", "since": "2022-07-01"}
    gone = {"item": "SR-01", "unit": COUNTY, "reason": "录入有误"}
    grant = {"unit": SUNJI, "items": ["SR-01"], "document": "示例决定（虚构）", "valid_from": "2022-01-01"}

    town.done(admin.post("/powers/items/amend", {**by, "item": "SR-01", "documents_needed": ["现场照片"]}))
    town.done(
        admin.post(
            "/powers/hearing-thresholds", {**by, "party": "person", "amount_fen": 100_000, "items": ["SR-01"]}
        )
    )
    items = {one["code"]: one for one in town.done(town.by("zhang").get("/power-items"))["items"]}
    town.done(admin.post("/powers/items/withdraw", gone))

    assert items["SR-01"]["documents_needed"] == ["现场照片"]
    assert fields(town, "/powers/grant", grant) == ["items.0"]


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("/laws", {**STATUTE, "unit": SUNJI}, "unit"),
        ("/laws", {**STATUTE, "unit": FOREIGN}, "unit"),
        ("/laws", {**STATUTE, "document": " "}, "document"),
        ("/laws", {**STATUTE, "rank": "规范性文件"}, "rank"),
        ("/laws", {**STATUTE, "mark": "V"}, "mark"),
        ("/laws/clauses", DUTY, "law"),
        ("/laws/clauses", {**DUTY, "law": "公路法", "article": "附则"}, "article"),
        ("/laws/withdraw", {"title": LAW, "edition": NUMBER, "unit": COUNTY, "reason": "示例"}, "title"),
        ("/powers/items", ITEM, "violation.0.text"),
        ("/powers/items", {**ITEM, "violation": [{"law": LAW, "article": "附则"}]}, "violation.0.article"),
        ("/powers/items", {**ITEM, "unit": SUNJI}, "unit"),
        ("/powers/items/withdraw", {"item": "JT-01", "unit": COUNTY, "reason": "示例"}, "item"),
    ],
)
def test_what_cannot_be_names_its_field_and_leaves_no_event(
    quiet_town: Town, path: str, body: dict[str, Any], field: str
) -> None:
    assert fields(quiet_town, path, body) == [field]


def test_the_library_of_another_county_is_not_found(quiet_town: Town) -> None:
    assert quiet_town.by("zhang").get("/laws", unit=FOREIGN).status_code == 404
    assert quiet_town.by("zhang").get("/laws", unit=SUNJI).status_code == 200
