"""指导 — what a matter may fall under and what to do about it; what an officer may do and has to do."""

from dataclasses import fields
from datetime import date
from inspect import Parameter, Signature
from typing import Annotated, Any, get_type_hints

from fastapi import Depends, Query
from starlette.requests import Request
from starlette.responses import Response

from application.queries.list_deadline_rules import list_deadline_rules
from application.queries.show_officer_list import show_officer_list
from application.queries.show_plan import show_plan
from domain.law.lead_facts import LeadFacts
from interfaces.api.answers import answer, listed
from interfaces.api.callers import Backend, Caller
from interfaces.api.freshness import Position, lag
from interfaces.api.guarded import guarded
from interfaces.api.language import language_of
from interfaces.api.parameters import Day

router = guarded("指导")


class FactsAsked:
    """One query parameter for every field of the clue form; what is left out is not yet known."""

    def __init__(self) -> None:
        hints = get_type_hints(LeadFacts)
        self.__signature__ = Signature(
            [_parameter(one.name, hints[one.name], dict(one.metadata)) for one in fields(LeadFacts)]
        )

    def __call__(self, **stated: Any) -> LeadFacts:
        return LeadFacts(**stated)


def _parameter(name: str, kind: Any, meta: dict[str, str]) -> Parameter:
    told = Query(description="。".join(one for one in (meta["label"], meta.get("hint", "")) if one))
    read = Day | None if kind == date | None else kind
    return Parameter(name, Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[read, told])


Facts = Annotated[LeadFacts, Depends(FactsAsked())]


@router.get(
    "/deadline-rules", name="list_deadline_rules", operation_id="list_deadline_rules", summary="期限表"
)
def get_deadline_rules(caller: Caller) -> Response:
    """Every time limit the system knows, with its source and what is not certain; also those without a number of days."""
    return answer(listed(list_deadline_rules(caller)))


@router.get("/cases/{case}/plan", name="show_plan", operation_id="show_plan", summary="一事一方案")
def get_plan(services: Backend, caller: Caller, case: str, facts: Facts) -> Response:
    """Every norm the facts leave possible: penalty, what this town may do about it today, what to prove, criminal lines.
    Without any fact, by those of the plan adopted last."""
    return answer(listed(show_plan(services, caller, case, facts)))


@router.get(
    "/officers/{code}/list",
    name="show_officer_list",
    operation_id="show_officer_list",
    summary="一人一清单",
)
def get_officer_list(
    services: Backend, caller: Caller, request: Request, position: Position, code: str
) -> Response:
    """Certificates with their warnings, items the person may handle today, open cases with what is due next."""
    told = show_officer_list(services, caller, code, language_of(request))
    return answer(told, headers=lag(position))
