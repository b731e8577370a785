"""投影线程 — follows the record in the background: at once when woken, and by itself twice a second."""

import threading
import time
from collections.abc import Callable

from application.ports.errors import DatabaseUnavailable
from application.ports.keyring import KeyringBusy

POLL_SECONDS = 0.5
"""Waking is a courtesy: what another process recorded is found by looking."""

REST = 6.0
"""Of what the look took: under load one look takes in what many commands recorded, and leaves them most of the time."""

LONGEST_REST_SECONDS = 0.3


class ProjectorThread:
    """``problem``: why the last look failed, or what ended the thread; None while all is well."""

    def __init__(self, catch_up: Callable[[], bool], poll_seconds: float) -> None:
        self._catch_up, self._poll_seconds = catch_up, poll_seconds
        self._woken, self._stopping = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="projector", daemon=True)
        self.problem: str | None = None

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Returns when the batch under way is done."""
        self._stopping.set()
        self._woken.set()
        self._thread.join()

    def wake(self) -> None:
        self._woken.set()

    def _run(self) -> None:
        """An error of ours ends the thread; health stays red until the process is looked after."""
        try:
            while not self._stopping.is_set():
                begun = time.monotonic()
                self._look()
                self._stopping.wait(min((time.monotonic() - begun) * REST, LONGEST_REST_SECONDS))
                self._woken.wait(self._poll_seconds)
                self._woken.clear()
        except BaseException as error:
            self.problem = f"the projector died: {type(error).__name__}"
            raise

    def _look(self) -> None:
        try:
            self._catch_up()
            self.problem = None
        except (DatabaseUnavailable, KeyringBusy) as error:
            self.problem = f"waiting: {type(error).__name__}"
