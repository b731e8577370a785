"""用法有误 — what the command-line library says of a mistyped command, said in Chinese unless English was asked for."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import typer
from typer.exceptions import TyperException

from interfaces.cli.failures import ExitCode, Failure
from interfaces.cli.help import Group
from interfaces.cli.screen import Screen
from interfaces.cli.session import screen_of

SENTENCES: Final = (
    (r"No such command '(?P<what>.*?)'\.(?P<more>.*)", "没有命令“{what}”{more}"),
    (r"No such option: (?P<what>\S+)(?P<more>.*)", "没有选项 {what}{more}"),
    (r"Missing \w+ '(?P<what>.*?)'.*", "缺少必填项：{what}"),
    (r"Missing command\.", "没有写明要做什么"),
    (r"Invalid value for '(?P<what>.*?)'(?: \(.*?\))?: (?P<problem>.*)", "{what} 填写有误：{problem}"),
    (r"Option '(?P<what>.*?)' requires an argument\.", "选项 {what} 后面须填写内容"),
    (r"Option '(?P<what>.*?)' does not take a value\.", "选项 {what} 后面不填写内容"),
    (r"Got unexpected extra arguments?(?:\(s\))? \((?P<what>.*)\)", "多出的内容：{what}"),
)
"""The library's sentence → ours; one that is not here is left to the library."""
PROBLEMS: Final = (
    (r"valid integer", "应为整数"),
    (r"is not one of (.*?)\.?$", "应为 {0} 之一"),
    (r"does not exist", "不存在"),
    (r"greater than or equal to (\S+)", "不应小于 {0}"),
    (r"less than or equal to (\S+)", "不应大于 {0}"),
)
NAME: Final = re.compile(r"'([^']+)'|(-{1,2}[\w-]+)")


class Commands(Group):
    """The whole command: a mistake of usage anywhere below it is told on the standard error, with where to look."""

    def make_context(self, *args: Any, **options: Any) -> Any:
        with _in_words():
            return super().make_context(*args, **options)

    def invoke(self, ctx: Any) -> Any:
        with _in_words():
            return super().invoke(ctx)


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except TyperException as mistake:
        context = getattr(mistake, "ctx", None)
        screen = screen_of(context)
        sentence = mistake.format_message() if screen.language == "en" else _chinese(mistake.format_message())
        if not sentence or type(mistake).__name__ == "NoArgsIsHelpError":
            raise
        screen.complain(Failure(ExitCode.USAGE, sentence, remedy=_where(context, screen)))
        raise typer.Exit(ExitCode.USAGE) from mistake


def _where(context: Any, screen: Screen) -> str:
    help_of = f"{context.command_path} --help" if context else "xiangan --help"
    return screen.say(f"用法见 {help_of}", f"see {help_of}")


def _chinese(said: str) -> str:
    """ "" for a sentence that is not known."""
    flat = " ".join(said.split())
    for pattern, ours in SENTENCES:
        if found := re.fullmatch(pattern, flat):
            told = found.groupdict()
            return ours.format_map({**told, **_details(told)})
    return ""


def _details(told: dict[str, Any]) -> dict[str, str]:
    details = {}
    if "more" in told:
        names = "、".join(one or other for one, other in NAME.findall(told["more"]))
        details["more"] = f"（相近的有：{names}）" if names else ""
    if "problem" in told:
        details["problem"] = _problem(told["problem"])
    return details


def _problem(said: str) -> str:
    for pattern, ours in PROBLEMS:
        if found := re.search(pattern, said):
            names = (one.replace("'", "").replace(", ", "、") for one in found.groups())
            return ours.format(*names)
    return "不符合要求"
