"""What a person reads: tables and sheets on the standard output, complaints on the standard error.

Colour only on a terminal, and never with NO_COLOR. Recorded text is shown as it is: no markup, no control characters.
"""

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from interfaces.cli.failures import Failure
from interfaces.cli.json_values import Json, at, text

WIDTH_OF_A_PIPE = 200
"""Columns where no terminal sets a width: wide enough for a row to stay one line."""


@dataclass(frozen=True)
class Column:
    """A heading and the dotted path of what stands under it; ``style``: rich's, on a terminal."""

    zh: str
    en: str
    path: str
    style: str = ""


class Screen:
    def __init__(self, language: str = "zh") -> None:
        self.language = language
        self.out = _console(stderr=False)
        self.err = _console(stderr=True)

    def say(self, zh: str, en: str) -> str:
        return en if self.language == "en" else zh

    def print(self, zh: str, en: str) -> None:
        self.out.print(clean(self.say(zh, en)), soft_wrap=True)

    def note(self, zh: str, en: str) -> None:
        """Beside the result, on the standard error."""
        self.err.print(Text(clean(self.say(zh, en)), style="dim"), soft_wrap=True)

    def raw(self, content: str) -> None:
        """Unchanged, for programs to read."""
        self.out.file.write(f"{content}\n")

    def json(self, value: Json) -> None:
        self.raw(json.dumps(value, ensure_ascii=False))

    def table(self, columns: Sequence[Column], rows: Iterable[Json], *, empty: tuple[str, str]) -> None:
        """One row each; the sentence ``empty`` where there is none."""
        lines = [[clean(text(at(row, column.path))) for column in columns] for row in rows]
        if not lines:
            self.print(*empty)
            return
        table = Table(box=SIMPLE_HEAD, pad_edge=False)
        for column in columns:
            table.add_column(self.say(column.zh, column.en), style=column.style, overflow="fold")
        for line in lines:
            table.add_row(*(Text(cell) for cell in line))
        self.out.print(table)

    def sheet(self, title: str, lines: Iterable[tuple[str, str]]) -> None:
        """A title, and under it labels with their values; what has no value is left out."""
        self.out.print(Text(clean(title), style="bold"))
        grid = Table.grid(padding=(0, 2))
        grid.add_column(style="cyan", no_wrap=True)
        grid.add_column(overflow="fold")
        for label, value in lines:
            if value:
                grid.add_row(label, Text(clean(value)))
        self.out.print(grid)

    def complain(self, failure: Failure) -> None:
        """The sentence in red, then the fields, the article and what to do."""
        self._complaint(self.say("错误：", "Error: "), failure.sentence, "bold red")
        for field, problem in failure.fields:
            self._complaint("  · ", f"{field}：{problem}", "")
        if failure.article:
            self._complaint(self.say("依据：", "Article: "), failure.article, "yellow")
        if failure.remedy:
            self._complaint(self.say("办法：", "Remedy: "), failure.remedy, "green")

    def _complaint(self, label: str, sentence: str, style: str) -> None:
        self.err.print(Text.assemble((label, style), clean(sentence)), soft_wrap=True)


def clean(value: str) -> str:
    """Without characters that steer a terminal."""
    return "".join(one if one.isprintable() or one == "\n" else "\N{REPLACEMENT CHARACTER}" for one in value)


def _console(*, stderr: bool) -> Console:
    console = Console(stderr=stderr, markup=False, emoji=False, highlight=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = WIDTH_OF_A_PIPE
    return console
