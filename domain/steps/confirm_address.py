"""送达地址确认 — a party says where, and whether by electronic means, it wants to be served. 行政处罚法第六十一条第二款."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.address import AddressConfirmation, ElectronicMedium
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.stage import OPEN, Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.personal import Personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class LegalEffectMustBeTold(Refusal):
    article = "行政处罚法第六十一条第二款；民事诉讼法第九十条（确认书的告知内容为设计建议）"
    zh = (
        "送达地址确认前，应当告知当事人确认的法律后果。",
        "请告知：按确认的地址送达即为送达，地址变更应当及时书面告知；告知后勾选。",
    )
    en = (
        "The party is told the legal effect before it confirms an address.",
        "Tell it that service there counts, and that changes are to be notified.",
    )


class AddressConfirmed(CaseEvent):
    """``medium`` and ``electronic_address``: only with consent to electronic service. ``paper``: the signed form."""

    TOPIC = "case.address_confirmed"
    title = "送达地址确认"
    correctable = frozenset({"address", "electronic_address", "paper"})
    party: str
    address: Personal
    medium: ElectronicMedium | None
    electronic_address: Personal | None
    signed_on: date
    paper: str

    def apply(self, case: Case) -> None:
        confirmed = AddressConfirmation(
            self.signed_on, self.address, self.medium, self.electronic_address, self.paper
        )
        case.addresses = {**case.addresses, self.party: confirmed}
        case.assume(Duty.HANDLE, self.actor.id)

    def describe(self) -> str:
        consent = f"同意以{self.medium.value}电子送达" if self.medium else "不同意电子送达"
        return f"{self.party}于{self.signed_on}确认送达地址，{consent}（{self.paper}）"


@dataclass(frozen=True, kw_only=True)
class ConfirmAddress(Step):
    """A later confirmation replaces an earlier one. ``paper``: the signed form, by number or place in the file."""

    title: ClassVar = "送达地址确认"
    articles: ClassVar = "行政处罚法第六十一条第二款"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = OPEN

    party: str = field(metadata={"label": "当事人编号"})
    address: str = field(metadata={"label": "送达地址", "personal": True})
    electronic: bool = field(metadata={"label": "同意电子送达"})
    told: bool = field(metadata={"label": "已告知确认的法律后果"})
    signed_on: date = field(metadata={"label": "签署日期"})
    paper: str = field(metadata={"label": "确认书", "hint": "编号或者卷内位置"})
    medium: ElectronicMedium | None = field(default=None, metadata={"label": "电子送达方式"})
    electronic_address: str = field(
        default="", metadata={"label": "电子送达地址", "hint": "号码或者邮箱", "personal": True}
    )

    def record(self, case: Case, desk: Desk, when: When) -> None:
        guards.known_party(case, self.party)
        if not self.told:
            raise LegalEffectMustBeTold()
        if self.signed_on > when.first_day:
            raise BadInput("signed_on", "签署日期不能晚于收到日期", "signed after it was received")
        guards.actor_separate(case, desk, Duty.HANDLE)
        case.trigger(
            AddressConfirmed,
            desk.entry(when),
            party=self.party,
            address=Personal(stated("address", self.address, "送达地址"), self.party),
            medium=self._medium(),
            electronic_address=self._electronic_address(),
            signed_on=self.signed_on,
            paper=stated("paper", self.paper, "确认书"),
        )

    def _medium(self) -> ElectronicMedium | None:
        if self.electronic and self.medium is None:
            raise BadInput("medium", "同意电子送达的，请选择方式", "consent names the medium")
        if self.medium and not self.electronic:
            raise BadInput("electronic", "未同意电子送达的，不填写电子送达方式", "no medium without consent")
        return self.medium

    def _electronic_address(self) -> Personal | None:
        if not self.electronic:
            return None
        return Personal(stated("electronic_address", self.electronic_address, "电子送达地址"), self.party)
