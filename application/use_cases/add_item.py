"""增设事项 — a county adds an authority item that the shipped catalogue lacks, and withdraws it. 行政处罚法第二十四条; law: §8.2."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from application.actor import Identity
from application.catalogue import catalogue
from application.permissions import permit
from application.ports.event_store import Receipt
from application.services import Services
from application.use_cases.administration import Act, entry
from application.use_cases.amend_item import EvidenceStated, TierStated
from application.use_cases.laws import MARK
from application.use_cases.powers import list_of
from application.workbench import Command, Workbench, settle
from domain.case.guards import stated
from domain.case.penalty import PenaltyKind
from domain.law.citation import references
from domain.law.library import LawLibrary
from domain.powers.item import Citation, FineRange, Item, PartyType, PowerBasis, PowerKind
from domain.powers.power_list import PowerList
from domain.record.certainty import Certainty
from domain.record.refusal import BadInput
from domain.units.unit import Unit, UnitKind


@dataclass(frozen=True, kw_only=True)
class ClauseNamed:
    """``text``: of a clause the library of laws does not hold; else as the library has it."""

    law: str = field(metadata={"label": "法规名称"})
    article: str = field(metadata={"label": "条款项"})
    text: str = field(default="", metadata={"label": "条文内容", "hint": "法规库已收录的不填"})

    def citation(self, laws: LawLibrary, mark: Certainty, at: str) -> Citation:
        law = laws.full_title(stated(f"{at}.law", self.law, "法规名称"))
        named = references(f"《{law}》{self.article}")
        if len(named) != 1:
            raise BadInput(f"{at}.article", "请写明一个条款项，如 第三十六条第一款", "name one article")
        clause = next(iter(laws.listed(named[0])), None)
        if clause is None or clause.text is None or clause.mark is None:
            return Citation(law, named[0].article, stated(f"{at}.text", self.text, "条文内容"), mark)
        return Citation(law, named[0].article, clause.text, clause.mark, clause.valid_from, clause.valid_to)


@dataclass(frozen=True, kw_only=True)
class FineStated:
    """A range of a fine. ``known``: false where the amount is left to another rule (待核实)."""

    party: PartyType | None = field(default=None, metadata={"label": "当事人类型", "hint": "不填为不分类型"})
    known: bool = field(default=True, metadata={"label": "幅度已知"})
    minimum_fen: int | None = field(default=None, metadata={"label": "下限（分）"})
    maximum_fen: int | None = field(default=None, metadata={"label": "上限（分）"})
    unit: str = field(
        default="", metadata={"label": "被乘数", "hint": "按倍数计算的填写，如 货值金额、平方米"}
    )
    factor_minimum: Decimal | None = field(default=None, metadata={"label": "倍数下限"})
    factor_maximum: Decimal | None = field(default=None, metadata={"label": "倍数上限"})
    condition: str = field(default="", metadata={"label": "适用条件", "hint": "如 逾期不改正"})

    def range(self) -> FineRange:
        return FineRange(
            party=self.party,
            known=self.known,
            minimum_fen=self.minimum_fen,
            maximum_fen=self.maximum_fen,
            unit=self.unit.strip(),
            factor_minimum=self.factor_minimum,
            factor_maximum=self.factor_maximum,
            condition=self.condition.strip(),
        )


@dataclass(frozen=True, kw_only=True)
class AddItem(Act):
    """``basis``: own power of a town, to be granted, or for transfer only. ``domain``: the field certificates must cover."""

    code: str = field(metadata={"label": "事项编码", "hint": "如 SR-01"})
    name: str = field(metadata={"label": "事项名称"})
    unit: str = field(metadata={"label": "县代码"})
    domain: str = field(metadata={"label": "执法领域"})
    basis: PowerBasis = field(metadata={"label": "职权依据", "hint": "法定职权、省政府赋权或者仅可移送"})
    original_department: str = field(metadata={"label": "原主管部门"})
    violation: tuple[ClauseNamed, ...] = field(metadata={"label": "违法行为条款"})
    penalty: tuple[ClauseNamed, ...] = field(metadata={"label": "处罚条款"})
    kinds: tuple[PenaltyKind, ...] = field(metadata={"label": "处罚种类"})
    source: str = field(metadata={"label": "出处"})
    mark: Certainty = field(metadata=MARK)
    fines: tuple[FineStated, ...] = field(default=(), metadata={"label": "罚款幅度"})
    powers: tuple[PowerKind, ...] = field(
        default=(PowerKind.PENALTY,), metadata={"label": "职权种类", "hint": "不填为处罚"}
    )
    tiers: tuple[TierStated, ...] = field(default=(), metadata={"label": "裁量档次"})
    evidence_needed: tuple[EvidenceStated, ...] = field(default=(), metadata={"label": "证据清单"})
    documents_needed: tuple[str, ...] = field(default=(), metadata={"label": "所需文书"})
    valid_from: date | None = field(default=None, metadata={"label": "施行之日"})
    valid_to: date | None = field(default=None, metadata={"label": "失效前最后一日"})
    notes: str = field(default="", metadata={"label": "说明"})

    def item(self, county: Unit, laws: LawLibrary) -> Item:
        source = stated("source", self.source, "出处")
        return Item(
            code=self.code.strip(),
            name=stated("name", self.name, "事项名称"),
            domain=stated("domain", self.domain, "执法领域"),
            basis=self.basis,
            original_department=stated("original_department", self.original_department, "原主管部门"),
            violation=self._clauses("violation", self.violation, laws),
            penalty=self._clauses("penalty", self.penalty, laws),
            kinds=tuple(dict.fromkeys(one.value for one in self.kinds)),
            fines=tuple(one.range() for one in self.fines),
            source=source,
            mark=self.mark,
            notes=self.notes.strip(),
            valid_from=self.valid_from,
            valid_to=self.valid_to,
            powers=self.powers,
            tiers=tuple(one.tier(county, source, f"tiers.{at}") for at, one in enumerate(self.tiers)),
            evidence_needed=tuple(
                one.need(f"evidence_needed.{at}") for at, one in enumerate(self.evidence_needed)
            ),
            documents_needed=self.documents_needed,
        )

    def _clauses(self, name: str, named: tuple[ClauseNamed, ...], laws: LawLibrary) -> tuple[Citation, ...]:
        return tuple(one.citation(laws, self.mark, f"{name}.{index}") for index, one in enumerate(named))


@dataclass(frozen=True, kw_only=True)
class WithdrawItem(Act):
    """Towns that hold it keep it as it was granted, until it is withdrawn from them."""

    item: str = field(metadata={"label": "事项编码"})
    unit: str = field(metadata={"label": "县代码"})
    reason: str = field(metadata={"label": "撤回理由"})


def add_item(services: Services, identity: Identity, act: AddItem, command: Command) -> Receipt:
    """It can then be granted to a town, as an item of the shipped catalogue."""
    permit(identity, "add_item")

    def decide(bench: Workbench) -> PowerList:
        county = _county(bench, act.unit)
        dated = entry(services, identity, "add_item", county.code, act, bench)
        powers = list_of(bench, dated, county.code)
        item = act.item(county, services.laws.of(county.code))
        powers.add_item(dated, item, catalogue(services, powers))
        return powers

    return settle(services, command, decide)


def withdraw_item(services: Services, identity: Identity, act: WithdrawItem, command: Command) -> Receipt:
    permit(identity, "withdraw_item")

    def decide(bench: Workbench) -> PowerList:
        county = _county(bench, act.unit)
        dated = entry(services, identity, "withdraw_item", county.code, act, bench)
        powers = list_of(bench, dated, county.code)
        powers.withdraw_item(dated, code=act.item, reason=stated("reason", act.reason, "撤回理由"))
        return powers

    return settle(services, command, decide)


def _county(bench: Workbench, code: str) -> Unit:
    unit = bench.unit(code)
    if unit.kind is not UnitKind.COUNTY:
        raise BadInput("unit", f"{unit.name}不是县", "the unit is not a county")
    return unit
