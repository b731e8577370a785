"""听证通知 — time and place of the hearing, who presides, public or closed. 行政处罚法第六十四条第二项至第五项."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.hearing import HearingNotice, Named
from domain.case.hearing_rules import agents_of, hearing_due, noticed_in_time, presider_of
from domain.case.notice_rights import open_to_be_heard
from domain.case.stage import TOWARDS_A_PARTY, Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.personal import Personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import Precision, When


class HearingAlreadyNotified(Refusal):
    article = "行政处罚法第六十四条第二项"
    zh = ("听证已由{number}通知于{at}举行。", "需要改期或者更换主持人的，请填写“重新通知的理由”。")
    en = ("{number} has notified a hearing on {at}.", "State why it is notified again.")


class ClosedFor(StrEnum):
    """不公开举行的理由 — 行政处罚法第六十四条第三项."""

    STATE_SECRET = "涉及国家秘密"
    TRADE_SECRET = "涉及商业秘密"
    PRIVACY = "涉及个人隐私"


class HearingNotified(CaseEvent):
    """``closed_for``: None for a public hearing."""

    TOPIC = "case.hearing_notified"
    title = "听证通知"
    correctable = frozenset({"place"})
    number: str
    issuer: str
    party: str
    hearing_at: When
    place: str
    closed_for: ClosedFor | None
    presider: Named
    recorder: Named
    agents: tuple[Personal, ...]
    again_reason: str

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        if hearing := case.of(self.party).hearing:
            at = self.hearing_at.first_day
            notice = HearingNotice(self.number, on, at, self.presider.code, self.recorder.code)
            case.towards(self.party, hearing=replace(hearing, notice=notice))
        issued = Document(self.number, DocumentKind.HEARING_NOTICE, self.party, on)
        case.documents = {**case.documents, self.number: issued}
        case.assume(Duty.HANDLE, self.actor.id)

    def describe(self) -> str:
        how = f"不公开（{self.closed_for.value}）" if self.closed_for else "公开"
        return (
            f"作出听证通知书{self.number}，{self.hearing_at.text}{how}举行对{self.party}的听证，"
            f"主持人{self.presider.name}，记录员{self.recorder.name}"
        )


@dataclass(frozen=True, kw_only=True)
class NotifyHearing(Step):
    """``hearing_at``: at least seven working days after the notice, and again after its service. ``presider``,
    ``recorder``: codes; the presider has handled nothing in the case. ``again_reason``: why it is notified once more."""

    title: ClassVar = "听证通知"
    articles: ClassVar = "行政处罚法第六十四条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = TOWARDS_A_PARTY
    follows: ClassVar = ("case.hearing_requested",)

    party: str = field(metadata={"label": "当事人编号"})
    hearing_at: str = field(metadata={"label": "听证时间", "hint": "如 2022-08-22T09:00"})
    place: str = field(metadata={"label": "听证地点"})
    presider: str = field(metadata={"label": "听证主持人", "hint": "非本案调查人员"})
    recorder: str = field(metadata={"label": "记录员"})
    closed_for: ClosedFor | None = field(default=None, metadata={"label": "不公开举行的理由"})
    agents: tuple[str, ...] = field(default=(), metadata={"label": "代理人", "personal": True})
    again_reason: str = field(default="", metadata={"label": "重新通知的理由"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        guards.known_party(case, self.party)
        open_to_be_heard(case, self.party)
        standing = hearing_due(case, self.party).notice
        if standing and not self.again_reason.strip():
            raise HearingAlreadyNotified(number=standing.number, at=standing.at)
        at = self._at()
        noticed_in_time(desk, when.first_day, at.first_day)
        presider = presider_of(case, desk, self.presider, when.first_day)
        if self.recorder == self.presider:
            raise BadInput("recorder", "记录员不能是主持人", "the presider does not keep the record")
        guards.actor_separate(case, desk, Duty.HANDLE)
        entry = desk.entry(when)
        place, agents = stated("place", self.place, "听证地点"), agents_of(self.party, self.agents)
        recorder = Named(self.recorder, desk.officer(self.recorder).name)
        case.trigger(
            HearingNotified,
            entry,
            number=desk.number(case.unit, DocumentKind.HEARING_NOTICE.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            party=self.party,
            hearing_at=at,
            place=place,
            closed_for=self.closed_for,
            presider=presider,
            recorder=recorder,
            agents=agents,
            again_reason=self.again_reason.strip(),
        )

    def _at(self) -> When:
        at = When.parse(self.hearing_at, "hearing_at")
        if at.precision is not Precision.MINUTE or at.about:
            raise BadInput("hearing_at", "听证时间应精确到分", "state the time to the minute")
        return at
