"""演绎 — the drawn histories played once through the application itself, on a system of their own that is thrown away."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice, repeat
from math import ceil
from uuid import UUID

from application.ports.event_store import Receipt
from application.ports.histories import History, Order, PlayedCommand
from application.ports.seeds import DemoOfficer
from application.services import Services
from application.use_cases import numbers
from domain.case.document import DocumentKind
from domain.numbers.register import NumberRegister, NumberRegisterOpened
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold
from domain.record.refusal import BadInput, Refusal
from domain.record.when import SHANGHAI
from interfaces.demo.clock import StoryClock
from interfaces.demo.county import ADMINISTRATOR, county_entries
from interfaces.demo.entries import Entry, command, identity
from interfaces.demo.play import entry_of
from interfaces.generator.draws import HORIZON, Draw, draws
from interfaces.generator.grants import seizing_entries
from interfaces.generator.plots.table import PLOTS, Plot
from interfaces.generator.script import PERSONAS, Script

OWN_FORMS = {"forms", "spoilt"}
"""Of the demo: the generator hands out its own."""
SPOT_WORD = DocumentKind.ON_THE_SPOT_DECISION.value
PAGE = 500
LEAST, PER_PLAYED = 120, 2000
EVERY_PLOT = 2 * len(PLOTS)
"""From so many different histories on there is one of every kind."""


@dataclass(frozen=True)
class Played:
    """``commands``: ids, in the order they were entered in. ``cases``, ``plot``: none for the county's own acts."""

    cases: tuple[UUID, ...]
    commands: tuple[UUID, ...]
    plot: Plot | None = None


def histories(services: Services, people: Sequence[DemoOfficer], order: Order) -> list[History]:
    """``services``: of a system with nothing in it. Copies of all histories come to the number ordered."""
    stage = Stage(services)
    wanted = _how_many(order.cases)
    chosen = list(islice(draws(order.seed, every_plot=wanted >= EVERY_PLOT), wanted * 2))
    county = list(stage.county(people, chosen, order.cases))
    played = list(islice(stage.cases(chosen), wanted))
    assert len(played) == wanted, "too many histories were refused"
    by_command = _recorded(services)
    kept = [each for one in (*county, *played) for each in one.commands]
    by_command[kept[0]] = _with_registers_of_those_left_out(by_command, kept)
    numbered = [*zip(county, repeat(1)), *zip(played, _copies(played, order.cases), strict=True)]
    return [
        History(one.cases, copies, tuple(by_command[each] for each in one.commands), PERSONAS)
        for one, copies in numbered
    ]


def _with_registers_of_those_left_out(
    by_command: Mapping[UUID, PlayedCommand], kept: Sequence[UUID]
) -> PlayedCommand:
    """The first command, with the registers that only a history left out opened: others went on to use them."""
    among = set(kept)
    left_out = [command for each, command in by_command.items() if each not in among]
    opened = (one for command in left_out for one in command.events if isinstance(one, NumberRegisterOpened))
    first = by_command[kept[0]]
    return replace(first, events=(*first.events, *opened))


def _how_many(cases: int) -> int:
    """Different histories: all of them where there are few cases, else more the more there are."""
    return min(cases, LEAST + cases // PER_PLAYED)


def _copies(played: Sequence[Played], cases: int) -> list[int]:
    """One of each, and the rest by the weight of its plot, which histories of one plot share."""
    sharing = Counter(one.plot for one in played)
    weights = [one.plot.weight / sharing[one.plot] for one in played if one.plot]
    left, whole = cases - len(played), sum(weights)
    copies = [1 + int(left * weight / whole) for weight in weights]
    for at in range(cases - sum(copies)):
        copies[at] += 1
    return copies


class Stage:
    def __init__(self, services: Services) -> None:
        self._clock = StoryClock(HORIZON)
        self._services = replace(services, clock=self._clock)

    def county(self, people: Sequence[DemoOfficer], chosen: Iterable[Draw], cases: int) -> Iterator[Played]:
        """Units, people, powers, and forms for as many decisions as there may be."""
        entries = [one for one in county_entries(people) if one.key not in OWN_FORMS]
        entries += [*seizing_entries(), *_forms(chosen, cases)]
        for entry in sorted(entries, key=lambda one: one.recorded_at):
            self._perform(entry)
            yield Played((), (entry.command_id,))

    def cases(self, chosen: Iterable[Draw]) -> Iterator[Played]:
        """Histories the domain accepts; one that it refuses is left out."""
        for draw in chosen:
            story = draw.story(self.form(draw) if draw.plot.on_a_form else "")
            with suppress(Refusal, BadInput):
                commands = self.play(story)
                cases = tuple(one.case for one in story.all)
                yield Played(cases, commands, draw.plot)

    def play(self, story: Script) -> tuple[UUID, ...]:
        acts = [
            entry_of(act, one.case) for one in story.all for act in one.acts if act.recorded_at <= HORIZON
        ]
        entries = sorted(acts, key=lambda one: one.recorded_at)
        for entry in entries:
            self._perform(entry)
        return tuple(entry.command_id for entry in entries)

    def _perform(self, entry: Entry) -> None:
        self._clock.move_to(entry.recorded_at)
        entry.perform(self._services, entry.command_id)

    def form(self, draw: Draw) -> str:
        """The next unused form of the town's block of that year."""
        stream = NumberRegister.create_id(draw.town.code, SPOT_WORD, draw.start.year)
        register = fold(self._services.store.events(stream))
        assert isinstance(register, NumberRegister)
        return register.text_of(len(register.numbers) + 1)


def _forms(chosen: Iterable[Draw], cases: int) -> Iterator[Entry]:
    """One block for each town and year, on the first days of the year; enough for every decision on the spot."""
    share = sum(plot.weight for plot in PLOTS if plot.on_a_form) / sum(plot.weight for plot in PLOTS)
    needed = Counter((draw.town, draw.start.year) for draw in chosen if draw.plot.on_a_form)
    for (town, year), drawn in needed.items():
        last = 2 * drawn + ceil(2 * cases * share)
        form = numbers.IssueFormBlock(
            issuer=town.code, team=f"{town.code}T", receiver=town.leader, year=year, first=1, last=last
        )

        def perform(services: Services, command_id: UUID, form: numbers.IssueFormBlock = form) -> Receipt:
            who = identity(services, ADMINISTRATOR)
            return numbers.issue_form_block(services, who, form, command(command_id, form))

        yield Entry(f"forms/{town.code}/{year}", datetime(year, 1, 4, 9, tzinfo=SHANGHAI), perform)


def _recorded(services: Services) -> dict[UUID, PlayedCommand]:
    """The record tells the order; only the streams themselves have the personal values opened."""
    grouped: dict[UUID, list[RecordedEvent]] = defaultdict(list)
    opened: dict[UUID, list[RecordedEvent]] = {}
    position = 0
    while page := services.store.after(position, PAGE):
        position = page[-1].position
        for one in page:
            stream = one.event.originator_id
            if stream not in opened:
                opened[stream] = services.store.events(stream)
            grouped[one.event.command_id].append(opened[stream][one.event.originator_version - 1])
    return {
        command: PlayedCommand(events[0].timestamp, _of(services, command), tuple(events))
        for command, events in grouped.items()
    }


def _of(services: Services, command: UUID) -> UUID:
    found = services.store.receipt(command)
    assert found
    return found[1].stream
