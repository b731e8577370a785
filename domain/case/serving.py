"""送达情况 — what is stated of one attempt to serve a document, and who may sign for it. 行政处罚法第六十一条."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from domain.calendar.work_calendar import WorkCalendar
from domain.case.address import AddressConfirmation
from domain.case.document import Document, ServiceMethod
from domain.case.party import Party, PartyKind
from domain.case.terms import Terms
from domain.record.refusal import BadInput

OFFICERS_SERVE: Final = frozenset(
    {ServiceMethod.DIRECT, ServiceMethod.LEFT, ServiceMethod.COLLECTED, ServiceMethod.PUBLIC_NOTICE}
)
"""Methods that two certified officers carry out themselves; the others go through the post, a network or another body."""


class SignerRelation(StrEnum):
    """签收人与受送达人的关系."""

    SELF = "本人"
    FAMILY = "同住成年家属"
    REPRESENTATIVE = "法定代表人或者主要负责人"
    MAIL_RECEIVER = "负责收件的人"
    AGENT = "代理人"
    APPOINTED = "指定代收人"


_FOR_ANYONE = {SignerRelation.AGENT, SignerRelation.APPOINTED}
_FOR_UNITS = {SignerRelation.REPRESENTATIVE, SignerRelation.MAIL_RECEIVER}
_FOR_PEOPLE = {SignerRelation.SELF, SignerRelation.FAMILY}
ENTITLED: Final = {
    PartyKind.PERSON: _FOR_ANYONE | _FOR_PEOPLE,
    PartyKind.SELF_EMPLOYED: _FOR_ANYONE | _FOR_PEOPLE | _FOR_UNITS,
    PartyKind.ORGANISATION: _FOR_ANYONE | _FOR_UNITS,
    PartyKind.UNKNOWN: _FOR_ANYONE | _FOR_PEOPLE | _FOR_UNITS,
}
"""Who may sign for an addressee of each kind (民事诉讼法第八十八条); a self-employed person may also have a receiver."""


@dataclass(frozen=True, kw_only=True)
class ServiceStated:
    """What an officer states of one attempt; which of it is asked for depends on the method.

    ``document``: its number. ``media``: numbers of photographs, recordings or sending logs.
    ``returned_on``: the day signed on a return receipt.
    ``posted_on``: the last day a public notice was posted or published.
    """

    document: str = field(metadata={"label": "文书文号"})
    method: ServiceMethod = field(metadata={"label": "送达方式"})
    succeeded: bool = field(metadata={"label": "送达成功"})
    failure: str = field(default="", metadata={"label": "未成功的原因"})
    servers: tuple[str, ...] = field(
        default=(), metadata={"label": "送达人", "hint": "两名以上持证执法人员的代码"}
    )
    signer: str = field(default="", metadata={"label": "签收人", "personal": True})
    relation: SignerRelation | None = field(default=None, metadata={"label": "与受送达人的关系"})
    same_household: bool = field(default=False, metadata={"label": "家属与受送达人同住"})
    refusal_reason: str = field(default="", metadata={"label": "拒收或者拒签的理由"})
    witness: str = field(default="", metadata={"label": "见证人", "personal": True})
    witness_organisation: str = field(default="", metadata={"label": "见证人所属组织"})
    media: tuple[str, ...] = field(default=(), metadata={"label": "照片、录像或者发送日志编号"})
    consent: str = field(default="", metadata={"label": "电子送达确认书编号"})
    address: str = field(default="", metadata={"label": "送达地址", "personal": True})
    tracking_number: str = field(default="", metadata={"label": "邮件号"})
    organ: str = field(default="", metadata={"label": "受委托的机关"})
    unit: str = field(default="", metadata={"label": "转交的部队、监所或者机构", "personal": True})
    returned_on: date | None = field(default=None, metadata={"label": "回执、回证上的签收日期"})
    posted_at: str = field(default="", metadata={"label": "公告的张贴地点或者刊登媒体"})
    posted_on: date | None = field(default=None, metadata={"label": "公告发出日期"})
    notice_reason: str = field(default="", metadata={"label": "公告送达的原因和经过"})


@dataclass(frozen=True)
class Attempt:
    """One stated attempt before it is recorded: the document, its addressee, the day, and the day of recording.

    ``confirmed``: where the addressee asked to be served, if it has said so."""

    given: ServiceStated
    document: Document
    party: Party | None
    on: date
    today: date
    calendar: WorkCalendar
    terms: Terms
    confirmed: AddressConfirmation | None = None

    @property
    def consent(self) -> str:
        """The reference stated, or the confirmation the addressee has signed by that day."""
        if stated := self.given.consent.strip():
            return stated
        by_form = (
            self.confirmed is not None and self.confirmed.electronic and self.confirmed.signed_on <= self.on
        )
        return f"送达地址确认书（{self.confirmed.paper}）" if self.confirmed and by_form else ""

    @property
    def address(self) -> str:
        """The address stated, or for electronic service the one confirmed."""
        if stated := self.given.address.strip():
            return stated
        at = self.confirmed.electronic_address if self.confirmed and self.consent else None
        electronic = self.given.method is ServiceMethod.ELECTRONIC
        return (at.value or "") if at and electronic else ""

    def later(self, name: str, day: date | None, label: str) -> date:
        """A day that follows the attempt: stated, not before it, not in the future."""
        if day is None:
            raise BadInput(name, f"请填写{label}", "must be stated")
        if day < self.on:
            raise BadInput(name, f"{label}不能早于送达日期", "precedes the attempt")
        if day > self.today:
            raise BadInput(name, f"{label}不能晚于今天", "lies in the future")
        return day
