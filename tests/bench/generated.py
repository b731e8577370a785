"""Data for the figures: a record of generated cases, made once for a database and found there the next time."""

from pathlib import Path

from application.ports.histories import Order, Progress
from interfaces.bootstrap import Settings, generate_cases


def _silent(_done: int, _total: int) -> None:
    """Nobody watches."""


def generated(data: Path, database: str, cases: int, progress: Progress = _silent, seed: int = 1) -> int:
    """The number of events. ``data``: directory of the keys; ``database``: a PostgreSQL URL, or "" for SQLite in ``data``.

    A record that was cut short is finished. The views are left as they are: catching up is for whoever measures it.
    """
    return generate_cases(Settings(data=data, database=database), Order(seed, cases), progress)
