"""转送复议申请 — the organ that means to maintain its penalty sends the request on. 行政复议法第三十二条第二款."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.guards import stated
from domain.case.stage import LIVE, Stage
from domain.case.step import Step
from domain.case.terms import REVIEW_REQUEST_FORWARDING
from domain.people.role import HANDLING, Role
from domain.record.refusal import BadInput
from domain.record.when import When


class ReviewRequestForwarded(CaseEvent):
    """``late``: after five working days; recorded all the same."""

    TOPIC = "case.review_request_forwarded"
    title = "转送复议申请"
    document: str
    organ: str
    late: bool

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        case.review_requests = tuple(
            replace(one, forwarded_on=on) if one.document == self.document and not one.forwarded_on else one
            for one in case.review_requests
        )

    def describe(self) -> str:
        return f"将对{self.document}的行政复议申请转送{self.organ}{'（逾期）' if self.late else ''}"


@dataclass(frozen=True, kw_only=True)
class ForwardReviewRequest(Step):
    title: ClassVar = "转送复议申请"
    articles: ClassVar = "行政复议法第三十二条第二款、第八十八条"
    roles: ClassVar = (*HANDLING, Role.LEGAL_REVIEWER, Role.HEAD)
    allowed_in: ClassVar[Set[Stage]] = LIVE - {Stage.LEAD, Stage.MERGED}

    document: str = field(metadata={"label": "被申请复议的当场处罚决定书文号"})
    organ: str = field(metadata={"label": "复议机关", "hint": "县人民政府"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on, number = when.first_day, self.document.strip()
        waiting = [one for one in case.review_requests if one.document == number and not one.forwarded_on]
        if not waiting:
            known = "、".join(one.document for one in case.review_requests if not one.forwarded_on) or "无"
            problem = f"没有待转送的对{number}的复议申请（现有：{known}）"
            raise BadInput("document", problem, "no such request waits to be forwarded")
        received_on = waiting[0].received_on
        guards.not_before(self.title, on, "收到复议申请", received_on)
        case.trigger(
            ReviewRequestForwarded,
            desk.entry(when),
            document=number,
            organ=stated("organ", self.organ, "复议机关"),
            late=on > REVIEW_REQUEST_FORWARDING.ends(desk.calendar, received_on),
        )
