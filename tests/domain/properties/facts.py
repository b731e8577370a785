"""What holds of every history, each read off the events and the folded case without the guards that ought to ensure it."""

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import date
from functools import lru_cache
from itertools import combinations
from typing import Any
from uuid import UUID

from domain.case.case import Case
from domain.case.duty import CONFLICTS
from domain.case.guards import Certified
from domain.case.hearing import HearingResult
from domain.case.penalty import heavier
from domain.case.proceedings import ReviewOpinion
from domain.case.serving import OFFICERS_SERVE
from domain.case.stage import OPEN
from domain.deadlines.reckoner import open_deadlines, reckon
from domain.record.aggregate import RecordedEvent
from domain.record.fold import amended, fold, true_at
from domain.review.reviewing import review
from domain.review.rule import Finding
from domain.review.table import RULES
from domain.steps.decide_filing import FilingApproved
from domain.steps.decide_on_the_spot import PenaltyDecidedOnTheSpot
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.evaluate_transfer import TransferEvaluated
from domain.steps.hold_hearing import HearingHeld
from domain.steps.notify_penalty import PenaltyNotified
from domain.steps.receive_statement import StatementReceived
from domain.steps.renotify_penalty import PenaltyRenotified
from domain.steps.review_legality import LegalityReviewed
from domain.steps.serve_document import ServiceAttempted
from infrastructure.event_store.mapper import EventMapper
from tests.domain.properties.walker import Walk


class OpenKeyring:
    """Seals by spelling otherwise: enough to see that each value comes back under its own case, person and field."""

    def seal(self, plaintext: str, *, case: UUID, person: str, field: str) -> str:
        return b64encode(f"{case}|{person}|{field}|{plaintext}".encode()).decode()

    def open(self, token: str, *, case: UUID, person: str, field: str) -> str | None:
        place, text = b64decode(token).decode().rsplit("|", 1)
        return text if place == f"{case}|{person}|{field}" else None

    def blind(self, value: str, *, purpose: str) -> str:
        return f"{purpose}:{value}"

    def forget(self, *, case: UUID, person: str) -> None:
        raise AssertionError("nobody is forgotten here")

    def version(self) -> int:
        return 0


MAPPER = EventMapper(OpenKeyring())


def state_of(case: object) -> dict[str, Any]:
    return {name: value for name, value in vars(case).items() if "pending" not in name}


@lru_cache(maxsize=1)
def folded(walk: Walk) -> Case:
    """The whole history folded, once for all facts about the walk; a walk that is judged takes no further step."""
    case = fold(walk.history)
    assert isinstance(case, Case)
    return case


def every_prefix_folds(walk: Walk) -> None:
    """The fold of the whole passes through each prefix; up to a correction, that of the history before it does."""
    assert folded(walk).version == len(walk.history)
    for count in (index for index, event in enumerate(walk.history) if event.amendment()):
        part = fold(walk.history[:count])
        assert isinstance(part, Case) and part.version == count


def every_day_folds(walk: Walk) -> None:
    """As it was on each day on which something happened; a part that is a prefix has been folded as such."""
    for day in {event.occurred_at.last_day for event in walk.history}:
        part = true_at(walk.history, day)
        if part != walk.history[: len(part)]:
            assert isinstance(fold(part), Case) or walk.history[0] not in part


def stored_and_read_back_it_is_the_same(walk: Walk) -> None:
    read = [MAPPER.to_event(MAPPER.to_stored(event)) for event in walk.history]
    assert state_of(fold(read)) == state_of(folded(walk))


def the_live_case_is_the_folded_one(walk: Walk) -> None:
    if not walk.amended:
        assert state_of(walk.case) == state_of(folded(walk))


def versions_are_dense(walk: Walk) -> None:
    assert [event.originator_version for event in walk.history] == list(range(1, len(walk.history) + 1))


def numbers_have_no_gap_and_one_use(walk: Walk) -> None:
    histories = (walk.history, *walk.others.values())
    used = [text for history in histories for event in history for text in _texts(event)]
    for register in walk.registers.values():
        serials = sorted(one.serial for one in register.numbers)
        assert serials == list(range(1, len(serials) + 1))
        assert [one.text for one in register.numbers if one.text not in used] == []
        assert len({one.text for one in register.numbers}) == len(serials)


def _texts(event: RecordedEvent) -> Iterator[str]:
    return (value for one in fields(event) if isinstance(value := getattr(event, one.name, None), str))


def no_deadline_ends_before_it_starts(walk: Walk) -> None:
    for case in (folded(walk), fold(walk.history[: (len(walk.history) + 1) // 2])):
        for one in reckon(case, walk.desk("chen").calendar, walk.on):
            assert one.begun.met_on is None or one.begun.met_on >= one.begun.starts_on, one
            assert one.raw_due >= one.begun.starts_on and one.hard_due >= one.begun.starts_on, one


def what_is_ended_has_no_term_of_its_own(walk: Walk) -> None:
    case = folded(walk)
    if case.stage not in OPEN:
        assert all(one.rule.outlasts for one in open_deadlines(case, walk.desk("chen").calendar, walk.on))


def duties_are_separate(walk: Walk) -> None:
    for (one, who), (other, whose) in combinations(folded(walk).duties, 2):
        assert who != whose or (other not in CONFLICTS[one] and one not in CONFLICTS[other]), (
            who,
            one,
            other,
        )


def two_certified_officers_act(walk: Walk) -> None:
    for event in walk.history:
        for name, group in _groups(event):
            on = event.occurred_at.first_day
            day = event.reported_on if isinstance(event, TransferEvaluated) else on
            for one in group:
                certificate = walk.officers[one.code].certificate_on(day)
                assert certificate and certificate.number == one.certificate, (event, name)
            if _takes_two(event):
                assert len({one.code for one in group}) >= 2, event


def _groups(event: RecordedEvent) -> Iterator[tuple[str, tuple[Certified, ...]]]:
    for one in fields(event):
        value = getattr(event, one.name, None)
        if isinstance(value, tuple) and value and all(isinstance(each, Certified) for each in value):
            yield one.name, value


def _takes_two(event: RecordedEvent) -> bool:
    if isinstance(event, ServiceAttempted):
        return event.method in OFFICERS_SERVE
    return not isinstance(event, HearingHeld)


def decisions_rest_on_notice_review_and_power(walk: Walk) -> None:
    for index, event in enumerate(walk.history):
        if isinstance(event, PenaltyDecided):
            before, on = walk.history[:index], event.occurred_at.first_day
            _told_and_not_exceeded(before, event, on)
            _reviewed(before, event.party, on)
        if isinstance(event, PenaltyDecided | PenaltyDecidedOnTheSpot):
            _power_held(walk, event, event.occurred_at.first_day)


def _told_and_not_exceeded(before: list[RecordedEvent], decided: PenaltyDecided, on: date) -> None:
    notices = [one for one in before if isinstance(one, PenaltyNotified | PenaltyRenotified)]
    told = [one for one in notices if one.party == decided.party]
    assert told and not heavier(decided.penalties, told[-1].penalties)
    assert any(
        one.effective_on and one.effective_on < on
        for one in before
        if isinstance(one, ServiceAttempted) and one.number == told[-1].number
    ) or _waived(before, decided.party)


def _waived(before: list[RecordedEvent], party: str) -> bool:
    return any(one.TOPIC == "case.rights_waived" and getattr(one, "party", "") == party for one in before)


def _reviewed(before: list[RecordedEvent], party: str, on: date) -> None:
    """The last word of the legal review is yes, by that day, and came after the party's hearing."""
    hearings = [one for one in before if isinstance(one, HearingHeld) and one.party == party]
    held = [one.occurred_at.first_day for one in hearings if one.result is HearingResult.ATTENDED]
    reviews = [one for one in before if isinstance(one, LegalityReviewed)]
    assert reviews and reviews[-1].opinion is ReviewOpinion.AGREE and reviews[-1].occurred_at.first_day <= on
    assert reviews[-1].occurred_at.first_day >= max(held, default=date.min), reviews[-1]


def _power_held(walk: Walk, decided: PenaltyDecided | PenaltyDecidedOnTheSpot, on: date) -> None:
    filed = [one.occurred_at.first_day for one in walk.history if isinstance(one, FilingApproved)]
    for penalty in decided.penalties:
        last = walk.powers.last_grant(penalty.item)
        saved = last and last.saving and last.withdrawn_on and filed and filed[0] < last.withdrawn_on
        assert walk.powers.grant_on(penalty.item, on) or saved, decided


def no_sentence_names_a_person(walk: Walk) -> None:
    for event in (*walk.history, *amended(walk.history)):
        sentence = event.describe()
        assert not any(secret in sentence for secret in walk.secrets), (event.TOPIC, sentence)


def steps_keep_to_their_stages(walk: Walk) -> None:
    assert [(step.name, stage) for step, stage in walk.taken_at if stage not in step.allowed_in] == []


BY_PEOPLE: dict[str, tuple[type[RecordedEvent], str]] = {
    "V10": (StatementReceived, "a statement that came in before the decision and was entered only after it"),
}
"""Vetoes no guard can stop: rule → the event that, entered last, makes it, and what people did. It is the truth, late."""

VETOES = tuple(rule for rule in RULES if rule.veto)


def the_review_vetoes_nothing_the_guards_should_stop(walk: Walk) -> None:
    found = review(walk.history, walk.desk("chen").calendar, walk.on, VETOES)
    assert [one for one in found if not _by_people(walk, one)] == []


def _by_people(walk: Walk, found: Finding) -> bool:
    """Entered after the decision, although it certainly came before it."""
    first, last = (walk.history[version - 1] for version in (min(found.events), max(found.events)))
    entered_late = found.rule.id in BY_PEOPLE and isinstance(last, BY_PEOPLE[found.rule.id][0])
    return entered_late and last.occurred_at.before(first.occurred_at)


FACTS: tuple[Callable[[Walk], None], ...] = (
    every_prefix_folds,
    every_day_folds,
    stored_and_read_back_it_is_the_same,
    the_live_case_is_the_folded_one,
    versions_are_dense,
    numbers_have_no_gap_and_one_use,
    no_deadline_ends_before_it_starts,
    what_is_ended_has_no_term_of_its_own,
    duties_are_separate,
    two_certified_officers_act,
    decisions_rest_on_notice_review_and_power,
    no_sentence_names_a_person,
    steps_keep_to_their_stages,
    the_review_vetoes_nothing_the_guards_should_stop,
)
