"""A case through the API: registered, stepped forward, seen."""

from urllib.parse import quote
from uuid import UUID

from domain.record.personal import TOMBSTONE
from tests.interfaces.api.town import CHECK, LEAD, ORDER, Town

SERVICE = {
    "occurred_at": "2022-07-01T11:00",
    "document": "临孙综执责改字〔2022〕第001号",
    "method": "direct",
    "succeeded": True,
    "servers": ["zhang", "li"],
    "signer": "薛某某",
    "relation": "本人",
}


def test_a_lead_opens_a_case_at_version_one(town: Town) -> None:
    answered = town.by("zhang").post("/cases", LEAD)

    told = answered.json()
    assert answered.status_code == 201
    assert answered.headers["etag"] == '"1"'
    assert answered.headers["location"] == f"/api/v1/cases/{told['id']}"
    assert (told["version"], told["stage"], told["stage_label"]) == (1, "lead", "线索已登记")
    assert [one["title"] for one in told["recorded"]] == ["线索登记"]


def test_a_step_moves_the_case_on(town: Town) -> None:
    case = town.checking()

    ordered = town.by("zhang").post(f"/cases/{case}/steps/order-correction", ORDER, 2)

    assert ordered.status_code == 200, ordered.text
    assert ordered.headers["etag"] == '"3"'
    shown = town.by("ding").get(f"/cases/{case}").json()
    assert shown["version"] == 3
    assert list(shown["documents"]) == ["临孙综执责改字〔2022〕第001号"]
    assert shown["parties"]["party-1"]["name"] == "薛某某"
    assert CHECK["officers"] == shown["officers"]


def test_a_filed_case_is_addressed_by_its_number(town: Town) -> None:
    number = filed(town)
    assert number == "临孙综执立字〔2022〕第001号"
    town.by("zhang").get("/cases", wait=10**9)
    shown = town.by("zhang").get(f"/cases/{quote(number)}")
    assert (shown.status_code, shown.json()["number"]) == (200, number)
    order = {**ORDER, "occurred_at": "2022-07-02T09:00", "due_on": "2022-07-12"}
    done = town.by("zhang").post(f"/cases/{quote(number)}/steps/order-correction", order, 4)
    assert (done.status_code, done.json()["number"]) == (200, number)
    assert len(town.by("ping").get(f"/cases/{quote(number)}/history").json()["items"]) == 5
    assert town.by("foreign").get(f"/cases/{quote(number)}").status_code == 404
    for typed in ("临孙综执立字[2022]第001号", "临孙综执立字（2022）第001号", "临孙综执立字【2022】第001号"):
        assert town.by("zhang").get(f"/cases/{quote(typed)}").json()["number"] == number
        assert town.by("foreign").get(f"/cases/{quote(typed)}").status_code == 404


def test_the_same_key_by_id_and_by_number_is_the_same_command(town: Town) -> None:
    number = filed(town)
    zhang = town.by("zhang")
    (row,) = zhang.get("/cases", wait=10**9, number=number).json()["items"]
    order = {**ORDER, "occurred_at": "2022-07-02T09:00", "due_on": "2022-07-12"}
    first = zhang.post(f"/cases/{row['id']}/steps/order-correction", order, 4, key="o-1")
    again = zhang.post(f"/cases/{quote(number)}/steps/order-correction", order, 4, key="o-1")
    assert (again.status_code, again.json()) == (first.status_code, first.json())


def test_an_erased_person_reads_as_a_tombstone_and_is_not_entered_again(town: Town) -> None:
    case = town.checking()
    town.application.services.keyring.forget(case=UUID(case), person="party-1")
    zhang = town.by("zhang")
    assert zhang.get(f"/cases/{case}").json()["parties"]["party-1"]["phone"] == TOMBSTONE
    registered = zhang.get(f"/cases/{case}/history").json()["items"][0]
    assert registered["facts"]["parties"][0]["name"] == TOMBSTONE
    (row,) = zhang.get("/cases", wait=10**9).json()["items"]
    assert row["parties"][0]["name"] == TOMBSTONE
    town.done(zhang.post(f"/cases/{case}/steps/order-correction", ORDER, 2))
    served = zhang.post(f"/cases/{case}/steps/serve-document", SERVICE, 3)
    assert (served.status_code, served.json()["code"]) == (409, "person-forgotten")
    assert zhang.get(f"/cases/{case}").json()["version"] == 3


def test_answers_are_kept_by_no_cache(town: Town) -> None:
    case = town.lead()
    for answered in (town.by("zhang").get(f"/cases/{case}"), town.by("zhang").get("/cases/x")):
        assert answered.headers["cache-control"] == "no-store"
        assert answered.headers["x-content-type-options"] == "nosniff"


def filed(town: Town) -> str:
    """The number of a new case, filed on 2 July, at version 4."""
    case = town.checking()
    request = {
        "occurred_at": "2022-07-01",
        "items": ["JT-01"],
        "act_date": "2022-06-01/2022-06-30",
        "facts": "在西里北沟取土，挖掘占用村道约6平方米",
        "acts": "取土与挖掘村道系同一施工行为，按一个违法行为处理",
    }
    town.done(town.by("zhang").post(f"/cases/{case}/steps/request-filing", request, 2))
    decision = {
        "occurred_at": "2022-07-02",
        "decision": "同意立案",
        "opinion": "同意立案",
        "officers": ["zhang", "li"],
    }
    decided = town.done(town.by("chen").post(f"/cases/{case}/steps/decide-filing", decision, 3))
    assert decided["stage"] == "investigating"
    return str(decided["number"])
