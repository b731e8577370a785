"""Commands: decided on the version the caller saw, done once however often they are sent, all or nothing."""

from concurrent.futures import ThreadPoolExecutor

from tests.interfaces.api.town import CHECK, LEAD, ORDER, SUNJI, Town


def order_path(case: str) -> str:
    return f"/cases/{case}/steps/order-correction"


def test_a_step_without_a_version_is_asked_for_one(town: Town) -> None:
    case = town.checking()
    answered = town.by("zhang").post(order_path(case), ORDER)
    assert (answered.status_code, answered.json()["code"]) == (428, "version-required")


def test_a_step_on_a_stale_version_is_told_the_new_one(town: Town) -> None:
    case = town.checking()
    answered = town.by("zhang").post(order_path(case), ORDER, 1)
    assert (answered.status_code, answered.json()["code"]) == (412, "edited-meanwhile")
    assert answered.headers["etag"] == '"2"'
    assert "第2版" in answered.json()["detail"]


def test_a_refused_step_leaves_no_event(town: Town) -> None:
    case = town.checking()
    before = town.application.services.store.last_position()
    answered = town.by("zhang").post(order_path(case), {**ORDER, "officers": ["zhang"]}, 2)
    assert (answered.status_code, answered.json()["code"]) == (409, "two-officers-required")
    assert answered.json()["article"] == "行政处罚法第四十二条第一款"
    assert answered.json()["remedy"] == "请再加一名持有效执法证的执法人员。"
    assert town.application.services.store.last_position() == before


def test_bad_input_of_the_domain_names_its_field(town: Town) -> None:
    case = town.checking()
    answered = town.by("zhang").post(order_path(case), {**ORDER, "due_on": "2022-06-30"}, 2)
    assert answered.status_code == 422
    assert answered.json()["errors"] == [{"field": "due_on", "problem": "改正期限不能早于作出日期"}]


def test_the_same_key_gets_the_same_answer_and_one_event(town: Town) -> None:
    case = town.checking()
    zhang = town.by("zhang")
    first = zhang.post(order_path(case), ORDER, 2, key="order-1")
    zhang.post(order_path(case), {**ORDER, "second_order_reason": "另一处新挖路面"}, 3)
    again = zhang.post(order_path(case), ORDER, 2, key="order-1")
    assert (again.status_code, again.json()) == (first.status_code, first.json()) == (200, first.json())
    assert again.headers["etag"] == first.headers["etag"] == '"3"'
    assert len(zhang.get(f"/cases/{case}/history").json()["items"]) == 4


def test_the_same_lead_is_registered_once(town: Town) -> None:
    zhang = town.by("zhang")
    first, again = (zhang.post("/cases", LEAD, key="lead-1") for _ in range(2))
    assert first.status_code == again.status_code == 201
    assert first.json() == again.json()
    assert first.headers["location"] == again.headers["location"]


def test_the_order_of_the_fields_is_no_other_content(town: Town) -> None:
    zhang = town.by("zhang")
    first = zhang.post("/cases", LEAD, key="lead-1")
    again = zhang.post("/cases", dict(reversed(LEAD.items())), key="lead-1")
    assert again.json() == first.json()


def test_the_same_key_with_another_body_is_refused(town: Town) -> None:
    zhang = town.by("zhang")
    zhang.post("/cases", LEAD, key="lead-1")
    other = zhang.post("/cases", {**LEAD, "place": "别处"}, key="lead-1")
    assert (other.status_code, other.json()["code"]) == (422, "command-id-reused")


def test_the_same_key_for_another_version_case_or_operation_is_refused(town: Town) -> None:
    case, other = town.checking(), town.checking()
    zhang = town.by("zhang")
    town.done(zhang.post(order_path(case), ORDER, 2, key="k"))
    inspection = f"/cases/{case}/steps/inspect-site"
    for path, version in [(order_path(case), 3), (order_path(other), 2), (inspection, 2)]:
        answered = zhang.post(path, ORDER if "order" in path else INSPECTION, version, key="k")
        assert (answered.status_code, answered.json()["code"]) == (422, "command-id-reused")


def test_two_officers_may_use_the_same_key(town: Town) -> None:
    first = town.by("zhang").post("/cases", LEAD, key="1")
    second = town.by("li").post("/cases", LEAD, key="1")
    assert first.status_code == second.status_code == 201
    assert first.json()["id"] != second.json()["id"]


def test_of_two_steps_at_once_on_one_version_one_is_recorded(town: Town) -> None:
    case = town.lead()
    leader = town.by("wang")
    with ThreadPoolExecutor(4) as pool:
        sent = [pool.submit(leader.post, f"/cases/{case}/steps/start-check", CHECK, 1) for _ in range(4)]
    assert sorted(one.result().status_code for one in sent) == [200, 412, 412, 412]
    assert leader.get(f"/cases/{case}").json()["version"] == 2


def test_one_key_sent_many_times_at_once_is_done_once(town: Town) -> None:
    zhang = town.by("zhang")
    with ThreadPoolExecutor(4) as pool:
        sent = [pool.submit(zhang.post, "/cases", LEAD, key="race") for _ in range(4)]
    assert {one.result().status_code for one in sent} == {201}
    assert len({one.result().text for one in sent}) == 1


def test_orders_at_once_in_many_cases_get_dense_numbers(town: Town) -> None:
    cases = [town.checking() for _ in range(6)]
    zhang = town.by("zhang")
    with ThreadPoolExecutor(6) as pool:
        sent = [pool.submit(zhang.post, order_path(case), ORDER, 2) for case in cases]
    assert {one.result().status_code for one in sent} == {200}
    numbers = zhang.get("/numbers", issuer=SUNJI, word="责改", year=2022).json()["items"]
    assert [one["serial"] for one in numbers] == [1, 2, 3, 4, 5, 6]
    assert {one["taken_by"] for one in numbers} == set(cases)


INSPECTION = {
    "occurred_at": "2022-06-30T10:00",
    "place": "西里北沟",
    "officers": ["zhang", "li"],
    "certificates_shown": True,
    "findings": "取土坑一处",
    "unsigned_reason": "当事人不在场",
}
