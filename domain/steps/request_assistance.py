"""协助请求 — ask another organ for what the town cannot find out itself. 行政处罚法第二十六条."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.clauses import clauses_stated
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.guards import each_stated, stated
from domain.case.investigation import OutsideRequest
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.refusal import BadInput
from domain.record.when import When

ASSISTANCE_CLAUSE = "《中华人民共和国行政处罚法》第二十六条"


class AssistanceRequested(CaseEvent):
    TOPIC = "case.assistance_requested"
    title = "请求协助"
    number: str
    issuer: str
    organ: str
    matters: tuple[str, ...]
    basis: tuple[str, ...]
    due_on: date

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        letter = Document(self.number, DocumentKind.ASSISTANCE_REQUEST, "", on, self.due_on)
        case.documents = {**case.documents, self.number: letter}
        asked = OutsideRequest(self.number, self.organ, on, self.due_on, appraisal=False)
        case.investigated(requests={**case.investigation.requests, self.number: asked})

    def describe(self) -> str:
        return f"以{self.number}请{self.organ}协助，于{self.due_on}前答复：{'；'.join(self.matters)}"


@dataclass(frozen=True, kw_only=True)
class RequestAssistance(Step):
    """``matters``: what is asked, one by one (land class, survey, identification of damage). ``due_on``: day to reply by;
    no law sets it."""

    title: ClassVar = "协助请求"
    articles: ClassVar = "行政处罚法第二十六条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.CHECKING, Stage.INVESTIGATING})

    organ: str = field(metadata={"label": "被请求机关"})
    matters: tuple[str, ...] = field(metadata={"label": "协助事项"})
    due_on: date = field(metadata={"label": "请求答复的期限"})
    basis: tuple[str, ...] = field(
        default=(ASSISTANCE_CLAUSE,), metadata={"label": "法律依据", "hint": "法律全称和条款项"}
    )

    def record(self, case: Case, desk: Desk, when: When) -> None:
        guards.officer_of_the_case(case, desk)
        guards.actor_holds_post(case, desk, self.roles, when.first_day)
        if self.due_on < when.first_day:
            raise BadInput("due_on", "答复期限不能早于请求日期", "the reply is due before it is asked for")
        organ = stated("organ", self.organ, "被请求机关")
        matters = each_stated("matters", self.matters, "协助事项")
        basis = clauses_stated("basis", self.basis)
        entry = desk.entry(when)
        case.trigger(
            AssistanceRequested,
            entry,
            number=desk.number(case.unit, DocumentKind.ASSISTANCE_REQUEST.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            organ=organ,
            matters=matters,
            basis=basis,
            due_on=self.due_on,
        )
