"""The command as a process of its own: against a running server, and as that server."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from interfaces.cli.failures import ExitCode
from tests.interfaces.cli.county import ADMIN, CHECK, LEAD, SETTINGS, SUNJI, Shell

XIANGAN = (sys.executable, "-c", "from interfaces.cli.start import main; main()")
TIMEOUT = 120


def environment(shell: Shell, **settings: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XIANGAN_")}
    given = {f"XIANGAN_{name}": value for name, value in settings.items() if name in SETTINGS}
    return {**kept, "XIANGAN_DATA": str(shell.data), **given}


def run(shell: Shell, *words: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*XIANGAN, *words],
        env=environment(shell, **settings),
        capture_output=True,
        encoding="utf-8",
        timeout=TIMEOUT,
        check=False,
    )


@contextmanager
def serving(shell: Shell, command: str = "serve") -> Iterator[tuple[str, str]]:
    """The port of a server on a free one, and all it printed until it said so."""
    server = subprocess.Popen(
        [*XIANGAN, command, "--port", "0"],
        env=environment(shell),
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    try:
        assert server.stdout is not None
        printed = ""
        while not (found := re.search(r":(\d+)/docs", printed)):
            line = server.stdout.readline()
            assert line, f"the server ended: {printed}"
            printed += line
        yield found[1], printed
    finally:
        server.send_signal(signal.SIGTERM)
        server.communicate(timeout=TIMEOUT)


@pytest.fixture(scope="module")
def served(county: Shell, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """A served copy of the county; the settings of somebody who holds a token of it."""
    data = tmp_path_factory.mktemp("served") / "data"
    subprocess.run(["cp", "-r", str(county.data), str(data)], check=True)
    shell = Shell(data)
    token = json.loads(shell.done("token", "issue", "zhang", "--json", by=ADMIN))["token"]
    with serving(shell) as (port, _):
        yield {"TOKEN": token, "PORT": port}


def test_with_a_token_the_server_is_asked_and_no_database_is_touched(
    nowhere: Shell, served: dict[str, str]
) -> None:
    listed = run(nowhere, "case", "list", "--unit", SUNJI, "--json", **served)

    assert listed.returncode == 0, listed.stderr
    assert {one["unit"] for one in json.loads(listed.stdout)["items"]} == {SUNJI}
    assert not nowhere.data.exists()


def test_steps_are_recorded_and_refused_over_the_network(nowhere: Shell, served: dict[str, str]) -> None:
    recorded = run(nowhere, *LEAD, "--json", **served)
    case = json.loads(recorded.stdout)["id"]
    refused = nowhere("step", "record", case, *CHECK, **served)
    missing = nowhere("case", "show", "没有的案号", **served)

    assert (recorded.returncode, refused.exit_code, missing.exit_code) == (0, 1, 3)
    assert "依据：" in refused.stderr
    assert not nowhere.data.exists()


def test_a_token_that_is_none_is_refused(nowhere: Shell, served: dict[str, str]) -> None:
    result = nowhere("case", "list", **{**served, "TOKEN": "xa_wrong"})

    assert (result.exit_code, result.stdout) == (ExitCode.REFUSED, "")
    assert "访问令牌" in result.stderr


def test_a_server_that_is_not_there_is_unavailable(nowhere: Shell) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])

    result = run(nowhere, "case", "list", TOKEN="xa_any", PORT=port)

    assert result.returncode == 6
    assert f"127.0.0.1:{port}" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_busy_port_is_told_in_words(county: Shell) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        result = county("serve", "--port", port)

    assert result.exit_code == ExitCode.USAGE
    assert f"--port {port}" in result.stderr


def test_an_address_that_is_none_is_told_in_words(county: Shell) -> None:
    result = county("serve", "--host", "203.0.113.1", "--port", "0")

    assert result.exit_code == ExitCode.USAGE
    assert "--host" in result.stderr


def test_two_local_commands_at_once_both_succeed(own_county: Shell) -> None:
    with ThreadPoolExecutor(2) as pool:
        asked = [pool.submit(run, own_county, *LEAD, "--json", OPERATOR="zhang") for _ in range(2)]
    answers = [json.loads(one.result().stdout) for one in asked]

    assert len({one["id"] for one in answers}) == 2
    assert len(own_county.json("case", "list", by="zhang")["items"]) == 4


def test_the_demo_tells_the_history_of_its_first_case_and_serves(nowhere: Shell) -> None:
    with serving(nowhere, "demo") as (_, printed):
        again = nowhere("init", "--demo")
        listed = nowhere("case", "list", "--limit", "1", by="sunji-officer-1")

    assert "责令改正" in printed
    assert "2022年7月1日" in printed
    assert again.stdout == "演示数据已齐备。\n", again.stderr
    assert "140821105" in listed.stdout


def test_a_token_and_an_operator_do_not_go_together(tmp_path: Path) -> None:
    shell = Shell(tmp_path / "data")

    result = shell("case", "list", by="zhang", TOKEN="xa_any")

    assert result.exit_code == ExitCode.USAGE
    assert "身份只由令牌决定" in result.stderr
    assert not (tmp_path / "data").exists()


def test_a_data_directory_that_is_a_file_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("", "utf-8")

    result = Shell(tmp_path / "data")("case", "list", by="zhang")

    assert result.exit_code == ExitCode.UNAVAILABLE
    assert "数据目录不能使用" in result.stderr
