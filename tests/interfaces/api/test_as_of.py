"""The two axes of time, the history and the difference of two versions: as the domain folds them."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl
from uuid import uuid4

import pytest

from domain.steps import STEP_BY_NAME
from infrastructure.settings import Settings
from tests.interfaces.api.bodies import smallest
from tests.interfaces.api.conftest import Settled
from tests.interfaces.api.town import CHECK, LEAD, ORDER, Caller, Town

EARLY = ("role-required", "step-not-allowed-now", "not-permitted")
BACKDATED = {
    "occurred_at": "2022-06-30T10:00",
    "place": "西里北沟",
    "officers": ["zhang", "li"],
    "certificates_shown": True,
    "findings": "取土坑一处",
    "unsigned_reason": "当事人不在场",
}


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def town(
    request: pytest.FixtureRequest,
    settled_town: Settled,
    tmp_path_factory: pytest.TempPathFactory,
    postgres_url: str,
) -> Iterator[Town]:
    """One for all tests of the file, which look at a case or make one of their own."""
    database = postgres_url if request.param == "postgres" else ""
    data = tmp_path_factory.mktemp("as-of") / "data"
    schema = f"as_of_{uuid4().hex}"
    with closing(settled_town.copied(Settings(data=data, database=database, database_schema=schema))) as town:
        yield town


@pytest.fixture(scope="module")
def case(town: Town) -> str:
    return recorded_late(town)


@pytest.fixture
def own_case(town: Town) -> str:
    """For a test that goes on with it."""
    return recorded_late(town)


def recorded_late(town: Town) -> str:
    """Lead on 30 June recorded at once; order on 1 July recorded on 2 July; inspection of 30 June recorded on 5 July."""
    town.clock.time = datetime(2022, 6, 30, 2, 0, tzinfo=UTC)
    found = town.done(town.by("zhang").post("/cases", LEAD))["id"]
    town.done(town.by("wang").post(f"/cases/{found}/steps/start-check", CHECK, 1))
    town.clock.time = datetime(2022, 7, 2, 3, 0, tzinfo=UTC)
    town.done(town.by("zhang").post(f"/cases/{found}/steps/order-correction", ORDER, 2))
    town.clock.time = datetime(2022, 7, 5, 3, 0, tzinfo=UTC)
    town.done(town.by("zhang").post(f"/cases/{found}/steps/inspect-site", BACKDATED, 3))
    return str(found)


@pytest.mark.parametrize(
    ("params", "version", "orders", "inspections"),
    [
        ({}, 4, 1, 1),
        ({"version": 1}, 1, 0, 0),
        ({"version": 3}, 3, 1, 0),
        ({"known_at": "2022-07-01"}, 2, 0, 0),
        ({"known_at": "2022-07-02T10:59"}, 2, 0, 0),
        ({"known_at": "2022-07-02T11:00"}, 3, 1, 0),
        ({"known_at": "2022-07-04"}, 3, 1, 0),
        ({"true_at": "2022-06-30"}, 4, 0, 1),
        ({"true_at": "2022-06-30T09:59"}, 2, 0, 0),
        ({"true_at": "2022-07-01T09:59"}, 4, 0, 1),
        ({"true_at": "2022-07-01"}, 4, 1, 1),
    ],
    ids=str,
)
def test_a_case_as_of(
    town: Town, case: str, params: dict[str, object], version: int, orders: int, inspections: int
) -> None:
    answered = town.by("ping").get(f"/cases/{case}", **params)
    told = answered.json()
    assert (told["version"], told["latest_version"]) == (version, 4)
    assert (len(told["documents"]), len(told["inspections"])) == (orders, inspections)
    assert ("etag" in answered.headers) is (params == {})


def test_what_was_recorded_late_is_told(town: Town, case: str) -> None:
    told = town.by("ping").get(f"/cases/{case}", true_at="2022-06-30").json()
    assert told["late"] == [{"version": 4, "title": "现场检查", "days": 5}]


def test_a_case_did_not_exist_before_its_lead(town: Town, case: str) -> None:
    for params in ({"known_at": "2022-06-29"}, {"true_at": "2022-06-29"}):
        answered = town.by("ping").get(f"/cases/{case}", **params)
        assert (answered.status_code, answered.json()["code"]) == (404, "not-found")


@pytest.mark.parametrize(
    ("params", "field"),
    [
        ({"version": 0}, "version"),
        ({"version": 5}, "version"),
        ({"version": "last"}, "version"),
        ({"known_at": "yesterday"}, "known_at"),
        ({"true_at": "2022-02-30"}, "true_at"),
        ({"version": 1, "known_at": "2022-07-01"}, "known_at"),
    ],
    ids=str,
)
def test_no_such_point_of_view(town: Town, case: str, params: dict[str, object], field: str) -> None:
    answered = town.by("ping").get(f"/cases/{case}", **params)
    assert answered.status_code == 422
    assert [one["field"] for one in answered.json()["errors"]] == [field]


def test_the_history_tells_both_times_and_who_and_what(town: Town, case: str) -> None:
    items = town.by("ping").get(f"/cases/{case}/history").json()["items"]
    assert [one["version"] for one in items] == [1, 2, 3, 4]
    assert [one["late"] for one in items] == ["", "", "事后1日补录", "事后5日补录"]
    last = items[-1]
    assert last["occurred_at"]["value"] == "2022-06-30T10:00"
    assert last["recorded_at"] == "2022-07-05T03:00:00+00:00"
    assert last["actor"]["certificates"] == ["1408zhang", "1408li"]
    assert last["actor"]["role_label"] == "执法人员"
    assert last["facts"]["findings"] == "取土坑一处"
    assert items[0]["facts"]["parties"][0]["name"] == "薛某某"


def test_a_correction_is_told_beside_the_event_it_corrects(town: Town, own_case: str) -> None:
    correction = {
        "occurred_at": "2022-07-05",
        "version": 4,
        "field": "findings",
        "value": "取土坑两处",
        "reason": "笔误",
    }
    town.done(town.by("zhang").post(f"/cases/{own_case}/steps/correct-record", correction, 4))
    items = town.by("ping").get(f"/cases/{own_case}/history").json()["items"]
    assert items[3]["facts"]["findings"] == "取土坑一处"
    assert items[3]["corrected_by"] == [{"version": 5, "field": "findings", "value": "取土坑两处"}]
    assert items[4]["reason"] == "笔误"
    changed = town.by("ping").get(f"/cases/{own_case}/diff", **{"from": 4}).json()["items"]
    told = {one["field"]: (one["before"], one["after"], one["changed_by"]["reason"]) for one in changed}
    assert told["inspections.0.findings"] == ("取土坑一处", "取土坑两处", "笔误")


def test_the_difference_of_two_versions_names_the_event(town: Town, case: str) -> None:
    items = town.by("ping").get(f"/cases/{case}/diff", **{"from": 1, "to": 3}).json()["items"]
    told = {one["field"]: one for one in items}
    assert (told["stage"]["before"], told["stage"]["after"]) == ("lead", "checking")
    assert told["stage"]["changed_by"]["version"] == 2
    (due,) = [one for name, one in told.items() if name.startswith("documents.") and name.endswith(".due_on")]
    assert (due["before"], due["after"], due["changed_by"]["version"]) == (None, "2022-07-11", 3)
    assert due["changed_by"]["actor"]["name"] == "张执法"
    assert "inspections.0.findings" not in told


def test_every_version_differs_from_none(town: Town, case: str) -> None:
    items = town.by("ping").get(f"/cases/{case}/diff").json()["items"]
    assert {one["before"] for one in items} == {None}
    assert {one["changed_by"]["version"] for one in items} == {1, 2, 3, 4}


def test_a_version_does_not_differ_from_itself(town: Town, case: str) -> None:
    assert town.by("ping").get(f"/cases/{case}/diff", **{"from": 3, "to": 3}).json()["items"] == []


@pytest.mark.parametrize("params", [{"from": 3, "to": 2}, {"from": -1}, {"to": 9}], ids=str)
def test_no_such_versions_to_compare(town: Town, case: str, params: dict[str, int]) -> None:
    answered = town.by("ping").get(f"/cases/{case}/diff", **params)
    assert (answered.status_code, answered.json()["code"]) == (422, "bad-input")


def test_the_next_steps_say_why_not(town: Town, case: str) -> None:
    items = {one["step"]: one for one in town.by("zhang").get(f"/cases/{case}/next-steps").json()["items"]}
    assert items["order-correction"]["allowed"]
    assert items["dismiss-lead"]["refusal"]["code"] == "role-required"
    assert items["dismiss-lead"]["refusal"]["remedy"] == "请由担任该岗位的人员登录后办理。"
    assert items["conclude-investigation"]["refusal"]["code"] == "step-not-allowed-now"
    assert items["start-check"]["refusal"]["sentence"] == "案件处于“核查中”阶段，不能办理“启动核查”。"
    assert items["seize-property"]["refusal"]["article"] == "行政强制法第十七条至第二十六条"
    assert "register-lead" not in items


def test_the_next_steps_tell_how_each_is_done(town: Town, case: str) -> None:
    items = {one["step"]: one for one in town.by("zhang").get(f"/cases/{case}/next-steps").json()["items"]}
    order = items["order-correction"]
    assert (order["status"], order["status_label"]) == ("may", "可以办理")
    assert order["makes"] == [{"word": "责改", "label": "责令改正违法行为通知书"}]
    assert [one["rule"] for one in order["starts"]] == ["T04", "T05"]
    assert order["starts"][0]["title"] == "改正期限"
    assert {"name": "measures", "label": "改正要求", "required": True} == {
        key: value
        for key, value in next(one for one in order["needs"] if one["name"] == "measures").items()
        if key in ("name", "label", "required")
    }
    assert "没有具体的改正要求，或者没有期限" in order["mistakes"]
    assert order["wording"].startswith("责令你")


def test_the_next_steps_tell_apart_what_is_blocked_and_what_is_not_due(town: Town, case: str) -> None:
    zhang, wang = (
        {one["step"]: one for one in town.by(code).get(f"/cases/{case}/next-steps").json()["items"]}
        for code in ("zhang", "wang")
    )
    for one in (*zhang.values(), *wang.values()):
        assert (one["status"] == "not_now") == ((one["refusal"] or {}).get("code") == "step-not-allowed-now")
    assert zhang["decide-penalty"]["status"] == "not_now"
    assert zhang["dismiss-lead"]["status"] == "blocked"
    assert (wang["dismiss-lead"]["status"], wang["adopt-plan"]["status"]) == ("may", "may")
    chen = town.by("chen").get(f"/cases/{case}/next-steps").json()["items"]
    blocked = {one["step"]: one["refusal"]["code"] for one in chen if one["status"] == "blocked"}
    assert blocked["adopt-plan"] == "role-required"


def test_the_next_steps_speak_english_to_who_asks(town: Town, case: str) -> None:
    zhang = town.anybody({"Authorization": f"Bearer {town.tokens['zhang']}", "Accept-Language": "en"})
    items = {one["step"]: one for one in zhang.get(f"/cases/{case}/next-steps").json()["items"]}
    assert items["dismiss-lead"]["refusal"]["sentence"].endswith("is taken by: 执法队队长、行政机关负责人.")


def said(caller: Caller, case: str) -> dict[str, Any]:
    return {one["step"]: one for one in caller.get(f"/cases/{case}/next-steps").json()["items"]}


@pytest.mark.parametrize("code", ["zhang", "wang", "chen", "liu", "zhao", "ding"])
def test_what_the_next_steps_say_is_what_a_step_answers(town: Town, own_case: str, code: str) -> None:
    """Allowed there, no refusal of post or stage here; not allowed there, such a refusal here, or one for what is missing."""
    caller = town.by(code)
    listed, version = said(caller, own_case), 4
    for step in listed:
        one, body = listed[step], smallest(STEP_BY_NAME[step])
        answered = caller.post(f"/cases/{own_case}/steps/{step}", body, version)
        told = answered.json().get("code")
        if one["allowed"]:
            assert told not in (*EARLY, "nothing-to-act-on"), (one["step"], answered.text)
        elif one["refusal"]["code"] in EARLY:
            assert told in (one["refusal"]["code"], "not-permitted"), (one["step"], answered.text)
        else:
            assert answered.status_code in (409, 422), (one["step"], answered.text)
        if answered.is_success:
            listed, version = said(caller, own_case), answered.json()["version"]


def test_a_permalink_answers_the_same_when_the_case_has_gone_on(town: Town, own_case: str) -> None:
    caller = town.by("ping")
    asked: list[dict[str, object]] = [
        {},
        {"version": 2},
        {"known_at": "2022-07-04"},
        {"true_at": "2022-06-30"},
    ]
    links = [caller.get(f"/cases/{own_case}", **one).json()["permalink"] for one in asked]
    links.append(caller.get(f"/cases/{own_case}/diff", from_true_at="2022-06-30").json()["permalink"])
    links += [one[kind] for one in versions(town, own_case) for kind in ("state", "change")]
    before = [followed(town, link) for link in links]
    backdated = {**BACKDATED, "occurred_at": "2022-06-30T10:30"}
    town.done(town.by("zhang").post(f"/cases/{own_case}/steps/inspect-site", backdated, 4))
    assert [followed(town, link) for link in links] == before
    assert caller.get(f"/cases/{own_case}", true_at="2022-06-30").json()["permalink"] != links[3]


def followed(town: Town, link: str) -> bytes:
    path, _, query = link.removeprefix("/api/v1").partition("?")
    return bytes(town.by("ping").get(path, **dict(parse_qsl(query))).content)


def versions(town: Town, case: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = town.by("ping").get(f"/cases/{case}/versions").json()["items"]
    return found


def test_the_versions_are_played_one_after_the_other(town: Town, case: str) -> None:
    played = [(one["version"], one["title"], one["day"], one["stage"]) for one in versions(town, case)]
    assert played == [
        (1, "线索登记", "2022-06-30", "lead"),
        (2, "启动核查", "2022-06-30", "checking"),
        (3, "责令改正", "2022-07-01", "checking"),
        (4, "现场检查", "2022-06-30", "checking"),
    ]


def test_what_was_known_differs_from_what_was_true_by_what_came_late(town: Town, case: str) -> None:
    answered = town.by("ping").get(f"/cases/{case}/diff", from_known_at="2022-06-30", to_true_at="2022-06-30")
    items = answered.json()["items"]
    assert {one["changed_by"]["version"] for one in items} == {4}
    told = {one["field"]: one for one in items}["inspections.0.findings"]
    assert (told["label"], told["after"]) == ("现场检查 · 第1项 · 检查情况", "取土坑一处")
    assert [one["actor"]["name"] for one in told["events"]] == ["张执法"]


def test_a_later_point_may_have_less(town: Town, case: str) -> None:
    answered = town.by("ping").get(f"/cases/{case}/diff", **{"from": 4, "to_true_at": "2022-06-30"})
    gone = {one["field"] for one in answered.json()["items"] if one["after"] is None}
    assert any(field.startswith("documents.") for field in gone)


@pytest.mark.parametrize(
    ("params", "field"),
    [
        ({"from": 1, "from_known_at": "2022-07-01"}, "from_known_at"),
        ({"to_true_at": "later"}, "to_true_at"),
        ({"from_known_at": "2022-07-03", "to_known_at": "2022-07-01"}, "from"),
        ({"upto": 9}, "upto"),
    ],
    ids=str,
)
def test_no_such_points_to_compare(town: Town, case: str, params: dict[str, object], field: str) -> None:
    answered = town.by("ping").get(f"/cases/{case}/diff", **params)
    assert answered.status_code == 422
    assert [one["field"] for one in answered.json()["errors"]] == [field]
