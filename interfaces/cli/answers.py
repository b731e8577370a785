"""What the API answers: a result, or a problem that becomes a failure with its exit code."""

from dataclasses import dataclass

import httpx2

from interfaces.cli.failures import ExitCode, Failure
from interfaces.cli.json_values import Json, at, text

EXIT_BY_CODE = {
    "command-id-reused": ExitCode.CONFLICT,
    "unreadable-event": ExitCode.INTEGRITY,
    "view-stopped": ExitCode.INTEGRITY,
}
"""Codes that say more than their status."""

EXIT_BY_STATUS = {
    400: ExitCode.USAGE,
    404: ExitCode.NOT_FOUND,
    405: ExitCode.USAGE,
    406: ExitCode.USAGE,
    410: ExitCode.NOT_FOUND,
    412: ExitCode.CONFLICT,
    413: ExitCode.USAGE,
    415: ExitCode.USAGE,
    422: ExitCode.USAGE,
    428: ExitCode.USAGE,
    429: ExitCode.UNAVAILABLE,
}


@dataclass(frozen=True)
class Answer:
    """``text``: the body as it came; ``body``: read as JSON."""

    text: str
    body: Json
    headers: httpx2.Headers

    @property
    def version(self) -> str:
        """Number in the ETag, "" without one."""
        return self.headers.get("etag", "").removeprefix("W/").strip('"')


def answer_of(response: httpx2.Response, language: str) -> Answer:
    """Raises Failure for a problem."""
    if response.is_success:
        body: Json = response.json() if response.content else None
        return Answer(response.text, body, response.headers)
    raise problem_of(response, language)


def problem_of(response: httpx2.Response, language: str) -> Failure:
    """The problem document as a failure; an answer that is no problem document is told by its status.

    Where fields are named, they say more than the detail.
    """
    body: Json = response.json() if "json" in response.headers.get("content-type", "") else {}
    status, fields = response.status_code, _fields(at(body, "errors"))
    title, detail = text(at(body, "title")), text(at(body, "detail"))
    fallback = f"the server answered {status}" if language == "en" else f"服务器答复 {status}"
    return Failure(
        exit_of(status, text(at(body, "code")), refused=bool(at(body, "article"))),
        (title if fields else detail) or title or fallback,
        article=text(at(body, "article")),
        remedy=text(at(body, "remedy")) or _where_to_look(status, language),
        fields=fields,
    )


def _where_to_look(status: int, language: str) -> str:
    """For what was not found, or is not this town's; "" for anything else."""
    if EXIT_BY_STATUS.get(status) is not ExitCode.NOT_FOUND:
        return ""
    if language == "en":
        return "see xiangan case list, xiangan officer list, xiangan --help"
    return "请核对编号或者文号：案件见 xiangan case list，人员见 xiangan officer list，其他见 xiangan --help"


def exit_of(status: int, code: str, *, refused: bool) -> ExitCode:
    """A refusal with an article is a refusal whatever its status; the code goes before the status."""
    if code in EXIT_BY_CODE:
        return EXIT_BY_CODE[code]
    if refused:
        return ExitCode.REFUSED
    if status >= 500:
        return ExitCode.UNAVAILABLE
    return EXIT_BY_STATUS.get(status, ExitCode.REFUSED)


def _fields(errors: Json) -> tuple[tuple[str, str], ...]:
    if not isinstance(errors, list):
        return ()
    return tuple((text(at(one, "field")), text(at(one, "problem"))) for one in errors)
