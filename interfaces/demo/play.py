"""演示数据 — plays the county and its fictional cases through the use cases, in the order in which they were entered.

Playing again finishes what was cut short, and does nothing when all is there.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from uuid import UUID

from application.ports.event_store import Receipt
from application.ports.seeds import DemoOfficer
from application.services import Services
from application.use_cases.record_step import enter_paper_file, record_step, register_lead
from domain.case.case import Case
from domain.record.fold import fold
from domain.steps.enter_paper_file import EnterPaperFile
from domain.steps.register_lead import RegisterLead
from interfaces.demo.cases import CASES
from interfaces.demo.cases.first_case import sunji_2022
from interfaces.demo.clock import StoryClock
from interfaces.demo.county import county_entries
from interfaces.demo.entries import Entry, command, identity
from interfaces.demo.story import Act, case_id

Progress = Callable[[int, int], None]
"""Called with the number of commands done and the number there are."""


def play(services: Services, people: Sequence[DemoOfficer], progress: Progress | None = None) -> int:
    """The number of commands newly recorded. Raises AlreadyInitialised on a record that is not the demo's."""
    entries = demo_entries(people)
    if services.store.receipt(entries[-1].command_id):
        return 0
    clock = StoryClock(entries[0].recorded_at)
    on_stage = replace(services, clock=clock)
    new = 0
    for done, entry in enumerate(entries, start=1):
        if services.store.receipt(entry.command_id) is None:
            clock.move_to(entry.recorded_at)
            entry.perform(on_stage, entry.command_id)
            new += 1
        if progress:
            progress(done, len(entries))
    services.views.wake()
    return new


def demo_entries(people: Sequence[DemoOfficer]) -> list[Entry]:
    """All of them, in the order of their entry."""
    entries = [*county_entries(people), *_case_entries()]
    return sorted(entries, key=lambda entry: entry.recorded_at)


def first_case_id() -> UUID:
    """The case of 孙吉镇 of 2022."""
    return case_id(sunji_2022())


def _case_entries() -> Iterator[Entry]:
    for written in CASES:
        story = written()
        for act in story.acts:
            yield entry_of(act, case_id(story))


def entry_of(act: Act, stream: UUID) -> Entry:
    def perform(services: Services, command_id: UUID) -> Receipt:
        who = identity(services, act.by)
        step = act.step(_case(services, stream) if act.sees_case else None)
        asked = command(command_id, step)
        if isinstance(step, RegisterLead):
            return register_lead(services, who, step, asked)
        if isinstance(step, EnterPaperFile):
            return enter_paper_file(services, who, step, asked)
        return record_step(services, who, stream, step, act.version - 1, asked)

    return Entry(act.key, act.recorded_at, perform)


def _case(services: Services, stream: UUID) -> Case:
    case = fold(services.store.events(stream))
    assert isinstance(case, Case)
    return case
