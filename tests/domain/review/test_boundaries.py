"""评查: the other ways to break a rule, and what lies just within it."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.document import ServiceMethod
from domain.case.guards import Certified
from domain.case.penalty import Penalty, PenaltyKind
from domain.case.proceedings import ReviewOpinion
from domain.case.serving import SignerRelation
from domain.people.officer import Certificate
from domain.record.personal import Personal
from domain.review.dossier import day
from domain.review.reviewing import review
from domain.steps.change_decision import DecisionChanged
from domain.steps.collect_evidence import EvidenceCollected
from domain.steps.correct_record import RecordCorrected
from domain.steps.decide_closing import CaseClosed
from domain.steps.decide_filing import FilingApproved
from domain.steps.decide_no_penalty import NoPenaltyDecided
from domain.steps.decide_on_the_spot import PenaltyDecidedOnTheSpot
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.discuss_collectively import DiscussionHeld
from domain.steps.dispose_preserved_evidence import PreservedEvidenceDisposed
from domain.steps.examine_result import ResultExamined
from domain.steps.inspect_site import SiteInspected
from domain.steps.notify_penalty import PenaltyNotified
from domain.steps.publish_decision import DecisionPublished
from domain.steps.receive_statement import StatementReceived
from domain.steps.recheck_statement import StatementRechecked
from domain.steps.record_inquiry import InquiryRecorded, Told
from domain.steps.record_payment import PaymentRecorded
from domain.steps.recuse_officer import RecusalDecided
from domain.steps.report_hearing import HearingReported
from domain.steps.request_filing import FilingRequested
from domain.steps.review_legality import LegalityReviewed
from domain.steps.seize_property import MeasureApproval, PropertySeized
from domain.steps.serve_document import ServiceAttempted
from domain.steps.waive_rights import RightsWaived, WaivedRights
from tests.domain.given import DECISION_NUMBER, FINE, handed_over, penalised
from tests.domain.given_execution import WITHDRAW, published
from tests.domain.given_revision import CHANGE, CHANGE_NUMBER, REVOKE
from tests.domain.review.files import (
    FILES,
    Break,
    altered,
    changed,
    followed,
    in_time,
    known,
    on,
    without,
)
from tests.domain.scene import Scene

CHEN = Certified("chen", "陈镇长", "1408chen")
RECUSED: dict[str, Any] = {
    "officer_name": "某某",
    "granted": True,
    "reason": "与当事人系近亲属",
    "members": (),
    "discussion": "",
}


def found(file: str, change: Break = list, today: date | None = None) -> set[str]:
    made, day = FILES[file]
    return {one.rule.id for one in review(change(made()), SHIPPED, today or day)}


def both(*breaks: Break) -> Break:
    def break_(history: list[Any]) -> list[Any]:
        for one in breaks:
            history = one(history)
        return history

    return break_


@pytest.mark.parametrize(
    ("rule", "file", "change"),
    [
        ("V01", "archived", changed(FilingRequested, act_date=on("2021-07-31"))),
        ("V03", "archived", altered(ServiceAttempted, lambda one: {"servers": one.servers[:1]})),
        (
            "V03",
            "archived",
            altered(
                InquiryRecorded,
                lambda one: {"officers": tuple(replace(each, certificate="") for each in one.officers)},
            ),
        ),
        ("V04", "archived", changed(SiteInspected, occurred_at=on("2022-07-15T09:30"))),
        (
            "V08",
            "archived",
            changed(PenaltyDecided, penalties=(Penalty(kind=PenaltyKind.WARNING, item="JT-01"),)),
        ),
        ("V09", "archived", without(PenaltyNotified)),
        ("V09", "archived", changed(PenaltyNotified, reasons="")),
        ("V10", "archived", without(StatementRechecked)),
        ("V10", "archived", changed(PenaltyDecided, penalties=(replace(FINE, amount_fen=100_001),))),
        (
            "V11",
            "archived",
            changed(PenaltyNotified, penalties=(Penalty(kind=PenaltyKind.REVOKE_LICENCE, item="JT-01"),)),
        ),
        ("V12", "archived", changed(LegalityReviewed, opinion=ReviewOpinion.DISAGREE)),
        ("V12", "archived", changed(LegalityReviewed, first_time=True, qualification="")),
        ("V12", "heard", changed(LegalityReviewed, 1, occurred_at=on("2022-08-15"))),
        ("V12", "archived", both(changed(ResultExamined, complex=True), without(LegalityReviewed))),
        ("V13", "archived", changed(ResultExamined, complex=True)),
        ("V16", "spared", changed(NoPenaltyDecided, reasons="")),
        ("V16", "on the spot", changed(PenaltyDecidedOnTheSpot, proof=())),
        ("V18", "on the spot", changed(PenaltyDecidedOnTheSpot, act_date=on("2020-06-29"))),
        ("V20", "on the spot", changed(PenaltyDecidedOnTheSpot, receipt="")),
        ("V20", "on the spot", changed(PenaltyDecidedOnTheSpot, collection=None)),
        ("V19", "archived", followed(FilingApproved, RecusalDecided, officer="chen", **RECUSED)),
        ("V19", "heard", followed(HearingReported, RecusalDecided, officer="gao", **RECUSED)),
        ("C08", "archived", altered(SiteInspected, lambda one: {"officers": (*one.officers, CHEN)})),
        ("D01", "archived", without(FilingApproved)),
        ("D04", "archived", changed(InquiryRecorded, told=(Told.RIGHTS,))),
        ("D04", "on the spot", changed(PenaltyDecidedOnTheSpot, rights_told=False)),
        ("D05", "archived", changed(InquiryRecorded, read_back=False)),
        ("D09", "archived", without(PreservedEvidenceDisposed)),
        ("D10", "in custody", changed(PropertySeized, approval=MeasureApproval.URGENT, approved_at=None)),
        ("D10", "in custody", changed(PropertySeized, things=())),
        ("D12", "archived", changed(PenaltyNotified, statement_days=0)),
        ("D13", "heard", without(HearingReported)),
        ("D15", "archived", changed(PenaltyDecided, defence="")),
        ("D20", "archived", changed(ServiceAttempted, relation=SignerRelation.FAMILY)),
        ("D20", "archived", changed(ServiceAttempted, method=ServiceMethod.LEFT)),
        ("D20", "archived", changed(ServiceAttempted, -1, effective_on=date(2022, 9, 15))),
        ("D26", "archived", without(PaymentRecorded)),
        ("D26", "archived", without(CaseClosed)),
        ("D27", "archived", without(DecisionPublished)),
        ("D27", "archived", changed(DecisionPublished, missing=("证件号码",))),
        ("D30", "archived", changed(CaseClosed, number=DECISION_NUMBER)),
        ("C01", "archived", changed(PaymentRecorded, occurred_at=on("2022-09-04"))),
        ("C04", "archived", changed(PenaltyNotified, facts="挖掘占用村道约7平方米")),
    ],
)
def test_another_way_to_break_a_rule(rule: str, file: str, change: Break) -> None:
    assert rule in found(file, change)


@pytest.mark.parametrize(
    ("rule", "file", "change"),
    [
        ("V10", "archived", both(changed(PenaltyDecided, occurred_at=on("2022-08-10")))),
        ("V04", "archived", changed(InquiryRecorded, 1, occurred_at=on("2022-07-15T10:30"))),
        ("D09", "archived", changed(PreservedEvidenceDisposed, occurred_at=on("2022-07-26"))),
        ("D22", "archived", changed(PenaltyDecided, occurred_at=on("2022-10-12"))),
        ("D27", "archived", changed(DecisionPublished, occurred_at=on("2022-09-14"))),
        ("D20", "archived", changed(ServiceAttempted, -1, effective_on=date(2022, 9, 14))),
        ("V08", "archived", changed(PenaltyDecided, penalties=(replace(FINE, amount_fen=3_000_000),))),
        ("V18", "archived", changed(FilingRequested, act_date=on("2020-06-30"))),
        ("V19", "archived", followed(FilingApproved, RecusalDecided, officer="sun", **RECUSED)),
        ("V12", "archived", without(LegalityReviewed)),
        ("V05", "archived", changed(EvidenceCollected, maker=Personal(None, "maker"))),
        ("D18", "archived", changed(PenaltyDecided, penalties=(replace(FINE, amount_fen=50_000),))),
        ("V13", "heard", changed(DiscussionHeld, occurred_at=on("2022-09-02"))),
    ],
)
def test_what_lies_just_within_a_rule_is_no_finding(rule: str, file: str, change: Break) -> None:
    assert rule not in found(file, change)


@pytest.mark.parametrize(
    ("changes", "lapsed"),
    [
        ({"valid_to": date(2022, 6, 29)}, True),
        ({"valid_to": date(2022, 6, 30)}, False),
        ({"cancelled_on": date(2022, 6, 30)}, True),
        ({"suspended": ((date(2022, 6, 1), date(2022, 6, 30)),)}, False),
    ],
)
def test_a_certificate_is_judged_on_the_day_of_the_act_by_the_register(
    changes: dict[str, Any], lapsed: bool
) -> None:
    """The inspection of 2022-06-30; nothing else is asked of that certificate."""
    history = [one for one in FILES["archived"][0]() if day(one) <= date(2022, 6, 30)]
    printed = Certificate("1408li", "山西省司法厅", ("综合",), date(2020, 1, 1), date(2025, 12, 31))
    register = {printed.number: replace(printed, **changes)}

    found_then = review(history, SHIPPED, date(2022, 6, 30), certificates=register)

    assert ("V03" in {one.rule.id for one in found_then}) is lapsed


def test_a_written_waiver_closes_the_window() -> None:
    early = changed(PenaltyDecided, occurred_at=on("2022-08-05"))
    waived = followed(
        PenaltyNotified,
        RightsWaived,
        party="party-1",
        rights=WaivedRights.BOTH,
        signed_on=date(2022, 8, 3),
        paper="放弃声明",
    )
    heard = changed(StatementRechecked, occurred_at=on("2022-08-04"))

    assert "V10" in found("archived", both(early, heard))
    assert "V10" not in found("archived", both(early, heard, waived))


def test_a_hearing_asked_for_in_a_statement_and_not_held_is_found() -> None:
    told = changed(PenaltyNotified, hearing=True)
    asked = changed(StatementReceived, hearing_requested=True)
    late = changed(StatementReceived, hearing_requested=True, late=True)

    assert "V11" in found("archived", both(told, asked))
    assert "V11" not in found("archived", both(told, late))
    assert "V11" not in found("archived", told)


def test_a_correction_of_the_record_mends_the_finding() -> None:
    broken = changed(EvidenceCollected, place="")
    (version,) = [
        one.originator_version for one in FILES["archived"][0]() if isinstance(one, EvidenceCollected)
    ]
    mended = followed(
        EvidenceCollected,
        RecordCorrected,
        version=version,
        field="place",
        value="西里北沟",
        event_title="收集证据",
        label="地点",
        reason="漏填",
    )

    assert "D08" in found("archived", broken)
    assert "D08" not in found("archived", both(broken, mended))


def test_a_term_not_over_is_not_missed() -> None:
    assert "D09" not in found("archived", without(PreservedEvidenceDisposed), date(2022, 7, 26))
    assert "D10" in found("in custody", today=date(2022, 8, 15))


def test_a_fine_left_unpaid_past_the_court_window_is_found() -> None:
    unpaid = in_time(handed_over(penalised(Scene()), DECISION_NUMBER, "2022-09-05"))
    ids = [
        {one.rule.id for one in review(unpaid, SHIPPED, day)} for day in (date(2023, 6, 6), date(2023, 6, 7))
    ]

    assert ["D24" in one for one in ids] == [False, True]


@pytest.mark.parametrize(("day", "late"), [("2022-09-22", False), ("2022-09-23", True)])
def test_publicity_withdrawn_after_three_working_days_is_found(day: str, late: bool) -> None:
    """Revoked on Monday 2022-09-19."""
    scene = published(known(Scene()))
    scene.take(REVOKE, by="chen")
    scene.take(replace(WITHDRAW, occurred_at=day), by="zhang")

    found_then = {one.rule.id for one in review(in_time(scene), SHIPPED, date(2022, 9, 30))}

    assert ("D27" in found_then) is late


def test_a_decision_changed_in_favour_is_one_fine() -> None:
    scene = handed_over(penalised(Scene()), DECISION_NUMBER, "2022-09-05")
    scene.take(CHANGE, by="chen")
    history = in_time(handed_over(scene, CHANGE_NUMBER, "2022-09-20"))

    assert [one for one in history if isinstance(one, DecisionChanged)]
    assert [one.rule.id for one in review(history, SHIPPED, date(2022, 9, 20)) if one.rule.veto] == []
