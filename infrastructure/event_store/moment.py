"""时点 — one look at the record for all that a request reads: what it asks of the database is asked once, not for every stream."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass
class Moment:
    """``begun``: on the monotonic clock. Whatever was recorded by then is seen."""

    begun: float


_moment: ContextVar[Moment | None] = ContextVar("moment", default=None)


@contextmanager
def at_one_moment() -> Iterator[None]:
    """Also for the threads to which the work inside is handed with its context."""
    token = _moment.set(Moment(time.monotonic()))
    try:
        yield
    finally:
        _moment.reset(token)


def begun() -> float:
    """Of the moment we are in; now, when in none."""
    moment = _moment.get()
    return moment.begun if moment else time.monotonic()


def begin_anew() -> None:
    """What follows sees what has been recorded by now: after an attempt to record something also what was in its way."""
    if moment := _moment.get():
        moment.begun = time.monotonic()
