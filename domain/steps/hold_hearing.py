"""举行听证 — held as notified, given up by staying away, or postponed. 行政处罚法第六十四条第六项至第八项."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import DocumentKind
from domain.case.duty import Duty
from domain.case.guards import Certified, stated
from domain.case.hearing import HearingNotice, HearingResult, Named
from domain.case.hearing_rules import (
    HEARING_RECORDERS,
    agents_of,
    kept_by_presider_or_recorder,
    noticed_in_time,
    notified_hearing,
    presider_of,
)
from domain.case.notice_rights import NoticeNotServed, open_to_be_heard
from domain.case.stage import TOWARDS_A_PARTY, Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.personal import Personal, personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class HearingAsNotified(Refusal):
    article = "行政处罚法第六十四条第二项、第四项"
    zh = (
        "听证应当按通知书{number}于{at}由{presider}主持举行。",
        "请核对时间和主持人；需要改变的，先办理延期或者重新通知。",
    )
    en = (
        "Notice {number} set the hearing for {at}, presided over by {presider}.",
        "Check day and presider, or postpone and notify again.",
    )


class HearingHeld(CaseEvent):
    """``number``: of the record, "" for a hearing that did not take place. ``investigators``: who put the facts."""

    TOPIC = "case.hearing_held"
    title = "举行听证"
    correctable = frozenset({"challenge", "opinion"})
    party: str
    result: HearingResult
    number: str
    presider: Named
    investigators: tuple[Certified, ...]
    agents: tuple[Personal, ...]
    challenge: str
    opinion: Personal | None
    signed: bool
    unsigned_reason: str
    reason: str

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        if hearing := case.of(self.party).hearing:
            if self.result is HearingResult.ATTENDED:
                hearing = replace(hearing, held_on=on)
            elif self.result is HearingResult.POSTPONED:
                hearing = replace(hearing, notice=None)
            else:
                hearing = replace(hearing, given_up_on=on)
            case.towards(self.party, hearing=hearing)
        case.assume(Duty.PRESIDE, self.presider.code)

    def describe(self) -> str:
        record = f"，听证笔录{self.number}" if self.number else ""
        reason = f"：{self.reason}" if self.reason else ""
        return f"{self.presider.name}主持对{self.party}的听证，{self.result.value}{record}{reason}"


@dataclass(frozen=True, kw_only=True)
class HoldHearing(Step):
    """``challenge``: evidence shown and how it was challenged. ``opinion``: what the party and its agents said.
    ``reason``: of staying away, leaving or postponing."""

    title: ClassVar = "举行听证"
    articles: ClassVar = "行政处罚法第六十四条"
    roles: ClassVar[tuple[Role, ...]] = HEARING_RECORDERS
    allowed_in: ClassVar[Set[Stage]] = TOWARDS_A_PARTY

    party: str = field(metadata={"label": "当事人编号"})
    result: HearingResult = field(metadata={"label": "听证情况"})
    presider: str = field(metadata={"label": "听证主持人"})
    investigators: tuple[str, ...] = field(default=(), metadata={"label": "出席的调查人员"})
    agents: tuple[str, ...] = field(default=(), metadata={"label": "出席的代理人", "personal": True})
    challenge: str = field(default="", metadata={"label": "举证、质证情况"})
    opinion: str = field(default="", metadata={"label": "当事人申辩意见", "personal": True})
    signed: bool = field(default=False, metadata={"label": "笔录已签字或者盖章"})
    unsigned_reason: str = field(default="", metadata={"label": "未签字的原因"})
    reason: str = field(default="", metadata={"label": "未出席、退出或者延期的说明"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        guards.known_party(case, self.party)
        open_to_be_heard(case, self.party)
        notice = notified_hearing(case, self.party)
        kept_by_presider_or_recorder(desk, notice)
        presider = presider_of(case, desk, self.presider, on)
        if self.result is not HearingResult.POSTPONED:
            self._check_notified(case, desk, notice, on)
        attended = self.result is HearingResult.ATTENDED
        investigators = self._investigators(case, desk, on) if attended else ()
        self._check_record(attended)
        agents = agents_of(self.party, self.agents)
        entry = desk.entry(when).relying_on(*(one.certificate for one in investigators))
        word = DocumentKind.HEARING_RECORD.value
        case.trigger(
            HearingHeld,
            entry,
            party=self.party,
            result=self.result,
            number=desk.number(case.unit, word, entry, case.id) if attended else "",
            presider=presider,
            investigators=investigators,
            agents=agents,
            challenge=self.challenge.strip(),
            opinion=personal(self.opinion.strip(), self.party),
            signed=self.signed,
            unsigned_reason=self.unsigned_reason.strip(),
            reason=self.reason.strip(),
        )

    def _check_notified(self, case: Case, desk: Desk, notice: HearingNotice, on: date) -> None:
        """On the day and by the presider notified, the notice served seven working days before."""
        if on != notice.at or self.presider != notice.presider:
            name = desk.officer(notice.presider).name
            raise HearingAsNotified(number=notice.number, at=notice.at, presider=name)
        document = case.documents.get(notice.number)
        if document is None or document.served_on is None:
            raise NoticeNotServed(party=self.party, day=on)
        noticed_in_time(desk, document.served_on, on)

    def _investigators(self, case: Case, desk: Desk, on: date) -> tuple[Certified, ...]:
        """Those who put facts, evidence and proposal (第六十四条第七项): officers of the case."""
        if not self.investigators:
            raise BadInput("investigators", "请填写出席的调查人员", "the investigators put the facts")
        if strangers := [code for code in self.investigators if code not in case.officers]:
            raise BadInput("investigators", f"{strangers[0]}不是本案承办人", "not an officer of the case")
        return guards.certified_each(case, desk, self.investigators, on)

    def _check_record(self, attended: bool) -> None:
        if attended:
            stated("challenge", self.challenge, "举证、质证情况")
            stated("opinion", self.opinion, "当事人申辩意见")
            guards.signed_or_reasoned(self.signed, self.unsigned_reason)
        else:
            stated("reason", self.reason, "未出席、退出或者延期的说明")
