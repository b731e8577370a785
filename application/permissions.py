"""权限表 — one line for every operation: which posts may ask for it. Deny by default; towns are checked by ``sees``."""

from dataclasses import dataclass

from application.actor import Identity
from application.errors import NotPermitted
from domain.people.role import Role

EVERYONE = frozenset(Role)
COUNTY = frozenset({Role.SUPERVISOR, Role.AUDITOR, Role.ADMINISTRATOR})
STAFF = EVERYONE - {Role.GRID_WORKER}
ADMINISTRATORS = frozenset({Role.ADMINISTRATOR})
REGISTRARS = frozenset({Role.ADMINISTRATOR, Role.HEAD})


@dataclass(frozen=True)
class Rule:
    """``roles``: posts that may ask at all. What a step further demands stands in the step itself."""

    roles: frozenset[Role]


RULES: dict[str, Rule] = {
    "register_lead": Rule(EVERYONE - COUNTY),
    "record_step": Rule(STAFF - COUNTY),
    "list_cases": Rule(EVERYONE),
    "show_case": Rule(STAFF),
    "show_history": Rule(STAFF),
    "show_diff": Rule(STAFF),
    "show_next_steps": Rule(STAFF),
    "list_audit_trail": Rule(STAFF),
    "list_steps": Rule(EVERYONE),
    "list_units": Rule(EVERYONE),
    "list_officers": Rule(STAFF),
    "show_officer": Rule(STAFF),
    "register_officer": Rule(ADMINISTRATORS),
    "assign_post": Rule(ADMINISTRATORS),
    "end_post": Rule(ADMINISTRATORS),
    "issue_certificate": Rule(ADMINISTRATORS),
    "suspend_certificate": Rule(ADMINISTRATORS),
    "reinstate_certificate": Rule(ADMINISTRATORS),
    "cancel_certificate": Rule(ADMINISTRATORS),
    "record_qualification": Rule(ADMINISTRATORS),
    "list_power_items": Rule(EVERYONE),
    "list_powers": Rule(EVERYONE),
    "grant_power": Rule(ADMINISTRATORS),
    "withdraw_power": Rule(ADMINISTRATORS),
    "show_number_register": Rule(STAFF),
    "void_number": Rule(REGISTRARS),
    "issue_token": Rule(ADMINISTRATORS),
    "revoke_token": Rule(ADMINISTRATORS),
}


def permit(identity: Identity, operation: str) -> None:
    """Raise NotPermitted unless a post of the caller may ask for the operation; an unlisted one is nobody's."""
    rule = RULES.get(operation)
    if rule is None or not rule.roles & identity.roles:
        allowed = rule.roles if rule else frozenset()
        raise NotPermitted(roles="、".join(role.label for role in Role if role in allowed) or "无")
