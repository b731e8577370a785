"""Many clients in one thread: each keeps a connection and sends its next request when the last one is answered."""

import selectors
import socket
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack

END_OF_HEAD = b"\r\n\r\n"
LENGTH = b"content-length: "


class Refused(Exception):
    """A request of the load was not answered with 200: what was measured would be something else."""


def request(path: str, headers: dict[str, str], body: bytes) -> bytes:
    given = {
        "Host": "127.0.0.1",
        "Content-Type": "application/json",
        "Content-Length": str(len(body)),
        **headers,
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in given.items())
    return f"POST {path} HTTP/1.1\r\n{head}\r\n".encode() + body


def answered_per_second(port: int, clients: Sequence[Iterator[bytes]], seconds: float) -> float:
    """Until the time is over; a client whose requests run out before is a mistake of the caller's."""
    with ExitStack() as stack:
        selector = stack.enter_context(selectors.DefaultSelector())
        for requests in clients:
            connection = stack.enter_context(socket.create_connection(("127.0.0.1", port)))
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            selector.register(connection, selectors.EVENT_READ, (connection, requests, bytearray()))
        return _drive(selector, seconds)


def _drive(selector: selectors.BaseSelector, seconds: float) -> float:
    begun, answered, open_ = time.perf_counter(), 0, 0
    for key in selector.get_map().values():
        key.data[0].sendall(next(key.data[1]))
        open_ += 1
    while open_:
        for key, _ in selector.select():
            connection, requests, received = key.data
            received += connection.recv(65536)
            if not _whole(received):
                continue
            received.clear()
            answered += 1
            if time.perf_counter() - begun < seconds:
                connection.sendall(next(requests))
            else:
                open_ -= 1
    return answered / (time.perf_counter() - begun)


def _whole(received: bytearray) -> bool:
    head, separator, body = received.partition(END_OF_HEAD)
    if not separator:
        return False
    if not head.startswith(b"HTTP/1.1 200"):
        raise Refused(received.decode())
    length = head.lower().partition(LENGTH)[2].partition(b"\r\n")[0]
    return len(body) >= int(length)
