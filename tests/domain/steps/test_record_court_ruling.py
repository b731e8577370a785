"""人民法院的处理结果: in the order a court gives them; a refusal has its ground and its days to object."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.court_enforcement import CourtRefusalGround, CourtResult, CourtRuling
from domain.case.guards import OutOfOrder
from domain.case.obligations import at_court, outstanding
from domain.case.stage import Stage
from domain.case.step import RoleRequired
from domain.record.refusal import BadInput
from domain.steps.record_court_ruling import CourtRulingReceived, RecordCourtRuling
from domain.steps.record_payment import PaymentChannel
from tests.domain.given import DECISION_NUMBER
from tests.domain.given_execution import PAYMENT, RULING, applied, ruled
from tests.domain.given_revision import REVOKE
from tests.domain.scene import Scene

REFUSED = replace(
    RULING,
    result=CourtResult.REFUSED,
    ruling="（2023）晋0821行审1号",
    ground=CourtRefusalGround.NO_FACTS,
    summary="认定事实的证据不足",
)


@pytest.fixture
def scene() -> Scene:
    return applied(Scene())


def test_once_accepted_the_case_is_with_the_court(scene: Scene) -> None:
    (event,) = scene.take(RULING, by="zhang")

    assert isinstance(event, CourtRulingReceived)
    assert event.objection_until is None
    assert scene.case.stage is Stage.COURT_APPLIED
    assert at_court(scene.case, DECISION_NUMBER)
    assert scene.case.execution.applications[0].rulings == (
        CourtRuling(CourtResult.ACCEPTED, "", date(2023, 3, 13)),
    )


@pytest.mark.parametrize("result", [CourtResult.REFUSED, CourtResult.NOT_ACCEPTED])
def test_a_refusal_may_be_objected_to_for_fifteen_days(scene: Scene, result: CourtResult) -> None:
    (event,) = scene.take(replace(REFUSED, result=result), by="zhang")

    assert isinstance(event, CourtRulingReceived)
    assert event.objection_until == date(2023, 3, 28)
    assert scene.case.stage is Stage.SERVED
    assert "明显缺乏事实根据），可于2023-03-28前向上一级人民法院申请复议" in event.describe()


def test_a_refusal_upheld_on_review_is_final(scene: Scene) -> None:
    scene.take(REFUSED, by="zhang")

    (event,) = scene.take(
        replace(REFUSED, occurred_at="2023-04-20", ruling="（2023）晋08行审复1号"), by="zhang"
    )

    assert isinstance(event, CourtRulingReceived)
    assert event.objection_until is None


def test_a_refusal_overturned_on_review_goes_on(scene: Scene) -> None:
    scene.take(REFUSED, by="zhang")
    granted = replace(
        RULING, occurred_at="2023-04-20", result=CourtResult.GRANTED, ruling="（2023）晋08行审复1号"
    )

    scene.take(granted, by="zhang")

    assert scene.case.stage is Stage.COURT_APPLIED


def test_what_the_court_collected_is_a_payment() -> None:
    scene = ruled(Scene(), CourtResult.ACCEPTED, CourtResult.GRANTED, CourtResult.PARTLY)
    by_court = replace(PAYMENT, occurred_at="2023-04-03", channel=PaymentChannel.COURT)
    scene.take(by_court, by="zhang")
    scene.take(replace(by_court, amount_fen=60_000, voucher="晋财0009002"), by="zhang")

    scene.take(replace(RULING, occurred_at="2023-04-10", result=CourtResult.EXECUTED), by="zhang")

    assert scene.case.stage is Stage.SERVED
    assert outstanding(scene.case, date(2023, 4, 10)) == ()


def test_executed_without_the_money_is_not_performed() -> None:
    scene = ruled(Scene(), CourtResult.GRANTED, CourtResult.EXECUTED)

    assert outstanding(scene.case, date(2023, 4, 10)) == ("party-1尚欠罚没款1,000.00元",)


def test_a_revoked_decision_is_no_longer_with_the_court(scene: Scene) -> None:
    scene.take(replace(REVOKE, occurred_at="2023-03-10"), by="chen")

    assert scene.case.stage is Stage.SERVED


@pytest.mark.parametrize(
    ("before", "result"),
    [
        ((), CourtResult.EXECUTED),
        ((), CourtResult.PARTLY),
        ((CourtResult.ACCEPTED,), CourtResult.NOT_ACCEPTED),
        ((CourtResult.ACCEPTED,), CourtResult.EXECUTED),
        ((CourtResult.GRANTED,), CourtResult.REFUSED),
        ((CourtResult.WITHDRAWN,), CourtResult.ACCEPTED),
        ((CourtResult.GRANTED, CourtResult.EXECUTED), CourtResult.PARTLY),
    ],
)
def test_results_come_in_the_order_of_a_court(before: tuple[CourtResult, ...], result: CourtResult) -> None:
    scene = ruled(Scene(), *before)
    ground = CourtRefusalGround.LATE if result.refuses else None

    with pytest.raises(BadInput) as refused:
        scene.take(
            replace(RULING, occurred_at="2023-06-01", result=result, ruling="号", ground=ground), by="zhang"
        )

    assert refused.value.field == "result"


def test_a_result_does_not_precede_the_one_before(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(RULING, occurred_at="2023-03-06"), by="zhang")
    scene.take(RULING, by="zhang")
    with pytest.raises(OutOfOrder):
        scene.take(
            replace(RULING, occurred_at="2023-03-12", result=CourtResult.GRANTED, ruling="号"), by="zhang"
        )


def test_the_archivist_does_not_record_it(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(RULING, by="zhao")


@pytest.mark.parametrize(
    ("step", "field"),
    [
        (replace(RULING, application="没有"), "application"),
        (replace(RULING, summary=" "), "summary"),
        (replace(RULING, ground=CourtRefusalGround.LATE), "ground"),
        (replace(REFUSED, ground=None), "ground"),
        (replace(REFUSED, ruling=" "), "ruling"),
        (replace(RULING, result=CourtResult.GRANTED), "ruling"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, step: RecordCourtRuling, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(step, by="zhang")

    assert refused.value.field == field
