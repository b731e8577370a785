"""县级数值与事项调整: a county sets what no article fixes; everybody reads it; each error names its field."""

from typing import Any

import pytest

from tests.interfaces.api.town import ADMIN, COUNTY, SUNJI, Town

DOCUMENT = "临司发〔2022〕3号（虚构）"
WINDOW: dict[str, Any] = {
    "value": "T11",
    "unit": COUNTY,
    "amount": "3",
    "document": DOCUMENT,
    "since": "2022-07-01",
}
TIER = {
    "condition": "五平方米至十平方米",
    "subject": "挖掘面积",
    "unit": "平方米",
    "above": "5",
    "up_to": "10",
    "minimum_fen": 100_000,
    "maximum_fen": 300_000,
}
AMENDED: dict[str, Any] = {
    "item": "JT-01",
    "unit": COUNTY,
    "document": "临猗县裁量基准（虚构）",
    "since": "2022-07-01",
    "tiers": [TIER],
}


def shown(town: Town, by: str = "zhang", **params: str) -> dict[str, Any]:
    answered: dict[str, Any] = town.by(by).get("/values/T11", **params).json()
    return answered


def test_every_value_is_listed_with_article_mark_and_whether_a_county_may_set_it(quiet_town: Town) -> None:
    listed = quiet_town.by("zhang").get("/values").json()

    values = {one["id"]: one for one in listed["items"]}
    assert listed["next"] is None
    assert values["T14"] == {
        "id": "T14",
        "title": "作出处罚决定的期限",
        "amount": "90",
        "unit": "日",
        "article": "行政处罚法第六十条",
        "mark": "V",
        "mark_label": "已核对条文",
        "source": "",
        "since": None,
        "changeable": False,
        "shipped": "90",
    }
    assert (values["T32"]["mark_label"], values["T32"]["changeable"]) == ("待核实（仅见公开摘录）", True)
    assert (values["points-D09"]["amount"], values["points-D09"]["unit"]) == ("1", "分")


def test_a_county_sets_a_value_and_every_town_reads_it_from_its_day(town: Town) -> None:
    town.done(town.by(ADMIN).post("/values", WINDOW))

    before, after = shown(town, on="2022-06-30"), shown(town, on="2022-07-01")

    assert (before["amount"], before["mark_label"]) == ("5", "设计建议（非法律规定）")
    assert (after["amount"], after["mark_label"], after["source"]) == ("3", "县级设定", DOCUMENT)
    set_here = {"id": "T11", "amount": "3", "document": DOCUMENT, "since": "2022-07-01"}
    assert (before["on"], before["history"]) == ("2022-06-30", [{**set_here, "applies": False}])
    assert (after["on"], after["history"]) == ("2022-07-01", [{**set_here, "applies": True}])


def test_a_second_value_for_a_day_is_refused_at_its_field(town: Town) -> None:
    town.done(town.by(ADMIN).post("/values", WINDOW))

    answered = town.by(ADMIN).post("/values", {**WINDOW, "amount": "4"})

    (problem,) = answered.json()["errors"]
    assert (answered.status_code, problem["field"]) == (422, "since")
    assert "已设定为3工作日" in problem["problem"]


def test_a_value_withdrawn_is_the_shipped_one_again(town: Town) -> None:
    admin = town.by(ADMIN)
    town.done(admin.post("/values", WINDOW))
    back = {"value": "T11", "unit": COUNTY, "document": DOCUMENT, "since": "2022-08-01"}
    town.done(admin.post("/values/withdraw", back))

    assert [shown(town, on=day)["amount"] for day in ("2022-07-31", "2022-08-01")] == ["3", "5"]


def test_a_statutory_value_is_refused_with_its_article(town: Town) -> None:
    before = town.application.services.store.last_position()
    answered = town.by(ADMIN).post("/values", {**WINDOW, "value": "T14", "amount": "120"})

    assert (answered.status_code, answered.json()["code"]) == (409, "value-fixed-by-law")
    assert "行政处罚法第六十条" in answered.json()["detail"]
    assert town.application.services.store.last_position() == before


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("/values", {**WINDOW, "value": "T99"}, "value"),
        ("/values", {**WINDOW, "amount": "2"}, "amount"),
        ("/values", {**WINDOW, "unit": SUNJI}, "unit"),
        ("/values", {**WINDOW, "document": " "}, "document"),
        (
            "/values/withdraw",
            {name: WINDOW[name] for name in ("value", "unit", "document", "since")},
            "value",
        ),
        ("/powers/items/amend", {**AMENDED, "item": "XX-99"}, "item"),
        ("/powers/items/amend", {**AMENDED, "unit": SUNJI}, "unit"),
        ("/powers/items/amend", {**AMENDED, "tiers": []}, "tiers"),
        ("/powers/items/amend", {**AMENDED, "tiers": [{**TIER, "subject": " "}]}, "tiers.0.subject"),
        (
            "/powers/items/amend",
            {**AMENDED, "tiers": [{**TIER, "maximum_fen": 3_000_001}]},
            "tiers.0.maximum_fen",
        ),
    ],
    ids=str,
)
def test_what_cannot_be_is_refused_by_its_field(
    quiet_town: Town, path: str, body: dict[str, Any], field: str
) -> None:
    before = quiet_town.application.services.store.last_position()
    answered = quiet_town.by(ADMIN).post(path, body)

    assert (answered.status_code, answered.json()["code"]) == (422, "bad-input"), answered.text
    assert [one["field"] for one in answered.json()["errors"]] == [field]
    assert quiet_town.application.services.store.last_position() == before


def test_a_value_or_a_county_that_is_not_there_is_not_found(quiet_town: Town) -> None:
    officer = quiet_town.by("zhang")

    assert officer.get("/values/T99").status_code == 404
    assert officer.get("/values", unit="330106").status_code == 404


def test_a_county_amends_an_item_and_the_lists_show_it(town: Town) -> None:
    more = {
        "evidence_needed": [{"fact": "挖掘面积", "kinds": ["勘验笔录"]}],
        "documents_needed": ["勘验笔录"],
    }
    town.done(town.by(ADMIN).post("/powers/items/amend", {**AMENDED, **more}))

    (held,) = town.by("zhang").get("/powers", unit=SUNJI, on="2022-07-01").json()["items"]
    (earlier,) = town.by("zhang").get("/powers", unit=SUNJI, on="2022-06-30").json()["items"]

    local = [one for one in held["item"]["tiers"] if one["jurisdiction"] == COUNTY]
    assert [(one["source"], one["mark_label"], one["note"]) for one in local] == [
        ("临猗县裁量基准（虚构）", "县级设定", "")
    ]
    assert held["item"]["documents_needed"] == ["勘验笔录"]
    assert not [one for one in earlier["item"]["tiers"] if one["jurisdiction"] == COUNTY]


def test_the_deadlines_of_a_case_follow_the_value_and_name_the_document(town: Town) -> None:
    case, officer = town.lead(), town.by("zhang")
    (before,) = officer.get(f"/cases/{case}/deadlines").json()["items"]
    town.done(
        town.by(ADMIN).post("/values", {**WINDOW, "value": "T01", "amount": "10", "since": "2022-06-01"})
    )
    (after,) = officer.get(f"/cases/{case}/deadlines").json()["items"]

    assert (before["rule"], before["length"], before["source"]) == ("T01", "7个工作日", "")
    assert (after["length"], after["mark_label"], after["source"]) == ("10个工作日", "县级设定", DOCUMENT)
    assert before["judged"] < after["judged"]
    town.application.views.wait_for(town.application.services.store.last_position(), 5)
    (listed,) = officer.get("/cases").json()["items"]
    assert listed["due_on"] == after["judged"]
    assert all(one.equal for one in town.application.views.check().tables)


def test_the_next_steps_say_how_sure_a_time_limit_is(town: Town) -> None:
    case, officer = town.lead(), town.by("zhang")
    town.done(town.by(ADMIN).post("/values", {**WINDOW, "since": "2022-06-01"}))
    started = {
        rule["rule"]: rule
        for step in officer.get(f"/cases/{case}/next-steps").json()["items"]
        for rule in step["starts"]
    }

    assert (started["T11"]["mark_label"], started["T11"]["source"]) == ("县级设定", DOCUMENT)
    assert started["T10"]["mark_label"] == "设计建议（非法律规定）"
