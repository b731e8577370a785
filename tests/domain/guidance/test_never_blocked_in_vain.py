"""办理前提: no step that was taken, in any of the histories the tests tell, would have been called blocked just before."""

from collections.abc import Callable

import pytest

from domain.case.step import Step
from domain.guidance.prerequisites import PREREQUISITES, missing
from domain.people.role import Role
from domain.record.aggregate import RecordedEvent
from tests.domain import given, given_branches, given_execution, given_investigation, given_revision
from tests.domain.scene import Scene


class Watched(Scene):
    """Asks before each step whether anything is missing, and remembers the steps it asked about."""

    def take(self, step: Step, by: str, role: Role | None = None) -> list[RecordedEvent]:
        if self.history and step.name in PREREQUISITES:
            told = missing(step.name, self.case, self.desk(by, role))
            taken = super().take(step, by, role)
            assert told is None, f"{step.name} was called blocked ({told}) and yet was taken"
            return taken
        return super().take(step, by, role)


HISTORIES: list[Callable[[Scene], Scene]] = [
    given.order_corrected,
    given.closed,
    lambda scene: given.rechecked(
        given.stated_in_defence(given.notice_served(scene), "2022-08-03"), "2022-08-10"
    ),
    lambda scene: given.examined(given.order_corrected(given.two_parties(scene))),
    given_branches.with_police,
    given_branches.with_organ,
    given_branches.seized,
    given_branches.decided_on_the_spot,
    given_execution.deferred,
    given_execution.urged,
    given_execution.enforced,
    given_execution.substituted,
    given_execution.published,
    given_investigation.assistance_requested,
    given_investigation.preserved,
    lambda scene: given_investigation.resumed(given_investigation.suspended(scene), "2022-07-22"),
    lambda scene: given_investigation.supplemented(given_investigation.returned(scene), "2022-07-29"),
    given_revision.hearing_reported,
    given_revision.remedy_filed,
]


@pytest.mark.parametrize("history", HISTORIES, ids=range(len(HISTORIES)))
def test_what_was_taken_had_not_been_called_blocked(history: Callable[[Scene], Scene]) -> None:
    assert len(history(Watched()).history) > 1
