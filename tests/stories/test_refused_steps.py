"""依法拒绝 — steps that the law does not allow are refused by name, with article and remedy, and leave no event."""

from typing import Any

from tests.stories import givens
from tests.stories.county import County
from tests.stories.givens import fine
from tests.stories.people import (
    DEPUTY,
    EXPIRED,
    HEAD,
    OFFICER,
    REVIEWER,
    SECOND,
    TWO_OFFICERS,
    VILLAGER,
)

INSPECTION: dict[str, Any] = {
    "occurred_at": "2022-06-30T10:30",
    "place": "西里北沟",
    "officers": TWO_OFFICERS,
    "certificates_shown": True,
    "findings": "路面被挖掘",
    "party_signed": True,
}


def test_an_officer_whose_certificate_ran_out_before_the_inspection_does_not_inspect(county: County) -> None:
    """场景F：执法证二〇二二年五月三十一日到期，六月三十日不能参加现场检查。"""
    case = givens.checking(county)

    refusal = case.refused(OFFICER, "inspect-site", **{**INSPECTION, "officers": [OFFICER, EXPIRED]})

    assert (refusal["code"], refusal["status"]) == ("certificate-not-valid", 409)
    assert refusal["detail"] == "郑示壬在2022-06-30没有有效的行政执法证。"
    assert refusal["article"] == "行政处罚法第四十二条、第五十五条"
    assert refusal["remedy"] == "请由当日持有效执法证的人员实施，或先登记其证件。"


def test_a_certificate_found_cancelled_afterwards_vetoes_the_inspection(county: County) -> None:
    """场景F：检查时依登记有效，事后查明该证六月十五日已注销的，评查一票否决（V03）；注销登记之前的版本照当时所知评查。"""
    case = givens.checking(county)
    case.step(OFFICER, "inspect-site", **INSPECTION)
    before = case.findings(HEAD)
    relied_on = case.history(HEAD)[-1]["facts"]["officers"][1]["certificate"]
    county.recording("2022-07-05T09:00")
    cancelled = {"officer": SECOND, "number": relied_on, "since": "2022-06-15", "reason": "调离"}
    assert county.admin.post("/officers/certificates/cancel", cancelled).status_code == 201

    found = case.findings(HEAD)["V03"]
    earlier = county.by(HEAD).get(f"/cases/{case.id}/review", version=case.version)

    assert "V03" not in before
    assert "现场检查" in found
    assert "执法证不在有效期内" in found
    assert "V03" not in {one["rule"] for one in earlier["findings"]}


def test_one_officer_alone_does_not_inspect(county: County) -> None:
    """行政处罚应当由两名以上具有行政执法资格的执法人员实施。"""
    case = givens.checking(county)

    refusal = case.refused(OFFICER, "inspect-site", **{**INSPECTION, "officers": [OFFICER]})

    assert refusal["code"] == "two-officers-required"


def test_without_a_notice_there_is_no_decision(county: County) -> None:
    """场景F：未经事先告知，不得作出行政处罚决定；告知书作出而未送达的也不行；期限未满的也不行。"""
    case = givens.examined(county)
    wanted = {"occurred_at": "2022-07-20", **givens.decision("party-1", fine(1000))}
    told = givens.notice("party-1", fine(1000))

    case.step(OFFICER, "notify-penalty", occurred_at="2022-07-18T09:00", **told)
    unserved = case.refused(HEAD, "decide-penalty", **wanted)
    givens.hand_over(case, "2022-07-20T10:00", givens.NOTICE)
    too_early = case.refused(HEAD, "decide-penalty", **{**wanted, "occurred_at": "2022-07-27"})
    case.step(HEAD, "decide-penalty", **{**wanted, "occurred_at": "2022-07-28"})

    assert unserved["code"] == "notice-not-served"
    assert too_early["code"] == "rights-window-open"
    assert "2022-07-27" in too_early["detail"]


def test_a_case_that_was_never_notified_is_not_decided(county: County) -> None:
    """场景F 缺少告知：案件还在审查阶段，决定这一步不予办理。"""
    case = givens.examined(county)

    refusal = case.refused(
        HEAD, "decide-penalty", occurred_at="2022-07-20", **givens.decision("party-1", fine(1000))
    )

    assert refusal["code"] == "step-not-allowed-now"


def test_who_handled_a_case_does_not_approve_its_filing(county: County) -> None:
    """承办人兼任负责人的，不得批准自己申请的立案；由另一名负责人批准。"""
    county.recording("2022-07-01T08:00")
    also_head = {"officer": OFFICER, "unit": "140821105", "role": "head", "since": "2022-07-01"}
    assert county.admin.post("/officers/posts", also_head).status_code == 201
    case = givens.checking(county)
    givens.request_filing(case, "2022-07-04", "2022-06-30")
    approval: dict[str, Any] = {
        "occurred_at": "2022-07-05",
        "decision": "同意立案",
        "opinion": "同意",
        "officers": TWO_OFFICERS,
    }

    refusal = case.refused(OFFICER, "decide-filing", **approval)
    case.step(DEPUTY, "decide-filing", **approval)

    assert refusal["code"] == "duties-must-be-separate"
    assert refusal["detail"] == "张示甲在本案中已承办，不得再批准立案。"


def test_a_reviewer_does_not_take_the_steps_of_an_officer(county: County) -> None:
    """法制审核人员不能办理调查取证。"""
    case = givens.filed(county)

    refusal = case.refused(REVIEWER, "collect-evidence", occurred_at="2022-07-06", **givens.PHOTO)

    assert (refusal["code"], refusal["status"]) == ("role-required", 403)


def test_an_identity_number_with_a_wrong_check_digit_is_not_recorded(county: County) -> None:
    """公民身份号码校验位不符的，线索不予登记，指出是哪一栏，且不回显号码。"""
    county.by(OFFICER)
    before = county.application.services.store.last_position()
    wrong = {**VILLAGER, "id_number": "999999197001010851"}
    county.recording("2022-06-30T10:00")

    answered = county.by(OFFICER).post(
        "/cases",
        {
            "occurred_at": "2022-06-30T09:30",
            "source": "巡查",
            "place": "西里北沟",
            "content": "挖掘路面",
            "violation": "擅自挖掘公路",
            "parties": [wrong],
        },
    )

    assert answered.status_code == 422
    assert answered.json()["errors"] == [
        {"field": "parties.0.id_number", "problem": "公民身份号码校验位不符，请对照证件核对"}
    ]
    assert "999999197001010851" not in answered.text
    assert county.application.services.store.last_position() == before
