"""延长与解除查封扣押: once, by thirty days from the original end; and back at once when a ground is there."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.document import DocumentKind
from domain.case.guards import NotThisTownsOfficer, OutOfOrder, SignatureOrReasonRequired
from domain.case.measures import SeizureEnd, SeizureKind, ThingCategory
from domain.case.penalty import Penalty, PenaltyKind
from domain.case.seizing import SeizureTermExceeded
from domain.case.step import RoleRequired
from domain.powers.item import PowerKind
from domain.record.refusal import BadInput
from domain.steps.extend_seizure import (
    ExtendSeizure,
    ExtensionGround,
    SeizureExtended,
    SeizureExtendedOnce,
    SeizureHasLapsed,
)
from domain.steps.release_property import ConfiscationTakesADecision, PropertyReleased, ReleaseProperty
from domain.steps.request_closing import ObligationsOutstanding
from domain.steps.seize_property import MeasureApproval
from tests.domain.given import (
    CLOSING,
    DECISION,
    DECISION_NUMBER,
    NOTICE,
    NOTICE_NUMBER,
    examined,
    handed_over,
    investigating,
    paid,
    regranted,
)
from tests.domain.given_branches import SEIZE, SEIZURE_NUMBER, TRUCK, seized
from tests.domain.scene import Scene, stated

EXTEND = ExtendSeizure(
    occurred_at="2022-08-10",
    seizure=SEIZURE_NUMBER,
    ground=ExtensionGround.COMPLEX,
    reason="涉案路段跨两村，损坏面积尚在核实",
    approver="chen",
    until=date(2022, 9, 13),
)
RELEASE = ReleaseProperty(
    occurred_at="2022-07-20",
    seizure=SEIZURE_NUMBER,
    ground=SeizureEnd.NOT_NEEDED,
    reason="当事人已接受调查",
    officers=("zhang", "li"),
    approver="chen",
    signed=True,
)
TOOLS = replace(TRUCK, category=ThingCategory.TOOL, name="铁锹", quantity="3把")


@pytest.fixture
def scene() -> Scene:
    return seized(Scene())


def test_the_term_is_extended_from_its_original_end(scene: Scene) -> None:
    (extended,) = scene.take(EXTEND, by="zhang")

    assert isinstance(extended, SeizureExtended)
    assert extended.number == "临孙综执扣延字〔2022〕第001号"
    assert scene.case.seizures[SEIZURE_NUMBER].ends_on == date(2022, 9, 13)
    assert scene.case.documents[SEIZURE_NUMBER].due_on == date(2022, 9, 13)


def test_the_extension_is_thirty_days_at_most(scene: Scene) -> None:
    with pytest.raises(SeizureTermExceeded):
        scene.take(replace(EXTEND, until=date(2022, 9, 14)), by="zhang")


def test_a_short_term_is_extended_from_its_own_end() -> None:
    scene = seized(Scene(), until=date(2022, 7, 25))

    with pytest.raises(SeizureTermExceeded):
        scene.take(replace(EXTEND, occurred_at="2022-07-22", until=date(2022, 8, 25)), by="zhang")
    scene.take(replace(EXTEND, occurred_at="2022-07-22", until=date(2022, 8, 24)), by="zhang")

    assert scene.case.seizures[SEIZURE_NUMBER].ends_on == date(2022, 8, 24)


def test_the_term_is_extended_once(scene: Scene) -> None:
    scene.take(EXTEND, by="zhang")

    with pytest.raises(SeizureExtendedOnce):
        scene.take(replace(EXTEND, occurred_at="2022-09-01", until=date(2022, 9, 20)), by="zhang")


def test_a_term_that_has_ended_is_not_extended(scene: Scene) -> None:
    with pytest.raises(SeizureHasLapsed):
        scene.take(replace(EXTEND, occurred_at="2022-08-15"), by="zhang")


def test_days_of_testing_are_added_and_leave_the_extension_open(scene: Scene) -> None:
    tested = replace(EXTEND, ground=ExtensionGround.TESTING, until=None, testing_days=12)

    scene.take(tested, by="zhang")
    assert scene.case.seizures[SEIZURE_NUMBER].ends_on == date(2022, 8, 26)
    scene.take(replace(EXTEND, until=date(2022, 9, 25)), by="zhang")

    assert scene.case.seizures[SEIZURE_NUMBER].ends_on == date(2022, 9, 25)
    assert scene.case.documents[SEIZURE_NUMBER].due_on == date(2022, 9, 25)


def test_the_head_approves_the_extension(scene: Scene) -> None:
    with pytest.raises(NotThisTownsOfficer):
        scene.take(replace(EXTEND, approver="wang"), by="zhang")


def test_an_archivist_does_not_extend(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(EXTEND, by="zhao")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"seizure": "没有的文号"}, "seizure"),
        ({"until": None}, "until"),
        ({"until": date(2022, 8, 13)}, "until"),
        ({"testing_days": 3}, "testing_days"),
        ({"ground": ExtensionGround.TESTING}, "testing_days"),
        ({"reason": " "}, "reason"),
    ],
)
def test_bad_input_of_an_extension_names_the_field(
    scene: Scene, change: dict[str, object], field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(stated(EXTEND, change), by="zhang")

    assert refused.value.field == field


def test_released_things_are_seized_no_more(scene: Scene) -> None:
    (released,) = scene.take(RELEASE, by="zhang")

    assert isinstance(released, PropertyReleased)
    assert (released.number, released.late) == ("临孙综执解扣字〔2022〕第001号", False)
    assert scene.case.seizures[SEIZURE_NUMBER].remaining == ()
    assert scene.case.documents[released.number].kind is DocumentKind.SEIZURE_RELEASE


def test_a_sealed_place_is_released_by_its_own_word() -> None:
    scene = seized(Scene(), kind=SeizureKind.SEAL)

    (released,) = scene.take(replace(RELEASE, seizure="临孙综执封字〔2022〕第001号"), by="zhang")

    assert isinstance(released, PropertyReleased)
    assert released.number == "临孙综执解封字〔2022〕第001号"


def test_a_part_of_the_list_may_be_released() -> None:
    scene = seized(Scene(), things=(TRUCK, TOOLS))

    scene.take(replace(RELEASE, items=(2,)), by="zhang")

    assert scene.case.seizures[SEIZURE_NUMBER].remaining == (1,)
    with pytest.raises(BadInput) as refused:
        scene.take(replace(RELEASE, items=(2,)), by="zhang")
    assert refused.value.field == "items.0"


def test_a_release_after_the_term_is_a_finding(scene: Scene) -> None:
    (released,) = scene.take(
        replace(RELEASE, occurred_at="2022-08-15", ground=SeizureEnd.EXPIRED), by="zhang"
    )

    assert isinstance(released, PropertyReleased)
    assert released.late


def test_a_term_that_runs_has_not_expired(scene: Scene) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(RELEASE, ground=SeizureEnd.EXPIRED), by="zhang")

    assert refused.value.field == "ground"


def test_an_approved_measure_is_not_released_as_unapproved(scene: Scene) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(RELEASE, ground=SeizureEnd.NOT_APPROVED), by="zhang")

    assert refused.value.field == "ground"


def test_what_the_head_does_not_approve_is_released() -> None:
    scene = seized(Scene(), approval=MeasureApproval.URGENT, approver="", approved_at="")

    scene.take(replace(RELEASE, occurred_at="2022-07-15T15:00", ground=SeizureEnd.NOT_APPROVED), by="zhang")

    assert scene.case.seizures[SEIZURE_NUMBER].remaining == ()


def test_without_a_decision_nothing_is_confiscated(scene: Scene) -> None:
    with pytest.raises(ConfiscationTakesADecision):
        scene.take(replace(RELEASE, ground=SeizureEnd.CONFISCATED), by="zhang")


def test_things_do_not_go_to_the_police_without_the_case(scene: Scene) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(RELEASE, ground=SeizureEnd.TO_POLICE), by="zhang")

    assert refused.value.field == "ground"


def test_who_takes_the_things_back_signs_or_it_is_said_why_not(scene: Scene) -> None:
    with pytest.raises(SignatureOrReasonRequired):
        scene.take(replace(RELEASE, signed=False), by="zhang")


def test_a_release_does_not_precede_the_seizure(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(RELEASE, occurred_at="2022-07-14"), by="zhang")


def test_nothing_is_released_twice(scene: Scene) -> None:
    scene.take(RELEASE, by="zhang")

    with pytest.raises(BadInput) as refused:
        scene.take(RELEASE, by="zhang")

    assert refused.value.field == "seizure"


def test_a_case_is_not_closed_while_things_are_seized(scene: Scene) -> None:
    paid(scene)

    with pytest.raises(ObligationsOutstanding) as refused:
        scene.take(CLOSING, by="zhang")
    assert f"{SEIZURE_NUMBER}查封扣押的财物尚未解除或者处理" in refused.value.sentence()

    scene.take(replace(RELEASE, occurred_at="2022-09-06", ground=SeizureEnd.DECIDED), by="zhang")
    scene.take(CLOSING, by="zhang")


def test_what_a_decision_confiscates_is_not_given_back() -> None:
    powers = (PowerKind.PENALTY, PowerKind.MEASURE)
    scene = regranted(Scene(), powers=powers, kinds=("没收非法财物",))
    investigating(scene)
    scene.take(SEIZE, by="zhang")
    confiscation = (Penalty(kind=PenaltyKind.CONFISCATE_PROPERTY, item="JT-01", content="自卸货车1辆"),)
    examined(scene)
    scene.take(replace(NOTICE, penalties=confiscation), by="zhang")
    handed_over(scene, NOTICE_NUMBER, "2022-08-01")
    scene.take(replace(DECISION, penalties=confiscation, occurred_at="2022-08-09"), by="chen")

    scene.take(
        replace(
            RELEASE, occurred_at="2022-08-10", ground=SeizureEnd.CONFISCATED, signed=False, reason="已没收"
        ),
        by="zhang",
    )

    assert scene.case.seizures[SEIZURE_NUMBER].ended == ((1, SeizureEnd.CONFISCATED),)
    assert scene.case.documents[DECISION_NUMBER].kind is DocumentKind.PENALTY_DECISION
