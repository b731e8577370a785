"""The record against what callers were told: present, lost, denied, double, unknown; gaps; views against their replay."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Final
from uuid import UUID, uuid5

from application.ports.event_store import Positioned
from application.services import Services
from domain.numbers.register import NumberAllocated, NumberRegister
from domain.record.fold import fold
from domain.steps.register_lead import LeadRegistered
from interfaces.api.preconditions import ACCOUNTS
from tests.faults.ledger import Account, work_of

PAGE: Final = 2000


@dataclass(frozen=True)
class Verdict:
    """``present``, ``lost``: of the commands answered as done. ``denied``: recorded, though the caller was told of a refusal,
    or that nothing was written. ``double``: works carried out twice, answered or not.

    ``unknown``: never answered, and how many of these are in the record. ``gaps``: streams or registers that are not
    dense. ``unequal``: tables of views that differ from their replay.
    """

    present: int
    lost: int
    denied: int
    double: int
    unknown: int
    unknown_present: int
    gaps: int
    unequal: int

    @property
    def sound(self) -> bool:
        return not (self.lost or self.denied or self.double or self.gaps or self.unequal)


NOTHING: Final = Verdict(0, 0, 0, 0, 0, 0, 0, 0)


def judge(services: Services, account: Account) -> Verdict:
    events = list(_every_event(services))
    recorded = {one.event.command_id for one in events}
    services.views.catch_up()
    return Verdict(
        **told(account, recorded, [*_works(events)]),
        gaps=_torn_streams(events) + _torn_registers(services, events),
        unequal=sum(not one.equal for one in services.views.check().tables),
    )


def told(account: Account, recorded: Set[UUID], works: Iterable[str]) -> dict[str, int]:
    """What callers were told beside the ids of the commands in the record, and the works that stand in it."""
    found = {key for key in account.asked if command_of(key) in recorded}
    return {
        "present": len(account.done & found),
        "lost": len(account.done - found),
        "denied": len(account.refused & found),
        "double": len(_twice(work_of(key) for key in found) | _twice(works)),
        "unknown": len(account.unknown),
        "unknown_present": len(account.unknown & found),
    }


def command_of(key: str) -> UUID:
    """As the API derives it from the sender and the Idempotency-Key; a key here is both: "sender:…"."""
    sender, _, _ = key.partition(":")
    return uuid5(ACCOUNTS, f"{sender}\n{key}")


def _every_event(services: Services) -> Iterator[Positioned]:
    position = 0
    while page := services.store.after(position, PAGE):
        yield from page
        position = page[-1].position


def _twice(works: Iterable[str]) -> set[str]:
    return {work for work, times in Counter(works).items() if times > 1}


def _works(events: Sequence[Positioned]) -> Iterator[str]:
    """Every lead carries its work in its place, so that it shows twice also when one command was recorded twice."""
    return (one.event.place for one in events if isinstance(one.event, LeadRegistered))


def _torn_streams(events: Sequence[Positioned]) -> int:
    versions: dict[UUID, list[int]] = defaultdict(list)
    for one in events:
        versions[one.event.originator_id].append(one.event.originator_version)
    return sum(found != list(range(1, len(found) + 1)) for found in versions.values())


def _torn_registers(services: Services, events: Sequence[Positioned]) -> int:
    """Registers whose numbers are not 1, 2, 3 …"""
    streams = {one.event.originator_id for one in events if isinstance(one.event, NumberAllocated)}
    registers = [fold(services.store.events(stream)) for stream in streams]
    serials = [
        [number.serial for number in one.numbers] for one in registers if isinstance(one, NumberRegister)
    ]
    return sum(sorted(one) != list(range(1, len(one) + 1)) for one in serials)
