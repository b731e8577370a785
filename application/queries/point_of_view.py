"""观察点 — from where a case is looked at: a version, what was known at T, what was true at T; or now.

``upto`` makes a point of view last: everything is answered as if nothing had been recorded after that version, so the
same question gives the same answer for ever (until a person's data are erased: 个人信息保护法第四十七条).
"""

from dataclasses import dataclass
from typing import Any

from application.queries.case_stream import CaseStream
from application.queries.points_in_time import day_or_time, end_of
from domain.record.aggregate import RecordedEvent
from domain.record.fold import known_at, true_at
from domain.record.refusal import BadInput


@dataclass(frozen=True)
class AsOf:
    """At most one. ``known_at``, ``true_at``: a day ("2022-07-01", its end) or a time, Asia/Shanghai unless it says."""

    version: int | None = None
    known_at: str | None = None
    true_at: str | None = None

    @property
    def given(self) -> dict[str, Any]:
        return {name: value for name, value in vars(self).items() if value is not None}


def recorded_upto(stream: CaseStream, upto: int | None) -> list[RecordedEvent]:
    """The stream as it was when ``upto`` was its latest version. Raises BadInput for a version that is none."""
    latest = len(stream.events)
    return stream.events[: _version(latest if upto is None else upto, latest, "upto", least=1)]


def seen(events: list[RecordedEvent], as_of: AsOf, side: str = "", *, least: int = 1) -> list[RecordedEvent]:
    """The events to fold. ``side``: what the parameters begin with ("from", "from_known_at"). Raises BadInput."""
    named = {name: _named(side, name) for name in as_of.given}
    if len(named) > 1:
        raise BadInput(
            [*named.values()][1], "version、known_at、true_at 只能选一个", "state at most one point of view"
        )
    if as_of.version is not None:
        return events[: _version(as_of.version, len(events), named["version"], least=least)]
    if as_of.known_at is not None:
        return known_at(events, end_of(day_or_time(as_of.known_at, named["known_at"])))
    if as_of.true_at is not None:
        return true_at(events, day_or_time(as_of.true_at, named["true_at"]))
    return events


def parameters(as_of: AsOf, side: str = "") -> dict[str, Any]:
    """As they stand in a URL."""
    return {_named(side, name): value for name, value in as_of.given.items()}


def _named(side: str, name: str) -> str:
    if not side:
        return name
    return side if name == "version" else f"{side}_{name}"


def _version(version: int, latest: int, field: str, *, least: int) -> int:
    if not least <= version <= latest:
        problem = f"本案现有第{least}至第{latest}版" if least else f"版本应为0至{latest}"
        raise BadInput(field, problem, f"the case has versions {least} to {latest}")
    return version
