"""How far a long command has come: bars on a terminal, the last state where there is none."""

from collections.abc import Iterator
from contextlib import contextmanager

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
