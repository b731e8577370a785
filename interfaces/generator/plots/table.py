"""情节目录 — the kinds of histories that are generated; the weights are a guess at daily work."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from interfaces.demo.towns import MEIYANG, Town
from interfaces.generator.grants import SEIZING
from interfaces.generator.plots import decided, everyday, inquiry, linked, performance, revised
from interfaces.generator.script import Script
from interfaces.generator.violations import (
    BUILDING,
    HEAPS,
    LARGE_RIVER,
    LARGE_ROAD,
    RIVER,
    ROAD,
    ROADSIDE,
    SOIL,
    STRAW,
    USUAL,
    VILLAGE_ROAD,
    WIDE_SOIL,
    Violation,
)

Write = Callable[[Script, Violation], None]
RECONSIDERATION_REVISED = date(2024, 1, 1)


@dataclass(frozen=True)
class Plot:
    """``weight``: how often. ``fresh``: begun in the last weeks only, since nothing more happens in it. ``towns``: those it
    happens in, None for any that holds the item. ``firm``: whether the party is a firm: always, never, or (None) as drawn.
    ``since``: it begins no earlier. ``on_a_form``: it takes a pre-numbered form.
    """

    weight: int
    write: Write
    violations: tuple[Violation, ...] = USUAL
    fresh: bool = False
    towns: tuple[Town, ...] | None = None
    firm: bool | None = None
    since: date | None = None
    on_a_form: bool = False


PLOTS = (
    Plot(400, everyday.nothing_found),
    Plot(20, everyday.answered),
    Plot(6, everyday.reopened),
    Plot(260, everyday.corrected_at_once),
    Plot(15, everyday.corrected_later),
    Plot(110, everyday.on_the_spot, (ROADSIDE,), firm=False, on_a_form=True),
    Plot(
        6,
        everyday.on_the_spot_challenged,
        (ROADSIDE,),
        firm=False,
        since=RECONSIDERATION_REVISED,
        on_a_form=True,
    ),
    Plot(220, everyday.forwarded),
    Plot(60, everyday.lead_only, fresh=True),
    Plot(15, everyday.entered_late),
    Plot(15, everyday.not_filed),
    Plot(80, decided.paid_in_time),
    Plot(20, decided.waived),
    Plot(15, decided.spared),
    Plot(10, decided.stated),
    Plot(8, decided.told_again, (ROAD, VILLAGE_ROAD, HEAPS)),
    Plot(8, decided.heard, (LARGE_RIVER, LARGE_ROAD)),
    Plot(8, decided.made_good, (ROAD, VILLAGE_ROAD)),
    Plot(6, decided.in_parts, (RIVER, ROAD)),
    Plot(6, decided.supervised),
    Plot(8, inquiry.seized, (ROAD,), towns=SEIZING),
    Plot(4, inquiry.sealed, (ROAD,), towns=SEIZING),
    Plot(8, inquiry.paused),
    Plot(6, inquiry.found_out, firm=False),
    Plot(4, inquiry.wrong_party, (STRAW, HEAPS, VILLAGE_ROAD), firm=False),
    Plot(6, inquiry.kinsman),
    Plot(4, inquiry.farmland, (SOIL,)),
    Plot(10, performance.to_court, (RIVER, ROAD)),
    Plot(5, performance.cleared_by_others, (RIVER,)),
    Plot(5, performance.pulled_down, (BUILDING,), firm=False),
    Plot(4, performance.halted, firm=False),
    Plot(3, performance.dissolved, (RIVER, ROAD), firm=True),
    Plot(8, revised.reconsidered),
    Plot(4, revised.sued),
    Plot(4, revised.changed, (ROAD, VILLAGE_ROAD, HEAPS)),
    Plot(3, revised.revoked),
    Plot(8, revised.withdrawn),
    Plot(6, linked.to_organ),
    Plot(4, linked.sent_back),
    Plot(3, linked.to_police, (WIDE_SOIL,), firm=False),
    Plot(2, linked.declined, (WIDE_SOIL,), firm=False),
    Plot(5, linked.merged, (ROAD, HEAPS, STRAW)),
    Plot(5, linked.split, (ROAD, HEAPS, STRAW), firm=False),
    Plot(4, linked.on_paper, (BUILDING,), towns=(MEIYANG,), firm=False),
)
