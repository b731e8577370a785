"""行政处罚决定 — penalise one party. 行政处罚法第五十七条第一款第一项、第五十九条、第六十条."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from domain.case import guards
from domain.case.as_notified import as_notified
from domain.case.case import Case, CaseEvent
from domain.case.cited_clauses import UNCOLLECTED, ClauseTyped, law_relied_on
from domain.case.clauses import clauses_stated
from domain.case.deciding import (
    Remedy,
    days_since_filing,
    discussed_where_needed,
    evidence_for,
    examined_as,
    may_decide,
    power_still_held,
    remedies,
)
from domain.case.deeds import deed_term
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.fine_clauses import fine_clauses
from domain.case.fine_range import check_penalties
from domain.case.guards import stated
from domain.case.notice_rights import heard
from domain.case.party_proceedings import Decision, Notice
from domain.case.penalty import Mitigation, Penalty, worded
from domain.case.proceedings import Outcome
from domain.case.remaking import due_towards, not_repeated
from domain.case.same_act import fined_once
from domain.case.special_parties import may_be_penalised
from domain.case.stage import TOWARDS_A_PARTY, Stage
from domain.case.step import Step
from domain.case.stopped_clock import stopped_days
from domain.case.tier_rules import tiers_kept
from domain.case.transfer_rules import transfer_evaluated
from domain.law.cited import CitedClause
from domain.people.role import Role
from domain.powers.power_list import Grant
from domain.record.when import When


class PenaltyDecided(CaseEvent):
    """``late``: made after the ninety days from filing, less ``days_taken_out`` by a rule; recorded all the same, a finding
    for the review of the file. ``deed_due_on``: last day for what is to be done rather than paid, None where nothing is."""

    class_version = 2
    TOPIC = "case.penalty_decided"
    title = "行政处罚决定"
    number: str
    issuer: str
    party: str
    facts: str
    evidence: tuple[str, ...]
    basis: tuple[str, ...]
    cited: tuple[CitedClause, ...]
    old_law_note: str
    newer_law_reason: str
    penalties: tuple[Penalty, ...]
    grants: tuple[Grant, ...]
    discretion: str
    tier_reason: str
    mitigating: tuple[Mitigation, ...]
    aggravating: tuple[str, ...]
    defence: str
    favourable_change: str
    several_acts: str
    correction: str
    performance: str
    deed_due_on: date | None
    bank: str
    bank_account: str
    surcharge_told: bool
    remedies: tuple[Remedy, ...]
    days_since_filing: int
    days_taken_out: int
    late: bool

    @staticmethod
    def upcast_v1_v2(state: dict[str, Any]) -> None:
        state["deed_due_on"] = None

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        decision = Decision(
            self.number,
            on,
            self.penalties,
            facts=self.facts,
            basis=self.basis,
            surcharge_told=self.surcharge_told,
        )
        case.towards(self.party, decision=decision)
        issued = Document(self.number, DocumentKind.PENALTY_DECISION, self.party, on, self.deed_due_on)
        case.documents = {**case.documents, self.number: issued}
        case.stage = Stage.DECIDED
        case.assume(Duty.DECIDE, self.actor.id)

    def describe(self) -> str:
        late = f"（立案后第{self.days_since_filing}日，超过九十日）" if self.late else ""
        return f"{self.issuer}作出行政处罚决定书{self.number}{late}，对{self.party}{worded(self.penalties)}"


@dataclass(frozen=True, kw_only=True)
class DecidePenalty(Step):
    """``facts``: as notified when left blank. ``evidence``: ids, all that concerns the party when left blank.
    ``defence``: what the party said and what was adopted. ``favourable_change``: how it differs from the notice, to the
    party's benefit. ``court``: the one to sue in."""

    title: ClassVar = "行政处罚决定"
    articles: ClassVar = "行政处罚法第五十七条、第五十九条、第六十条"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = TOWARDS_A_PARTY
    follows: ClassVar = (
        "case.result_examined",
        "case.legality_reviewed",
        "case.discussion_held",
        "case.statement_rechecked",
        "case.hearing_reported",
    )

    party: str = field(metadata={"label": "当事人编号"})
    basis: tuple[str, ...] = field(metadata={"label": "处罚依据", "hint": "法律全称和条款项"})
    penalties: tuple[Penalty, ...] = field(metadata={"label": "处罚种类和内容"})
    discretion: str = field(metadata={"label": "裁量理由"})
    correction: str = field(metadata={"label": "责令改正内容", "hint": "已经改正的，写明改正情况"})
    performance: str = field(metadata={"label": "履行方式和期限"})
    court: str = field(metadata={"label": "可起诉的人民法院"})
    deed_due_on: date | None = field(
        default=None,
        metadata={"label": "金钱以外义务的履行期限", "hint": "责令拆除、恢复原状、限期治理等的必填"},
    )
    facts: str = field(default="", metadata={"label": "违法事实", "hint": "与告知相同的不填"})
    evidence: tuple[str, ...] = field(default=(), metadata={"label": "证据编号"})
    mitigating: tuple[Mitigation, ...] = field(default=(), metadata={"label": "减轻处罚情节"})
    aggravating: tuple[str, ...] = field(default=(), metadata={"label": "从重处罚情节"})
    defence: str = field(default="", metadata={"label": "当事人意见及采纳情况"})
    favourable_change: str = field(default="", metadata={"label": "有利于当事人的变更说明"})
    several_acts: str = field(
        default="", metadata={"label": "数个违法行为的认定", "hint": "依两个以上事项分别罚款时填写"}
    )
    tier_reason: str = field(default="", metadata={"label": "偏离裁量基准的理由"})
    newer_law_reason: str = field(
        default="",
        metadata={
            "label": "适用新规定的理由",
            "hint": "新旧规定孰轻不能自动判断、经法制审核适用新规定时填写",
        },
    )
    uncollected: tuple[ClauseTyped, ...] = field(default=(), metadata=UNCOLLECTED)
    bank: str = field(default="", metadata={"label": "代收银行名称和地址"})
    bank_account: str = field(default="", metadata={"label": "缴款账户或者电子支付方式"})
    surcharge_told: bool = field(default=False, metadata={"label": "已载明逾期加处罚款"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        party = may_decide(case, desk, self.party, on)
        examined_as(case, Outcome.PENALISE, self.title, on)
        may_be_penalised(case, party, self.mitigating)
        notice = heard(case, desk, self.party, on)
        guards.not_before(self.title, on, "复核", case.of(self.party).rechecked_on)
        grants = check_penalties(case, party, self.penalties, mitigated=bool(self.mitigating))
        power_still_held(case, desk, grants, on)
        discussed_where_needed(case, notice, self.penalties, on)
        fined_once(case, desk, self.party, self.penalties, self.several_acts)
        transfer_evaluated(case, on)
        told = {
            **self._content(case, notice),
            **tiers_kept(case, grants, self.penalties, on, self.tier_reason),
            **law_relied_on(case, desk, party, self.basis, on, self.newer_law_reason, self.uncollected),
            **fine_clauses(self.penalties, self.bank, self.bank_account, told=self.surcharge_told),
        }
        due = due_towards(case, desk.calendar, self.party, on)
        court = stated("court", self.court, "可起诉的人民法院")
        evidence = evidence_for(case, self.party, self.evidence, on)
        entry = desk.entry(when)
        case.trigger(
            PenaltyDecided,
            entry,
            number=desk.number(case.unit, DocumentKind.PENALTY_DECISION.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            party=self.party,
            evidence=evidence,
            penalties=self.penalties,
            deed_due_on=deed_term("deed_due_on", self.penalties, self.deed_due_on, on),
            grants=grants,
            mitigating=self.mitigating,
            several_acts=self.several_acts.strip(),
            remedies=remedies(case, desk, court, on),
            days_since_filing=days_since_filing(case, on),
            days_taken_out=stopped_days(case, on),
            late=due is not None and on > due,
            **told,
        )

    def _content(self, case: Case, notice: Notice) -> dict[str, Any]:
        """The text of the decision, compared with the notice."""
        heard_of = bool(case.of(self.party).statements)
        content: dict[str, Any] = {
            "facts": self.facts.strip() or notice.facts,
            "basis": clauses_stated("basis", self.basis),
            "favourable_change": self.favourable_change.strip(),
        }
        as_notified(notice, penalties=self.penalties, **content)
        not_repeated(
            case, self.party, facts=content["facts"], basis=content["basis"], penalties=self.penalties
        )
        return content | {
            "discretion": stated("discretion", self.discretion, "裁量理由"),
            "aggravating": tuple(one.strip() for one in self.aggravating if one.strip()),
            "defence": stated("defence", self.defence, "采纳情况") if heard_of else self.defence.strip(),
            "correction": stated("correction", self.correction, "责令改正内容"),
            "performance": stated("performance", self.performance, "履行方式和期限"),
        }
