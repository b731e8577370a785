"""Ports: the usual one, another when it is taken, exactly the one asked for."""

import socket

import pytest

from infrastructure.listening import USUAL_PORT, listen, port_of

HOST = "127.0.0.1"


def test_a_free_port_is_held_from_the_start() -> None:
    with listen(HOST, 0) as held, socket.create_connection((HOST, port_of(held)), timeout=5) as client:
        assert client.getpeername()[1] == port_of(held)


def test_a_taken_port_that_was_asked_for_is_an_error() -> None:
    with listen(HOST, 0) as taken, pytest.raises(OSError, match="in use"):
        listen(HOST, port_of(taken))


def test_two_servers_without_a_port_get_two() -> None:
    with listen(HOST, None) as first, listen(HOST, None) as second:
        assert port_of(first) != port_of(second)
        assert port_of(second) != USUAL_PORT


def test_the_protocol_is_named_so_that_answers_are_sent_at_once() -> None:
    with listen(HOST, 0) as held:
        assert held.proto == socket.IPPROTO_TCP
