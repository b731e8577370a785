"""The judge of the faults is judged: what was lost, denied or done twice is told, and a sound account is called sound."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tests.faults.harness import Outcome, ledger_in
from tests.faults.ledger import Account, Ledger
from tests.faults.verdict import NOTHING, Verdict, command_of, told


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with ledger_in(tmp_path) as ledger:
        yield ledger


def verdict(ledger: Ledger, recorded: Sequence[str], works: Sequence[str] = ()) -> dict[str, int]:
    found = told(ledger.account(), {command_of(key) for key in recorded}, works)
    return {kind: number for kind, number in found.items() if number}


def test_a_command_answered_as_done_is_present_or_lost(ledger: Ledger) -> None:
    for key in ("zhang:1", "zhang:2"):
        ledger.asked(key)
        ledger.done(key)
    assert verdict(ledger, ["zhang:1"]) == {"present": 1, "lost": 1}


def test_a_command_without_an_answer_is_unknown_and_may_be_recorded_or_not(ledger: Ledger) -> None:
    for key in ("zhang:1", "zhang:2"):
        ledger.asked(key)
    assert verdict(ledger, ["zhang:2"]) == {"unknown": 2, "unknown_present": 1}


def test_a_command_said_not_to_be_written_that_is_recorded_was_denied(ledger: Ledger) -> None:
    for key in ("zhang:1", "zhang:2"):
        ledger.asked(key)
        ledger.refused(key)
    assert verdict(ledger, ["zhang:2"]) == {"denied": 1}


def test_a_work_recorded_under_two_keys_is_double_also_when_nobody_was_answered(ledger: Ledger) -> None:
    for key in ("zhang:1", "zhang:1#2", "zhang:2"):
        ledger.asked(key)
    assert verdict(ledger, ["zhang:1", "zhang:1#2"]) == {"unknown": 3, "unknown_present": 2, "double": 1}


def test_a_work_that_stands_twice_in_the_record_under_one_key_is_double(ledger: Ledger) -> None:
    ledger.asked("zhang:1")
    ledger.done("zhang:1")
    assert verdict(ledger, ["zhang:1"], ["zhang:1", "zhang:1"]) == {"present": 1, "double": 1}


def test_a_key_that_was_refused_and_then_done_is_done(ledger: Ledger) -> None:
    ledger.asked("zhang:1")
    ledger.refused("zhang:1")
    ledger.done("zhang:1")
    assert ledger.account() == Account(frozenset({"zhang:1"}), frozenset(), frozenset())


@pytest.mark.parametrize("flaw", ["lost", "denied", "double", "gaps", "unequal"])
def test_any_flaw_makes_it_unsound(flaw: str) -> None:
    assert NOTHING.sound
    assert not Verdict(**{**vars(NOTHING), flaw: 1}).sound


def test_commands_in_doubt_are_no_flaw() -> None:
    assert Verdict(**{**vars(NOTHING), "unknown": 3, "unknown_present": 1}).sound


def test_an_outcome_passes_only_in_time_and_with_nothing_else_wrong() -> None:
    assert Outcome(NOTHING, 2.0).within(2.0)
    assert not Outcome(NOTHING, 2.1).within(2.0)
    assert not Outcome(NOTHING, 0.0, ("answered 500, 1 times",)).within(2.0)
