"""帮助页 — the frame the command-line library puts around our own words, in Chinese unless English was asked for."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from interfaces.cli.session import screen_of

FRAME: Final = {
    "ARGUMENTS_PANEL_TITLE": ("参数", "Arguments"),
    "OPTIONS_PANEL_TITLE": ("选项", "Options"),
    "COMMANDS_PANEL_TITLE": ("命令", "Commands"),
    "REQUIRED_LONG_STRING": ("[必填]", "[required]"),
    "DEFAULT_STRING": ("[默认：{}]", "[default: {}]"),
    "ENVVAR_STRING": ("[{}]", "[{}]"),
}
"""The library's own words, which it keeps as constants: (zh, en)."""
OPTIONS: Final = {
    "help": ("显示本说明。", "Show this message and exit."),
    "install_completion": ("为当前的 shell 安装命令补全。", "Install completion for the current shell."),
    "show_completion": (
        "显示当前 shell 的命令补全脚本，可以复制或者修改后自行安装。",
        "Show completion for the current shell, to copy it or customize the installation.",
    ),
}
"""Options that the library adds, by name: (zh, en)."""
PIECES: Final = {"[OPTIONS]": "[选项]", "COMMAND [ARGS]...": "命令 …"}


class Command(TyperCommand):
    """One that does something."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        _usage(ctx, self.collect_usage_pieces(ctx), formatter)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        _speak(ctx)
        super().format_help(ctx, formatter)


class Group(TyperGroup):
    """One that holds others."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        _usage(ctx, self.collect_usage_pieces(ctx), formatter)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        _speak(ctx)
        super().format_help(ctx, formatter)


def _usage(ctx: Any, pieces: Sequence[str], formatter: Any) -> None:
    screen = screen_of(ctx)
    told = [screen.say(PIECES.get(one, one), one) for one in pieces]
    formatter.write_usage(ctx.command_path, " ".join(told), screen.say("用法：", "Usage: "))


def _speak(ctx: Any) -> None:
    """The words of the page that is shown next; what draws it is loaded for that only, as the library does."""
    screen, rich_utils = screen_of(ctx), import_module("typer.rich_utils")
    for name, words in FRAME.items():
        setattr(rich_utils, name, screen.say(*words))
    for option in ctx.command.get_params(ctx):
        if isinstance(option, TyperOption) and option.name in OPTIONS:
            option.help = screen.say(*OPTIONS[option.name])


def group(help: str) -> typer.Typer:
    """Commands about one subject."""
    return typer.Typer(cls=Group, help=help, no_args_is_help=True)
