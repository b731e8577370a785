"""接口文档 — OpenAPI 3.1 with a schema for every form, and a page to read it that needs nothing from outside."""

from pathlib import Path
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.responses import FileResponse, Response
from starlette.staticfiles import StaticFiles

from application.use_cases.reckon_anew import ReckonAnew
from application.use_cases.tokens import IssueToken
from domain.steps import STEPS
from interfaces.api.administration import ADMINISTRATION
from interfaces.api.answers import answer
from interfaces.api.guarded import PREFIX
from interfaces.api.operations import component_schemas, each_step

STATIC = Path(__file__).with_name("static")
POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
DESCRIPTION = "乡镇综合行政执法办案系统。错误为 RFC 9457 问题文档；列表为 {items, next}。"
PROBLEM: dict[str, Any] = {
    "type": "object",
    "title": "问题文档（RFC 9457）",
    "required": ["type", "code", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "code": {"type": "string", "description": "稳定的错误代码"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "article": {"type": "string", "description": "拒绝所依据的条文"},
        "remedy": {"type": "string", "description": "下一步怎么办"},
        "incident": {"type": "string", "description": "事故编号"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["field", "problem"],
                "properties": {"field": {"type": "string"}, "problem": {"type": "string"}},
            },
        },
    },
}
FORMS = [*STEPS, *(one.form for one in ADMINISTRATION), IssueToken, ReckonAnew]


def add_documentation(app: FastAPI) -> None:
    """The description at /api/v1/openapi.json, the page at /docs; both for everybody."""
    description: dict[str, Any] = {}

    def show_openapi() -> Response:
        if not description:
            description.update(described(app))
        return answer(description)

    def show_docs() -> Response:
        return FileResponse(STATIC / "docs.html", headers={"Content-Security-Policy": POLICY})

    app.add_api_route(
        f"{PREFIX}/openapi.json", show_openapi, name="show_documentation", include_in_schema=False
    )
    app.add_api_route("/docs", show_docs, name="show_documentation", include_in_schema=False)
    app.mount("/docs/files", StaticFiles(directory=STATIC), name="documentation_files")


def described(app: FastAPI) -> dict[str, Any]:
    document = get_openapi(title=app.title, version=app.version, routes=app.routes, description=DESCRIPTION)
    document["paths"] = each_step(document["paths"], f"{PREFIX}/cases/{{case}}/steps/{{step}}")
    components = document.setdefault("components", {})
    components.setdefault("schemas", {}).update(component_schemas(FORMS) | {"Problem": PROBLEM})
    components["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    document["security"] = [{"token": []}]
    return document
