"""行政处罚事先告知: what one party is told, and when no notice may go out."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.deciding import OutcomeOfExaminationRequired, PartyMustBeIdentified, identified_party
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.fine_range import FineOutOfRange
from domain.case.guards import OutOfOrder, PowerNotGranted, TwoOfficersRequired
from domain.case.notice_rights import AlreadyDecided
from domain.case.notifying import HearingMustBeTold
from domain.case.party import PartyKind
from domain.case.penalty import Mitigation, Penalty, PenaltyKind
from domain.case.proceedings import Outcome
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.powers.item import FineRange
from domain.record.refusal import BadInput
from domain.steps.notify_penalty import AlreadyNotified, PenaltyNotified
from tests.domain.given import (
    FINE,
    NOTICE,
    NOTICE_NUMBER,
    examined,
    investigating,
    penalised,
    regranted,
    reviewed,
    two_parties,
    withdrawn,
)
from tests.domain.scene import Scene


@pytest.fixture
def scene() -> Scene:
    return examined(Scene())


def test_a_notice_takes_a_number_and_brings_the_case_to_the_party(scene: Scene) -> None:
    (told,) = scene.take(NOTICE, by="zhang")

    case = scene.case
    assert isinstance(told, PenaltyNotified)
    assert told.number == NOTICE_NUMBER
    assert told.issuer == "孙吉镇人民政府"
    assert told.actor.certificates == ("1408zhang", "1408li")
    assert (told.statement_days, told.hearing_days) == (5, 5)
    assert case.stage is Stage.NOTIFIED
    assert case.documents[NOTICE_NUMBER] == Document(
        NOTICE_NUMBER, DocumentKind.NOTICE, "party-1", date(2022, 8, 1)
    )
    notice = case.of("party-1").notice
    assert notice is not None
    assert (notice.penalties, notice.basis, notice.hearing) == ((FINE,), NOTICE.basis, False)


def test_each_party_gets_its_own_notice() -> None:
    scene = examined(two_parties(Scene()))

    scene.take(NOTICE, by="zhang")
    scene.take(replace(NOTICE, party="party-2", penalties=(replace(FINE, amount_fen=200_000),)), by="li")

    first, second = scene.case.of("party-1").notice, scene.case.of("party-2").notice
    assert first is not None
    assert second is not None
    assert second.number == "临孙综执告字〔2022〕第002号"
    assert [one.penalties[0].amount_fen for one in (first, second)] == [100_000, 200_000]


def test_a_party_may_be_notified_while_another_is_already_penalised() -> None:
    scene = penalised(two_parties(Scene()))

    scene.take(replace(NOTICE, party="party-2", occurred_at="2022-09-03"), by="zhang")

    assert scene.case.stage is Stage.DECIDED
    assert scene.case.of("party-2").notice is not None


def test_the_same_party_is_not_notified_twice(scene: Scene) -> None:
    scene.take(NOTICE, by="zhang")

    with pytest.raises(AlreadyNotified):
        scene.take(replace(NOTICE, occurred_at="2022-08-02"), by="zhang")


def test_a_decided_party_is_not_notified() -> None:
    with pytest.raises(AlreadyDecided):
        penalised(Scene()).take(replace(NOTICE, occurred_at="2022-09-03"), by="zhang")


def test_closing_a_business_carries_the_right_to_a_hearing() -> None:
    scene = examined(regranted(Scene(), kinds=("罚款", "责令停产停业")))
    stop = Penalty(kind=PenaltyKind.STOP_BUSINESS, item="JT-01", content="停业三十日")

    with pytest.raises(HearingMustBeTold) as refused:
        scene.take(replace(NOTICE, penalties=(FINE, stop)), by="zhang")
    scene.take(replace(NOTICE, penalties=(FINE, stop), hearing=True, hearing_reason=""), by="zhang")

    assert "责令停产停业" in refused.value.sentence()
    assert NOTICE_NUMBER in scene.case.documents


def test_a_fine_beyond_the_range_is_not_proposed(scene: Scene) -> None:
    with pytest.raises(FineOutOfRange):
        scene.take(replace(NOTICE, penalties=(replace(FINE, amount_fen=3_000_001),)), by="zhang")


def test_a_ground_of_mitigation_goes_below_the_range() -> None:
    lowest = FineRange(party=None, known=True, minimum_fen=200_000, maximum_fen=500_000)
    scene = examined(regranted(Scene(), fines=(lowest,)))

    with pytest.raises(FineOutOfRange):
        scene.take(NOTICE, by="zhang")
    (told,) = scene.take(replace(NOTICE, mitigating=(Mitigation.REMEDIED,)), by="zhang")

    assert isinstance(told, PenaltyNotified)
    assert told.mitigating == (Mitigation.REMEDIED,)


def test_without_the_heads_proposal_there_is_no_notice() -> None:
    with pytest.raises(OutcomeOfExaminationRequired):
        reviewed(Scene()).take(NOTICE, by="zhang")
    with pytest.raises(OutcomeOfExaminationRequired):
        examined(Scene(), Outcome.NO_PENALTY).take(NOTICE, by="zhang")


def test_a_notice_does_not_precede_the_examination(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(NOTICE, occurred_at="2022-07-27"), by="zhang")


def test_a_power_withdrawn_without_a_saving_clause_ends_the_procedure(scene: Scene) -> None:
    withdrawn(scene, "2022-07-30", saving=False)

    with pytest.raises(PowerNotGranted) as refused:
        scene.take(NOTICE, by="zhang")

    assert "未保留在办案件" in refused.value.sentence()


def test_a_power_withdrawn_with_a_saving_clause_lets_the_filed_case_go_on(scene: Scene) -> None:
    withdrawn(scene, "2022-07-30", saving=True)

    scene.take(NOTICE, by="zhang")

    assert scene.case.stage is Stage.NOTIFIED


def test_one_officer_cannot_notify(scene: Scene) -> None:
    with pytest.raises(TwoOfficersRequired):
        scene.take(replace(NOTICE, officers=("zhang",)), by="zhang")


def test_who_notifies_has_handled_the_case(scene: Scene) -> None:
    scene.take(replace(NOTICE, officers=("sun", "li")), by="zhang")

    assert (Duty.HANDLE, "sun") in scene.case.duties


def test_the_head_does_not_notify(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(NOTICE, by="chen")


def test_no_notice_while_the_investigation_runs() -> None:
    with pytest.raises(StepNotAllowedNow):
        investigating(Scene()).take(NOTICE, by="zhang")


def test_an_unknown_party_cannot_be_notified_or_decided_upon(scene: Scene) -> None:
    case = scene.case
    case.parties["party-1"] = replace(case.parties["party-1"], kind=PartyKind.UNKNOWN, name=None)

    with pytest.raises(PartyMustBeIdentified):
        identified_party(case, "party-1")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"facts": " "}, "facts"),
        ({"reasons": ""}, "reasons"),
        ({"basis": ()}, "basis"),
        ({"basis": ("公路法第七十六条",)}, "basis.0"),
        ({"basis": ("《中华人民共和国公路法》",)}, "basis.0"),
        ({"penalties": ()}, "penalties"),
        ({"hearing_reason": " "}, "hearing_reason"),
        ({"occurred_at": "2022-08"}, "occurred_at"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    before = list(scene.history)

    with pytest.raises(BadInput) as refused:
        scene.take(replace(NOTICE, **change), by="zhang")

    assert refused.value.field == field
    assert scene.history == before
    assert not any("告" in register.word for register in scene.registers.values())
