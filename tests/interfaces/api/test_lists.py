"""Lists: what a caller sees, page by page, as fresh as asked for."""

from typing import Any

import pytest

from tests.interfaces.api.town import LEAD, MEIYANG, ORDER, SUNJI, Caller, Town


def every_item(caller: Caller, path: str, **params: Any) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = []
    after = None
    while True:
        page = caller.get(path, **params, **({"after": after} if after else {})).json()
        items += page["items"]
        after = page["next"]
        if after is None:
            return items


def foreign_lead(town: Town) -> str:
    return str(town.done(town.by("foreign").post("/cases", LEAD))["id"])


def test_a_list_shows_what_its_caller_has_just_recorded(town: Town) -> None:
    told = town.done(town.by("zhang").post("/cases", LEAD))
    answered = town.by("zhang").get("/cases", wait=told["position"])
    assert [one["id"] for one in answered.json()["items"]] == [told["id"]]
    assert int(answered.headers["x-view-position"]) >= told["position"]


def test_a_list_that_was_not_waited_for_tells_how_far_it_has_come(town: Town) -> None:
    town.by("zhang").get("/cases", wait=10**9)
    told = town.done(town.by("zhang").post("/cases", LEAD))
    answered = town.by("zhang").get("/cases")
    assert int(answered.headers["x-view-position"]) < told["position"]
    assert answered.json()["items"] == []


def test_a_town_sees_its_own_cases_and_the_county_all(town: Town) -> None:
    own, foreign = town.lead(), foreign_lead(town)
    seen = {
        code: {one["id"] for one in town.by(code).get("/cases", wait=10**9).json()["items"]}
        for code in ("zhang", "ge", "foreign", "ding", "ping")
    }
    assert seen == {
        "zhang": {own},
        "ge": {own},
        "foreign": {foreign},
        "ding": {own, foreign},
        "ping": {own, foreign},
    }


def test_pages_follow_one_another_without_gap_or_repetition(town: Town) -> None:
    cases = {town.lead() for _ in range(5)}
    listed = every_item(town.by("zhang"), "/cases", limit=2, wait=10**9)
    assert [one["id"] for one in listed] == list(dict.fromkeys(one["id"] for one in listed))
    assert {one["id"] for one in listed} == cases


@pytest.mark.parametrize(
    ("params", "count"),
    [
        ({"stage": "checking"}, 1),
        ({"stage": "lead"}, 1),
        ({"stage": "closed"}, 0),
        ({"unit": SUNJI}, 2),
        ({"unit": MEIYANG}, 0),
        ({"officer": "li"}, 1),
        ({"received_from": "2022-06-30", "received_to": "2022-06-30"}, 2),
        ({"received_from": "2022-07-01"}, 0),
        ({"number": "临孙综执立字〔2022〕第001号"}, 0),
    ],
    ids=str,
)
def test_filters_narrow(town: Town, params: dict[str, str], count: int) -> None:
    town.lead(), town.checking(), foreign_lead(town)
    assert len(town.by("zhang").get("/cases", wait=10**9, **params).json()["items"]) == count


def test_stages_are_counted_by_unit(town: Town) -> None:
    town.lead(), town.checking(), foreign_lead(town)
    counted = town.by("ding").get("/statistics/stages", wait=10**9).json()["items"]
    told = {(one["unit"], one["stage"]): (one["cases"], one["stage_label"]) for one in counted}
    assert told == {
        (SUNJI, "lead"): (1, "线索已登记"),
        (SUNJI, "checking"): (1, "核查中"),
        (MEIYANG, "lead"): (1, "线索已登记"),
    }


def test_the_audit_trail_is_of_the_callers_towns(town: Town) -> None:
    own, foreign = town.checking(), foreign_lead(town)
    trail = every_item(town.by("zhang"), "/audit-trail", wait=10**9, limit=100)
    assert own in {one["stream"] for one in trail}
    assert foreign not in {one["stream"] for one in trail}
    assert {one["unit"][:9] for one in trail} == {SUNJI}


def test_the_audit_trail_of_one_case_in_both_directions(town: Town) -> None:
    case = town.checking()
    caller = town.by("ping")
    forwards = caller.get("/audit-trail", wait=10**9, case=case).json()["items"]
    backwards = caller.get("/audit-trail", case=case, newest_first="true").json()["items"]
    assert [one["title"] for one in forwards] == ["线索登记", "启动核查"]
    assert backwards == forwards[::-1]
    assert forwards[1]["actor"]["role_label"] == "执法队队长"
    later = caller.get("/audit-trail", case=case, recorded_from="2022-07-03").json()["items"]
    same_day = caller.get("/audit-trail", case=case, recorded_to="2022-07-02").json()["items"]
    assert (later, same_day) == ([], forwards)


def test_units_are_no_secret(town: Town) -> None:
    units = every_item(town.by("ge"), "/units", limit=500, wait=10**9)
    kinds = [one["kind"] for one in units]
    assert (kinds.count("county"), kinds.count("town"), kinds.count("team")) == (1, 14, 14)
    assert next(one for one in units if one["code"] == SUNJI)["government"] == "孙吉镇人民政府"


def test_officers_are_those_of_the_callers_towns(town: Town) -> None:
    town.by("zhang").get("/officers", wait=10**9)
    own = {one["code"] for one in every_item(town.by("zhang"), "/officers")}
    all_of_them = {one["code"] for one in every_item(town.by("ding"), "/officers")}
    narrowed = {one["code"] for one in every_item(town.by("ding"), "/officers", unit=MEIYANG)}
    assert own == {"zhang", "li", "wang", "chen", "liu", "zhao", "ge"}
    assert own | {"foreign", "ding", "ping", "county-admin"} == all_of_them
    assert narrowed == {"foreign"}
    assert every_item(town.by("zhang"), "/officers", unit=MEIYANG) == []
    assert {one["code"] for one in every_item(town.by("zhang"), "/officers", unit="140821")} == own


def test_an_officer_is_shown_to_those_who_see_the_town(town: Town) -> None:
    shown = town.by("wang").get("/officers/zhang").json()
    assert shown["posts"][0]["role_label"] == "执法人员"
    assert shown["posts"][0]["held_today"]
    assert shown["certificates"][0]["valid_today"]
    assert town.by("foreign").get("/officers/zhang").status_code == 404
    assert town.by("wang").get("/officers/foreign").status_code == 404


def test_powers_are_public(town: Town) -> None:
    grants = town.by("foreign").get("/powers", unit=SUNJI).json()["items"]
    assert [(one["item"]["code"], one["document"], one["held_today"]) for one in grants] == [
        ("JT-01", "示例赋权决定", True)
    ]
    assert town.by("foreign").get("/powers", unit=SUNJI, on="2021-07-31").json()["items"] == []
    assert town.by("foreign").get("/powers", unit=MEIYANG).json()["items"] == []


def test_every_item_of_the_catalogue_has_a_source_and_a_mark(town: Town) -> None:
    items = town.by("ge").get("/power-items").json()["items"]
    assert len(items) > 40
    assert all(one["source"] and one["mark_label"] and one["basis_label"] for one in items)


def test_number_registers_are_listed_and_opened_by_their_town(town: Town) -> None:
    case = town.checking()
    order = f"/cases/{case}/steps/order-correction"
    town.done(town.by("zhang").post(order, ORDER, 2))
    books = town.by("zhang").get("/number-registers", wait=10**9).json()["items"]
    assert [(one["issuer"], one["word"], one["year"]) for one in books] == [(SUNJI, "责改", 2022)]
    assert town.by("foreign").get("/number-registers").json()["items"] == []
    assert town.by("foreign").get("/numbers", issuer=SUNJI, word="责改", year=2022).status_code == 404


def test_the_catalogue_of_steps_tells_what_each_asks_for(town: Town) -> None:
    steps = {one["step"]: one for one in town.by("ge").get("/steps").json()["items"]}
    order = steps["order-correction"]
    assert (order["title"], order["roles"]) == ("责令改正", ["case_officer", "team_leader"])
    assert order["schema"]["properties"]["due_on"]["title"] == "改正期限截止日"
    assert order["schema"]["additionalProperties"] is False
    lead = steps["register-lead"]
    assert lead["schema"]["$defs"]["PartyStated"]["properties"]["name"]["x-personal"] is True
    assert lead["allowed_in"] == []


def test_the_board_tells_what_is_due_and_how_long_is_left(town: Town) -> None:
    own = town.checking()
    foreign_lead(town)

    (due,) = town.by("zhang").get("/deadlines", wait=10**9).json()["items"]

    assert (due["case"], due["rule"], due["title"], due["owes_label"]) == (own, "T01", "核查线索", "本机关")
    assert (due["judged"], due["status"], due["days_left"]) == ("2022-07-11", "due", 9)
    assert due["officers"] == ["zhang", "li"]


def test_the_board_counts_each_unit_for_the_county(town: Town) -> None:
    town.lead()
    foreign_lead(town)

    counted = town.by("ding").get("/deadlines/counts", wait=10**9).json()["items"]

    assert [(one["unit"], one["due"], one["overdue"]) for one in counted] == [(MEIYANG, 1, 0), (SUNJI, 1, 0)]


def test_the_board_refuses_a_status_nobody_knows(town: Town) -> None:
    answered = town.by("zhang").get("/deadlines", status="late")

    assert answered.status_code == 422
    assert "status" in answered.text


def test_the_queue_tells_each_person_what_to_do(town: Town) -> None:
    lead, checking = town.lead(), town.checking()

    own = town.by("zhang").get("/queue", wait=10**9).json()["items"]
    leader = town.by("wang").get("/queue").json()["items"]

    assert [(one["case"], one["kind_label"], one["step_title"] or one["due_title"]) for one in own] == [
        (checking, "下一步骤", "立案审批申请"),
        (checking, "期限", "核查线索"),
    ]
    assert own[0]["days_left"] == 9
    assert [(one["case"], one["step"]) for one in leader] == [(lead, "start-check")]


def test_anothers_queue_is_for_who_leads_the_town(town: Town) -> None:
    town.checking()
    seen = town.by("wang").get("/queue", officer="zhang", wait=10**9)
    assert {one["kind"] for one in seen.json()["items"]} == {"next", "due"}
    refused = [town.by(code).get("/queue", officer="zhang").status_code for code in ("li", "foreign")]
    assert refused == [403, 404]
    assert town.by("foreign").get("/queue").json()["items"] == []


def test_a_search_finds_a_party_by_name_in_the_towns_one_sees(town: Town) -> None:
    own, foreign = town.lead(), foreign_lead(town)
    found = {
        code: {one["id"] for one in town.by(code).get("/cases", q="薛某某 北沟", wait=10**9).json()["items"]}
        for code in ("zhang", "foreign", "ding")
    }
    assert found == {"zhang": {own}, "foreign": {foreign}, "ding": {own, foreign}}
    assert town.by("zhang").get("/cases", q="薛公").json()["items"] == []


def test_a_word_too_short_to_search_by_is_named(quiet_town: Town) -> None:
    answered = quiet_town.by("zhang").get("/cases", q="土")
    assert answered.status_code == 422
    assert '"q"' in answered.text
