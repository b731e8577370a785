"""放弃陈述申辩、听证 — a party gives up, in writing, a right the notice told it. 行政处罚法第六十二条."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.notice_rights import open_to_be_heard, served_notice
from domain.case.stage import TOWARDS_A_PARTY
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.refusal import BadInput
from domain.record.when import When


class WaivedRights(StrEnum):
    """放弃的权利."""

    STATEMENT = "陈述、申辩"
    HEARING = "听证"
    BOTH = "陈述、申辩和听证"


class RightsWaived(CaseEvent):
    TOPIC = "case.rights_waived"
    title = "放弃权利"
    correctable = frozenset({"paper"})
    party: str
    rights: WaivedRights
    signed_on: date
    paper: str

    def apply(self, case: Case) -> None:
        if self.rights is not WaivedRights.HEARING:
            case.towards(self.party, waived_on=self.signed_on)
        if self.rights is not WaivedRights.STATEMENT:
            case.towards(self.party, hearing_waived_on=self.signed_on)
        case.assume(Duty.HANDLE, self.actor.id)

    def describe(self) -> str:
        return f"{self.party}于{self.signed_on}书面放弃{self.rights.value}"


@dataclass(frozen=True, kw_only=True)
class WaiveRights(Step):
    """``paper``: the signed declaration, by number or place in the file; nothing but writing waives (law: S17)."""

    title: ClassVar = "放弃陈述申辩、听证"
    articles: ClassVar = "行政处罚法第六十二条、第六十四条第一项"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar = TOWARDS_A_PARTY

    party: str = field(metadata={"label": "当事人编号"})
    rights: WaivedRights = field(metadata={"label": "放弃的权利"})
    signed_on: date = field(metadata={"label": "签署日期"})
    paper: str = field(metadata={"label": "书面声明", "hint": "编号或者卷内位置"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        guards.known_party(case, self.party)
        if self.signed_on > when.first_day:
            raise BadInput("signed_on", "签署日期不能晚于收到日期", "signed after it was received")
        served_notice(case, self.party, self.signed_on)
        open_to_be_heard(case, self.party)
        guards.actor_separate(case, desk, Duty.HANDLE)
        case.trigger(
            RightsWaived,
            desk.entry(when),
            party=self.party,
            rights=self.rights,
            signed_on=self.signed_on,
            paper=stated("paper", self.paper, "书面声明"),
        )
