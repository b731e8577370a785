"""收到意见书、报送整改情况: what the reconsideration organ or the supervision points out is put right and reported."""

from dataclasses import replace
from datetime import date

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.guards import OutOfOrder
from domain.case.opinion import OpinionKind
from domain.deadlines.reckoner import reckon
from domain.deadlines.rule import Status
from domain.record.refusal import BadInput
from domain.steps.receive_opinion import OpinionReceived, ReceiveOpinion
from domain.steps.reply_opinion import OpinionReplied, ReplyOpinion
from tests.domain.given import decision_served
from tests.domain.scene import Scene

OPINION = ReceiveOpinion(
    occurred_at="2022-10-20",
    kind=OpinionKind.RECONSIDERATION,
    number="临政复意〔2022〕3号",
    organ="临猗县人民政府",
    content="送达回证未注明时间，请纠正",
)
WARNING = replace(
    OPINION,
    kind=OpinionKind.SUPERVISION,
    number="临执监〔2022〕5号",
    organ="临猗县司法局",
    due_on=date(2022, 11, 19),
)
REPLY = ReplyOpinion(occurred_at="2022-12-19", number=OPINION.number, reply="已补正并培训")


@pytest.fixture
def scene() -> Scene:
    return decision_served(Scene())


def term(scene: Scene, rule: str, today: date) -> tuple[date, Status]:
    (found,) = [one for one in reckon(scene.case, SHIPPED, today) if one.rule.id == rule]
    return found.raw_due, found.status


def test_a_reconsideration_opinion_is_answered_within_sixty_days(scene: Scene) -> None:
    (received,) = scene.take(OPINION, by="zhang")
    assert isinstance(received, OpinionReceived)
    assert term(scene, "T41", date(2022, 12, 19)) == (date(2022, 12, 19), Status.RUNNING)
    assert term(scene, "T41", date(2022, 12, 20)) == (date(2022, 12, 19), Status.MISSED)

    (replied,) = scene.take(REPLY, by="chen")

    assert isinstance(replied, OpinionReplied)
    assert not replied.late
    assert term(scene, "T41", date(2022, 12, 31)) == (date(2022, 12, 19), Status.MET)


def test_an_opinion_of_the_supervision_is_answered_by_the_day_it_sets(scene: Scene) -> None:
    """A Saturday: the town relies on no roll-over and answers by the Friday before it."""
    scene.take(WARNING, by="zhang")
    (found,) = [one for one in reckon(scene.case, SHIPPED, date(2022, 11, 1)) if one.rule.id == "T46"]
    assert (found.raw_due, found.hard_due) == (date(2022, 11, 19), date(2022, 11, 18))

    (replied,) = scene.take(replace(REPLY, number=WARNING.number, occurred_at="2022-11-21"), by="chen")

    assert "（逾期）" in replied.describe()
    assert term(scene, "T46", date(2022, 12, 1))[1] is Status.MET_LATE


@pytest.mark.parametrize(
    "opinion",
    [
        replace(WARNING, due_on=None),
        replace(WARNING, due_on=date(2022, 10, 19)),
        replace(OPINION, due_on=date(2022, 12, 31)),
    ],
)
def test_the_term_is_the_papers_or_the_laws(scene: Scene, opinion: ReceiveOpinion) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(opinion, by="zhang")
    assert refused.value.field == "due_on"


def test_an_opinion_is_recorded_once(scene: Scene) -> None:
    scene.take(OPINION, by="zhang")
    with pytest.raises(BadInput) as refused:
        scene.take(OPINION, by="zhang")
    assert refused.value.field == "number"


def test_only_an_opinion_that_waits_is_answered_and_not_before_it_came(scene: Scene) -> None:
    with pytest.raises(BadInput):
        scene.take(REPLY, by="zhang")
    scene.take(OPINION, by="zhang")
    with pytest.raises(OutOfOrder):
        scene.take(replace(REPLY, occurred_at="2022-10-19"), by="zhang")
