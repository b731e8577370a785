"""延期、分期缴纳 — the head lets a party in real hardship pay its fine later, or in parts. 行政处罚法第六十六条第二款."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise
from typing import ClassVar

from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.executing import head_decides, served_decision
from domain.case.execution import Deferral, Instalment
from domain.case.guards import stated
from domain.case.payment_due import unpaid_fine_fen
from domain.case.stage import PERFORMING, Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.personal import Personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When
from domain.wording.money import amount_in_figures


class NothingToDefer(Refusal):
    article = "行政处罚法第六十六条第二款"
    zh = ("在{day}，当事人{party}没有未缴的罚款，无须延期或者分期。", "请核对缴款记录。")
    en = ("On {day} {party} owes no fine that could be deferred.", "Check the payments on record.")


class DeferralApproved(CaseEvent):
    """``unpaid_fen``: of the fine when approved, which the instalments add up to. The surcharge does not run inside it."""

    TOPIC = "case.deferral_approved"
    title = "批准延期、分期缴纳"
    correctable = frozenset({"hardship", "proof"})
    number: str
    issuer: str
    party: str
    decision: str
    applied_on: date
    hardship: Personal
    proof: str
    unpaid_fen: int
    instalments: tuple[Instalment, ...]
    opinion: str

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        deferral = Deferral(self.number, self.party, self.decision, on, self.instalments)
        case.execution = replace(case.execution, deferrals=(*case.execution.deferrals, deferral))
        issued = Document(self.number, DocumentKind.DEFERRAL, self.party, on, deferral.last_day)
        case.documents = {**case.documents, self.number: issued}
        case.assume(Duty.DECIDE, self.actor.id)

    def describe(self) -> str:
        parts = "，".join(f"{one.due_on}前{amount_in_figures(one.amount_fen)}" for one in self.instalments)
        kind = "分期" if len(self.instalments) > 1 else "延期"
        return f"{self.issuer}以{self.number}批准{self.party}{kind}缴纳罚款：{parts}"


@dataclass(frozen=True, kw_only=True)
class ApproveDeferral(Step):
    """``instalments``: one for a mere deferral; together the fine not yet paid. A later approval replaces an earlier one."""

    title: ClassVar = "批准延期、分期缴纳"
    articles: ClassVar = "行政处罚法第六十六条第二款、第七十二条第二款"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = PERFORMING

    party: str = field(metadata={"label": "当事人编号"})
    applied_on: date = field(metadata={"label": "当事人申请日期"})
    hardship: str = field(metadata={"label": "确有经济困难的情况", "personal": True})
    proof: str = field(metadata={"label": "证明材料"})
    instalments: tuple[Instalment, ...] = field(
        metadata={"label": "缴纳计划", "hint": "延期只填一期；各期之和为未缴的罚款"}
    )
    opinion: str = field(metadata={"label": "审批意见"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        decision = served_decision(case, self.party, on)
        head_decides(case, desk, on)
        if not decision.on <= self.applied_on <= on:
            problem = "申请日期应在作出决定之后、批准之前"
            raise BadInput("applied_on", problem, "applied for after the decision and before the approval")
        unpaid = unpaid_fine_fen(case, self.party, on)
        if not unpaid:
            raise NothingToDefer(day=on, party=self.party)
        self._check_schedule(on, unpaid)
        hardship = stated("hardship", self.hardship, "确有经济困难的情况")
        proof, opinion = stated("proof", self.proof, "证明材料"), stated("opinion", self.opinion, "审批意见")
        entry = desk.entry(when)
        case.trigger(
            DeferralApproved,
            entry,
            number=desk.number(case.unit, DocumentKind.DEFERRAL.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            party=self.party,
            decision=decision.number,
            applied_on=self.applied_on,
            hardship=Personal(hardship, self.party),
            proof=proof,
            unpaid_fen=unpaid,
            instalments=self.instalments,
            opinion=opinion,
        )

    def _check_schedule(self, on: date, unpaid: int) -> None:
        if not self.instalments:
            raise BadInput("instalments", "请填写缴纳计划", "state at least one instalment")
        for index, one in enumerate(self.instalments):
            if one.amount_fen <= 0:
                raise BadInput(f"instalments.{index}.amount_fen", "金额应大于零", "more than nothing")
            if one.due_on <= on:
                raise BadInput(f"instalments.{index}.due_on", "缴纳期限应在批准之后", "after the approval")
        if any(later.due_on <= earlier.due_on for earlier, later in pairwise(self.instalments)):
            raise BadInput("instalments", "各期应按期限先后排列，期限不得相同", "in the order of their days")
        total = sum(one.amount_fen for one in self.instalments)
        if total != unpaid:
            raise BadInput(
                "instalments",
                f"各期之和为{amount_in_figures(total)}，未缴罚款为{amount_in_figures(unpaid)}",
                f"the instalments add up to {total} fen; {unpaid} fen are unpaid",
            )
