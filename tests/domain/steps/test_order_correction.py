"""责令改正: what the 2022 case did, and what the law refuses."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.guards import CertificateNotValid, NotThisTownsOfficer, TwoOfficersRequired
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.record.refusal import BadInput
from domain.steps.order_correction import CorrectionOrdered, OrderAlreadyRunning, OrderCorrection
from tests.domain.given import checking, lead
from tests.domain.scene import Scene, stated

ORDER = OrderCorrection(
    occurred_at="2022-07-01T10:00",
    party="party-1",
    officers=("zhang", "li"),
    facts="在西里北沟取土，挖掘占用村道约6平方米",
    basis=("《中华人民共和国行政处罚法》第二十八条第一款",),
    measures=("立即停止取土", "恢复村道原状"),
    due_on=date(2022, 7, 11),
    reinspect_on=date(2022, 7, 12),
    approver="chen",
)


@pytest.fixture
def scene() -> Scene:
    return checking(Scene())


def test_an_order_takes_the_first_number_of_the_town_and_year(scene: Scene) -> None:
    (ordered,) = scene.take(ORDER, by="zhang")

    assert isinstance(ordered, CorrectionOrdered)
    assert ordered.number == "临孙综执责改字〔2022〕第001号"
    assert ordered.issuer == "孙吉镇人民政府"
    assert ordered.actor.certificates == ("1408zhang", "1408li")
    assert scene.case.documents[ordered.number].due_on == date(2022, 7, 11)


def test_one_officer_cannot_order(scene: Scene) -> None:
    with pytest.raises(TwoOfficersRequired):
        scene.take(replace(ORDER, officers=("zhang", "zhang")), by="zhang")


def test_the_certificate_counts_on_the_day_of_the_act(scene: Scene) -> None:
    scene.officers["li"].cancel_certificate(
        scene.entry("chen", scene.role("chen"), "2022-07-01"),
        number="1408li",
        since=date(2022, 7, 1),
        reason="调离",
    )

    with pytest.raises(CertificateNotValid) as refused:
        scene.take(ORDER, by="zhang")

    assert refused.value.sentence() == "李执法在2022-07-01没有有效的行政执法证。"


def test_the_approver_is_the_head(scene: Scene) -> None:
    with pytest.raises(NotThisTownsOfficer):
        scene.take(replace(ORDER, approver="wang"), by="zhang")


def test_a_second_order_against_the_same_party_needs_a_reason(scene: Scene) -> None:
    scene.take(ORDER, by="zhang")

    with pytest.raises(OrderAlreadyRunning):
        scene.take(ORDER, by="zhang")
    scene.take(replace(ORDER, second_order_reason="发现另一处新挖路面"), by="zhang")

    assert len(scene.case.documents) == 2


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"due_on": date(2022, 6, 30)}, "due_on"),
        ({"reinspect_on": date(2022, 7, 10)}, "reinspect_on"),
        ({"party": "party-9"}, "party"),
        ({"measures": ()}, "measures"),
        ({"basis": (" ",)}, "basis.0"),
        ({"occurred_at": "2022-02-30"}, "occurred_at"),
        ({"occurred_at": "2023-01-01"}, "occurred_at"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, object], field: str) -> None:
    before = list(scene.history)

    with pytest.raises(BadInput) as refused:
        scene.take(stated(ORDER, change), by="zhang")

    assert refused.value.field == field
    assert scene.history == before


def test_a_head_does_not_write_the_order_himself(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(ORDER, by="chen")


def test_no_order_before_the_check_has_started() -> None:
    with pytest.raises(StepNotAllowedNow):
        lead(Scene()).take(ORDER, by="zhang")
