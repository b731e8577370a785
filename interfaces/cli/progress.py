"""How far a long command has come: bars on a terminal, the last state where there is none."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from application.ports.views import Progress as Told
from interfaces.cli.screen import Screen

QUICK = 1.0
"""Seconds during which nobody wonders what goes on."""


@contextmanager
def late_progress(screen: Screen) -> Iterator[Told]:
    """For what mostly takes no time: nothing while it is quick; then a note on the standard error, and bars on a terminal."""
    begun, shown = time.monotonic(), list[Told]()
    with ExitStack() as stack:

        def told(name: str, done: int, total: int) -> None:
            if not shown and time.monotonic() - begun >= QUICK:
                screen.note(
                    f"查询用的视图落后于记录，正在补上（{name}：{done} / {total}），请稍候……",
                    f"the views are behind the record and are brought up ({name}: {done} of {total}) …",
                )
                shown.append(stack.enter_context(view_progress(screen, wanted=False)))
            for show in shown:
                show(name, done, total)

        yield told


@contextmanager
def view_progress(screen: Screen, wanted: bool) -> Iterator[Told]:
    """One bar for each view, on the standard error; elsewhere than on a terminal only when ``wanted``."""
    bars: dict[str, TaskID] = {}
    with _bars(screen, wanted) as progress:

        def told(name: str, done: int, total: int) -> None:
            if name not in bars:
                bars[name] = progress.add_task(name, total=total)
            progress.update(bars[name], completed=done, total=total)

        yield told


def _bars(screen: Screen, wanted: bool) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        console=screen.err,
        disable=not (wanted or screen.err.is_terminal),
    )
