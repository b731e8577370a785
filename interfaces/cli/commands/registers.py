"""名册 — officers, units, powers, document numbers, access tokens, and the audit trail: what may be looked up."""

from typing import Annotated

import typer

from interfaces.cli.command import command
from interfaces.cli.commands.laws import clauses, laws
from interfaces.cli.commands.register_tables import (
    CERTIFICATES,
    ITEMS,
    NUMBERS,
    OFFICERS,
    POSTS,
    POWERS,
    REGISTERS,
    TOKENS,
    TRAIL,
    UNITS,
)
from interfaces.cli.commands.values import values
from interfaces.cli.door import part
from interfaces.cli.help import group
from interfaces.cli.json_values import Json, at, rows_of, text
from interfaces.cli.listing import After, AsJson, Limit, Whole
from interfaces.cli.session import session_of

officers = group("人员：名册、任岗、执法证、资格。")
certificates = group("执法证：核发、暂扣、恢复、注销。")
powers = group("权责清单：目录、赋权、收回。")
numbers = group("文书编号簿：查看、作废。")
tokens = group("访问令牌：发放、吊销。")
units = group("单位：名册、登记。")
audit = group("审计轨迹。")
officers.add_typer(certificates, name="certificate")

GROUPS = {
    "officer": officers,
    "officer certificate": certificates,
    "power": powers,
    "law": laws,
    "law clause": clauses,
    "value": values,
    "number": numbers,
    "token": tokens,
    "unit": units,
}
"""Command groups by their words, for the acts."""


@command(officers, "list")
def list_officers(
    context: typer.Context,
    unit: Annotated[str | None, typer.Option(help="单位代码。")] = None,
    after: After = None,
    limit: Limit = None,
    whole: Whole = False,
    as_json: AsJson = False,
) -> None:
    """人员名册。"""
    params = {"unit": unit, "after": after, "limit": limit}
    OFFICERS.show(session_of(context), as_json=as_json, whole=whole, params=params)


@command(officers, "show")
def show_officer(context: typer.Context, code: str, as_json: AsJson = False) -> None:
    """一名人员的岗位、执法证和资格，包括过去的。"""
    session = session_of(context)
    with session.door() as door:
        answer = door.ask(f"/officers/{part(code)}")
    if as_json:
        session.screen.raw(answer.text)
        return
    told: Json = answer.body
    session.screen.sheet(
        f"{text(at(told, 'name'))} {text(at(told, 'code'))}",
        [(session.screen.say("法律职业资格", "Qualification"), text(at(told, "legal_qualification")))],
    )
    session.screen.table(POSTS, rows_of(at(told, "posts")), empty=("没有岗位", "no post"))
    session.screen.table(
        CERTIFICATES, rows_of(at(told, "certificates")), empty=("没有执法证", "no certificate")
    )


@command(units, "list")
def list_units(
    context: typer.Context,
    after: After = None,
    limit: Limit = None,
    whole: Whole = False,
    as_json: AsJson = False,
) -> None:
    """县、乡镇、执法队、村。"""
    UNITS.show(session_of(context), as_json=as_json, whole=whole, params={"after": after, "limit": limit})


@command(powers, "items")
def list_power_items(context: typer.Context, as_json: AsJson = False) -> None:
    """执法事项目录，注明出处和可信度。"""
    ITEMS.show(session_of(context), as_json=as_json)


@command(powers, "list")
def list_powers(
    context: typer.Context,
    unit: Annotated[str, typer.Argument(help="乡镇代码。")],
    on: Annotated[str | None, typer.Option(help="某日所行使的。")] = None,
    as_json: AsJson = False,
) -> None:
    """一个乡镇的权责清单，包括已收回的。"""
    POWERS.show(session_of(context), as_json=as_json, params={"unit": unit, "on": on})


@command(numbers, "list")
def list_number_registers(
    context: typer.Context,
    after: After = None,
    limit: Limit = None,
    whole: Whole = False,
    as_json: AsJson = False,
) -> None:
    """全部编号簿。"""
    REGISTERS.show(session_of(context), as_json=as_json, whole=whole, params={"after": after, "limit": limit})


@command(numbers, "register")
def show_number_register(
    context: typer.Context,
    issuer: Annotated[str, typer.Argument(help="单位代码。")],
    word: Annotated[str, typer.Argument(help="文书字，如“责改”。")],
    year: int,
    as_json: AsJson = False,
) -> None:
    """一本编号簿的全部文号，作废的注明原因。"""
    params = {"issuer": issuer, "word": word, "year": year}
    NUMBERS.show(session_of(context), as_json=as_json, params=params)


@command(tokens, "list")
def list_tokens(context: typer.Context, officer: str, as_json: AsJson = False) -> None:
    """发给一名人员的令牌；不含令牌本身。"""
    TOKENS.show(session_of(context), as_json=as_json, params={"officer": officer})


@command(audit, "list")
def list_audit_trail(
    context: typer.Context,
    case: Annotated[str | None, typer.Option(help="案件编号或者案号。")] = None,
    unit: Annotated[str | None, typer.Option(help="单位代码。")] = None,
    actor: Annotated[str | None, typer.Option(help="经办人员代码。")] = None,
    topic: Annotated[str | None, typer.Option(help="事件类型，如 case.lead_registered。")] = None,
    recorded_from: Annotated[str | None, typer.Option(help="录入时间自。")] = None,
    recorded_to: Annotated[str | None, typer.Option(help="录入时间至，含当日。")] = None,
    newest_first: Annotated[bool, typer.Option("--newest-first", help="最新的在前。")] = False,
    after: After = None,
    limit: Limit = None,
    whole: Whole = False,
    as_json: AsJson = False,
) -> None:
    """全部记录：何人何时办理了什么，何时录入。"""
    params = {
        "case": case,
        "unit": unit,
        "actor": actor,
        "topic": topic,
        "recorded_from": recorded_from,
        "recorded_to": recorded_to,
        "newest_first": newest_first,
        "after": after,
        "limit": limit,
    }
    TRAIL.show(session_of(context), as_json=as_json, whole=whole, params=params)
