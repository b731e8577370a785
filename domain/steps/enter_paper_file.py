"""补录纸质案卷 — enter a file that was made on paper, as it is. 行政处罚法第四十七条（补录方式为设计建议）.

Events say what happened, lawful or not: the guards of the acting steps are not asked, the review of the file finds what
is wrong. In return such a case is of its own kind: it is opened here, goes no further here, and says so everywhere.
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.guards import stated
from domain.case.opening import OpeningStep, own_town
from domain.case.paper import PaperMatter
from domain.case.paper_events import PaperActEntered, PaperDecisionEntered, PaperFileEntered
from domain.case.paper_reading import act_facts, cited_on, decision_facts, names_printed
from domain.case.paper_stated import ActPrinted, DecisionPrinted, NamePrinted
from domain.case.party import Party, PartyStated, admitted
from domain.case.proceedings import LeadSource
from domain.case.stage import Stage
from domain.case.step import not_in_future
from domain.people.role import HANDLING, Role
from domain.powers.power_list import Grant
from domain.record.refusal import BadInput, Refusal
from domain.record.when import SHANGHAI, When

ORDER = tuple(PaperMatter)
Read = tuple[When, PaperMatter, type[CaseEvent], dict[str, Any]]


class PaperAfterGoingLive(Refusal):
    article = "行政处罚法第四十七条（全过程记录；补录的限制为设计建议）"
    zh = (
        "“{act}”（{day}）发生在本乡镇启用本系统（{live}）之后，应当逐步办理，不能以补录代替。",
        "确系在纸上办理的，由行政机关负责人补录，并写明理由。",
    )
    en = (
        "{act} ({day}) took place after this town began to work here ({live}); it is recorded step by step.",
        "If it was really done on paper, a head of the government enters it and says why.",
    )


class SomePartyRequired(Refusal):
    article = "行政处罚法第五十九条第一款第一项"
    zh = ("案卷应当有当事人；身份不明的，登记为“待查”。", "请填写当事人，或者添加一名类型为“待查”的当事人。")
    en = ("A file concerns a party, or one entered as unknown.", "State the party, or add an unknown one.")


@dataclass(frozen=True, kw_only=True)
class EnterPaperFile(OpeningStep):
    """``occurred_at``: when the matter came up, by the earliest paper; it may be imprecise ("2020-10", "约1996").

    ``acts``: every act the papers record; what they do not record is left out and stays unknown. ``absent``: what was
    looked for in the whole file and is not there. ``continuing``: left out where the papers do not say.
    """

    title: ClassVar = "补录纸质案卷"
    articles: ClassVar = "行政处罚法第四十七条（补录方式为设计建议）"
    roles: ClassVar = (*HANDLING, Role.ARCHIVIST, Role.HEAD)
    allowed_in: ClassVar[Set[Stage]] = frozenset()

    occurred_at: str = field(
        metadata={
            "label": "案件开始时间",
            "hint": "线索来源或者卷内最早材料的时间，不晚于各环节和决定，如 2021-03-05",
        }
    )
    paper_source: str = field(metadata={"label": "纸质材料来源", "hint": "如“本镇档案室”“某县政府网站公开”"})
    reason: str = field(metadata={"label": "补录理由"})
    violation: str = field(metadata={"label": "违法行为"})
    parties: tuple[PartyStated, ...] = field(metadata={"label": "当事人"})
    decisions: tuple[DecisionPrinted, ...] = field(metadata={"label": "决定"})
    whole_text: bool = field(default=False, metadata={"label": "决定书全文已录入", "hint": "摘要、节选不选"})
    lead_source: LeadSource = field(default=LeadSource.UNSTATED, metadata={"label": "案件来源"})
    place: str = field(default="", metadata={"label": "地点"})
    content: str = field(default="", metadata={"label": "案情摘要", "hint": "不写姓名等个人信息"})
    act_date: str = field(
        default="",
        metadata={"label": "违法行为时间", "hint": "如 2020-10-24、2022-06-01/2022-06-30 或 约1996"},
    )
    continuing: bool | None = field(default=None, metadata={"label": "违法行为处于继续状态"})
    items: tuple[str, ...] = field(default=(), metadata={"label": "事项编码"})
    acts: tuple[ActPrinted, ...] = field(default=(), metadata={"label": "办案环节"})
    absent: tuple[PaperMatter, ...] = field(default=(), metadata={"label": "查阅全卷确实没有的环节"})
    names: tuple[NamePrinted, ...] = field(default=(), metadata={"label": "文书中的姓名、名称写法"})
    unit: str = field(default="", metadata={"label": "乡镇代码"})

    def open(self, case_id: UUID, desk: Desk) -> Case:
        self.check_role(desk.actor)
        when = When.parse(self.occurred_at)
        not_in_future(when, desk, "occurred_at")
        unit = own_town(desk, self.unit)
        dated = self._dated(desk, when)
        self._before_going_live(desk, unit, dated)
        case = self._begin(case_id, desk, when, unit)
        parties = tuple(case.parties.values())
        for on, _, event, facts in sorted(self._read(desk, case, parties), key=_in_order):
            case.trigger(event, desk.entry(on), **facts)
        return case

    def _begin(self, case_id: UUID, desk: Desk, when: When, unit: str) -> Case:
        parties = admitted({}, self.parties, "parties")
        if not parties:
            raise SomePartyRequired()
        return Case.begin(
            PaperFileEntered,
            case_id,
            desk.entry(when),
            unit=unit,
            source=stated("paper_source", self.paper_source, "纸质材料来源"),
            reason=stated("reason", self.reason, "补录理由"),
            whole_text=self.whole_text,
            lead_source=self.lead_source,
            place=self.place.strip(),
            content=self.content.strip(),
            violation=stated("violation", self.violation, "违法行为"),
            act=self._act(desk),
            continuing=self.continuing,
            items=tuple(dict.fromkeys(one.strip() for one in self.items if one.strip())),
            grants=self._grants(desk, unit),
            parties=parties,
            names=names_printed(self.names, parties),
            absent=self._absent(),
        )

    def _act(self, desk: Desk) -> When | None:
        if not self.act_date.strip():
            return None
        act = When.parse(self.act_date, "act_date")
        not_in_future(act, desk, "act_date")
        return act

    def _grants(self, desk: Desk, unit: str) -> tuple[Grant, ...]:
        """What is registered here of the town's power over the items, held at the time or not; of another town's decision
        nothing is."""
        own = desk.unit(unit).government
        signed = [issuer.strip() for one in self.decisions for issuer in one.issuers]
        powers = desk.powers(unit) if not signed or any(one.endswith(own) for one in signed) else None
        found = (powers.last_grant(one.strip()) for one in self.items) if powers else ()
        return tuple(one for one in found if one)

    def _absent(self) -> tuple[PaperMatter, ...]:
        told = {one.matter for one in self.acts}
        for index, one in enumerate(self.absent):
            if one in told:
                raise BadInput(f"absent.{index}", f"{one.value}已有记载", "it is among the acts")
        return tuple(dict.fromkeys(self.absent))

    def _dated(self, desk: Desk, when: When) -> list[tuple[str, When]]:
        """Every paper with its day, none in the future and none before the file begins."""
        if not self.decisions:
            raise BadInput("decisions", "请填写决定", "state the decision")
        stated_days = [(f"acts.{n}.on", one.matter.value, one.on) for n, one in enumerate(self.acts)]
        stated_days += [(f"decisions.{n}.on", one.title, one.on) for n, one in enumerate(self.decisions)]
        dated = []
        for at, title, text in stated_days:
            on = When.parse(text, at)
            not_in_future(on, desk, at)
            if on.last_day < when.first_day:
                raise BadInput("occurred_at", f"不应晚于{title}（{on.text}）", f"later than {at}")
            dated.append((title, on))
        return dated

    def _before_going_live(self, desk: Desk, unit: str, dated: list[tuple[str, When]]) -> None:
        """From the day the town stands in this record on, what happens is recorded step by step; a head may say otherwise."""
        live: date = desk.unit(unit).created_on.astimezone(SHANGHAI).date()
        for title, on in dated:
            if on.first_day > live and desk.actor.role != Role.HEAD:
                raise PaperAfterGoingLive(act=title, day=on.text, live=live)

    def _read(self, desk: Desk, case: Case, parties: tuple[Party, ...]) -> Iterator[Read]:
        for n, act in enumerate(self.acts):
            on = When.parse(act.on, f"acts.{n}.on")
            facts = act_facts(desk, act, f"acts.{n}", parties, desk.entry(on), case.id, case.unit)
            yield on, act.matter, PaperActEntered, facts
        for n, made in enumerate(self.decisions):
            on = When.parse(made.on, f"decisions.{n}.on")
            facts = decision_facts(desk, made, f"decisions.{n}", parties, desk.entry(on), case.id, case.unit)
            concerned = tuple(one for one in parties if one.id in facts["parties"])
            assert case.paper
            facts["cited"] = cited_on(desk, case.paper, concerned, facts["basis"], on)
            yield on, PaperMatter.DECISION, PaperDecisionEntered, facts


def _in_order(read: Read) -> tuple[date, int]:
    """By day, and on one day in the order of the procedure."""
    return read[0].first_day, ORDER.index(read[1])
