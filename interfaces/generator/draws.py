"""抽样 — which histories are played: plot, violation, town and day, drawn by the seed, the same every time."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.calendar.work_calendar import SHIPPED
from domain.record.when import SHANGHAI
from interfaces.demo.grants import ITEMS, OWN, WITHDRAWN
from interfaces.demo.parties import person
from interfaces.demo.story import Story
from interfaces.demo.towns import TOWNS, Town
from interfaces.generator.plots import PLOTS, Plot, Violation, on_the_spot

FIRST_DAY = date(2022, 1, 10)
HORIZON = datetime(2026, 11, 20, 18, 0, tzinfo=SHANGHAI)
"""Nothing is recorded later: the histories that reach it are cut there, and stand at every stage."""
FRESH_DAYS = 20
SETTLED = timedelta(days=120)
"""An item is drawn for a town when it is held so much longer, long enough to file the case."""
STAND_IN = person("王示例", "999999198304061596", "10000000099")
PERSONAL = {STAND_IN.name: "name", STAND_IN.id_number: "id_number", STAND_IN.phone: "phone"}
"""The party as played; every copy has one of its own instead."""


@dataclass(frozen=True)
class Draw:
    number: int
    plot: Plot
    violation: Violation
    town: Town
    start: datetime

    @property
    def on_a_form(self) -> bool:
        return self.plot.write is on_the_spot

    def story(self, form: str = "") -> Story:
        start, place = f"{self.start:%Y-%m-%dT%H:%M}", f"示例村{self.number % 9 + 1}组"
        story = Story(f"generated-{self.number}", self.town, self.violation.matter, start, place, STAND_IN)
        self.plot.write(story, self.violation, form)
        return story


def draws(seed: int) -> Iterator[Draw]:
    """Without end."""
    rng = random.Random(seed)
    weights = [plot.weight for plot in PLOTS]
    number = 0
    while True:
        number += 1
        (plot,) = rng.choices(PLOTS, weights)
        violation, start = rng.choice(plot.violations), _start(rng, plot)
        towns = [town for town in TOWNS if _holds(town, violation.matter.item, start.date())]
        yield Draw(number, plot, violation, rng.choice(towns), start)


def _start(rng: random.Random, plot: Plot) -> datetime:
    """On a working day, between twenty to nine and half past ten."""
    days = (HORIZON.date() - FIRST_DAY).days
    back = rng.randrange(FRESH_DAYS if plot.fresh else days) + 1
    day = SHIPPED.add_working_days(HORIZON.date() - timedelta(days=back + 1), 1)
    return datetime(day.year, day.month, day.day, 8, 40, tzinfo=SHANGHAI) + timedelta(
        minutes=rng.randrange(110)
    )


def _holds(town: Town, item: str, on: date) -> bool:
    gone_from, gone, since, _ = WITHDRAWN
    taken_back = town == gone_from and item in gone and on + SETTLED >= since
    return item in (*ITEMS[town], *OWN) and not taken_back
