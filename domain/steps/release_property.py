"""解除查封扣押 — the things go back at once when a ground is there; or go where the law sends them. 行政强制法第二十七条、第二十八条."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.approval import approving_head
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.guards import Certified, stated
from domain.case.measures import Seizure, SeizureEnd, SeizureKind
from domain.case.penalty import PenaltyKind
from domain.case.seizing import known_seizure
from domain.case.stage import OPEN, Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When

DOCUMENTS = {
    SeizureKind.SEAL: DocumentKind.SEALING_RELEASE,
    SeizureKind.SEIZE: DocumentKind.SEIZURE_RELEASE,
}


class ConfiscationTakesADecision(Refusal):
    article = "行政强制法第二十七条；行政处罚法第九条、第五十七条"
    zh = (
        "截至{day}没有对当事人{party}作出没收非法财物的处罚决定，查封、扣押的财物不得作没收处理。",
        "请先依法作出没收的处罚决定；没有决定的，应当解除并返还。",
    )
    en = (
        "By {day} no decision confiscates property of {party}.",
        "Decide so first; without such a decision the things are released and returned.",
    )


class PropertyReleased(CaseEvent):
    """``items``: positions in the list. ``late``: after the term had ended; a finding for the review of the file."""

    TOPIC = "case.property_released"
    title = "解除查封扣押"
    number: str
    issuer: str
    seizure: str
    kind: SeizureKind
    party: str
    items: tuple[int, ...]
    ground: SeizureEnd
    reason: str
    officers: tuple[Certified, ...]
    approver: str
    approved_by: str
    signed: bool
    unsigned_reason: str
    late: bool

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        release = Document(self.number, DOCUMENTS[self.kind], self.party, on)
        case.documents = {**case.documents, self.number: release}
        if seizure := case.seizures.get(self.seizure):
            case.seizures = {
                **case.seizures,
                self.seizure: seizure.with_ended(self.items, self.ground, self.occurred_at.first_day),
            }
        case.assume(Duty.HANDLE, *(one.code for one in self.officers))
        case.assume(Duty.APPROVE_MEASURE, self.approver)

    def describe(self) -> str:
        late = "（查封扣押期限届满后）" if self.late else ""
        return f"以{self.number}解除{self.seizure}的{len(self.items)}项{late}：{self.ground.value}"


@dataclass(frozen=True, kw_only=True)
class ReleaseProperty(Step):
    """``items``: positions in the list, from 1; all that remain by default. ``signed``: by who took the things back."""

    title: ClassVar = "解除查封扣押"
    articles: ClassVar = "行政强制法第二十七条、第二十八条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = OPEN - {Stage.LEAD, Stage.CHECKING, Stage.FILING_REQUESTED}

    seizure: str = field(metadata={"label": "查封扣押决定书文号"})
    ground: SeizureEnd = field(metadata={"label": "解除的情形"})
    reason: str = field(metadata={"label": "理由"})
    officers: tuple[str, ...] = field(metadata={"label": "执法人员"})
    approver: str = field(metadata={"label": "批准的负责人"})
    items: tuple[int, ...] = field(default=(), metadata={"label": "清单项号", "hint": "不填为全部剩余各项"})
    signed: bool = field(default=False, metadata={"label": "领取人已在清单上签名"})
    unsigned_reason: str = field(default="", metadata={"label": "未签名原因"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        seizure = known_seizure(case, self.seizure.strip())
        guards.not_before(self.title, when, "查封扣押", seizure.when)
        items = _positions(seizure, self.items)
        self._check_ground(case, seizure, on)
        if self.ground.gives_back:
            guards.signed_or_reasoned(self.signed, self.unsigned_reason)
        reason = stated("reason", self.reason, "理由")
        officers = guards.certified_officers(case, desk, self.officers, on)
        approver = approving_head(case, desk, self.approver, on, self.officers, Duty.APPROVE_MEASURE)
        entry = desk.entry(when).relying_on(*(one.certificate for one in officers))
        case.trigger(
            PropertyReleased,
            entry,
            number=desk.number(case.unit, DOCUMENTS[seizure.kind].value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            seizure=seizure.number,
            kind=seizure.kind,
            party=seizure.party,
            items=items,
            ground=self.ground,
            reason=reason,
            officers=officers,
            approver=approver.code,
            approved_by=approver.name,
            signed=self.signed,
            unsigned_reason=self.unsigned_reason.strip(),
            late=on > seizure.ends_on,
        )

    def _check_ground(self, case: Case, seizure: Seizure, on: date) -> None:
        if self.ground is SeizureEnd.EXPIRED and on < seizure.ends_on:
            raise BadInput("ground", f"期限至{seizure.ends_on}，尚未届满", "the term has not ended yet")
        if self.ground is SeizureEnd.NOT_APPROVED and seizure.approved:
            raise BadInput("ground", "该查封扣押已经负责人批准", "the measure was approved")
        if self.ground is SeizureEnd.CONFISCATED and not _confiscated(case, seizure.party, on):
            raise ConfiscationTakesADecision(day=on, party=seizure.party)
        if self.ground is SeizureEnd.TO_POLICE and not case.transfers.police:
            raise BadInput("ground", "本案没有移送公安机关", "the case was not transferred to the police")


def _confiscated(case: Case, party: str, on: date) -> bool:
    decision = case.of(party).decision
    return (
        decision is not None
        and decision.penalises
        and decision.on <= on
        and any(one.kind is PenaltyKind.CONFISCATE_PROPERTY for one in decision.penalties)
    )


def _positions(seizure: Seizure, wanted: tuple[int, ...]) -> tuple[int, ...]:
    for index, one in enumerate(wanted):
        if one not in seizure.remaining:
            raise BadInput(f"items.{index}", f"清单没有第{one}项，或者该项已经处理", "no such item remains")
    return tuple(dict.fromkeys(wanted)) or seizure.remaining
