"""现场检查（勘验） — on-site inspection and its record. 行政处罚法第四十二条、第五十五条第一款."""

from dataclasses import dataclass, field
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import Certified, stated
from domain.case.party import Party, PartyStated, admitted
from domain.case.presence import not_at_an_inquiry
from domain.case.proceedings import Inspection
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.personal import Personal, personal
from domain.record.when import When


class SiteInspected(CaseEvent):
    TOPIC = "case.site_inspected"
    title = "现场检查"
    correctable = frozenset({"place", "findings", "drawing"})
    place: str
    officers: tuple[Certified, ...]
    findings: str
    measurements: tuple[str, ...]
    witness: Personal | None
    party_signed: bool
    unsigned_reason: str
    drawing: str
    parties: tuple[Party, ...]

    def apply(self, case: Case) -> None:
        codes = tuple(one.code for one in self.officers)
        seen = Inspection(self.originator_version, self.occurred_at, self.place, codes, self.findings)
        case.inspections = (*case.inspections, seen)
        case.parties = {**case.parties, **{party.id: party for party in self.parties}}
        case.assume(Duty.HANDLE, *codes)

    def describe(self) -> str:
        return f"{'、'.join(one.name for one in self.officers)}在{self.place}现场检查：{self.findings}"


@dataclass(frozen=True, kw_only=True)
class InspectSite(Step):
    """``measurements``: each with its unit ("取土面积 1200 平方米"). ``drawing``: who drew it, bearing, time."""

    title: ClassVar = "现场检查（勘验）"
    articles: ClassVar = "行政处罚法第四十二条、第五十五条第一款"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar = frozenset({Stage.CHECKING, Stage.INVESTIGATING})

    place: str = field(metadata={"label": "检查地点"})
    officers: tuple[str, ...] = field(metadata={"label": "检查人员"})
    certificates_shown: bool = field(metadata={"label": "已出示执法证件"})
    findings: str = field(metadata={"label": "检查情况"})
    measurements: tuple[str, ...] = field(default=(), metadata={"label": "测量数据"})
    witness: str = field(default="", metadata={"label": "见证人", "personal": True})
    party_signed: bool = field(default=False, metadata={"label": "当事人已签名"})
    unsigned_reason: str = field(default="", metadata={"label": "未签名原因"})
    drawing: str = field(default="", metadata={"label": "勘验图说明"})
    parties: tuple[PartyStated, ...] = field(default=(), metadata={"label": "现场查明的当事人"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        guards.certificates_shown(self.certificates_shown)
        guards.signed_or_reasoned(self.party_signed, self.unsigned_reason)
        officers = guards.certified_officers(case, desk, self.officers, when.first_day)
        not_at_an_inquiry(case, officers, self.place, when, "现场检查")
        case.trigger(
            SiteInspected,
            desk.entry(when).relying_on(*(one.certificate for one in officers)),
            place=stated("place", self.place, "检查地点"),
            officers=officers,
            findings=stated("findings", self.findings, "检查情况"),
            measurements=self.measurements,
            witness=personal(self.witness.strip(), "witness"),
            party_signed=self.party_signed,
            unsigned_reason=self.unsigned_reason.strip(),
            drawing=self.drawing.strip(),
            parties=admitted(case.parties, self.parties, "parties"),
        )
