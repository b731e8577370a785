"""听证报告 — the presider's account of the hearing and opinion on the case. 行政处罚法第六十四条、第六十五条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.guards import stated
from domain.case.hearing import HearingNotice
from domain.case.hearing_rules import HEARING_RECORDERS, kept_by_presider_or_recorder
from domain.case.stage import TOWARDS_A_PARTY, Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.refusal import Refusal
from domain.record.when import When


class NothingToReport(Refusal):
    article = "行政处罚法第六十四条、第六十五条"
    zh = ("当事人{party}没有已举行而未报告的听证。", "请先登记听证的举行情况。")
    en = ("No hearing of {party} awaits a report.", "Record the hearing first.")


class HearingReported(CaseEvent):
    TOPIC = "case.hearing_reported"
    title = "听证报告"
    party: str
    facts: str
    opinion: str

    def apply(self, case: Case) -> None:
        if hearing := case.of(self.party).hearing:
            on = self.occurred_at.first_day
            case.towards(self.party, hearing=replace(hearing, reported_on=on))

    def describe(self) -> str:
        return f"提出对{self.party}的听证报告：{self.opinion}"


@dataclass(frozen=True, kw_only=True)
class ReportHearing(Step):
    """``facts``: what the record of the hearing shows. ``opinion``: the presider's, on facts, law and penalty."""

    title: ClassVar = "听证报告"
    articles: ClassVar = "行政处罚法第六十四条、第六十五条"
    roles: ClassVar[tuple[Role, ...]] = HEARING_RECORDERS
    allowed_in: ClassVar[Set[Stage]] = TOWARDS_A_PARTY
    follows: ClassVar = ("case.hearing_held",)

    party: str = field(metadata={"label": "当事人编号"})
    facts: str = field(metadata={"label": "听证查明的事实"})
    opinion: str = field(metadata={"label": "处理意见和建议"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        guards.known_party(case, self.party)
        notice, held_on = hearing_to_report(case, self.party)
        guards.not_before(self.title, when.first_day, "举行听证", held_on)
        kept_by_presider_or_recorder(desk, notice)
        case.trigger(
            HearingReported,
            desk.entry(when),
            party=self.party,
            facts=stated("facts", self.facts, "听证查明的事实"),
            opinion=stated("opinion", self.opinion, "处理意见和建议"),
        )


def hearing_to_report(case: Case, party: str) -> tuple[HearingNotice, date]:
    """The notice of the hearing held and not reported on, and the day it was held."""
    hearing = case.of(party).hearing
    if hearing is None or hearing.held_on is None or hearing.reported_on or hearing.notice is None:
        raise NothingToReport(party=party)
    return hearing.notice, hearing.held_on
