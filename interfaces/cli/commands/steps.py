"""步骤 — the catalogue of steps, and recording one: its options are the fields of the step."""

from dataclasses import dataclass
from difflib import get_close_matches
from itertools import takewhile
from typing import Annotated

import typer

from domain.case.opening import OpeningStep
from domain.case.stage import Stage
from domain.case.step import Step
from domain.steps import STEP_BY_NAME
from domain.steps.enter_paper_file import EnterPaperFile
from domain.steps.register_lead import RegisterLead
from interfaces.cli.answers import Answer
from interfaces.cli.command import command
from interfaces.cli.door import Door, part
from interfaces.cli.failures import ExitCode, Failure, usage
from interfaces.cli.form_command import HELP, Document, Form, Key, tell
from interfaces.cli.help import group
from interfaces.cli.json_values import Json, as_list, rows, text
from interfaces.cli.listing import AsJson, Listing
from interfaces.cli.screen import Column
from interfaces.cli.session import session_of

app = group("步骤：目录、说明、办理。")

STEPS = Listing(
    "/steps",
    (
        Column("步骤", "Step", "step", "cyan"),
        Column("名称", "Title", "title"),
        Column("依据", "Articles", "articles"),
        Column("岗位", "Posts", "role_labels"),
    ),
    ("没有步骤", "there is no step"),
)
OPENED_AT = {RegisterLead.name: "/cases", EnterPaperFile.name: "/paper-files"}
"""Where the steps that open a case are sent."""
Target = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[CASE] STEP [--字段 内容]…",
        help="登记线索（register-lead）、补录纸质案卷（enter-paper-file）不写 CASE。",
    ),
]
Expect = Annotated[
    str, typer.Option("--expect", metavar="VERSION", help="所见的案件版本；不填为办理前的最新版。")
]


@dataclass(frozen=True)
class Call:
    """``case``: "" for the step that opens one. ``words``: the options that follow."""

    case: str
    step: type[Step]
    words: list[str]


@command(app, "list")
def list_steps(context: typer.Context, as_json: AsJson = False) -> None:
    """全部步骤，按办案顺序。"""
    STEPS.show(session_of(context), as_json=as_json)


@command(app, "matrix")
def show_matrix(context: typer.Context, as_json: AsJson = False) -> None:
    """阶段与步骤对照：哪一阶段可以办理哪一步骤。"""
    session = session_of(context)
    with session.door() as door:
        answer = door.ask("/steps")
    if as_json:
        session.screen.raw(answer.text)
        return
    stages = [Column(f"{place:02}", f"{place:02}", stage.value) for place, stage in enumerate(Stage, start=1)]
    lines = [
        {"title": one["title"], **{text(stage): "●" for stage in as_list(one["allowed_in"])}}
        for one in rows(answer.body)
    ]
    session.screen.table((Column("步骤", "Step", "title", "cyan"), *stages), lines, empty=STEPS.empty)
    for place, stage in enumerate(Stage, start=1):
        session.screen.print(f"{place:02} {stage.label}", f"{place:02} {stage.value}")


@command(app, "show")
def show_step(context: typer.Context, step: str, as_json: AsJson = False) -> None:
    """一个步骤的依据、岗位、阶段和全部字段。"""
    session = session_of(context)
    known = _step(step, session.language)
    with session.door() as door:
        found = next(one for one in rows(door.ask("/steps").body) if one["step"] == known.name)
    if as_json:
        session.screen.json(found)
        return
    stages = [Stage(text(one)).label for one in as_list(found["allowed_in"])]
    lines = (
        ("依据", "Articles", text(found["articles"])),
        ("岗位", "Posts", text(found["role_labels"])),
        ("阶段", "Stages", "、".join(stages)),
    )
    told = [(session.screen.say(zh, en), value) for zh, en, value in lines]
    session.screen.sheet(f"{text(found['title'])} {known.name}", told)
    Form(known).show_options(session.screen)


@command(app, "record", generated=True)
def record_step(
    context: typer.Context,
    target: Target = None,
    expect: Expect = "",
    document: Document = "",
    key: Key = "",
    as_json: AsJson = False,
) -> None:
    """办理一个步骤。字段选项随步骤而定：xiangan step record STEP --help。

    含个人信息的内容宜用 --input 从文件或者标准输入给出，以免留在命令历史中。
    """
    session = session_of(context)
    words = target or []
    if HELP in words and not _named(words):
        session.screen.raw(context.get_help())
        return
    call = _call(words, session.language)
    if HELP in words:
        Form(call.step).show_help(
            session.screen, _usage(call.step), f"{call.step.title} {call.step.articles}"
        )
        return
    fields = Form(call.step).read(call.words, document, session.language)
    with session.door() as door:
        tell(session.screen, _record(door, call, fields, expect, key), as_json=as_json)


def _record(door: Door, call: Call, fields: dict[str, Json], expect: str, key: str) -> Answer:
    """The version is the one seen, or that of the case just now."""
    if not call.case:
        return door.request(OPENED_AT[call.step.name], fields, key=key)
    path = f"/cases/{part(call.case)}"
    return door.request(
        f"{path}/steps/{call.step.name}", fields, expect=expect or door.ask(path).version, key=key
    )


def _call(words: list[str], language: str) -> Call:
    """The words up to the first option name the case and the step; for a step that opens a case, and for help, it alone."""
    named = _named(words)
    if (named and named[0] in OPENED_AT) or (HELP in words and len(named) == 1):
        return Call("", _step(named[0], language), words[1:])
    if len(named) < 2 or named[1] in OPENED_AT:
        raise usage(
            "请先写案件，再写步骤；登记线索、补录纸质案卷不写案件",
            "name the case, then the step; a lead has no case yet",
            language,
            remedy="xiangan step record CASE STEP … | xiangan step record register-lead …",
        )
    return Call(named[0], _step(named[1], language), words[2:])


def _named(words: list[str]) -> list[str]:
    return list(takewhile(lambda one: not one.startswith("--"), words))


def _usage(step: type[Step]) -> str:
    return (
        f"step record {step.name}"
        if issubclass(step, OpeningStep)
        else f"step record CASE {step.name} [--expect VERSION]"
    )


def _step(name: str, language: str) -> type[Step]:
    if name in STEP_BY_NAME:
        return STEP_BY_NAME[name]
    close = "、".join(get_close_matches(name, STEP_BY_NAME, n=3))
    zh, en = f"没有步骤 {name}", f"there is no step {name}"
    remedy = f"xiangan step list{f' | {close}' if close else ''}"
    raise Failure(ExitCode.NOT_FOUND, en if language == "en" else zh, remedy=remedy)
