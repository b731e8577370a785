"""询问: each person alone, two officers, told the rights, read back and signed."""

from dataclasses import replace
from datetime import date

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.guards import (
    CertificateMustBeShown,
    SignatureOrReasonRequired,
    TwoOfficersRequired,
)
from domain.case.presence import OfficerElsewhereMeanwhile, OfficerInTwoPlaces
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.officer import Certificate
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.review.reviewing import review
from domain.steps.inspect_site import InspectSite
from domain.steps.record_inquiry import (
    InquiryRecorded,
    RecordInquiry,
    RecordMustBeReadBack,
    RightsMustBeTold,
    Told,
)
from tests.domain.given import checking, concluded, investigating
from tests.domain.given_branches import seized
from tests.domain.scene import TOWN, Scene

INQUIRY = RecordInquiry(
    occurred_at="2022-07-15T09:00",
    person="薛某某",
    whose="party-1",
    ended_at="2022-07-15T10:30",
    place="孙吉镇综合行政执法队询问室",
    officers=("zhang", "li"),
    certificates_shown=True,
    told=tuple(Told),
    content="问：谁在西里北沟取土？答：是我雇人取的。",
    read_back=True,
    signed=True,
)
WITNESS = replace(
    INQUIRY,
    occurred_at="2022-07-15T10:30",
    person="王某某",
    whose="witness",
    ended_at="2022-07-15T11:00",
    content="问：你看到了什么？答：有人挖路。",
)


@pytest.fixture
def scene() -> Scene:
    return investigating(Scene())


def test_an_inquiry_is_kept_with_its_times_officers_and_certificates(scene: Scene) -> None:
    (recorded,) = scene.take(INQUIRY, by="zhang")

    assert isinstance(recorded, InquiryRecorded)
    assert recorded.actor.certificates == ("1408zhang", "1408li")
    assert recorded.told == (Told.RIGHTS, Told.RECUSAL, Told.TRUTH)
    (inquiry,) = scene.case.inquiries
    assert inquiry.version == recorded.originator_version
    assert (inquiry.started.value, inquiry.ended.value) == ("2022-07-15T09:00", "2022-07-15T10:30")
    assert inquiry.officers == ("zhang", "li")


def test_what_was_said_is_personal_and_the_sentence_for_the_history_names_no_one(scene: Scene) -> None:
    (recorded,) = scene.take(INQUIRY, by="zhang")

    assert isinstance(recorded, InquiryRecorded)
    assert (recorded.person.value, recorded.person.whose) == ("薛某某", "party-1")
    assert (recorded.content.value, recorded.content.whose) == (INQUIRY.content, "party-1")
    assert "薛某某" not in recorded.describe() + repr(recorded)
    assert "取土" not in recorded.describe() + repr(recorded)
    assert "第1次询问当事人（party-1）" in recorded.describe()


def test_the_second_inquiry_of_the_same_person_is_counted_as_the_second(scene: Scene) -> None:
    scene.take(INQUIRY, by="zhang")
    scene.take(WITNESS, by="zhang")
    again = replace(INQUIRY, occurred_at="2022-07-16T09:00", ended_at="2022-07-16T09:20")

    (recorded,) = scene.take(again, by="zhang")

    assert isinstance(recorded, InquiryRecorded)
    assert recorded.count == 2


def test_each_new_witness_has_an_id_and_is_asked_again_under_it(scene: Scene) -> None:
    scene.take(WITNESS, by="zhang")
    other = replace(WITNESS, person="李某某", occurred_at="2022-07-15T14:00", ended_at="2022-07-15T14:30")
    scene.take(other, by="zhang")
    again = replace(WITNESS, whose="witness-1", occurred_at="2022-07-16T14:00", ended_at="2022-07-16T14:30")

    (recorded,) = scene.take(again, by="zhang")

    assert [one.person.whose for one in scene.case.inquiries] == ["witness-1", "witness-2", "witness-1"]
    assert isinstance(recorded, InquiryRecorded)
    assert recorded.count == 2
    assert "询问证人（witness-1）" in recorded.describe()


def test_an_inquiry_is_possible_while_the_lead_is_checked() -> None:
    scene = checking(Scene())

    scene.take(replace(INQUIRY, occurred_at="2022-06-30T15:00", ended_at="2022-06-30T15:30"), by="li")

    assert len(scene.case.inquiries) == 1


def test_one_inquiry_may_follow_another_at_once(scene: Scene) -> None:
    scene.take(INQUIRY, by="zhang")

    scene.take(WITNESS, by="zhang")

    assert len(scene.case.inquiries) == 2


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param("2022-07-15T10:29", "2022-07-15T11:00", id="starts before the other ends"),
        pytest.param("2022-07-15T08:00", "2022-07-15T09:01", id="ends after the other starts"),
        pytest.param("2022-07-15T09:30", "2022-07-15T10:00", id="lies within the other"),
        pytest.param("2022-07-15T08:00", "2022-07-15T12:00", id="encloses the other"),
    ],
)
def test_one_officer_is_not_at_two_inquiries_at_the_same_time(scene: Scene, start: str, end: str) -> None:
    scene.take(INQUIRY, by="zhang")
    meanwhile = replace(WITNESS, occurred_at=start, ended_at=end, officers=("sun", "li"))

    with pytest.raises(OfficerInTwoPlaces) as refused:
        scene.take(meanwhile, by="sun")

    assert refused.value.sentence() == (
        "李执法在2022年7月15日 9时00分至2022年7月15日 10时30分正在本案另一次询问中，不能同时参加这次询问。"
    )


def test_two_other_officers_may_ask_another_person_meanwhile(scene: Scene) -> None:
    scene.take(INQUIRY, by="zhang")

    scene.take(replace(WITNESS, occurred_at="2022-07-15T09:10", officers=("sun", "wang")), by="sun")

    assert len(scene.case.inquiries) == 2
    assert {(Duty.HANDLE, "sun"), (Duty.HANDLE, "wang")} <= set(scene.case.duties)


def test_one_officer_cannot_record_an_inquiry(scene: Scene) -> None:
    with pytest.raises(TwoOfficersRequired):
        scene.take(replace(INQUIRY, officers=("zhang",)), by="zhang")


def test_certificates_are_shown_first(scene: Scene) -> None:
    with pytest.raises(CertificateMustBeShown):
        scene.take(replace(INQUIRY, certificates_shown=False), by="zhang")


def test_the_refusal_names_what_the_person_was_not_told(scene: Scene) -> None:
    with pytest.raises(RightsMustBeTold) as refused:
        scene.take(replace(INQUIRY, told=(Told.TRUTH,)), by="zhang")

    assert refused.value.sentence() == "询问前应当告知：陈述申辩等权利、申请回避的权利。"


def test_the_record_is_read_back(scene: Scene) -> None:
    with pytest.raises(RecordMustBeReadBack):
        scene.take(replace(INQUIRY, read_back=False), by="zhang")


def test_an_unsigned_record_states_the_reason(scene: Scene) -> None:
    unsigned = replace(INQUIRY, signed=False)

    with pytest.raises(SignatureOrReasonRequired):
        scene.take(replace(unsigned, unsigned_reason=" "), by="zhang")
    (recorded,) = scene.take(replace(unsigned, unsigned_reason="核对后拒绝签名"), by="zhang")

    assert isinstance(recorded, InquiryRecorded)
    assert recorded.unsigned_reason == "核对后拒绝签名"


def test_who_approved_the_filing_does_not_inquire(scene: Scene) -> None:
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-07-14")
    scene.officers["chen"].assign_post(entry, unit=TOWN, role=Role.CASE_OFFICER, since=date(2022, 1, 1))
    certificate = Certificate("1408chen", "山西省人民政府", ("综合",), date(2022, 1, 1), date(2026, 12, 31))
    scene.officers["chen"].issue_certificate(entry, certificate)

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(replace(INQUIRY, officers=("zhang", "chen")), by="zhang")


def test_a_legal_reviewer_does_not_record_an_inquiry(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(INQUIRY, by="liu")


def test_no_inquiry_once_the_investigation_is_concluded() -> None:
    with pytest.raises(StepNotAllowedNow):
        concluded(Scene()).take(INQUIRY, by="zhang")


@pytest.mark.parametrize(
    ("step", "field"),
    [
        (replace(INQUIRY, occurred_at="2022-07-15"), "occurred_at"),
        (replace(INQUIRY, ended_at="2022-07-15"), "ended_at"),
        (replace(INQUIRY, ended_at="约2022-07-15T10:30"), "ended_at"),
        (replace(INQUIRY, ended_at="2022-07-15T09:00"), "ended_at"),
        (replace(INQUIRY, ended_at="2022-07-15T24:00"), "ended_at"),
        (replace(INQUIRY, ended_at="2023-01-01T00:00"), "ended_at"),
        (replace(INQUIRY, whose="party-9"), "whose"),
        (replace(INQUIRY, whose="witness-1"), "whose"),
        (replace(INQUIRY, person=" "), "person"),
        (replace(INQUIRY, content=""), "content"),
        (replace(INQUIRY, place=""), "place"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, step: RecordInquiry, field: str) -> None:
    before = list(scene.history)

    with pytest.raises(BadInput) as refused:
        scene.take(step, by="zhang")

    assert refused.value.field == field
    assert scene.history == before


INSPECTION = InspectSite(
    occurred_at="2022-07-15T09:30",
    place="西里北沟",
    officers=("sun", "li"),
    certificates_shown=True,
    findings="路面已恢复",
    party_signed=True,
)


@pytest.mark.parametrize(
    ("at", "place", "refused"),
    [
        pytest.param("2022-07-15T09:01", "西里北沟", True, id="询问开始后"),
        pytest.param("2022-07-15T10:29", "西里北沟", True, id="询问结束前"),
        pytest.param("2022-07-15T09:00", "西里北沟", False, id="询问开始时"),
        pytest.param("2022-07-15T10:30", "西里北沟", False, id="询问结束时"),
        pytest.param("2022-07-15", "西里北沟", False, id="只知道日期"),
        pytest.param("2022-07-15T09:30", INQUIRY.place, False, id="同一地点"),
    ],
)
@pytest.mark.parametrize("inquiry_first", [True, False])
def test_one_officer_does_not_inspect_elsewhere_during_an_inquiry(
    scene: Scene, at: str, place: str, refused: bool, inquiry_first: bool
) -> None:
    inspection = replace(INSPECTION, occurred_at=at, place=place)
    first, second = (INQUIRY, inspection) if inquiry_first else (inspection, INQUIRY)
    scene.take(first, by="li")

    if refused:
        with pytest.raises(OfficerElsewhereMeanwhile) as found:
            scene.take(second, by="li")
        assert "李执法" in found.value.sentence() and "西里北沟" in found.value.sentence()
    else:
        scene.take(second, by="li")
        assert vetoes(scene) == []


def test_an_inquiry_of_several_days_leaves_no_day_between_for_an_inspection(scene: Scene) -> None:
    scene.take(replace(INQUIRY, ended_at="2022-07-17T08:00"), by="zhang")

    for day in ("2022-07-15", "2022-07-17"):
        scene.take(replace(INSPECTION, occurred_at=day), by="sun")
    with pytest.raises(OfficerElsewhereMeanwhile):
        scene.take(replace(INSPECTION, occurred_at="2022-07-16"), by="sun")


def test_other_officers_may_inspect_during_an_inquiry(scene: Scene) -> None:
    scene.take(INQUIRY, by="zhang")

    scene.take(replace(INSPECTION, officers=("sun", "wang")), by="sun")

    assert len(scene.case.inspections) == 1


def test_nothing_is_seized_elsewhere_during_an_inquiry() -> None:
    scene = seized(Scene(), occurred_at="2022-07-15T11:00")
    asked = replace(INQUIRY, occurred_at="2022-07-15T10:00", ended_at="2022-07-15T12:00")

    with pytest.raises(OfficerElsewhereMeanwhile):
        scene.take(asked, by="zhang")


def vetoes(scene: Scene) -> list[str]:
    return [one.rule.id for one in review(scene.history, SHIPPED, date(2022, 7, 31)) if one.rule.veto]
