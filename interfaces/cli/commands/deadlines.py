"""期限 — the time limits of a case, and the reckoning of one, day by day, as on a wall calendar."""

from typing import Annotated

import typer

from interfaces.cli.command import command
from interfaces.cli.commands.cases import CASE
from interfaces.cli.door import part
from interfaces.cli.json_values import rows, rows_of, text
from interfaces.cli.listing import AsJson, Listing, Row
from interfaces.cli.screen import Column
from interfaces.cli.session import session_of

app = typer.Typer(help="期限：一览、逐日说明。", no_args_is_help=True)

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
