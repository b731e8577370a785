"""Administrative acts: people, posts, certificates, powers, numbers, units; each an event, each once."""

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.interfaces.api.town import ADMIN, CHECK, COUNTY, MEIYANG, ORDER, SUNJI, Town, certificate

POWERS: dict[str, Any] = {
    "unit": SUNJI,
    "items": ["ZR-01", "JT-03"],
    "document": "示例赋权决定二",
    "valid_from": "2022-01-01",
}


def test_an_officer_is_entered_with_a_post_and_a_certificate(town: Town) -> None:
    admin = town.by(ADMIN)
    entered = admin.post("/officers", {"code": "sunji-new", "name": "新执法"})
    assert (entered.status_code, entered.json()["version"]) == (201, 1)
    assert entered.json()["recorded"] == [{"version": 1, "title": "登记人员", "text": "登记人员新执法"}]
    post = {"officer": "sunji-new", "unit": SUNJI, "role": "case_officer", "since": "2022-07-01"}
    town.done(admin.post("/officers/posts", post))
    town.done(admin.post("/officers/certificates", certificate("sunji-new")))
    shown = town.by("wang").get("/officers/sunji-new").json()
    assert [(one["role"], one["since"], one["until"]) for one in shown["posts"]] == [
        ("case_officer", "2022-07-01", None)
    ]


def test_a_post_ends_on_its_day(town: Town) -> None:
    ended = {"officer": "li", "unit": SUNJI, "role": "case_officer", "until": "2022-07-02"}
    town.done(town.by(ADMIN).post("/officers/posts/end", ended))
    answered = town.by("li").get("/cases")
    assert (answered.status_code, answered.json()["code"]) == (403, "no-post-today")


def test_a_suspended_certificate_stops_an_act_until_it_is_reinstated(town: Town) -> None:
    case, admin = town.lead(), town.by(ADMIN)
    about = {"officer": "li", "number": "1408li"}
    suspended = {**about, "since": "2022-06-01", "reason": "年度审验未过"}
    town.done(admin.post("/officers/certificates/suspend", suspended))
    refused = town.by("wang").post(f"/cases/{case}/steps/start-check", CHECK, 1)
    assert refused.json()["code"] == "certificate-not-valid"
    town.done(admin.post("/officers/certificates/reinstate", {**about, "since": "2022-06-30"}))
    town.done(town.by("wang").post(f"/cases/{case}/steps/start-check", CHECK, 1))
    town.done(admin.post("/officers/certificates/cancel", {**suspended, "since": "2022-07-01"}))
    refused = town.by("zhang").post(f"/cases/{case}/steps/order-correction", ORDER, 2)
    assert refused.json()["code"] == "certificate-not-valid"


def test_a_qualification_is_recorded(town: Town) -> None:
    qualification = {"officer": "liu", "number": "A20191408210001"}
    town.done(town.by(ADMIN).post("/officers/qualifications", qualification))
    assert town.by("chen").get("/officers/liu").json()["legal_qualification"] == "A20191408210001"


def test_powers_are_granted_together_or_not_at_all(town: Town) -> None:
    admin = town.by(ADMIN)
    wrong = admin.post("/powers/grant", {**POWERS, "items": ["ZR-01", "XX-99"]})
    assert [one["field"] for one in wrong.json()["errors"]] == ["items.1"]
    assert len(admin.get("/powers", unit=SUNJI).json()["items"]) == 1
    town.done(admin.post("/powers/grant", POWERS))
    held = [one["item"]["code"] for one in admin.get("/powers", unit=SUNJI).json()["items"]]
    assert held == ["JT-01", "ZR-01", "JT-03"]


def test_a_withdrawn_power_keeps_its_history(town: Town) -> None:
    admin = town.by(ADMIN)
    withdrawn = {"unit": SUNJI, "items": ["JT-01"], "document": "示例收回决定", "since": "2022-07-01"}
    town.done(admin.post("/powers/withdraw", withdrawn))
    (grant,) = admin.get("/powers", unit=SUNJI).json()["items"]
    assert (grant["withdrawn_on"], grant["withdrawn_by"]) == ("2022-07-01", "示例收回决定")
    assert (grant["held_today"], grant["saving"]) == (False, True)
    assert len(admin.get("/powers", unit=SUNJI, on="2022-06-30").json()["items"]) == 1


def test_a_transfer_only_item_is_held_by_no_town(town: Town) -> None:
    admin = town.by(ADMIN)
    items = admin.get("/power-items").json()["items"]
    transfer = next(one["code"] for one in items if one["basis"] == "transfer")
    answered = admin.post("/powers/grant", {**POWERS, "items": [transfer]})
    assert (answered.status_code, answered.json()["code"]) == (409, "transfer-only")


def test_a_number_is_voided_with_a_reason_and_stays_taken(town: Town) -> None:
    case = town.checking()
    town.done(town.by("zhang").post(f"/cases/{case}/steps/order-correction", ORDER, 2))
    number = "临孙综执责改字〔2022〕第001号"
    void = {"issuer": SUNJI, "word": "责改", "year": 2022, "number": number, "reason": "打印错误"}
    town.done(town.by("chen").post("/numbers/void", void))
    (kept,) = town.by("zhang").get("/numbers", issuer=SUNJI, word="责改", year=2022).json()["items"]
    assert (kept["text"], kept["void"]) == (number, "打印错误")
    again = town.by("chen").post("/numbers/void", void)
    assert (again.status_code, again.json()["errors"][0]["field"]) == (422, "number")


def test_a_village_is_entered_under_its_town(town: Town) -> None:
    unit = {"code": f"{SUNJI}999", "name": "示例村", "kind": "village", "parent": SUNJI}
    told = town.done(town.by(ADMIN).post("/units", unit))
    units = town.by("ge").get("/units", wait=told["position"], limit=500).json()["items"]
    assert (f"{SUNJI}999", "示例村") in {(one["code"], one["name"]) for one in units}


def test_an_act_repeated_with_its_key_is_done_once(town: Town) -> None:
    admin = town.by(ADMIN)
    first, again = (admin.post("/officers", {"code": "x-1", "name": "某某"}, key="1") for _ in range(2))
    assert first.status_code == again.status_code == 201
    assert first.json() == again.json()
    other = admin.post("/officers", {"code": "x-1", "name": "某某"}, key="2")
    assert [one["field"] for one in other.json()["errors"]] == ["code"]


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("/officers", {"code": "zhang", "name": "张执法"}, "code"),
        ("/officers", {"code": "张执法", "name": "张执法"}, "code"),
        ("/officers", {"code": "x", "name": "张执法"}, "code"),
        ("/officers", {"code": "sunji-x", "name": "  "}, "name"),
        ("/officers", {"code": "sunji-x", "name": "某", "occurred_at": "2022-07-03"}, "occurred_at"),
        ("/officers", {"code": "sunji-x", "name": "某", "occurred_at": "约1996"}, "occurred_at"),
        (
            "/officers/posts",
            {"officer": "no", "unit": SUNJI, "role": "head", "since": "2022-07-01"},
            "officer",
        ),
        ("/officers/posts", {"officer": "li", "unit": "1", "role": "head", "since": "2022-07-01"}, "unit"),
        ("/officers/posts", {"officer": "li", "unit": COUNTY, "role": "head", "since": "2022-07-01"}, "role"),
        (
            "/officers/posts",
            {"officer": "li", "unit": SUNJI, "role": "case_officer", "since": "2022-07-01"},
            "role",
        ),
        (
            "/officers/posts/end",
            {"officer": "li", "unit": SUNJI, "role": "head", "until": "2022-07-01"},
            "role",
        ),
        ("/officers/certificates", certificate("li"), "number"),
        ("/officers/certificates", {**certificate("li"), "number": "2", "domains": []}, "domains"),
        (
            "/officers/certificates",
            {**certificate("li"), "number": "2", "valid_to": "2019-12-31"},
            "valid_to",
        ),
        (
            "/officers/certificates/reinstate",
            {"officer": "li", "number": "1408li", "since": "2022-07-01"},
            "number",
        ),
        ("/powers/grant", {**POWERS, "items": ["JT-01"]}, "item"),
        ("/powers/grant", {**POWERS, "items": []}, "items"),
        ("/powers/grant", {**POWERS, "unit": f"{SUNJI}T"}, "unit"),
        (
            "/powers/withdraw",
            {"unit": MEIYANG, "items": ["JT-01"], "document": "x", "since": "2022-07-01"},
            "unit",
        ),
        ("/numbers/void", {"issuer": SUNJI, "word": "x", "year": 1, "number": "x", "reason": "x"}, "word"),
        ("/units", {"code": SUNJI + "201", "name": "x", "kind": "village", "parent": SUNJI}, "code"),
        ("/units", {"code": MEIYANG + "999", "name": "x", "kind": "village", "parent": SUNJI}, "code"),
        ("/units", {"code": "140821106", "name": "x", "kind": "town", "parent": COUNTY}, "kind"),
        ("/tokens", {"officer": "li", "days": 0}, "days"),
        ("/tokens", {"officer": "nobody"}, "officer"),
    ],
    ids=str,
)
def test_bad_input_is_named_and_nothing_recorded(
    quiet_town: Town, path: str, body: dict[str, Any], field: str
) -> None:
    before = quiet_town.application.services.store.last_position()
    answered = quiet_town.by(ADMIN).post(path, body)
    assert (answered.status_code, answered.json()["code"]) == (422, "bad-input"), answered.text
    assert [one["field"] for one in answered.json()["errors"]] == [field]
    assert quiet_town.application.services.store.last_position() == before


@pytest.fixture
def local_admin(town: Town) -> Town:
    """A system administrator of 嵋阳镇 alone."""
    admin = town.by(ADMIN)
    town.done(admin.post("/officers", {"code": "local-admin", "name": "镇管理"}))
    post = {"officer": "local-admin", "unit": MEIYANG, "role": "administrator", "since": "2022-01-01"}
    town.done(admin.post("/officers/posts", post))
    town.tokens["local-admin"] = town.done(admin.post("/tokens", {"officer": "local-admin"}))["token"]
    return town


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        (
            "/officers/posts",
            {"officer": "zhang", "unit": MEIYANG, "role": "head", "since": "2022-07-01"},
            "officer",
        ),
        (
            "/officers/posts",
            {"officer": "foreign", "unit": SUNJI, "role": "head", "since": "2022-07-01"},
            "unit",
        ),
        (
            "/officers/posts",
            {"officer": "local-admin", "unit": COUNTY, "role": "administrator", "since": "2022-07-01"},
            "unit",
        ),
        (
            "/officers/posts/end",
            {"officer": "zhang", "unit": SUNJI, "role": "case_officer", "until": "2022-07-01"},
            "unit",
        ),
        ("/officers/certificates", {**certificate("zhang"), "number": "2"}, "officer"),
        ("/officers/qualifications", {"officer": "liu", "number": "A1"}, "officer"),
        ("/powers/grant", POWERS, "unit"),
        (
            "/powers/withdraw",
            {"unit": SUNJI, "items": ["JT-01"], "document": "x", "since": "2022-07-01"},
            "unit",
        ),
        ("/units", {"code": f"{SUNJI}998", "name": "x", "kind": "village", "parent": SUNJI}, "unit"),
        ("/tokens", {"officer": "county-admin"}, "officer"),
        ("/tokens", {"officer": "zhang"}, "officer"),
    ],
    ids=str,
)
def test_a_towns_administrator_reaches_no_other_town_and_not_the_county(
    local_admin: Town, path: str, body: dict[str, Any], field: str
) -> None:
    before = local_admin.application.services.store.last_position()
    answered = local_admin.by("local-admin").post(path, body)
    assert (answered.status_code, answered.json()["code"]) == (422, "bad-input"), answered.text
    assert [one["field"] for one in answered.json()["errors"]] == [field]
    assert local_admin.application.services.store.last_position() == before


def test_a_towns_administrator_manages_the_town(local_admin: Town) -> None:
    admin = local_admin.by("local-admin")
    local_admin.done(admin.post("/officers", {"code": "meiyang-1", "name": "某某"}))
    post = {"officer": "meiyang-1", "unit": MEIYANG, "role": "head", "since": "2022-07-01"}
    local_admin.done(admin.post("/officers/posts", post))
    local_admin.done(admin.post("/tokens", {"officer": "meiyang-1"}))
    assert admin.get("/officers/meiyang-1").json()["posts"][0]["role_label"] == "行政机关负责人"


def test_a_post_that_begins_tomorrow_permits_nothing_today(town: Town) -> None:
    admin = town.by(ADMIN)
    town.done(admin.post("/officers", {"code": "sunji-new", "name": "新执法"}))
    post = {"officer": "sunji-new", "unit": SUNJI, "role": "case_officer", "since": "2022-07-03"}
    town.done(admin.post("/officers/posts", post))
    town.tokens["sunji-new"] = town.done(admin.post("/tokens", {"officer": "sunji-new"}))["token"]
    assert town.by("sunji-new").get("/cases").json()["code"] == "no-post-today"
    town.clock.time = datetime(2022, 7, 2, 16, 0, tzinfo=UTC)
    assert town.by("sunji-new").get("/cases").status_code == 200
