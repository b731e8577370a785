"""协助请求: a letter with a number, its matters, its basis and a day to reply by."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.document import DocumentKind
from domain.case.guards import NotAnOfficerOfTheCase
from domain.case.investigation import OutsideRequest
from domain.case.recusal import RecusedPersonActs
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.record.refusal import BadInput
from domain.steps.request_assistance import AssistanceRequested
from tests.domain.given import checking, examined, investigating
from tests.domain.given_investigation import ASSISTANCE, ASSISTANCE_NUMBER, recused
from tests.domain.scene import Scene


def test_a_request_is_a_numbered_letter_to_another_organ() -> None:
    scene = investigating(Scene())

    (asked,) = scene.take(ASSISTANCE, by="zhang")

    assert isinstance(asked, AssistanceRequested)
    assert asked.number == ASSISTANCE_NUMBER
    assert asked.basis == ("《中华人民共和国行政处罚法》第二十六条",)
    document = scene.case.documents[ASSISTANCE_NUMBER]
    assert (document.kind, document.party, document.due_on) == (
        DocumentKind.ASSISTANCE_REQUEST,
        "",
        date(2022, 7, 22),
    )
    assert scene.case.investigation.requests == {
        ASSISTANCE_NUMBER: OutsideRequest(
            ASSISTANCE_NUMBER, "临猗县自然资源局", date(2022, 7, 15), date(2022, 7, 22), appraisal=False
        )
    }
    assert asked.describe() == (
        "以临孙综执协字〔2022〕第001号请临猗县自然资源局协助，于2022-07-22前答复：地块的三调地类；是否属于永久基本农田"
    )


def test_it_may_be_asked_during_the_check() -> None:
    scene = checking(Scene())

    scene.take(replace(ASSISTANCE, occurred_at="2022-07-05"), by="zhang")

    assert list(scene.case.investigation.requests) == [ASSISTANCE_NUMBER]


def test_only_an_officer_of_the_case_asks() -> None:
    with pytest.raises(NotAnOfficerOfTheCase):
        investigating(Scene()).take(ASSISTANCE, by="sun")


def test_a_recused_officer_does_not_ask() -> None:
    scene = recused(investigating(Scene()), "zhang", "2022-07-15")

    with pytest.raises(RecusedPersonActs):
        scene.take(ASSISTANCE, by="zhang")


def test_a_head_does_not_write_the_letter() -> None:
    with pytest.raises(RoleRequired):
        investigating(Scene()).take(ASSISTANCE, by="chen")


def test_nothing_is_asked_once_the_head_has_examined_the_result() -> None:
    with pytest.raises(StepNotAllowedNow):
        examined(Scene()).take(ASSISTANCE, by="zhang")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"organ": ""}, "organ"),
        ({"matters": ()}, "matters"),
        ({"matters": ("地类", " ")}, "matters.1"),
        ({"basis": ("行政处罚法",)}, "basis.0"),
        ({"due_on": date(2022, 7, 14)}, "due_on"),
    ],
)
def test_bad_input_names_the_field(change: dict[str, Any], field: str) -> None:
    scene = investigating(Scene())

    with pytest.raises(BadInput) as refused:
        scene.take(replace(ASSISTANCE, **change), by="zhang")

    assert refused.value.field == field
