"""告知后的权利 — the notice must have been served, its windows over or waived, and what was said re-checked.
行政处罚法第四十四条、第四十五条、第六十二条至第六十四条."""

from datetime import date

from domain.case.case import Case
from domain.case.desk import Desk
from domain.case.party_proceedings import Notice
from domain.case.terms import STATEMENT_WINDOW
from domain.record.refusal import Refusal
from domain.record.when import When


class NoticeNotServed(Refusal):
    article = "行政处罚法第四十四条、第六十二条"
    zh = (
        "在{day}，行政处罚事先告知书尚未送达当事人{party}。",
        "请先作出并送达告知书，登记送达后再办理这一步。",
    )
    en = ("On {day} no notice had been served on {party}.", "Issue and serve the notice first.")


class RightsWindowOpen(Refusal):
    article = "行政处罚法第四十五条、第六十二条、第六十四条第一项（陈述申辩期条文未定日数）"
    zh = (
        "当事人{party}的陈述申辩、听证申请期限到{ends}才届满（{told}）。",
        "请在期满次日起作出决定，或取得当事人书面放弃声明。",
    )
    en = (
        "The window of {party} to be heard runs until {ends} ({told}).",
        "Decide after that day, or record a written waiver.",
    )


class StatementsMustBeRechecked(Refusal):
    article = "行政处罚法第四十五条第一款"
    zh = (
        "当事人{party}在{day}的陈述申辩尚未复核。",
        "请先对当事人提出的事实、理由和证据逐项复核并写明是否采纳。",
    )
    en = ("The statement of {party} of {day} has not been re-checked.", "Re-check it point by point.")


class HearingMustBeHeld(Refusal):
    article = "行政处罚法第六十三条、第六十四条"
    zh = ("当事人{party}在{day}依法要求听证，尚未举行。", "请先组织听证，或取得当事人书面撤回听证的声明。")
    en = ("{party} asked for a hearing on {day}; none has been held.", "Hold it, or record its withdrawal.")


class HearingReportRequired(Refusal):
    article = "行政处罚法第六十五条"
    zh = (
        "{day}对当事人{party}举行的听证尚无听证报告，不得作出决定。",
        "请由听证主持人先提出听证报告，再根据听证笔录作出决定。",
    )
    en = (
        "The hearing of {party} on {day} has not been reported on.",
        "Have the presider report; the decision rests on the record of the hearing.",
    )


class AlreadyDecided(Refusal):
    article = "行政处罚法第二十九条、第五十七条"
    zh = ("对当事人{party}已有决定{number}。", "不得重复处理；原决定有错误的，依法撤销或者变更。")
    en = ("Decision {number} already concerns {party}.", "It can be withdrawn or changed, not repeated.")


class ReceivedAfterDecision(Refusal):
    article = "行政处罚法第四十五条第一款、第六十二条"
    zh = (
        "对当事人{party}的决定{number}已于{day}作出，不能证明这份意见在决定作出前收到。",
        "确系决定作出前收到的，请把收到和决定的时间都写明到分；决定后提出的，告知当事人复议、诉讼的途径，决定有错误的依法撤销或者变更。",
    )
    en = (
        "Decision {number} on {party} was made on {day}; nothing shows that this came in before it.",
        "State both times to the minute if it did; else tell the party its remedies, or change the decision.",
    )


def served_notice(case: Case, party: str, on: date) -> tuple[Notice, date]:
    """The party's notice and the day it counts as served, served by ``on``."""
    notice = case.of(party).notice
    document = case.documents.get(notice.number) if notice else None
    served = document.served_on if document else None
    if notice is None or served is None or served > on:
        raise NoticeNotServed(party=party, day=on)
    return notice, served


def statement_ends(desk: Desk, notice: Notice, served: date) -> date:
    """Last day to state and defend, by the term the notice told (T11)."""
    return desk.calendar.add_working_days(served, notice.statement_days)


def hearing_request_ends(desk: Desk, notice: Notice, served: date) -> date:
    """Last day to ask for a hearing (T12)."""
    return desk.calendar.add_working_days(served, notice.hearing_days)


def undecided(case: Case, party: str) -> None:
    """Nothing has been decided towards the party, or the decision was ended and another is to follow."""
    if decision := case.of(party).decision:
        raise AlreadyDecided(party=party, number=decision.number)


def open_to_be_heard(case: Case, party: str, by: When | None = None) -> None:
    """Not decided, or told anew since, that the decision is to be changed. ``by``: when the party was heard; what came in
    before the decision is recorded even after it."""
    past = case.of(party)
    decision = past.decision
    if decision is None or (past.notice and past.notice.changes == decision.number):
        return
    if by is None:
        raise AlreadyDecided(party=party, number=decision.number)
    decided = case.time_of(decision.number) or When.on(decision.on)
    if not by.before(decided):
        raise ReceivedAfterDecision(party=party, number=decision.number, day=decided.text)


def heard(case: Case, desk: Desk, party: str, on: date) -> Notice:
    """The party has been heard as the law wants before ``on``, the day of the decision; its notice."""
    notice, _ = served_notice(case, party, on)
    _windows_over(case, desk, party, on)
    for statement in case.of(party).statements:
        if statement.on <= on and not statement.rechecked:
            raise StatementsMustBeRechecked(party=party, day=statement.on)
    _hearing_held(case, party, on)
    return notice


def _windows_over(case: Case, desk: Desk, party: str, on: date) -> None:
    """A window runs to the end of its last day; a waiver signed by the day of the decision closes it."""
    notice, served = served_notice(case, party, on)
    past = case.of(party)
    running = []
    if past.waived_on is None or past.waived_on > on:
        running.append(statement_ends(desk, notice, served))
    if notice.hearing and (past.hearing_waived_on is None or past.hearing_waived_on > on):
        running.append(hearing_request_ends(desk, notice, served))
    if running and on <= max(running):
        raise RightsWindowOpen(party=party, ends=max(running), told=_told(case, desk, notice))


def _told(case: Case, desk: Desk, notice: Notice) -> str:
    """The days to state and defend as the notice told them, and how sure they are."""
    issued_on = case.documents[notice.number].issued_on
    term = desk.terms(case.unit).of(STATEMENT_WINDOW, issued_on)
    marked = f"，{term.marked}" if term.days == notice.statement_days else ""
    return f"告知的陈述申辩期为{notice.statement_days}个工作日{marked}"


def _hearing_held(case: Case, party: str, on: date) -> None:
    """A hearing that is due takes place and is reported on, unless the party gave it up in writing afterwards."""
    hearing = case.of(party).hearing
    waived_on = case.of(party).hearing_waived_on
    if hearing is None or hearing.requested_on > on or not hearing.due:
        return
    if waived_on is not None and hearing.requested_on <= waived_on <= on:
        return
    over_on = hearing.held_on or hearing.given_up_on
    if over_on is None or over_on > on:
        raise HearingMustBeHeld(party=party, day=hearing.requested_on)
    hearing_reported(case, party, on)


def hearing_reported(case: Case, party: str, on: date) -> None:
    """A hearing that took place has been reported on by that day."""
    hearing = case.of(party).hearing
    if hearing and hearing.held_on and (hearing.reported_on is None or hearing.reported_on > on):
        raise HearingReportRequired(party=party, day=hearing.held_on)
