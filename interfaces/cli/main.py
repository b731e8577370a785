"""命令行 — the command ``xiangan``: a thin client of the HTTP API, and the keeper of its database.

With an access token it asks the running server; without one it works on the database itself, in the name of a
registered officer (``--as``).
"""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from interfaces.cli.commands import calendar, cases, deadlines, events, statistics, steps
from interfaces.cli.commands.acts import add_acts
from interfaces.cli.commands.demo import add_demo
from interfaces.cli.commands.generate import add_generate
from interfaces.cli.commands.guidance import add_guidance
from interfaces.cli.commands.registers import GROUPS, audit
from interfaces.cli.commands.upkeep import add_upkeep
from interfaces.cli.screen import Screen
from interfaces.cli.session import Session
from interfaces.cli.usage import Commands

CODES = "退出码：0 成功；1 依法或依权限不能办理；2 用法或填写有误；3 没有找到；4 冲突；5 完整性问题；6 服务不可用。"


class Language(StrEnum):
    ZH = "zh"
    EN = "en"


app = typer.Typer(
    name="xiangan",
    cls=Commands,
    help="乡案：乡镇综合行政执法办案系统。",
    epilog=CODES,
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,
)
app.add_typer(cases.app, name="case")
app.add_typer(steps.app, name="step")
app.add_typer(deadlines.app, name="deadlines")
app.add_typer(calendar.app, name="calendar")
for group in (name for name in GROUPS if " " not in name):
    app.add_typer(GROUPS[group], name=group)
app.add_typer(audit, name="audit")
app.add_typer(events.app, name="events")
app.add_typer(statistics.app, name="statistics")
add_acts(GROUPS)
add_guidance(cases.app, GROUPS["officer"])
add_upkeep(app)
add_demo(app)
add_generate(app)


@app.callback()
def options(
    context: typer.Context,
    data: Annotated[Path | None, typer.Option(help="数据目录。[XIANGAN_DATA]")] = None,
    database: Annotated[
        str | None, typer.Option(help="SQLite 文件或者 postgresql:// 地址。[XIANGAN_DATABASE]")
    ] = None,
    host: Annotated[str | None, typer.Option(help="服务器地址。[XIANGAN_HOST]")] = None,
    port: Annotated[int | None, typer.Option(help="服务器端口。[XIANGAN_PORT]")] = None,
    token: Annotated[
        str | None, typer.Option(help="访问令牌，宜用环境变量给出；有令牌即经服务器办理。[XIANGAN_TOKEN]")
    ] = None,
    operator: Annotated[
        str,
        typer.Option("--as", metavar="CODE", envvar="XIANGAN_OPERATOR", help="以哪名已登记人员的名义办理。"),
    ] = "",
    language: Annotated[Language, typer.Option("--lang", envvar="XIANGAN_LANG", help="语言。")] = Language.ZH,
) -> None:
    """选项写在命令之前，如 xiangan --as sunji-officer-1 case list。"""
    flags = {"data": data, "database": database, "host": host, "port": port, "token": token}
    context.obj = Session(flags, operator, Screen(language.value))
