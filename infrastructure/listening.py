"""监听端口 — the usual port unless somebody has it; the socket is held from then on, so that nobody takes it meanwhile."""

import socket

USUAL_PORT = 8000


def listen(host: str, port: int | None) -> socket.socket:
    """Bound to ``port``; None: the usual one, or a free one when that is taken; 0: any free one. Raises OSError."""
    if port is not None:
        return _bound(host, port)
    try:
        return _bound(host, USUAL_PORT)
    except OSError:
        return _bound(host, 0)


def port_of(listening: socket.socket) -> int:
    port: int = listening.getsockname()[1]
    return port


def _bound(host: str, port: int) -> socket.socket:
    """The protocol is named: only then does asyncio send an answer's parts at once (TCP_NODELAY), where on a kept connection
    the second part would wait 40 ms for the client to acknowledge the first.
    """
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    listening = socket.socket(family, kind, protocol)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen()
    except OSError:
        listening.close()
        raise
    return listening
