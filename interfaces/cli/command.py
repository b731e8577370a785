"""Registering a command: what it raises is told on the standard error, and it ends with the exit code that fits."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, cast

import typer

from interfaces.cli.failures import Failure
from interfaces.cli.help import Command
from interfaces.cli.local_failures import EXITS, local_failure
from interfaces.cli.session import Session, session_of

Options = ParamSpec("Options")

GENERATED = {"ignore_unknown_options": True, "help_option_names": []}
"""Settings of a command whose options are made from a form: it reads them, and its --help, by itself."""


def command(
    app: typer.Typer, name: str, *, generated: bool = False, help: str | None = None
) -> Callable[[Callable[Options, None]], Callable[Options, None]]:
    """As ``app.command``; the function has a parameter ``context``, which it is given by name."""

    def register(function: Callable[Options, None]) -> Callable[Options, None]:
        told = _told(function)
        app.command(name, cls=Command, help=help, context_settings=GENERATED if generated else None)(told)
        return told

    return register


def _told(function: Callable[Options, None]) -> Callable[Options, None]:
    @wraps(function)
    def told(*args: Options.args, **options: Options.kwargs) -> None:
        session = session_of(cast("typer.Context", options["context"]))
        try:
            function(*args, **options)
        except Failure as failure:
            raise _exit(session, failure) from failure
        except tuple(EXITS) as error:
            raise _exit(session, local_failure(error, session.language)) from error

    return told


def _exit(session: Session, failure: Failure) -> typer.Exit:
    session.screen.complain(failure)
    return typer.Exit(failure.exit_code)
