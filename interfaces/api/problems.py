"""问题文档 — an error as an RFC 9457 document, in the caller's language. Which error is which stands in the table."""

from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from application.errors import EditedMeanwhile, NotFound
from domain.record.refusal import BadInput, Refusal
from interfaces.api.answers import Answer, etag
from interfaces.api.field_problems import FieldProblem, InvalidInput
from interfaces.api.incident_log import log_incident
from interfaces.api.language import language_of
from interfaces.api.problem_table import INCIDENT, NO_METHOD, NO_ROUTE, PROBLEMS, THINGS, Problem


class ProblemAnswer(Answer):
    media_type = "application/problem+json"


def problem_answer(request: Request, error: Exception) -> Response:
    """The document for an error of the table; of two entries that fit, the one for the more special class."""
    problem = next(PROBLEMS[kind] for kind in type(error).__mro__ if kind in PROBLEMS)
    if problem.status == INCIDENT.status:
        log_incident(request.state.request_id, request.scope, error)
    return document(
        request, problem, details=_details(error), more=_more(error, language_of(request)), error=error
    )


def document(
    request: Request,
    problem: Problem,
    *,
    details: Mapping[str, Any],
    more: Mapping[str, Any] | None = None,
    error: Exception | None = None,
) -> Response:
    language = language_of(request)
    index = 1 if language == "en" else 0
    code = error.code() if isinstance(error, Refusal) else problem.code
    content = {
        "type": f"urn:xiangan:problem:{code}",
        "code": code,
        "title": problem.title[index],
        "status": problem.status,
        "detail": problem.detail[index].format(**details),
        **(more or {}),
    }
    headers = {**problem.headers, "Content-Language": "en" if language == "en" else "zh-CN"}
    if isinstance(error, EditedMeanwhile):
        headers["ETag"] = etag(error.version)
    return ProblemAnswer(content, status_code=problem.status, headers=headers)


def http_problem(request: Request, status: int, headers: Mapping[str, str]) -> Response:
    """What the router itself answers: no such address, or not with that method."""
    answered = document(request, NO_ROUTE if status == 404 else NO_METHOD, details={})
    answered.headers.update(headers)
    return answered


def _details(error: Exception) -> dict[str, Any]:
    """What the sentences of the table may name."""
    if isinstance(error, NotFound):
        return {"name": error.name, "zh": THINGS[error.what], "en": error.what}
    return vars(error)


def _more(error: Exception, language: str) -> dict[str, Any]:
    if isinstance(error, Refusal):
        return {
            "detail": error.sentence(language),
            "article": error.article,
            "remedy": error.remedy(language),
        }
    if isinstance(error, BadInput):
        return {"errors": _errors([FieldProblem(error.field, error.problem, error.english)], language)}
    if isinstance(error, InvalidInput):
        return {"errors": _errors(error.problems, language)}
    return {}


def _errors(problems: Any, language: str) -> list[dict[str, str]]:
    return [{"field": one.field, "problem": one.sentence(language)} for one in problems]
