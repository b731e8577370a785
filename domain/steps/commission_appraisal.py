"""鉴定委托 — commission a survey, a valuation or an expert identification. 行政处罚法第四十六条；行政诉讼证据规定第十四条（参照）."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.guards import Certified, each_stated, stated
from domain.case.investigation import OutsideRequest
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.refusal import BadInput
from domain.record.when import When


class AppraisalCommissioned(CaseEvent):
    TOPIC = "case.appraisal_commissioned"
    title = "委托鉴定"
    number: str
    issuer: str
    expert: str
    qualification: str
    material: tuple[str, ...]
    questions: tuple[str, ...]
    due_on: date | None
    officers: tuple[Certified, ...]

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        letter = Document(self.number, DocumentKind.APPRAISAL_COMMISSION, "", on, self.due_on)
        case.documents = {**case.documents, self.number: letter}
        asked = OutsideRequest(self.number, self.expert, on, self.due_on, appraisal=True)
        case.investigated(requests={**case.investigation.requests, self.number: asked})
        case.assume(Duty.HANDLE, *(one.code for one in self.officers))

    def describe(self) -> str:
        return f"以{self.number}委托{self.expert}鉴定：{'；'.join(self.questions)}"


@dataclass(frozen=True, kw_only=True)
class CommissionAppraisal(Step):
    """``qualification``: of the expert body, as its certificate names it. ``material``: what is handed over."""

    title: ClassVar = "鉴定委托"
    articles: ClassVar = "行政处罚法第四十六条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.CHECKING, Stage.INVESTIGATING})

    expert: str = field(metadata={"label": "鉴定机构", "hint": "写机构名称，不写个人姓名"})
    qualification: str = field(metadata={"label": "鉴定资质"})
    material: tuple[str, ...] = field(metadata={"label": "送鉴材料"})
    questions: tuple[str, ...] = field(metadata={"label": "委托鉴定的问题"})
    officers: tuple[str, ...] = field(metadata={"label": "执法人员"})
    due_on: date | None = field(default=None, metadata={"label": "要求完成的期限"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        if self.due_on and self.due_on < when.first_day:
            raise BadInput("due_on", "完成期限不能早于委托日期", "the opinion is due before it is asked for")
        officers = guards.certified_officers(case, desk, self.officers, when.first_day)
        expert = stated("expert", self.expert, "鉴定机构")
        qualification = stated("qualification", self.qualification, "鉴定资质")
        material = each_stated("material", self.material, "送鉴材料")
        questions = each_stated("questions", self.questions, "委托鉴定的问题")
        entry = desk.entry(when).relying_on(*(one.certificate for one in officers))
        case.trigger(
            AppraisalCommissioned,
            entry,
            number=desk.number(case.unit, DocumentKind.APPRAISAL_COMMISSION.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            expert=expert,
            qualification=qualification,
            material=material,
            questions=questions,
            due_on=self.due_on,
            officers=officers,
        )
