"""协助答复: the reply is noted, and becomes evidence when so marked."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.evidence_rules import EvidenceLocked
from domain.case.guards import OutOfOrder, TwoOfficersRequired
from domain.case.outside_replies import AlreadyAnswered
from domain.case.proceedings import EvidenceKind
from domain.case.stage import Stage
from domain.case.step import RoleRequired
from domain.record.refusal import BadInput
from domain.steps.receive_assistance import AssistanceReceived, ReceiveAssistance
from tests.domain.given import penalised
from tests.domain.given_investigation import (
    ASSISTANCE_NUMBER,
    appraisal_commissioned,
    assistance_requested,
    suspended,
)
from tests.domain.scene import Scene

REPLY = ReceiveAssistance(
    occurred_at="2022-07-25",
    request=ASSISTANCE_NUMBER,
    content="地块为裸土地，不是耕地",
    as_evidence=True,
    proves="土地的性质",
    officers=("zhang", "li"),
    sha256="ef" * 32,
    media_type="application/pdf",
    size=2_048,
)


def test_a_reply_marked_as_evidence_is_documentary_evidence() -> None:
    scene = assistance_requested(Scene())

    (received,) = scene.take(REPLY, by="zhang")

    case = scene.case
    assert isinstance(received, AssistanceReceived)
    assert (received.evidence_id, received.days_late) == ("E1", 3)
    assert received.actor.certificates == ("1408zhang", "1408li")
    assert case.evidence["E1"].kind is EvidenceKind.DOCUMENTARY
    assert case.evidence["E1"].parties == ("party-1",)
    assert case.investigation.requests[ASSISTANCE_NUMBER].answered_on == date(2022, 7, 25)
    assert case.investigation.requests[ASSISTANCE_NUMBER].evidence == "E1"
    assert received.describe() == (
        "收到临猗县自然资源局对临孙综执协字〔2022〕第001号的答复（逾期3日）：地块为裸土地，不是耕地"
        "，作为证据E1，证明土地的性质"
    )


def test_a_reply_that_is_no_evidence_needs_no_file_and_no_two_officers() -> None:
    scene = assistance_requested(Scene())
    plain = ReceiveAssistance(occurred_at="2022-07-20", request=ASSISTANCE_NUMBER, content="正在核实")

    (received,) = scene.take(plain, by="zhang")

    assert isinstance(received, AssistanceReceived)
    assert (received.evidence_id, received.days_late) == ("", 0)
    assert scene.case.evidence == {}


def test_a_reply_comes_in_while_the_investigation_is_suspended() -> None:
    scene = suspended(assistance_requested(Scene()))

    scene.take(REPLY, by="zhang")

    assert scene.case.stage is Stage.SUSPENDED
    assert list(scene.case.evidence) == ["E1"]


def test_a_request_is_answered_once() -> None:
    scene = assistance_requested(Scene())
    scene.take(REPLY, by="zhang")

    with pytest.raises(AlreadyAnswered) as refused:
        scene.take(REPLY, by="zhang")

    assert refused.value.sentence() == "临孙综执协字〔2022〕第001号已于2022-07-25登记答复。"


def test_a_reply_does_not_precede_its_request() -> None:
    with pytest.raises(OutOfOrder):
        assistance_requested(Scene()).take(replace(REPLY, occurred_at="2022-07-14"), by="zhang")


def test_evidence_takes_two_officers() -> None:
    with pytest.raises(TwoOfficersRequired):
        assistance_requested(Scene()).take(replace(REPLY, officers=("zhang",)), by="zhang")


def test_after_the_decision_a_reply_is_no_evidence_any_more() -> None:
    scene = penalised(assistance_requested(Scene()))

    with pytest.raises(EvidenceLocked):
        scene.take(replace(REPLY, occurred_at="2022-09-05"), by="zhang")
    scene.take(replace(REPLY, occurred_at="2022-09-05", as_evidence=False), by="zhang")

    assert list(scene.case.evidence) == ["E1"]


def test_a_head_does_not_record_a_reply() -> None:
    with pytest.raises(RoleRequired):
        assistance_requested(Scene()).take(REPLY, by="chen")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"request": "临孙综执协字〔2022〕第009号"}, "request"),
        ({"content": " "}, "content"),
        ({"proves": ""}, "proves"),
        ({"sha256": ""}, "sha256"),
        ({"media_type": "pdf"}, "media_type"),
        ({"size": 0}, "size"),
        ({"parties": ("party-7",)}, "parties.0"),
    ],
)
def test_bad_input_names_the_field(change: dict[str, Any], field: str) -> None:
    scene = assistance_requested(Scene())

    with pytest.raises(BadInput) as refused:
        scene.take(replace(REPLY, **change), by="zhang")

    assert refused.value.field == field


def test_a_commission_is_no_request_for_assistance() -> None:
    scene = appraisal_commissioned(Scene())

    with pytest.raises(BadInput) as refused:
        scene.take(replace(REPLY, request="临孙综执鉴委字〔2022〕第001号"), by="zhang")

    assert refused.value.field == "request"
