"""指导 — how each step is done well, what a matter may fall under, and what an officer may do and has to do."""

from typing import Annotated

import typer

from domain.law.lead_facts import LeadFacts
from interfaces.cli.command import command
from interfaces.cli.door import part
from interfaces.cli.failures import usage
from interfaces.cli.form_command import HELP, Document, Form
from interfaces.cli.json_values import Json, as_list, at, rows, rows_of, text
from interfaces.cli.listing import After, AsJson, Limit, Listing, Row, Whole
from interfaces.cli.screen import Column, Screen
from interfaces.cli.session import session_of

FACTS = Form(LeadFacts)
PLAN = (
    Column("编号", "Code", "name", "cyan"),
    Column("事项", "Item", "title"),
    Column("决定性事实", "Decisive fact", "fact"),
    Column("已查明", "Established", "established"),
    Column("本乡镇职权", "Power here", "standing", "yellow"),
    Column("可信度", "Mark", "mark_label"),
)
CERTIFICATES = (
    Column("证号", "Number", "number", "cyan"),
    Column("领域", "Domains", "domains"),
    Column("有效期至", "To", "valid_to"),
    Column("现在有效", "Valid today", "valid_today"),
    Column("剩余天数", "Days left", "days_left"),
    Column("到期提醒", "Warning", "warned", "red"),
)
ITEMS = (
    Column("编码", "Code", "code", "cyan"),
    Column("事项", "Item", "name"),
    Column("可以办理", "May handle", "allowed"),
    Column("原因", "Why not", "refusal.sentence"),
)
CASES = (
    Column("案号或编号", "Number or id", "named", "cyan"),
    Column("案由", "Violation", "violation"),
    Column("阶段", "Stage", "stage_label"),
    Column("下一期限", "Next due", "due_on", "yellow"),
    Column("期限名称", "Time limit", "due_title"),
    Column("已逾期", "Overdue", "overdue", "red"),
)
QUEUE = Listing(
    "/queue",
    (
        Column("届满", "Due", "due_on", "yellow"),
        Column("剩余天数", "Days left", "days_left", "red"),
        Column("类别", "Kind", "kind_label", "cyan"),
        Column("事项", "What", "what"),
        Column("案号或编号", "Number or id", "named"),
        Column("案由", "Violation", "violation"),
        Column("阶段", "Stage", "stage_label"),
    ),
    ("没有待办", "nothing to do"),
    lambda row: {
        **row,
        "what": text(row.get("step_title")) or text(row.get("due_title")),
        "named": text(row.get("number")) or text(row.get("case")),
    },
)
Target = Annotated[
    list[str] | None,
    typer.Argument(metavar="CASE [--事实 内容]…", help="案件编号（id）或者案号，及已知的事实。"),
]


def add_guidance(cases: typer.Typer, officers: typer.Typer) -> None:
    """Puts each command where its subject stands."""
    command(cases, "plan", generated=True)(show_plan)
    command(officers, "tasks")(show_tasks)
    command(officers, "queue")(list_queue)


def print_steps(screen: Screen, body: Json) -> None:
    """Of each step that may be taken, or only lacks something: why not, what it needs and makes, how to do it well."""
    for one in rows(body):
        if one.get("status") != "not_now":
            screen.sheet(f"{text(one['step'])} {text(one['title'])}：{text(one['status_label'])}", _step(one))
            screen.print("", "")


def _step(one: Row) -> list[tuple[str, str]]:
    needs = [
        f"{text(need['label'])}（必填）" if need["required"] else text(need["label"])
        for need in rows_of(one.get("needs"))
    ]
    lines = (
        ("原因", at(dict(one), "refusal.sentence")),
        ("办法", at(dict(one), "refusal.remedy")),
        ("依据", one.get("articles")),
        ("填写", "、".join(needs)),
        ("文书", one.get("makes")),
        ("起算期限", one.get("starts")),
        ("用语示例", one.get("wording")),
        ("常见错误", "；".join(text(slip) for slip in as_list(one["mistakes"]))),
    )
    return [(label, text(value)) for label, value in lines]


def show_plan(
    context: typer.Context, target: Target = None, document: Document = "", as_json: AsJson = False
) -> None:
    """一事一方案：按所填事实可能适用的规范；不填事实的，按已作出的办案方案。选项见 xiangan case plan --help。"""
    session = session_of(context)
    words = target or []
    if HELP in words:
        FACTS.show_help(session.screen, "case plan CASE", "一事一方案", also=("", ""))
        return
    if not words or words[0].startswith("--"):
        raise usage("请先写案件", "name the case first", session.language)
    facts = FACTS.read(words[1:], document, session.language)
    with session.door() as door:
        answer = door.ask(f"/cases/{part(words[0])}/plan", **{k: _stated(v) for k, v in facts.items()})
    if as_json:
        session.screen.raw(answer.text)
        return
    found = rows(answer.body)
    session.screen.table(PLAN, [dict(one) for one in found], empty=("没有可能的规范", "no norm fits"))
    for one in found:
        session.screen.sheet(f"{text(one['name'])} {text(one['title'])}", _norm(one))


def _stated(value: Json) -> Json:
    """A "no" is a fact too, and is asked as such."""
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else value


def _norm(one: Row) -> list[tuple[str, str]]:
    evidence = [text(need["fact"]) for need in rows_of(one.get("evidence"))]
    lines = (
        ("违反", one.get("violated")),
        ("处罚依据", one.get("penal")),
        ("处罚", one.get("penalty")),
        ("法定机关", one.get("authority")),
        ("本乡镇职权", f"{text(one['standing'])} {text(one['document'])}".strip()),
        ("移送", one.get("transfer_to")),
        ("须查明", one.get("to_establish")),
        ("待证事实", "、".join(evidence)),
        ("文书", one.get("documents")),
        ("刑事追诉标准", "、".join(_line(line) for line in rows_of(one.get("criminal")))),
        ("说明", one.get("note")),
    )
    return [(label, text(value)) for label, value in lines]


def _line(line: Row) -> str:
    return (
        f"{text(line['subject'])}（{text(line['lowest'])}起）：{text(line['crime'])}，{text(line['source'])}"
    )


def show_tasks(context: typer.Context, code: str, as_json: AsJson = False) -> None:
    """一人一清单：执法证和到期提醒、可以办理的事项、在办案件和最近的期限。"""
    session = session_of(context)
    with session.door() as door:
        answer = door.ask(f"/officers/{part(code)}/list")
    screen, told = session.screen, answer.body
    if as_json:
        screen.raw(answer.text)
        return
    blocked = rows_of(at(told, "blocked"))
    why = [("不能办理", f"{text(one['sentence'])}{text(one['remedy'])}") for one in blocked]
    screen.sheet(f"{text(at(told, 'name'))} {text(at(told, 'code'))}", why)
    certificates = [
        {**one, "warned": f"{text(one['warning'])}日内到期" if one.get("warning") else ""}
        for one in rows_of(at(told, "certificates"))
    ]
    screen.table(CERTIFICATES, [*certificates], empty=("没有执法证", "no certificate"))
    screen.table(ITEMS, [*rows_of(at(told, "items"))], empty=("没有可以办理的事项", "no item"))
    cases = [
        {**one, "named": text(one.get("number")) or text(one.get("id"))} for one in rows_of(at(told, "cases"))
    ]
    screen.table(CASES, [*cases], empty=("没有在办案件", "no open case"))


def list_queue(
    context: typer.Context,
    code: Annotated[str | None, typer.Argument(help="人员代码；不填为本人。")] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            help="returned（退回办理）、waiting（待我审批办理）、next（下一步骤）、elsewhere（等待他人）、due（期限）。"
        ),
    ] = None,
    after: After = None,
    limit: Limit = None,
    whole: Whole = False,
    as_json: AsJson = False,
) -> None:
    """待办：到期的、等我审批的、退回的、各案下一步，先到期的在前。"""
    params = {"officer": code, "kind": kind, "after": after, "limit": limit}
    QUEUE.show(session_of(context), as_json=as_json, whole=whole, params=params)
