"""催告 — urge a party in writing to perform what is overdue, before anything is enforced. 行政强制法第三十五条、第五十四条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.executing import enforceable, not_halted, overdue_sum
from domain.case.execution import Urging
from domain.case.guards import Certified
from domain.case.stage import AFTER_THE_CHECK, Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When
from domain.wording.money import amount_in_figures


class UrgingMustBeComplete(Refusal):
    article = "行政强制法第三十五条"
    zh = (
        "催告书缺少：{missing}。",
        "催告书应当载明履行义务的期限、方式，涉及金钱给付的载明金额和给付方式，以及陈述权和申辩权。",
    )
    en = (
        "The urging does not state: {missing}.",
        "It states the term, the manner, for money the amount and how to pay it, and the right to state and defend.",
    )


class PerformanceUrged(CaseEvent):
    """``document``: the decision or order urged. ``amount_fen``: 0 for a duty that is not in money."""

    TOPIC = "case.performance_urged"
    title = "催告"
    correctable = frozenset({"manner", "payment"})
    number: str
    issuer: str
    party: str
    document: str
    officers: tuple[Certified, ...]
    due_on: date
    manner: str
    amount_fen: int
    payment: str
    rights_told: bool

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        urging = Urging(self.number, self.party, self.document, on, self.due_on, self.amount_fen)
        case.execution = replace(case.execution, urgings=(*case.execution.urgings, urging))
        issued = Document(self.number, DocumentKind.URGING, self.party, on, self.due_on)
        case.documents = {**case.documents, self.number: issued}
        case.assume(Duty.HANDLE, *(one.code for one in self.officers))

    def describe(self) -> str:
        sum_due = f"缴纳{amount_in_figures(self.amount_fen)}，" if self.amount_fen else ""
        return f"{self.issuer}以{self.number}催告{self.party}于{self.due_on}前{sum_due}履行{self.document}"


@dataclass(frozen=True, kw_only=True)
class UrgePerformance(Step):
    """``amount_fen``: all that is overdue under the decision, with the surcharge imposed; nothing for an order to correct.
    The urging counts from its service."""

    title: ClassVar = "催告"
    articles: ClassVar = "行政强制法第三十五条、第五十一条、第五十四条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = AFTER_THE_CHECK

    document: str = field(metadata={"label": "未履行的决定书或者责令改正通知书文号"})
    officers: tuple[str, ...] = field(metadata={"label": "执法人员"})
    due_on: date = field(metadata={"label": "履行义务的期限"})
    manner: str = field(metadata={"label": "履行义务的方式"})
    rights_told: bool = field(metadata={"label": "已载明陈述权和申辩权"})
    amount_fen: int = field(default=0, metadata={"label": "金额（分）", "hint": "涉及金钱给付的填写"})
    payment: str = field(default="", metadata={"label": "给付方式", "hint": "涉及金钱给付的填写"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        document = enforceable(case, self.document, on)
        not_halted(case, document)
        overdue = overdue_sum(case, desk.calendar, document, on)
        self._check_contents(overdue, on)
        officers = guards.certified_officers(case, desk, self.officers, on)
        entry = desk.entry(when).relying_on(*(one.certificate for one in officers))
        case.trigger(
            PerformanceUrged,
            entry,
            number=desk.number(case.unit, DocumentKind.URGING.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            party=document.party,
            document=document.number,
            officers=officers,
            due_on=self.due_on,
            manner=self.manner.strip(),
            amount_fen=self.amount_fen,
            payment=self.payment.strip(),
            rights_told=self.rights_told,
        )

    def _check_contents(self, overdue: int, on: date) -> None:
        contents = {
            "履行义务的方式": bool(self.manner.strip()),
            "陈述权和申辩权": self.rights_told,
            "金额": bool(self.amount_fen) or not overdue,
            "给付方式": bool(self.payment.strip()) or not overdue,
        }
        if missing := [name for name, there in contents.items() if not there]:
            raise UrgingMustBeComplete(missing="、".join(missing))
        if self.due_on <= on:
            raise BadInput("due_on", "履行期限应在催告之后", "the term ends after the urging")
        if self.amount_fen != overdue:
            raise BadInput(
                "amount_fen",
                f"应催告的金额为{amount_in_figures(overdue)}",
                f"{overdue} fen are overdue",
            )
