"""整改复查 — re-inspection of an order to correct, measure by measure. 行政处罚法第二十八条第一款、第四十二条."""

from collections.abc import Set
from dataclasses import dataclass, field
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.deeds import known_deed
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import Certified, each_stated
from domain.case.proceedings import CorrectionResult, Reinspection
from domain.case.stage import UNDER_WAY, Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.refusal import Refusal
from domain.record.when import When


class OrderMustBeServed(Refusal):
    article = "行政处罚法第六十一条、第二十八条第一款"
    zh = (
        "{kind}{number}在{day}尚未送达，不能复查。",
        "请先办理送达；已经送达的，请先登记送达情况。",
    )
    en = ("{number} had not been served by {day}.", "Serve it first, or record its service.")


class CorrectionReinspected(CaseEvent):
    TOPIC = "case.correction_reinspected"
    title = "整改复查"
    correctable = frozenset({"photos"})
    order: str
    officers: tuple[Certified, ...]
    result: CorrectionResult
    details: tuple[str, ...]
    photos: str

    def apply(self, case: Case) -> None:
        codes = tuple(one.code for one in self.officers)
        seen = Reinspection(self.order, self.occurred_at.first_day, self.result, codes)
        case.reinspections = (*case.reinspections, seen)
        case.assume(Duty.HANDLE, *codes)

    def describe(self) -> str:
        names = "、".join(one.name for one in self.officers)
        return f"{names}复查{self.order}的改正情况，结论：{self.result.value}（{'；'.join(self.details)}）"


@dataclass(frozen=True, kw_only=True)
class ReinspectCorrection(Step):
    """``order``: an order to correct, or a decision under which something is to be done. ``details``: what was found for each
    measure ordered. ``photos``: where the photographs are, from the same points."""

    title: ClassVar = "整改复查"
    articles: ClassVar = "行政处罚法第二十八条第一款、第四十二条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = UNDER_WAY | {Stage.CHECKING, Stage.FILING_REQUESTED}

    order: str = field(metadata={"label": "责令改正通知书或者决定书文号"})
    officers: tuple[str, ...] = field(metadata={"label": "复查人员"})
    result: CorrectionResult = field(metadata={"label": "复查结论"})
    details: tuple[str, ...] = field(metadata={"label": "各项要求的改正情况"})
    photos: str = field(default="", metadata={"label": "复查照片说明", "hint": "与首次检查相同的拍摄点"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        order = known_deed(case, self.order)
        guards.not_before_document(case, "整改复查", when, order)
        if not order.served_by(on):
            raise OrderMustBeServed(kind=order.kind.label, number=order.number, day=on)
        officers = guards.certified_officers(case, desk, self.officers, on)
        case.trigger(
            CorrectionReinspected,
            desk.entry(when).relying_on(*(one.certificate for one in officers)),
            order=order.number,
            officers=officers,
            result=self.result,
            details=each_stated("details", self.details, "各项要求的改正情况"),
            photos=self.photos.strip(),
        )
