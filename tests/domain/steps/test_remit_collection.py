"""上缴当场收缴的罚款: two working days to the organ, two more to the bank."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.collection import RemittanceLeg
from domain.case.guards import OutOfOrder
from domain.case.step import RoleRequired
from domain.deadlines.reckoner import open_deadlines
from domain.record.refusal import BadInput
from domain.steps.remit_collection import CollectionRemitted, RemitCollection
from domain.steps.report_on_the_spot import ReportOnTheSpot
from domain.steps.request_closing import ObligationsOutstanding
from tests.domain.given import CLOSING
from tests.domain.given_branches import COLLECTED, FORM, decided_on_the_spot, forms_handed_out
from tests.domain.scene import Scene, stated

TO_ORGAN = RemitCollection(
    occurred_at="2022-07-05", voucher="晋财0005678", leg=RemittanceLeg.TO_ORGAN, slip="内缴001"
)
TO_BANK = replace(TO_ORGAN, occurred_at="2022-07-07", leg=RemittanceLeg.TO_BANK, slip="银行缴款单8899")


@pytest.fixture
def scene() -> Scene:
    """A hundred yuan taken on Friday 2022-07-01."""
    scene = forms_handed_out(Scene())
    scene.take(COLLECTED, by="zhang")
    return scene


def test_money_goes_to_the_organ_and_then_to_the_bank(scene: Scene) -> None:
    (first,) = scene.take(TO_ORGAN, by="zhang")
    (second,) = scene.take(TO_BANK, by="zhang")

    assert isinstance(first, CollectionRemitted)
    assert isinstance(second, CollectionRemitted)
    assert (first.due_on, first.late) == (date(2022, 7, 5), False)
    assert (second.due_on, second.late) == (date(2022, 7, 7), False)


def test_money_kept_longer_is_a_finding(scene: Scene) -> None:
    (event,) = scene.take(replace(TO_ORGAN, occurred_at="2022-07-06"), by="zhang")

    assert isinstance(event, CollectionRemitted)
    assert event.late
    assert "已超过" in event.describe()


def test_each_leg_is_a_time_limit_of_the_organ(scene: Scene) -> None:
    def due() -> list[date]:
        found = open_deadlines(scene.case, scene.desk("zhang").calendar, date(2022, 7, 4))
        return [one.judged for one in found if one.rule.id == "T18"]

    assert due() == [date(2022, 7, 5)]
    scene.take(TO_ORGAN, by="zhang")
    assert due() == [date(2022, 7, 7)]
    scene.take(TO_BANK, by="zhang")
    assert due() == []


def test_a_case_is_not_closed_while_officers_hold_the_money(scene: Scene) -> None:
    scene.take(ReportOnTheSpot(occurred_at="2022-07-05", number=FORM, receiver="wang"), by="zhang")
    scene.take(TO_ORGAN, by="zhang")
    closing = replace(CLOSING, occurred_at="2022-07-20")

    with pytest.raises(ObligationsOutstanding) as refused:
        scene.take(closing, by="zhang")
    assert refused.value.details["missing"] == "当场收缴的罚款（票据晋财0005678）尚未缴付指定银行"
    scene.take(TO_BANK, by="zhang")
    scene.take(closing, by="zhang")


def test_the_bank_comes_after_the_organ(scene: Scene) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(TO_BANK, by="zhang")

    assert refused.value.field == "leg"


def test_a_leg_is_recorded_once(scene: Scene) -> None:
    scene.take(TO_ORGAN, by="zhang")

    with pytest.raises(BadInput) as refused:
        scene.take(TO_ORGAN, by="zhang")

    assert refused.value.field == "leg"


def test_money_is_not_handed_in_before_it_was_taken(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(TO_ORGAN, occurred_at="2022-06-30"), by="zhang")


def test_a_head_does_not_hand_it_in(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(TO_ORGAN, by="chen")


@pytest.mark.parametrize(
    ("change", "field"), [({"voucher": "晋财9999999"}, "voucher"), ({"slip": " "}, "slip")]
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, str], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(stated(TO_ORGAN, change), by="zhang")

    assert refused.value.field == field


def test_money_paid_at_the_bank_is_not_handed_in() -> None:
    with pytest.raises(BadInput) as refused:
        decided_on_the_spot(Scene()).take(TO_ORGAN, by="zhang")

    assert refused.value.field == "voucher"
