"""公示处罚决定 — report a penalty decision and have it displayed, once it has been served. 行政处罚法第四十八条第一款; law: §11."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.guards import stated
from domain.case.party import Party
from domain.case.party_proceedings import Decision
from domain.case.publication import Publication, PublicityStatus
from domain.case.publicity import (
    LONG_TERM,
    OtherCode,
    PayloadField,
    Reported,
    missing_from,
    public_payload,
    report_payload,
)
from domain.case.publicity_rules import Seriousness, Withheld, why_not_displayed, within_period
from domain.case.revising import AFTER_DECISION, decided_before
from domain.case.stage import Stage
from domain.case.step import Step
from domain.case.terms import PUBLICITY
from domain.people.role import HANDLING, Role
from domain.record.certainty import Certainty
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When
from domain.wording.identifiers import credit_code_problem


class PublishedOnlyAfterService(Refusal):
    article = "行政处罚法第四十八条第一款、第六十一条（送达后公示为设计解读）"
    zh = ("{number}在{day}尚未送达当事人，不得公示。", "请先送达决定书并登记送达，再上报和公示。")
    en = ("{number} had not been served by {day}; it is not published before.", "Serve the decision first.")


class DecisionPublished(CaseEvent):
    """``report``: all fields; ``public``: those displayed, nothing where ``not_displayed`` says why not. ``missing``: required
    fields left empty. ``within_period``: the display is as long as its seriousness asks for; None where that is not told."""

    TOPIC = "case.decision_published"
    title = "公示处罚决定"
    correctable = frozenset({"platform", "receipt"})
    decision: str
    party: str
    platform: str
    receipt: str
    status: PublicityStatus
    not_displayed: str
    report: tuple[PayloadField, ...]
    public: tuple[PayloadField, ...]
    missing: tuple[str, ...]
    until: date
    seriousness: Seriousness | None
    within_period: bool | None
    due_on: date
    mark: Certainty
    late: bool

    def apply(self, case: Case) -> None:
        published = Publication(
            self.decision, self.party, self.occurred_at.first_day, self.status, self.until
        )
        case.publicity = replace(case.publicity, publications=(*case.publicity.publications, published))

    def describe(self) -> str:
        late = f"（期限{self.due_on}，已超过；期限{self.mark.label}）" if self.late else ""
        shown = f"不公示：{self.not_displayed}" if self.not_displayed else f"公示至{self.until}"
        missing = f"，缺少：{'、'.join(self.missing)}" if self.missing else ""
        return f"向{self.platform}上报{self.decision}{late}，{shown}{missing}"


@dataclass(frozen=True, kw_only=True)
class PublishDecision(Step):
    """``facts``: as decided when left blank; leave out what is secret or private. ``source``: the unit the data come from,
    this government when left blank. A field that is required and not known is reported as missing, not refused."""

    title: ClassVar = "公示处罚决定"
    articles: ClassVar = "行政处罚法第四十八条第一款；国办发〔2018〕118号（待核实）"
    roles: ClassVar = (*HANDLING, Role.ARCHIVIST)
    allowed_in: ClassVar[Set[Stage]] = AFTER_DECISION | {Stage.CLOSING_REQUESTED}

    party: str = field(metadata={"label": "当事人编号"})
    platform: str = field(metadata={"label": "上报、公示的平台"})
    receipt: str = field(metadata={"label": "平台回执"})
    organ_code: str = field(metadata={"label": "处罚机关统一社会信用代码"})
    until: date = field(metadata={"label": "公示截止期"})
    seriousness: Seriousness | None = field(default=None, metadata={"label": "失信程度"})
    withheld: Withheld | None = field(default=None, metadata={"label": "不予公开的情形"})
    facts: str = field(
        default="", metadata={"label": "违法事实", "hint": "与决定相同的不填；不得含隐私、秘密"}
    )
    licence: str = field(default="", metadata={"label": "暂扣或者吊销的证照名称及编号"})
    valid_until: date = field(default=LONG_TERM, metadata={"label": "处罚有效期"})
    source: str = field(default="", metadata={"label": "数据来源单位"})
    source_code: str = field(default="", metadata={"label": "数据来源单位统一社会信用代码"})
    others: tuple[OtherCode, ...] = field(default=(), metadata={"label": "其他代码"})
    remark: str = field(default="", metadata={"label": "备注"})

    @classmethod
    def check_stage(cls, case: Case) -> None:
        super().check_stage(case)
        decided_before(cls, case)

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        party, decision = self._to_publish(case, on)
        said = self._said(case, desk, decision)
        report = report_payload(party, decision, said)
        hidden = why_not_displayed(case, party, decision, on, self.withheld)
        term = desk.terms(case.unit).of(PUBLICITY, decision.on)
        due_on = term.ends(desk.calendar, decision.on)
        fits = within_period(self.seriousness, decision.on, self.until) if self.seriousness else None
        case.trigger(
            DecisionPublished,
            desk.entry(when),
            decision=decision.number,
            party=party.id,
            platform=stated("platform", self.platform, "上报、公示的平台"),
            receipt=stated("receipt", self.receipt, "平台回执"),
            status=PublicityStatus.REPORTED if hidden else PublicityStatus.DISPLAYED,
            not_displayed=hidden,
            report=report,
            public=() if hidden else public_payload(report, party),
            missing=missing_from(report, party, decision.penalties),
            until=self.until,
            seriousness=self.seriousness,
            within_period=fits,
            due_on=due_on,
            mark=term.mark,
            late=on > due_on,
        )

    def _to_publish(self, case: Case, on: date) -> tuple[Party, Decision]:
        party = guards.known_party(case, self.party)
        decision = case.of(self.party).decision
        if decision is None or not decision.penalises:
            raise BadInput("party", f"对{self.party}没有可以公示的处罚决定", "no penalty decision stands")
        document = case.documents.get(decision.number)
        if document is None or not document.served_by(on):
            raise PublishedOnlyAfterService(number=decision.number, day=on)
        status = case.publicity.status(decision.number)
        if status not in (PublicityStatus.TO_REPORT, PublicityStatus.WITHDRAWN):
            raise BadInput("party", f"{decision.number}已经上报（{status.value}）", "reported already")
        return party, decision

    def _said(self, case: Case, desk: Desk, decision: Decision) -> Reported:
        organ_code, source_code = self.organ_code.strip(), self.source_code.strip()
        for name, code in (("organ_code", organ_code), ("source_code", source_code or organ_code)):
            if problem := credit_code_problem(code):
                raise BadInput(name, problem, "the credit code fails its checksum or form")
        if self.until < decision.on or self.valid_until < decision.on:
            name = "until" if self.until < decision.on else "valid_until"
            raise BadInput(name, "截止期不能早于处罚决定日期", "before the decision")
        government = desk.unit(case.unit).government
        return Reported(
            violation=_violation(case, decision),
            facts=self.facts.strip() or decision.facts,
            organ=government,
            organ_code=organ_code,
            source=self.source.strip() or government,
            source_code=source_code or organ_code,
            valid_until=self.valid_until,
            until=self.until,
            licence=self.licence.strip(),
            remark=self.remark.strip(),
            others=self.others,
        )


def _violation(case: Case, decision: Decision) -> str:
    """Names of the items the penalties rest on; the case's own words where none was frozen at a filing."""
    items = {one.item for one in decision.penalties}
    grants = case.filing.grants if case.filing else ()
    return "；".join(one.item.name for one in grants if one.item.code in items) or case.violation
