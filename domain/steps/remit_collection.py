"""上缴当场收缴的罚款 — within two working days to the organ, within two more to the bank. 行政处罚法第七十一条."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.collection import Remittance, RemittanceLeg, collected, remitted_on
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.proceedings import Payment
from domain.case.stage import Stage
from domain.case.step import Step
from domain.case.terms import COLLECTION_REMITTANCE
from domain.people.role import HANDLING
from domain.record.refusal import BadInput
from domain.record.when import When


class CollectionRemitted(CaseEvent):
    """``late``: after the two working days; a finding (行政处罚法第七十九条)."""

    TOPIC = "case.collection_remitted"
    title = "上缴当场收缴的罚款"
    correctable = frozenset({"slip"})
    voucher: str
    leg: RemittanceLeg
    slip: str
    due_on: date
    late: bool

    def apply(self, case: Case) -> None:
        paid_in = Remittance(self.voucher, self.leg, self.occurred_at.first_day)
        case.remittances = (*case.remittances, paid_in)
        case.assume(Duty.HANDLE, self.actor.id)

    def describe(self) -> str:
        late = f"（应于{self.due_on}前，已超过）" if self.late else ""
        return f"当场收缴的罚款（票据{self.voucher}）{self.leg.value}{late}，凭证{self.slip}"


@dataclass(frozen=True, kw_only=True)
class RemitCollection(Step):
    """``slip``: the organ's receipt, or the bank's slip."""

    title: ClassVar = "上缴当场收缴的罚款"
    articles: ClassVar = "行政处罚法第七十一条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = frozenset(
        {Stage.DECIDED, Stage.SERVED, Stage.ENFORCING, Stage.COURT_APPLIED, Stage.EXECUTION_SUSPENDED}
    )

    voucher: str = field(metadata={"label": "当场收缴的票据号码"})
    leg: RemittanceLeg = field(metadata={"label": "环节"})
    slip: str = field(metadata={"label": "凭证号码"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        payment = self._payment(case)
        start = self._start(case, payment)
        guards.not_before(self.title, on, "当场收缴", start)
        guards.actor_separate(case, desk, Duty.HANDLE)
        due_on = COLLECTION_REMITTANCE.ends(desk.calendar, start)
        case.trigger(
            CollectionRemitted,
            desk.entry(when),
            voucher=payment.voucher,
            leg=self.leg,
            slip=stated("slip", self.slip, "凭证号码"),
            due_on=due_on,
            late=on > due_on,
        )

    def _payment(self, case: Case) -> Payment:
        known = {one.voucher: one for one in collected(case.payments)}
        voucher = self.voucher.strip()
        if voucher not in known:
            stated_ones = "、".join(known) or "无"
            raise BadInput(
                "voucher", f"没有当场收缴的票据{voucher}（现有：{stated_ones}）", "no such collection"
            )
        if remitted_on(case.remittances, voucher, self.leg):
            raise BadInput("leg", f"票据{voucher}已经{self.leg.value}", "this leg is recorded already")
        return known[voucher]

    def _start(self, case: Case, payment: Payment) -> date:
        """The bank's two days run from when the organ had the money."""
        if self.leg is RemittanceLeg.TO_ORGAN:
            return payment.on
        at_organ = remitted_on(case.remittances, payment.voucher, RemittanceLeg.TO_ORGAN)
        if at_organ is None:
            raise BadInput("leg", "请先登记交至行政机关", "the organ has not received it yet")
        return at_organ
