"""名册 — units, officers, powers, document numbers, tokens: what may be looked up."""

from starlette.responses import Response

from application.queries.list_powers import list_power_items, list_powers
from application.queries.list_tokens import list_tokens
from application.queries.registers import (
    list_number_registers,
    list_officers,
    list_units,
    show_number_register,
    show_officer,
)
from interfaces.api.answers import answer, etag, listed
from interfaces.api.callers import Backend, Caller
from interfaces.api.freshness import Position
from interfaces.api.guarded import guarded
from interfaces.api.paging import USUAL, After, Limit, page_answer
from interfaces.api.parameters import Day

router = guarded("名册")


@router.get("/units", name="list_units", operation_id="list_units", summary="单位")
def get_units(
    services: Backend, caller: Caller, position: Position, after: After = None, limit: Limit = USUAL
) -> Response:
    """County, towns, teams, villages, by code."""
    return page_answer(list_units(services, caller, after, limit), position)


@router.get("/officers", name="list_officers", operation_id="list_officers", summary="人员")
def get_officers(
    services: Backend,
    caller: Caller,
    position: Position,
    unit: str | None = None,
    after: After = None,
    limit: Limit = USUAL,
) -> Response:
    """People with their posts and certificates, past ones too."""
    return page_answer(list_officers(services, caller, unit, after, limit), position)


@router.get("/officers/{code}", name="show_officer", operation_id="show_officer", summary="一名人员")
def get_officer(services: Backend, caller: Caller, code: str) -> Response:
    """Read from the person's own stream, never behind."""
    told = show_officer(services, caller, code)
    return answer(told, headers={"ETag": etag(told["version"])})


@router.get("/power-items", name="list_power_items", operation_id="list_power_items", summary="执法事项目录")
def get_power_items(services: Backend, caller: Caller) -> Response:
    """Every item with its norms, penalty range, source, and how sure we are of each value."""
    return answer(listed(list_power_items(services, caller)))


@router.get("/powers", name="list_powers", operation_id="list_powers", summary="乡镇权责清单")
def get_powers(services: Backend, caller: Caller, unit: str, on: Day | None = None) -> Response:
    """What a town holds, by which document; ``on``: what it held that day."""
    return answer(listed(list_powers(services, caller, unit, on)))


@router.get(
    "/number-registers",
    name="list_number_registers",
    operation_id="list_number_registers",
    summary="编号簿目录",
)
def get_number_registers(
    services: Backend, caller: Caller, position: Position, after: After = None, limit: Limit = USUAL
) -> Response:
    """The books of document numbers, one for each issuer, word and year."""
    return page_answer(list_number_registers(services, caller, after, limit), position)


@router.get("/numbers", name="show_number_register", operation_id="show_number_register", summary="编号簿")
def get_numbers(services: Backend, caller: Caller, issuer: str, word: str, year: int) -> Response:
    """Every number of one book, void ones with their reason."""
    return answer(listed(show_number_register(services, caller, issuer, word, year)))


@router.get("/tokens", name="list_tokens", operation_id="list_tokens", summary="访问令牌")
def get_tokens(services: Backend, caller: Caller, officer: str) -> Response:
    """What was issued to an officer; never a token's text."""
    return answer(listed(list_tokens(services, caller, officer)))
