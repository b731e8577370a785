"""行政事务 — what every administrative act shares: a form with the day it is dated, an actor over the unit concerned."""

from dataclasses import dataclass, field

from application.actor import Identity
from application.permissions import RULES, permit
from application.services import Services
from application.workbench import Workbench
from domain.people.officer import Officer
from domain.record.entry import Entry
from domain.record.refusal import BadInput
from domain.record.when import Precision, When


@dataclass(frozen=True, kw_only=True)
class Act:
    """What an administrator states. ``occurred_at``: the day of the decision that is entered; today when not stated."""

    occurred_at: str = field(default="", metadata={"label": "办理日期", "hint": "如 2022-06-30；不填为当日"})


def entry(
    services: Services, identity: Identity, operation: str, unit: str, act: Act, bench: Workbench
) -> Entry:
    """The entry of an act on a unit's matters. Raises BadInput for a foreign unit, and for a day that is none."""
    if not unit.startswith(permit(identity, operation)):
        raise BadInput("unit", f"单位{unit}不在您的管理范围内", f"unit {unit} is not in your charge")
    actor = identity.acting(sorted(RULES[operation].roles), unit)
    return bench.entry(actor, _dated(services, act))


def officer_in_charge(
    services: Services, identity: Identity, operation: str, code: str, bench: Workbench
) -> Officer:
    """The officer, when every post held today lies in the caller's charge; else it is as if there were none."""
    reach = permit(identity, operation)
    officer = bench.officer(code)
    if all(post.unit.startswith(reach) for post in officer.posts_on(services.today)):
        return officer
    raise BadInput("officer", f"没有登记人员{code}", f"unknown officer {code}")


def entry_on_officer(
    services: Services, identity: Identity, operation: str, act: Act, bench: Workbench
) -> Entry:
    """The entry of an act on a person: under the caller's first post that permits it."""
    permit(identity, operation)
    actor = identity.acting(sorted(RULES[operation].roles))
    return bench.entry(actor, _dated(services, act))


def _dated(services: Services, act: Act) -> When:
    when = When.parse(act.occurred_at or services.today.isoformat())
    if when.precision is not Precision.DAY or when.about:
        raise BadInput("occurred_at", "办理日期应精确到日", "the date of the act is a day")
    if when.first_day > services.today:
        raise BadInput("occurred_at", "时间不能晚于现在", "the time lies in the future")
    return when
