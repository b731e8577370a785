"""案件 — cases: found, shown as of any version or time, their history, what changed, what may be done next, and a review."""

from typing import Annotated

import typer

from domain.case.stage import Stage
from interfaces.cli.command import command
from interfaces.cli.commands.case_review import print_review
from interfaces.cli.commands.case_sheet import print_case
from interfaces.cli.commands.guidance import print_steps
from interfaces.cli.door import part
from interfaces.cli.help import group
from interfaces.cli.json_values import at, rows, rows_of, text
from interfaces.cli.listing import After, AsJson, Limit, Listing, Row, Whole, minute
from interfaces.cli.screen import Column
from interfaces.cli.session import session_of

app = group("案件：查找、现状、经过、比对、评查。")

CASE = Annotated[str, typer.Argument(metavar="CASE", help="案件编号（id）或者案号。")]
STAGES = "、".join(f"{stage.value}（{stage.label}）" for stage in Stage)


def _case_row(row: Row) -> Row:
    parties = "、".join(text(one.get("name")) or "待查" for one in rows_of(row.get("parties")))
    return {**row, "named": text(row.get("number")) or text(row.get("id")), "concerned": parties}


def _event_row(row: Row) -> Row:
    late = text(row.get("late"))
    recorded = minute(row.get("recorded_at"))
    actor = f"{text(at(dict(row), 'actor.name'))}（{text(at(dict(row), 'actor.role_label'))}）"
    return {**row, "recorded": f"{recorded} {late}".strip(), "by": actor}


def _difference_row(row: Row) -> Row:
    return {**row, "by": at(dict(row), "changed_by.actor.name")}


CASES = Listing(
    "/cases",
    (
        Column("案号或编号", "Number or id", "named", "cyan"),
        Column("案由", "Violation", "violation"),
        Column("阶段", "Stage", "stage_label"),
        Column("单位", "Unit", "unit"),
        Column("当事人", "Parties", "concerned"),
        Column("线索日期", "Received", "received_on"),
        Column("期限", "Due", "due_on", "yellow"),
        Column("版本", "Version", "version"),
    ),
    ("没有符合条件的案件", "no case fits"),
    _case_row,
)
HISTORY = (
    Column("序号", "No.", "version"),
    Column("发生时间", "Occurred", "occurred_at.text"),
    Column("录入时间", "Recorded", "recorded"),
    Column("步骤", "Step", "title", "cyan"),
    Column("内容", "What", "text"),
    Column("经办人", "By", "by"),
    Column("理由", "Reason", "reason"),
)
DIFFERENCES = (
    Column("字段", "Field", "label", "cyan"),
    Column("之前", "Before", "before", "red"),
    Column("之后", "After", "after", "green"),
    Column("序号", "No.", "changed_by.version"),
    Column("步骤", "Step", "changed_by.title"),
    Column("经办人", "By", "by"),
    Column("理由", "Reason", "changed_by.reason"),
)
VERSIONS = (
    Column("版本", "Version", "version"),
    Column("日期", "Day", "day"),
    Column("步骤", "Step", "title", "cyan"),
    Column("阶段", "Stage", "stage_label"),
    Column("经办人", "By", "by"),
    Column("录入时间", "Recorded", "recorded"),
)
Upto = Annotated[int | None, typer.Option(help="按当时最新版为此版本时的记录答复。")]
NEXT_STEPS = (
    Column("步骤", "Step", "step", "cyan"),
    Column("名称", "Title", "title"),
    Column("现在", "Now", "status_label"),
    Column("原因", "Why", "refusal.sentence"),
    Column("依据", "Article", "refusal.article"),
    Column("办法", "Remedy", "refusal.remedy"),
)


@command(app, "list")
def list_cases(
    context: typer.Context,
    unit: Annotated[str | None, typer.Option(help="单位代码。")] = None,
    stage: Annotated[str | None, typer.Option(help=f"阶段：{STAGES}。")] = None,
    item: Annotated[str | None, typer.Option(help="事项编码。")] = None,
    officer: Annotated[str | None, typer.Option(help="承办人员代码。")] = None,
    number: Annotated[str | None, typer.Option(help="案号。")] = None,
    received_from: Annotated[str | None, typer.Option(help="线索日期自，含当日。")] = None,
    received_to: Annotated[str | None, typer.Option(help="线索日期至，含当日。")] = None,
    overdue: Annotated[bool, typer.Option("--overdue", help="只列有期限已过的案件。")] = False,
    query: Annotated[
        str | None,
        typer.Option("--query", help="检索：当事人、案号、地点、案由、事项；多个词以空格分开，须全部符合。"),
    ] = None,
    after: After = None,
    limit: Limit = None,
    whole: Whole = False,
    as_json: AsJson = False,
) -> None:
    """案件列表，最近收到的在前。"""
    params = {
        "unit": unit,
        "stage": stage,
        "item": item,
        "officer": officer,
        "number": number,
        "received_from": received_from,
        "received_to": received_to,
        "overdue": overdue,
        "q": query,
        "after": after,
        "limit": limit,
    }
    CASES.show(session_of(context), as_json=as_json, whole=whole, params=params)


@command(app, "show")
def show_case(
    context: typer.Context,
    case: CASE,
    version: Annotated[int | None, typer.Option(help="第几版。")] = None,
    known_at: Annotated[str | None, typer.Option(help="当时所知：某日或某时已录入的。")] = None,
    true_at: Annotated[str | None, typer.Option(help="当时实情：某日或某时已发生的，不论何时录入。")] = None,
    upto: Upto = None,
    as_json: AsJson = False,
) -> None:
    """案件现状，或者某一版本、某一时点的状态。"""
    session = session_of(context)
    with session.door() as door:
        answer = door.ask(
            f"/cases/{part(case)}", version=version, known_at=known_at, true_at=true_at, upto=upto
        )
    if as_json:
        session.screen.raw(answer.text)
    else:
        print_case(session.screen, answer.body)


@command(app, "history")
def show_history(context: typer.Context, case: CASE, as_json: AsJson = False) -> None:
    """办案经过：每一事件何时发生、何时录入、何人经办。"""
    history_of(case).show(session_of(context), as_json=as_json)


def history_of(case: str) -> Listing:
    return Listing(f"/cases/{part(case)}/history", HISTORY, ("没有记录", "nothing is recorded"), _event_row)


@command(app, "versions")
def list_versions(context: typer.Context, case: CASE, upto: Upto = None, as_json: AsJson = False) -> None:
    """逐版播放：每一版是哪一步骤、何日、何人经办，到了哪一阶段。"""
    listing = Listing(
        f"/cases/{part(case)}/versions", VERSIONS, ("没有记录", "nothing is recorded"), _event_row
    )
    listing.show(session_of(context), as_json=as_json, params={"upto": upto})


@command(app, "diff")
def show_diff(
    context: typer.Context,
    case: CASE,
    first: Annotated[int | None, typer.Option("--from", help="版本；0 为立卷之前。")] = None,
    from_known_at: Annotated[str | None, typer.Option(help="起点为当时所知：某日或某时。")] = None,
    from_true_at: Annotated[str | None, typer.Option(help="起点为当时实情：某日或某时。")] = None,
    last: Annotated[int | None, typer.Option("--to", help="版本；不填为最新。")] = None,
    to_known_at: Annotated[str | None, typer.Option(help="终点为当时所知：某日或某时。")] = None,
    to_true_at: Annotated[str | None, typer.Option(help="终点为当时实情：某日或某时。")] = None,
    upto: Upto = None,
    as_json: AsJson = False,
) -> None:
    """任意两个观察点之间有哪些字段不同，各由哪一步骤、何人、因何改变。"""
    params = {
        "from": first,
        "from_known_at": from_known_at,
        "from_true_at": from_true_at,
        "to": last,
        "to_known_at": to_known_at,
        "to_true_at": to_true_at,
        "upto": upto,
    }
    same = ("两个观察点没有不同", "the two points do not differ")
    listing = Listing(f"/cases/{part(case)}/diff", DIFFERENCES, same, _difference_row)
    listing.show(session_of(context), as_json=as_json, params=params)


@command(app, "next")
def next_steps(
    context: typer.Context,
    case: CASE,
    full: Annotated[
        bool, typer.Option("--full", help="并列出本阶段各步骤的填写内容、文书、期限、用语和常见错误。")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """一步一指导：您现在可以办理什么；不能办理的，为什么、怎么办。"""
    session = session_of(context)
    with session.door() as door:
        answer = door.ask(f"/cases/{part(case)}/next-steps")
    if as_json:
        session.screen.raw(answer.text)
        return
    if full:
        print_steps(session.screen, answer.body)
    else:
        lines = [dict(one) for one in rows(answer.body)]
        session.screen.table(NEXT_STEPS, lines, empty=("没有步骤", "there is no step"))
    session.screen.note(
        "以上按今天办理判断；补录以前已经办理的步骤，按所填的时间判断。",
        "As of today; a step entered late is judged by the time stated in it.",
    )


@command(app, "review")
def review_case(
    context: typer.Context,
    case: CASE,
    version: Annotated[int | None, typer.Option(help="按第几版评查，以该版录入之日为准。")] = None,
    as_json: AsJson = False,
) -> None:
    """案卷评查：发现的问题、得分，以及待人工核查的事项。"""
    session = session_of(context)
    with session.door() as door:
        answer = door.ask(f"/cases/{part(case)}/review", version=version)
    if as_json:
        session.screen.raw(answer.text)
    else:
        print_review(session.screen, answer.body)
