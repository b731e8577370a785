"""申请人民法院强制执行 — the town has no power to execute itself and asks the court to. 行政强制法第五十三条至第五十五条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from domain.case.case import Case, CaseEvent
from domain.case.court_enforcement import CourtApplication
from domain.case.court_rules import last_day_to_apply, remedies_over, urged_in_vain
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.executing import enforceable, go_on, head_decides, not_halted, overdue_sum
from domain.case.guards import stated
from domain.case.own_enforcement import no_power_of_its_own
from domain.case.stage import AFTER_THE_CHECK, Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.personal import Personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When
from domain.wording.money import amount_in_figures


class HeadMustSignApplication(Refusal):
    article = "行政强制法第五十五条第二款"
    zh = (
        "强制执行申请书应当由行政机关负责人签名，加盖行政机关的印章，并注明日期。",
        "请签名、盖章后再登记。",
    )
    en = (
        "The application bears the head's signature, the organ's seal and the date.",
        "Sign and seal it first.",
    )


class CourtFilesMissing(Refusal):
    article = "行政强制法第五十五条第一款"
    zh = ("申请材料缺少：{missing}。", "请补齐后再申请。")
    en = ("The application lacks: {missing}.", "Add what is missing first.")


class CourtFile(StrEnum):
    """申请材料 — 行政强制法第五十五条第一款."""

    APPLICATION = "强制执行申请书"
    DECISION = "行政决定书及作出决定的事实、理由和依据"
    OPINION = "当事人的意见及行政机关催告情况"
    OBJECT = "申请强制执行标的情况"
    OTHER = "法律、行政法规规定的其他材料"


_REQUIRED = tuple(one for one in CourtFile if one is not CourtFile.OTHER)


class AppliedToCourt(CaseEvent):
    """``document``: what is to be enforced. ``last_day``: of the three months; ``late``: after it, which the court refuses
    unless ``late_reason`` is a good one. ``amount_fen``: applied for, 0 for a duty not in money."""

    TOPIC = "case.applied_to_court"
    title = "申请人民法院强制执行"
    correctable = frozenset({"party_opinion", "object"})
    number: str
    issuer: str
    party: str
    document: str
    court: str
    urging: str
    request: str
    object: str
    amount_fen: int
    party_opinion: Personal
    files: tuple[CourtFile, ...]
    signed_by: str
    last_day: date
    late: bool
    late_reason: str

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        applied = CourtApplication(self.number, self.party, self.document, self.court, on, self.late)
        case.execution = replace(case.execution, applications=(*case.execution.applications, applied))
        case.documents = {
            **case.documents,
            self.number: Document(self.number, DocumentKind.COURT_APPLICATION, "", on),
        }
        go_on(case)
        case.assume(Duty.DECIDE, self.actor.id)

    def describe(self) -> str:
        money = f"{amount_in_figures(self.amount_fen)}，" if self.amount_fen else ""
        late = f"（已超过{self.last_day}的申请期限）" if self.late else ""
        return f"以{self.number}向{self.court}申请强制执行{self.document}{late}：{money}{self.request}"


@dataclass(frozen=True, kw_only=True)
class ApplyToCourt(Step):
    """The amount is all that is overdue, the surcharge imposed included. A late application is recorded and says so."""

    title: ClassVar = "申请人民法院强制执行"
    articles: ClassVar = "行政强制法第五十三条至第五十五条；行政处罚法第七十二条"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = AFTER_THE_CHECK

    document: str = field(metadata={"label": "申请执行的决定书或者责令改正通知书文号"})
    court: str = field(metadata={"label": "人民法院", "hint": "执行对象是不动产的，为不动产所在地的法院"})
    request: str = field(metadata={"label": "申请事项"})
    object: str = field(metadata={"label": "执行标的情况"})
    party_opinion: str = field(metadata={"label": "当事人的意见", "hint": "没有的写明", "personal": True})
    files: tuple[CourtFile, ...] = field(metadata={"label": "申请材料"})
    signed_and_sealed: bool = field(metadata={"label": "负责人已签名并加盖行政机关印章"})
    late_reason: str = field(default="", metadata={"label": "逾期申请的正当理由"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        document = enforceable(case, self.document, on)
        head_decides(case, desk, on)
        not_halted(case, document)
        amount = overdue_sum(case, desk.calendar, document, on)
        if not amount:
            no_power_of_its_own(case, desk, document, on)
        remedies_over(case, desk.calendar, document, on)
        urging = urged_in_vain(case, desk.calendar, document, on)
        last_day = last_day_to_apply(case, desk.calendar, document, on) or on
        self._check_form(case)
        text = {
            "court": stated("court", self.court, "人民法院"),
            "request": stated("request", self.request, "申请事项"),
            "object": stated("object", self.object, "执行标的情况"),
        }
        opinion = Personal(stated("party_opinion", self.party_opinion, "当事人的意见"), document.party)
        entry = desk.entry(when)
        case.trigger(
            AppliedToCourt,
            entry,
            number=desk.number(case.unit, DocumentKind.COURT_APPLICATION.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            party=document.party,
            document=document.number,
            urging=urging.number,
            amount_fen=amount,
            party_opinion=opinion,
            files=self.files,
            signed_by=desk.actor.name,
            last_day=last_day,
            late=on > last_day,
            late_reason=self.late_reason.strip(),
            **text,
        )

    def _check_form(self, case: Case) -> None:
        for one in case.execution.applications:
            if one.document == self.document and one.pending:
                problem = f"已以{one.number}申请强制执行，尚未办结"
                raise BadInput("document", problem, f"application {one.number} is pending")
        if missing := [one.value for one in _REQUIRED if one not in self.files]:
            raise CourtFilesMissing(missing="、".join(missing))
        if not self.signed_and_sealed:
            raise HeadMustSignApplication()
