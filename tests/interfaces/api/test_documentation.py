"""The description of the API: complete, and readable without a network."""

import re
from pathlib import Path
from typing import Any

from domain.steps import STEPS
from interfaces.api.documentation import STATIC
from tests.interfaces.api.town import Town


def references(node: Any) -> set[str]:
    if isinstance(node, dict):
        own = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
        return own.union(*(references(value) for value in node.values()))
    if isinstance(node, list):
        return set().union(*(references(value) for value in node))
    return set()


def described(town: Town) -> dict[str, Any]:
    document: dict[str, Any] = town.anybody().get("/openapi.json").json()
    return document


OPENED_AT = {"register-lead": "/cases", "enter-paper-file": "/paper-files"}


def test_every_step_is_an_operation_with_its_schema(quiet_town: Town) -> None:
    paths = described(quiet_town)["paths"]
    for step in STEPS:
        path = OPENED_AT.get(step.name, f"/cases/{{case}}/steps/{step.name}")
        operation = paths[f"/api/v1{path}"]["post"]
        schema = operation["requestBody"]["content"]["application/json"]["schema"]
        assert operation["summary"] == step.title
        assert schema == {"$ref": f"#/components/schemas/{step.__name__}"}


def test_a_step_asks_for_the_version_and_offers_a_key(quiet_town: Town) -> None:
    operation = described(quiet_town)["paths"]["/api/v1/cases/{case}/steps/order-correction"]["post"]
    named = {(one["in"], one["name"]) for one in operation["parameters"]}
    assert named == {("path", "case"), ("header", "If-Match"), ("header", "Idempotency-Key")}
    assert "行政处罚法第二十八条第一款" in operation["description"]


def test_a_token_is_asked_for_everywhere_but_at_health(quiet_town: Town) -> None:
    document = described(quiet_town)
    open_paths = [path for path, methods in document["paths"].items() if "security" in methods.get("get", {})]
    assert document["security"] == [{"token": []}]
    assert open_paths == ["/api/v1/health"]


def test_every_reference_leads_somewhere(quiet_town: Town) -> None:
    document = described(quiet_town)
    schemas = {f"#/components/schemas/{name}" for name in document["components"]["schemas"]}
    assert references(document) <= schemas


def test_a_schema_carries_labels_and_refuses_unknown_fields(quiet_town: Town) -> None:
    schemas = described(quiet_town)["components"]["schemas"]
    party = schemas["PartyStated"]
    assert party["additionalProperties"] is False
    assert party["properties"]["name"]["title"] == "姓名或者名称"
    assert party["properties"]["name"]["x-personal"] is True
    assert schemas["RegisterLead"]["properties"]["occurred_at"]["description"].startswith("如 2022-06-30")
    quantity = schemas["Formula"]["properties"]["quantity"]
    assert quantity["type"] == "string"


def test_names_of_operations_are_all_different(quiet_town: Town) -> None:
    paths = described(quiet_town)["paths"].values()
    names = [operation["operationId"] for methods in paths for operation in methods.values()]
    assert len(names) == len(set(names))


def test_the_page_needs_nothing_from_outside(quiet_town: Town) -> None:
    client = quiet_town.anybody().client
    page = client.get("/docs")
    linked = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert page.headers["content-security-policy"].startswith("default-src 'self'")
    assert len(linked) == 4
    for address in linked:
        assert address.startswith("/")
        assert client.get(address).status_code == 200, address


def test_what_is_vendored_carries_its_licence() -> None:
    vendored = STATIC / "swagger-ui"
    assert "Apache License" in (vendored / "LICENSE").read_text("utf-8")
    assert {file.name for file in vendored.iterdir()} == {
        "LICENSE",
        "NOTICE",
        "VERSION",
        "swagger-ui-bundle.js",
        "swagger-ui-bundle.js.LICENSE.txt",
        "swagger-ui.css",
    }


def test_no_file_outside_the_folder_is_served(quiet_town: Town) -> None:
    client = quiet_town.anybody().client
    for address in ("/docs/files/../documentation.py", "/docs/files/%2e%2e/documentation.py"):
        assert client.get(address).status_code == 404
    assert (STATIC.parent / "documentation.py").is_file()
    assert isinstance(STATIC, Path)
