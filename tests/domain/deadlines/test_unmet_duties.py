"""What the boards show of a case is what the whole reckoning says of it, without what was met or never ran."""

from collections.abc import Callable
from datetime import date

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.deadlines.reckoner import reckon, unmet_duties
from domain.deadlines.rule import Nature, Status
from domain.record.fold import states
from tests.domain import given
from tests.domain.scene import Scene

HISTORIES = (given.closed, given.two_parties, given.order_served, given.penalised, given.paid)


@pytest.mark.parametrize("history", HISTORIES, ids=lambda one: one.__name__)
def test_unmet_duties_are_those_the_whole_reckoning_finds_after_every_event(
    history: Callable[[Scene], Scene],
) -> None:
    for case in states(history(Scene()).history):
        unmet = tuple(
            one
            for one in reckon(case, SHIPPED, date.min)
            if one.rule.nature is Nature.DUTY and one.status in (Status.RUNNING, Status.PAUSED)
        )

        assert unmet_duties(case, SHIPPED) == unmet
