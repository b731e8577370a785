"""LISTEN is cut, silently or openly, for 25 seconds: whoever follows the record looks by itself and stays close behind."""

import socket
import time
from statistics import median
from threading import Event
from typing import Final

from application.services import Services
from interfaces.bootstrap import open_application
from tests.cut_connection import CHUNK, Relay
from tests.faults.ground import Ground
from tests.faults.harness import Outcome, judged, ledger_in
from tests.faults.load import Shift
from tests.faults.lost_answer import through
from tests.faults.system import STARTS_WITHIN, program, seconds_behind

CLIENTS: Final = 2
CUT_SECONDS: Final = 25.0
PATIENCE: Final = 8.0
BETWEEN: Final = 0.3
LISTEN: Final = b"LISTEN "


class QuietRelay(Relay):
    """Connections that listen hear nothing while `heard` is not set: or, when `refusing`, are hung up."""

    def __init__(self, target: tuple[str, int]) -> None:
        self.heard = Event()
        self.heard.set()
        self.refusing = False
        self._listening: set[socket.socket] = set()
        super().__init__(target)

    def _pass_requests(self, client: socket.socket, server: socket.socket) -> None:
        while chunk := client.recv(CHUNK):
            if LISTEN in chunk:
                self._listening.add(server)
                if self.refusing:
                    break
            server.sendall(chunk)

    def _pass_answers(self, client: socket.socket, server: socket.socket) -> None:
        while chunk := server.recv(CHUNK):
            if server in self._listening:
                if self.refusing:
                    break
                self.heard.wait()
            client.sendall(chunk)


def run(ground: Ground, database: str, rounds: int, broken: bool) -> Outcome:
    """One process records and follows nothing; another follows, and hears of it only by way of the relay."""
    system = ground.system(database)
    relay = QuietRelay(("127.0.0.1", ground.cluster.port))
    behind: list[float] = []
    variant = ["broken.never_looks()"] if broken else []
    relayed = through(system.settings, relay.port)
    try:
        with (
            ledger_in(ground.directory()) as ledger,
            system.serving(program("broken.only_records()")) as recording,
            system.serving(program(*variant), relayed),
            open_application(system.settings) as watcher,
            Shift(lambda: recording.url, system.tokens, ledger, CLIENTS, ground.seed) as shift,
        ):
            shift.first_answer_after(time.monotonic())
            seconds_behind(watcher.services, STARTS_WITHIN)
            for number in range(rounds):
                relay.refusing = number % 2 == 1
                relay.heard.clear()
                behind += _followed(watcher.services)
                relay.heard.set()
    finally:
        relay.heard.set()
        relay.close()
    usual = f"looked {len(behind)} times, usually {median(behind):.2f} s behind"
    return Outcome(judged(system, ledger), max(behind), shift.wrong, usual)


def _followed(services: Services) -> list[float]:
    """How many seconds the views are behind, asked again and again while the wake-up is cut."""
    behind: list[float] = []
    until = time.monotonic() + CUT_SECONDS
    while time.monotonic() < until:
        behind.append(seconds_behind(services, PATIENCE))
        time.sleep(BETWEEN)
    return behind
