"""接口说明 — the parts of the description of the API that come from the forms: their schemas, with labels and hints."""

from dataclasses import Field, fields, is_dataclass
from typing import Any, get_args

from domain.case.opening import OpeningStep
from domain.steps import STEPS
from interfaces.api.forms import Form, adapter

REFERENCE = "#/components/schemas/{model}"
STEP_BODY: dict[str, Any] = {
    "requestBody": {"required": True, "content": {"application/json": {"schema": {"type": "object"}}}}
}
"""Stands for the body of any step, until ``each_step`` puts in its place one operation for each."""


def form_body(form: type[Form]) -> dict[str, Any]:
    """The request body of an operation: a reference, to keep one copy of each schema."""
    reference = REFERENCE.format(model=form.__name__)
    return {
        "requestBody": {"required": True, "content": {"application/json": {"schema": {"$ref": reference}}}}
    }


def each_step(paths: dict[str, Any], path: str) -> dict[str, Any]:
    """The paths with the one operation of all steps written out: a path, a name, the articles and a form for each."""
    anyone = paths[path]["post"]
    parameters = [one for one in anyone["parameters"] if one["name"] != "step"]
    written = {
        path.replace("{step}", step.name): {
            "post": {
                **anyone,
                "operationId": f"record_step_{step.name.replace('-', '_')}",
                "summary": step.title,
                "description": f"{step.title}。{step.articles}",
                "parameters": parameters,
                **form_body(step),
            }
        }
        for step in STEPS
        if not issubclass(step, OpeningStep)
    }
    return {name: methods for name, methods in (paths | written).items() if name != path}


def form_schema(form: type[Form], reference: str = "#/$defs/{model}") -> dict[str, Any]:
    """JSON Schema of a form, with ``$defs``; titles are the labels an officer reads, unknown fields are refused."""
    schema = adapter(form).json_schema(mode="serialization", ref_template=reference)
    found = {one.__name__: one for one in _dataclasses(form)}
    for name, definition in {form.__name__: schema, **schema.get("$defs", {})}.items():
        if name in found:
            _label(definition, found[name])
    return schema


def component_schemas(forms: list[type[Form]]) -> dict[str, Any]:
    """Every form, and what it refers to, by name."""
    components: dict[str, Any] = {}
    for form in forms:
        schema = form_schema(form, REFERENCE)
        components |= schema.pop("$defs", {})
        components[form.__name__] = schema
    return components


def _label(definition: dict[str, Any], form: type[Form]) -> None:
    definition["additionalProperties"] = False
    definition.pop("description", None)
    for one in fields(form):
        _describe(definition["properties"][one.name], one)


def _describe(described: dict[str, Any], one: Field[Any]) -> None:
    for key, meta in (("title", "label"), ("description", "hint"), ("x-personal", "personal")):
        if meta in one.metadata:
            described[key] = one.metadata[meta]


def _dataclasses(form: Any) -> set[type[Any]]:
    """The form itself and every dataclass its fields hold."""
    if not is_dataclass(form):
        return set().union(*(_dataclasses(one) for one in get_args(form)))
    assert isinstance(form, type)
    return {form}.union(*(_dataclasses(one.type) for one in fields(form)))
