"""旁路进程 — stamping in a process of its own, so that rows are made while others are being written."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from application.ports.histories import History, Order
from infrastructure.generated.derived_keys import DerivedKeys
from infrastructure.generated.rows import Rows
from infrastructure.generated.stamp import Stamp
from infrastructure.keys.root_key import read_root_key


@dataclass(frozen=True)
class Task:
    """``root``: file of the root key. ``after``: the position an earlier run has come to."""

    order: Order
    histories: Sequence[History]
    root: Path
    after: int

    def stamp(self) -> Stamp:
        keys = DerivedKeys(self.order.seed, read_root_key(self.root))
        return Stamp(self.order, self.histories, keys, self.after)


def stamped_aside(task: Task) -> Iterator[Rows]:
    """The rows as they come. Raises EOFError when the process ends before its task does."""
    context = get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_stamp, args=(task, there), daemon=True)
    process.start()
    there.close()
    with closing(here):
        while (rows := here.recv()) is not None:
            yield rows
    process.join()


def _stamp(task: Task, there: "Connection[Rows | None, None]") -> None:
    for rows in task.stamp().chunks():
        there.send(rows)
    there.send(None)
