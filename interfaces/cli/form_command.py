"""What every command with the options of a form shares: reading it, showing its options, telling what was recorded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

import typer

from interfaces.cli.answers import Answer
from interfaces.cli.form_flags import Flag, Kind, flags_of
from interfaces.cli.form_input import FormInput
from interfaces.cli.json_values import Json, at, rows_of, text
from interfaces.cli.screen import Column, Screen

HELP = "--help"
Words = Annotated[list[str] | None, typer.Argument(metavar="…", help="字段选项，用 --help 查看。")]
Document = Annotated[
    str, typer.Option("--input", metavar="FILE", help="以 JSON 文件给出全部内容；- 为标准输入。")
]
Key = Annotated[str, typer.Option("--key", help="幂等键：同一键重复提交只办理一次。")]
AsJson = Annotated[bool, typer.Option("--json", help="原样输出接口返回的 JSON。")]

OPTION_COLUMNS = (
    Column("选项", "Option", "option", "cyan"),
    Column("类型", "Type", "type"),
    Column("必填", "Required", "required"),
    Column("说明", "Meaning", "meaning"),
)
OPTIONS_BESIDE = (
    "另有 --input FILE（JSON 文件，- 为标准输入）、--key KEY（幂等键）、--json。",
    "Also --input FILE (JSON, - is the standard input), --key KEY (idempotency key), --json.",
)
NO_OPTIONS = ("没有需要填写的内容", "there is nothing to state")


@dataclass(frozen=True)
class Form:
    """``positional``: fields that may be stated without their option, ahead of the rest."""

    type: type[object]
    positional: tuple[str, ...] = ()

    def read(self, words: Sequence[str], document: str, language: str) -> dict[str, Json]:
        """Raises Failure naming the option or field that is unknown, missing, or cannot be read."""
        stated = FormInput(flags_of(self.type), language)
        if document:
            stated.read_document(document)
        stated.read_words(words, self.positional)
        return stated.complete()

    def show_options(self, screen: Screen) -> None:
        lines = [line for flag in flags_of(self.type) for line in _lines(flag, flag.option)]
        screen.table(OPTION_COLUMNS, lines, empty=NO_OPTIONS)

    def show_help(
        self, screen: Screen, call: str, title: str, *, also: tuple[str, str] = OPTIONS_BESIDE
    ) -> None:
        usage = " ".join(("xiangan", call, *(name.upper() for name in self.positional)))
        screen.print(f"用法：{usage}", f"Usage: {usage}")
        screen.print(f"\n{title}\n", f"\n{title}\n")
        self.show_options(screen)
        screen.print(*also)


def tell(screen: Screen, answer: Answer, *, as_json: bool) -> None:
    """What a command brought about, in the words of its events."""
    if as_json:
        screen.raw(answer.text)
        return
    for event in rows_of(at(answer.body, "recorded")):
        sentence = text(at(event, "text"))
        screen.print(f"已办理：{sentence}", f"Recorded: {sentence}")
    shown = text(at(answer.body, "number")) or text(at(answer.body, "id"))
    version, stage = text(at(answer.body, "version")), text(at(answer.body, "stage_label"))
    if stage:
        screen.print(f"案件 {shown}：第{version}版，{stage}", f"Case {shown}: version {version}, {stage}")


def _lines(flag: Flag, shown: str) -> Iterator[Json]:
    yield {
        "option": f"{shown} / {flag.negative}"
        if flag.kind is Kind.SWITCH and shown == flag.option
        else shown,
        "type": flag.type_text,
        "required": "是" if flag.required else "",
        "meaning": "。".join(one for one in (flag.label, flag.hint, _choices(flag)) if one),
    }
    for part in flag.parts:
        yield from _lines(part, f"  {shown.strip().removeprefix('--')}.{part.name}")


def _choices(flag: Flag) -> str:
    shown = [value if value == label else f"{value}（{label}）" for value, label in flag.choices]
    return f"可选：{'、'.join(shown)}" if shown else ""
