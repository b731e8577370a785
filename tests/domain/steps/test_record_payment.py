"""缴款: what is owed, collected apart from the office, never more than the debt."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.executing import DecisionNotServed
from domain.case.obligations import outstanding_fen, owed_fen
from domain.case.party_proceedings import Decision
from domain.case.penalty import Penalty, PenaltyKind
from domain.case.proceedings import Payment
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.role import Role
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.steps.record_payment import (
    PaymentChannel,
    PaymentExceedsDebt,
    PaymentRecorded,
    RecordPayment,
    SeparateCollectionRequired,
)
from tests.domain.given import (
    DECISION,
    FINE,
    NOTICE,
    decision_served,
    examined,
    handed_over,
    notice_served,
    paid,
    penalised,
    two_parties,
)
from tests.domain.scene import Scene

PAYMENT = RecordPayment(
    occurred_at="2022-09-15",
    party="party-1",
    amount_fen=40_000,
    channel=PaymentChannel.BANK,
    voucher="晋财0001234",
    payer="薛某",
)
ON_THE_SPOT = replace(
    PAYMENT,
    channel=PaymentChannel.ON_THE_SPOT,
    on_the_spot_reason="山区交通不便，当事人提出到银行缴纳确有困难",
    treasury_receipt=True,
)


@pytest.fixture
def scene() -> Scene:
    return decision_served(Scene())


def test_payments_add_up_to_the_fine(scene: Scene) -> None:
    (first,) = scene.take(PAYMENT, by="zhang")
    (second,) = scene.take(replace(PAYMENT, amount_fen=60_000, voucher="晋财0001235"), by="zhang")

    assert isinstance(first, PaymentRecorded)
    assert first.payer == Personal("薛某", "payer")
    assert "尚欠600.00元" in first.describe()
    assert "已缴清" in second.describe()
    assert scene.case.payments == (
        Payment("party-1", date(2022, 9, 15), 40_000, "银行", "晋财0001234"),
        Payment("party-1", date(2022, 9, 15), 60_000, "银行", "晋财0001235"),
    )
    assert outstanding_fen(scene.case, "party-1") == 0
    assert scene.case.stage is Stage.SERVED


@pytest.mark.parametrize("amount", [60_001, 100_000])
def test_no_more_is_taken_than_is_owed(scene: Scene, amount: int) -> None:
    scene.take(PAYMENT, by="zhang")

    with pytest.raises(PaymentExceedsDebt) as refused:
        scene.take(replace(PAYMENT, amount_fen=amount, voucher="晋财0001235"), by="zhang")

    assert "尚欠600.00元" in refused.value.sentence()


def test_each_party_pays_its_own_fine() -> None:
    scene = notice_served(two_parties(Scene()))
    second = (replace(FINE, amount_fen=200_000),)
    scene.take(replace(NOTICE, party="party-2", penalties=second), by="zhang")
    handed_over(scene, "临孙综执告字〔2022〕第002号", "2022-08-01")
    scene.take(DECISION, by="chen")
    scene.take(replace(DECISION, party="party-2", penalties=second), by="chen")
    for number in ("临孙综执罚决字〔2022〕第001号", "临孙综执罚决字〔2022〕第002号"):
        handed_over(scene, number, "2022-09-05")

    scene.take(replace(PAYMENT, party="party-2", amount_fen=150_000), by="zhang")

    assert [outstanding_fen(scene.case, one) for one in ("party-1", "party-2")] == [100_000, 50_000]
    with pytest.raises(PaymentExceedsDebt):
        scene.take(replace(PAYMENT, amount_fen=100_001, voucher="晋财0001235"), by="zhang")


def test_confiscated_gains_are_owed_beside_the_fine_and_things_are_not() -> None:
    gains = Penalty(kind=PenaltyKind.CONFISCATE_GAINS, item="JT-01", amount_fen=7_000)
    things = Penalty(kind=PenaltyKind.CONFISCATE_PROPERTY, item="JT-01", amount_fen=9_000)

    assert owed_fen(Decision("号", date(2022, 9, 2), (FINE, gains, things))) == 107_000


@pytest.mark.parametrize("missing", [{"on_the_spot_reason": " "}, {"treasury_receipt": False}])
def test_officers_collect_only_on_request_and_with_the_treasury_receipt(
    scene: Scene, missing: dict[str, Any]
) -> None:
    with pytest.raises(SeparateCollectionRequired):
        scene.take(replace(ON_THE_SPOT, **missing), by="zhang")

    scene.take(ON_THE_SPOT, by="zhang")

    assert scene.case.payments[0].channel == "当场收缴"


def test_nothing_is_paid_before_the_decision_is_served(scene: Scene) -> None:
    with pytest.raises(DecisionNotServed):
        penalised(Scene()).take(PAYMENT, by="zhang")
    with pytest.raises(DecisionNotServed):
        scene.take(replace(PAYMENT, occurred_at="2022-09-04"), by="zhang")


def test_a_party_without_a_decision_owes_nothing() -> None:
    scene = handed_over(penalised(two_parties(Scene())), "临孙综执罚决字〔2022〕第001号", "2022-09-05")

    with pytest.raises(DecisionNotServed):
        scene.take(replace(PAYMENT, party="party-2"), by="zhang")


def test_who_records_a_payment_has_handled_the_case(scene: Scene) -> None:
    scene.take(PAYMENT, by="sun")

    assert (Duty.HANDLE, "sun") in scene.case.duties


def test_who_decided_the_case_does_not_record_payments(scene: Scene) -> None:
    with pytest.raises(DutiesMustBeSeparate):
        scene.take(PAYMENT, by="chen", role=Role.CASE_OFFICER)


def test_the_head_does_not_collect(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(PAYMENT, by="chen")


def test_no_payment_before_a_decision() -> None:
    with pytest.raises(StepNotAllowedNow):
        examined(Scene()).take(PAYMENT, by="zhang")


def test_a_voucher_counts_once() -> None:
    scene = decision_served(Scene())
    scene.take(PAYMENT, by="zhang")

    with pytest.raises(BadInput) as refused:
        scene.take(replace(PAYMENT, amount_fen=100), by="zhang")

    assert refused.value.field == "voucher"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"amount_fen": 0}, "amount_fen"),
        ({"amount_fen": -1}, "amount_fen"),
        ({"voucher": " "}, "voucher"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(PAYMENT, **change), by="zhang")

    assert refused.value.field == field


def test_the_party_itself_may_be_the_payer() -> None:
    scene = paid(Scene())

    event = scene.history[-1]
    assert isinstance(event, PaymentRecorded)
    assert event.payer is None
