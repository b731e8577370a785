"""期限 — the time limits of a case, the reckoning of one, day by day, as on a wall calendar, and the board of all cases."""

from typing import Annotated

import typer

from interfaces.cli.command import command
from interfaces.cli.commands.cases import CASE
from interfaces.cli.door import part
from interfaces.cli.help import group
from interfaces.cli.json_values import rows, rows_of, text
from interfaces.cli.listing import After, AsJson, Limit, Listing, Row, Whole
from interfaces.cli.screen import Column
from interfaces.cli.session import session_of

app = group("期限：看板、一览、逐日说明。")

COLUMNS = (
    Column("编号", "Rule", "rule", "cyan"),
    Column("期限", "Time limit", "title"),
    Column("文书或当事人", "Subject", "subject"),
    Column("起算", "From", "starts_on"),
    Column("届满", "Due", "shown", "yellow"),
    Column("状态", "Status", "status_label"),
    Column("依据", "Article", "article"),
    Column("可信度", "Certainty", "mark_label"),
)
RULES = (
    Column("编号", "Rule", "rule", "cyan"),
    Column("期限", "Time limit", "title"),
    Column("长度", "Length", "length"),
    Column("义务人", "Who acts", "owes_label"),
    Column("依据", "Article", "article"),
    Column("可信度", "Certainty", "mark_label"),
)
DAYS = (
    Column("日期", "Day", "date", "cyan"),
    Column("计数", "Counted", "number"),
    Column("说明", "Why", "why"),
)
BOARD = Listing(
    "/deadlines",
    (
        Column("届满", "Due", "shown", "yellow"),
        Column("剩余天数", "Days left", "days_left"),
        Column("状态", "Status", "status_label", "red"),
        Column("期限", "Time limit", "title", "cyan"),
        Column("义务人", "Who acts", "owes_label"),
        Column("案号或编号", "Number or id", "named"),
        Column("案由", "Violation", "violation"),
        Column("单位", "Unit", "unit"),
    ),
    ("没有未完成的期限", "nothing is due"),
    lambda row: {**_shown(row), "named": text(row.get("number")) or text(row.get("case"))},
)
COUNTS = (
    Column("单位", "Unit", "unit", "cyan"),
    Column("已逾期", "Overdue", "overdue", "red"),
    Column("进行中", "Due", "due"),
    Column("暂停计算", "Paused", "paused"),
    Column("其中暂定", "Provisional", "provisional"),
)


def _shown(row: Row) -> Row:
    return {**row, "shown": text(row.get("judged")) + ("（暂定）" if row.get("provisional") else "")}


@command(app, "list")
def list_deadlines(context: typer.Context, case: CASE, as_json: AsJson = False) -> None:
    """案件的全部期限及状态。"""
    empty = ("没有期限", "no time limit runs")
    Listing(f"/cases/{part(case)}/deadlines", COLUMNS, empty, _shown).show(
        session_of(context), as_json=as_json
    )


@command(app, "rules")
def list_rules(context: typer.Context, as_json: AsJson = False) -> None:
    """期限表：系统掌握的全部期限，包括没有日数的。"""
    empty = ("没有期限", "no time limit")
    Listing("/deadline-rules", RULES, empty).show(session_of(context), as_json=as_json)


@command(app, "board")
def list_board(
    context: typer.Context,
    unit: Annotated[str | None, typer.Option(help="单位代码。")] = None,
    officer: Annotated[str | None, typer.Option(help="承办人员代码。")] = None,
    rule: Annotated[str | None, typer.Option(help="期限编号，如 T14。")] = None,
    status: Annotated[
        str | None,
        typer.Option(help="overdue（已逾期）、due（进行中）、paused（暂停计算）、provisional（暂定）。"),
    ] = None,
    until: Annotated[str | None, typer.Option(help="届满日至，含当日。")] = None,
    after: After = None,
    limit: Limit = None,
    whole: Whole = False,
    as_json: AsJson = False,
) -> None:
    """期限看板：所见各案尚未完成的期限，先到期的在前。"""
    params = {
        "unit": unit,
        "officer": officer,
        "rule": rule,
        "status": status,
        "until": until,
        "after": after,
        "limit": limit,
    }
    BOARD.show(session_of(context), as_json=as_json, whole=whole, params=params)


@command(app, "counts")
def count_board(context: typer.Context, as_json: AsJson = False) -> None:
    """各单位有多少期限已逾期、进行中、暂停计算。"""
    empty = ("没有未完成的期限", "nothing is due")
    Listing("/deadlines/counts", COUNTS, empty).show(session_of(context), as_json=as_json)


@command(app, "explain")
def explain_deadline(
    context: typer.Context,
    case: CASE,
    rule: Annotated[str, typer.Argument(metavar="RULE", help="期限编号，如 T14。")],
    as_json: AsJson = False,
) -> None:
    """一个期限的逐日计算：每一日计入或者不计入，以及理由。"""
    session = session_of(context)
    with session.door() as door:
        answer = door.ask(f"/cases/{part(case)}/deadlines", rule=rule)
    if as_json:
        session.screen.raw(answer.text)
        return
    for one in rows(answer.body):
        session.screen.sheet(f"{text(one['rule'])} {text(one['title'])} {text(one['subject'])}", _told(one))
        session.screen.table(DAYS, rows_of(one.get("days")), empty=("没有日期", "no day"))


def _told(one: Row) -> list[tuple[str, str]]:
    lines = (
        ("依据", "article"),
        ("可信度", "mark_label"),
        ("起算", "starts_on"),
        ("长度", "length"),
        ("按期间计算的届满日", "raw_due"),
        *_effective(one),
        ("完成", "met_on"),
        ("状态", "status_label"),
        ("不再适用的原因", "void"),
        ("说明", "note"),
    )
    return [(label, text(one.get(name))) for label, name in lines if text(one.get(name))]


def _effective(one: Row) -> list[tuple[str, str]]:
    """A party's term is rolled past a rest day; the organ's own is not relied on to be, so its last working day is told."""
    if one.get("owes") == "party":
        return [("遇休息日顺延至", "rolled_due")]
    return [("届满前最后一个工作日（本机关不依赖顺延）", "hard_due")] if one.get("owes") == "organ" else []
