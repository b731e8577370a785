"""查封、扣押: an express power, an approval, a list, a term; and what is never seized."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.document import DocumentKind
from domain.case.duty import DutiesMustBeSeparate
from domain.case.guards import (
    CertificateMustBeShown,
    NotThisTownsOfficer,
    PowerNotGranted,
    TwoOfficersRequired,
)
from domain.case.measures import SeizureKind, ThingCategory
from domain.case.seizing import (
    LandLawAllowsNoSeizure,
    NecessitiesNotSeized,
    PowerForMeasureRequired,
    SeizureTermExceeded,
)
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.deadlines.reckoner import open_deadlines
from domain.powers.item import PowerKind
from domain.record.refusal import BadInput
from domain.steps.decide_filing import DecideFiling, FilingChoice
from domain.steps.ratify_seizure import RatifySeizure, SeizureRatified
from domain.steps.request_filing import RequestFiling
from domain.steps.seize_property import (
    ApprovalPrecedesMeasure,
    MeasureApproval,
    MeasureMustBeExplained,
    PartyOrWitnessRequired,
    PropertySeized,
)
from tests.domain.given import checking, investigating, withdrawn
from tests.domain.given_branches import SEIZE, SEIZURE_NUMBER, TRUCK, measures_granted, seized
from tests.domain.scene import ROAD, Scene, stated

URGENT = replace(SEIZE, approval=MeasureApproval.URGENT, approver="", approved_at="")
RATIFY = RatifySeizure(occurred_at="2022-07-16T09:30", seizure=SEIZURE_NUMBER, opinion="情况属实，同意扣押")


@pytest.fixture
def scene() -> Scene:
    return measures_granted(Scene())


def land_case() -> Scene:
    """Filed on 2022-07-14 under ZR-01, whose grant carries the compulsory measure."""
    scene = Scene()
    scene.grant(replace(ROAD, code="ZR-01", domain="自然资源", powers=(PowerKind.PENALTY, PowerKind.MEASURE)))
    checking(scene)
    scene.take(
        RequestFiling(
            occurred_at="2022-07-13",
            items=("ZR-01",),
            act_date="2022-06-30",
            facts="占用耕地取土",
            acts="一个违法行为",
        ),
        by="zhang",
    )
    scene.take(
        DecideFiling(
            occurred_at="2022-07-14",
            decision=FilingChoice.APPROVE,
            opinion="同意立案",
            officers=("zhang", "li"),
        ),
        by="chen",
    )
    return scene


def test_a_thing_is_seized_by_a_numbered_decision_with_a_term(scene: Scene) -> None:
    (event,) = scene.take(SEIZE, by="zhang")

    assert isinstance(event, PropertySeized)
    assert event.number == SEIZURE_NUMBER
    assert event.costs == "保管费用由孙吉镇人民政府承担（行政强制法第二十六条第三款）"
    assert PowerKind.MEASURE in event.grant.item.powers
    assert event.approval_finding == ""
    document = scene.case.documents[SEIZURE_NUMBER]
    assert (document.kind, document.due_on, document.served_on) == (
        DocumentKind.SEIZURE,
        date(2022, 8, 14),
        date(2022, 7, 15),
    )
    seizure = scene.case.seizures[SEIZURE_NUMBER]
    assert (seizure.remaining, seizure.ends_on, seizure.approved) == ((1,), date(2022, 8, 14), True)
    assert scene.case.stage is Stage.INVESTIGATING


def test_the_end_of_the_seizure_is_a_time_limit_of_the_organ(scene: Scene) -> None:
    scene.take(SEIZE, by="zhang")

    found = {one.rule.id: one.judged for one in open_deadlines(scene.case, scene.desk("zhang").calendar)}

    assert found["T08"] == date(2022, 8, 14)


def test_a_place_is_sealed_by_a_document_of_its_own_word(scene: Scene) -> None:
    place = replace(TRUCK, category=ThingCategory.PLACE, name="堆料场", quantity="1处")

    (event,) = scene.take(replace(SEIZE, kind=SeizureKind.SEAL, things=(place,)), by="zhang")

    assert isinstance(event, PropertySeized)
    assert event.number == "临孙综执封字〔2022〕第001号"


def test_the_penalty_alone_carries_no_measure() -> None:
    scene = investigating(Scene())

    with pytest.raises(PowerForMeasureRequired) as refused:
        scene.take(SEIZE, by="zhang")

    assert refused.value.sentence() == (
        "本乡镇在2022-07-15就事项JT-01只有处罚权，没有查封、扣押等强制措施权。"
    )


def test_a_power_taken_back_is_not_exercised(scene: Scene) -> None:
    withdrawn(scene, "2022-07-15", saving=True)

    with pytest.raises(PowerNotGranted):
        scene.take(SEIZE, by="zhang")


@pytest.mark.parametrize("category", [ThingCategory.MACHINERY, ThingCategory.VEHICLE, ThingCategory.GOODS])
def test_an_excavator_is_not_seized_under_the_land_law(category: ThingCategory) -> None:
    scene = land_case()
    excavator = replace(TRUCK, category=category, name="挖掘机", quantity="1台")

    with pytest.raises(LandLawAllowsNoSeizure) as refused:
        scene.take(replace(SEIZE, item="ZR-01", things=(excavator,)), by="zhang")

    assert "先行登记保存（只限证据）" in refused.value.remedy()
    assert "封存" in refused.value.remedy()


def test_documents_may_be_sealed_under_the_land_law() -> None:
    scene = land_case()
    papers = replace(TRUCK, category=ThingCategory.DOCUMENTS, name="取土销售账册", quantity="2本")

    scene.take(replace(SEIZE, kind=SeizureKind.SEAL, item="ZR-01", things=(papers,)), by="zhang")

    assert len(scene.case.seizures) == 1


def test_daily_necessities_are_never_seized(scene: Scene) -> None:
    stove = replace(TRUCK, category=ThingCategory.NECESSITIES, name="炉灶")

    with pytest.raises(NecessitiesNotSeized):
        scene.take(replace(SEIZE, things=(TRUCK, stove)), by="zhang")


def test_the_term_is_thirty_days_at_most(scene: Scene) -> None:
    with pytest.raises(SeizureTermExceeded) as refused:
        scene.take(replace(SEIZE, until=date(2022, 8, 15)), by="zhang")

    assert refused.value.details["last"] == date(2022, 8, 14)


@pytest.mark.parametrize("approved_at", ["2022-07-15T09:31", "2022-07-16"])
def test_the_head_approves_beforehand(scene: Scene, approved_at: str) -> None:
    with pytest.raises(ApprovalPrecedesMeasure):
        scene.take(replace(SEIZE, approved_at=approved_at), by="zhang")


def test_of_two_days_only_the_order_of_days_is_judged(scene: Scene) -> None:
    scene.take(replace(SEIZE, occurred_at="2022-07-15", approved_at="2022-07-15"), by="zhang")

    assert len(scene.case.seizures) == 1


def test_an_urgent_measure_approved_within_a_day_is_in_order(scene: Scene) -> None:
    approved = replace(URGENT, approver="chen", approved_at="2022-07-16T09:30")

    (event,) = scene.take(approved, by="zhang")

    assert isinstance(event, PropertySeized)
    assert event.approval_finding == ""


def test_an_urgent_measure_approved_later_is_recorded_as_a_finding(scene: Scene) -> None:
    approved = replace(URGENT, approver="chen", approved_at="2022-07-16T09:31")

    (event,) = scene.take(approved, by="zhang")

    assert isinstance(event, PropertySeized)
    assert event.approval_finding == "超过二十四小时补办批准"
    assert "超过二十四小时" in event.describe()


def test_an_urgent_measure_may_be_recorded_before_it_is_approved(scene: Scene) -> None:
    (event,) = scene.take(URGENT, by="zhang")
    assert isinstance(event, PropertySeized)
    assert event.approval_finding == "尚未补办批准"
    assert not scene.case.seizures[SEIZURE_NUMBER].approved

    (ratified,) = scene.take(RATIFY, by="chen")

    assert isinstance(ratified, SeizureRatified)
    assert not ratified.late
    assert scene.case.seizures[SEIZURE_NUMBER].approved


def test_an_approval_after_the_day_is_late(scene: Scene) -> None:
    scene.take(URGENT, by="zhang")

    (ratified,) = scene.take(replace(RATIFY, occurred_at="2022-07-16T09:31"), by="chen")

    assert isinstance(ratified, SeizureRatified)
    assert ratified.late


def test_what_is_approved_is_not_approved_again() -> None:
    scene = seized(Scene())

    with pytest.raises(BadInput) as refused:
        scene.take(RATIFY, by="chen")

    assert refused.value.field == "seizure"


def test_a_case_officer_does_not_approve_the_measure(scene: Scene) -> None:
    scene.take(URGENT, by="zhang")

    with pytest.raises(RoleRequired):
        scene.take(RATIFY, by="zhang")


def test_the_approver_is_the_head(scene: Scene) -> None:
    with pytest.raises(NotThisTownsOfficer):
        scene.take(replace(SEIZE, approver="wang"), by="zhang")


def test_an_officer_of_the_case_does_not_approve(scene: Scene) -> None:
    scene.officers["li"].assign_post(
        scene.entry("chen", scene.role("chen"), "2022-01-01"),
        unit="140821105",
        role=scene.role("chen"),
        since=date(2022, 1, 1),
    )

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(replace(SEIZE, officers=("zhang", "sun"), approver="li"), by="zhang")


def test_the_party_or_a_witness_is_there(scene: Scene) -> None:
    absent = replace(SEIZE, party_present=False, signed=False, unsigned_reason="当事人拒不到场")

    with pytest.raises(PartyOrWitnessRequired):
        scene.take(absent, by="zhang")
    scene.take(replace(absent, witness="王某"), by="zhang")

    assert scene.case.documents[SEIZURE_NUMBER].served_on is None


def test_the_party_is_told_why_and_heard(scene: Scene) -> None:
    with pytest.raises(MeasureMustBeExplained):
        scene.take(replace(SEIZE, explained=False), by="zhang")


def test_one_officer_cannot_seize(scene: Scene) -> None:
    with pytest.raises(TwoOfficersRequired):
        scene.take(replace(SEIZE, officers=("zhang",)), by="zhang")


def test_the_certificate_is_shown(scene: Scene) -> None:
    with pytest.raises(CertificateMustBeShown):
        scene.take(replace(SEIZE, certificates_shown=False), by="zhang")


def test_nothing_is_seized_before_the_filing() -> None:
    with pytest.raises(StepNotAllowedNow):
        checking(Scene()).take(SEIZE, by="zhang")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"item": "JT-09"}, "item"),
        ({"things": ()}, "things"),
        ({"things": (replace(TRUCK, connection=" "),)}, "things.0.connection"),
        ({"until": date(2022, 7, 14)}, "until"),
        ({"basis": ("公路安全保护条例",)}, "basis.0"),
        ({"keeper": ""}, "keeper"),
        ({"statement": ""}, "statement"),
        ({"approved_at": ""}, "approved_at"),
        ({"approval": MeasureApproval.URGENT, "occurred_at": "2022-07-15"}, "occurred_at"),
        ({"approval": MeasureApproval.URGENT, "approved_at": "2022-07-15T09:00"}, "approved_at"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(stated(SEIZE, change), by="zhang")

    assert refused.value.field == field
