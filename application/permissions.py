"""权限表 — one line for every operation: which posts may ask for it. Deny by default; towns are checked by ``sees``."""

from collections.abc import Sequence
from dataclasses import dataclass

from application.actor import Identity
from application.errors import NotPermitted
from domain.people.role import Role

EVERYONE = frozenset(Role)
COUNTY = frozenset({Role.SUPERVISOR, Role.AUDITOR, Role.ADMINISTRATOR})
STAFF = EVERYONE - {Role.GRID_WORKER}
ADMINISTRATORS = frozenset({Role.ADMINISTRATOR})
LEADING = COUNTY | {Role.TEAM_LEADER, Role.HEAD}
"""Posts whose holders may ask about another person of the units they reach."""
REGISTRARS = frozenset({Role.ADMINISTRATOR, Role.HEAD})


@dataclass(frozen=True)
class Rule:
    """``roles``: posts that may ask at all. What a step further demands stands in the step itself."""

    roles: frozenset[Role]


RULES: dict[str, Rule] = {
    "register_lead": Rule(EVERYONE - COUNTY),
    "enter_paper_file": Rule(STAFF - COUNTY),
    "record_step": Rule(STAFF - COUNTY),
    "list_cases": Rule(EVERYONE),
    "show_case": Rule(STAFF),
    "show_history": Rule(STAFF),
    "show_diff": Rule(STAFF),
    "list_versions": Rule(STAFF),
    "show_next_steps": Rule(STAFF),
    "show_plan": Rule(STAFF),
    "show_deadlines": Rule(STAFF),
    "list_deadline_rules": Rule(EVERYONE),
    "list_deadlines": Rule(STAFF),
    "count_deadlines": Rule(STAFF),
    "show_review": Rule(STAFF),
    "list_audit_trail": Rule(STAFF),
    "list_events": Rule(STAFF),
    "count_stages": Rule(STAFF),
    "list_work": Rule(STAFF),
    "show_statistics": Rule(STAFF),
    "list_statistics_changes": Rule(STAFF),
    "show_annual_statistics": Rule(STAFF),
    "list_steps": Rule(EVERYONE),
    "list_units": Rule(EVERYONE),
    "list_officers": Rule(STAFF),
    "show_officer": Rule(STAFF),
    "show_officer_list": Rule(EVERYONE),
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
    "set_hearing_threshold": Rule(ADMINISTRATORS),
    "show_calendar": Rule(EVERYONE),
    "show_day": Rule(EVERYONE),
    "load_year": Rule(ADMINISTRATORS),
    "withdraw_notice": Rule(ADMINISTRATORS),
    "set_days": Rule(ADMINISTRATORS),
    "withdraw_days": Rule(ADMINISTRATORS),
    "reckon_anew": Rule(ADMINISTRATORS),
    "amend_item": Rule(ADMINISTRATORS),
    "add_item": Rule(ADMINISTRATORS),
    "withdraw_item": Rule(ADMINISTRATORS),
    "list_values": Rule(EVERYONE),
    "show_value": Rule(EVERYONE),
    "set_value": Rule(ADMINISTRATORS),
    "withdraw_value": Rule(ADMINISTRATORS),
    "list_laws": Rule(EVERYONE),
    "resolve_law": Rule(EVERYONE),
    "add_law": Rule(ADMINISTRATORS),
    "add_clause": Rule(ADMINISTRATORS),
    "withdraw_law": Rule(ADMINISTRATORS),
    "withdraw_clause": Rule(ADMINISTRATORS),
    "show_number_register": Rule(STAFF),
    "list_number_registers": Rule(STAFF),
    "issue_form_block": Rule(REGISTRARS),
    "void_number": Rule(REGISTRARS),
    "establish_unit": Rule(ADMINISTRATORS),
    "list_tokens": Rule(ADMINISTRATORS),
    "issue_token": Rule(ADMINISTRATORS),
    "revoke_token": Rule(ADMINISTRATORS),
}


PUBLIC = frozenset({"show_health", "show_documentation"})
"""Operations that ask for no account: they tell nothing about any case."""


def permit(identity: Identity, operation: str) -> tuple[str, ...]:
    """Code prefixes of the units in which a post of the caller may ask for the operation.

    Raises NotPermitted when there is none; an unlisted operation is nobody's.
    """
    rule = RULES.get(operation)
    reach = identity.reach(rule.roles) if rule else ()
    if not reach:
        raise _not_permitted(operation)
    return reach


def permit_in(identity: Identity, operation: str, unit: str, missing: Exception) -> None:
    """The same for one unit. Raises ``missing``, what is said of a thing that does not exist, for a foreign town's."""
    reach = permit(identity, operation)
    if not identity.sees(unit):
        raise missing
    if not unit.startswith(reach):
        raise _not_permitted(operation)


def permit_about(
    identity: Identity, operation: str, code: str, units: Sequence[str], missing: Exception
) -> None:
    """About oneself, or about a person of a unit in which one leads. ``missing``: what is said of a foreign town's."""
    permit(identity, operation)
    if code == identity.code:
        return
    if not any(identity.sees(unit) for unit in units):
        raise missing
    if not any(unit.startswith(identity.reach(LEADING)) for unit in units):
        raise NotPermitted(roles=_labels(LEADING))


def _not_permitted(operation: str) -> NotPermitted:
    allowed = RULES[operation].roles if operation in RULES else frozenset()
    return NotPermitted(roles=_labels(allowed) or "无")


def _labels(roles: frozenset[Role]) -> str:
    return "、".join(role.label for role in Role if role in roles)
