"""缴款 — one payment of a fine or of confiscated gains, of a surcharge, or of the cost of substitute performance; fines are
collected apart from the office. 行政处罚法第六十七条至第七十条、第七十二条; 行政强制法第五十一条."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.executing import DecisionNotServed, go_on
from domain.case.guards import stated
from domain.case.obligations import outstanding_fen
from domain.case.proceedings import PaidFor, Payment
from domain.case.revising import AFTER_DECISION, decided_before
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.personal import Personal, personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When
from domain.wording.money import amount_in_figures


class SeparateCollectionRequired(Refusal):
    article = "行政处罚法第六十七条、第六十九条、第七十条"
    zh = (
        "执法人员不得自行收缴罚款：{missing}。",
        "请由当事人到指定银行或者通过电子支付系统缴纳；依法当场收缴的，写明理由并出具财政专用票据。",
    )
    en = (
        "Officers may not collect fines themselves: {missing}.",
        "Have it paid at the bank or electronically, or state the ground and issue the treasury receipt.",
    )


class PaymentExceedsDebt(Refusal):
    article = "行政处罚法第六十六条、第七十四条"
    zh = (
        "当事人{party}尚欠{owed}（{purpose}），登记的缴款为{paid}。",
        "请核对票据金额；多收的应当退还，不得计入本案罚没款。",
    )
    en = (
        "{party} owes {owed} ({purpose}); {paid} was entered.",
        "Check the voucher; an excess is to be returned.",
    )


class PaymentChannel(StrEnum):
    """缴款渠道."""

    BANK = "银行"
    ELECTRONIC = "电子支付"
    ON_THE_SPOT = "当场收缴"
    COURT = "人民法院执行"


class PaymentRecorded(CaseEvent):
    """``outstanding``: fen left of the same purpose after it. ``on_the_spot_reason``: as the party put it (第六十九条)."""

    TOPIC = "case.payment_recorded"
    title = "缴款"
    correctable = frozenset({"payer", "voucher"})
    party: str
    amount_fen: int
    channel: PaymentChannel
    voucher: str
    payer: Personal | None
    on_the_spot_reason: str
    treasury_receipt: bool
    outstanding: int
    purpose: PaidFor

    def apply(self, case: Case) -> None:
        paid = Payment(
            self.party,
            self.occurred_at.first_day,
            self.amount_fen,
            self.channel.value,
            self.voucher,
            self.purpose,
        )
        case.payments = (*case.payments, paid)
        go_on(case)
        case.assume(Duty.HANDLE, self.actor.id)

    def describe(self) -> str:
        left = f"，尚欠{amount_in_figures(self.outstanding)}" if self.outstanding else "，已缴清"
        paid = f"{self.purpose.value}{amount_in_figures(self.amount_fen)}"
        return f"{self.party}经{self.channel.value}缴纳{paid}，票据{self.voucher}{left}"


@dataclass(frozen=True, kw_only=True)
class RecordPayment(Step):
    """``payer``: who paid, where it was not the party. ``on_the_spot_reason``: a decision of the ordinary procedure
    may be collected on the spot only in remote places, at the party's request; 第六十八条 serves decisions made on the spot.
    """

    title: ClassVar = "缴款"
    articles: ClassVar = "行政处罚法第六十七条至第七十条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = AFTER_DECISION - {Stage.CLOSED, Stage.ARCHIVED}

    party: str = field(metadata={"label": "当事人编号"})
    amount_fen: int = field(metadata={"label": "金额（分）"})
    channel: PaymentChannel = field(metadata={"label": "缴款渠道"})
    voucher: str = field(metadata={"label": "票据号码"})
    payer: str = field(default="", metadata={"label": "缴款人", "personal": True})
    on_the_spot_reason: str = field(
        default="",
        metadata={"label": "当场收缴的理由", "hint": "边远、水上、交通不便地区，当事人提出缴款确有困难"},
    )
    treasury_receipt: bool = field(default=False, metadata={"label": "已出具财政统一专用票据"})
    purpose: PaidFor = field(default=PaidFor.FINE, metadata={"label": "款项种类"})

    @classmethod
    def check_stage(cls, case: Case) -> None:
        super().check_stage(case)
        decided_before(cls, case)

    def record(self, case: Case, desk: Desk, when: When) -> None:
        guards.known_party(case, self.party)
        if self.amount_fen <= 0:
            raise BadInput("amount_fen", "金额应大于零", "an amount is more than nothing")
        voucher = stated("voucher", self.voucher, "票据号码")
        if any(one.voucher == voucher for one in case.payments):
            raise BadInput("voucher", f"票据{voucher}已登记", "the voucher is recorded already")
        guards.actor_separate(case, desk, Duty.HANDLE)
        self._check_channel()
        self._check_served(case, when.first_day)
        owed = outstanding_fen(case, self.party, self.purpose)
        if self.amount_fen > owed:
            raise PaymentExceedsDebt(
                party=self.party,
                purpose=self.purpose.value,
                owed=amount_in_figures(owed),
                paid=amount_in_figures(self.amount_fen),
            )
        case.trigger(
            PaymentRecorded,
            desk.entry(when),
            party=self.party,
            amount_fen=self.amount_fen,
            channel=self.channel,
            voucher=voucher,
            payer=personal(self.payer.strip(), "payer"),
            on_the_spot_reason=self.on_the_spot_reason.strip(),
            treasury_receipt=self.treasury_receipt,
            outstanding=owed - self.amount_fen,
            purpose=self.purpose,
        )

    def _check_channel(self) -> None:
        if self.channel is not PaymentChannel.ON_THE_SPOT:
            return
        if not self.on_the_spot_reason.strip():
            raise SeparateCollectionRequired(missing="未写明依法当场收缴的理由")
        if not self.treasury_receipt:
            raise SeparateCollectionRequired(missing="未出具财政部门统一制发的专用票据")

    def _check_served(self, case: Case, on: date) -> None:
        if self.purpose is PaidFor.SUBSTITUTE:
            return
        decision = case.of(self.party).decision
        document = case.documents.get(decision.number) if decision else None
        if document is None or not document.served_by(on):
            raise DecisionNotServed(party=self.party, day=on)
