"""事项的县级调整: what a county changes of an item applies from its day, and to the cases filed from then on."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from domain.case.guards import power_held
from domain.case.tier_rules import AmountOutsideTier
from domain.people.role import Role
from domain.powers.amendment import ItemAmendment, Part, amended
from domain.powers.discretion import Tier
from domain.powers.item import EvidenceNeed, Item
from domain.record.certainty import Certainty
from domain.record.refusal import BadInput
from domain.steps.decide_penalty import PenaltyDecided
from tests.domain.given import DECISION, FINE, lead, notice_served
from tests.domain.given_revision import DISCUSSION
from tests.domain.scene import ROAD, TOWN, Scene, emitted_by

DOCUMENT = "临猗县裁量基准（2022年，虚构）"
COUNTY = TOWN[:6]
TIER = Tier(
    condition="五平方米至十平方米",
    subject="挖掘面积",
    unit="平方米",
    jurisdiction=COUNTY,
    place="临猗县",
    source=DOCUMENT,
    mark=Certainty.LOCAL,
    above=Decimal(5),
    up_to=Decimal(10),
    minimum_fen=100_000,
    maximum_fen=300_000,
)
ELSEWHERE = replace(TIER, jurisdiction="33", place="浙江省", mark=Certainty.EXCERPT)
PROVINCE = replace(TIER, jurisdiction="14", place="山西省", mark=Certainty.EXCERPT, maximum_fen=200_000)
UNSURE = replace(
    ROAD,
    mark=Certainty.MEMORY,
    penalty=tuple(replace(one, mark=Certainty.EXCERPT) for one in ROAD.penalty),
    tiers=(ELSEWHERE, PROVINCE),
)
NEED = EvidenceNeed("挖掘面积", ("勘验笔录",), "现场勘验笔录", "", Certainty.LOCAL)


def amendment(since: date = date(2022, 7, 1), **changes: Any) -> ItemAmendment:
    given = ItemAmendment(code="JT-01", document=DOCUMENT, since=since, tiers=(TIER,))
    return replace(given, **changes)


def amend(scene: Scene, change: ItemAmendment, item: Item = ROAD) -> Scene:
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-06-01")
    scene.county_powers.amend_item(entry, item, change)
    return scene


def refused(change: ItemAmendment, item: Item = ROAD) -> str:
    with pytest.raises(BadInput) as told:
        amend(Scene(), change, item)
    return told.value.field


def test_the_tiers_stated_stand_in_place_of_the_local_ones_and_leave_those_of_other_places() -> None:
    assert amended(UNSURE, (amendment(),), TOWN, date(2022, 7, 1)).tiers == (ELSEWHERE, TIER)


def test_tiers_may_be_added_to_those_there_are() -> None:
    added = amended(UNSURE, (amendment(keep_tiers=True),), TOWN, date(2022, 7, 1))

    assert added.tiers == (ELSEWHERE, PROVINCE, TIER)


def test_an_amendment_changes_nothing_before_its_day_and_nothing_of_another_item() -> None:
    assert amended(UNSURE, (amendment(),), TOWN, date(2022, 6, 30)) is UNSURE
    assert amended(UNSURE, (amendment(code="ZR-01"),), TOWN, date(2022, 7, 1)) is UNSURE


def test_amendments_follow_one_another_by_their_days() -> None:
    wider = replace(TIER, maximum_fen=500_000)
    changes = (
        amendment(date(2023, 1, 1), tiers=(wider,)),
        amendment(),
        amendment(tiers=(), documents_needed=("勘验笔录",)),
    )

    found = [amended(ROAD, changes, TOWN, day) for day in (date(2022, 12, 31), date(2023, 1, 1))]

    assert [one.tiers for one in found] == [(TIER,), (wider,)]
    assert {one.documents_needed for one in found} == {("勘验笔录",)}


def test_what_a_county_found_right_is_marked_as_confirmed_and_what_was_checked_stays() -> None:
    change = amendment(tiers=(), evidence_needed=(NEED,), confirms=(Part.ITEM, Part.PENALTY))

    after = amended(UNSURE, (change,), TOWN, date(2022, 7, 1))

    assert (after.mark, after.mark.label) == (Certainty.CONFIRMED, "县级已核实")
    assert {one.mark for one in after.penalty} == {Certainty.CONFIRMED}
    assert {one.mark for one in after.violation} == {Certainty.VERIFIED}
    assert after.source.endswith(DOCUMENT)
    assert after.evidence_needed == (NEED,)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        pytest.param(amendment(tiers=()), "tiers", id="nothing stated"),
        pytest.param(amendment(tiers=(), confirms=(Part.ITEM,)), "confirms.0", id="checked already"),
        pytest.param(
            amendment(tiers=(replace(TIER, up_to=Decimal(5)),)), "tiers.0.up_to", id="an empty span"
        ),
        pytest.param(
            amendment(tiers=(replace(TIER, maximum_fen=99_999),)), "tiers.0.maximum_fen", id="upside down"
        ),
        pytest.param(
            amendment(tiers=(TIER, replace(TIER, maximum_fen=3_000_001))),
            "tiers.1.maximum_fen",
            id="more than the law allows",
        ),
    ],
)
def test_an_amendment_that_cannot_be_is_refused_by_its_field(change: ItemAmendment, field: str) -> None:
    assert refused(change) == field


def test_one_part_is_confirmed_once() -> None:
    assert refused(amendment(tiers=(), confirms=(Part.ITEM, Part.ITEM)), UNSURE) == "confirms.1"
    scene = amend(Scene(), amendment(tiers=(), confirms=(Part.ITEM,)), UNSURE)
    with pytest.raises(BadInput):
        amend(scene, amendment(tiers=(), confirms=(Part.ITEM,)), UNSURE)


def test_the_history_says_what_was_changed() -> None:
    scene = amend(Scene(), amendment(confirms=(Part.PENALTY,)), UNSURE)

    told = emitted_by(scene.county_powers)[-1].describe()

    assert told == f"自2022-07-01起，调整JT-01的裁量档次、核实处罚条款（{DOCUMENT}）"


def told(since: date, fen: int) -> Scene:
    """Filed on 2022-07-04, notified with a fine for six square metres."""
    scene = amend(Scene(), amendment(since))
    return notice_served(scene, penalties=(replace(FINE, amount_fen=fen, measured=Decimal(6)),))


def decided(scene: Scene, reason: str = "") -> PenaltyDecided:
    notice = scene.case.of("party-1").notice
    assert notice is not None
    step = replace(DECISION, penalties=notice.penalties, tier_reason=reason)
    (event,) = scene.take(step, by="chen")
    assert isinstance(event, PenaltyDecided)
    return event


def test_a_fine_outside_the_county_s_tier_needs_a_reason_and_a_discussion() -> None:
    scene = told(date(2022, 7, 1), 50_000)

    with pytest.raises(AmountOutsideTier):
        decided(scene)
    with pytest.raises(AmountOutsideTier):
        decided(scene, "连夜修复")
    scene.take(DISCUSSION, by="chen")
    event = decided(scene, "连夜修复")

    assert event.tier_reason == "连夜修复"
    assert event.grants[0].item.tiers == (TIER,)


def test_a_fine_within_the_county_s_tier_needs_neither() -> None:
    assert decided(told(date(2022, 7, 1), 100_000)).tier_reason == ""


def test_a_case_filed_before_the_amendment_keeps_the_item_it_was_filed_on() -> None:
    event = decided(told(date(2022, 8, 1), 50_000))

    assert event.grants[0].item.tiers == ()


def test_the_power_held_on_a_day_is_the_item_as_amended_by_then() -> None:
    scene = lead(amend(Scene(), amendment()))
    desk = scene.desk("chen")

    held = [power_held(scene.case, desk, "JT-01", day) for day in (date(2022, 6, 30), date(2022, 7, 1))]

    assert [one.item.tiers for one in held] == [(), (TIER,)]
