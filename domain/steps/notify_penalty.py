"""行政处罚事先告知 — tell one party the proposed penalty and its rights. 行政处罚法第四十四条、第六十二条至第六十四条."""

from dataclasses import dataclass, field
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.clauses import clauses_stated
from domain.case.deciding import examined_as, identified_party, power_still_held
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.fine_range import check_penalties
from domain.case.guards import Certified, stated
from domain.case.notice_rights import undecided
from domain.case.party_proceedings import Notice
from domain.case.penalty import HEARING_KINDS, MONEY_KINDS, Mitigation, Penalty, worded
from domain.case.proceedings import Outcome
from domain.case.special_parties import may_be_penalised
from domain.case.stage import TOWARDS_A_PARTY, Stage
from domain.case.step import Step
from domain.case.terms import HEARING_REQUEST, STATEMENT_WINDOW
from domain.people.role import HANDLING
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class HearingMustBeTold(Refusal):
    article = "行政处罚法第六十三条第一款"
    zh = ("拟给予“{kinds}”，应当告知当事人有要求听证的权利。", "请在告知书中一并告知听证权利。")
    en = ("{kinds} carries the right to a hearing, which must be told.", "Tell it in the notice.")


class AlreadyNotified(Refusal):
    article = "行政处罚法第四十四条"
    zh = ("对当事人{party}已有事先告知书{number}。", "告知内容需要变更的，应当说明理由重新告知。")
    en = ("Notice {number} already went to {party}.", "A changed notice needs a reason: notify anew.")


class PenaltyNotified(CaseEvent):
    """``statement_days``, ``hearing_days``: the windows, in working days from service. The term to ask for a hearing is
    the law's own: a party may claim one that was not told."""

    TOPIC = "case.penalty_notified"
    title = "行政处罚事先告知"
    number: str
    issuer: str
    party: str
    officers: tuple[Certified, ...]
    facts: str
    reasons: str
    basis: tuple[str, ...]
    penalties: tuple[Penalty, ...]
    mitigating: tuple[Mitigation, ...]
    hearing: bool
    hearing_reason: str
    statement_days: int
    hearing_days: int

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        told = Notice(
            self.number,
            on,
            self.facts,
            self.penalties,
            self.hearing,
            self.basis,
            self.statement_days,
            self.hearing_days,
        )
        case.towards(self.party, notice=told)
        issued = Document(self.number, DocumentKind.NOTICE, self.party, on)
        case.documents = {**case.documents, self.number: issued}
        if case.stage not in TOWARDS_A_PARTY:
            case.stage = Stage.NOTIFIED
        case.assume(Duty.HANDLE, *(one.code for one in self.officers))

    def describe(self) -> str:
        hearing = "，并告知听证权利" if self.hearing else ""
        return f"作出行政处罚事先告知书{self.number}，拟对{self.party}{worded(self.penalties)}{hearing}"


@dataclass(frozen=True, kw_only=True)
class NotifyPenalty(Step):
    """``hearing_reason``: why no hearing is told for a fine or confiscation (the larger-amount threshold is a local
    rule, 待核实). ``mitigating``: grounds that allow a fine below the range."""

    title: ClassVar = "行政处罚事先告知"
    articles: ClassVar = "行政处罚法第四十四条、第六十二条至第六十四条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar = TOWARDS_A_PARTY | {Stage.EXAMINING}

    party: str = field(metadata={"label": "当事人编号"})
    officers: tuple[str, ...] = field(metadata={"label": "执法人员"})
    facts: str = field(metadata={"label": "违法事实"})
    reasons: str = field(metadata={"label": "理由"})
    basis: tuple[str, ...] = field(metadata={"label": "处罚依据", "hint": "法律全称和条款项"})
    penalties: tuple[Penalty, ...] = field(metadata={"label": "拟给予的处罚"})
    hearing: bool = field(metadata={"label": "告知听证权利"})
    hearing_reason: str = field(
        default="", metadata={"label": "不告知听证的理由", "hint": "较大数额标准待核实，罚没款须说明"}
    )
    mitigating: tuple[Mitigation, ...] = field(default=(), metadata={"label": "减轻处罚情节"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        party = identified_party(case, self.party)
        undecided(case, self.party)
        self._check_first_notice(case)
        examined_as(case, Outcome.PENALISE, self.title, on)
        may_be_penalised(case, party, self.mitigating)
        grants = check_penalties(case, party, self.penalties, mitigated=bool(self.mitigating))
        power_still_held(case, desk, grants, on)
        self._check_hearing()
        officers = guards.certified_officers(case, desk, self.officers, on)
        facts, reasons = stated("facts", self.facts, "违法事实"), stated("reasons", self.reasons, "理由")
        basis = clauses_stated("basis", self.basis)
        entry = desk.entry(when).relying_on(*(one.certificate for one in officers))
        case.trigger(
            PenaltyNotified,
            entry,
            number=desk.number(case.unit, DocumentKind.NOTICE.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            party=self.party,
            officers=officers,
            facts=facts,
            reasons=reasons,
            basis=basis,
            penalties=self.penalties,
            mitigating=self.mitigating,
            hearing=self.hearing,
            hearing_reason=self.hearing_reason.strip(),
            statement_days=STATEMENT_WINDOW.days,
            hearing_days=HEARING_REQUEST.days,
        )

    def _check_first_notice(self, case: Case) -> None:
        if notice := case.of(self.party).notice:
            raise AlreadyNotified(party=self.party, number=notice.number)

    def _check_hearing(self) -> None:
        if self.hearing:
            return
        kinds = {one.kind for one in self.penalties}
        if carrying := [kind.value for kind in HEARING_KINDS & kinds]:
            raise HearingMustBeTold(kinds="、".join(sorted(carrying)))
        if MONEY_KINDS & kinds and not self.hearing_reason.strip():
            raise BadInput(
                "hearing_reason",
                "拟罚款或者没收的，请说明为何不属于听证的“较大数额”（依据的地方标准）",
                "state why the amount is not a larger one that carries a hearing",
            )
