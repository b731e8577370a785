"""送达: eight methods, each with its proof and its effective day."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.document import ServiceMethod
from domain.case.duty import Duty
from domain.case.guards import CertificateNotValid, OutOfOrder, TwoOfficersRequired
from domain.case.party import PartyKind, PartyStated
from domain.case.proceedings import LeadSource
from domain.case.service_rules import (
    CollectionMustBeProved,
    ElectronicConsentRequired,
    FailedAttemptRequired,
    LeavingMustBeProved,
    ReceiptMustBeSigned,
    SignerMustBeEntitled,
)
from domain.case.serving import SignerRelation
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.role import Role
from domain.record.personal import Personal
from domain.record.refusal import BadInput, Refusal
from domain.steps.inspect_site import InspectSite
from domain.steps.order_correction import OrderCorrection
from domain.steps.register_lead import RegisterLead
from domain.steps.serve_document import AlreadyServed, ServeDocument, ServiceAttempted
from domain.steps.start_check import StartCheck
from tests.domain.given import ORDER_NUMBER, VILLAGER, checking, lead, ordered
from tests.domain.scene import Scene

OFFICERS = ("zhang", "li")
DIRECT = ServeDocument(
    occurred_at="2022-07-01",
    document=ORDER_NUMBER,
    method=ServiceMethod.DIRECT,
    succeeded=True,
    servers=OFFICERS,
    signer="薛某某",
    relation=SignerRelation.SELF,
)
ATTEMPT = ServeDocument(
    occurred_at="2022-07-01", document=ORDER_NUMBER, method=ServiceMethod.DIRECT, succeeded=True
)
FAILED = replace(ATTEMPT, succeeded=False, servers=OFFICERS, failure="家中无人，邻居称外出")
LEFT = replace(
    ATTEMPT,
    method=ServiceMethod.LEFT,
    servers=OFFICERS,
    refusal_reason="当事人拒绝签收",
    witness="王某",
    witness_organisation="薛公村村民委员会",
)
COLLECTED = replace(DIRECT, method=ServiceMethod.COLLECTED)
ELECTRONIC = replace(
    ATTEMPT,
    method=ServiceMethod.ELECTRONIC,
    consent="电送确〔2022〕1号",
    address="13800000000",
    media=("短信日志1",),
)
POST = replace(ATTEMPT, method=ServiceMethod.POST, tracking_number="EMS1043", returned_on=date(2022, 7, 4))
ENTRUSTED = replace(
    ATTEMPT, method=ServiceMethod.ENTRUSTED, organ="夏县某镇人民政府", returned_on=date(2022, 7, 6)
)
FORWARDED = replace(ATTEMPT, method=ServiceMethod.FORWARDED, unit="某监狱", returned_on=date(2022, 7, 7))
NOTICE = replace(
    ATTEMPT,
    occurred_at="2022-07-05",
    method=ServiceMethod.PUBLIC_NOTICE,
    servers=OFFICERS,
    posted_on=date(2022, 7, 5),
    posted_at="薛公村公告栏",
    notice_reason="下落不明，两次上门未遇",
    media=("张贴照片3",),
)


@pytest.fixture
def scene() -> Scene:
    return ordered(Scene())


def served_on(scene: Scene) -> date | None:
    return scene.case.documents[ORDER_NUMBER].served_on


@pytest.mark.parametrize(
    ("step", "effective"),
    [
        (DIRECT, date(2022, 7, 1)),
        (replace(DIRECT, relation=SignerRelation.FAMILY, same_household=True), date(2022, 7, 1)),
        (replace(DIRECT, relation=SignerRelation.APPOINTED), date(2022, 7, 1)),
        (LEFT, date(2022, 7, 1)),
        (replace(LEFT, witness="", witness_organisation="", media=("录像1",)), date(2022, 7, 1)),
        (COLLECTED, date(2022, 7, 1)),
        (
            replace(COLLECTED, signer="", relation=None, refusal_reason="拒绝签字", media=("录像2",)),
            date(2022, 7, 1),
        ),
        (ELECTRONIC, date(2022, 7, 1)),
        (POST, date(2022, 7, 4)),
        (ENTRUSTED, date(2022, 7, 6)),
        (FORWARDED, date(2022, 7, 7)),
    ],
    ids=[
        "本人签收",
        "同住成年家属",
        "指定代收人",
        "留置·见证",
        "留置·录像",
        "领取",
        "领取拒签·录像",
        "电子",
        "邮寄",
        "委托",
        "转交",
    ],
)
def test_each_method_counts_from_its_own_day(scene: Scene, step: ServeDocument, effective: date) -> None:
    scene.take(step, by="zhang")

    assert served_on(scene) == effective


@pytest.mark.parametrize(
    ("step", "refusal"),
    [
        (replace(DIRECT, signer=" "), ReceiptMustBeSigned),
        (replace(DIRECT, relation=None), ReceiptMustBeSigned),
        (replace(DIRECT, relation=SignerRelation.FAMILY), SignerMustBeEntitled),
        (replace(DIRECT, relation=SignerRelation.MAIL_RECEIVER), SignerMustBeEntitled),
        (replace(LEFT, witness_organisation=""), LeavingMustBeProved),
        (replace(LEFT, witness=""), LeavingMustBeProved),
        (replace(COLLECTED, signer="", refusal_reason="拒绝签字"), CollectionMustBeProved),
        (replace(COLLECTED, signer="", media=("录像2",)), CollectionMustBeProved),
        (replace(COLLECTED, relation=SignerRelation.REPRESENTATIVE), SignerMustBeEntitled),
        (replace(ELECTRONIC, consent=""), ElectronicConsentRequired),
        (NOTICE, FailedAttemptRequired),
        (replace(DIRECT, servers=("zhang",)), TwoOfficersRequired),
        (replace(FAILED, servers=()), TwoOfficersRequired),
        (replace(LEFT, servers=("li", "li")), TwoOfficersRequired),
        (replace(DIRECT, occurred_at="2022-06-30"), OutOfOrder),
    ],
)
def test_an_attempt_without_its_proof_is_refused(
    scene: Scene, step: ServeDocument, refusal: type[Refusal]
) -> None:
    before = list(scene.history)

    with pytest.raises(refusal):
        scene.take(step, by="zhang")

    assert scene.history == before


@pytest.mark.parametrize(
    ("step", "change", "field"),
    [
        (DIRECT, {"document": "无此文号"}, "document"),
        (FAILED, {"failure": " "}, "failure"),
        (LEFT, {"refusal_reason": ""}, "refusal_reason"),
        (ELECTRONIC, {"address": ""}, "address"),
        (ELECTRONIC, {"media": ()}, "media"),
        (POST, {"tracking_number": ""}, "tracking_number"),
        (POST, {"returned_on": None}, "returned_on"),
        (POST, {"returned_on": date(2022, 6, 30)}, "returned_on"),
        (POST, {"returned_on": date(2023, 1, 1)}, "returned_on"),
        (ENTRUSTED, {"organ": ""}, "organ"),
        (ENTRUSTED, {"returned_on": None}, "returned_on"),
        (FORWARDED, {"unit": ""}, "unit"),
        (FORWARDED, {"returned_on": None}, "returned_on"),
        (NOTICE, {"posted_on": None}, "posted_on"),
        (NOTICE, {"posted_on": date(2022, 7, 4)}, "posted_on"),
        (NOTICE, {"posted_at": ""}, "posted_at"),
        (NOTICE, {"notice_reason": ""}, "notice_reason"),
        (NOTICE, {"media": ()}, "media"),
        (NOTICE, {"succeeded": False, "failure": "未张贴"}, "succeeded"),
    ],
)
def test_bad_input_names_the_field(
    scene: Scene, step: ServeDocument, change: dict[str, Any], field: str
) -> None:
    scene.take(FAILED, by="zhang")

    with pytest.raises(BadInput) as refused:
        scene.take(replace(step, **change), by="zhang")

    assert refused.value.field == field


def test_a_failed_attempt_is_kept_and_another_follows(scene: Scene) -> None:
    (failed,) = scene.take(FAILED, by="zhang")
    assert served_on(scene) is None
    assert failed.describe() == f"张执法、李执法直接送达{ORDER_NUMBER}，未成功：家中无人，邻居称外出"

    scene.take(replace(LEFT, occurred_at="2022-07-02"), by="zhang")

    attempts = scene.case.documents[ORDER_NUMBER].attempts
    assert [one.effective_on for one in attempts] == [None, date(2022, 7, 2)]
    assert attempts[1].proof == "拒收、拒签理由：当事人拒绝签收；见证：薛公村村民委员会"


def test_a_returned_letter_is_a_failed_attempt_that_no_officer_need_carry(scene: Scene) -> None:
    returned = replace(POST, succeeded=False, failure="邮件退回：查无此人", returned_on=None)

    scene.take(returned, by="zhang")

    (attempt,) = scene.case.documents[ORDER_NUMBER].attempts
    assert (attempt.servers, attempt.failure) == ((), "邮件退回：查无此人")


def test_whoever_is_named_as_sender_is_certified(scene: Scene) -> None:
    scene.officers["li"].cancel_certificate(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-07-01"),
        number="1408li",
        since=date(2022, 7, 1),
        reason="调离",
    )

    with pytest.raises(CertificateNotValid):
        scene.take(replace(POST, servers=("li",)), by="zhang")
    scene.take(replace(POST, servers=("sun",)), by="zhang")

    assert scene.case.documents[ORDER_NUMBER].attempts[0].servers == ("sun",)


def test_who_serves_has_handled_the_case(scene: Scene) -> None:
    scene.take(replace(DIRECT, servers=("sun", "li")), by="zhang")

    assert (Duty.HANDLE, "sun") in scene.case.duties


def test_a_public_notice_counts_thirty_days_after_its_issue(scene: Scene) -> None:
    scene.take(FAILED, by="zhang")
    scene.take(
        replace(NOTICE, occurred_at="2022-07-01", posted_on=date(2022, 7, 1)),
        by="zhang",
    )

    document = scene.case.documents[ORDER_NUMBER]
    assert document.served_on == date(2022, 7, 31)
    assert (document.served_by(date(2022, 7, 30)), document.served_by(date(2022, 7, 31))) == (False, True)


@pytest.mark.parametrize(
    ("posted_on", "effective"),
    [(date(2021, 12, 31), date(2022, 3, 1)), (date(2022, 1, 1), date(2022, 1, 31))],
    ids=["2021年旧法六十日", "2022年起三十日"],
)
def test_a_public_notice_of_before_2022_runs_sixty_days(posted_on: date, effective: date) -> None:
    scene = ordered_in_2021()
    number = "临孙综执责改字〔2021〕第001号"
    scene.take(replace(FAILED, occurred_at="2021-12-20", document=number), by="zhang")
    notice = replace(NOTICE, document=number, occurred_at=posted_on.isoformat(), posted_on=posted_on)

    scene.take(notice, by="zhang")

    assert scene.case.documents[number].served_on == effective


def test_a_failure_recorded_for_a_later_day_does_not_carry_an_earlier_notice(scene: Scene) -> None:
    scene.take(replace(FAILED, occurred_at="2022-07-06"), by="zhang")

    with pytest.raises(FailedAttemptRequired):
        scene.take(NOTICE, by="zhang")


def test_a_party_found_while_the_notice_runs_is_served_at_once(scene: Scene) -> None:
    scene.take(FAILED, by="zhang")
    scene.take(NOTICE, by="zhang")

    scene.take(replace(DIRECT, occurred_at="2022-07-15"), by="zhang")

    assert served_on(scene) == date(2022, 7, 15)


def test_a_served_document_is_not_served_again(scene: Scene) -> None:
    scene.take(DIRECT, by="zhang")

    with pytest.raises(AlreadyServed) as refused:
        scene.take(replace(DIRECT, occurred_at="2022-07-02"), by="zhang")

    assert refused.value.sentence() == f"{ORDER_NUMBER}已于2022-07-01送达。"


def test_names_and_addresses_are_personal_and_stay_out_of_the_sentence(scene: Scene) -> None:
    by_family = replace(
        DIRECT, signer="赵某", relation=SignerRelation.FAMILY, same_household=True, address="薛公村1号"
    )

    (served,) = scene.take(by_family, by="zhang")

    assert isinstance(served, ServiceAttempted)
    assert (served.signer, served.address) == (Personal("赵某", "signer"), Personal("薛公村1号", "party-1"))
    assert served.describe() == (
        f"张执法、李执法直接送达{ORDER_NUMBER}，2022-07-01送达（签收人：同住成年家属）"
    )


def test_the_prison_that_forwards_is_personal_to_the_party(scene: Scene) -> None:
    (served,) = scene.take(FORWARDED, by="zhang")

    assert isinstance(served, ServiceAttempted)
    assert served.unit == Personal("某监狱", "party-1")
    assert "监狱" not in served.describe() + scene.case.documents[ORDER_NUMBER].attempts[0].proof


def test_a_signature_of_the_party_is_kept_under_the_party(scene: Scene) -> None:
    scene.take(DIRECT, by="zhang")

    (attempt,) = scene.case.documents[ORDER_NUMBER].attempts
    assert attempt.signer == Personal("薛某某", "party-1")


@pytest.mark.parametrize(
    ("relation", "entitled"),
    [
        (SignerRelation.REPRESENTATIVE, True),
        (SignerRelation.MAIL_RECEIVER, True),
        (SignerRelation.AGENT, True),
        (SignerRelation.SELF, False),
        (SignerRelation.FAMILY, False),
    ],
)
def test_a_unit_receives_through_its_own_people(relation: SignerRelation, entitled: bool) -> None:
    scene = checking(Scene())
    company = PartyStated(kind=PartyKind.ORGANISATION, name="某建材有限公司")
    inspect = InspectSite(
        occurred_at="2022-06-30",
        place="西里北沟",
        officers=OFFICERS,
        certificates_shown=True,
        findings="某公司机械取土",
        unsigned_reason="负责人不在场",
        parties=(company,),
    )
    scene.take(inspect, by="zhang")
    scene.take(order("2022-07-01", "party-2"), by="zhang")
    handed = replace(DIRECT, relation=relation, same_household=True)

    if entitled:
        scene.take(handed, by="zhang")
        assert served_on(scene) == date(2022, 7, 1)
    else:
        with pytest.raises(SignerMustBeEntitled):
            scene.take(handed, by="zhang")


def test_the_head_does_not_serve(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(DIRECT, by="chen")


def test_an_unchecked_lead_has_nothing_to_serve() -> None:
    with pytest.raises(StepNotAllowedNow):
        lead(Scene()).take(DIRECT, by="zhang")


def order(on: str, party: str) -> OrderCorrection:
    return OrderCorrection(
        occurred_at=on,
        party=party,
        officers=OFFICERS,
        facts="挖掘占用村道",
        basis=("《中华人民共和国行政处罚法》第二十八条第一款",),
        measures=("恢复村道原状",),
        due_on=date(2022, 7, 11),
        reinspect_on=date(2022, 7, 12),
        approver="chen",
    )


def ordered_in_2021() -> Scene:
    scene = Scene()
    scene.take(
        RegisterLead(
            occurred_at="2021-12-17",
            source=LeadSource.PATROL,
            place="西里北沟",
            content="取土",
            violation="非法取土",
            parties=(VILLAGER,),
        ),
        by="zhang",
    )
    scene.take(StartCheck(occurred_at="2021-12-17", officers=OFFICERS), by="wang")
    scene.take(order("2021-12-20", "party-1"), by="zhang")
    return scene
