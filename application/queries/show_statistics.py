"""统计 — figures by unit, item, stage, procedure or kind for a period, as known now or at any moment. law: §12."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from application.actor import Identity
from application.permissions import permit
from application.ports.registers import UnitListed
from application.ports.statistics import Group, Wanted
from application.queries.points_in_time import day_or_time, end_of
from application.services import Services
from domain.case.penalty import PenaltyKind
from domain.case.stage import Stage
from domain.record.refusal import BadInput
from domain.statistics.figure import Figure, Procedure
from domain.statistics.period import Calendar, Period, period_of, period_with
from domain.statistics.tally import Tally, total
from domain.units.unit import UnitKind
from domain.wording.money import amount_in_figures

MOST_UNITS = 500
STAGE_FIGURES = (
    ("entered", "进入该阶段（件）"),
    ("left", "离开该阶段（件）"),
    ("days", "离开者在该阶段的日数"),
    ("standing", "统计时点处于该阶段（件，不限期间）"),
)


@dataclass(frozen=True, kw_only=True)
class StatisticsQuery:
    """``period``: "2022-07", "2022-Q3" or "2022" by ``calendar``; the present one when not stated. ``known_at``: a day, its
    end, or a time; "" for now."""

    period: str | None = None
    calendar: Calendar = Calendar.FROM_26TH
    unit: str | None = None
    item: str | None = None
    known_at: str | None = None


def show_statistics(
    services: Services, identity: Identity, query: StatisticsQuery, by: Group
) -> dict[str, Any]:
    """One line a group and figure, zeros included. Raises BadInput for a period or time that is none."""
    prefixes = permit(identity, "show_statistics")
    wanted, period = asked(services, prefixes, query)
    lines = _by_stage(services, wanted) if by is Group.STAGE else _by_group(services, wanted, by)
    return {**heading(period, wanted), "by": by.value, "items": list(lines), "next": None}


def asked(services: Services, prefixes: tuple[str, ...], query: StatisticsQuery) -> tuple[Wanted, Period]:
    named = query.period
    period = (
        period_of(named, query.calendar) if named is not None else period_with(services.today, query.calendar)
    )
    wanted = Wanted(
        prefixes=prefixes,
        first=period.first,
        last=period.last,
        unit=query.unit,
        item=query.item,
        known_at=moment(query.known_at, "known_at"),
    )
    return wanted, period


def moment(stated: str | None, field: str) -> datetime | None:
    """Of a day, its end. Raises BadInput naming the field."""
    return end_of(day_or_time(stated, field)) if stated is not None else None


def moment_stated(stated: str, field: str) -> datetime:
    found = moment(stated, field)
    if found is None:
        raise BadInput(field, "请填写时点", "state a moment")
    return found


def heading(period: Period, wanted: Wanted) -> dict[str, Any]:
    return {
        "period": period.name,
        "calendar": period.calendar.value,
        "period_label": period.text,
        "first": period.first.isoformat(),
        "last": period.last.isoformat(),
        "known_at": wanted.known_at.isoformat() if wanted.known_at else None,
    }


def money(fen: int | None) -> dict[str, Any]:
    """Both forms; what was paid back can outweigh what was paid."""
    if fen is None:
        return {"amount_fen": None, "amount_text": ""}
    sign = "-" if fen < 0 else ""
    return {"amount_fen": fen, "amount_text": sign + amount_in_figures(abs(fen))}


def _by_group(services: Services, wanted: Wanted, by: Group) -> Iterable[dict[str, Any]]:
    found = services.statistics.tallies(wanted, by)
    labels = _labels(services, wanted, by, found)
    for group, label in labels.items():
        sums = found.get(group, {})
        for figure in _figures(by, sums):
            tally = total(one for (of, _), one in sums.items() if of is figure)
            yield _line(group, label, figure.value, figure.label, tally)


def _figures(by: Group, sums: Mapping[tuple[Figure, str], Tally]) -> Iterable[Figure]:
    """By kind, only what the kind is one of; else every figure, also those that are zero."""
    if by is not Group.KIND:
        return Figure
    present = {figure for figure, _ in sums}
    return [one for one in Figure if one in present] or [Figure.PENALISED]


def _line(group: str, label: str, figure: str, figure_label: str, tally: Tally) -> dict[str, Any]:
    in_money = figure in {one.value for one in Figure if one.in_money}
    return {
        "group": group,
        "group_label": label,
        "figure": figure,
        "label": figure_label,
        "count": tally.cases,
        **money((tally.amount_fen or 0) if in_money else None),
    }


def _labels(services: Services, wanted: Wanted, by: Group, found: Iterable[str]) -> dict[str, str]:
    """The groups to tell: those in which something was counted, and those in which it might have been."""
    expected = _expected(services, wanted, by, found)
    return {group: group for group in sorted({*found} - expected.keys())} | expected


def _expected(services: Services, wanted: Wanted, by: Group, found: Iterable[str]) -> dict[str, str]:
    match by:
        case Group.UNIT:
            return _units(services, wanted)
        case Group.PROCEDURE:
            return {one.value: one.label for one in Procedure}
        case Group.KIND:
            return {one.value: one.value for one in PenaltyKind} | {"": "不分种类"}
        case Group.ITEM:
            return item_names(services, found) | ({} if wanted.item else {"": "尚未确定事项"})
    return {"": "合计"}


def item_names(services: Services, codes: Iterable[str]) -> dict[str, str]:
    names = {one.code: one.name for one in services.seeds.power_items()}
    return {code: f"{code} {names.get(code, '')}".strip() for code in sorted(codes) if code}


def _units(services: Services, wanted: Wanted) -> dict[str, str]:
    """Towns the caller sees, those without a case too; villages and teams handle none in their own name."""
    prefixes = wanted.prefixes if wanted.unit is None else _within(wanted.prefixes, wanted.unit)
    return {one.code: one.name for one in _listed(services, prefixes) if one.kind is UnitKind.TOWN}


def _within(prefixes: tuple[str, ...], unit: str) -> tuple[str, ...]:
    return (unit,) if unit and unit.startswith(prefixes) else ()


def _listed(services: Services, prefixes: tuple[str, ...]) -> Iterator[UnitListed]:
    after: str | None = None
    while True:
        page = services.registers.units(prefixes, after, MOST_UNITS)
        yield from page.items
        if (after := page.next) is None:
            return


def _by_stage(services: Services, wanted: Wanted) -> Iterable[dict[str, Any]]:
    found = {one.stage: vars(one) for one in services.statistics.stages(wanted)}
    for stage in Stage:
        for name, label in STAGE_FIGURES:
            told = found.get(stage, {}).get(name, 0)
            yield _line(stage.value, stage.label, f"stage_{name}", label, Tally(told))
