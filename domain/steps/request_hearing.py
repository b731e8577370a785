"""听证申请 — a party asks for a hearing, and the organ answers. 行政处罚法第六十三条、第六十四条第一项."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.hearing import Hearing
from domain.case.hearing_rules import asked_for_hearing
from domain.case.notice_rights import hearing_request_ends, open_to_be_heard, served_notice
from domain.case.party_proceedings import Notice
from domain.case.penalty import HEARING_KINDS
from domain.case.stage import TOWARDS_A_PARTY, Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class HearingMustBeGranted(Refusal):
    article = "行政处罚法第六十三条、第六十四条第一项"
    zh = (
        "当事人{party}在{ends}前依法要求听证，应当组织听证。",
        "请接受申请，确定听证主持人并通知时间、地点。",
    )
    en = ("{party} asked in time (until {ends}) and is entitled to a hearing.", "Accept and hold it.")


class HearingAlreadyAnswered(Refusal):
    article = "行政处罚法第六十四条"
    zh = ("当事人{party}在{day}的听证申请已经答复。", "已接受的，请通知听证；期限内再次提出的，先登记放弃。")
    en = ("The request of {party} of {day} has been answered.", "Go on with the hearing.")


class HearingRequested(CaseEvent):
    """``window_ends``: last day to ask. ``late``: asked after it. ``reason``: of a refusal, or of accepting a late one."""

    TOPIC = "case.hearing_requested"
    title = "听证申请"
    correctable = frozenset({"reason"})
    party: str
    requested_on: date
    window_ends: date
    late: bool
    accepted: bool
    reason: str

    def apply(self, case: Case) -> None:
        asked_for_hearing(case, self.party, self.requested_on, late=self.late)
        known = case.of(self.party).hearing or Hearing(self.requested_on, self.late)
        case.towards(self.party, hearing=replace(known, accepted=self.accepted))
        case.assume(Duty.HANDLE, self.actor.id)

    def describe(self) -> str:
        late = f"（逾{self.window_ends}的期限）" if self.late else ""
        answer = "接受" if self.accepted else f"不接受：{self.reason}"
        return f"{self.party}于{self.requested_on}申请听证{late}，{answer}"


@dataclass(frozen=True, kw_only=True)
class RequestHearing(Step):
    """``requested_on``: the day the party asked; the step's own day is that of the answer. A request in time is granted
    where the right was told or the kind of penalty carries it; a late one may be granted."""

    title: ClassVar = "听证申请"
    articles: ClassVar = "行政处罚法第六十三条、第六十四条第一项"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = TOWARDS_A_PARTY

    party: str = field(metadata={"label": "当事人编号"})
    requested_on: date = field(metadata={"label": "当事人提出的日期"})
    accepted: bool = field(metadata={"label": "接受申请"})
    reason: str = field(default="", metadata={"label": "不接受，或者接受逾期申请的理由"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        guards.known_party(case, self.party)
        if self.requested_on > on:
            raise BadInput("requested_on", "提出日期不能晚于答复日期", "asked for after the answer")
        notice, served = served_notice(case, self.party, self.requested_on)
        open_to_be_heard(case, self.party)
        self._check_known(case)
        guards.actor_separate(case, desk, Duty.HANDLE)
        ends = hearing_request_ends(desk, notice, served)
        late = self.requested_on > ends
        self._check_answer(notice, ends, late)
        case.trigger(
            HearingRequested,
            desk.entry(when),
            party=self.party,
            requested_on=self.requested_on,
            window_ends=ends,
            late=late,
            accepted=self.accepted,
            reason=self.reason.strip(),
        )

    def _check_known(self, case: Case) -> None:
        """A request recorded before is the one that is answered, unless it was given up meanwhile."""
        known = unanswered(case, self.party, self.requested_on)
        if known and known.requested_on != self.requested_on:
            raise BadInput(
                "requested_on",
                f"已登记的听证申请日期为{known.requested_on}",
                f"the request on record is of {known.requested_on}",
            )

    def _check_answer(self, notice: Notice, ends: date, late: bool) -> None:
        entitled = notice.hearing or any(one.kind in HEARING_KINDS for one in notice.penalties)
        if not late and entitled and not self.accepted:
            raise HearingMustBeGranted(party=self.party, ends=ends)
        if late or not self.accepted:
            stated("reason", self.reason, "理由")


def unanswered(case: Case, party: str, requested_on: date) -> Hearing | None:
    """The party's request on record, which nobody has answered; None where none counts on that day."""
    past = case.of(party)
    known, waived_on = past.hearing, past.hearing_waived_on
    if known is None:
        return None
    if not known.over and waived_on and known.requested_on <= waived_on <= requested_on:
        return None
    if known.accepted is not None or known.notice or known.over:
        raise HearingAlreadyAnswered(party=party, day=known.requested_on)
    return known
