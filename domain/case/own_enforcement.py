"""自行强制执行的前提 — a power that a law gives, an announcement, remedies whose terms are over, and a lawful day and manner.
行政强制法第十三条、第四十三条、第四十四条."""

from datetime import date

from domain.calendar.days import DayKind
from domain.calendar.work_calendar import WorkCalendar
from domain.case import guards
from domain.case.case import Case
from domain.case.court_rules import open_remedy
from domain.case.deeds import DEEDS
from domain.case.desk import Desk
from domain.case.document import Document
from domain.powers.item import PowerKind
from domain.powers.power_list import Grant
from domain.record.refusal import BadInput, Refusal


class PowerToEnforceRequired(Refusal):
    article = "行政强制法第十三条"
    zh = (
        "法律没有就事项{item}授予本乡镇行政强制执行权，不得自行强制执行。",
        "请依法申请人民法院强制执行；符合行政强制法第五十条、第五十二条的，可以代履行。",
    )
    en = (
        "No law gives the town the power to enforce by itself over item {item}.",
        "Apply to the court; substitute performance is open where articles 50 or 52 allow it.",
    )


class OwnPowerIsUsed(Refusal):
    article = "行政强制法第十三条、第五十三条"
    zh = (
        "法律就事项{items}授予本乡镇行政强制执行权，{number}所定金钱以外的义务由本乡镇强制执行，不申请人民法院强制执行。",
        "请催告并送达催告书，期满仍不履行的，办理“强制执行决定”。",
    )
    en = (
        "A law gives the town the power to enforce by itself over {items}; what {number} orders to be done is not for the court.",
        "Urge the party, and decide the enforcement once the urging's term is over.",
    )


class AnnouncementRequired(Refusal):
    article = "行政强制法第四十四条"
    zh = (
        "强制拆除应当先予公告，限期当事人自行拆除：{problem}。",
        "请先公告，写明自行拆除的期限，待期限届满仍不拆除的，再实施强制拆除。",
    )
    en = (
        "A demolition is announced first, with a term for the party to demolish by itself: {problem}.",
        "Announce it, and wait until that term is over.",
    )


class RemediesMustLapse(Refusal):
    article = "行政强制法第四十四条；行政复议法第二十条；行政诉讼法第四十五条、第四十六条"
    zh = (
        "当事人对{number}申请复议、提起诉讼的期限尚未届满（{until}），不能强制拆除。",
        "请待当事人在法定期限内不申请复议、不提起诉讼又不拆除，或者复议、诉讼有生效结果后，再决定强制拆除。",
    )
    en = (
        "The remedies against {number} are still open ({until}); nothing is demolished.",
        "Wait until their terms are over, or until what was filed has an outcome that binds.",
    )


class NotOnPublicHolidays(Refusal):
    article = "行政强制法第四十三条第一款"
    zh = (
        "{day}是{name}，不得在夜间或者法定节假日实施强制执行。",
        "请另定日期；情况紧急、依法立即实施的除外。",
    )
    en = ("{day} is a public holiday ({name}); nothing is enforced then.", "Choose another day.")


class LawfulMannerRequired(Refusal):
    article = "行政强制法第四十三条、第五十一条第三款"
    zh = (
        "不得采用暴力、胁迫、停止供水供电供热供燃气等非法方式，不得在夜间或者法定节假日实施{detail}。",
        "请依法重新安排；依法实施的，请勾选确认。情况紧急、立即实施的不受夜间和节假日限制。",
    )
    en = (
        "No violence, threat, cutting of supplies or other unlawful means; not by night nor on public holidays{detail}.",
        "Act lawfully, and confirm it. What has to be done at once may be done at any time.",
    )


def power_to_enforce(case: Case, desk: Desk, item: str, on: date) -> Grant:
    """The power over the item on that day, frozen into the event; it carries the execution itself."""
    filed = case.filing.items if case.filing else ()
    if filed and item not in filed:
        known = "、".join(filed)
        raise BadInput("item", f"本案立案事项中没有{item}（现有：{known}）", "not an item of the filing")
    grant = guards.power_held(case, desk, item, on)
    if PowerKind.EXECUTION not in grant.item.powers:
        raise PowerToEnforceRequired(item=item)
    return grant


def no_power_of_its_own(case: Case, desk: Desk, document: Document, on: date) -> None:
    """Of what is to be done under the document: the court is for an organ without the power to enforce by itself. A case
    not yet filed does not say under which item the order was made."""
    decision = case.of(document.party).decision
    decided = decision is not None and decision.number == document.number
    penalties = decision.penalties if decision and decided else ()
    items = tuple(dict.fromkeys(one.item for one in penalties if one.kind in DEEDS))
    if not decided and case.filing:
        items = case.filing.items
    powers = desk.powers(case.unit)
    held = [grant for one in items if powers and (grant := powers.grant_on(one, on))]
    own = [one.item.code for one in held if PowerKind.EXECUTION in one.item.powers]
    if items and len(own) == len(items):
        raise OwnPowerIsUsed(items="、".join(own), number=document.number)


def announced(document: Document, on: date | None, until: date | None, planned_on: date) -> None:
    """The announcement came after the document was served, and the term it gave is over on the day planned."""
    if on is None or until is None:
        raise AnnouncementRequired(problem="没有登记公告日期和公告载明的自行拆除期限")
    if document.served_on and on < document.served_on:
        raise AnnouncementRequired(problem=f"公告（{on}）早于{document.number}送达（{document.served_on}）")
    if until <= on:
        raise AnnouncementRequired(problem=f"公告载明的期限（{until}）不晚于公告之日（{on}）")
    if planned_on <= until:
        raise AnnouncementRequired(problem=f"公告的期限至{until}，尚未届满即定于{planned_on}实施")


def remedies_lapsed(case: Case, calendar: WorkCalendar, document: Document, on: date) -> None:
    if until := open_remedy(case, calendar, document, on):
        raise RemediesMustLapse(number=document.number, until=until)


def no_holiday(calendar: WorkCalendar, planned_on: date) -> None:
    planned = calendar.day(planned_on)
    if planned.kind is DayKind.HOLIDAY:
        raise NotOnPublicHolidays(day=planned_on, name=planned.name or planned.label)


def carried_out_lawfully(calendar: WorkCalendar, on: date) -> None:
    """Not on a public holiday; whether it was by night the officers confirm."""
    day = calendar.day(on)
    if day.kind is DayKind.HOLIDAY:
        raise LawfulMannerRequired(detail=f"（{on}是{day.name or day.label}）")
