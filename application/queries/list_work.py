"""待办 — what is due, waits for one's decision, was sent back or comes next, in one's own cases and by one's posts."""

from collections.abc import Sequence
from typing import Any

from application.actor import Identity
from application.errors import NotFound
from application.permissions import permit, permit_about
from application.ports.page import Page
from application.ports.work_queue import WorkFilter, WorkRow, post_in
from application.queries.plain import plain
from application.services import Services
from domain.deadlines.table import RULE_BY_ID
from domain.guidance.work import WorkKind
from domain.people.officer import Officer, Post
from domain.record.fold import fold
from domain.steps import STEP_BY_NAME
from domain.units.unit import town_of


def list_work(
    services: Services,
    identity: Identity,
    officer: str | None,
    kind: WorkKind | None,
    after: str | None,
    limit: int,
) -> Page[dict[str, Any]]:
    """One's own; another's for who leads the town, and for the county. Raises NotFound for a person of a foreign town."""
    reach = permit(identity, "list_work")
    code, posts = identity.code, identity.posts
    if officer is not None and officer != identity.code:
        code, posts = officer, _posts(services, identity, officer)
    wanted = WorkFilter(prefixes=reach, holders=_holders(code, posts), kind=kind)
    page = services.work_queue.page(wanted, after, limit)
    return Page(tuple(_told(services, one) for one in page.items), page.next)


def _posts(services: Services, identity: Identity, code: str) -> tuple[Post, ...]:
    missing = NotFound("officer", code)
    person = fold(services.store.events(Officer.create_id(code)))
    if not isinstance(person, Officer):
        raise missing
    permit_about(identity, "list_work", code, [post.unit for post in person.posts], missing)
    return person.posts_on(services.today)


def _holders(code: str, posts: Sequence[Post]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((code, *(post_in(one.role.value, town_of(one.unit)) for one in posts))))


def _told(services: Services, row: WorkRow) -> dict[str, Any]:
    """``days_left``: negative once past; None where nothing runs."""
    told: dict[str, Any] = plain(row)
    del told["line"], told["holder"]
    rule = RULE_BY_ID.get(row.rule)
    return {
        **told,
        "stage_label": row.stage.label,
        "kind_label": row.kind.label,
        "step_title": STEP_BY_NAME[row.step].title if row.step else "",
        "due_title": rule.title if rule else "",
        "days_left": (row.due_on - services.today).days if row.due_on else None,
        "overdue": row.due_on is not None and row.due_on < services.today,
    }
