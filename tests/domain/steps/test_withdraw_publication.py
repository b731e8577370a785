"""撤回公示: within three working days of a change, with reasons the public is told."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.guards import OutOfOrder
from domain.case.publication import PublicityStatus
from domain.case.remedy import RemedyOutcome
from domain.case.step import RoleRequired
from domain.record.refusal import BadInput
from domain.steps.withdraw_publication import (
    PublicationWithdrawn,
    WithdrawalGround,
    WithdrawnOnlyWhenChanged,
)
from tests.domain.given import DECISION_NUMBER, decision_served
from tests.domain.given_execution import PUBLISH, WITHDRAW, known_later, published
from tests.domain.given_revision import CHANGE, FILED, OUTCOME, REVOKE
from tests.domain.scene import Scene


@pytest.fixture
def scene() -> Scene:
    return published(known_later(Scene()))


@pytest.mark.parametrize("change", [REVOKE, CHANGE])
def test_what_was_changed_is_taken_down(scene: Scene, change: Any) -> None:
    scene.take(change, by="chen")

    (event,) = scene.take(WITHDRAW, by="zhang")

    assert isinstance(event, PublicationWithdrawn)
    publication = scene.case.publicity.of(DECISION_NUMBER)
    assert publication is not None
    assert (publication.status, publication.withdrawn_on) == (PublicityStatus.WITHDRAWN, date(2022, 9, 21))


@pytest.mark.parametrize(("day", "late"), [("2022-09-22", False), ("2022-09-23", True)])
def test_three_working_days_from_the_change(scene: Scene, day: str, late: bool) -> None:
    """Revoked on Monday 2022-09-19: the third working day is 2022-09-22."""
    scene.take(REVOKE, by="chen")

    (event,) = scene.take(replace(WITHDRAW, occurred_at=day), by="zhang")

    assert isinstance(event, PublicationWithdrawn)
    assert (event.due_on, event.late) == (date(2022, 9, 22), late)
    assert ("应于2022-09-22前撤回，已超过" in event.describe()) is late


@pytest.mark.parametrize(
    ("outcome", "changed"),
    [
        (RemedyOutcome.DECLARED_UNLAWFUL, True),
        (RemedyOutcome.REVOKED, True),
        (RemedyOutcome.UPHELD, False),
    ],
)
def test_a_remedy_may_bring_it_down(scene: Scene, outcome: RemedyOutcome, changed: bool) -> None:
    scene.take(FILED, by="zhang")
    scene.take(replace(OUTCOME, outcome=outcome), by="zhang")
    withdraw = replace(WITHDRAW, occurred_at="2022-12-02")

    if changed:
        scene.take(withdraw, by="zhang")
        assert scene.case.publicity.publications[0].withdrawn_on == date(2022, 12, 2)
    else:
        with pytest.raises(WithdrawnOnlyWhenChanged):
            scene.take(withdraw, by="zhang")


def test_an_unchanged_decision_stays_up(scene: Scene) -> None:
    with pytest.raises(WithdrawnOnlyWhenChanged):
        scene.take(WITHDRAW, by="zhang")


@pytest.mark.parametrize("ground", [WithdrawalGround.WRONG, WithdrawalGround.REPAIRED])
def test_other_grounds_have_no_term(scene: Scene, ground: WithdrawalGround) -> None:
    (event,) = scene.take(replace(WITHDRAW, ground=ground), by="zhang")

    assert isinstance(event, PublicationWithdrawn)
    assert (event.due_on, event.late) == (None, False)


@pytest.mark.parametrize(("day", "over"), [("2023-09-02", False), ("2023-09-03", True)])
def test_its_time_is_over_after_its_last_day(scene: Scene, day: str, over: bool) -> None:
    expired = replace(WITHDRAW, occurred_at=day, ground=WithdrawalGround.EXPIRED)

    if over:
        scene.take(expired, by="zhang")
        assert scene.case.publicity.publications[0].status is PublicityStatus.WITHDRAWN
    else:
        with pytest.raises(BadInput) as refused:
            scene.take(expired, by="zhang")
        assert refused.value.field == "ground"


def test_what_was_withdrawn_for_an_error_is_published_again(scene: Scene) -> None:
    scene.take(replace(WITHDRAW, ground=WithdrawalGround.WRONG), by="zhang")
    with pytest.raises(BadInput):
        scene.take(replace(WITHDRAW, ground=WithdrawalGround.WRONG), by="zhang")

    scene.take(replace(PUBLISH, occurred_at="2022-09-22"), by="zhang")

    assert [one.status for one in scene.case.publicity.publications] == [
        PublicityStatus.WITHDRAWN,
        PublicityStatus.DISPLAYED,
    ]


def test_nothing_comes_down_before_it_was_up(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(WITHDRAW, occurred_at="2022-09-08", ground=WithdrawalGround.WRONG), by="zhang")


def test_the_reviewer_does_not_withdraw(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(replace(WITHDRAW, ground=WithdrawalGround.WRONG), by="liu")


@pytest.mark.parametrize("field", ["decision", "reason_told", "platform", "receipt"])
def test_bad_input_names_the_field(scene: Scene, field: str) -> None:
    blank: dict[str, Any] = {field: " "}

    with pytest.raises(BadInput) as refused:
        scene.take(replace(WITHDRAW, ground=WithdrawalGround.WRONG, **blank), by="zhang")

    assert refused.value.field == field


def test_what_was_never_published_is_not_withdrawn() -> None:
    with pytest.raises(BadInput) as refused:
        decision_served(Scene()).take(WITHDRAW, by="zhang")

    assert refused.value.field == "decision"
