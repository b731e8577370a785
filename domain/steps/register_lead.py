"""线索登记 — register a lead; opens the case. 行政处罚法第五十四条."""

from collections.abc import Set
from dataclasses import dataclass, field
from typing import ClassVar
from uuid import UUID

from domain.case.case import Case, CaseOpened
from domain.case.desk import Desk
from domain.case.guards import stated
from domain.case.opening import OpeningStep, own_town
from domain.case.party import Party, PartyStated, admitted
from domain.case.proceedings import Lead, LeadSource
from domain.case.stage import Stage
from domain.case.step import not_in_future
from domain.people.role import Role
from domain.record.personal import Personal, personal
from domain.record.refusal import BadInput
from domain.record.when import When


class LeadRegistered(CaseOpened):
    TOPIC = "case.lead_registered"
    title = "线索登记"
    correctable = frozenset({"place", "content", "violation"})
    unit: str
    source: LeadSource
    place: str
    content: str
    violation: str
    informant: Personal | None
    real_name: bool
    parties: tuple[Party, ...]

    def apply(self, case: Case) -> None:
        case.unit, case.violation = self.unit, self.violation
        case.lead = Lead(
            self.source, self.occurred_at, self.place, self.content, self.informant, self.real_name
        )
        case.parties = {party.id: party for party in self.parties}

    def describe(self) -> str:
        return f"登记线索（{self.source.value}）：{self.place}，{self.content}"


@dataclass(frozen=True, kw_only=True)
class RegisterLead(OpeningStep):
    """``unit``: town code, by default the registering person's own. ``violation``: the suspected violation (案由)."""

    title: ClassVar = "线索登记"
    articles: ClassVar = "行政处罚法第五十四条"
    roles: ClassVar = (Role.CASE_OFFICER, Role.TEAM_LEADER, Role.GRID_WORKER, Role.HEAD)
    allowed_in: ClassVar[Set[Stage]] = frozenset()

    source: LeadSource = field(metadata={"label": "线索来源"})
    place: str = field(metadata={"label": "地点"})
    content: str = field(metadata={"label": "线索内容"})
    violation: str = field(metadata={"label": "涉嫌违法行为", "hint": "如“非法取土、损坏村道”"})
    unit: str = field(default="", metadata={"label": "乡镇代码"})
    informant: str = field(default="", metadata={"label": "举报人", "personal": True})
    real_name: bool = field(default=False, metadata={"label": "实名举报"})
    parties: tuple[PartyStated, ...] = field(default=(), metadata={"label": "当事人"})

    def open(self, case_id: UUID, desk: Desk) -> Case:
        """The new case. Raises BadInput for a unit that is no town, Refusal for a person without the post."""
        self.check_role(desk.actor)
        when = When.parse(self.occurred_at)
        not_in_future(when, desk, "occurred_at")
        return Case.begin(
            LeadRegistered,
            case_id,
            desk.entry(when),
            unit=own_town(desk, self.unit),
            source=self._source(),
            place=stated("place", self.place, "地点"),
            content=stated("content", self.content, "线索内容"),
            violation=stated("violation", self.violation, "涉嫌违法行为"),
            informant=personal(self.informant.strip(), "informant"),
            real_name=self.real_name,
            parties=admitted({}, self.parties, "parties"),
        )

    def _source(self) -> LeadSource:
        """Of a lead taken here the source is known; only a paper may be silent on it."""
        if self.source is LeadSource.UNSTATED:
            raise BadInput("source", "请选择实际的线索来源", "state where the lead came from")
        return self.source
