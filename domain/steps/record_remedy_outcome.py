"""复议决定、裁判结果 — the outcome of a remedy and its effects on the decision.
行政复议法第六十三条至第七十五条; 行政诉讼法第六十九条至第七十七条."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.guards import stated
from domain.case.penalty import Penalty, heavier, worded
from domain.case.remedy import FiledRemedy, RemedyKind, RemedyOutcome, Ruling
from domain.case.revision import RemakeFrom, Revision
from domain.case.stage import LIVE, Stage
from domain.case.step import Step
from domain.case.taking_remedy import note_ruling, pending_remedy, touches_publicity
from domain.case.terms import PUBLICITY_WITHDRAWAL
from domain.people.role import HANDLING, Role
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class NoHeavierByRemedy(Refusal):
    article = "行政复议法第六十三条第二款、行政诉讼法第七十七条第二款（第三人相反请求的例外待核实）"
    zh = (
        "复议、诉讼不得加重处罚：原决定为“{decided}”，登记的为“{stated}”。",
        "请核对结果文书；第三人提出相反请求的，请勾选该项。",
    )
    en = (
        "A remedy makes no penalty heavier: {decided} was decided, {stated} is entered.",
        "Check the outcome; tick the box where a third party claimed the opposite.",
    )


class RemedyDecided(CaseEvent):
    """``received`` on the event's day. ``effective_on``: None while it may be appealed. ``penalties``: what it leaves.
    ``withdraw_publicity_by``: T33, None where nothing published is touched."""

    TOPIC = "case.remedy_decided"
    title = "复议、诉讼结果"
    correctable = frozenset({"summary"})
    case_number: str
    document: str
    party: str
    outcome: RemedyOutcome
    number: str
    summary: str
    effective_on: date | None
    penalties: tuple[Penalty, ...]
    opposite_claim: bool
    procedural: bool
    remake: RemakeFrom
    remake_due: date | None
    withdraw_publicity_by: date | None
    by_ruling: bool

    class_version = 2

    @staticmethod
    def upcast_v1_v2(state: dict[str, Any]) -> None:
        state["by_ruling"] = False

    def apply(self, case: Case) -> None:
        received_on = self.occurred_at.first_day
        ruling = Ruling(
            self.outcome,
            self.number,
            received_on,
            self.effective_on,
            self.penalties,
            self.procedural,
            self.remake,
            self.remake_due,
            self.by_ruling,
        )
        note_ruling(case, self.case_number, ruling)
        if self.withdraw_publicity_by:
            revised = Revision(
                self.case_number,
                self.document,
                self.party,
                received_on,
                self.outcome.value,
                self.withdraw_publicity_by,
            )
            case.revisions = (*case.revisions, revised)

    def describe(self) -> str:
        bound = f"，{self.effective_on}生效" if self.effective_on else "，尚未生效"
        left = f"，处罚为{worded(self.penalties)}" if self.penalties else ""
        return f"{self.case_number}的结果：{self.outcome.value}（{self.number}）{left}{bound}。{self.summary}"


@dataclass(frozen=True, kw_only=True)
class RecordRemedyOutcome(Step):
    """The step's day is that of receiving the outcome. ``effective_on``: a reconsideration decision binds when received; a
    judgment of first instance is recorded again once it binds. ``penalties``: those left, for a change or a part."""

    title: ClassVar = "复议、诉讼结果"
    articles: ClassVar = "行政复议法第六十三条至第七十五条；行政诉讼法第六十九条至第七十七条"
    roles: ClassVar = (*HANDLING, Role.LEGAL_REVIEWER, Role.HEAD)
    allowed_in: ClassVar[Set[Stage]] = LIVE - {Stage.LEAD, Stage.MERGED}

    case_number: str = field(metadata={"label": "复议、诉讼案号"})
    outcome: RemedyOutcome = field(
        metadata={"label": "结果", "hint": "二审维持一审裁判的选“维持”，改判的按对原决定的结果选"}
    )
    number: str = field(metadata={"label": "复议决定、裁判文书文号"})
    summary: str = field(metadata={"label": "结果要点"})
    effective_on: date | None = field(
        default=None,
        metadata={"label": "生效日期", "hint": "一审裁判尚未生效的不填；复议决定不填则自收到之日"},
    )
    penalties: tuple[Penalty, ...] = field(default=(), metadata={"label": "变更后或者保留的处罚"})
    opposite_claim: bool = field(default=False, metadata={"label": "第三人提出相反请求（待核实）"})
    procedural: bool = field(default=False, metadata={"label": "仅因违反法定程序撤销"})
    remake: RemakeFrom = field(default=RemakeFrom.NONE, metadata={"label": "重新作出的起点"})
    remake_due: date | None = field(default=None, metadata={"label": "限定的重作期限"})
    by_ruling: bool = field(
        default=False, metadata={"label": "以裁定驳回起诉", "hint": "裁定的上诉期为十日，判决为十五日"}
    )

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        remedy = pending_remedy(case, self.case_number)
        guards.not_before(self.title, on, "收到副本", remedy.received_on)
        effective_on = self._effective_on(remedy, on, desk.today)
        self._check_outcome(remedy)
        self._check_penalties(case, remedy)
        self._check_remake(on)
        withdraws = effective_on is not None and touches_publicity(case, remedy, self.outcome)
        case.trigger(
            RemedyDecided,
            desk.entry(when),
            case_number=remedy.case_number,
            document=remedy.document,
            party=remedy.party,
            outcome=self.outcome,
            number=stated("number", self.number, "复议决定、裁判文书文号"),
            summary=stated("summary", self.summary, "结果要点"),
            effective_on=effective_on,
            penalties=self.penalties,
            opposite_claim=self.opposite_claim,
            procedural=self.procedural,
            remake=self.remake,
            remake_due=self.remake_due,
            by_ruling=self._by_ruling(remedy),
            withdraw_publicity_by=PUBLICITY_WITHDRAWAL.ends(desk.calendar, on) if withdraws else None,
        )

    def _effective_on(self, remedy: FiledRemedy, on: date, today: date) -> date | None:
        if self.effective_on and self.effective_on > today:
            raise BadInput("effective_on", "生效日期不能晚于今天；未生效的不填", "it does not bind yet")
        if self.effective_on is None and remedy.kind is RemedyKind.RECONSIDERATION:
            return on
        return self.effective_on

    def _by_ruling(self, remedy: FiledRemedy) -> bool:
        if self.by_ruling and (
            remedy.kind is not RemedyKind.SUIT or self.outcome is not RemedyOutcome.DISMISSED
        ):
            raise BadInput(
                "by_ruling", "只有人民法院驳回起诉的裁定选此项", "only a suit is dismissed by a ruling"
            )
        return self.by_ruling

    def _check_outcome(self, remedy: FiledRemedy) -> None:
        if remedy.ruling and remedy.ruling.outcome is not self.outcome:
            raise BadInput(
                "outcome",
                f"已登记的结果为“{remedy.ruling.outcome.value}”，此次只登记其生效",
                "the outcome on record is another; only its binding is recorded now",
            )

    def _check_penalties(self, case: Case, remedy: FiledRemedy) -> None:
        if self.outcome.must_state_penalties and not self.penalties:
            raise BadInput("penalties", "请填写变更后或者保留的处罚", "state the penalties it leaves")
        if self.penalties and not self.outcome.may_state_penalties:
            raise BadInput("penalties", f"“{self.outcome.value}”不改变处罚内容", "the outcome leaves none")
        for index, one in enumerate(self.penalties):
            one.check(f"penalties.{index}")
        decision = case.of(remedy.party).decision
        decided = decision.penalties if decision and decision.number == remedy.document else ()
        if self.penalties and heavier(self.penalties, decided) and not self.opposite_claim:
            raise NoHeavierByRemedy(decided=worded(decided) or "无", stated=worded(self.penalties))

    def _check_remake(self, on: date) -> None:
        ordered = self.outcome is RemedyOutcome.REMAKE_ORDERED
        if ordered is (self.remake is RemakeFrom.NONE):
            raise BadInput("remake", "责令重作的须选择起点，其他结果不选", "a remake has a starting point")
        if self.remake_due and (not ordered or self.remake_due < on):
            raise BadInput("remake_due", "重作期限只用于责令重作，且不早于收到日期", "no such term")
