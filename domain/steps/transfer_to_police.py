"""移送公安机关 — the case is handed over within twenty-four hours of the decision. 行政执法机关移送涉嫌犯罪案件的规定第五条、第六条."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.guards import Certified, each_stated, stated
from domain.case.stage import Stage
from domain.case.step import Step
from domain.case.terms import POLICE_HANDOVER, POLICE_REPLY
from domain.case.transfer import Evaluation, PoliceTransfer
from domain.people.role import HANDLING
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class TransferMustBeDecided(Refusal):
    article = "行政执法机关移送涉嫌犯罪案件的规定第五条"
    zh = (
        "截至{day}没有负责人移送公安机关的决定。",
        "请先由专案组提出报告，由正职负责人决定，办理“移送评估”。",
    )
    en = ("By {day} the head had not decided to transfer the case.", "Have the transfer evaluated first.")


class PoliceFileIncomplete(Refusal):
    article = "行政执法机关移送涉嫌犯罪案件的规定第六条"
    zh = (
        "移送公安机关的材料不全，缺：{missing}。",
        "请补齐后移送；确无涉案物品或者检验鉴定的，在“未附材料的说明”中写明。",
    )
    en = (
        "The file for the police lacks: {missing}.",
        "Complete it; where there are no goods, or no test or appraisal, say so.",
    )


class PoliceMaterial(StrEnum):
    """移送材料 — 第六条."""

    LETTER = "涉嫌犯罪案件移送书"
    REPORT = "涉嫌犯罪案件情况的调查报告"
    GOODS = "涉案物品清单"
    TESTS = "有关检验报告或者鉴定结论"
    OTHER = "其他有关涉嫌犯罪的材料"


ALWAYS = (PoliceMaterial.LETTER, PoliceMaterial.REPORT)
UNLESS_EXPLAINED = (PoliceMaterial.GOODS, PoliceMaterial.TESTS)


class TransferredToPolice(CaseEvent):
    """``late``: handed over more than twenty-four hours after the decision. ``answer_due``: last day for the police."""

    TOPIC = "case.transferred_to_police"
    title = "移送公安机关"
    number: str
    issuer: str
    organ: str
    crime: str
    officers: tuple[Certified, ...]
    materials: tuple[PoliceMaterial, ...]
    missing_reason: str
    goods: tuple[str, ...]
    receipt: str
    copied_to_procuratorate: bool
    from_stage: Stage
    answer_due: date
    late: bool

    def apply(self, case: Case) -> None:
        letter = Document(self.number, DocumentKind.POLICE_TRANSFER, "", self.occurred_at.first_day)
        case.documents = {**case.documents, self.number: letter}
        handed = PoliceTransfer(self.number, self.organ, self.occurred_at, self.from_stage, self.answer_due)
        case.transfers = case.transfers.with_police(handed)
        case.stage = Stage.WITH_POLICE
        case.assume(Duty.HANDLE, *(one.code for one in self.officers))

    def describe(self) -> str:
        late = "（超过二十四小时）" if self.late else ""
        return f"以{self.number}将涉嫌{self.crime}案件移送{self.organ}{late}，材料{len(self.materials)}项"


@dataclass(frozen=True, kw_only=True)
class TransferToPolice(Step):
    """The time is that of the hand-over. ``goods``: the list of things, each with its quantity."""

    title: ClassVar = "移送公安机关"
    articles: ClassVar = "行政执法机关移送涉嫌犯罪案件的规定第五条、第六条；行政处罚法第二十七条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = frozenset(
        {Stage.CHECKING, Stage.INVESTIGATING, Stage.CONCLUDED, Stage.EXAMINING, Stage.NOTIFIED}
    )
    follows: ClassVar = ("case.transfer_evaluated",)

    organ: str = field(metadata={"label": "受移送的公安机关"})
    officers: tuple[str, ...] = field(metadata={"label": "移送人员"})
    materials: tuple[PoliceMaterial, ...] = field(metadata={"label": "移送材料"})
    receipt: str = field(metadata={"label": "公安机关回执"})
    goods: tuple[str, ...] = field(default=(), metadata={"label": "涉案物品", "hint": "名称和数量"})
    missing_reason: str = field(default="", metadata={"label": "未附材料的说明"})
    copied_to_procuratorate: bool = field(default=False, metadata={"label": "已抄送人民检察院"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        decision = decision_to_transfer(case, on)
        self._check_materials()
        organ = stated("organ", self.organ, "受移送的公安机关")
        receipt = stated("receipt", self.receipt, "公安机关回执")
        goods = each_stated("goods", self.goods, "涉案物品") if self.goods else ()
        officers = guards.certified_officers(case, desk, self.officers, on)
        entry = desk.entry(when).relying_on(*(one.certificate for one in officers))
        case.trigger(
            TransferredToPolice,
            entry,
            number=desk.number(case.unit, DocumentKind.POLICE_TRANSFER.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            organ=organ,
            crime=decision.crime,
            officers=officers,
            materials=tuple(dict.fromkeys(self.materials)),
            missing_reason=self.missing_reason.strip(),
            goods=goods,
            receipt=receipt,
            copied_to_procuratorate=self.copied_to_procuratorate,
            from_stage=case.stage,
            answer_due=POLICE_REPLY.ends(desk.calendar, on),
            late=not POLICE_HANDOVER.kept(decision.decided, when),
        )

    def _check_materials(self) -> None:
        missing = [one for one in ALWAYS if one not in self.materials]
        if not self.missing_reason.strip():
            missing += [one for one in UNLESS_EXPLAINED if one not in self.materials]
        if missing:
            raise PoliceFileIncomplete(missing="、".join(missing))
        if PoliceMaterial.GOODS in self.materials and not self.goods:
            raise BadInput("goods", "附涉案物品清单的，请填写涉案物品", "state the goods on the list")


def decision_to_transfer(case: Case, on: date) -> Evaluation:
    """The head's last decision, which was to transfer; one already declined by the police does not serve again."""
    last = case.transfers.evaluations[-1] if case.transfers.evaluations else None
    if last is None or not last.transfer or last.decided.first_day > on:
        raise TransferMustBeDecided(day=on)
    if any(one.handed_over.first_day >= last.decided.first_day for one in case.transfers.police):
        raise TransferMustBeDecided(day=on)
    return last
