"""延期、分期缴纳: on application, for hardship, by the head, with a schedule that adds up."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.document import Document, DocumentKind
from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.executing import DecisionNotServed
from domain.case.execution import Deferral, Instalment
from domain.case.guards import NotThisTownsOfficer
from domain.case.obligations import outstanding_fen
from domain.case.stage import Stage
from domain.case.step import RoleRequired
from domain.people.role import Role
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.steps.approve_deferral import DeferralApproved, NothingToDefer
from tests.domain.given import DECISION_NUMBER, decision_served, paid, penalised
from tests.domain.given_execution import DEFERRAL, DEFERRAL_NUMBER, PAYMENT, deferred, known_later
from tests.domain.scene import Scene

ONE = DEFERRAL.instalments[0]


@pytest.fixture
def scene() -> Scene:
    return decision_served(known_later(Scene()))


def test_an_approved_schedule_is_a_document_of_the_case(scene: Scene) -> None:
    (event,) = scene.take(DEFERRAL, by="chen")

    case = scene.case
    assert isinstance(event, DeferralApproved)
    assert (event.unpaid_fen, event.hardship) == (100_000, Personal("家中有人住院，收入减少", "party-1"))
    assert case.execution.deferrals == (
        Deferral(DEFERRAL_NUMBER, "party-1", DECISION_NUMBER, date(2022, 9, 16), DEFERRAL.instalments),
    )
    assert case.documents[DEFERRAL_NUMBER] == Document(
        DEFERRAL_NUMBER, DocumentKind.DEFERRAL, "party-1", date(2022, 9, 16), date(2022, 11, 21)
    )
    assert case.stage is Stage.SERVED
    assert (Duty.DECIDE, "chen") in case.duties
    assert "批准party-1分期缴纳罚款：2022-10-20前400.00元，2022-11-21前600.00元" in event.describe()
    assert "住院" not in event.describe()


def test_one_instalment_is_a_deferral(scene: Scene) -> None:
    whole = Instalment(due_on=date(2022, 12, 20), amount_fen=100_000)

    (event,) = scene.take(replace(DEFERRAL, instalments=(whole,)), by="chen")

    assert "延期缴纳罚款：2022-12-20前1,000.00元" in event.describe()


def test_what_was_paid_before_is_not_spread(scene: Scene) -> None:
    scene.take(replace(PAYMENT, occurred_at="2022-09-12"), by="zhang")

    with pytest.raises(BadInput) as refused:
        scene.take(DEFERRAL, by="chen")
    scene.take(replace(DEFERRAL, instalments=(replace(ONE, amount_fen=60_000),)), by="chen")

    assert refused.value.field == "instalments"
    assert "未缴罚款为600.00元" in refused.value.problem


def test_a_deferral_remits_nothing() -> None:
    assert outstanding_fen(deferred(Scene()).case, "party-1") == 100_000


def test_a_fine_that_is_paid_is_not_deferred() -> None:
    with pytest.raises(NothingToDefer):
        paid(Scene()).take(DEFERRAL, by="chen")


def test_before_the_service_there_is_nothing_to_defer() -> None:
    with pytest.raises(DecisionNotServed):
        penalised(Scene()).take(DEFERRAL, by="chen")


def test_a_case_officer_does_not_approve(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(DEFERRAL, by="zhang")
    with pytest.raises(NotThisTownsOfficer):
        scene.take(DEFERRAL, by="sun", role=Role.HEAD)


def test_who_took_the_payment_does_not_approve(scene: Scene) -> None:
    scene.officers["zhang"].assign_post(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-09-01"),
        unit=scene.case.unit,
        role=Role.HEAD,
        since=date(2022, 9, 1),
    )

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(DEFERRAL, by="zhang", role=Role.HEAD)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"applied_on": date(2022, 9, 1)}, "applied_on"),
        ({"applied_on": date(2022, 9, 17)}, "applied_on"),
        ({"hardship": " "}, "hardship"),
        ({"proof": " "}, "proof"),
        ({"opinion": " "}, "opinion"),
        ({"instalments": ()}, "instalments"),
        ({"instalments": (replace(ONE, amount_fen=99_999),)}, "instalments"),
        ({"instalments": (replace(ONE, amount_fen=0),)}, "instalments.0.amount_fen"),
        ({"instalments": (replace(ONE, due_on=date(2022, 9, 16)),)}, "instalments.0.due_on"),
        ({"instalments": DEFERRAL.instalments[::-1]}, "instalments"),
        ({"instalments": (replace(ONE, amount_fen=60_000), ONE)}, "instalments"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(DEFERRAL, **change), by="chen")

    assert refused.value.field == field
