"""强制执行实施 — how the town's own execution went, or that the party performed after all. 行政强制法第三十七条、第四十三条、第四十四条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.executing import go_on, not_halted
from domain.case.execution import Enforcement, EnforcementResult
from domain.case.guards import Certified, each_stated, stated
from domain.case.own_enforcement import LawfulMannerRequired, carried_out_lawfully
from domain.case.stage import AFTER_THE_CHECK, Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.personal import Personal, personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class EnforcementDecisionNotServed(Refusal):
    article = "行政强制法第三十七条、第三十八条"
    zh = ("强制执行决定书{number}在{day}尚未送达。", "请先送达强制执行决定书并登记送达，再实施强制执行。")
    en = ("{number} had not been served by {day}; it is served before it is carried out.", "Serve it first.")


class EnforcementCarriedOut(CaseEvent):
    """``signer``: the party, or a witness where it stayed away. ``belongings``: the list of what stood inside, and how it
    was handed to the party or kept."""

    TOPIC = "case.enforcement_carried_out"
    title = "强制执行实施"
    correctable = frozenset({"details", "belongings", "media"})
    number: str
    party: str
    document: str
    result: EnforcementResult
    officers: tuple[Certified, ...]
    details: str
    belongings: str
    media: tuple[str, ...]
    signer: Personal | None

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        enforcements = tuple(
            replace(one, result=self.result, done_on=on) if one.number == self.number else one
            for one in case.execution.enforcements
        )
        case.execution = replace(case.execution, enforcements=enforcements)
        go_on(case)
        case.assume(Duty.HANDLE, *(one.code for one in self.officers))

    def describe(self) -> str:
        names = "、".join(one.name for one in self.officers)
        return f"{names}实施{self.number}：{self.result.value}。{self.details}"


@dataclass(frozen=True, kw_only=True)
class RecordEnforcement(Step):
    """``lawful``: no violence or threat, no water, power, heat or gas cut off from a dwelling, and not by night. ``media``:
    numbers of the recordings, which an execution never goes without."""

    title: ClassVar = "强制执行实施"
    articles: ClassVar = "行政强制法第三十七条、第三十八条、第四十三条、第四十四条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = AFTER_THE_CHECK

    number: str = field(metadata={"label": "强制执行决定书文号"})
    result: EnforcementResult = field(metadata={"label": "结果"})
    officers: tuple[str, ...] = field(metadata={"label": "执法人员"})
    details: str = field(metadata={"label": "实施情况"})
    lawful: bool = field(metadata={"label": "未采用暴力、胁迫、停止供水供电供热供燃气等方式，未在夜间实施"})
    media: tuple[str, ...] = field(
        default=(), metadata={"label": "照片、录像编号", "hint": "强制执行完毕的必填"}
    )
    belongings: str = field(
        default="", metadata={"label": "现场物品的清点和交付", "hint": "没有的写明；强制执行完毕的必填"}
    )
    signer: str = field(
        default="",
        metadata={"label": "签名的当事人或者见证人", "hint": "强制执行完毕的必填", "personal": True},
    )

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        decided = self._decided(case)
        if not self.lawful:
            raise LawfulMannerRequired(detail="")
        if self.result is EnforcementResult.DONE:
            self._check_done(case, desk, decided, on)
        officers = guards.certified_officers(case, desk, self.officers, on)
        case.trigger(
            EnforcementCarriedOut,
            desk.entry(when).relying_on(*(one.certificate for one in officers)),
            number=decided.number,
            party=decided.party,
            document=decided.document,
            result=self.result,
            officers=officers,
            details=stated("details", self.details, "实施情况"),
            belongings=self.belongings.strip(),
            media=self.media,
            signer=personal(self.signer.strip(), "witness"),
        )

    def _decided(self, case: Case) -> Enforcement:
        for one in case.execution.enforcements:
            if one.number == self.number.strip():
                if one.result:
                    raise BadInput("number", f"{one.number}已登记：{one.result.value}", "recorded already")
                return one
        known = "、".join(one.number for one in case.execution.enforcements) or "无"
        raise BadInput("number", f"本案没有强制执行决定书{self.number}（现有：{known}）", "no such decision")

    def _check_done(self, case: Case, desk: Desk, decided: Enforcement, on: date) -> None:
        if not case.documents[decided.number].served_by(on):
            raise EnforcementDecisionNotServed(number=decided.number, day=on)
        not_halted(case, case.documents[decided.document])
        guards.not_before(self.title, on, "强制执行决定书载明的日期", decided.planned_on)
        carried_out_lawfully(desk.calendar, on)
        each_stated("media", self.media, "照片、录像编号")
        stated("belongings", self.belongings, "现场物品的清点和交付")
        stated("signer", self.signer, "签名的当事人或者见证人")
