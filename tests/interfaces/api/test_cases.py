"""A case through the API: registered, stepped forward, seen."""

from tests.interfaces.api.town import CHECK, LEAD, ORDER, Town


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
