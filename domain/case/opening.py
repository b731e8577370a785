"""开案 — a step that opens a case instead of following one: what is shared by the steps that do."""

from uuid import UUID

from domain.case.case import Case
from domain.case.desk import Desk
from domain.case.step import Step
from domain.record.refusal import BadInput
from domain.units.unit import UnitKind, town_of


class OpeningStep(Step):
    """``unit``: code of the town, "" for the acting person's own."""

    unit: str

    def open(self, case_id: UUID, desk: Desk) -> Case:
        """The new case, at its first versions. Raises Refusal or BadInput."""
        raise NotImplementedError


def own_town(desk: Desk, code: str) -> str:
    """The town a case is opened in: a town, and the acting person's own."""
    unit = desk.unit(code or town_of(desk.actor.unit))
    if unit.kind is not UnitKind.TOWN:
        raise BadInput("unit", f"{unit.name}不是乡镇", "the unit is not a town")
    if unit.code != town_of(desk.actor.unit):
        raise BadInput("unit", "只能登记本乡镇的线索、案卷", "a case is opened by its own town")
    return unit.code
