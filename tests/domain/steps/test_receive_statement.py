"""陈述申辩: received in the window, late, or before there is anything to answer."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.notice_rights import NoticeNotServed, ReceivedAfterDecision, StatementsMustBeRechecked
from domain.case.party_proceedings import Statement
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.role import Role
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.steps.receive_statement import ReceiveStatement, StatementForm, StatementReceived
from tests.domain.given import DECISION, examined, notice_served, notified, penalised
from tests.domain.scene import Scene

STATEMENT = ReceiveStatement(
    occurred_at="2022-08-03",
    party="party-1",
    form=StatementForm.WRITTEN,
    content="我已经把路修好了，家里困难，请求从轻",
)


@pytest.fixture
def scene() -> Scene:
    return notice_served(Scene())


def test_a_statement_is_on_record_and_sealed_under_its_party(scene: Scene) -> None:
    (received,) = scene.take(STATEMENT, by="zhang")

    assert isinstance(received, StatementReceived)
    assert received.content == Personal("我已经把路修好了，家里困难，请求从轻", "party-1")
    assert "困难" not in received.describe()
    assert scene.case.of("party-1").statements == (
        Statement(received.originator_version, date(2022, 8, 3), hearing_requested=False),
    )


@pytest.mark.parametrize(("day", "late"), [("2022-08-08", False), ("2022-08-09", True)])
def test_a_late_statement_is_heard_and_noted_as_late(scene: Scene, day: str, late: bool) -> None:
    (received,) = scene.take(replace(STATEMENT, occurred_at=day), by="zhang")

    assert isinstance(received, StatementReceived)
    assert received.window_ends == date(2022, 8, 8)
    assert received.late is late
    assert scene.case.of("party-1").statements[0].late is late
    assert ("逾2022-08-08的期限" in received.describe()) is late


def test_statements_add_up(scene: Scene) -> None:
    scene.take(STATEMENT, by="zhang")
    scene.take(replace(STATEMENT, occurred_at="2022-08-05", hearing_requested=True), by="li")

    statements = scene.case.of("party-1").statements
    assert [one.hearing_requested for one in statements] == [False, True]


def test_nothing_is_stated_before_the_notice_is_served(scene: Scene) -> None:
    with pytest.raises(NoticeNotServed):
        scene.take(replace(STATEMENT, occurred_at="2022-07-31"), by="zhang")
    with pytest.raises(NoticeNotServed):
        notified(Scene()).take(STATEMENT, by="zhang")


def test_what_comes_after_the_decision_is_no_statement_before_it() -> None:
    scene = penalised(Scene())

    for at in ("2022-09-03", "2022-09-02", "2022-09-02T08:00"):
        with pytest.raises(ReceivedAfterDecision):
            scene.take(replace(STATEMENT, occurred_at=at), by="zhang")
    scene.take(replace(STATEMENT, occurred_at="2022-09-01"), by="zhang")

    assert scene.case.of("party-1").statements[0].late


@pytest.mark.parametrize(
    ("received", "before"), [("2022-09-02T09:59", True), ("2022-09-02T10:00", False), ("2022-09-02", False)]
)
def test_on_the_day_of_the_decision_the_minutes_tell_which_came_first(received: str, before: bool) -> None:
    scene = notice_served(Scene())
    scene.take(replace(DECISION, occurred_at="2022-09-02T10:00"), by="chen")

    if before:
        scene.take(replace(STATEMENT, occurred_at=received), by="zhang")
        assert not scene.case.of("party-1").statements[0].rechecked
    else:
        with pytest.raises(ReceivedAfterDecision):
            scene.take(replace(STATEMENT, occurred_at=received), by="zhang")


def test_a_statement_of_the_day_of_the_decision_is_rechecked_before_it() -> None:
    scene = notice_served(Scene())
    scene.take(replace(STATEMENT, occurred_at="2022-09-02T09:00"), by="zhang")

    with pytest.raises(StatementsMustBeRechecked):
        scene.take(replace(DECISION, occurred_at="2022-09-02T10:00"), by="chen")


def test_the_reviewer_of_the_case_does_not_take_the_statement(scene: Scene) -> None:
    scene.officers["liu"].assign_post(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-08-01"),
        unit="140821105",
        role=Role.CASE_OFFICER,
        since=date(2022, 8, 1),
    )

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(STATEMENT, by="liu", role=Role.CASE_OFFICER)
    assert (Duty.REVIEW, "liu") in scene.case.duties


def test_who_takes_the_statement_has_handled_the_case(scene: Scene) -> None:
    scene.take(STATEMENT, by="sun")

    assert (Duty.HANDLE, "sun") in scene.case.duties


def test_the_head_does_not_take_statements(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(STATEMENT, by="chen")


def test_no_statement_before_a_notice() -> None:
    with pytest.raises(StepNotAllowedNow):
        examined(Scene()).take(STATEMENT, by="zhang")


@pytest.mark.parametrize(
    ("change", "field"), [({"party": "party-9"}, "party"), ({"content": " "}, "content")]
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(STATEMENT, **change), by="zhang")

    assert refused.value.field == field
