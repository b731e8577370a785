"""演示与服务 — serve the API; or fill a record with fictional cases, tell the first one's history, and serve that."""

import errno
import socket
from typing import Annotated

import typer

from interfaces.bootstrap import Application, Settings, create_local_app, open_application, play_demo, serve
from interfaces.cli.command import command
from interfaces.cli.commands.cases import history_of
from interfaces.cli.door import Door
from interfaces.cli.failures import Failure, usage
from interfaces.cli.progress import view_progress
from interfaces.cli.screen import Screen
from interfaces.cli.session import session_of
from interfaces.demo.play import first_case_id
from interfaces.demo.towns import SUNJI
from interfaces.in_process import in_process_client

PORT_ERRORS = (errno.EADDRINUSE, errno.EACCES)
Host = Annotated[str | None, typer.Option("--host", help="监听地址。")]
Port = Annotated[int | None, typer.Option("--port", help="监听端口；0 为任一空闲端口。")]


def add_demo(app: typer.Typer) -> None:
    command(app, "demo")(demo)
    command(app, "serve")(serve_api)


def serve_api(context: typer.Context, host: Host = None, port: Port = None) -> None:
    """启动服务，并给出接口说明页的地址；按 Ctrl+C 停止。"""
    session = session_of(context)
    _serve(session.screen, session.settings(host=host, port=port))


def demo(context: typer.Context, host: Host = None, port: Port = None) -> None:
    """演示：备好虚构的案件，列出2022年案的办案经过，然后启动服务。"""
    session = session_of(context)
    settings = session.settings(host=host, port=port)
    operator = SUNJI.officers[0]
    with open_application(settings) as application:
        played(session.screen, application)
        with in_process_client(create_local_app(application, operator)) as client:
            door = Door(client, session.language, operator=operator)
            history = history_of(str(first_case_id()))
            history.print(session.screen, door.ask(history.path).body)
    session.screen.print(
        f"试一试：xiangan --as {operator} case list", f"Try: xiangan --as {operator} case list"
    )
    _serve(session.screen, settings)


def played(screen: Screen, application: Application) -> None:
    """The demo's data, as far as they are missing; views up to date."""
    with view_progress(screen, wanted=False) as progress:
        name = screen.say("演示数据", "demo")
        new = play_demo(application, lambda done, total: progress(name, done, total))
    application.views.catch_up()
    if new:
        screen.print(f"已装入演示数据：{new} 件事项。", f"Demo data entered: {new} commands.")
    else:
        screen.print("演示数据已齐备。", "The demo data are all there.")


def _serve(screen: Screen, settings: Settings) -> None:
    def say(url: str) -> None:
        screen.print(f"乡案已启动：{url}", f"Xiang'an is serving: {url}")
        screen.print(f"接口说明：{url}/docs", f"API documentation: {url}/docs")

    try:
        serve(settings, say)
    except OSError as error:
        if error.errno in PORT_ERRORS:
            raise _bad_address(screen, "--port", str(settings.port), error) from error
        if error.errno == errno.EADDRNOTAVAIL or isinstance(error, socket.gaierror):
            raise _bad_address(screen, "--host", settings.host, error) from error
        raise


def _bad_address(screen: Screen, option: str, value: str, error: OSError) -> Failure:
    return usage(
        f"{option} {value} 不能使用（{error.strerror}）",
        f"{option} {value} cannot be used ({error.strerror})",
        screen.language,
        remedy="--host 127.0.0.1 --port 0",
    )
