"""听证规则 — a request noted, and what each later step of a hearing needs. 行政处罚法第六十三条至第六十五条."""

from collections.abc import Sequence
from datetime import date

from domain.case import guards
from domain.case.case import Case
from domain.case.desk import Desk
from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.guards import stated
from domain.case.hearing import Hearing, HearingNotice, Named
from domain.case.terms import HEARING_NOTICE
from domain.people.role import Role
from domain.record.personal import Personal
from domain.record.refusal import BadInput, Refusal
from domain.units.unit import town_of

MOST_AGENTS = 2


class NoHearingDue(Refusal):
    article = "行政处罚法第六十三条、第六十四条第一项"
    zh = (
        "当事人{party}没有应当举行的听证：没有在期限内提出、未被接受，或者已经放弃、已经举行。",
        "请先登记听证申请；逾期申请的，可以决定接受。",
    )
    en = (
        "No hearing of {party} is to be held: none asked for in time or accepted, or it is over.",
        "Record the request first; a late one may be accepted.",
    )


class HearingMustBeNotified(Refusal):
    article = "行政处罚法第六十四条第二项"
    zh = ("当事人{party}的听证尚未通知时间、地点。", "请先作出并送达听证通知书。")
    en = (
        "The time and place of {party}'s hearing have not been notified.",
        "Issue and serve the notice first.",
    )


class HearingNoticeTooLate(Refusal):
    article = "行政处罚法第六十四条第二项、第八十五条"
    zh = (
        "听证应当在举行七日（工作日）前通知当事人：自{noticed}起算，最早可于{earliest}举行。",
        "请改定听证日期；通知书已送达的，办理延期后重新通知。",
    )
    en = (
        "A hearing is notified seven working days ahead: from {noticed}, {earliest} at the earliest.",
        "Set a later day; once served, postpone and notify again.",
    )


def asked_for_hearing(case: Case, party: str, on: date, *, late: bool) -> None:
    """Note a party's request; one that is already under way stands. Called by ``apply`` only."""
    known, waived_on = case.of(party).hearing, case.of(party).hearing_waived_on
    given_up = known and not known.over and waived_on is not None and known.requested_on <= waived_on <= on
    if known is None or given_up or (known.late and known.accepted is None):
        case.towards(party, hearing=Hearing(on, late))


def hearing_due(case: Case, party: str) -> Hearing:
    """The party's hearing that is still to take place."""
    hearing, waived_on = case.of(party).hearing, case.of(party).hearing_waived_on
    if hearing is None or not hearing.due or hearing.over:
        raise NoHearingDue(party=party)
    if waived_on is not None and hearing.requested_on <= waived_on:
        raise NoHearingDue(party=party)
    return hearing


def notified_hearing(case: Case, party: str) -> HearingNotice:
    """The standing notice of the hearing still to take place."""
    notice = hearing_due(case, party).notice
    if notice is None:
        raise HearingMustBeNotified(party=party)
    return notice


def noticed_in_time(desk: Desk, noticed: date, at: date) -> None:
    """Seven working days lie between the notice and the hearing (T13)."""
    earliest = HEARING_NOTICE.ends(desk.calendar, noticed)
    if at < earliest:
        raise HearingNoticeTooLate(noticed=noticed, earliest=earliest)


def agents_of(party: str, names: Sequence[str]) -> tuple[Personal, ...]:
    """One or two agents may stand in for a party (第六十四条第五项)."""
    if len(names) > MOST_AGENTS:
        raise BadInput("agents", "当事人可以委托一至二人代理", "a party has at most two agents")
    return tuple(
        Personal(stated(f"agents.{index}", name, "代理人姓名"), f"{party}-agent-{index + 1}")
        for index, name in enumerate(names)
    )


HEARING_RECORDERS = (Role.CASE_OFFICER, Role.TEAM_LEADER, Role.LEGAL_REVIEWER, Role.HEAD, Role.ARCHIVIST)
"""Posts from which a presider or a recorder may come; who it is for this hearing, the notice says."""


class KeptByPresiderOrRecorder(Refusal):
    article = "行政处罚法第六十四条第四项、第八项"
    zh = ("听证由主持人{presider}或者记录员{recorder}登记。", "请由其登录后办理。")
    en = (
        "The hearing is recorded by its presider {presider} or its recorder {recorder}.",
        "Have one of them act.",
    )


def presider_of(case: Case, desk: Desk, code: str, on: date) -> Named:
    """A person in office in this town or its county on that day, who has investigated nothing in the case."""
    officer = desk.officer(code)
    guards.separate(case, Duty.PRESIDE, code, officer.name, on)
    if code in case.officers:
        raise DutiesMustBeSeparate(name=officer.name, held=Duty.HANDLE.value, wanted=Duty.PRESIDE.value)
    if not any(town_of(post.unit) in (case.unit, case.unit[:6]) for post in officer.posts_on(on)):
        raise BadInput("presider", f"{officer.name}当日不在本乡镇或者本县任职", "not in office here that day")
    return Named(code, officer.name)


def kept_by_presider_or_recorder(desk: Desk, notice: HearingNotice) -> None:
    if desk.actor.id not in (notice.presider, notice.recorder):
        names = (desk.officer(notice.presider).name, desk.officer(notice.recorder).name)
        raise KeptByPresiderOrRecorder(presider=names[0], recorder=names[1])
