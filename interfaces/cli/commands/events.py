"""事件 — the record, event by event."""

from typing import Annotated

import typer

from interfaces.cli.command import command
from interfaces.cli.commands.register_tables import TRAIL
from interfaces.cli.help import group
from interfaces.cli.listing import After, AsJson, Day, Limit, Listing, Whole
from interfaces.cli.session import session_of

app = group("事件：逐条浏览全部记录。")
EVENTS = Listing("/events", TRAIL.columns, TRAIL.empty, TRAIL.shown)


@command(app, "list")
def list_events(
    context: typer.Context,
    topic: Annotated[str | None, typer.Option(help="事件类型，如 case.lead_registered。")] = None,
    actor: Annotated[str | None, typer.Option(help="经办人员代码。")] = None,
    unit: Annotated[str | None, typer.Option(help="单位代码。")] = None,
    case: Annotated[str | None, typer.Option(help="案件编号或者案号。")] = None,
    of_command: Annotated[str | None, typer.Option("--command", help="命令编号。")] = None,
    recorded_from: Annotated[str | None, typer.Option(help="录入时间自。")] = None,
    recorded_to: Annotated[str | None, typer.Option(help="录入时间至，含当日。")] = None,
    occurred_from: Day = None,
    occurred_to: Day = None,
    since: Annotated[int | None, typer.Option(help="只列此位置之后的。")] = None,
    newest_first: Annotated[bool, typer.Option("--newest-first", help="最新的在前。")] = False,
    after: After = None,
    limit: Limit = None,
    whole: Whole = False,
    as_json: AsJson = False,
) -> None:
    """浏览事件：按类型、人员、单位、案件、命令、录入时间和发生日期查找。"""
    params = {
        "topic": topic,
        "actor": actor,
        "unit": unit,
        "case": case,
        "command": of_command,
        "recorded_from": recorded_from,
        "recorded_to": recorded_to,
        "occurred_from": occurred_from,
        "occurred_to": occurred_to,
        "since": since,
        "newest_first": newest_first,
        "after": after,
        "limit": limit,
    }
    EVENTS.show(session_of(context), as_json=as_json, whole=whole, params=params)
