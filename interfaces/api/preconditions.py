"""前提 — the version a step was decided on (``If-Match``), and the key that makes a repeated command the same command."""

import json
import re
from typing import Annotated, Any
from uuid import UUID, uuid4, uuid5

from fastapi import Depends
from starlette.requests import Request

from application.actor import Identity
from application.workbench import Command
from interfaces.api.field_problems import FieldProblem, InvalidInput
from interfaces.api.request_errors import VersionRequired

ACCOUNTS = UUID("5b0f3a0e-5d43-5a55-8a3e-140821000001")
KEY = re.compile(r"[\x21-\x7e]{1,200}")
ETAG = re.compile(r'"(?P<version>\d{1,15})"')
BAD_KEY = FieldProblem(
    "Idempotency-Key", "应为1至200个可见的ASCII字符", "must be 1 to 200 visible ASCII characters"
)
BAD_ETAG = FieldProblem("If-Match", '应为案件的 ETag，如 "3"', 'must be the ETag of a case, such as "3"')


def _expected(request: Request) -> int:
    """The version the caller saw. Raises VersionRequired without one."""
    stated = request.headers.get("if-match")
    if stated is None:
        raise VersionRequired
    match = ETAG.fullmatch(stated.strip())
    if match is None:
        raise InvalidInput([BAD_ETAG])
    return int(match["version"])


Expected = Annotated[int, Depends(_expected)]


def command(
    request: Request,
    identity: Identity,
    body: dict[str, Any],
    *,
    target: str = "",
    expected: int | None = None,
) -> Command:
    """The command of this request. Its content is everything that was asked, so that a key cannot ask twice differently."""
    content = {
        "operation": request.scope["route"].operation_id,
        "target": target,
        "expected": expected,
        "body": body,
    }
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return Command(_command_id(request, identity), text, request.state.request_id)


def _command_id(request: Request, identity: Identity) -> UUID:
    """Scoped by officer: nobody meets another one's key."""
    key = request.headers.get("idempotency-key")
    if key is None:
        return uuid4()
    if not KEY.fullmatch(key):
        raise InvalidInput([BAD_KEY])
    return uuid5(ACCOUNTS, f"{identity.code}\n{key}")
