"""Who may ask for what: every operation × every post × own and other town. A refused call leaves no event."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import pytest
from fastapi import APIRouter, Depends
from fastapi.routing import APIRoute
from httpx2 import Response
from starlette.testclient import TestClient

from application.permissions import LEADING, PUBLIC, RULES
from domain.case.opening import OpeningStep
from domain.people.role import COUNTY_WIDE, Role
from domain.steps import STEP_BY_NAME
from infrastructure.settings import Settings
from interfaces.api.app import ROUTERS, create_app
from interfaces.api.callers import require_caller
from interfaces.api.documentation import FORMS
from interfaces.api.guarded import PREFIX
from tests.interfaces.api.bodies import smallest
from tests.interfaces.api.town import ADMIN, COUNTY, LEAD, MEIYANG, ORDER, SUNJI, Caller, Town

POSTS = [
    *((SUNJI, role) for role in Role),
    *((MEIYANG, role) for role in Role),
    *((COUNTY, role) for role in Role if role in COUNTY_WIDE),
]
ABOUT = {
    "officer": "zhang",
    "unit": SUNJI,
    "issuer": SUNJI,
    "parent": SUNJI,
    "word": "责改",
    "year": 2022,
    "role": "archivist",
}
"""What an administrative act or a question is about: always a thing of 孙吉镇."""

QUESTIONS: dict[str, dict[str, Any]] = {
    "list_powers": {"unit": SUNJI},
    "show_number_register": {"issuer": SUNJI, "word": "责改", "year": 2022},
    "list_tokens": {"officer": "zhang"},
    "show_calendar": {"year": 2022},
    "list_statistics_changes": {"since": "2022-07-01"},
    "show_annual_statistics": {"year": 2022},
}
ON_A_CASE = {
    "show_case",
    "show_history",
    "show_diff",
    "list_versions",
    "show_next_steps",
    "show_plan",
    "show_deadlines",
    "show_review",
    "record_step",
}
ABOUT_A_PERSON = {"show_officer_list"}
"""Of another person, for who leads the town and for the county only."""
OPENING = {"register_lead", "enter_paper_file"}
"""Open a case of the caller's own town."""
NO_SECRET = {"list_units", "list_steps", "list_powers", "list_power_items"}
FORM_BY_NAME = {form.__name__: form for form in FORMS}


@dataclass
class Scene:
    town: Town
    case: str
    token: str

    def call(self, caller: Caller, route: APIRoute, step: str) -> Response:
        named = route.path.replace("{case}", self.case).replace("{code}", "zhang").replace("{step}", step)
        named = named.replace("{value}", "T11")
        path = named.removeprefix(PREFIX)
        if "GET" in (route.methods or ()):
            return caller.get(path, **QUESTIONS.get(route.name, {}))
        if step:
            return caller.post(path, smallest(STEP_BY_NAME[step]), 1)
        return caller.post(path, self.body(route))

    def body(self, route: APIRoute) -> dict[str, Any]:
        if route.name == "register_lead":
            return LEAD
        content = (route.openapi_extra or {})["requestBody"]["content"]["application/json"]
        form = FORM_BY_NAME[content["schema"]["$ref"].rpartition("/")[2]]
        body = smallest(form)
        body |= {name: value for name, value in ABOUT.items() if name in body}
        return body | ({"token": self.token} if "token" in body else {})


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with closing(Town.open(Settings(data=tmp_path_factory.mktemp("matrix") / "data"))) as town:
        admin = town.by(ADMIN)
        for unit, role in POSTS:
            code = code_of(unit, role)
            town.done(admin.post("/officers", {"code": code, "name": role.label}))
            post = {"officer": code, "unit": unit, "role": role.value, "since": "2020-01-01"}
            town.done(admin.post("/officers/posts", post))
            town.tokens[code] = town.done(admin.post("/tokens", {"officer": code}))["token"]
        case = town.checking()
        order = f"/cases/{case}/steps/order-correction"
        town.done(town.by("zhang").post(order, ORDER, 2))
        yield Scene(town, case, town.done(admin.post("/tokens", {"officer": "zhang"}))["id"])


def code_of(unit: str, role: Role) -> str:
    return f"{unit}-{role.value}".replace("_", "-")


def routes() -> list[APIRoute]:
    return [route for router in ROUTERS for route in router.routes if isinstance(route, APIRoute)]


def calls() -> list[tuple[APIRoute, str]]:
    """Every operation; that of the steps once for each of them."""
    steps = [name for name, step in STEP_BY_NAME.items() if not issubclass(step, OpeningStep)]
    return [(route, step) for route in routes() for step in (steps if route.name == "record_step" else [""])]


@pytest.mark.parametrize(
    ("route", "step"), calls(), ids=lambda part: str(getattr(part, "operation_id", part))
)
def test_an_operation_is_open_to_the_posts_of_its_rule_and_to_nobody_else(
    scene: Scene, route: APIRoute, step: str
) -> None:
    store = scene.town.application.services.store
    for unit, role in POSTS:
        before = store.last_position()
        answered = scene.call(scene.town.by(code_of(unit, role)), route, step)
        check(scene.case, route.name, unit, role, answered)
        if not answered.is_success or (unit == MEIYANG and route.name not in OPENING):
            assert store.last_position() == before, f"{role} of {unit} was refused, and something recorded"


def check(case: str, operation: str, unit: str, role: Role, answered: Response) -> None:
    who = f"{role} of {unit}: {answered.text}"
    code = None if answered.is_success else answered.json()["code"]
    if role not in RULES[operation].roles or (
        unit != MEIYANG and operation in ABOUT_A_PERSON and role not in LEADING
    ):
        assert (answered.status_code, code) == (403, "not-permitted"), who
    elif unit == MEIYANG and operation in ON_A_CASE | ABOUT_A_PERSON:
        assert (answered.status_code, code) == (404, "not-found"), who
    elif unit == MEIYANG and operation not in NO_SECRET:
        assert case not in answered.text, who
        assert '"zhang"' not in answered.text, who
    else:
        assert code not in ("not-permitted", "not-found", "unauthenticated"), who


def test_every_operation_has_a_rule_and_every_rule_an_operation(quiet_town: Town) -> None:
    assert {route.name for route in routes()} == set(RULES)
    named = {route.operation_id for route in routes()} - {"record_step"}
    named |= {
        f"record_step_{name.replace('-', '_')}"
        for name, step in STEP_BY_NAME.items()
        if not issubclass(step, OpeningStep)
    }
    assert described(quiet_town) - named == {"show_health"}
    assert "show_health" in PUBLIC


def test_nothing_but_health_and_the_documentation_is_open_without_a_token(quiet_town: Town) -> None:
    stranger = quiet_town.anybody().client
    paths = quiet_town.anybody().get("/openapi.json").json()["paths"]
    open_to_all = {
        operation["operationId"]
        for path, methods in paths.items()
        for method, operation in methods.items()
        if stranger.request(method, path.format(case="x", code="x", day="x", value="x"), json={}).status_code
        != 401
    }
    assert open_to_all == {"show_health"}


def test_a_route_without_a_rule_is_closed_to_everybody(quiet_town: Town) -> None:
    router = APIRouter(dependencies=[Depends(require_caller)])
    router.add_api_route(f"{PREFIX}/secrets", lambda: "secret", name="list_secrets")
    app = create_app(quiet_town.application.services)
    app.include_router(router)
    with TestClient(app) as client:
        headers = {"Authorization": f"Bearer {quiet_town.tokens[ADMIN]}"}
        answered = client.get(f"{PREFIX}/secrets", headers=headers)
    assert (answered.status_code, answered.json()["code"]) == (403, "not-permitted")


def described(town: Town) -> set[str]:
    paths = town.anybody().get("/openapi.json").json()["paths"]
    return {operation["operationId"] for methods in paths.values() for operation in methods.values()}
