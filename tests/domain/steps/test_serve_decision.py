"""送达行政处罚决定书: the case stands at 已送达 once every decided party has its decision."""

from dataclasses import replace
from datetime import date

from domain.case.document import ServiceMethod
from domain.case.stage import Stage
from domain.steps.serve_document import ServeDocument
from tests.domain.given import (
    DECISION,
    DECISION_NUMBER,
    NOTICE,
    decision_served,
    examined,
    handed_over,
    notice_served,
    penalised,
    two_parties,
)
from tests.domain.scene import Scene

SECOND_NOTICE = "临孙综执告字〔2022〕第002号"
SECOND_DECISION = "临孙综执罚决字〔2022〕第002号"
NOBODY_HOME = ServeDocument(
    occurred_at="2022-09-05",
    document=DECISION_NUMBER,
    method=ServiceMethod.DIRECT,
    succeeded=False,
    servers=("zhang", "li"),
    failure="家中无人",
)


def test_serving_the_only_decision_moves_the_case_to_served() -> None:
    assert decision_served(Scene()).case.stage is Stage.SERVED


def test_serving_a_notice_leaves_the_stage() -> None:
    assert notice_served(Scene()).case.stage is Stage.NOTIFIED


def test_a_failed_attempt_leaves_the_case_decided() -> None:
    scene = penalised(Scene())

    scene.take(NOBODY_HOME, by="zhang")

    assert scene.case.stage is Stage.DECIDED


def test_a_public_notice_moves_the_stage_at_once_and_counts_after_thirty_days() -> None:
    scene = penalised(Scene())
    scene.take(NOBODY_HOME, by="zhang")
    notice = replace(
        NOBODY_HOME,
        occurred_at="2022-09-06",
        method=ServiceMethod.PUBLIC_NOTICE,
        succeeded=True,
        posted_on=date(2022, 9, 6),
        posted_at="薛公村公告栏",
        notice_reason="外出下落不明",
        media=("张贴照片1",),
    )

    scene.take(notice, by="zhang")

    assert scene.case.stage is Stage.SERVED
    assert not scene.case.documents[DECISION_NUMBER].served_by(date(2022, 10, 5))
    assert scene.case.documents[DECISION_NUMBER].served_by(date(2022, 10, 6))


def test_the_case_is_served_only_when_every_decided_party_is() -> None:
    scene = examined(two_parties(Scene()))
    scene.take(NOTICE, by="zhang")
    scene.take(replace(NOTICE, party="party-2"), by="zhang")
    for number in ("临孙综执告字〔2022〕第001号", SECOND_NOTICE):
        handed_over(scene, number, "2022-08-01")
    scene.take(DECISION, by="chen")
    scene.take(replace(DECISION, party="party-2"), by="chen")

    first = handed_over(scene, DECISION_NUMBER, "2022-09-05").case.stage
    second = handed_over(scene, SECOND_DECISION, "2022-09-06").case.stage

    assert (first, second) == (Stage.DECIDED, Stage.SERVED)
