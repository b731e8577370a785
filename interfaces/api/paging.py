"""翻页 — lists go on after the last row seen; ``next`` of one page is ``after`` of the following."""

from typing import Annotated, Any

from fastapi import Query
from starlette.responses import Response

from application.ports.page import Page
from interfaces.api.answers import answer, listed
from interfaces.api.freshness import lag

After = Annotated[str | None, Query(description="上一页答复中的 next")]
Limit = Annotated[int, Query(ge=1, le=500, description="每页条数")]
USUAL = 50


def page_answer(page: Page[Any], position: int) -> Response:
    return answer(listed(page.items, page.next), headers=lag(position))
