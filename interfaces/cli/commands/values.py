"""规则数值 — the figures the rules use, and what the county set in their stead."""

from typing import Annotated

import typer

from interfaces.cli.command import command
from interfaces.cli.door import part
from interfaces.cli.help import group
from interfaces.cli.json_values import Json, at, rows_of, text
from interfaces.cli.listing import AsJson, Listing, Row
from interfaces.cli.screen import Column, Screen
from interfaces.cli.session import session_of

values = group("规则数值：一览、县级设定、撤回。")
Unit = Annotated[str | None, typer.Option(help="县或者乡镇代码；不填为本县。")]
On = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="某日适用的。")]


def _row(row: Row) -> Row:
    return {
        **row,
        "figure": f"{text(row.get('amount'))}{text(row.get('unit'))}",
        "may": "可设定" if row.get("changeable") else "法定",
    }


VALUES = Listing(
    "/values",
    (
        Column("编号", "Id", "id", "cyan"),
        Column("名称", "Name", "title"),
        Column("数值", "Value", "figure"),
        Column("可信度", "Mark", "mark_label"),
        Column("县级设定", "County", "may"),
        Column("依据文件", "Source", "source"),
        Column("适用之日", "Since", "since"),
    ),
    ("没有数值", "no value"),
    _row,
)
HISTORY = (
    Column("适用之日", "Since", "since"),
    Column("数值", "Value", "amount"),
    Column("依据文件", "Source", "document"),
    Column("当日适用", "Applies", "applies_on"),
)


@command(values, "list")
def list_values(context: typer.Context, unit: Unit = None, on: On = None, as_json: AsJson = False) -> None:
    """全部规则数值，注明条文、可信度和出处。"""
    VALUES.show(session_of(context), as_json=as_json, params={"unit": unit, "on": on})


@command(values, "show")
def show_value(
    context: typer.Context,
    value: Annotated[str, typer.Argument(help="数值编号，如 T11。")],
    unit: Unit = None,
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """一项数值，以及历次设定和撤回。"""
    session = session_of(context)
    params = {name: given for name, given in (("unit", unit), ("on", on)) if given}
    with session.door() as door:
        answer = door.ask(f"/values/{part(value)}", **params)
    if as_json:
        session.screen.raw(answer.text)
        return
    told: Json = answer.body
    say, day = session.screen.say, text(at(told, "on"))
    session.screen.sheet(
        f"{text(at(told, 'id'))} {text(at(told, 'title'))}",
        [
            (say("适用于", "Applies on"), _applying(told, session.screen)),
            (say("数值", "Value"), f"{text(at(told, 'amount'))}{text(at(told, 'unit'))}"),
            (say("条文", "Article"), text(at(told, "article"))),
            (say("可信度", "Mark"), text(at(told, "mark_label"))),
            (say("依据文件", "Source"), text(at(told, "source"))),
            (say("默认值", "As shipped"), text(at(told, "shipped"))),
        ],
    )
    history = [
        {**row, "applies_on": day if row.get("applies") else ""} for row in rows_of(at(told, "history"))
    ]
    session.screen.table(HISTORY, history, empty=("县级没有设定过", "never set"))


def _applying(told: Json, screen: Screen) -> str:
    """The day, and what applies on it: the county's value since its own day, or the one shipped."""
    day, since = text(at(told, "on")), text(at(told, "since"))
    if since:
        return screen.say(f"{day}（县级设定，自{since}起）", f"{day} (set by the county, since {since})")
    return screen.say(f"{day}（默认值）", f"{day} (as shipped)")
