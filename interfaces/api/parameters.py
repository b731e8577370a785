"""参数 — a query parameter that is misspelt would be answered with something else than was asked, so it is refused."""

import re
from collections import Counter
from datetime import date
from typing import Annotated, cast

from fastapi import Query
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError
from starlette.requests import Request

from interfaces.api.field_problems import FieldProblem, InvalidInput
from interfaces.api.hygiene import text_problem

WRITTEN_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _written(text: object) -> object:
    """Left to itself pydantic also reads "1656633600" as a day."""
    if isinstance(text, str) and not WRITTEN_DAY.fullmatch(text):
        raise PydanticCustomError("date_parsing", "not a day")
    return text


Day = Annotated[date, BeforeValidator(_written)]
Upto = Annotated[int | None, Query(description="按当时最新版为此版本时的记录答复，答复从此不变；不填为现在")]


async def known_parameters(request: Request) -> None:
    """Raises InvalidInput for a query parameter unknown to the route or given twice, and for text nobody can have meant."""
    problems = _misnamed(request) if request.query_params else []
    values = [*request.query_params.items(), *request.path_params.items()]
    problems += [FieldProblem(name, *found) for name, value in values if (found := text_problem(str(value)))]
    if problems:
        raise InvalidInput(problems)


def _misnamed(request: Request) -> list[FieldProblem]:
    known = _names(cast("APIRoute", request.scope["route"]).dependant)
    given = Counter(name for name, _ in request.query_params.multi_items())
    unknown = [
        FieldProblem(name, "没有这个查询参数", "is not a parameter of this query")
        for name in given
        if name not in known
    ]
    return unknown + [
        FieldProblem(name, "查询参数重复", "is given twice") for name, count in given.items() if count > 1
    ]


def _names(dependant: Dependant) -> set[str]:
    own = {one.alias for one in dependant.query_params}
    return own.union(*(_names(one) for one in dependant.dependencies))
