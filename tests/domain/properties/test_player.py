"""The player and the aggregate: at every version of every history, and on both axes of time, they are the same."""

from datetime import timedelta

import pytest

from application.queries.case_stream import CaseStream
from application.queries.field_labels import OF_THE_STATE, of_the_steps
from application.queries.leaves import walked
from application.queries.plain import state
from application.queries.point_of_view import AsOf, recorded_upto, seen
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold, states
from tests.domain.properties.playing import played
from tests.domain.properties.walker import Walk

WALKS = range(5_000, 5_060)
NAMELESS = {"id", "version"}


@pytest.fixture(scope="module")
def walks() -> list[Walk]:
    return [walk for walk in map(played, WALKS) if walk.history]


def plain_or_none(events: list[RecordedEvent]) -> dict[str, object] | None:
    folded = fold(events)
    return state(folded) if folded else None


def test_each_state_on_the_way_is_the_aggregate_at_that_version(walks: list[Walk]) -> None:
    for walk in walks:
        on_the_way = [state(case) for case in states(walk.history)]
        assert on_the_way == [state(fold(walk.history[: at + 1])) for at in range(len(walk.history))]
        assert on_the_way[-1] == state(walk.case)


def test_the_state_as_known_and_as_true_is_the_fold_of_what_was_recorded_and_had_happened(
    walks: list[Walk],
) -> None:
    for walk in walks:
        for event in walk.history:
            moment, day = event.timestamp, event.occurred_at.last_day
            known = [one for one in walk.history if one.timestamp <= moment]
            true = [one for one in walk.history if one.occurred_at.last_day <= day]
            assert seen(walk.history, AsOf(known_at=moment.isoformat())) == known
            assert seen(walk.history, AsOf(true_at=day.isoformat())) == true
            if (as_it_was := list(states(true))[-1]) is not None:
                assert state(as_it_was) == plain_or_none(true)


def test_a_point_of_view_held_fast_shows_the_same_when_the_case_has_gone_on(walks: list[Walk]) -> None:
    for walk in walks:
        latest = max(len(walk.history) // 2, 1)
        then = walk.history[:latest]
        day = then[-1].occurred_at.last_day - timedelta(days=3)
        held = recorded_upto(CaseStream(walk.case, walk.history), latest)
        for as_of in (AsOf(), AsOf(version=1), AsOf(true_at=day.isoformat())):
            assert seen(held, as_of) == seen(then, as_of)


def test_the_fields_gathered_step_by_step_are_those_of_the_state_in_one_piece(walks: list[Walk]) -> None:
    for walk in walks:
        for at in range(0, len(walk.history), 5):
            events = walk.history[: at + 1]
            step_by_step = walked(events)
            in_one_piece = walked_at_once(events)
            assert step_by_step.leaves == in_one_piece
            assert in_one_piece.keys() <= step_by_step.touches.keys()


def walked_at_once(events: list[RecordedEvent]) -> dict[str, object]:
    def leaves(node: object, path: str) -> dict[str, object]:
        if isinstance(node, dict) and node.keys() == {"value", "precision", "about", "text"}:
            return {path: node["text"]}
        if isinstance(node, dict):
            parts = node.items()
        elif isinstance(node, list):
            parts = dict(enumerate(node)).items()
        else:
            return {} if node in (None, "") else {path: node}
        return {
            found: leaf
            for key, one in parts
            for found, leaf in leaves(one, f"{path}.{key}".strip(".")).items()
        }

    told = state(fold(events))
    return leaves({name: value for name, value in told.items() if name not in NAMELESS}, "")


def test_every_field_of_these_histories_has_a_chinese_name(walks: list[Walk]) -> None:
    known = OF_THE_STATE.keys() | of_the_steps().keys()
    parts = {
        part
        for walk in walks
        for path in walked(walk.history).touches
        for part in path.split(".")
        if part.isidentifier() and part.isascii() and part.islower()
    }
    assert parts - known - {code for walk in walks for code in walk.officers} == set()
