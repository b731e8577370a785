"""告知内容 — what a notice before a penalty states and what is checked of it. 行政处罚法第四十四条、第六十三条."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.cited_clauses import UNCOLLECTED, ClauseTyped, law_relied_on
from domain.case.clauses import clauses_stated
from domain.case.deciding import examined_as, identified_party, power_still_held
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.fine_range import check_penalties
from domain.case.guards import Certified, stated
from domain.case.item_verdicts import hearing_due, thresholds_known
from domain.case.party import Party
from domain.case.party_proceedings import Notice
from domain.case.penalty import Mitigation, Penalty
from domain.case.proceedings import Outcome
from domain.case.special_parties import may_be_penalised
from domain.case.stage import TOWARDS_A_PARTY, Stage
from domain.case.terms import HEARING_REQUEST, STATEMENT_WINDOW
from domain.law.cited import CitedClause
from domain.powers.power_list import Grant
from domain.record.refusal import BadInput, Refusal


class HearingMustBeTold(Refusal):
    article = "行政处罚法第六十三条第一款"
    zh = ("{why}，应当告知当事人有要求听证的权利。", "请在告知书中一并告知听证权利。")
    en = ("The right to a hearing must be told: {why}.", "Tell it in the notice.")


class NoticeIssued(CaseEvent):
    """``statement_days``, ``hearing_days``: the windows, in working days from service. The term to ask for a hearing is
    the law's own: a party may claim one that was not told."""

    number: str
    issuer: str
    party: str
    officers: tuple[Certified, ...]
    facts: str
    reasons: str
    basis: tuple[str, ...]
    cited: tuple[CitedClause, ...]
    old_law_note: str
    newer_law_reason: str
    penalties: tuple[Penalty, ...]
    mitigating: tuple[Mitigation, ...]
    hearing: bool
    hearing_reason: str
    statement_days: int
    hearing_days: int

    def told(self, changes: str = "") -> Notice:
        return Notice(
            self.number,
            self.occurred_at.first_day,
            self.facts,
            self.penalties,
            self.hearing,
            self.basis,
            self.statement_days,
            self.hearing_days,
            changes,
        )

    def issue(self, case: Case) -> None:
        """The document, the stage and the duty; called by ``apply`` only."""
        issued = Document(self.number, DocumentKind.NOTICE, self.party, self.occurred_at.first_day)
        case.documents = {**case.documents, self.number: issued}
        if case.stage not in TOWARDS_A_PARTY:
            case.stage = Stage.NOTIFIED
        case.assume(Duty.HANDLE, *(one.code for one in self.officers))


@dataclass(frozen=True, kw_only=True)
class NoticeStated:
    """``hearing_reason``: why no hearing is told for a fine or confiscation, where no threshold of the larger amount is
    known (a local rule, 待核实). ``mitigating``: grounds that allow a fine below the range."""

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
    newer_law_reason: str = field(
        default="",
        metadata={
            "label": "适用新规定的理由",
            "hint": "新旧规定孰轻不能自动判断、经法制审核适用新规定时填写",
        },
    )
    uncollected: tuple[ClauseTyped, ...] = field(default=(), metadata=UNCOLLECTED)

    def content(self, case: Case, desk: Desk, on: date, title: str) -> dict[str, Any]:
        """The notice but for its number, checked."""
        party = identified_party(case, self.party)
        examined_as(case, Outcome.PENALISE, title, on)
        may_be_penalised(case, party, self.mitigating)
        grants = check_penalties(case, party, self.penalties, mitigated=bool(self.mitigating))
        power_still_held(case, desk, grants, on)
        self._check_hearing(case, desk, party, grants, on)
        basis = clauses_stated("basis", self.basis)
        return {
            **law_relied_on(case, desk, party, basis, on, self.newer_law_reason, self.uncollected),
            "officers": guards.certified_officers(case, desk, self.officers, on),
            "facts": stated("facts", self.facts, "违法事实"),
            "reasons": stated("reasons", self.reasons, "理由"),
            "basis": basis,
            "issuer": desk.unit(case.unit).government,
            "party": self.party,
            "penalties": self.penalties,
            "mitigating": self.mitigating,
            "hearing": self.hearing,
            "hearing_reason": self.hearing_reason.strip(),
            "statement_days": desk.terms(case.unit).of(STATEMENT_WINDOW, on).days,
            "hearing_days": HEARING_REQUEST.days,
        }

    def _check_hearing(
        self, case: Case, desk: Desk, party: Party, grants: tuple[Grant, ...], on: date
    ) -> None:
        if self.hearing:
            return
        items = (one.item for one in grants)
        thresholds = thresholds_known(desk, case.unit, items, party.type, on)
        due = hearing_due(self.penalties, thresholds, party.type)
        if due.answer:
            raise HearingMustBeTold(why=due.why)
        if due.answer is None and not self.hearing_reason.strip():
            raise BadInput(
                "hearing_reason",
                "拟罚款或者没收的，请说明为何不属于听证的“较大数额”（依据的地方标准）",
                "state why the amount is not a larger one that carries a hearing",
            )
