"""特殊当事人: minors, people without capacity, and the town itself, from filing to decision."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.party import Incapacity, PartyKind, PartyStated, next_party_id
from domain.case.penalty import Mitigation
from domain.case.proceedings import Outcome
from domain.case.special_parties import (
    GuardianMustBePresent,
    MinorMustBeTreatedLightly,
    TownCannotHandleItself,
    UnderFourteenNotPenalised,
    WithoutCapacityNotPenalised,
    age_at_act,
    full_years,
)
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.record.when import When
from domain.steps.decide_no_penalty import NoPenaltyDecided, NoPenaltyGround
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.identify_party import IdentifyParty
from domain.steps.record_inquiry import InquiryRecorded, RecordInquiry, Told
from domain.steps.request_filing import RequestFiling
from tests.domain.given import (
    DECISION,
    NO_PENALTY,
    NOTICE,
    NOTICE_NUMBER,
    examined,
    filing_requested,
    handed_over,
    investigating,
    notice_served,
    with_evidence,
)
from tests.domain.given_investigation import born, checking_of
from tests.domain.scene import Scene
from tests.domain.steps.test_conclude_investigation import CONCLUDE

UNABLE = PartyStated(kind=PartyKind.PERSON, name="薛某某", incapacity=Incapacity.FULL)
COMMITTEE = PartyStated(kind=PartyKind.ORGANISATION, name="某村民委员会", town_itself=True)


@pytest.mark.parametrize(
    ("day", "age"),
    [(date(2022, 6, 29), 13), (date(2022, 6, 30), 13), (date(2022, 7, 1), 14)],
    ids=["生日前一日", "生日当日", "生日次日"],
)
def test_years_are_full_from_the_day_after_the_birthday(day: date, age: int) -> None:
    assert full_years(date(2008, 6, 30), day) == age


def test_the_age_is_that_at_the_end_of_the_act() -> None:
    scene = investigating(checking_of(Scene(), born(date(2008, 6, 29))))

    assert age_at_act(scene.case, scene.case.parties["party-1"]) == 14


def test_an_imprecise_act_is_reckoned_in_the_partys_favour() -> None:
    case = filing_requested(checking_of(Scene(), born(date(2008, 6, 15)))).case
    assert case.filing is not None
    case.filing = replace(case.filing, act_date=When.parse("2022-06"))

    assert age_at_act(case, case.parties["party-1"]) == 13


def test_the_identity_card_tells_the_age() -> None:
    card = PartyStated(kind=PartyKind.PERSON, name="薛某某", id_number="999999200807010010")
    scene = investigating(checking_of(Scene(), card))

    assert scene.case.parties["party-1"].born_on == date(2008, 7, 1)
    assert age_at_act(scene.case, scene.case.parties["party-1"]) == 13


def test_an_unreadable_birth_date_is_an_unknown_age() -> None:
    scene = investigating(checking_of(Scene(), born(date(2010, 1, 1))))
    party = replace(scene.case.parties["party-1"], birth_date=Personal(None, "party-1"))

    assert age_at_act(scene.case, party) is None


def test_a_child_under_fourteen_is_not_penalised() -> None:
    scene = examined(checking_of(Scene(), born(date(2008, 7, 1))))

    with pytest.raises(UnderFourteenNotPenalised) as refused:
        scene.take(NOTICE, by="zhang")

    assert refused.value.sentence() == "当事人party-1行为时13周岁，不满十四周岁，不予行政处罚。"
    assert "监护人" in refused.value.remedy()


def test_a_child_found_out_after_the_notice_is_not_penalised_either() -> None:
    scene = notice_served(Scene())
    found = IdentifyParty(
        occurred_at="2022-08-02", party="party-1", identity=born(date(2008, 7, 1)), proof="核验户口簿"
    )
    scene.take(found, by="zhang")

    with pytest.raises(UnderFourteenNotPenalised):
        scene.take(DECISION, by="chen")


def test_the_decision_not_to_penalise_a_child_orders_the_guardian() -> None:
    scene = examined(checking_of(Scene(), born(date(2008, 7, 1))), Outcome.NO_PENALTY)
    child = replace(NO_PENALTY, ground=NoPenaltyGround.UNDER_FOURTEEN, education="责令其父母加以管教")

    (decided,) = scene.take(child, by="chen")

    assert isinstance(decided, NoPenaltyDecided)
    assert decided.article == "行政处罚法第三十条"


def test_a_grown_up_is_not_let_off_as_a_child() -> None:
    scene = examined(checking_of(Scene(), born(date(2004, 6, 1))), Outcome.NO_PENALTY)
    child = replace(NO_PENALTY, ground=NoPenaltyGround.UNDER_FOURTEEN, education="管教")

    with pytest.raises(BadInput) as refused:
        scene.take(child, by="chen")

    assert refused.value.field == "ground"


@pytest.mark.parametrize("day", [date(2008, 6, 29), date(2004, 6, 30)], ids=["十四周岁", "十七周岁"])
def test_a_minor_is_treated_more_lightly_in_notice_and_decision(day: date) -> None:
    scene = examined(checking_of(Scene(), born(day)))
    lighter: dict[str, Any] = {"mitigating": (Mitigation.MINOR,)}

    with pytest.raises(MinorMustBeTreatedLightly):
        scene.take(NOTICE, by="zhang")
    scene.take(replace(NOTICE, **lighter), by="zhang")
    handed_over(scene, NOTICE_NUMBER, "2022-08-01")
    with pytest.raises(MinorMustBeTreatedLightly):
        scene.take(DECISION, by="chen")
    (decided,) = scene.take(replace(DECISION, **lighter), by="chen")

    assert isinstance(decided, PenaltyDecided)
    assert decided.mitigating == (Mitigation.MINOR,)


def test_from_eighteen_on_nothing_special_is_asked() -> None:
    scene = examined(checking_of(Scene(), born(date(2004, 6, 29))))

    scene.take(NOTICE, by="zhang")

    assert scene.case.of("party-1").notice is not None


def test_a_person_who_could_not_control_the_act_is_not_penalised() -> None:
    scene = examined(checking_of(Scene(), UNABLE))

    with pytest.raises(WithoutCapacityNotPenalised):
        scene.take(NOTICE, by="zhang")


def test_partial_capacity_does_not_rule_a_penalty_out() -> None:
    scene = examined(checking_of(Scene(), replace(UNABLE, incapacity=Incapacity.PARTIAL)))

    scene.take(NOTICE, by="zhang")

    assert scene.case.of("party-1").notice is not None


INQUIRY = RecordInquiry(
    occurred_at="2022-07-15T09:00",
    ended_at="2022-07-15T10:00",
    person="薛某某",
    whose="party-1",
    place="孙吉镇人民政府",
    officers=("zhang", "li"),
    certificates_shown=True,
    told=tuple(Told),
    content="问：……答：……",
    read_back=True,
    signed=True,
)


def test_a_minor_is_asked_in_the_presence_of_a_guardian() -> None:
    scene = investigating(checking_of(Scene(), born(date(2004, 7, 15))))

    with pytest.raises(GuardianMustBePresent):
        scene.take(INQUIRY, by="zhang")
    (asked,) = scene.take(replace(INQUIRY, guardian="薛父"), by="zhang")

    assert isinstance(asked, InquiryRecorded)
    assert asked.guardian == Personal("薛父", "guardian-party-1")
    assert "薛父" not in asked.describe()


def test_who_turned_eighteen_before_the_inquiry_is_asked_alone() -> None:
    scene = investigating(checking_of(Scene(), born(date(2004, 7, 14))))

    (asked,) = scene.take(INQUIRY, by="zhang")

    assert isinstance(asked, InquiryRecorded)
    assert asked.guardian is None


def test_a_witness_needs_no_guardian_on_account_of_the_party() -> None:
    scene = investigating(checking_of(Scene(), born(date(2010, 1, 1))))

    scene.take(replace(INQUIRY, whose="witness", person="赵某某"), by="zhang")

    assert len(scene.case.inquiries) == 1


def test_the_town_does_not_file_a_case_against_itself() -> None:
    scene = checking_of(Scene(), COMMITTEE)
    request = RequestFiling(
        occurred_at="2022-07-13",
        items=("JT-01",),
        act_date="2022-06-30",
        facts="村民委员会组织取土",
        acts="一个违法行为",
    )

    with pytest.raises(TownCannotHandleItself) as refused:
        scene.take(request, by="zhang")

    assert "指定管辖" in refused.value.remedy()


def test_a_party_named_at_the_request_counts_too() -> None:
    scene = checking_of(Scene())
    request = RequestFiling(
        occurred_at="2022-07-13",
        items=("JT-01",),
        act_date="2022-06-30",
        facts="村民委员会组织取土",
        acts="一个违法行为",
        parties=(COMMITTEE,),
    )

    with pytest.raises(TownCannotHandleItself):
        scene.take(request, by="zhang")


def test_what_turns_out_to_be_the_towns_own_doing_is_not_concluded() -> None:
    scene = with_evidence(checking_of(Scene(), PartyStated(kind=PartyKind.UNKNOWN)))
    found = IdentifyParty(
        occurred_at="2022-07-18", party="party-1", identity=COMMITTEE, proof="查阅村集体会议记录"
    )
    scene.take(found, by="zhang")

    with pytest.raises(TownCannotHandleItself):
        scene.take(CONCLUDE, by="zhang")


@pytest.mark.parametrize(
    ("party", "field"),
    [
        (replace(COMMITTEE, kind=PartyKind.PERSON), "parties.0.town_itself"),
        (replace(COMMITTEE, birth_date=date(1990, 1, 1)), "parties.0.birth_date"),
        (replace(COMMITTEE, incapacity=Incapacity.FULL), "parties.0.incapacity"),
        (
            replace(born(date(2008, 7, 2)), id_number="999999200807010010"),
            "parties.0.birth_date",
        ),
    ],
    ids=["个人不是镇政府", "单位没有生日", "单位没有行为能力问题", "与身份证不符"],
)
def test_what_a_party_cannot_be_is_bad_input(party: PartyStated, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        checking_of(Scene(), party)

    assert refused.value.field == field


def test_a_replaced_partys_id_is_not_given_again() -> None:
    assert [next_party_id(()), next_party_id(("party-3", "party-2"))] == ["party-1", "party-4"]
