"""系统维护 — prepare a record, prove the views against it, make them anew. These work on the database itself."""

import json
from typing import Annotated
from uuid import uuid4

import typer

from application.ports.views import TableCheck
from application.use_cases.initialise import Initialise, initialise
from application.workbench import Command
from interfaces.bootstrap import open_application, open_existing
from interfaces.cli.command import command
from interfaces.cli.commands.demo import played
from interfaces.cli.failures import ExitCode, Failure, usage
from interfaces.cli.form_command import HELP, Document, Form, Words
from interfaces.cli.json_values import Json
from interfaces.cli.listing import AsJson
from interfaces.cli.progress import view_progress
from interfaces.cli.screen import Column
from interfaces.cli.session import Session, session_of

FORM = Form(Initialise, ("code", "name"))
BESIDE = ("另有 --input FILE、--demo（装入虚构的演示数据）。", "Also --input FILE, --demo (fictional data).")
FIRST_COMPARE = (
    "先将记录与备份比对，确认记录无误后：xiangan rebuild",
    "compare the record with a back-up; when the record is right: xiangan rebuild",
)
DIGITS = 12
"""Of a digest, on the screen; --json has all."""

CHECKS = (
    Column("视图", "View", "view"),
    Column("表", "Table", "table", "cyan"),
    Column("行数", "Rows", "rows"),
    Column("现有", "Live", "live"),
    Column("重放", "Replayed", "replayed"),
    Column("结果", "Result", "result"),
    Column("不一致的行", "Rows that differ", "differing"),
)
NO_VIEWS = ("没有视图", "there is no view")
ViewName = Annotated[str | None, typer.Argument(metavar="[VIEW]", help="视图名；不填为全部。")]
ShowProgress = Annotated[bool, typer.Option("--progress", help="显示进度；在终端上总是显示。")]


def add_upkeep(app: typer.Typer) -> None:
    command(app, "init", generated=True)(init)
    command(app, "replay")(replay)
    command(app, "rebuild")(rebuild)


def init(
    context: typer.Context,
    words: Words = None,
    document: Document = "",
    demo: Annotated[bool, typer.Option("--demo", help="改为装入虚构的演示数据。")] = False,
) -> None:
    """初始化：登记全县单位和第一名系统管理员（CODE NAME）；--demo 装入演示数据。"""
    session = session_of(context)
    if HELP in (words or ()):
        FORM.show_help(session.screen, "init [--demo]", "初始化：登记全县单位和第一名系统管理员", also=BESIDE)
        return
    if demo:
        with open_application(session.settings()) as application:
            played(session.screen, application)
        return
    _initialise(session, FORM.read(words or (), document, session.language))


def _initialise(session: Session, fields: dict[str, Json]) -> None:
    act = Initialise(code=str(fields["code"]), name=str(fields["name"]))
    asked = Command(uuid4(), json.dumps(fields, sort_keys=True), "cli")
    with open_application(session.settings()) as application:
        initialise(application.services, act, asked)
        application.views.catch_up()
    session.screen.print(
        f"已初始化。以 --as {act.code} 登记人员、赋权、发放令牌。",
        f"Initialised. Register people, grant powers and issue tokens as --as {act.code}.",
    )


def replay(
    context: typer.Context,
    check: Annotated[bool, typer.Option("--check", help="重放核对；replay 只做这一件事。")] = True,
    show: ShowProgress = False,
    as_json: AsJson = False,
) -> None:
    """重放核对：从第一个事件起重新推出每张表，与现有的逐行比对；不一致时退出码为 5。"""
    session = session_of(context)
    assert check, "there is nothing else to do"
    with open_existing(session.settings()) as application, view_progress(session.screen, show) as progress:
        checks = application.views.check(progress)
    if as_json:
        session.screen.json({"items": [_plain(one) for one in checks], "next": None})
    else:
        session.screen.table(CHECKS, [_shown(session, one) for one in checks], empty=NO_VIEWS)
    different = "、".join(one.table for one in checks if not one.equal)
    if different:
        zh, en = f"与记录不一致：{different}", f"differing from the record: {different}"
        raise Failure(
            ExitCode.INTEGRITY, session.screen.say(zh, en), remedy=session.screen.say(*FIRST_COMPARE)
        )


def rebuild(context: typer.Context, view: ViewName = None, show: ShowProgress = False) -> None:
    """重建视图：在影子表中从第一个事件起重建，完成后一次切换；中断后再次执行即从断处继续。"""
    session = session_of(context)
    with open_existing(session.settings()) as application:
        names = [one.name for one in application.views.health()]
        if view is not None and view not in names:
            known = "、".join(names)
            raise usage(
                f"没有视图 {view}，只有：{known}", f"no view {view}; there are: {known}", session.language
            )
        with view_progress(session.screen, show) as progress:
            application.views.rebuild(view, progress)
    session.screen.print(f"已重建：{view or '、'.join(names)}", f"Rebuilt: {view or ', '.join(names)}")


def _plain(check: TableCheck) -> dict[str, Json]:
    return {
        "view": check.view,
        "table": check.table,
        "rows": check.rows,
        "live": check.live,
        "replayed": check.replayed,
        "equal": check.equal,
        "differing": list(check.differing),
    }


def _shown(session: Session, check: TableCheck) -> Json:
    """With short digests and the result in words."""
    result = ("一致", "equal") if check.equal else ("不一致", "DIFFERENT")
    return {
        **_plain(check),
        "live": check.live[:DIGITS],
        "replayed": check.replayed[:DIGITS],
        "result": session.screen.say(*result),
    }
