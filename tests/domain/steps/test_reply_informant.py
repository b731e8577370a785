"""答复举报人: what was said stays between the town and the informant."""

from dataclasses import replace

import pytest

from domain.case.guards import OutOfOrder
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.record.refusal import BadInput
from domain.steps.reply_informant import InformantReplied, InformantUnknown, ReplyInformant, ReplyManner
from domain.steps.start_check import StartCheck
from tests.domain.given import LEAD, checking
from tests.domain.scene import Scene

REPLY = ReplyInformant(
    occurred_at="2022-07-02", manner=ReplyManner.TELEPHONE, content="您反映的情况正在核查。"
)


@pytest.fixture
def reported() -> Scene:
    scene = Scene()
    scene.take(replace(LEAD, informant="举报人示某", real_name=True), by="zhang")
    scene.take(StartCheck(occurred_at="2022-06-30T09:40", officers=("zhang", "li")), by="wang")
    return scene


def test_the_reply_is_sealed_under_the_informant(reported: Scene) -> None:
    (replied,) = reported.take(REPLY, by="zhang")

    assert isinstance(replied, InformantReplied)
    assert (replied.content.whose, replied.content.text) == ("informant", "您反映的情况正在核查。")
    assert replied.describe() == "已电话答复举报人"


def test_an_anonymous_report_has_nobody_to_reply_to() -> None:
    with pytest.raises(InformantUnknown):
        checking(Scene()).take(REPLY, by="zhang")


def test_the_reply_follows_the_report(reported: Scene) -> None:
    with pytest.raises(OutOfOrder):
        reported.take(replace(REPLY, occurred_at="2022-06-29"), by="zhang")


def test_a_reply_says_something(reported: Scene) -> None:
    with pytest.raises(BadInput) as refused:
        reported.take(replace(REPLY, content=" "), by="zhang")

    assert refused.value.field == "content"


def test_nothing_is_told_before_the_check_begins() -> None:
    scene = Scene()
    scene.take(replace(LEAD, informant="举报人示某"), by="zhang")

    with pytest.raises(StepNotAllowedNow):
        scene.take(REPLY, by="zhang")


def test_the_archivist_does_not_reply(reported: Scene) -> None:
    with pytest.raises(RoleRequired):
        reported.take(REPLY, by="zhao")
