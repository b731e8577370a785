"""Real processes that begin the same work at the same moment."""

import multiprocessing
from collections.abc import Callable
from multiprocessing.queues import SimpleQueue
from multiprocessing.synchronize import Barrier
from pathlib import Path

PROCESSES = 8
CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(["interfaces.bootstrap"])
"""Imported once and not by each of the eight: what begins at the same moment is their work."""


def at_once(work: Callable[[Path], str], directory: Path) -> list[str]:
    """What each of the eight answered; a process that fails answers with its error."""
    answers: SimpleQueue[str] = CONTEXT.SimpleQueue()
    barrier = CONTEXT.Barrier(PROCESSES)
    running = [
        CONTEXT.Process(target=_answer, args=(work, directory, barrier, answers)) for _ in range(PROCESSES)
    ]
    for process in running:
        process.start()
    collected = [answers.get() for _ in running]
    for process in running:
        process.join()
    return collected


def _answer(
    work: Callable[[Path], str], directory: Path, barrier: Barrier, answers: "SimpleQueue[str]"
) -> None:
    barrier.wait(60)
    try:
        answers.put(work(directory))
    except BaseException as error:
        answers.put(repr(error))
        raise
