"""负责人批准 — a head approves what officers do, before they do it or, where the law allows, the same day. 行政处罚法第五十六条."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from domain.case import guards
from domain.case.case import Case
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.people.officer import Officer
from domain.people.role import Role
from domain.record.refusal import BadInput


class Approval(StrEnum):
    """批准方式: on the spot only while the act goes on, approved afterwards the same day (S03, design reading)."""

    PRIOR = "事先批准"
    ON_THE_SPOT = "当场作出并于当日补办批准"


def approving_head(
    case: Case, desk: Desk, code: str, on: date, officers: Sequence[str], duty: Duty = Duty.APPROVE_ORDER
) -> Officer:
    """A head of the town on that day, who is none of the officers and has had no duty that excludes approving."""
    approver = desk.officer(code)
    guards.holds_post(case, approver, (Role.HEAD,), on)
    if code in officers:
        raise BadInput("approver", "批准人不能是承办的执法人员", "the approver is one of the officers")
    guards.separate(case, duty, approver.code, approver.name, on)
    return approver
