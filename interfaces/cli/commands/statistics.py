"""统计 — figures of a period, what changed them since, the year's tables."""

from typing import Annotated

import typer

from interfaces.cli.command import command
from interfaces.cli.help import group
from interfaces.cli.json_values import Json, at, text
from interfaces.cli.listing import After, AsJson, Limit, Listing, Row, Whole, minute
from interfaces.cli.screen import Column
from interfaces.cli.session import Session, session_of

app = group("统计：任一期间，截至任一时点。")

Period = Annotated[
    str | None, typer.Option(help="2022-07；与 --calendar quarter、year 连用时为 2022-Q3、2022。不填为本期。")
]
Cut = Annotated[str | None, typer.Option(help="26（上月26日至本月25日）、month、quarter、year。")]
Unit = Annotated[str | None, typer.Option(help="单位代码。")]
Item = Annotated[str | None, typer.Option(help="事项编码。")]
KnownAt = Annotated[str | None, typer.Option(help="截至此日或者此时已录入的。")]

FIGURES = Listing(
    "/statistics",
    (
        Column("分组", "Group", "group_label", "cyan"),
        Column("指标", "Figure", "label"),
        Column("数量", "Count", "count", "yellow"),
        Column("金额", "Amount", "amount_text"),
    ),
    ("期间内没有可统计的事项", "nothing was counted in the period"),
)
CHANGES = Listing(
    "/statistics/changes",
    (
        Column("录入时间", "Recorded", "recorded", "cyan"),
        Column("变动", "Change", "sign_label", "yellow"),
        Column("指标", "Figure", "label"),
        Column("计入日期", "Day", "occurred_on"),
        Column("金额", "Amount", "amount_text"),
        Column("案件", "Case", "case"),
        Column("版本", "Version", "version"),
        Column("环节", "Event", "title"),
        Column("经办人", "Actor", "actor.name"),
        Column("理由", "Reason", "reason"),
    ),
    ("此后没有变动", "nothing has changed since"),
    lambda row: {**row, "recorded": minute(row.get("recorded_at"))},
)
ANNUAL = Listing(
    "/statistics/annual",
    (
        Column("表", "Table", "table", "cyan"),
        Column("项目", "Item", "label"),
        Column("数值", "Value", "shown", "yellow"),
        Column("分子/分母", "Made of", "made_of"),
        Column("可信度", "Certainty", "mark_label"),
        Column("说明", "Note", "note"),
    ),
    ("没有统计项目", "nothing to tell"),
    lambda row: {**row, "made_of": _made_of(row)},
)


def _made_of(row: Row) -> str:
    return "" if row.get("denominator") is None else f"{text(row['numerator'])}/{text(row['denominator'])}"


@command(app, "show")
def show_statistics(
    context: typer.Context,
    period: Period = None,
    calendar: Cut = None,
    by: Annotated[str | None, typer.Option(help="all、unit、item、stage、procedure、kind。")] = None,
    unit: Unit = None,
    item: Item = None,
    known_at: KnownAt = None,
    zeros: Annotated[bool, typer.Option("--zeros", help="表中也列出为零的。")] = False,
    as_json: AsJson = False,
) -> None:
    """一个期间的统计，按单位、事项、阶段、程序或者处罚种类；--known-at 看当时的数字。"""
    params = {
        "period": period,
        "calendar": calendar,
        "by": by,
        "unit": unit,
        "item": item,
        "known_at": known_at,
    }
    session = session_of(context)
    with session.door() as door:
        answer = door.ask(FIGURES.path, **params)
    if as_json:
        session.screen.raw(answer.text)
        return
    _headed(session, answer.body)
    FIGURES.print(session.screen, answer.body if zeros else _without_zeros(answer.body))


@command(app, "changes")
def list_changes(
    context: typer.Context,
    since: Annotated[str, typer.Option(help="自此日（其末）或者此时之后。")],
    period: Period = None,
    calendar: Cut = None,
    figure: Annotated[str | None, typer.Option(help="指标代码，如 penalised。")] = None,
    unit: Unit = None,
    item: Item = None,
    known_at: KnownAt = None,
    after: After = None,
    limit: Limit = None,
    whole: Whole = False,
    as_json: AsJson = False,
) -> None:
    """自某时以来使统计数字变动的记录：补录、更正、撤销。"""
    params = {
        "since": since,
        "period": period,
        "calendar": calendar,
        "figure": figure,
        "unit": unit,
        "item": item,
        "known_at": known_at,
        "after": after,
        "limit": limit,
    }
    CHANGES.show(session_of(context), as_json=as_json, whole=whole, params=params)


@command(app, "annual")
def show_annual(
    context: typer.Context,
    year: Annotated[int, typer.Option(help="年份。")],
    unit: Unit = None,
    known_at: KnownAt = None,
    as_json: AsJson = False,
) -> None:
    """行政执法统计年报表一、表二和监督指标，各有分子、分母。"""
    session = session_of(context)
    with session.door() as door:
        answer = door.ask(ANNUAL.path, year=year, unit=unit, known_at=known_at)
    if as_json:
        session.screen.raw(answer.text)
        return
    _headed(session, answer.body)
    ANNUAL.print(session.screen, answer.body)
    session.screen.note(text(at(answer.body, "rules")), "counting rules: see --lang zh")


def _headed(session: Session, body: Json) -> None:
    known = text(at(body, "known_at"))
    period = text(at(body, "period_label"))
    session.screen.print(
        f"{period}，{f'截至{minute(known)}已录入' if known else '截至现在'}",
        f"{period}, {f'as known at {minute(known)}' if known else 'as known now'}",
    )


def _without_zeros(body: Json) -> Json:
    items = at(body, "items")
    kept = [one for one in items if at(one, "count") != 0] if isinstance(items, list) else []
    return {"items": kept, "next": None}
