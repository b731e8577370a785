"""Two figures that are measured side by side, round by round, so that what else the machine does falls on both."""

import json
import sys
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from pathlib import Path
from statistics import median
from typing import NamedTuple

import psycopg

from tests.bench.kept_record import Kept, KeptRecords
from tests.cluster import Cluster, at_database, running_cluster

QUICK_SECONDS, FULL_SECONDS = 0.2, 2.0
QUICK_ROUNDS, FULL_ROUNDS = 5, 9

Round = Callable[[], float]
"""One measurement, in the unit of its figure."""


class Pair(NamedTuple):
    """``rounds``: where one takes so long that the stage's number of them is too many; the first then counts."""

    ours: Round
    baseline: Round
    rounds: int | None = None


@dataclass(frozen=True)
class Bar:
    """What the ratio of ours to the baseline must be: at least for a rate, at most for a time."""

    sign: str
    value: float

    def met(self, ratio: float) -> bool:
        return ratio >= self.value if self.sign == ">=" else ratio <= self.value

    def __str__(self) -> str:
        return f"{self.sign} {self.value:g}"


def at_least(value: float) -> Bar:
    return Bar(">=", value)


def no_bar() -> Bar:
    """Of a figure that explains another."""
    return Bar(">=", 0.0)


def at_most(value: float) -> Bar:
    return Bar("<=", value)


class Stage:
    """What figures share: how long a round is, a directory, a PostgreSQL that is started when first asked for."""

    def __init__(self, stack: ExitStack, *, quick: bool, kept: KeptRecords | None = None) -> None:
        self._stack, self.quick, self._kept = stack, quick, kept
        self._opened: dict[tuple[int, bool], Kept] = {}
        self._numbers = count(1)
        self.seconds = QUICK_SECONDS if quick else FULL_SECONDS
        self.rounds = QUICK_ROUNDS if quick else FULL_ROUNDS

    @cached_property
    def cluster(self) -> Cluster:
        return self._stack.enter_context(running_cluster())

    def fresh_database(self) -> str:
        """The URL of an empty one."""
        name = f"bench_{next(self._numbers)}"
        with psycopg.connect(self.cluster.url, autocommit=True) as administrator:
            administrator.execute(f"CREATE DATABASE {name}".encode())
        return at_database(self.cluster.url, name)

    def kept_record(self, cases: int, *, on_postgres: bool) -> Kept | None:
        """Of so many cases, opened once a run; None where synthetic tables are to be measured."""
        if self._kept is None or (on_postgres and not self._kept.server):
            return None
        which = cases, on_postgres
        if which not in self._opened:
            self._opened[which] = self._kept.opened(cases, on_postgres=on_postgres)
            self._stack.enter_context(self._opened[which].application)
        return self._opened[which]

    def directory(self) -> Path:
        """A new one, removed at the end."""
        return Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="xiangan-bench-")))


@dataclass(frozen=True)
class Figure:
    """``prepare``: opens what is measured and gives both rounds; closed before the next figure.

    ``quick``: measured in a quick run too, where every figure has a few seconds.
    """

    name: str
    unit: str
    baseline: str
    bar: Bar
    prepare: Callable[[Stage], AbstractContextManager[Pair]]
    quick: bool = True


def measure(figure: Figure, stage: Stage) -> bool:
    """Prints the line of the figure; whether its bar was met. The ratio is the median of the rounds' own ratios."""
    with figure.prepare(stage) as pair:
        if pair.rounds is None:
            _both(pair, 0)
        rounds = [_both(pair, number) for number in range(pair.rounds or stage.rounds)]
    ratio = median(ours / baseline for ours, baseline in rounds)
    line = {
        "name": figure.name,
        "value": _rounded(median(ours for ours, _ in rounds)),
        "unit": figure.unit,
        "baseline": figure.baseline,
        "baseline_value": _rounded(median(baseline for _, baseline in rounds)),
        "ratio": round(ratio, 3),
    }
    met = figure.bar.met(ratio)
    print(json.dumps(line if met else {**line, "missed": str(figure.bar)}, ensure_ascii=False), flush=True)
    return met


def _both(pair: Pair, number: int) -> tuple[float, float]:
    """Who goes first changes with every round."""
    if number % 2:
        baseline = pair.baseline()
        return pair.ours(), baseline
    return pair.ours(), pair.baseline()


def _rounded(value: float) -> float:
    return float(f"{value:.4g}")


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
