"""A county to look at, shared by all tests, and a copy of it for each test that changes it."""

import shutil
from pathlib import Path

import pytest

from tests.interfaces.cli.county import CHECK, Shell, settle_in


@pytest.fixture(scope="session")
def county(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """Two cases: one under check at version 2, one at its lead. Tests only look at it."""
    shell = Shell(tmp_path_factory.mktemp("county") / "data")
    settle_in(shell)
    shell.done("step", "record", shell.lead(), *CHECK, by="wang")
    shell.lead()
    return shell


@pytest.fixture
def own_county(county: Shell, tmp_path: Path) -> Shell:
    """A copy, to do with as one likes."""
    shutil.copytree(county.data, tmp_path / "data")
    return Shell(tmp_path / "data")


@pytest.fixture
def nowhere(tmp_path: Path) -> Shell:
    """A machine with nothing recorded yet."""
    return Shell(tmp_path / "data")
