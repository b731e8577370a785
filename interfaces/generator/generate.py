"""生成数据 — fictional cases in any number, for demonstrations and measurements: some hundred histories, which the domain
itself accepted, are stamped into as many copies.

A copy differs from what was played in its ids, its numbers (the next of their registers), its party and the second it was
recorded at. Town, day, terms and texts are as decided, so they stay lawful. Every event names its order as its cause.
"""

from collections.abc import Sequence

from application.ports.event_store import EventStore
from application.ports.histories import BulkRecord, Order, Progress, RecordInUse
from application.ports.seeds import DemoOfficer
from application.services import Services
from interfaces.generator.playing import histories


def generate(
    store: EventStore,
    record: BulkRecord,
    scratch: Services,
    people: Sequence[DemoOfficer],
    order: Order,
    progress: Progress,
) -> int:
    """The number of events there are then. ``scratch``: an empty system to play on. Raises RecordInUse."""
    refuse_other_records(store, order)
    return record.write(order, histories(scratch, people, order), progress)


def refuse_other_records(store: EventStore, order: Order) -> None:
    """Only an empty record, or one that begins and ends with events of this very order."""
    last = store.last_position()
    for position in {0, last - 1} if last else ():
        (found,) = store.after(position, 1)
        if found.event.cause.request != order.marker:
            raise RecordInUse
