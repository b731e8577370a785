"""鉴定意见: evidence of its own kind; its time leaves the ninety days only when a rule says so."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.guards import OutOfOrder, TwoOfficersRequired
from domain.case.investigation import Pause
from domain.case.outside_replies import AlreadyAnswered
from domain.case.proceedings import EvidenceKind
from domain.case.step import RoleRequired
from domain.case.stopped_clock import decision_due, stopped_days
from domain.deadlines.reckoner import open_deadlines
from domain.record.refusal import BadInput
from domain.steps.receive_appraisal import AppraisalReceived, OpinionMustBeSigned
from tests.domain.given_investigation import (
    APPRAISAL_NUMBER,
    ASSISTANCE_NUMBER,
    OPINION,
    RULE,
    appraisal_commissioned,
    assistance_requested,
    suspended,
)
from tests.domain.scene import Scene


def test_an_opinion_is_evidence_of_the_kind_of_expert_opinions() -> None:
    scene = appraisal_commissioned(Scene())

    (received,) = scene.take(OPINION, by="zhang")

    case = scene.case
    assert isinstance(received, AppraisalReceived)
    assert case.evidence["E1"].kind is EvidenceKind.EXPERT
    assert case.evidence["E1"].title == "某自然资源司法鉴定所的鉴定意见"
    assert case.investigation.requests[APPRAISAL_NUMBER].evidence == "E1"
    assert received.describe() == (
        "收到某自然资源司法鉴定所鉴定意见，作为证据E1（历时20日，不扣除办案期限）：种植条件轻度破坏"
    )


def test_without_a_rule_the_legal_due_date_stays() -> None:
    scene = appraisal_commissioned(Scene())

    scene.take(OPINION, by="zhang")

    assert scene.case.investigation.pauses == (
        Pause(date(2022, 7, 15), "鉴定（临孙综执鉴委字〔2022〕第001号）", "", date(2022, 8, 4)),
    )
    assert decision_due(scene.case, SHIPPED) == date(2022, 10, 12)
    assert stopped_days(scene.case, date(2022, 9, 1)) == 0


def test_a_rule_takes_its_twenty_days_out_of_the_ninety() -> None:
    scene = appraisal_commissioned(Scene())

    (received,) = scene.take(replace(OPINION, excluded_by=RULE), by="zhang")

    assert decision_due(scene.case, SHIPPED) == date(2022, 11, 1)
    assert stopped_days(scene.case, date(2022, 9, 1)) == 20
    due = {one.rule.id: one.raw_due for one in open_deadlines(scene.case, SHIPPED)}
    assert due["T14"] == date(2022, 11, 1)
    assert f"依{RULE}扣除20日" in received.describe()


def test_an_opinion_ends_no_suspension_by_itself() -> None:
    scene = suspended(appraisal_commissioned(Scene()))

    scene.take(OPINION, by="zhang")

    assert [pause.until for pause in scene.case.investigation.pauses] == [None, date(2022, 8, 4)]


def test_an_opinion_is_signed_and_sealed() -> None:
    with pytest.raises(OpinionMustBeSigned):
        appraisal_commissioned(Scene()).take(replace(OPINION, signed=False), by="zhang")


def test_a_commission_is_answered_once() -> None:
    scene = appraisal_commissioned(Scene())
    scene.take(OPINION, by="zhang")

    with pytest.raises(AlreadyAnswered):
        scene.take(OPINION, by="zhang")


def test_an_opinion_does_not_precede_its_commission() -> None:
    with pytest.raises(OutOfOrder):
        appraisal_commissioned(Scene()).take(replace(OPINION, occurred_at="2022-07-14"), by="zhang")


def test_one_officer_does_not_receive_it() -> None:
    with pytest.raises(TwoOfficersRequired):
        appraisal_commissioned(Scene()).take(replace(OPINION, officers=("li",)), by="zhang")


def test_a_head_does_not_receive_it() -> None:
    with pytest.raises(RoleRequired):
        appraisal_commissioned(Scene()).take(OPINION, by="chen")


def test_a_request_for_assistance_is_no_commission() -> None:
    scene = assistance_requested(Scene())

    with pytest.raises(BadInput) as refused:
        scene.take(replace(OPINION, request=ASSISTANCE_NUMBER), by="zhang")

    assert refused.value.field == "request"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"opinion": ""}, "opinion"),
        ({"method": " "}, "method"),
        ({"proves": ""}, "proves"),
        ({"sha256": "", "media_type": "", "size": 0}, "sha256"),
        ({"excluded_by": "按规定不计入"}, "excluded_by"),
        ({"parties": ("party-2",)}, "parties.0"),
    ],
)
def test_bad_input_names_the_field(change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        appraisal_commissioned(Scene()).take(replace(OPINION, **change), by="zhang")

    assert refused.value.field == field
