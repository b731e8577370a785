"""收到复议申请 — a request for reconsideration of a penalty made on the spot, handed in at the organ that made it.
行政复议法第三十二条."""

from collections.abc import Set
from dataclasses import dataclass, field
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.deciding import RECONSIDERATION_REVISED
from domain.case.desk import Desk
from domain.case.document import DocumentKind
from domain.case.guards import stated
from domain.case.opinion import ReviewRequest
from domain.case.stage import LIVE, Stage
from domain.case.step import Step
from domain.people.role import HANDLING, Role
from domain.record.personal import Personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class RequestGoesToReviewOrgan(Refusal):
    article = "行政复议法第三十二条第一款"
    zh = (
        "{number}不是当场作出的处罚决定（或者申请早于2024年1月1日），复议申请不经本机关提交。",
        "请告知申请人直接向复议机关（县人民政府）申请；受理通知送达后登记“复议、诉讼受理”。",
    )
    en = (
        "{number} was not decided on the spot, or the request came before 2024-01-01; it is not handed in here.",
        "Send the applicant to the reconsideration organ; record the acceptance when it is told.",
    )


class ReviewRequestReceived(CaseEvent):
    TOPIC = "case.review_request_received"
    title = "收到复议申请"
    document: str
    applicant: Personal
    claim: Personal

    def apply(self, case: Case) -> None:
        received = ReviewRequest(self.document, self.occurred_at.first_day)
        case.review_requests = (*case.review_requests, received)

    def describe(self) -> str:
        return f"收到对{self.document}的行政复议申请"


@dataclass(frozen=True, kw_only=True)
class ReceiveReviewRequest(Step):
    """The step's day is that of receiving the request; from it the organ has five working days to forward it (T39)."""

    title: ClassVar = "收到复议申请"
    articles: ClassVar = "行政复议法第三十二条"
    roles: ClassVar = (*HANDLING, Role.LEGAL_REVIEWER, Role.HEAD)
    allowed_in: ClassVar[Set[Stage]] = LIVE - {Stage.LEAD, Stage.MERGED}

    document: str = field(metadata={"label": "被申请复议的当场处罚决定书文号"})
    applicant: str = field(metadata={"label": "申请人", "personal": True})
    claim: str = field(metadata={"label": "复议请求和理由", "personal": True})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        document = guards.known_document(case, self.document)
        if document.kind is not DocumentKind.ON_THE_SPOT_DECISION or on < RECONSIDERATION_REVISED:
            raise RequestGoesToReviewOrgan(number=document.number)
        guards.not_before(self.title, on, "作出处罚决定", document.issued_on)
        if any(one.document == document.number and not one.forwarded_on for one in case.review_requests):
            raise BadInput("document", f"对{document.number}的复议申请已经登记", "the request is on record")
        whose = document.party if document.party in case.parties else "applicant"
        case.trigger(
            ReviewRequestReceived,
            desk.entry(when),
            document=document.number,
            applicant=Personal(stated("applicant", self.applicant, "申请人"), whose),
            claim=Personal(stated("claim", self.claim, "复议请求和理由"), whose),
        )
