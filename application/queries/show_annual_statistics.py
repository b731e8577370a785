"""行政执法统计年报与监督指标 — a year's tables and indicators, each with what it is made of. law: §12.1, §12.2."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from application.actor import Identity
from application.permissions import permit
from application.ports.statistics import Group, GroupTallies, StageFlow
from application.queries.show_statistics import StatisticsQuery, asked, heading, money
from application.services import Services
from domain.record.certainty import Certainty
from domain.statistics.annual import COLUMNS, RULES, Column
from domain.statistics.figure import Figure, Procedure
from domain.statistics.indicators import INDICATORS, Indicator, Ratio, ratio
from domain.statistics.period import Calendar
from domain.statistics.tally import Tallies, Tally, total

SHARES, STAYS = "监督指标", "各阶段平均停留日数"
UNKNOWN = "未知"
NOTHING_TO_DIVIDE = "未知（期间内没有可计算的事项）"
SIMPLE = Indicator("simple_share", "简易程序占比", note="按行政处罚宗数")


def show_annual_statistics(
    services: Services, identity: Identity, year: int, unit: str | None, known_at: str | None
) -> dict[str, Any]:
    """Tables 1 and 2, further columns, indicators and days by stage. Raises BadInput for a year or time that is none."""
    prefixes = permit(identity, "show_annual_statistics")
    query = StatisticsQuery(period=str(year), calendar=Calendar.YEAR, unit=unit, known_at=known_at)
    wanted, period = asked(services, prefixes, query)
    groups = services.statistics.tallies(wanted, Group.PROCEDURE)
    tallies = _summed(groups)
    items = [
        *(_column(one, tallies) for one in COLUMNS),
        _share(SIMPLE, _simple(groups)),
        *(_share(one, ratio(one, tallies)) for one in INDICATORS),
        *_stays(services.statistics.stages(wanted)),
    ]
    return {**heading(period, wanted), "unit": unit, "rules": RULES, "items": items, "next": None}


def _summed(groups: GroupTallies) -> Tallies:
    keys = {key for sums in groups.values() for key in sums}
    return {key: total(sums[key] for sums in groups.values() if key in sums) for key in keys}


def _simple(groups: GroupTallies) -> Ratio:
    """Of the cases penalised, those decided on the spot."""
    penalised = {
        group: total(one for (figure, _), one in sums.items() if figure is Figure.PENALISED)
        for group, sums in groups.items()
    }
    simple = penalised.get(Procedure.SIMPLE.value, Tally())
    return Ratio(simple.cases, total(penalised.values()).cases)


def _column(column: Column, tallies: Tallies) -> dict[str, Any]:
    found = column.portion.sum(tallies) if column.portion else None
    fen = (found.amount_fen or 0) if found and column.in_money else None
    told = money(fen)
    count = found.cases if found and not column.in_money else None
    shown = UNKNOWN if found is None else told["amount_text"] or str(count)
    line = _line(column.table, column.label, shown, column.mark, column.note)
    return line | {"count": count, **told}


def _share(indicator: Indicator, found: Ratio | None) -> dict[str, Any]:
    shown = UNKNOWN if found is None else f"{found.percent}%" if found.percent else NOTHING_TO_DIVIDE
    line = _line(SHARES, indicator.title, shown, indicator.mark, indicator.note)
    if found is None:
        return line | {"indicator": indicator.id}
    made_of = {"numerator": found.numerator, "denominator": found.denominator, "percent": found.percent}
    return line | {"indicator": indicator.id} | made_of


def _stays(flows: tuple[StageFlow, ...]) -> Iterator[dict[str, Any]]:
    for one in flows:
        if one.left:
            days = (Decimal(one.days) / one.left).quantize(Decimal("0.1"), ROUND_HALF_UP)
            line = _line(
                STAYS, one.stage.label, f"{days}日", Certainty.DESIGN, "期间内离开该阶段的案件，自然日"
            )
            yield line | {"stage": one.stage.value, "numerator": one.days, "denominator": one.left}


def _line(table: str, label: str, shown: str, mark: Certainty, note: str) -> dict[str, Any]:
    """Every line has the same fields; what does not apply to it is None."""
    return {
        "table": table,
        "label": label,
        "shown": shown,
        "known": not shown.startswith(UNKNOWN),
        "count": None,
        "amount_fen": None,
        "amount_text": "",
        "indicator": None,
        "stage": None,
        "numerator": None,
        "denominator": None,
        "percent": None,
        "mark": mark.value,
        "mark_label": mark.label,
        "note": note,
    }
