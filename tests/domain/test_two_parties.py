"""S20a — one case, two parties: each has its own notice, defence, decision, payment; the case ends when both have."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

from domain.case.case import Case
from domain.case.penalty import Penalty, PenaltyKind
from domain.case.stage import Stage
from domain.record.fold import fold, true_at
from domain.steps.archive_file import ArchiveFile, Retention
from domain.steps.decide_closing import ClosingChoice, DecideClosing
from domain.steps.decide_no_penalty import NoPenaltyGround
from domain.steps.record_payment import PaymentChannel, RecordPayment
from domain.steps.waive_rights import WaivedRights, WaiveRights
from tests.domain.given import (
    CLOSING,
    DECISION,
    DECISION_NUMBER,
    NO_PENALTY,
    NO_PENALTY_NUMBER,
    NOTICE,
    NOTICE_NUMBER,
    ORDER_NUMBER,
    closing_requested,
    examined,
    handed_over,
    order_corrected,
    rechecked,
    stated_in_defence,
    two_parties,
)
from tests.domain.scene import Scene

SECOND_NOTICE = "临孙综执告字〔2022〕第002号"
SECOND_DECISION = "临孙综执罚决字〔2022〕第002号"
FOUR_THOUSAND = (Penalty(kind=PenaltyKind.FINE, item="JT-01", amount_fen=400_000),)


def paid(scene: Scene, party: str, fen: int, day: str, voucher: str) -> None:
    payment = RecordPayment(
        occurred_at=day, party=party, amount_fen=fen, channel=PaymentChannel.BANK, voucher=voucher
    )
    scene.take(payment, by="zhang")


def both_notified() -> Scene:
    """The villager on 2022-08-01, the company on 2022-08-15; the villager's order to correct is done."""
    scene = examined(order_corrected(two_parties(Scene())))
    scene.take(NOTICE, by="zhang")
    handed_over(scene, NOTICE_NUMBER, "2022-08-01")
    second = replace(NOTICE, party="party-2", occurred_at="2022-08-15", penalties=FOUR_THOUSAND)
    scene.take(second, by="zhang")
    return handed_over(scene, SECOND_NOTICE, "2022-08-15")


def whole_case() -> Scene:
    """The villager defends himself and pays at once; the company gives up its rights and pays in two parts."""
    scene = rechecked(stated_in_defence(both_notified(), "2022-08-03"), "2022-08-16")
    scene.take(replace(DECISION, occurred_at="2022-08-17", defence="采纳，从轻"), by="chen")
    handed_over(scene, DECISION_NUMBER, "2022-08-17")
    waiver = WaiveRights(
        occurred_at="2022-08-18",
        party="party-2",
        rights=WaivedRights.BOTH,
        signed_on=date(2022, 8, 18),
        paper="第30页",
    )
    scene.take(waiver, by="li")
    paid(scene, "party-1", 100_000, "2022-08-19", "晋财01")
    company = replace(DECISION, party="party-2", occurred_at="2022-08-19", penalties=FOUR_THOUSAND)
    scene.take(company, by="gao")
    handed_over(scene, SECOND_DECISION, "2022-08-22")
    paid(scene, "party-2", 150_000, "2022-08-30", "晋财02")
    paid(scene, "party-2", 250_000, "2022-09-05", "晋财03")
    scene.take(CLOSING, by="zhang")
    scene.take(
        DecideClosing(occurred_at="2022-09-21", decision=ClosingChoice.RETURN, opinion="缺凭证"), by="chen"
    )
    scene.take(replace(CLOSING, occurred_at="2022-09-22"), by="zhang")
    scene.take(
        DecideClosing(occurred_at="2022-09-23", decision=ClosingChoice.APPROVE, opinion="同意"), by="chen"
    )
    filed = ArchiveFile(occurred_at="2022-10-10", volumes=1, pages=120, retention=Retention.THIRTY_YEARS)
    scene.take(filed, by="zhao")
    return scene


def test_two_parties_run_side_by_side_to_one_archived_file() -> None:
    case = whole_case().case

    assert case.stage is Stage.ARCHIVED
    decisions = {party: case.of(party).decision for party in case.parties}
    assert {party: one.fine_fen for party, one in decisions.items() if one} == {
        "party-1": 100_000,
        "party-2": 400_000,
    }
    assert case.of("party-1").waived_on is None
    assert case.of("party-2").statements == ()
    assert [one.amount_fen for one in case.payments if one.party == "party-2"] == [150_000, 250_000]


def test_one_party_penalised_and_one_not_end_in_one_closing() -> None:
    scene = rechecked(stated_in_defence(both_notified(), "2022-08-03"), "2022-08-16")
    scene.take(replace(DECISION, occurred_at="2022-08-17", defence="采纳，从轻"), by="chen")
    handed_over(scene, DECISION_NUMBER, "2022-08-17")
    paid(scene, "party-1", 100_000, "2022-08-19", "晋财01")
    company = replace(NO_PENALTY, party="party-2", occurred_at="2022-08-25", ground=NoPenaltyGround.NO_FAULT)
    scene.take(company, by="chen")

    stages = [scene.case.stage]
    handed_over(scene, NO_PENALTY_NUMBER, "2022-08-26")
    stages.append(scene.case.stage)
    scene.take(CLOSING, by="zhang")

    assert stages == [Stage.DECIDED, Stage.SERVED]
    assert scene.case.stage is Stage.CLOSING_REQUESTED
    assert scene.case.documents[ORDER_NUMBER].party == "party-1"


def test_the_case_as_it_was_on_any_day_can_be_read() -> None:
    history = whole_case().history
    days = [date(2022, 6, 29) + timedelta(days=count) for count in range(110)]

    states = [fold(true_at(history, day)) for day in days]

    assert states[0] is None
    assert all(isinstance(state, Case) for state in states[1:])
    assert states[-1].stage is Stage.ARCHIVED


def test_any_two_events_may_be_missing() -> None:
    history = whole_case().history

    for missing in combinations(range(1, len(history)), 2):
        part = [event for index, event in enumerate(history) if index not in missing]
        assert isinstance(fold(part), Case)


def test_events_of_the_later_procedure_alone_can_be_read() -> None:
    history = closing_requested(Scene()).history

    for start in range(1, len(history)):
        assert isinstance(fold([history[0], *history[start:]]), Case)
