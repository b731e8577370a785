"""生成数据 — fictional cases in any number, on a system of their own."""

from typing import Annotated

import typer

from application.ports.histories import Order
from interfaces.bootstrap import generate_cases, open_application
from interfaces.cli.command import command
from interfaces.cli.progress import view_progress
from interfaces.cli.session import session_of

MOST = 10_000_000


def add_generate(app: typer.Typer) -> None:
    command(app, "generate")(generate)


def generate(
    context: typer.Context,
    cases: Annotated[int, typer.Option("--cases", min=1, max=MOST, help="案件数。")],
    seed: Annotated[int, typer.Option("--seed", min=0, help="种子；相同则生成的数据逐字节相同。")] = 1,
    show: Annotated[bool, typer.Option("--progress", help="显示进度；在终端上总是显示。")] = False,
) -> None:
    """生成虚构的案件，用于演示和测量。只装入空的系统；中断后以相同选项再次执行即从断处继续。"""
    session = session_of(context)
    settings, screen = session.settings(), session.screen
    with view_progress(screen, show) as progress:
        name = screen.say("事件", "events")
        events = generate_cases(settings, Order(seed, cases), lambda done, total: progress(name, done, total))
        progress(name, events, events)
    with open_application(settings) as application, view_progress(screen, show) as progress:
        application.views.catch_up(progress)
    screen.print(
        f"已按 {cases} 件生成虚构案件（合并、分立的另计），共 {events} 个事件。",
        f"Generated for {cases} fictional cases, merged and split ones beside them: {events} events.",
    )
