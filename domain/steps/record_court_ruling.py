"""人民法院的处理结果 — accepted or not, granted or refused, executed in whole or in part. 行政强制法第五十六条至第五十八条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.court_enforcement import (
    FOLLOWS,
    CourtApplication,
    CourtRefusalGround,
    CourtResult,
    CourtRuling,
)
from domain.case.desk import Desk
from domain.case.executing import go_on
from domain.case.guards import stated
from domain.case.stage import OPEN, Stage
from domain.case.step import Step
from domain.case.terms import COURT_OBJECTION
from domain.people.role import HANDLING, Role
from domain.record.refusal import BadInput
from domain.record.when import When


class CourtRulingReceived(CaseEvent):
    """``ruling``: number of the court's paper, "" where it gave none. ``objection_until``: last day to ask the next higher
    court for review, None where nothing was refused or the review itself upheld it."""

    TOPIC = "case.court_ruling_received"
    title = "人民法院的处理结果"
    correctable = frozenset({"summary"})
    application: str
    court: str
    result: CourtResult
    ruling: str
    ground: CourtRefusalGround | None
    summary: str
    objection_until: date | None

    def apply(self, case: Case) -> None:
        ruled = CourtRuling(self.result, self.ruling, self.occurred_at.first_day, self.objection_until)
        for one in case.execution.applications:
            if one.number == self.application:
                changed = replace(one, rulings=(*one.rulings, ruled))
                case.execution = case.execution.with_application(changed)
        go_on(case)

    def describe(self) -> str:
        ground = f"（{self.ground.value}）" if self.ground else ""
        until = f"，可于{self.objection_until}前向上一级人民法院申请复议" if self.objection_until else ""
        return f"{self.court}对{self.application}：{self.result.value}{ground}{until}。{self.summary}"


@dataclass(frozen=True, kw_only=True)
class RecordCourtRuling(Step):
    """The step's day is that of receiving it. Money the court has collected is recorded as a payment, through that channel."""

    title: ClassVar = "人民法院的处理结果"
    articles: ClassVar = "行政强制法第五十六条至第五十八条；行诉解释第一百五十六条、第一百六十一条"
    roles: ClassVar = (*HANDLING, Role.LEGAL_REVIEWER, Role.HEAD)
    allowed_in: ClassVar[Set[Stage]] = OPEN - {Stage.LEAD}
    follows: ClassVar = ("case.applied_to_court",)

    application: str = field(metadata={"label": "强制执行申请书文号"})
    result: CourtResult = field(metadata={"label": "处理结果"})
    summary: str = field(metadata={"label": "要点"})
    ruling: str = field(default="", metadata={"label": "人民法院文书文号"})
    ground: CourtRefusalGround | None = field(
        default=None, metadata={"label": "不予受理、不予执行的理由", "hint": "只有不予受理、不予执行的选择"}
    )

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        application = self._application(case)
        last = application.rulings[-1].on if application.rulings else application.on
        guards.not_before(self.title, on, "申请或者上一次结果", last)
        self._check_result(application)
        refused_before = application.result is not None and application.result.refuses
        open_to_review = self.result.refuses and not refused_before
        case.trigger(
            CourtRulingReceived,
            desk.entry(when),
            application=application.number,
            court=application.court,
            result=self.result,
            ruling=self._ruling(),
            ground=self.ground,
            summary=stated("summary", self.summary, "要点"),
            objection_until=COURT_OBJECTION.ends(desk.calendar, on) if open_to_review else None,
        )

    def _application(self, case: Case) -> CourtApplication:
        for one in case.execution.applications:
            if one.number == self.application.strip():
                return one
        known = "、".join(one.number for one in case.execution.applications) or "无"
        raise BadInput(
            "application", f"本案没有强制执行申请{self.application}（现有：{known}）", f"known: {known}"
        )

    def _check_result(self, application: CourtApplication) -> None:
        if self.result not in FOLLOWS[application.result]:
            before = application.result.value if application.result else "尚无结果"
            raise BadInput(
                "result", f"“{self.result.value}”不能接在“{before}”之后", "out of the court's order"
            )
        if self.result.refuses and self.ground is None:
            raise BadInput("ground", "请选择不予受理、不予执行的理由", "a refusal has its ground")
        if self.ground and not self.result.refuses:
            raise BadInput("ground", "只有不予受理、不予执行的才选择", "only a refusal has a ground")

    def _ruling(self) -> str:
        if self.result in (CourtResult.GRANTED, CourtResult.NOT_ACCEPTED, CourtResult.REFUSED):
            return stated("ruling", self.ruling, "人民法院文书文号")
        return self.ruling.strip()
