"""期限表 — every rule of time: its length as its source says, who must act, what is not certain."""

from typing import Any

from application.actor import Identity
from application.permissions import permit
from application.queries.plain import plain
from domain.deadlines.rule import DeadlineRule
from domain.deadlines.table import RULES
from domain.deadlines.untimed import UNTIMED, UntimedRule


def list_deadline_rules(identity: Identity) -> list[dict[str, Any]]:
    """In the order of their numbers. ``nature`` is empty for a rule without a number of days."""
    permit(identity, "list_deadline_rules")
    rules: list[DeadlineRule | UntimedRule] = sorted((*RULES, *UNTIMED), key=lambda rule: rule.id)
    return [_told(rule) for rule in rules]


def _told(rule: DeadlineRule | UntimedRule) -> dict[str, Any]:
    timed = isinstance(rule, DeadlineRule)
    told = {
        "rule": rule.id,
        "title": rule.title,
        "length": rule.length if isinstance(rule, DeadlineRule) else rule.says,
        "owes": rule.owes,
        "owes_label": rule.owes.label,
        "nature": rule.nature if isinstance(rule, DeadlineRule) else "",
        "article": rule.article,
        "mark": rule.mark,
        "mark_label": rule.mark.label,
        "note": rule.note if isinstance(rule, DeadlineRule) else "",
        "timed": timed,
    }
    return {name: plain(value) for name, value in told.items()}
