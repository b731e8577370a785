"""系统维护 — prepare a record, prove the views against it, make them anew. These work on the database itself."""

import json
from typing import Annotated
from uuid import uuid4

import typer

from application.ports.views import RebuildCancelled, RebuildPaused, Views
from application.use_cases.initialise import Initialise, initialise
from application.workbench import Command
from interfaces.bootstrap import open_application
from interfaces.cli import certificate
from interfaces.cli.command import command
from interfaces.cli.commands.demo import played
from interfaces.cli.failures import ExitCode, Failure, usage
from interfaces.cli.form_command import HELP, Document, Form, Words
from interfaces.cli.json_values import Json
from interfaces.cli.listing import AsJson
from interfaces.cli.progress import view_progress
from interfaces.cli.session import Session, session_of

FORM = Form(Initialise, ("code", "name"))
BESIDE = ("另有 --input FILE、--demo（装入虚构的演示数据）。", "Also --input FILE, --demo (fictional data).")
FIRST_COMPARE = (
    "先将记录与备份比对，确认记录无误后：xiangan rebuild",
    "compare the record with a back-up; when the record is right: xiangan rebuild",
)
GO_ON = (
    "继续：xiangan rebuild；放弃：xiangan rebuild --cancel",
    "go on: xiangan rebuild; give up: xiangan rebuild --cancel",
)
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
    with session.opened(session.settings()) as application, view_progress(session.screen, show) as progress:
        found = application.views.check(progress)
    if as_json:
        session.screen.json(certificate.plain(found))
    else:
        certificate.show(session.screen, found)
    if not found.sound:
        told = session.screen.say(*certificate.problem(found))
        raise Failure(ExitCode.INTEGRITY, told, remedy=session.screen.say(*FIRST_COMPARE))


def rebuild(
    context: typer.Context,
    view: ViewName = None,
    show: ShowProgress = False,
    pause: Annotated[bool, typer.Option("--pause", help="让正在进行的重建（可在另一终端）暂停。")] = False,
    cancel: Annotated[bool, typer.Option("--cancel", help="放弃正在进行或暂停的重建，删除影子表。")] = False,
) -> None:
    """重建视图：在影子表中从第一个事件起重建，完成后一次切换；中断或暂停后再次执行即从断处继续。"""
    session = session_of(context)
    with session.opened(session.settings()) as application:
        names = [one.name for one in application.views.health()]
        if view is not None and view not in names:
            known = "、".join(names)
            raise usage(
                f"没有视图 {view}，只有：{known}", f"no view {view}; there are: {known}", session.language
            )
        if cancel or pause:
            _stop(session, application.views, view, cancel=cancel)
            return
        _rebuild(session, application.views, view, show=show)
    session.screen.print(f"已重建：{view or '、'.join(names)}", f"Rebuilt: {view or ', '.join(names)}")


def _rebuild(session: Session, views: Views, view: str | None, *, show: bool) -> None:
    try:
        with view_progress(session.screen, show) as progress:
            views.rebuild(view, progress)
    except KeyboardInterrupt as interrupt:
        told = session.screen.say("重建已中断，已完成的部分保留", "interrupted; what is done is kept")
        raise Failure(ExitCode.INTERRUPTED, told, remedy=session.screen.say(*GO_ON)) from interrupt
    except RebuildPaused as paused:
        told = session.screen.say(f"重建已暂停：{paused.name}", f"paused: {paused.name}")
        raise Failure(ExitCode.INTERRUPTED, told, remedy=session.screen.say(*GO_ON)) from paused
    except RebuildCancelled as cancelled:
        told = session.screen.say(f"重建已取消：{cancelled.name}", f"cancelled: {cancelled.name}")
        raise Failure(ExitCode.INTERRUPTED, told) from cancelled


def _stop(session: Session, views: Views, view: str | None, *, cancel: bool) -> None:
    stopped = views.cancel_rebuild(view) if cancel else views.pause_rebuild(view)
    names = "、".join(stopped)
    if not stopped:
        session.screen.print("没有正在进行的重建", "no rebuild is under way")
    elif cancel:
        session.screen.print(
            f"已取消重建：{names}；视图保持原样", f"Cancelled: {names}; the views stay as they were"
        )
    else:
        session.screen.print(
            f"已暂停重建：{names}；继续：xiangan rebuild", f"Paused: {names}; go on: xiangan rebuild"
        )
