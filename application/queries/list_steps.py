"""步骤目录 — every step: title, articles, who may take it, in which stages, and what it asks for."""

from dataclasses import MISSING, Field, fields
from typing import Any

from application.actor import Identity
from application.permissions import permit
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.steps import STEPS


def list_steps(identity: Identity) -> list[dict[str, Any]]:
    """In the order of the procedure."""
    permit(identity, "list_steps")
    return [step_plain(step) for step in STEPS]


def step_plain(step: type[Step]) -> dict[str, Any]:
    return {
        "step": step.name,
        "title": step.title,
        "articles": step.articles,
        "roles": [role.value for role in step.roles],
        "role_labels": [Role(role).label for role in step.roles],
        "allowed_in": [stage.value for stage in Stage if stage in step.allowed_in],
        "fields": [_field_plain(one) for one in fields(step)],
    }


def _field_plain(one: Field[Any]) -> dict[str, Any]:
    return {
        "name": one.name,
        "label": one.metadata.get("label", one.name),
        "hint": one.metadata.get("hint", ""),
        "required": one.default is MISSING and one.default_factory is MISSING,
        "personal": bool(one.metadata.get("personal", False)),
    }
