"""立案审批申请 — request to file the case. 行政处罚法第五十四条第二款、第三十六条、第二十四条."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import each_stated, stated
from domain.case.limitation import LIMITATION_YEARS, act_stated, discovered_on, within_limitation
from domain.case.party import Party, PartyStated, admitted
from domain.case.proceedings import Filing
from domain.case.special_parties import not_the_town_itself
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class PartyOrUnknownRequired(Refusal):
    article = "行政处罚法第五十四条第二款（立案标准，待核实）"
    zh = (
        "立案应当有当事人；身份尚未查明的，须登记为“待查”。",
        "请填写当事人，或者添加一名类型为“待查”的当事人。",
    )
    en = (
        "A case is filed against a party, or one entered as unknown.",
        "State the party, or add an unknown one.",
    )


class FilingRequested(CaseEvent):
    TOPIC = "case.filing_requested"
    title = "申请立案"
    items: tuple[str, ...]
    act_date: When
    continuing: bool
    facts: str
    acts: str
    limitation_years: int
    long_limitation_reason: str
    parties: tuple[Party, ...]

    def apply(self, case: Case) -> None:
        case.stage = Stage.FILING_REQUESTED
        case.filing = Filing(
            requested_by=self.actor.id,
            requested_on=self.occurred_at.first_day,
            items=self.items,
            act_date=self.act_date,
            facts=self.facts,
            continuing=self.continuing,
        )
        case.limitation_years = self.limitation_years
        case.parties = {**case.parties, **{party.id: party for party in self.parties}}
        case.assume(Duty.REQUEST_FILING, self.actor.id)

    def describe(self) -> str:
        lasting = "起，仍在继续" if self.continuing else ""
        return (
            f"申请立案，事项{'、'.join(self.items)}，违法行为时间{self.act_date.text}{lasting}：{self.facts}"
        )


@dataclass(frozen=True, kw_only=True)
class RequestFiling(Step):
    """``items``: codes of the suspected items. ``act_date``: a day, a month, a year, a span, or "约1996".

    ``acts``: one act or several, and why (第二十九条). ``continuing``: the act had not ended by the request.
    """

    title: ClassVar = "立案审批申请"
    articles: ClassVar = "行政处罚法第五十四条第二款、第三十六条、第二十四条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.CHECKING})
    follows: ClassVar = ("case.check_started",)

    items: tuple[str, ...] = field(metadata={"label": "涉嫌违法事项编码"})
    act_date: str = field(
        metadata={"label": "违法行为发生时间", "hint": "如 2022-06-30、2022-06-01/2022-06-30 或 约1996"}
    )
    facts: str = field(metadata={"label": "初步查明的事实"})
    acts: str = field(metadata={"label": "一个或者数个违法行为的认定及理由"})
    continuing: bool = field(default=False, metadata={"label": "违法行为仍在连续或者继续"})
    limitation_years: int = field(default=2, metadata={"label": "追责期限（年）", "hint": "2 或者 5"})
    long_limitation_reason: str = field(default="", metadata={"label": "适用五年追责期限的理由"})
    parties: tuple[PartyStated, ...] = field(default=(), metadata={"label": "补充的当事人"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        if case.check:
            guards.not_before("立案申请", on, "启动核查", case.check.started_on)
        act = act_stated(self.act_date, on)
        items = tuple(dict.fromkeys(each_stated("items", self.items, "事项编码")))
        grants = tuple(guards.power_held(case, desk, item, on) for item in items)
        self._check_limitation(desk, act, discovered_on(case, on))
        guards.powers_at_act(case, desk, grants, on if self.continuing else act.last_day)
        parties = admitted(case.parties, self.parties, "parties")
        if not case.parties and not parties:
            raise PartyOrUnknownRequired()
        not_the_town_itself((*case.parties.values(), *parties))
        guards.actor_separate(case, desk, Duty.REQUEST_FILING)
        case.trigger(
            FilingRequested,
            desk.entry(when),
            items=items,
            act_date=act,
            continuing=self.continuing,
            facts=stated("facts", self.facts, "初步查明的事实"),
            acts=stated("acts", self.acts, "一个或者数个违法行为的认定及理由"),
            limitation_years=self.limitation_years,
            long_limitation_reason=self.long_limitation_reason.strip(),
            parties=parties,
        )

    def _check_limitation(self, desk: Desk, act: When, found: date) -> None:
        if self.limitation_years not in LIMITATION_YEARS:
            raise BadInput("limitation_years", "追责期限为2年或者5年", "the limitation is 2 or 5 years")
        if self.limitation_years > LIMITATION_YEARS[0] and not self.long_limitation_reason.strip():
            raise BadInput("long_limitation_reason", "请写明适用五年期限的理由", "five years need a reason")
        within_limitation(desk.calendar, act, found, continuing=self.continuing, years=self.limitation_years)
