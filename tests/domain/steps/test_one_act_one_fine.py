"""一事不二罚: two fines in one decision are for two acts, or only the higher is imposed. 行政处罚法第二十九条."""

from dataclasses import replace

import pytest

from domain.case.same_act import OneActOneFine
from domain.case.stage import Stage
from domain.steps.decide_filing import DecideFiling, FilingChoice
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.request_filing import RequestFiling
from tests.domain.given import DECISION, FINE, NOTICE, NOTICE_NUMBER, checking, examined, handed_over
from tests.domain.given_links import granted_twice
from tests.domain.scene import Scene

BOTH = (FINE, replace(FINE, item="JT-04", amount_fen=50_000))


@pytest.fixture
def scene() -> Scene:
    """Filed on JT-01 and JT-04, notified of a fine under each; ready to decide."""
    scene = checking(granted_twice())
    scene.take(
        RequestFiling(
            occurred_at="2022-07-13",
            items=("JT-01", "JT-04"),
            act_date="2022-06-30",
            facts="挖掘村道并在路面堆土",
            acts="挖掘与堆土系两个行为",
        ),
        by="zhang",
    )
    scene.take(
        DecideFiling(
            occurred_at="2022-07-14",
            decision=FilingChoice.APPROVE,
            opinion="同意立案",
            officers=("zhang", "li"),
        ),
        by="chen",
    )
    examined(scene)
    scene.take(replace(NOTICE, penalties=BOTH), by="zhang")
    return handed_over(scene, NOTICE_NUMBER, "2022-08-01")


def test_two_fines_need_two_acts(scene: Scene) -> None:
    with pytest.raises(OneActOneFine) as refused:
        scene.take(replace(DECISION, penalties=BOTH), by="chen")

    assert refused.value.details["items"] == "JT-01、JT-04"


def test_two_acts_may_each_be_fined(scene: Scene) -> None:
    (decided,) = scene.take(
        replace(DECISION, penalties=BOTH, several_acts="挖掘与堆土时间、手段不同，系两个行为"), by="chen"
    )

    assert isinstance(decided, PenaltyDecided)
    assert decided.several_acts == "挖掘与堆土时间、手段不同，系两个行为"


def test_the_higher_fine_alone_needs_no_reason(scene: Scene) -> None:
    scene.take(replace(DECISION, penalties=(FINE,)), by="chen")

    assert scene.case.stage is Stage.DECIDED
