"""终结执行 — execution towards a party is over without being complete. 行政强制法第四十条、第三十九条第二款."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from domain.calendar.work_calendar import WorkCalendar
from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.executing import ExecutionIsHalted, go_on, head_decides, served_decision
from domain.case.execution import EndGround, ExecutionEnd, SuspensionGround
from domain.case.guards import stated
from domain.case.party import Party, PartyKind
from domain.case.stage import PERFORMING, Stage
from domain.case.step import Step
from domain.case.terms import SUSPENSION_ENDS
from domain.people.role import Role
from domain.record.personal import Personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class ThreeYearsMustHavePassed(Refusal):
    article = "行政强制法第三十九条第二款"
    zh = (
        "以中止执行满三年为由不再执行，须因当事人确无能力履行而中止且已满三年（{state}）。",
        "请待期满后办理；中止的情形消失的，应当恢复执行。",
    )
    en = (
        "This ground takes three full years of a suspension for inability ({state}).",
        "Wait until they are over; resume when the ground is gone.",
    )


class ExecutionEnded(CaseEvent):
    TOPIC = "case.execution_ended"
    title = "终结执行"
    correctable = frozenset({"facts", "proof"})
    number: str
    issuer: str
    party: str
    decision: str
    ground: EndGround
    facts: Personal
    proof: str

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        end = ExecutionEnd(self.number, self.party, self.ground, on)
        case.execution = replace(case.execution, ends=(*case.execution.ends, end))
        issued = Document(self.number, DocumentKind.EXECUTION_END, self.party, on)
        case.documents = {**case.documents, self.number: issued}
        go_on(case)
        case.assume(Duty.DECIDE, self.actor.id)

    def describe(self) -> str:
        return f"{self.issuer}以{self.number}终结对{self.party}执行{self.decision}：{self.ground.value}"


@dataclass(frozen=True, kw_only=True)
class EndExecution(Step):
    """Of all that one party still had to perform. It opens the way to closing on that ground."""

    title: ClassVar = "终结执行"
    articles: ClassVar = "行政强制法第四十条、第三十九条第二款"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = PERFORMING

    party: str = field(metadata={"label": "当事人编号"})
    ground: EndGround = field(metadata={"label": "终结执行的情形"})
    facts: str = field(metadata={"label": "具体情况", "personal": True})
    proof: str = field(metadata={"label": "证明材料"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        party = guards.known_party(case, self.party)
        decision = self._decision(case, on)
        head_decides(case, desk, on)
        if ended := case.execution.ended(self.party):
            raise ExecutionIsHalted(party=self.party, number=ended.number)
        self._check_ground(case, desk.calendar, party, on)
        facts, proof = stated("facts", self.facts, "具体情况"), stated("proof", self.proof, "证明材料")
        entry = desk.entry(when)
        case.trigger(
            ExecutionEnded,
            entry,
            number=desk.number(case.unit, DocumentKind.EXECUTION_END.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            party=self.party,
            decision=decision,
            ground=self.ground,
            facts=Personal(facts, self.party),
            proof=proof,
        )

    def _decision(self, case: Case, on: date) -> str:
        """The one executed; where it was revoked, the last that was."""
        past = case.of(self.party)
        gone = [one for one in (*past.earlier_decisions, past.decision) if one and not one.stands]
        if self.ground is not EndGround.REVOKED:
            return served_decision(case, self.party, on).number
        if not gone or (past.decision and past.decision.stands):
            raise BadInput("ground", "据以执行的决定没有被撤销", "the decision has not been revoked")
        return gone[-1].number

    def _check_ground(self, case: Case, calendar: WorkCalendar, party: Party, on: date) -> None:
        organisation = party.kind is PartyKind.ORGANISATION
        wrong = {EndGround.DIED: organisation, EndGround.DISSOLVED: not organisation}
        if wrong.get(self.ground):
            raise BadInput("ground", "终结执行的情形与当事人类型不符", "the ground does not fit the party")
        if self.ground is not EndGround.THREE_YEARS:
            return
        suspension = case.execution.suspended(self.party)
        if suspension is None or suspension.ground is not SuspensionGround.UNABLE:
            raise ThreeYearsMustHavePassed(state="没有因此中止")
        last = SUSPENSION_ENDS.ends(calendar, suspension.on)
        if on <= last:
            raise ThreeYearsMustHavePassed(state=f"{last}期满")
