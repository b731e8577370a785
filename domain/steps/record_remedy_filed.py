"""复议、诉讼受理 — a remedy has been filed against a document of the case; execution goes on unless stayed.
行政复议法第二十条、第二十三条、第四十二条; 行政诉讼法第四十五条、第四十六条、第五十六条; 行政处罚法第七十三条."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import Document
from domain.case.guards import stated
from domain.case.remedy import FiledRemedy, RemedyKind, RemedyTrack
from domain.case.remedy_terms import answer_term, earlier, last_day_to_file, reconsidered_first
from domain.case.stage import LIVE, Stage
from domain.case.step import Step
from domain.people.role import HANDLING, Role
from domain.record.personal import Personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class ReconsiderationFirst(Refusal):
    article = "行政复议法第二十三条第一款第一项"
    zh = (
        "对当场作出的行政处罚决定{number}不服的，应当先申请行政复议。",
        "请核对；人民法院仍予受理的，请填写“超期或者未先复议仍被受理的说明”。",
    )
    en = (
        "The on-the-spot decision {number} goes to reconsideration before any suit.",
        "Check it; where the court accepted the suit all the same, say so.",
    )


class RemedyTermOver(Refusal):
    article = "行政复议法第二十条；行政诉讼法第四十五条、第四十六条、第八十五条"
    zh = (
        "对{number}提出{kind}的期限于{last}届满，提出日期为{applied}。",
        "请核对日期；因不可抗力等仍被受理的，请填写“超期或者未先复议仍被受理的说明”。",
    )
    en = (
        "The term for {kind} against {number} ended on {last}; it was filed on {applied}.",
        "Check the dates; where it was accepted all the same, say why.",
    )


class RemedyFiled(CaseEvent):
    """``last_day``: to file, None where no term had begun. ``answer_due``: last day to answer, None where none is owed."""

    TOPIC = "case.remedy_filed"
    title = "复议、诉讼受理"
    correctable = frozenset({"applicant", "claim", "exception"})
    case_number: str
    kind: RemedyKind
    track: RemedyTrack
    organ: str
    document: str
    party: str
    applicant: Personal
    claim: Personal
    by_party: bool
    applied_on: date
    last_day: date | None
    answer_due: date | None
    stayed: bool
    stay_reason: str
    exception: str
    accepted_on: date | None

    class_version = 2

    @staticmethod
    def upcast_v1_v2(state: dict[str, Any]) -> None:
        state["accepted_on"] = None

    def apply(self, case: Case) -> None:
        filed = FiledRemedy(
            self.case_number,
            self.kind,
            self.track,
            self.organ,
            self.document,
            self.party,
            self.occurred_at.first_day,
            self.answer_due,
            self.stayed,
            applied_on=self.applied_on,
            accepted_on=self.accepted_on,
        )
        case.remedies = (*case.remedies, filed)

    def describe(self) -> str:
        stay = f"，停止执行：{self.stay_reason}" if self.stayed else "，不停止执行"
        due = f"，应于{self.answer_due}前答复" if self.answer_due else ""
        return f"{self.organ}受理对{self.document}的{self.kind.value}（{self.case_number}）{due}{stay}"


@dataclass(frozen=True, kw_only=True)
class RecordRemedyFiled(Step):
    """The step's day is that of receiving the copy. ``exception``: why it was accepted late, or without reconsideration.
    ``stayed``: execution was stayed, by the organ's own decision or the remedy organ's."""

    title: ClassVar = "复议、诉讼受理"
    articles: ClassVar = (
        "行政复议法第二十条、第二十三条、第四十二条；行政诉讼法第四十五条、第四十六条、第五十六条"
    )
    roles: ClassVar = (*HANDLING, Role.LEGAL_REVIEWER, Role.HEAD)
    allowed_in: ClassVar[Set[Stage]] = LIVE - {Stage.LEAD, Stage.MERGED}

    kind: RemedyKind = field(metadata={"label": "救济种类"})
    organ: str = field(metadata={"label": "复议机关或者人民法院"})
    case_number: str = field(metadata={"label": "复议、诉讼案号"})
    document: str = field(metadata={"label": "被复议、被诉的文书文号"})
    applicant: str = field(metadata={"label": "申请人、原告或者上诉人", "personal": True})
    claim: str = field(metadata={"label": "请求和理由", "personal": True})
    applied_on: date = field(metadata={"label": "申请或者起诉日期"})
    by_party: bool = field(default=True, metadata={"label": "由当事人本人提出"})
    track: RemedyTrack = field(default=RemedyTrack.ORDINARY, metadata={"label": "审理程序"})
    stayed: bool = field(default=False, metadata={"label": "停止执行"})
    stay_reason: str = field(default="", metadata={"label": "停止执行的理由和依据"})
    exception: str = field(default="", metadata={"label": "超期或者未先复议仍被受理的说明"})
    accepted_on: date | None = field(
        default=None,
        metadata={"label": "受理（立案）日期", "hint": "复议机关受理、人民法院立案之日，审理期限自此起算"},
    )

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        document = guards.known_document(case, self.document)
        case_number = stated("case_number", self.case_number, "复议、诉讼案号")
        if any(one.case_number == case_number for one in case.remedies):
            raise BadInput("case_number", f"{case_number}已登记", "the remedy is recorded already")
        if not document.issued_on <= self.applied_on <= on:
            problem = "申请日期应在文书作出之后、收到副本之前"
            raise BadInput("applied_on", problem, "filed after the document and before the copy came")
        if self.accepted_on and not self.applied_on <= self.accepted_on <= on:
            problem = "受理（立案）日期应在申请之后、收到副本之前"
            raise BadInput("accepted_on", problem, "accepted after the application and before the copy came")
        last_day = self._check_term(case, desk, document)
        stay_reason = self.stay_reason.strip()
        if self.stayed:
            stated("stay_reason", stay_reason, "停止执行的理由和依据")
        term = answer_term(self.kind, self.track, on)
        own = self.by_party and document.party in case.parties
        whose = document.party if own else f"applicant-{len(case.remedies) + 1}"
        case.trigger(
            RemedyFiled,
            desk.entry(when),
            case_number=case_number,
            kind=self.kind,
            track=self.track,
            organ=stated("organ", self.organ, "复议机关或者人民法院"),
            document=document.number,
            party=document.party,
            applicant=Personal(stated("applicant", self.applicant, "申请人"), whose),
            claim=Personal(stated("claim", self.claim, "请求和理由"), whose),
            by_party=self.by_party,
            applied_on=self.applied_on,
            last_day=last_day,
            answer_due=desk.terms(case.unit).of(term, on).ends(desk.calendar, on) if term else None,
            stayed=self.stayed,
            stay_reason=stay_reason,
            exception=self.exception.strip(),
            accepted_on=self.accepted_on,
        )

    def _check_term(self, case: Case, desk: Desk, document: Document) -> date | None:
        suit = earlier(case, document.number, RemedyKind.SUIT)
        if self.kind is RemedyKind.APPEAL and (suit is None or suit.ruling is None):
            raise BadInput("kind", "尚未登记一审裁判，不能登记上诉", "no first-instance outcome is recorded")
        last_day = last_day_to_file(case, desk.calendar, document, self.kind)
        if self.exception.strip():
            return last_day
        if not reconsidered_first(case, document, self.kind):
            raise ReconsiderationFirst(number=document.number)
        if last_day and self.applied_on > last_day:
            raise RemedyTermOver(
                number=document.number, kind=self.kind.value, last=last_day, applied=self.applied_on
            )
        return last_day
