"""法规录入 — a county enters laws, regulations, rules and their clauses that are not shipped, and withdraws them.
行政处罚法第三十七条."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from application.actor import Identity
from application.permissions import permit
from application.ports.event_store import Receipt
from application.services import Services
from application.use_cases.administration import Act, entry
from application.workbench import Command, Workbench, settle
from domain.case.guards import stated
from domain.case.penalty import PenaltyKind
from domain.law.clause import Clause, PenaltyLimit, Rank, Statute
from domain.law.county_laws import CountyLaws, open_laws
from domain.powers.item import PartyType
from domain.record.certainty import Certainty
from domain.record.entry import Entry
from domain.record.refusal import BadInput
from domain.units.unit import UnitKind

MARK = {"label": "可信度", "hint": "E 仅见公开摘录，M 凭记忆，C 县级已核对条文"}


@dataclass(frozen=True, kw_only=True)
class AddLaw(Act):
    """One edition. ``edition``: its name; the document number when left blank. ``repealed_on``: first day it is no longer
    in force. ``revised``: there were earlier editions, which are not entered. ``procedural``: rules of procedure."""

    title: str = field(metadata={"label": "法规全称", "hint": "不加书名号"})
    unit: str = field(metadata={"label": "县代码"})
    document: str = field(metadata={"label": "公布文号", "hint": "如 市人民代表大会常务委员会公告第5号"})
    organ: str = field(metadata={"label": "制定机关"})
    rank: Rank = field(metadata={"label": "效力层级"})
    in_force_from: date = field(metadata={"label": "施行之日"})
    source: str = field(metadata={"label": "出处", "hint": "从何处抄录"})
    mark: Certainty = field(metadata=MARK)
    edition: str = field(default="", metadata={"label": "版本", "hint": "如 2020年修正；不填用公布文号"})
    short: str = field(default="", metadata={"label": "简称"})
    repealed_on: date | None = field(default=None, metadata={"label": "失效之日"})
    replaced_by: str = field(default="", metadata={"label": "由何法规代替"})
    revised: bool = field(default=False, metadata={"label": "此前另有未录入的版本"})
    procedural: bool = field(default=False, metadata={"label": "程序规定"})
    note: str = field(default="", metadata={"label": "说明"})

    def statute(self) -> Statute:
        document = stated("document", self.document, "公布文号")
        return Statute(
            title=stated("title", self.title, "法规全称"),
            short=self.short.strip(),
            edition=self.edition.strip() or document,
            mark=self.mark,
            source=stated("source", self.source, "出处"),
            in_force_from=self.in_force_from,
            repealed_on=self.repealed_on,
            replaced_by=self.replaced_by.strip(),
            revised=self.revised,
            procedural=self.procedural,
            note=self.note.strip(),
            document=document,
            organ=stated("organ", self.organ, "制定机关"),
            rank=self.rank,
        )


@dataclass(frozen=True, kw_only=True)
class LimitStated:
    """One range. ``unit``: 元, or what a factor multiplies."""

    unit: str = field(
        default="元", metadata={"label": "单位", "hint": "元；按倍数计算的写被乘数，如 货值金额"}
    )
    minimum: Decimal | None = field(default=None, metadata={"label": "下限"})
    maximum: Decimal | None = field(default=None, metadata={"label": "上限"})
    party: PartyType | None = field(default=None, metadata={"label": "当事人类型", "hint": "不填为不分类型"})

    def limit(self) -> PenaltyLimit:
        return PenaltyLimit(self.unit.strip(), self.minimum, self.maximum, self.party)


@dataclass(frozen=True, kw_only=True)
class AddClause(Act):
    """A clause of a law the library holds. ``edition``: may be left blank where there is one only.
    ``verbatim``: the text is the wording and no summary."""

    law: str = field(metadata={"label": "法规名称"})
    article: str = field(metadata={"label": "条款项", "hint": "如 第三十六条第一款"})
    unit: str = field(metadata={"label": "县代码"})
    text: str = field(metadata={"label": "条文内容"})
    mark: Certainty = field(metadata=MARK)
    edition: str = field(default="", metadata={"label": "版本"})
    verbatim: bool = field(default=False, metadata={"label": "为条文原文"})
    kinds: tuple[PenaltyKind, ...] = field(default=(), metadata={"label": "处罚种类"})
    limits: tuple[LimitStated, ...] = field(default=(), metadata={"label": "罚款幅度"})
    valid_from: date | None = field(default=None, metadata={"label": "条款施行之日"})
    valid_to: date | None = field(default=None, metadata={"label": "条款失效前最后一日"})

    def clause(self) -> Clause:
        return Clause(
            law=stated("law", self.law, "法规名称"),
            article=stated("article", self.article, "条款项"),
            text=stated("text", self.text, "条文内容"),
            mark=self.mark,
            valid_from=self.valid_from,
            valid_to=self.valid_to,
            edition=self.edition.strip(),
            verbatim=self.verbatim,
            kinds=tuple(one.value for one in self.kinds),
            limits=tuple(one.limit() for one in self.limits),
        )


@dataclass(frozen=True, kw_only=True)
class WithdrawLaw(Act):
    """With its clauses."""

    title: str = field(metadata={"label": "法规全称"})
    edition: str = field(metadata={"label": "版本"})
    unit: str = field(metadata={"label": "县代码"})
    reason: str = field(metadata={"label": "撤回理由"})


@dataclass(frozen=True, kw_only=True)
class WithdrawClause(Act):
    law: str = field(metadata={"label": "法规全称"})
    article: str = field(metadata={"label": "条款项"})
    edition: str = field(metadata={"label": "版本"})
    unit: str = field(metadata={"label": "县代码"})
    reason: str = field(metadata={"label": "撤回理由"})


Form = AddLaw | AddClause | WithdrawLaw | WithdrawClause
Change = Callable[[CountyLaws, Entry], None]


def add_law(services: Services, identity: Identity, act: AddLaw, command: Command) -> Receipt:
    """Cases that cite it from now on freeze what is entered; what was cited before stays as it was."""
    return _changed(
        services,
        identity,
        "add_law",
        act,
        command,
        lambda laws, dated: laws.add_statute(dated, act.statute(), services.law),
    )


def add_clause(services: Services, identity: Identity, act: AddClause, command: Command) -> Receipt:
    return _changed(
        services,
        identity,
        "add_clause",
        act,
        command,
        lambda laws, dated: laws.add_clause(dated, act.clause(), services.law),
    )


def withdraw_law(services: Services, identity: Identity, act: WithdrawLaw, command: Command) -> Receipt:
    def change(laws: CountyLaws, dated: Entry) -> None:
        reason = stated("reason", act.reason, "撤回理由")
        laws.withdraw_statute(dated, title=act.title, edition=act.edition, reason=reason)

    return _changed(services, identity, "withdraw_law", act, command, change)


def withdraw_clause(services: Services, identity: Identity, act: WithdrawClause, command: Command) -> Receipt:
    def change(laws: CountyLaws, dated: Entry) -> None:
        reason = stated("reason", act.reason, "撤回理由")
        laws.withdraw_clause(dated, law=act.law, edition=act.edition, article=act.article, reason=reason)

    return _changed(services, identity, "withdraw_clause", act, command, change)


def _changed(
    services: Services, identity: Identity, operation: str, act: Form, command: Command, change: Change
) -> Receipt:
    permit(identity, operation)

    def decide(bench: Workbench) -> CountyLaws:
        county = bench.unit(act.unit)
        if county.kind is not UnitKind.COUNTY:
            raise BadInput("unit", f"{county.name}不是县", "the unit is not a county")
        dated = entry(services, identity, operation, county.code, act, bench)
        laws = bench.find(CountyLaws.create_id(county.code))
        if not isinstance(laws, CountyLaws):
            laws = open_laws(dated, county=county.code)
            bench.keep(laws)
        change(laws, dated)
        return laws

    return settle(services, command, decide)
