"""What one case counts as: which figures, on which days, and what takes them back. law: §12.1."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import astuple, replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from operator import is_not
from typing import Any

from domain.case.penalty import Mitigation, Penalty, PenaltyKind
from domain.case.proceedings import Outcome
from domain.record.aggregate import RecordedEvent
from domain.record.fold import known_at, states
from domain.statistics.counting import Fact, count
from domain.statistics.figure import Figure, Procedure
from domain.statistics.penalties import heaviest, money
from domain.statistics.standing import Standing, standing, watched
from domain.steps.decide_no_penalty import NoPenaltyGround
from domain.steps.reopen_case import ReopenCase, ReopenGround, ResumeAt
from tests.domain.given import (
    DECISION,
    FINE,
    NO_PENALTY,
    closed,
    decision_served,
    examined,
    notice_served,
    order_corrected,
    paid,
)
from tests.domain.given_branches import decided_on_the_spot, seized
from tests.domain.given_execution import CARRY_OUT, demolition_decided
from tests.domain.given_links import merged
from tests.domain.given_revision import CHANGE, REVOKE, hearing_held
from tests.domain.properties.playing import played
from tests.domain.scene import Scene
from tests.domain.test_two_parties import whole_case

BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
WALKS = range(7_000, 7_080)


def facts(history: Sequence[RecordedEvent], figure: Figure) -> list[Fact]:
    """Those that hold at the end of the history."""
    return [one for one in count(history).facts if one.figure is figure and one.ended is None]


def test_the_days_on_which_a_whole_case_counts() -> None:
    counted = {one.figure: one for one in count(closed(Scene()).history).facts}

    assert counted[Figure.LEAD].on == date(2022, 6, 30)
    assert counted[Figure.FILED].on == date(2022, 7, 14)
    assert counted[Figure.PENALISED].on == date(2022, 9, 2)
    assert counted[Figure.CLOSED].on == date(2022, 9, 21)
    assert (counted[Figure.PENALISED].kind, counted[Figure.PENALISED].item) == ("罚款", "JT-01")
    assert counted[Figure.IMPOSED].amount_fen == counted[Figure.PAID].amount_fen == 100_000
    assert counted[Figure.PENALTY_DOCUMENT].late is False
    assert counted[Figure.LEAD].procedure is Procedure.OPEN
    assert counted[Figure.PENALISED].procedure is Procedure.ORDINARY


def test_several_kinds_count_under_the_heaviest_and_others_under_the_named_kind() -> None:
    confiscated = Penalty(kind=PenaltyKind.CONFISCATE_GAINS, item="JT-01")
    stopped = Penalty(kind=PenaltyKind.STOP_BUSINESS, item="JT-01")
    other = Penalty(kind=PenaltyKind.OTHER, item="JT-01", content="其他")
    warned = Penalty(kind=PenaltyKind.WARNING, item="JT-01")

    assert heaviest((FINE, confiscated)) is confiscated
    assert heaviest((stopped, FINE, confiscated)) is stopped
    assert heaviest((other, warned)) is warned
    assert heaviest((other,)) is other
    assert heaviest(()) is None


def test_a_confiscation_whose_amount_is_not_determined_is_not_counted() -> None:
    confiscated = Penalty(kind=PenaltyKind.CONFISCATE_PROPERTY, item="JT-01")

    assert money((FINE, confiscated)) == 100_000
    assert money((confiscated,)) is None


def test_a_case_against_two_parties_is_one_with_the_amounts_of_both_decisions() -> None:
    history = whole_case().history

    (penalised,) = facts(history, Figure.PENALISED)
    imposed = facts(history, Figure.IMPOSED)

    assert penalised.on == date(2022, 8, 17)
    assert len(imposed) == 2
    assert len(facts(history, Figure.PENALTY_DOCUMENT)) == 2


def test_a_revoked_decision_counts_no_longer_and_the_revocation_counts_on_its_own_day() -> None:
    scene = paid(Scene())
    scene.take(REVOKE, by="chen")

    (decided,) = [one for one in count(scene.history).facts if one.figure is Figure.PENALISED]

    assert (decided.ended, decided.ended_at) == (scene.case.version, scene.history[-1].timestamp)
    assert facts(scene.history, Figure.IMPOSED) == []
    assert [one.on for one in facts(scene.history, Figure.REVOKED)] == [date(2022, 9, 19)]
    assert len(facts(scene.history, Figure.PENALTY_DOCUMENT)) == 1


def test_a_changed_decision_counts_with_its_new_amount_in_the_period_it_was_first_made() -> None:
    scene = decision_served(Scene())
    scene.take(CHANGE, by="chen")

    (imposed,) = facts(scene.history, Figure.IMPOSED)

    assert (imposed.amount_fen, imposed.on) == (50_000, date(2022, 9, 2))
    assert [one.amount_fen for one in count(scene.history).facts if one.figure is Figure.IMPOSED] == [
        100_000,
        50_000,
    ]


def test_a_decision_below_the_range_counts_as_mitigated() -> None:
    scene = notice_served(Scene())
    scene.take(replace(DECISION, mitigating=(Mitigation.REMEDIED,)), by="chen")

    (mitigated,) = facts(scene.history, Figure.MITIGATED)

    assert mitigated.amount_fen == 100_000


def test_no_penalty_counts_under_its_ground() -> None:
    scene = examined(order_corrected(Scene()), Outcome.NO_PENALTY)
    scene.take(NO_PENALTY, by="chen")

    (spared,) = facts(scene.history, Figure.NOT_PENALISED)

    assert (spared.kind, spared.on) == (NoPenaltyGround.SLIGHT_CORRECTED.value, date(2022, 8, 5))
    assert facts(scene.history, Figure.PENALISED) == []


def test_a_decision_on_the_spot_is_of_the_simple_procedure() -> None:
    (penalised,) = facts(decided_on_the_spot(Scene()).history, Figure.PENALISED)

    assert (penalised.procedure, penalised.on) == (Procedure.SIMPLE, date(2022, 7, 1))


def test_a_case_merged_into_another_is_filed_no_longer() -> None:
    goes_on, ended_there = merged()
    ended = [one for one in count(ended_there.history).facts if one.figure is Figure.FILED and one.ended]
    gone_on = facts(goes_on.history, Figure.FILED)

    assert len(ended) == len(gone_on) == 1


def test_a_reopened_case_is_closed_no_longer() -> None:
    scene = closed(Scene())
    reopen = ReopenCase(
        occurred_at="2022-10-08",
        ground=ReopenGround.WRONGLY_ENDED,
        reason="发现未了事项",
        resume_at=ResumeAt.PERFORMANCE,
    )
    scene.take(reopen, by="chen")

    assert facts(scene.history, Figure.CLOSED) == []


def test_a_hearing_and_a_seizure_are_counted() -> None:
    assert len(facts(hearing_held(Scene()).history, Figure.HEARING_HELD)) == 1
    assert [one.kind for one in facts(seized(Scene()).history, Figure.COERCIVE_MEASURE)] == ["扣押"]


def test_an_execution_by_the_town_itself_counts_once_it_is_carried_out() -> None:
    scene = demolition_decided(Scene())
    before = facts(scene.history, Figure.COERCIVE_EXECUTION)
    scene.take(CARRY_OUT, by="zhang")

    assert before == []
    assert [one.kind for one in facts(scene.history, Figure.COERCIVE_EXECUTION)] == ["强制拆除"]


def test_stays_follow_the_stages_and_tell_the_days() -> None:
    stays = count(closed(Scene()).history).stays

    assert [one.days for one in stays[-3:]] == [15, 1, None]
    assert all(one.left == other.version for one, other in pairwise(stays))


def minutes_apart(history: Sequence[RecordedEvent]) -> list[RecordedEvent]:
    """As if each event had been recorded a minute after the one before."""
    changed: list[Any] = [
        replace(one, timestamp=BEGINNING + timedelta(minutes=number)) for number, one in enumerate(history)
    ]
    return changed


def test_what_the_rows_say_was_known_is_what_counting_the_record_of_that_time_says() -> None:
    """Of every history, at every moment: neither a late entry nor a revocation reaches back."""
    for seed in WALKS:
        history = minutes_apart(played(seed).history)
        rows = count(history).facts
        for event in history:
            then = event.timestamp
            known = [
                one for one in rows if one.recorded_at <= then and not (one.ended_at and one.ended_at <= then)
            ]
            counted = [one for one in count(known_at(history, then)).facts if one.ended is None]
            assert Counter(map(bare, known)) == Counter(map(bare, counted)), f"seed {seed}, {event.title}"


def bare(one: Fact) -> tuple[object, ...]:
    """Whether or not it was taken back later."""
    return astuple(one)[:-2]


def test_while_nothing_watched_is_another_nothing_else_stands() -> None:
    for seed in WALKS:
        before: tuple[object, ...] = ()
        stood: list[Standing] = []
        for case in states(played(seed).history):
            now, stands = watched(case), list(standing(case, set(), {}))
            assert stands == stood or any(map(is_not, before, now)) or not before, f"seed {seed}"
            before, stood = now, stands


def test_counting_on_from_any_event_gives_what_counting_at_once_gives() -> None:
    for seed in WALKS:
        history = played(seed).history
        if any(one.amendment() for one in history):
            continue
        at_once, counted = count(history), count(history[: len(history) // 2 or 1])
        counted.go_on(history[len(history) // 2 or 1 :])
        assert (counted.facts, counted.stays) == (at_once.facts, at_once.stays), f"seed {seed}"
