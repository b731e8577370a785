"""行政处罚事先告知 — tell one party the proposed penalty and its rights. 行政处罚法第四十四条、第六十二条至第六十四条."""

from collections.abc import Set
from dataclasses import dataclass
from typing import ClassVar

from domain.case.case import Case
from domain.case.desk import Desk
from domain.case.document import DocumentKind
from domain.case.notice_rights import undecided
from domain.case.notifying import NoticeIssued, NoticeStated
from domain.case.penalty import worded
from domain.case.stage import TOWARDS_A_PARTY, Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.refusal import Refusal
from domain.record.when import When


class AlreadyNotified(Refusal):
    article = "行政处罚法第四十四条"
    zh = ("对当事人{party}已有事先告知书{number}。", "告知内容需要变更的，应当说明理由，办理“重新告知”。")
    en = ("Notice {number} already went to {party}.", "A changed notice needs a reason: notify anew.")


class PenaltyNotified(NoticeIssued):
    TOPIC = "case.penalty_notified"
    title = "行政处罚事先告知"

    def apply(self, case: Case) -> None:
        case.towards(self.party, notice=self.told())
        self.issue(case)

    def describe(self) -> str:
        hearing = "，并告知听证权利" if self.hearing else ""
        return f"作出行政处罚事先告知书{self.number}，拟对{self.party}{worded(self.penalties)}{hearing}"


@dataclass(frozen=True, kw_only=True)
class NotifyPenalty(NoticeStated, Step):
    """The first notice to a party; a second one is a notice anew."""

    title: ClassVar = "行政处罚事先告知"
    articles: ClassVar = "行政处罚法第四十四条、第六十二条至第六十四条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = TOWARDS_A_PARTY | {Stage.EXAMINING}
    follows: ClassVar = ("case.result_examined",)

    def record(self, case: Case, desk: Desk, when: When) -> None:
        first_notice(case, self.party)
        content = self.content(case, desk, when.first_day, self.title)
        undecided(case, self.party)
        entry = desk.entry(when).relying_on(*(one.certificate for one in content["officers"]))
        number = desk.number(case.unit, DocumentKind.NOTICE.value, entry, case.id)
        case.trigger(PenaltyNotified, entry, number=number, **content)


def first_notice(case: Case, party: str) -> None:
    """The party has had no notice yet."""
    if notice := case.of(party).notice:
        undecided(case, party)
        raise AlreadyNotified(party=party, number=notice.number)
