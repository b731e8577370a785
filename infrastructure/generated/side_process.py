"""旁路进程 — stamping in a process of its own, so that rows are made while others are being written."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from application.ports.histories import History, Order
from infrastructure.generated.derived_keys import DerivedKeys
from infrastructure.generated.rows import Batch, Pack
from infrastructure.generated.stamp import Stamp
from infrastructure.keys.root_key import read_root_key

STARTS_WITHIN = 60.0


class SideProcessEnded(Exception):
    """旁路进程中断 — the process that makes the rows ended before its task; what is written stays, and is gone on with."""

    def __init__(self, exit_code: int | None) -> None:
        super().__init__(f"the process that makes the rows ended with exit code {exit_code}")


@dataclass(frozen=True)
class Task:
    """``root``: file of the root key. ``after``: the position an earlier run has come to."""

    order: Order
    histories: Sequence[History]
    root: Path
    after: int
    pack: Pack

    def batches(self) -> Iterator[Batch]:
        keys = DerivedKeys(self.order.seed, read_root_key(self.root))
        yield from map(self.pack, Stamp(self.order, self.histories, keys, self.after).chunks())


def stamped_aside(task: Task) -> Iterator[Batch]:
    """The batches as they come. Raises SideProcessEnded.

    The task is sent once the process runs: what is handed over at the start is written to a pipe whose other end this
    process holds open as well, and would wait for ever for a reader that never came up.
    """
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_stamp, args=(there,), daemon=True)
    with closing(here):
        process.start()
        there.close()
        try:
            here.send(task)
            while (batch := here.recv()) is not None:
                yield batch
        except (EOFError, ConnectionError) as broken:
            raise _ended(process) from broken
    process.join()


def _ended(process: BaseProcess) -> SideProcessEnded:
    process.join(STARTS_WITHIN)
    return SideProcessEnded(process.exitcode)


def _stamp(there: "Connection[Batch | None, Task]") -> None:
    for batch in there.recv().batches():
        there.send(batch)
    there.send(None)
