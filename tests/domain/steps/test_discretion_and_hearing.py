"""裁量档次与听证标准 in the steps: a fine outside the local tier, a fine that is a larger one."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from domain.case.notifying import HearingMustBeTold
from domain.case.simple_procedure import SimpleProcedureImpossible
from domain.case.stage import Stage
from domain.case.tier_rules import AmountOutsideTier
from domain.powers.discretion import Tier
from domain.powers.item import PartyType
from domain.powers.power_list import LocalThreshold
from domain.record.certainty import Certainty
from domain.record.refusal import BadInput
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.notify_penalty import PenaltyNotified
from tests.domain.given import DECISION, FINE, NOTICE, examined, notice_served, regranted
from tests.domain.given_branches import SMALL_FINE, SPOT, forms_handed_out
from tests.domain.given_revision import DISCUSSION
from tests.domain.scene import Scene

LOCAL = Tier(
    condition="五平方米至十平方米",
    subject="挖掘面积",
    unit="平方米",
    jurisdiction="1408",
    place="运城市",
    source="裁量基准（虚构）",
    mark=Certainty.EXCERPT,
    above=Decimal(5),
    up_to=Decimal(10),
    minimum_fen=100_000,
    maximum_fen=300_000,
)
REASON = "当事人连夜修复，村民谅解"


def decided(fen: int, tier: Tier = LOCAL, measured: str = "6", **changes: Any) -> PenaltyDecided:
    """A fine decided on 2022-09-02, where the item has the tier."""
    return in_scene(told(fen, tier, measured), **changes)


def told(fen: int, tier: Tier = LOCAL, measured: str = "6") -> Scene:
    scene = regranted(Scene(), tiers=(tier,))
    amount = Decimal(measured) if measured else None
    return notice_served(scene, penalties=(replace(FINE, amount_fen=fen, measured=amount),))


def in_scene(scene: Scene, **changes: Any) -> PenaltyDecided:
    notice = scene.case.of("party-1").notice
    assert notice is not None
    (event,) = scene.take(replace(DECISION, penalties=notice.penalties, **changes), by="chen")
    assert isinstance(event, PenaltyDecided)
    return event


@pytest.mark.parametrize("fen", [100_000, 300_000])
def test_a_fine_within_the_local_tier_needs_no_reason(fen: int) -> None:
    assert decided(fen).tier_reason == ""


@pytest.mark.parametrize("fen", [99_999, 300_001])
def test_a_fine_outside_the_local_tier_is_refused(fen: int) -> None:
    with pytest.raises(AmountOutsideTier) as refused:
        decided(fen)

    assert "五平方米至十平方米" in refused.value.sentence()
    assert "未说明理由" in refused.value.sentence()


def test_a_reason_without_a_discussion_is_not_enough() -> None:
    with pytest.raises(AmountOutsideTier) as refused:
        decided(50_000, tier_reason=REASON)

    assert "未经集体讨论" in refused.value.sentence()


def test_a_discussion_without_a_reason_is_not_enough() -> None:
    scene = told(50_000)
    scene.take(DISCUSSION, by="chen")

    with pytest.raises(AmountOutsideTier):
        in_scene(scene)


def test_a_fine_outside_the_tier_is_decided_with_reason_and_discussion() -> None:
    scene = told(50_000)
    scene.take(DISCUSSION, by="chen")

    assert in_scene(scene, tier_reason=f" {REASON} ").tier_reason == REASON


def test_a_discussion_after_the_decision_does_not_count() -> None:
    scene = told(50_000)
    scene.take(replace(DISCUSSION, occurred_at="2022-09-03T09:00"), by="chen")

    with pytest.raises(AmountOutsideTier):
        in_scene(scene, tier_reason=REASON)


def test_the_tier_of_another_province_binds_nobody_here() -> None:
    assert decided(50_000, replace(LOCAL, jurisdiction="33"), measured="").tier_reason == ""


def test_a_quantity_no_tier_names_leaves_the_range_of_the_law() -> None:
    assert decided(50_000, measured="3").tier_reason == ""


@pytest.mark.parametrize("measured", ["", "-1"])
def test_the_quantity_the_tiers_count_is_stated(measured: str) -> None:
    with pytest.raises(BadInput) as refused:
        decided(100_000, measured=measured)

    assert refused.value.field == "penalties.0.measured"


def with_threshold(fen: int) -> Scene:
    """Examined, where a fine of a person is a larger one from ``fen`` on."""
    scene = examined(Scene())
    entry = scene.entry("chen", Scene.role("chen"), "2022-01-01")
    scene.powers.set_hearing_threshold(
        entry, LocalThreshold("", PartyType.PERSON, fen, "标准（虚构）", date(2022, 1, 1))
    )
    return scene


def test_a_larger_fine_is_told_with_the_right_to_a_hearing() -> None:
    scene = with_threshold(100_000)

    with pytest.raises(HearingMustBeTold) as refused:
        scene.take(NOTICE, by="zhang")
    scene.take(replace(NOTICE, hearing=True, hearing_reason=""), by="zhang")

    assert "罚款合计1,000.00元，达到对公民的较大数额1,000.00元（标准（虚构））" in refused.value.sentence()


def test_below_the_known_amount_no_reason_is_asked_for() -> None:
    (event,) = with_threshold(100_001).take(replace(NOTICE, hearing_reason=""), by="zhang")

    assert isinstance(event, PenaltyNotified)
    assert (event.hearing, event.hearing_reason) == (False, "")


SMALLEST = replace(
    LOCAL, condition="两平方米以下", above=None, up_to=Decimal(2), minimum_fen=None, maximum_fen=15_000
)


def decided_in_tier(fen: int, measured: str | None) -> Scene:
    """Where the item has a local tier that ends at 150 yuan."""
    scene = forms_handed_out(regranted(Scene(), tiers=(SMALLEST,)))
    amount = Decimal(measured) if measured else None
    scene.take(replace(SPOT, penalties=(replace(SMALL_FINE, amount_fen=fen, measured=amount),)), by="zhang")
    return scene


def test_a_fine_within_the_local_tier_is_decided_on_the_spot() -> None:
    assert decided_in_tier(15_000, "1").case.stage is Stage.SERVED


def test_a_fine_outside_the_local_tier_takes_the_ordinary_procedure() -> None:
    with pytest.raises(SimpleProcedureImpossible) as refused:
        decided_in_tier(15_001, "1")

    assert "罚款150.01元不在当地裁量基准的档次内（两平方米以下）" in refused.value.sentence()


def test_where_the_item_has_a_local_tier_its_quantity_is_stated_on_the_spot_too() -> None:
    with pytest.raises(BadInput) as refused:
        decided_in_tier(15_000, None)

    assert refused.value.field == "penalties.0.measured"
