"""恢复原状、赔偿 — the damage made good, apart from the penalty. 公路法第八十五条; 村庄和集镇规划建设管理条例第三十九条;
行政处罚法第二十八条第二款."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.evidence_rules import not_excluded
from domain.case.execution import Restitution, RestitutionKind
from domain.case.guards import stated
from domain.case.stage import AFTER_THE_CHECK, Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.personal import Personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When
from domain.wording.money import amount_in_figures


class RestitutionMustBeProved(Refusal):
    article = "行政处罚法第二十八条、第四十条；公路法第八十五条"
    zh = (
        "恢复原状、赔偿的情况须有证据。",
        "请填写证据编号，或者填写验收记录、收据、协议等凭证。",
    )
    en = ("What was restored or paid has to be proved.", "State evidence by its id, or a receipt or record.")


class RestitutionRecorded(CaseEvent):
    """``beneficiary``: to whom. ``value_fen``: of the work or the sum paid, 0 where it was not valued."""

    TOPIC = "case.restitution_recorded"
    title = "恢复原状、赔偿"
    correctable = frozenset({"what", "beneficiary", "voucher"})
    party: str
    kind: RestitutionKind
    what: str
    value_fen: int
    beneficiary: Personal
    evidence: tuple[str, ...]
    voucher: str
    complete: bool

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        made = Restitution(self.party, self.kind, on, self.value_fen, self.complete)
        case.execution = replace(case.execution, restitutions=(*case.execution.restitutions, made))
        case.assume(Duty.HANDLE, self.actor.id)

    def describe(self) -> str:
        value = f"，计{amount_in_figures(self.value_fen)}" if self.value_fen else ""
        left = "" if self.complete else "，尚未完成"
        return f"{self.party}{self.kind.value}：{self.what}{value}{left}"


@dataclass(frozen=True, kw_only=True)
class RecordRestitution(Step):
    """Civil liability, no penalty: it counts towards no fine. ``complete``: nothing of this kind is left to do; a case with
    something left is not closed."""

    title: ClassVar = "恢复原状、赔偿"
    articles: ClassVar = "公路法第八十五条；村庄和集镇规划建设管理条例第三十九条；行政处罚法第二十八条第二款"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = AFTER_THE_CHECK

    party: str = field(metadata={"label": "当事人编号"})
    kind: RestitutionKind = field(metadata={"label": "方式"})
    what: str = field(metadata={"label": "内容"})
    beneficiary: str = field(metadata={"label": "向谁恢复、赔偿或者退赔", "personal": True})
    complete: bool = field(metadata={"label": "已全部完成"})
    value_fen: int = field(default=0, metadata={"label": "价值（分）"})
    evidence: tuple[str, ...] = field(default=(), metadata={"label": "证据编号"})
    voucher: str = field(default="", metadata={"label": "验收记录、收据或者协议"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        guards.known_party(case, self.party)
        guards.actor_separate(case, desk, Duty.HANDLE)
        money = self.kind is not RestitutionKind.RESTORED
        if self.value_fen < 0 or (money and self.complete and not self.value_fen):
            raise BadInput("value_fen", "赔偿、退赔应写明金额，金额不能为负", "a sum paid is stated")
        self._check_proof(case, when)
        guards.not_before(self.title, on, "启动核查", case.check.started_on if case.check else None)
        case.trigger(
            RestitutionRecorded,
            desk.entry(when),
            party=self.party,
            kind=self.kind,
            what=stated("what", self.what, "内容"),
            value_fen=self.value_fen,
            beneficiary=Personal(stated("beneficiary", self.beneficiary, "受益人"), "beneficiary"),
            evidence=self.evidence,
            voucher=self.voucher.strip(),
            complete=self.complete,
        )

    def _check_proof(self, case: Case, when: When) -> None:
        for index, one in enumerate(self.evidence):
            if one not in case.evidence:
                known = "、".join(case.evidence) or "无"
                raise BadInput(f"evidence.{index}", f"本案没有证据{one}（现有：{known}）", "no such evidence")
            not_excluded(case.evidence[one], when.first_day)
        if not self.evidence and not self.voucher.strip():
            raise RestitutionMustBeProved()
