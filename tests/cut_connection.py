"""A TCP relay that can be told to hang up: the network between us and PostgreSQL, when it fails at the worst moment."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread

CHUNK = 65536


class Relay:
    """`cut_request` and `cut_answer_to` name bytes of a request: it is swallowed, or its answer is. Both act once."""

    def __init__(self, target: tuple[str, int]) -> None:
        self.target = target
        self.cut_request: bytes | None = None
        self.cut_answer_to: bytes | None = None
        self._condemned: set[socket.socket] = set()
        self._open: list[socket.socket] = []
        self._threads: list[Thread] = []
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._door.getsockname()[1]
        self._start(self._welcome)

    def cut_now(self) -> None:
        """Every connection there is; new ones are let through."""
        _hang_up(*self._open)

    def close(self) -> None:
        """Sockets are closed when no thread uses them any more: their numbers would be given to others."""
        _hang_up(self._door)
        self._threads[0].join()
        _hang_up(*self._open)
        for thread in self._threads:
            thread.join()
        for end in (self._door, *self._open):
            end.close()

    def _welcome(self) -> None:
        while True:
            client, _ = self._door.accept()
            self._open.append(client)
            server = socket.create_connection(self.target)
            self._open.append(server)
            self._start(self._pass_requests, client, server)
            self._start(self._pass_answers, client, server)

    def _pass_requests(self, client: socket.socket, server: socket.socket) -> None:
        while chunk := client.recv(CHUNK):
            if self.cut_request and self.cut_request in chunk:
                self.cut_request = None
                break
            if self.cut_answer_to and self.cut_answer_to in chunk:
                self.cut_answer_to = None
                self._condemned.add(server)
            server.sendall(chunk)

    def _pass_answers(self, client: socket.socket, server: socket.socket) -> None:
        """The server answers after its commit, so an answer that is cut is the answer to a commit."""
        while (chunk := server.recv(CHUNK)) and server not in self._condemned:
            client.sendall(chunk)

    def _start(self, work: Callable[..., None], *ends: socket.socket) -> None:
        thread = Thread(target=_until_hung_up, args=(work, *ends))
        self._threads.append(thread)
        thread.start()


def _until_hung_up(work: Callable[..., None], *ends: socket.socket) -> None:
    with suppress(OSError):
        work(*ends)
    _hang_up(*ends)


def _hang_up(*ends: socket.socket) -> None:
    for end in ends:
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)


@contextmanager
def relay_to(host: str, port: int) -> Iterator[Relay]:
    relay = Relay((host, port))
    try:
        yield relay
    finally:
        relay.close()
