"""The README tells the truth: every command it names exists, every file the newcomer is sent to is there."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from domain.steps import STEP_BY_NAME
from interfaces.cli.main import app

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
WORD = re.compile(r"[a-z][a-z-]*")


def commands_named() -> Iterator[tuple[str, ...]]:
    """The words after ``xiangan`` in code lines and in the table of commands."""
    for line in re.findall(r"^xiangan ([^\n#]+)", README, re.MULTILINE):
        yield tuple(line.split())
    for first, others in re.findall(r"^\| `xiangan ([^`]+)`((?:, `[^`]+`)*)", README, re.MULTILINE):
        words = tuple(first.split())
        yield words
        for other in re.findall(r"`([^`]+)`", others):
            yield (words[0], other)


@pytest.mark.parametrize("words", sorted(set(commands_named())), ids=" ".join)
def test_a_command_the_readme_names_exists(words: tuple[str, ...]) -> None:
    given = list(words)
    while given and given[0].startswith("--"):
        del given[:2]
    found: Any = typer.main.get_command(app)
    while given and hasattr(found, "commands") and WORD.fullmatch(given[0]):
        assert given[0] in found.commands, f"no command {' '.join(words)}"
        found = found.commands[given.pop(0)]
    assert not hasattr(found, "commands"), f"{' '.join(words)} is only a group"


def test_the_readme_begins_with_the_two_commands() -> None:
    first_block = README.split("```sh\n", 1)[1].split("```", 1)[0]

    assert [line.split("#")[0].strip() for line in first_block.strip().splitlines()] == [
        "make demo",
        "make test",
    ]


def test_every_step_the_readme_records_exists() -> None:
    recorded = re.findall(r"step (?:record (?:CASE )?|show )([a-z-]+)", README)

    assert recorded
    assert set(recorded) <= set(STEP_BY_NAME)


@pytest.mark.parametrize(
    "path",
    sorted(
        set(
            re.findall(
                r"`((?:domain|application|infrastructure|interfaces|tests)/[\w./]*)`", ARCHITECTURE + README
            )
        )
    ),
)
def test_a_place_the_documents_name_is_there(path: str) -> None:
    assert (ROOT / path).exists()
