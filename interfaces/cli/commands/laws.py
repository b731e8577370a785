"""法规库 — laws in their editions with clauses, marks and sources: shipped, and entered by the county."""

from typing import Annotated

import typer

from interfaces.cli.command import command
from interfaces.cli.help import group
from interfaces.cli.json_values import Json, at, rows, rows_of, text
from interfaces.cli.listing import AsJson, Listing, Row
from interfaces.cli.screen import Column, Screen
from interfaces.cli.session import session_of

laws = group("法规库：目录、条款、县级录入、撤回。")
clauses = group("条款：录入、撤回。")
laws.add_typer(clauses, name="clause")
On = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="某日施行的。")]


def _row(row: Row) -> Row:
    return {**row, "entered": "县级录入" if row.get("entered_by_county") else ""}


LAWS = Listing(
    "/laws",
    (
        Column("法规", "Law", "title", "cyan"),
        Column("版本", "Edition", "edition"),
        Column("施行", "Standing", "standing"),
        Column("可信度", "Mark", "mark_label"),
        Column("录入", "Entered", "entered"),
        Column("出处", "Source", "source"),
    ),
    ("没有法规", "no law"),
    _row,
)
CLAUSES = (
    Column("条款项", "Article", "article", "cyan"),
    Column("内容", "Text", "text"),
    Column("可信度", "Mark", "mark_label"),
)


@command(laws, "list")
def list_laws(context: typer.Context, on: On = None, as_json: AsJson = False) -> None:
    """全部法规，注明版本、可信度和出处；本县录入的一并列出。"""
    LAWS.show(session_of(context), as_json=as_json, params={"on": on})


@command(laws, "show")
def show_law(
    context: typer.Context,
    title: Annotated[str, typer.Argument(help="法规全称或者简称。")],
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """一部法规的各个版本和所收录的条款。"""
    session = session_of(context)
    params = {name: given for name, given in (("title", title), ("on", on)) if given}
    with session.door() as door:
        answer = door.ask("/laws", **params)
    if as_json:
        session.screen.raw(answer.text)
        return
    editions = rows(answer.body)
    if not editions:
        session.screen.note(f"法规库没有《{title}》。", f"The library holds no {title}.")
    for one in editions:
        _show_edition(session.screen, dict(_row(one)))


def _show_edition(screen: Screen, told: Json) -> None:
    labels = (
        ("公布文号", "Document", "document"),
        ("制定机关", "Organ", "organ"),
        ("效力层级", "Rank", "rank"),
        ("施行", "Standing", "standing"),
        ("施行之日", "In force from", "in_force_from"),
        ("失效之日", "Repealed on", "repealed_on"),
        ("可信度", "Mark", "mark_label"),
        ("录入", "Entered", "entered"),
        ("出处", "Source", "source"),
        ("说明", "Note", "note"),
    )
    screen.sheet(
        f"{text(at(told, 'title'))} {text(at(told, 'edition'))}",
        [(screen.say(zh, en), text(at(told, name))) for zh, en, name in labels],
    )
    screen.table(CLAUSES, rows_of(at(told, "clauses")), empty=("没有收录条款", "no clause"))
