"""行政处罚决定: what one party is penalised with, and every reason why not yet, or not so."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.as_notified import RenotifyRequired
from domain.case.deciding import (
    FactsMustBeProved,
    LegalReviewBeforeDecision,
    OutcomeOfExaminationRequired,
    Remedy,
    ReviewAfterHearingRequired,
    evidence_for,
    may_decide,
)
from domain.case.document import Document, DocumentKind
from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.fine_clauses import SurchargeMustBeTold
from domain.case.fine_range import FineOutOfRange
from domain.case.guards import NotThisTownsOfficer, OutOfOrder, PowerNotGranted
from domain.case.hearing import Hearing
from domain.case.notice_rights import AlreadyDecided
from domain.case.party_proceedings import Decision
from domain.case.penalty import Mitigation, Penalty, PenaltyKind
from domain.case.proceedings import Outcome, ReviewOpinion
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.role import Role
from domain.powers.item import FineRange
from domain.record.refusal import BadInput
from domain.steps.decide_penalty import PenaltyDecided
from tests.domain.given import (
    DECISION,
    DECISION_NUMBER,
    FACTS,
    FINE,
    NOTICE,
    examined,
    handed_over,
    notice_served,
    penalised,
    rechecked,
    regranted,
    stated_in_defence,
    two_parties,
    withdrawn,
)
from tests.domain.scene import TOWN, Scene


@pytest.fixture
def scene() -> Scene:
    return notice_served(Scene())


def decided(scene: Scene, **changes: Any) -> PenaltyDecided:
    (event,) = scene.take(replace(DECISION, **changes), by="chen")
    assert isinstance(event, PenaltyDecided)
    return event


def test_a_decision_takes_a_number_and_locks_the_party(scene: Scene) -> None:
    event = decided(scene)

    case = scene.case
    assert event.number == DECISION_NUMBER
    assert event.issuer == "孙吉镇人民政府"
    assert (event.facts, event.evidence) == (FACTS, ("E1",))
    assert [one.item.code for one in event.grants] == ["JT-01"]
    assert case.stage is Stage.DECIDED
    assert case.of("party-1").decision == Decision(
        DECISION_NUMBER, date(2022, 9, 2), (FINE,), facts=FACTS, basis=DECISION.basis, surcharge_told=True
    )
    assert case.documents[DECISION_NUMBER] == Document(
        DECISION_NUMBER, DocumentKind.PENALTY_DECISION, "party-1", date(2022, 9, 2)
    )
    assert (Duty.DECIDE, "chen") in case.duties


def test_the_decision_tells_both_remedies_with_their_terms(scene: Scene) -> None:
    assert decided(scene).remedies == (
        Remedy("行政复议", "临猗县人民政府", "60日", "行政复议法（2017年修正，条文序号待核实）"),
        Remedy("行政诉讼", "临猗县人民法院", "6个月", "行政诉讼法第四十六条"),
    )


@pytest.mark.parametrize(
    ("day", "days", "late"), [("2022-10-12", 90, False), ("2022-10-13", 91, True)], ids=["day 90", "day 91"]
)
def test_a_decision_after_ninety_days_is_recorded_as_late(
    scene: Scene, day: str, days: int, late: bool
) -> None:
    event = decided(scene, occurred_at=day)

    assert (event.days_since_filing, event.late) == (days, late)
    assert ("超过九十日" in event.describe()) is late


def test_a_party_is_decided_upon_once(scene: Scene) -> None:
    decided(scene)

    with pytest.raises(AlreadyDecided):
        decided(scene, occurred_at="2022-09-03")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"penalties": (replace(FINE, amount_fen=100_001),)}, id="a cent more"),
        pytest.param(
            {"penalties": (FINE, Penalty(kind=PenaltyKind.WARNING, item="JT-01"))}, id="a kind more"
        ),
        pytest.param({"basis": ("《中华人民共和国公路法》第七十七条",)}, id="another clause"),
        pytest.param({"facts": "挖掘占用村道约9平方米"}, id="other facts"),
        pytest.param({"penalties": (replace(FINE, content="分两次缴纳"),)}, id="other wording"),
    ],
)
def test_what_was_not_notified_cannot_be_decided(change: dict[str, Any]) -> None:
    scene = notice_served(regranted(Scene(), kinds=("罚款", "警告")))

    with pytest.raises(RenotifyRequired):
        decided(scene, **change)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"facts": "挖掘占用村道约4平方米"}, id="narrower facts"),
        pytest.param({"penalties": (replace(FINE, amount_fen=50_000, content="分两次缴纳"),)}, id="lighter"),
    ],
)
def test_a_change_for_the_better_is_decided_with_its_explanation(
    scene: Scene, change: dict[str, Any]
) -> None:
    event = decided(scene, **change, favourable_change="采纳当事人意见")

    assert event.favourable_change == "采纳当事人意见"


def test_an_explanation_makes_nothing_heavier(scene: Scene) -> None:
    with pytest.raises(RenotifyRequired):
        decided(scene, penalties=(replace(FINE, amount_fen=100_001),), favourable_change="情节严重")


def test_the_range_binds_the_decision_too() -> None:
    lowest = FineRange(party=None, known=True, minimum_fen=100_000, maximum_fen=500_000)
    scene = notice_served(regranted(Scene(), fines=(lowest,)))
    lowered = (replace(FINE, amount_fen=50_000),)

    with pytest.raises(FineOutOfRange):
        decided(scene, penalties=lowered)

    assert decided(scene, penalties=lowered, mitigating=(Mitigation.REMEDIED,)).mitigating


def test_a_power_withdrawn_without_a_saving_clause_forbids_the_decision(scene: Scene) -> None:
    withdrawn(scene, "2022-09-02", saving=False)

    with pytest.raises(PowerNotGranted):
        decided(scene)


@pytest.mark.parametrize(("since", "saving"), [("2022-09-03", False), ("2022-08-15", True)])
def test_a_power_withdrawn_later_or_saved_lets_the_case_be_finished(
    scene: Scene, since: str, saving: bool
) -> None:
    withdrawn(scene, since, saving=saving)

    assert decided(scene).number == DECISION_NUMBER


def test_an_officer_of_the_case_does_not_decide_it(scene: Scene) -> None:
    scene.officers["zhang"].assign_post(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-08-20"),
        unit=TOWN,
        role=Role.HEAD,
        since=date(2022, 8, 20),
    )

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(DECISION, by="zhang", role=Role.HEAD)


def test_the_head_held_the_post_on_the_day(scene: Scene) -> None:
    scene.officers["chen"].end_post(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-09-01"),
        unit=TOWN,
        role=Role.HEAD,
        until=date(2022, 9, 1),
    )

    with pytest.raises(NotThisTownsOfficer):
        decided(scene)


def test_without_a_passed_review_nothing_is_decided(scene: Scene) -> None:
    case = scene.case
    assert case.review is not None
    case.review = replace(case.review, opinion=ReviewOpinion.MODIFY)

    with pytest.raises(LegalReviewBeforeDecision):
        may_decide(case, scene.desk("chen"), "party-1", date(2022, 9, 2))


def test_a_review_later_than_the_decision_does_not_count(scene: Scene) -> None:
    with pytest.raises(LegalReviewBeforeDecision):
        may_decide(scene.case, scene.desk("chen"), "party-1", date(2022, 7, 26))


def test_a_hearing_is_followed_by_a_second_review(scene: Scene) -> None:
    case = scene.case
    case.towards("party-1", hearing=Hearing(date(2022, 8, 5), late=False, held_on=date(2022, 8, 20)))

    with pytest.raises(ReviewAfterHearingRequired):
        may_decide(case, scene.desk("chen"), "party-1", date(2022, 9, 2))


def test_the_head_must_have_proposed_a_penalty(scene: Scene) -> None:
    case = scene.case
    assert case.examination is not None
    case.examination = replace(case.examination, outcome=Outcome.NO_PENALTY)

    with pytest.raises(OutcomeOfExaminationRequired):
        DECISION.take(case, scene.desk("chen"))


def test_facts_without_evidence_are_not_penalised(scene: Scene) -> None:
    case = scene.case
    case.evidence = {}

    with pytest.raises(FactsMustBeProved):
        evidence_for(case, "party-1", (), date(2022, 9, 2))


def test_a_decision_does_not_rest_on_later_evidence(scene: Scene) -> None:
    case = scene.case
    case.evidence["E1"] = replace(case.evidence["E1"], collected_on=date(2022, 9, 3))

    with pytest.raises(OutOfOrder):
        evidence_for(case, "party-1", ("E1",), date(2022, 9, 2))


def test_a_fine_without_the_surcharge_clause_is_refused(scene: Scene) -> None:
    with pytest.raises(SurchargeMustBeTold):
        decided(scene, surcharge_told=False)


def test_a_warning_needs_neither_bank_nor_surcharge() -> None:
    warning = (Penalty(kind=PenaltyKind.WARNING, item="JT-01"),)
    scene = notice_served(regranted(Scene(), kinds=("警告",)), penalties=warning)

    event = decided(scene, penalties=warning, bank="", bank_account="", surcharge_told=False)

    assert event.bank == ""


def test_a_defence_is_answered_in_the_decision(scene: Scene) -> None:
    rechecked(stated_in_defence(scene, "2022-08-03"), "2022-08-10")

    with pytest.raises(BadInput) as refused:
        decided(scene)
    event = decided(scene, defence="采纳恢复路面的意见，从轻处罚")

    assert refused.value.field == "defence"
    assert event.defence == "采纳恢复路面的意见，从轻处罚"


def test_one_party_decided_leaves_the_other_to_be_decided() -> None:
    scene = examined(two_parties(Scene()))
    heavier = (replace(FINE, amount_fen=200_000),)
    scene.take(NOTICE, by="zhang")
    scene.take(replace(NOTICE, party="party-2", penalties=heavier), by="zhang")
    handed_over(scene, "临孙综执告字〔2022〕第001号", "2022-08-01")
    handed_over(scene, "临孙综执告字〔2022〕第002号", "2022-08-15")

    first = decided(scene, occurred_at="2022-08-10")
    handed_over(scene, first.number, "2022-08-10")
    second = decided(scene, party="party-2", penalties=heavier, occurred_at="2022-08-30")

    assert second.number == "临孙综执罚决字〔2022〕第002号"
    assert scene.case.stage is Stage.DECIDED
    assert [scene.case.of(party).decision is not None for party in ("party-1", "party-2")] == [True, True]


def test_case_officers_do_not_decide(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(DECISION, by="zhang")


def test_no_penalty_before_a_notice() -> None:
    with pytest.raises(StepNotAllowedNow):
        decided(examined(Scene()))


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"basis": ("《公路法》",)}, "basis.0"),
        ({"penalties": ()}, "penalties"),
        ({"discretion": " "}, "discretion"),
        ({"correction": ""}, "correction"),
        ({"performance": ""}, "performance"),
        ({"court": ""}, "court"),
        ({"evidence": ("E9",)}, "evidence.0"),
        ({"bank": " "}, "bank"),
        ({"bank_account": ""}, "bank_account"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    before = list(scene.history)

    with pytest.raises(BadInput) as refused:
        decided(scene, **change)

    assert refused.value.field == field
    assert scene.history == before
    assert not any(register.word == "罚决" for register in scene.registers.values())


def test_a_decision_concerns_one_party_only() -> None:
    case = penalised(two_parties(Scene())).case

    assert case.of("party-2").decision is None
