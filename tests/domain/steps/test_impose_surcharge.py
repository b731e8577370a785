"""加处罚款: only where the decision told it, reckoned to the day, owed beside the fine."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.document import DocumentKind
from domain.case.executing import DecisionNotServed, ExecutionIsHalted, NothingOverdue
from domain.case.execution import ImposedSurcharge
from domain.case.obligations import outstanding, outstanding_fen, refund_due_fen
from domain.case.proceedings import PaidFor
from domain.case.remedy import RemedyOutcome
from domain.case.step import RoleRequired
from domain.record.refusal import BadInput
from domain.steps.impose_surcharge import SurchargeImposed, SurchargeWasNotTold
from domain.steps.record_payment import PaymentExceedsDebt
from domain.steps.record_refund import RecordRefund
from tests.domain.given import DECISION_NUMBER, decision_served, handed_over, paid, penalised
from tests.domain.given_branches import COLLECTED, FORM, forms_handed_out
from tests.domain.given_execution import END, PAYMENT, SURCHARGE, known_later
from tests.domain.given_revision import CHANGE, CHANGE_NUMBER, FILED, OUTCOME, REVOKE
from tests.domain.scene import Scene

NUMBER = "临孙综执加罚字〔2022〕第001号"
PAY_SURCHARGE = replace(
    PAYMENT, occurred_at="2022-10-08", amount_fen=30_000, voucher="晋财0009002", purpose=PaidFor.SURCHARGE
)


@pytest.fixture
def scene() -> Scene:
    return decision_served(known_later(Scene()))


def surcharge_left(scene: Scene) -> int:
    return outstanding_fen(scene.case, "party-1", PaidFor.SURCHARGE)


def test_ten_days_late_cost_thirty_per_cent(scene: Scene) -> None:
    (event,) = scene.take(SURCHARGE, by="chen")

    case = scene.case
    assert isinstance(event, SurchargeImposed)
    assert (event.days_counted, event.percent, event.cap_fen, event.amount_fen) == (10, 3, 100_000, 30_000)
    assert [(one.first, one.last, one.days) for one in event.spans] == [
        (date(2022, 9, 21), date(2022, 9, 30), 10)
    ]
    assert case.execution.surcharges == (
        ImposedSurcharge(NUMBER, "party-1", DECISION_NUMBER, date(2022, 9, 30), 30_000),
    )
    assert case.documents[NUMBER].kind is DocumentKind.SURCHARGE
    assert surcharge_left(scene) == 30_000
    assert outstanding_fen(case, "party-1") == 100_000
    assert "party-1尚欠加处罚款300.00元" in outstanding(case, date(2022, 10, 1))
    assert "逾期10日，按日3%计算，加处罚款共300.00元" in event.describe()


def test_a_later_reckoning_replaces_the_earlier_one(scene: Scene) -> None:
    scene.take(SURCHARGE, by="chen")
    scene.take(replace(SURCHARGE, occurred_at="2023-02-01"), by="chen")

    assert surcharge_left(scene) == 100_000


def test_part_of_it_is_remitted_with_a_reason(scene: Scene) -> None:
    remitted = replace(SURCHARGE, remitted_fen=20_000, remission_reason="签订执行协议并已恢复路面")

    (event,) = scene.take(remitted, by="chen")

    assert surcharge_left(scene) == 10_000
    assert "减免200.00元" in event.describe()


def test_it_is_paid_apart_from_the_fine(scene: Scene) -> None:
    scene.take(SURCHARGE, by="chen")
    (event,) = scene.take(PAY_SURCHARGE, by="zhang")

    assert "缴纳加处罚款300.00元" in event.describe()
    assert surcharge_left(scene) == 0
    assert outstanding_fen(scene.case, "party-1") == 100_000
    with pytest.raises(PaymentExceedsDebt):
        scene.take(replace(PAY_SURCHARGE, amount_fen=1, voucher="晋财0009003"), by="zhang")


def test_nothing_is_paid_for_a_surcharge_that_was_not_imposed(scene: Scene) -> None:
    with pytest.raises(PaymentExceedsDebt) as refused:
        scene.take(PAY_SURCHARGE, by="zhang")

    assert "尚欠0.00元（加处罚款）" in refused.value.sentence()


def test_a_decision_that_did_not_tell_it_carries_none() -> None:
    """A fine collected on the spot, whose form says nothing of it."""
    scene = forms_handed_out(Scene())
    scene.take(COLLECTED, by="zhang")

    with pytest.raises(SurchargeWasNotTold) as refused:
        scene.take(SURCHARGE, by="chen")

    assert FORM in refused.value.sentence()


def test_a_fine_paid_in_time_carries_none() -> None:
    with pytest.raises(NothingOverdue):
        paid(Scene()).take(SURCHARGE, by="chen")


def test_it_does_not_begin_on_the_last_day_of_the_term(scene: Scene) -> None:
    with pytest.raises(NothingOverdue):
        scene.take(replace(SURCHARGE, occurred_at="2022-09-20"), by="chen")


def test_before_the_service_there_is_none() -> None:
    with pytest.raises(DecisionNotServed):
        penalised(Scene()).take(SURCHARGE, by="chen")


def test_after_the_end_of_execution_there_is_none(scene: Scene) -> None:
    scene.take(END, by="chen")

    with pytest.raises(ExecutionIsHalted):
        scene.take(replace(SURCHARGE, occurred_at="2022-11-02"), by="chen")


def test_with_a_revoked_decision_it_falls_away_and_goes_back(scene: Scene) -> None:
    scene.take(SURCHARGE, by="chen")
    scene.take(PAY_SURCHARGE, by="zhang")
    scene.take(replace(REVOKE, occurred_at="2022-10-20"), by="chen")

    assert refund_due_fen(scene.case, "party-1", PaidFor.SURCHARGE) == 30_000
    refund = RecordRefund(
        occurred_at="2022-10-21",
        party="party-1",
        amount_fen=30_000,
        voucher="退001",
        purpose=PaidFor.SURCHARGE,
    )
    (event,) = scene.take(refund, by="zhang")
    assert refund_due_fen(scene.case, "party-1") == 0
    assert "退还party-1加处罚款300.00元" in event.describe()


def test_it_falls_away_with_a_decision_that_is_changed(scene: Scene) -> None:
    scene.take(SURCHARGE, by="chen")
    scene.take(replace(CHANGE, occurred_at="2022-10-20"), by="chen")

    assert surcharge_left(scene) == 0


def test_a_changed_decision_carries_what_the_first_one_told(scene: Scene) -> None:
    scene.take(CHANGE, by="chen")
    handed_over(scene, CHANGE_NUMBER, "2022-09-20")

    scene.take(replace(SURCHARGE, occurred_at="2022-10-09"), by="chen")

    assert surcharge_left(scene) == 1_500


def test_it_never_exceeds_a_fine_that_was_lowered(scene: Scene) -> None:
    scene.take(replace(SURCHARGE, occurred_at="2022-10-09"), by="chen")
    scene.take(FILED, by="zhang")
    scene.take(replace(OUTCOME, outcome=RemedyOutcome.CHANGED, penalties=CHANGE.penalties), by="zhang")

    assert surcharge_left(scene) == 50_000


def test_a_case_officer_does_not_impose_it(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(SURCHARGE, by="zhang")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"remitted_fen": -1}, "remitted_fen"),
        ({"remitted_fen": 30_001}, "remitted_fen"),
        ({"remitted_fen": 1}, "remission_reason"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(SURCHARGE, **change), by="chen")

    assert refused.value.field == field
