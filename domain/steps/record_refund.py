"""退还罚没款 — money paid beyond what a decision that stands makes a party owe goes back to it. 行政处罚法第七十五条第二款."""

from collections.abc import Set
from dataclasses import dataclass, field
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.obligations import refund_due_fen
from domain.case.proceedings import PaidFor, Payment
from domain.case.revising import AFTER_DECISION, decided_before
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When
from domain.wording.money import amount_in_figures


class RefundExceedsDue(Refusal):
    article = "行政处罚法第七十四条、第七十五条第二款"
    zh = ("应退还当事人{party}{due}（{purpose}），登记的退还为{stated}。", "请核对退还金额和凭证。")
    en = (
        "{due} ({purpose}) is to be returned to {party}; {stated} was entered.",
        "Check the amount and the voucher.",
    )


class PaymentRefunded(CaseEvent):
    """``left``: fen still to be returned after it."""

    TOPIC = "case.payment_refunded"
    title = "退还罚没款"
    correctable = frozenset({"voucher"})
    party: str
    amount_fen: int
    voucher: str
    left: int
    purpose: PaidFor

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        returned = Payment(self.party, on, -self.amount_fen, "退还", self.voucher, self.purpose)
        case.payments = (*case.payments, returned)
        case.assume(Duty.HANDLE, self.actor.id)

    def describe(self) -> str:
        left = f"，尚应退还{amount_in_figures(self.left)}" if self.left else "，已全部退还"
        return f"退还{self.party}{self.purpose.value}{amount_in_figures(self.amount_fen)}，凭证{self.voucher}{left}"


@dataclass(frozen=True, kw_only=True)
class RecordRefund(Step):
    title: ClassVar = "退还罚没款"
    articles: ClassVar = "行政处罚法第七十五条第二款、行政强制法第四十一条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = AFTER_DECISION

    party: str = field(metadata={"label": "当事人编号"})
    amount_fen: int = field(metadata={"label": "金额（分）"})
    voucher: str = field(metadata={"label": "退库凭证号码"})
    purpose: PaidFor = field(default=PaidFor.FINE, metadata={"label": "款项种类"})

    @classmethod
    def check_stage(cls, case: Case) -> None:
        super().check_stage(case)
        decided_before(cls, case)

    def record(self, case: Case, desk: Desk, when: When) -> None:
        guards.known_party(case, self.party)
        if self.amount_fen <= 0:
            raise BadInput("amount_fen", "金额应大于零", "an amount is more than nothing")
        voucher = stated("voucher", self.voucher, "退库凭证号码")
        guards.actor_separate(case, desk, Duty.HANDLE)
        due = refund_due_fen(case, self.party, self.purpose)
        if self.amount_fen > due:
            raise RefundExceedsDue(
                party=self.party,
                purpose=self.purpose.value,
                due=amount_in_figures(due),
                stated=amount_in_figures(self.amount_fen),
            )
        for payment in case.payments:
            if payment.party == self.party:
                guards.not_before(self.title, when.first_day, "缴款", payment.on)
        case.trigger(
            PaymentRefunded,
            desk.entry(when),
            party=self.party,
            amount_fen=self.amount_fen,
            voucher=voucher,
            left=due - self.amount_fen,
            purpose=self.purpose,
        )
