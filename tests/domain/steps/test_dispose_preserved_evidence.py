"""先行登记保存的处理: in time or lapsed, item by item, and never instead of another decision."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.document import DocumentKind
from domain.case.guards import NotThisTownsOfficer, OutOfOrder, TwoOfficersRequired
from domain.case.investigation import Disposition
from domain.case.keeping import PreservationIsNoPressure
from domain.case.measures import SeizedThing, SeizureKind, ThingCategory
from domain.case.obligations import outstanding
from domain.case.step import RoleRequired
from domain.deadlines.reckoner import open_deadlines
from domain.powers.item import PowerKind
from domain.record.refusal import BadInput
from domain.steps.dispose_preserved_evidence import (
    DisposePreservedEvidence,
    MeasureTakesItsOwnDecision,
    PreservedEvidenceDisposed,
)
from domain.steps.seize_property import MeasureApproval, SeizeProperty
from tests.domain.given import DECISION_NUMBER, penalised, regranted
from tests.domain.given_investigation import PRESERVATION_NUMBER, preserved, suspended
from tests.domain.scene import Scene

RETURN = DisposePreservedEvidence(
    occurred_at="2022-07-26",
    preservation=PRESERVATION_NUMBER,
    disposition=Disposition.RETURNED,
    reason="已拍照、取样，无需继续保存",
    officers=("zhang", "li"),
    approver="chen",
)

SEIZE = SeizeProperty(
    occurred_at="2022-07-20",
    kind=SeizureKind.SEIZE,
    party="party-1",
    item="JT-01",
    basis=("《公路安全保护条例》第七十二条",),
    reasons="拒绝接受现场调查处理",
    things=(
        SeizedThing(
            category=ThingCategory.TOOL,
            name="挖掘机铲斗",
            quantity="1个",
            condition="附沥青残留",
            connection="用于挖掘路面",
        ),
    ),
    place="孙吉镇人民政府院内",
    keeper="赵某某",
    until=date(2022, 8, 5),
    officers=("zhang", "li"),
    certificates_shown=True,
    explained=True,
    statement="当事人未提出",
    approval=MeasureApproval.PRIOR,
    approver="chen",
    approved_at="2022-07-19",
    party_present=True,
    signed=True,
)


@pytest.fixture
def scene() -> Scene:
    return preserved(Scene())


def test_on_the_seventh_working_day_it_is_in_time(scene: Scene) -> None:
    (disposed,) = scene.take(RETURN, by="zhang")

    case = scene.case
    assert isinstance(disposed, PreservedEvidenceDisposed)
    assert disposed.number == "临孙综执先保处字〔2022〕第001号"
    assert (disposed.working_days, disposed.lapsed) == (7, False)
    assert case.documents[disposed.number].kind is DocumentKind.PRESERVATION_DISPOSAL
    assert case.investigation.preservations[PRESERVATION_NUMBER].remaining == ()
    assert "T06" not in {one.rule.id for one in open_deadlines(case, SHIPPED)}
    assert not [one for one in outstanding(case, date(2022, 7, 26)) if "先行登记保存" in one]
    assert disposed.describe() == (
        "以临孙综执先保处字〔2022〕第001号对临孙综执先保字〔2022〕第001号保存的2项证据"
        "采取记录、复制、拍照、录像、鉴定等措施后返还"
    )


def test_on_the_ninth_it_is_recorded_as_lapsed(scene: Scene) -> None:
    (disposed,) = scene.take(replace(RETURN, occurred_at="2022-07-28"), by="zhang")

    assert isinstance(disposed, PreservedEvidenceDisposed)
    assert (disposed.working_days, disposed.lapsed) == (9, True)
    assert "第9个工作日，超过七日，保存措施已失效【待核实】" in disposed.describe()


def test_a_part_of_the_list_may_go_first(scene: Scene) -> None:
    scene.take(replace(RETURN, items=(1,)), by="zhang")

    assert scene.case.investigation.preservations[PRESERVATION_NUMBER].remaining == (2,)
    with pytest.raises(BadInput) as refused:
        scene.take(replace(RETURN, items=(1,)), by="zhang")
    assert refused.value.field == "items.0"
    scene.take(replace(RETURN, disposition=Disposition.RELEASED), by="zhang")
    assert scene.case.investigation.preservations[PRESERVATION_NUMBER].disposed == (
        (1, Disposition.RETURNED),
        (2, Disposition.RELEASED),
    )


def test_nothing_is_disposed_of_twice(scene: Scene) -> None:
    scene.take(RETURN, by="zhang")

    with pytest.raises(BadInput) as refused:
        scene.take(RETURN, by="zhang")

    assert refused.value.field == "preservation"


def test_the_term_runs_and_is_met_while_the_investigation_is_suspended(scene: Scene) -> None:
    suspended(scene)

    scene.take(RETURN, by="zhang")

    assert scene.case.investigation.preservations[PRESERVATION_NUMBER].remaining == ()


@pytest.mark.parametrize(
    ("disposition", "decision"),
    [
        (Disposition.CONFISCATED, ""),
        (Disposition.SEIZED, ""),
        (Disposition.SEIZED, PRESERVATION_NUMBER),
        (Disposition.CONFISCATED, PRESERVATION_NUMBER),
    ],
)
def test_seizing_and_confiscating_take_a_decision_of_their_own(
    scene: Scene, disposition: Disposition, decision: str
) -> None:
    with pytest.raises(MeasureTakesItsOwnDecision):
        scene.take(replace(RETURN, disposition=disposition, decision=decision), by="zhang")


def test_things_are_confiscated_by_the_penalty_decision() -> None:
    scene = penalised(preserved(Scene()))
    confiscate = replace(
        RETURN, occurred_at="2022-09-02", disposition=Disposition.CONFISCATED, decision=DECISION_NUMBER
    )

    (disposed,) = scene.take(confiscate, by="zhang")

    assert isinstance(disposed, PreservedEvidenceDisposed)
    assert (disposed.decision, disposed.lapsed) == (DECISION_NUMBER, True)


def test_things_pass_into_a_seizure_that_was_decided() -> None:
    scene = preserved(regranted(Scene(), powers=(PowerKind.PENALTY, PowerKind.MEASURE)))
    scene.take(SEIZE, by="zhang")
    seized = replace(RETURN, disposition=Disposition.SEIZED, decision="临孙综执扣字〔2022〕第001号")

    scene.take(seized, by="zhang")

    assert scene.case.investigation.preservations[PRESERVATION_NUMBER].remaining == ()


def test_things_are_not_returned_against_payment(scene: Scene) -> None:
    with pytest.raises(PreservationIsNoPressure) as refused:
        scene.take(replace(RETURN, reason="当事人已缴清罚款，予以返还"), by="zhang")

    assert "缴清" in refused.value.sentence()


def test_a_disposal_does_not_precede_the_preservation(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(RETURN, occurred_at="2022-07-14"), by="zhang")


@pytest.mark.parametrize(
    ("change", "refusal"),
    [({"officers": ("zhang",)}, TwoOfficersRequired), ({"approver": "wang"}, NotThisTownsOfficer)],
)
def test_two_officers_act_and_a_head_approves(
    scene: Scene, change: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        scene.take(replace(RETURN, **change), by="zhang")


def test_a_legal_reviewer_does_not_dispose_of_evidence(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(RETURN, by="liu")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"preservation": "临孙综执先保字〔2022〕第009号"}, "preservation"),
        ({"reason": ""}, "reason"),
        ({"items": (3,)}, "items.0"),
        ({"items": (1, 0)}, "items.1"),
        ({"disposition": Disposition.TRANSFERRED}, "organ"),
        ({"disposition": Disposition.SEIZED, "decision": "无此文号"}, "decision"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(RETURN, **change), by="zhang")

    assert refused.value.field == field
