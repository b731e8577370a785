"""工作日历 — a year of working days, the county's own days, and the cases reckoned anew after a change."""

from typing import Annotated

import typer

from application.ports.views import Progress
from application.use_cases.calendar import LoadYear, WithdrawDays, WithdrawNotice
from interfaces.cli.command import command
from interfaces.cli.door import Door, part
from interfaces.cli.failures import usage
from interfaces.cli.form_command import Form, Key, tell
from interfaces.cli.help import group
from interfaces.cli.json_values import Json, as_list, at, rows_of, text
from interfaces.cli.listing import AsJson
from interfaces.cli.progress import view_progress
from interfaces.cli.screen import Column
from interfaces.cli.session import Session, session_of

app = group("工作日历：查看、登记放假安排、调整单日。")

NOTICES = (
    Column("通知", "Notice", "number", "cyan"),
    Column("日期", "Dated", "dated"),
    Column("可信度", "Certainty", "certainty_label"),
    Column("来源", "From", "origin"),
)
DAYS = (
    Column("日期", "Day", "date", "cyan"),
    Column("说明", "Why", "label"),
    Column("上班", "Worked", "working"),
)
FAILED = (Column("案件", "Case", "case", "cyan"), Column("问题", "Problem", "problem", "red"))
GOES_ON = (
    "在办案件的期限已随之重新计算；中断的，用 xiangan calendar reckon 补做。",
    "Open cases are reckoned anew; after an interruption: xiangan calendar reckon.",
)
Reason = Annotated[str, typer.Option("--reason", help="理由。")]
OneDay = Annotated[str, typer.Argument(metavar="YYYY-MM-DD")]
ShowProgress = Annotated[bool, typer.Option("--progress", help="显示进度；在终端上总是显示。")]
BATCH = 100


@command(app, "show")
def show_calendar(
    context: typer.Context,
    year: int,
    known_at: Annotated[str | None, typer.Option(help="按当时所知，如 2026-10-31。")] = None,
    as_json: AsJson = False,
) -> None:
    """一年的放假安排、调休上班日和本县调整。"""
    session = session_of(context)
    with session.door() as door:
        answer = door.ask("/calendar", year=year, known_at=known_at)
    if as_json:
        session.screen.raw(answer.text)
        return
    if not at(answer.body, "published"):
        session.screen.note(
            f"{year}年的安排尚未登记，期限暂按周末计算（暂定）。",
            f"The arrangement of {year} is not recorded; terms are reckoned on weekends only.",
        )
    none = ("没有通知", "no notice")
    session.screen.table(NOTICES, [_notice(one) for one in rows_of(at(answer.body, "notices"))], empty=none)
    none = ("没有特别的日子", "no special day")
    session.screen.table(DAYS, rows_of(at(answer.body, "days")), empty=none)


@command(app, "day")
def show_day(context: typer.Context, day: OneDay, as_json: AsJson = False) -> None:
    """某日是否工作日，以及理由。"""
    session = session_of(context)
    with session.door() as door:
        answer = door.ask(f"/calendar/days/{part(day)}")
    if as_json:
        session.screen.raw(answer.text)
    else:
        session.screen.table(DAYS, [answer.body], empty=("没有日期", "no day"))


@command(app, "import")
def import_year(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE.json", help="放假安排，格式见说明；- 为标准输入。")],
    key: Key = "",
    as_json: AsJson = False,
) -> None:
    """登记国务院办公厅公布的一年放假安排。"""
    session = session_of(context)
    fields = Form(LoadYear).read((), file, session.language)
    _record(session, "/calendar/years", fields, key, as_json=as_json)


@command(app, "withdraw-notice")
def withdraw_notice(
    context: typer.Context,
    number: Annotated[str, typer.Argument(help="通知文号。")],
    reason: Reason,
    key: Key = "",
    as_json: AsJson = False,
) -> None:
    """撤回本县登记的放假安排。"""
    fields = Form(WithdrawNotice).read(("--number", number, "--reason", reason), "", "")
    _record(session_of(context), "/calendar/years/withdraw", fields, key, as_json=as_json)


@command(app, "set-day")
def set_day(
    context: typer.Context,
    day: OneDay,
    reason: Reason,
    working: Annotated[bool | None, typer.Option("--working/--rest", help="上班，或者休息。")] = None,
    key: Key = "",
    as_json: AsJson = False,
) -> None:
    """本县调整一日：上班或者休息，并说明理由。"""
    session = session_of(context)
    if working is None:
        raise usage("请填写 --working 或者 --rest", "state --working or --rest", session.language)
    fields: dict[str, Json] = {"dates": [day], "working": working, "reason": reason}
    _record(session, "/calendar/days", fields, key, as_json=as_json)


@command(app, "withdraw-day")
def withdraw_day(
    context: typer.Context, day: OneDay, reason: Reason, key: Key = "", as_json: AsJson = False
) -> None:
    """撤回本县对一日的调整。"""
    fields = Form(WithdrawDays).read(("--dates", day, "--reason", reason), "", "")
    _record(session_of(context), "/calendar/days/withdraw", fields, key, as_json=as_json)


@command(app, "reckon")
def reckon(context: typer.Context, show: ShowProgress = False, as_json: AsJson = False) -> None:
    """补做：日历变动后重新计算在办案件的期限；再次执行不会重复。"""
    session = session_of(context)
    with session.door() as door, view_progress(session.screen, show) as told:
        done = _reckoned(door, told)
    if as_json:
        session.screen.json(done)
        return
    looked_at, traced = text(done["looked_at"]), len(as_list(done["traced"]))
    session.screen.print(
        f"查看在办案件{looked_at}件，期限有变动的{traced}件。", f"{looked_at} open cases, {traced} moved."
    )
    if failed := rows_of(done["failed"]):
        session.screen.table(FAILED, failed, empty=("没有", "none"))
    if done["behind"]:
        session.screen.note(
            "案件列表尚未跟上记录，请稍后再执行一次。", "The list of cases is behind; run it again later."
        )


def _record(session: Session, path: str, fields: dict[str, Json], key: str, *, as_json: bool) -> None:
    with session.door() as door:
        answer = door.request(path, fields, key=key)
    tell(session.screen, answer, as_json=as_json)
    if not as_json:
        session.screen.note(*GOES_ON)


def _reckoned(door: Door, told: Progress) -> dict[str, Json]:
    """Batch after batch; what they did together."""
    looked_at, behind = 0, False
    traced: list[Json] = []
    failed: list[Json] = []
    following: str | None = ""
    while following is not None:
        batch = door.request("/calendar/reckonings", {"after": following, "limit": BATCH}).body
        looked_at += int(text(at(batch, "looked_at")))
        traced += as_list(at(batch, "traced"))
        failed += as_list(at(batch, "failed"))
        behind = behind or at(batch, "behind") is True
        following = text(at(batch, "next")) or None
        told("cases", looked_at, looked_at)
    return {"looked_at": looked_at, "traced": traced, "failed": failed, "behind": behind}


def _notice(row: dict[str, Json]) -> Json:
    origin = text(row.get("source")) if row.get("recorded") else "随程序发布"
    return {**row, "origin": origin}
