"""案件 — register a lead, enter a file made on paper, record steps, and see a case."""

from typing import Annotated

from fastapi import Query
from starlette.requests import Request
from starlette.responses import Response

from application.errors import NotFound
from application.ports.event_store import Receipt
from application.queries.case_stream import case_id
from application.queries.list_cases import CaseQuery, list_cases
from application.queries.point_of_view import AsOf
from application.queries.show_case import show_case
from application.queries.show_outcome import show_outcome
from application.services import Services
from application.use_cases.record_step import enter_paper_file, record_step, register_lead
from application.workbench import Command
from domain.case.opening import OpeningStep
from domain.case.stage import Stage
from domain.steps import STEP_BY_NAME
from domain.steps.enter_paper_file import EnterPaperFile
from domain.steps.register_lead import RegisterLead
from interfaces.api.answers import answer, etag
from interfaces.api.body import Body
from interfaces.api.callers import Backend, Caller
from interfaces.api.forms import read_form
from interfaces.api.freshness import Position
from interfaces.api.guarded import guarded
from interfaces.api.operations import STEP_BODY, form_body
from interfaces.api.paging import USUAL, After, Limit, page_answer
from interfaces.api.parameters import Day, Upto
from interfaces.api.permalinks import permalink
from interfaces.api.preconditions import Asked, Expected

router = guarded("案件")


@router.post(
    "/cases",
    name="register_lead",
    operation_id="register_lead",
    summary=RegisterLead.title,
    status_code=201,
    openapi_extra=form_body(RegisterLead),
)
def post_case(services: Backend, caller: Caller, asking: Asked, request: Request, body: Body) -> Response:
    """Opens a case of the caller's town. 行政处罚法第五十四条."""
    asked = asking.command(body)
    receipt = register_lead(services, caller, read_form(RegisterLead, body), asked)
    return _opened(services, request, receipt, asked)


@router.post(
    "/paper-files",
    name="enter_paper_file",
    operation_id="enter_paper_file",
    summary=EnterPaperFile.title,
    status_code=201,
    openapi_extra=form_body(EnterPaperFile),
)
def post_paper_file(
    services: Backend, caller: Caller, asking: Asked, request: Request, body: Body
) -> Response:
    """Opens a case of its own kind from papers: recorded as they are, reviewed, never carried on here. 行政处罚法第四十七条."""
    asked = asking.command(body)
    receipt = enter_paper_file(services, caller, read_form(EnterPaperFile, body), asked)
    return _opened(services, request, receipt, asked)


def _opened(services: Services, request: Request, receipt: Receipt, asked: Command) -> Response:
    told = show_outcome(services, receipt, asked.id)
    location = str(request.url_for("show_case", case=told["id"]).path)
    return answer(told, status=201, headers={"Location": location, "ETag": etag(told["version"])})


@router.get("/cases", name="list_cases", operation_id="list_cases", summary="案件列表")
def get_cases(
    services: Backend,
    caller: Caller,
    position: Position,
    unit: str | None = None,
    stage: Stage | None = None,
    item: str | None = None,
    officer: str | None = None,
    number: str | None = None,
    received_from: Day | None = None,
    received_to: Day | None = None,
    overdue: bool = False,
    q: Annotated[
        str | None, Query(description="检索词，以空格分开，须全部符合：当事人、案号、地点、案由、事项")
    ] = None,
    after: After = None,
    limit: Limit = USUAL,
) -> Response:
    """Cases of the towns the caller sees, latest received first. A page of a search may be short; ``next`` then goes on."""
    query = CaseQuery(
        unit=unit,
        stage=stage,
        item=item,
        officer=officer,
        number=number,
        received_from=received_from,
        received_to=received_to,
        overdue=overdue,
        q=q,
    )
    return page_answer(list_cases(services, caller, query, after, limit), position)


@router.get("/cases/{case}", name="show_case", operation_id="show_case", summary="案件现状")
def get_case(
    services: Backend,
    caller: Caller,
    request: Request,
    case: str,
    version: int | None = None,
    known_at: str | None = None,
    true_at: str | None = None,
    upto: Upto = None,
) -> Response:
    """As of now; or at a version, as known at T, or as it was at T: at most one of the three. ``permalink`` gives the same
    answer for ever."""
    as_of = AsOf(version, known_at, true_at)
    told = show_case(services, caller, case, as_of, upto)
    link = permalink(request, "show_case", told["id"], told["permalink"])
    headers = {"ETag": etag(told["version"])} if as_of == AsOf() and upto is None else {}
    return answer({**told, "permalink": link}, headers=headers)


@router.post(
    "/cases/{case}/steps/{step}",
    name="record_step",
    operation_id="record_step",
    summary="办理步骤",
    openapi_extra=STEP_BODY,
)
def post_step(
    services: Backend,
    caller: Caller,
    asking: Asked,
    case: str,
    step: str,
    expected: Expected,
    body: Body,
) -> Response:
    """The description of the API shows one operation a step, each with its own form."""
    form = STEP_BY_NAME.get(step)
    if form is None or issubclass(form, OpeningStep):
        raise NotFound("step", step)
    stream = case_id(services, case)
    asked = asking.command(body, target=f"{stream}/{step}", expected=expected)
    receipt = record_step(services, caller, stream, read_form(form, body), expected, asked)
    told = show_outcome(services, receipt, asked.id)
    return answer(told, headers={"ETag": etag(told["version"])})
