"""延长查封扣押期限 — once, by thirty days at most; days of testing do not count. 行政强制法第二十五条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.approval import approving_head
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.measures import Seizure, SeizureExtension
from domain.case.seizing import known_seizure, within_term
from domain.case.stage import OPEN, Stage
from domain.case.step import Step
from domain.case.terms import SEIZURE_EXTENSION
from domain.people.role import HANDLING
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class SeizureExtendedOnce(Refusal):
    article = "行政强制法第二十五条第一款"
    zh = ("{number}已于{day}延长过一次，不得再次延长。", "期限届满应当立即解除查封、扣押。")
    en = (
        "{number} was extended on {day}; it is extended once only.",
        "Release the things when the term ends.",
    )


class SeizureHasLapsed(Refusal):
    article = "行政强制法第二十五条第一款、第二十八条第一款第四项"
    zh = ("{number}的期限已于{day}届满，不能再延长。", "期限届满的，应当立即办理“解除查封扣押”。")
    en = ("The term of {number} ended on {day}; it can no longer be extended.", "Release the things at once.")


class ExtensionGround(StrEnum):
    """延长的情形."""

    COMPLEX = "情况复杂（第二十五条第一款）"
    TESTING = "检测、检验、检疫或者技术鉴定期间不计入（第二十五条第三款）"


class SeizureExtended(CaseEvent):
    """``until``: the last day from now on. ``testing_days``: added to the term for testing, 0 for an extension proper."""

    TOPIC = "case.seizure_extended"
    title = "延长查封扣押期限"
    number: str
    seizure: str
    party: str
    ground: ExtensionGround
    reason: str
    until: date
    testing_days: int
    approver: str
    approved_by: str

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        told = Document(self.number, DocumentKind.SEIZURE_EXTENSION, self.party, on)
        case.documents = {**case.documents, self.number: told}
        if seizure := case.seizures.get(self.seizure):
            case.seizures = {**case.seizures, self.seizure: self._extended(seizure)}
        if order := case.documents.get(self.seizure):
            case.documents = {**case.documents, self.seizure: order.with_term(self.until)}
        case.assume(Duty.HANDLE, self.actor.id)
        case.assume(Duty.APPROVE_MEASURE, self.approver)

    def _extended(self, seizure: Seizure) -> Seizure:
        if self.testing_days:
            return replace(seizure, testing=seizure.testing + self.testing_days)
        raw = date.fromordinal(self.until.toordinal() - seizure.testing)
        return replace(seizure, extension=SeizureExtension(self.occurred_at.first_day, raw))

    def describe(self) -> str:
        return f"经{self.approved_by}批准，以{self.number}将{self.seizure}的期限延长至{self.until}：{self.reason}"


@dataclass(frozen=True, kw_only=True)
class ExtendSeizure(Step):
    """``until``: the new last day; counted from the original end, testing days apart. ``testing_days``: as the party was
    told in writing."""

    title: ClassVar = "延长查封扣押期限"
    articles: ClassVar = "行政强制法第二十五条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = OPEN - {Stage.LEAD, Stage.CHECKING, Stage.FILING_REQUESTED}

    seizure: str = field(metadata={"label": "查封扣押决定书文号"})
    ground: ExtensionGround = field(metadata={"label": "延长的情形"})
    reason: str = field(metadata={"label": "理由", "hint": "须书面告知当事人"})
    approver: str = field(metadata={"label": "批准的负责人"})
    until: date | None = field(default=None, metadata={"label": "延长至", "hint": "情况复杂的填写"})
    testing_days: int = field(default=0, metadata={"label": "检测鉴定天数", "hint": "检测、鉴定的填写"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        seizure = known_seizure(case, self.seizure.strip())
        guards.not_before(self.title, when, "查封扣押", seizure.when)
        if on > seizure.ends_on:
            raise SeizureHasLapsed(number=seizure.number, day=seizure.ends_on)
        until = self._until(desk, seizure)
        reason = stated("reason", self.reason, "理由")
        guards.actor_separate(case, desk, Duty.HANDLE)
        approver = approving_head(case, desk, self.approver, on, (desk.actor.id,), Duty.APPROVE_MEASURE)
        entry = desk.entry(when)
        case.trigger(
            SeizureExtended,
            entry,
            number=desk.number(case.unit, DocumentKind.SEIZURE_EXTENSION.value, entry, case.id),
            seizure=seizure.number,
            party=seizure.party,
            ground=self.ground,
            reason=reason,
            until=until,
            testing_days=self.testing_days if self.ground is ExtensionGround.TESTING else 0,
            approver=approver.code,
            approved_by=approver.name,
        )

    def _until(self, desk: Desk, seizure: Seizure) -> date:
        if self.ground is ExtensionGround.TESTING:
            if self.testing_days < 1:
                raise BadInput("testing_days", "请填写检测、鉴定的天数", "state the days of testing")
            return desk.calendar.add_days(seizure.ends_on, self.testing_days)
        if self.testing_days:
            raise BadInput("testing_days", "情况复杂的延长不填检测鉴定天数", "not for this ground")
        if seizure.extension:
            raise SeizureExtendedOnce(number=seizure.number, day=seizure.extension.on)
        if self.until is None:
            raise BadInput("until", "请填写延长至哪一日", "state the new last day")
        last = SEIZURE_EXTENSION.ends(desk.calendar, seizure.until)
        return within_term(self.until, seizure.ends_on, date.fromordinal(last.toordinal() + seizure.testing))
