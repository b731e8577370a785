"""补录事件 — the file, each act in it, and the decision, as the paper has them; the actor is who typed it in."""

from datetime import date

from domain.case.case import Case, CaseEvent, CaseOpened
from domain.case.document import ServiceMethod
from domain.case.paper import (
    NumberStanding,
    PaperClause,
    PaperFile,
    PaperMatter,
    PaperOfficer,
    PaperPenalty,
    PaperRemedy,
    PrintedName,
)
from domain.case.party import Party
from domain.case.proceedings import Lead, LeadSource
from domain.case.stage import Stage
from domain.law.cited import CitedClause
from domain.powers.power_list import Grant
from domain.record.when import When

BADGE = "【纸质补录】"


class PaperFileEntered(CaseOpened):
    TOPIC = "case.paper_file_entered"
    title = "补录纸质案卷"
    correctable = frozenset({"source", "reason", "place", "content", "violation"})
    unit: str
    source: str
    reason: str
    whole_text: bool
    lead_source: LeadSource
    place: str
    content: str
    violation: str
    act: When | None
    continuing: bool | None
    items: tuple[str, ...]
    grants: tuple[Grant, ...]
    parties: tuple[Party, ...]
    names: tuple[PrintedName, ...]
    absent: tuple[PaperMatter, ...]

    def apply(self, case: Case) -> None:
        case.unit, case.violation, case.stage = self.unit, self.violation, Stage.PAPER
        case.lead = Lead(self.lead_source, self.occurred_at, self.place, self.content, None, False)
        case.parties = {party.id: party for party in self.parties}
        case.paper = PaperFile(
            self.source, self.reason, self.whole_text, self.act, self.continuing, self.absent
        )

    def describe(self) -> str:
        lacking = f"；卷内没有{'、'.join(one.value for one in self.absent)}" if self.absent else ""
        return f"{BADGE}{self.actor.name}据{self.source}补录，理由：{self.reason}{lacking}"


class PaperActEntered(CaseEvent):
    TOPIC = "case.paper_act_entered"
    title = "补录办案环节"
    correctable = frozenset({"content", "by", "proof"})
    matter: PaperMatter
    number: str
    standing: NumberStanding
    parties: tuple[str, ...]
    officers: tuple[PaperOfficer, ...]
    officer_count: int | None
    by: str
    content: str
    penalties: tuple[PaperPenalty, ...]
    hearing: bool | None
    days: int | None
    until: date | None
    agreed: bool | None
    document: PaperMatter | None
    method: ServiceMethod | None
    succeeded: bool | None
    signed: bool | None
    proof: str
    amount_fen: int | None

    def apply(self, case: Case) -> None:
        """Nothing of a live case follows from it: it is read from the history."""

    def describe(self) -> str:
        who = "、".join(one.text for one in self.officers) or self.by
        of = f"（{self.document.value}）" if self.document else ""
        named = "，".join(one for one in (self.number, who, self.content) if one)
        return f"{BADGE}{self.matter.value}{of}{f'：{named}' if named else ''}"


class PaperDecisionEntered(CaseEvent):
    """``cited``: clauses collected here, resolved on the day of the act and that of the decision; ``clauses``: typed in."""

    TOPIC = "case.paper_decision_entered"
    title = "补录处罚决定"
    correctable = frozenset({"discretion", "performance"})
    document: str
    number: str
    standing: NumberStanding
    issuers: tuple[str, ...]
    parties: tuple[str, ...]
    on_the_spot: bool
    facts: str
    evidence: tuple[str, ...]
    basis: tuple[str, ...]
    cited: tuple[CitedClause, ...]
    clauses: tuple[PaperClause, ...]
    power_basis: str
    penalties: tuple[PaperPenalty, ...]
    fine_in_words: str
    discretion: str
    correction: str
    due_on: date | None
    performance: str
    payment_days: int | None
    surcharge_told: bool | None
    remedies: tuple[PaperRemedy, ...]

    def apply(self, case: Case) -> None:
        """Nothing of a live case follows from it: it is read from the history."""

    @property
    def name(self) -> str:
        return f"{self.document}{self.number or '（无文号）'}"

    def describe(self) -> str:
        issuer = "、".join(self.issuers) or "署名机关文书未载"
        made = "、".join(one.text for one in self.penalties) or "处罚内容文书未载"
        return f"{BADGE}{issuer}作出{self.name}，对{'、'.join(self.parties)}：{made}"
