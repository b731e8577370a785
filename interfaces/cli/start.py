"""入口 — where the command ``xiangan`` begins: it loads the rest without looking for garbage, of which loading leaves none."""

import gc
from importlib import import_module
from typing import cast

import typer


def main() -> None:
    """A seventh of what a short command takes would go into looking through modules again and again."""
    gc.disable()
    app = cast("typer.Typer", import_module("interfaces.cli.main").app)
    gc.freeze()
    gc.enable()
    app()
