"""告知后的权利 — the notice must have been served, its windows over or waived, and what was said re-checked.
行政处罚法第四十四条、第四十五条、第六十二条至第六十四条."""

from datetime import date

from domain.case.case import Case
from domain.case.desk import Desk
from domain.case.proceedings import Notice
from domain.record.refusal import Refusal


class NoticeNotServed(Refusal):
    article = "行政处罚法第四十四条、第六十二条"
    zh = (
        "在{day}，行政处罚事先告知书尚未送达当事人{party}。",
        "请先作出并送达告知书，登记送达后再办理这一步。",
    )
    en = ("On {day} no notice had been served on {party}.", "Issue and serve the notice first.")


class RightsWindowOpen(Refusal):
    article = "行政处罚法第四十五条、第六十二条、第六十四条第一项（陈述申辩期为默认值）"
    zh = (
        "当事人{party}的陈述申辩、听证申请期限到{ends}才届满。",
        "请在期满次日起作出决定，或取得当事人书面放弃声明。",
    )
    en = (
        "The window of {party} to be heard runs until {ends}.",
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


class AlreadyDecided(Refusal):
    article = "行政处罚法第二十九条、第五十七条"
    zh = ("对当事人{party}已有决定{number}。", "不得重复处理；原决定有错误的，依法撤销或者变更。")
    en = ("Decision {number} already concerns {party}.", "It can be withdrawn or changed, not repeated.")


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


def undecided(case: Case, party: str, by: date | None = None) -> None:
    """Nothing has been decided towards the party, or (``by`` stated) nothing before that day."""
    decision = case.of(party).decision
    if decision and (by is None or decision.on < by):
        raise AlreadyDecided(party=party, number=decision.number)


def heard(case: Case, desk: Desk, party: str, on: date) -> Notice:
    """The party has been heard as the law wants before ``on``, the day of the decision; its notice."""
    notice, served = served_notice(case, party, on)
    _windows_over(case, desk, party, on)
    for statement in case.of(party).statements:
        if statement.on <= on and not statement.rechecked:
            raise StatementsMustBeRechecked(party=party, day=statement.on)
    _hearing_held(case, party, on, hearing_request_ends(desk, notice, served))
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
        raise RightsWindowOpen(party=party, ends=max(running))


def _hearing_held(case: Case, party: str, on: date, last_day: date) -> None:
    """A hearing asked for in time takes place, unless the party gave it up in writing afterwards."""
    past = case.of(party)
    held = past.hearing_held_on is not None and past.hearing_held_on <= on
    for request in past.statements:
        asked = request.hearing_requested and request.on <= min(on, last_day)
        withdrawn = past.hearing_waived_on is not None and request.on <= past.hearing_waived_on <= on
        if asked and not held and not withdrawn:
            raise HearingMustBeHeld(party=party, day=request.on)
