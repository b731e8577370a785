"""固定链接 — the URL of an operation on a case whose answer stays the same for ever."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from starlette.requests import Request


def permalink(request: Request, operation: str, case: str, parameters: Mapping[str, Any]) -> str:
    """By the id of the case, which never changes, from the root of the server."""
    path: str = request.url_for(operation, case=case).path
    return f"{path}?{urlencode(parameters)}"
