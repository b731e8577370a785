"""抽样 — which histories are played: plot, violation, town, party and day, drawn by the seed, the same every time."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain, repeat

from domain.calendar.work_calendar import SHIPPED
from domain.case.party import PartyStated
from domain.record.when import SHANGHAI
from interfaces.demo.grants import ITEMS, OWN, WITHDRAWN
from interfaces.demo.towns import TOWNS, Town
from interfaces.generator.plots.table import PLOTS, Plot
from interfaces.generator.script import FIRM, SHOP, STAND_IN, Script
from interfaces.generator.violations import Violation

FIRST_DAY = date(2022, 1, 10)
HORIZON = datetime(2026, 11, 20, 18, 0, tzinfo=SHANGHAI)
"""Nothing is recorded later: the histories that reach it are cut there, and stand at every stage."""
FRESH_DAYS = 20
SETTLED = timedelta(days=120)
"""An item is drawn for a town when it is held so much longer, long enough to file the case."""
PARTIES = (STAND_IN,) * 8 + (FIRM, SHOP)


@dataclass(frozen=True)
class Draw:
    number: int
    plot: Plot
    violation: Violation
    town: Town
    start: datetime
    party: PartyStated

    def story(self, form: str = "") -> Script:
        start, place = f"{self.start:%Y-%m-%dT%H:%M}", f"示例村{self.number % 9 + 1}组"
        key, matter = f"generated-{self.number}", self.violation.matter
        story = Script(key, self.town, matter, start, place, self.party, form)
        self.plot.write(story, self.violation)
        return story


def draws(seed: int, *, every_plot: bool) -> Iterator[Draw]:
    """Without end. ``every_plot``: one of each kind first, whatever its weight."""
    rng = random.Random(seed)
    weights = [plot.weight for plot in PLOTS]
    first = rng.sample(PLOTS, len(PLOTS)) if every_plot else []
    drawn = (rng.choices(PLOTS, weights)[0] for _ in repeat(None))
    for number, plot in enumerate(chain(first, drawn), 1):
        violation, start = rng.choice(plot.violations), _start(rng, plot)
        held = [town for town in TOWNS if _holds(town, violation.matter.item, start.date())]
        yield Draw(
            number, plot, violation, rng.choice(plot.towns or held), start, _party(rng, plot, violation)
        )


def _party(rng: random.Random, plot: Plot, violation: Violation) -> PartyStated:
    party = rng.choice(PARTIES)
    if plot.firm is None:
        return party if violation.anyone else STAND_IN
    return FIRM if plot.firm else STAND_IN


def _start(rng: random.Random, plot: Plot) -> datetime:
    """On a working day, between twenty to nine and half past ten."""
    days = (HORIZON.date() - (plot.since or FIRST_DAY)).days
    back = rng.randrange(FRESH_DAYS if plot.fresh else days) + 1
    day = SHIPPED.add_working_days(HORIZON.date() - timedelta(days=back + 1), 1)
    return datetime(day.year, day.month, day.day, 8, 40, tzinfo=SHANGHAI) + timedelta(
        minutes=rng.randrange(110)
    )


def _holds(town: Town, item: str, on: date) -> bool:
    gone_from, gone, since, _ = WITHDRAWN
    taken_back = town == gone_from and item in gone and on + SETTLED >= since
    return item in (*ITEMS[town], *OWN) and not taken_back
