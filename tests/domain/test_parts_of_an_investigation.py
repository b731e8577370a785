"""重放 — an investigation with everything that can befall it folds in any part."""

from dataclasses import replace
from datetime import date, timedelta

from domain.case.case import Case
from domain.case.investigation import Disposition
from domain.case.party import PartyKind, PartyStated
from domain.case.stage import Stage
from domain.case.step import Step
from domain.record.fold import fold, true_at
from domain.steps.dispose_preserved_evidence import DisposePreservedEvidence
from domain.steps.exclude_evidence import ExcludeEvidence, ExclusionReason
from domain.steps.forward_lead import ForwardLead, ForwardReason
from domain.steps.identify_party import IdentifyParty
from domain.steps.receive_assistance import ReceiveAssistance
from domain.steps.recuse_officer import RecusalAct, RecuseOfficer
from domain.steps.replace_party import ReplacementReason, ReplaceParty
from tests.domain.given import checking, with_evidence
from tests.domain.given_investigation import (
    ASSISTANCE,
    ASSISTANCE_NUMBER,
    COMMISSION,
    OPINION,
    PRESERVATION_NUMBER,
    PRESERVE,
    RECUSAL,
    RULE,
    checking_of,
    resumed,
    returned,
    supplemented,
    suspended,
)
from tests.domain.scene import Scene
from tests.domain.steps.test_conclude_investigation import CONCLUDE
from tests.domain.steps.test_order_stop import STOP
from tests.domain.test_parts_of_a_history import folds_with_any_two_events_missing

STEPS: tuple[tuple[Step, str], ...] = (
    (ASSISTANCE, "zhang"),
    (COMMISSION, "zhang"),
    (PRESERVE, "zhang"),
    (
        RecuseOfficer(
            occurred_at="2022-07-16",
            act=RecusalAct.REQUESTED,
            officer="sun",
            reason="有纠纷",
            party="party-1",
        ),
        "zhang",
    ),
    (replace(RECUSAL, officer="sun"), "chen"),
    (
        IdentifyParty(
            occurred_at="2022-07-18",
            party="party-1",
            identity=PartyStated(kind=PartyKind.PERSON, name="薛某某"),
            proof="核验居民身份证",
        ),
        "zhang",
    ),
    (
        ExcludeEvidence(
            occurred_at="2022-07-19",
            evidence="E1",
            reason=ExclusionReason.PROCEDURE,
            explanation="仅一人拍摄",
        ),
        "zhang",
    ),
    (
        ReceiveAssistance(
            occurred_at="2022-07-19",
            request=ASSISTANCE_NUMBER,
            content="不是耕地",
            as_evidence=True,
            proves="土地的性质",
            officers=("zhang", "li"),
            sha256="ef" * 32,
            media_type="application/pdf",
            size=2_048,
        ),
        "zhang",
    ),
)
AFTER_THE_PAUSE: tuple[tuple[Step, str], ...] = (
    (
        DisposePreservedEvidence(
            occurred_at="2022-08-05",
            preservation=PRESERVATION_NUMBER,
            disposition=Disposition.RETURNED,
            reason="已取样",
            officers=("zhang", "li"),
            approver="gao",
        ),
        "zhang",
    ),
    (
        ReplaceParty(
            occurred_at="2022-08-05",
            party="party-1",
            successor=PartyStated(kind=PartyKind.PERSON, name="王某某"),
            reason=ReplacementReason.WRONG_PARTY,
            explanation="系受雇司机",
            approver="gao",
            approved_on=date(2022, 8, 5),
        ),
        "zhang",
    ),
)


def investigated(scene: Scene) -> Scene:
    """From an unknown party to a replaced one, by way of every branch of an investigation."""
    checking_of(scene, PartyStated(kind=PartyKind.UNKNOWN))
    scene.take(STOP, by="zhang")
    with_evidence(scene)
    for step, by in STEPS:
        scene.take(step, by=by)
    suspended(scene, "2022-07-20", RULE)
    scene.take(replace(OPINION, excluded_by=RULE), by="zhang")
    resumed(scene, "2022-08-04")
    for step, by in AFTER_THE_PAUSE:
        scene.take(step, by=by)
    return scene


def test_an_investigation_with_every_branch_folds_with_any_two_events_missing() -> None:
    scene = investigated(Scene())

    folds_with_any_two_events_missing(scene)
    assert scene.case.stage is Stage.INVESTIGATING


def test_it_folds_as_it_was_on_any_day() -> None:
    history = investigated(Scene()).history
    days = [date(2022, 6, 30) + timedelta(days=n) for n in range(40)]

    states = [fold(true_at(history, day)) for day in days]

    assert all(isinstance(state, Case) for state in states)
    assert [state.version for state in states] == sorted(state.version for state in states)


def test_a_returned_case_folds_with_any_two_events_missing() -> None:
    scene = supplemented(returned(Scene()), "2022-08-04")
    scene.take(replace(CONCLUDE, occurred_at="2022-08-05"), by="zhang")

    folds_with_any_two_events_missing(scene)


def test_a_forwarded_lead_folds_with_any_two_events_missing() -> None:
    scene = checking(Scene())
    forward = ForwardLead(
        occurred_at="2022-07-02",
        organ="北辛乡人民政府",
        reason=ForwardReason.OTHER_TOWN,
        explanation="取土点在北辛乡界内",
        materials=("线索登记表",),
    )
    scene.take(forward, by="wang")

    folds_with_any_two_events_missing(scene)
