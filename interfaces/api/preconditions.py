"""前提 — the version a step was decided on (``If-Match``), and the key that makes a repeated command the same command."""

import json
import re
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID, uuid5

from fastapi import Depends, Header
from starlette.requests import Request

from application.workbench import Command
from interfaces.api.callers import Caller
from interfaces.api.field_problems import FieldProblem, InvalidInput
from interfaces.api.request_errors import VersionRequired

ACCOUNTS = UUID("5b0f3a0e-5d43-5a55-8a3e-140821000001")
KEY = re.compile(r"[\x21-\x7e]{1,200}")
ETAG = re.compile(r'"(?P<version>[0-9]{1,15})"')
BAD_KEY = FieldProblem(
    "Idempotency-Key", "应为1至200个可见的ASCII字符", "must be 1 to 200 visible ASCII characters"
)
BAD_ETAG = FieldProblem("If-Match", '应为案件的 ETag，如 "3"', 'must be the ETag of a case, such as "3"')


@dataclass(frozen=True)
class Asking:
    """A request that asks for something to be recorded. ``new``: its id is not a key the caller may send again."""

    id: UUID
    new: bool
    operation: str
    request: str

    def command(self, body: dict[str, Any], *, target: str = "", expected: int | None = None) -> Command:
        """Its content is everything that was asked, so that one key cannot ask for two different things."""
        content = {"operation": self.operation, "target": target, "expected": expected, "body": body}
        text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return Command(self.id, text, self.request, self.new)


async def _asking(
    request: Request,
    caller: Caller,
    idempotency_key: Annotated[
        str | None, Header(alias="Idempotency-Key", description="同一请求重发时使用同一个键，只办理一次")
    ] = None,
) -> Asking:
    """The id of the command is that of the request; a key's is scoped by officer: nobody meets another one's."""
    if idempotency_key is None:
        command_id = UUID(request.state.request_id)
    elif KEY.fullmatch(idempotency_key):
        command_id = uuid5(ACCOUNTS, f"{caller.code}\n{idempotency_key}")
    else:
        raise InvalidInput([BAD_KEY])
    return Asking(
        command_id, idempotency_key is None, request.scope["route"].operation_id, request.state.request_id
    )


async def _expected(
    if_match: Annotated[
        str | None, Header(alias="If-Match", description='所见案件的 ETag，如 "3"；必填')
    ] = None,
) -> int:
    """The version the caller saw. Raises VersionRequired without one."""
    if if_match is None:
        raise VersionRequired
    match = ETAG.fullmatch(if_match.strip())
    if match is None:
        raise InvalidInput([BAD_ETAG])
    return int(match["version"])


Asked = Annotated[Asking, Depends(_asking)]
Expected = Annotated[int, Depends(_expected)]
