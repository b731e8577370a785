"""调整事项 — a county amends the parts of an authority item the law leaves to it: discretion tiers, evidence, documents, marks.
行政处罚法第三十四条."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from application.actor import Identity
from application.catalogue import catalogue
from application.permissions import permit
from application.ports.event_store import Receipt
from application.services import Services
from application.use_cases.administration import Act, entry
from application.use_cases.powers import list_of
from application.workbench import Command, Workbench, settle
from domain.case.guards import stated
from domain.powers.amendment import ItemAmendment, Part
from domain.powers.discretion import Tier
from domain.powers.item import EvidenceNeed, Item
from domain.powers.power_list import PowerList
from domain.record.certainty import Certainty
from domain.record.refusal import BadInput
from domain.units.unit import Unit, UnitKind


@dataclass(frozen=True, kw_only=True)
class TierStated:
    """One tier: a quantity above ``above`` up to ``up_to``, the fine it leads to."""

    condition: str = field(metadata={"label": "适用条件"})
    subject: str = field(metadata={"label": "计量项目", "hint": "如 挖掘面积"})
    unit: str = field(metadata={"label": "计量单位", "hint": "如 平方米"})
    above: Decimal | None = field(default=None, metadata={"label": "大于"})
    up_to: Decimal | None = field(default=None, metadata={"label": "至多"})
    minimum_fen: int | None = field(default=None, metadata={"label": "最低罚款（分）"})
    maximum_fen: int | None = field(default=None, metadata={"label": "最高罚款（分）"})
    no_penalty: bool = field(default=False, metadata={"label": "不予处罚"})

    def tier(self, county: Unit, document: str, at: str) -> Tier:
        """As published for the county."""
        return Tier(
            condition=stated(f"{at}.condition", self.condition, "适用条件"),
            subject=stated(f"{at}.subject", self.subject, "计量项目"),
            unit=stated(f"{at}.unit", self.unit, "计量单位"),
            jurisdiction=county.code,
            place=county.name,
            source=document,
            mark=Certainty.LOCAL,
            above=self.above,
            up_to=self.up_to,
            minimum_fen=self.minimum_fen,
            maximum_fen=self.maximum_fen,
            no_penalty=self.no_penalty,
        )


@dataclass(frozen=True, kw_only=True)
class EvidenceStated:
    """One fact to prove, by which kinds of evidence, in which document, supplied by whom."""

    fact: str = field(metadata={"label": "待证事实"})
    kinds: tuple[str, ...] = field(metadata={"label": "证据种类"})
    document: str = field(default="", metadata={"label": "载体文书"})
    supplier: str = field(default="", metadata={"label": "提供单位"})

    def need(self, at: str) -> EvidenceNeed:
        fact = stated(f"{at}.fact", self.fact, "待证事实")
        return EvidenceNeed(fact, self.kinds, self.document.strip(), self.supplier.strip(), Certainty.LOCAL)


@dataclass(frozen=True, kw_only=True)
class AmendItem(Act):
    """What is left empty stays as it is. ``confirms``: parts marked 待核实 that the document shows to be right."""

    item: str = field(metadata={"label": "事项编码"})
    unit: str = field(metadata={"label": "县代码"})
    document: str = field(metadata={"label": "依据文件"})
    since: date = field(metadata={"label": "适用之日"})
    tiers: tuple[TierStated, ...] = field(default=(), metadata={"label": "裁量档次"})
    keep_tiers: bool = field(
        default=False, metadata={"label": "保留原有档次", "hint": "不选则以所填档次替换当地原有档次"}
    )
    evidence_needed: tuple[EvidenceStated, ...] = field(default=(), metadata={"label": "证据清单"})
    documents_needed: tuple[str, ...] = field(default=(), metadata={"label": "所需文书"})
    confirms: tuple[Part, ...] = field(default=(), metadata={"label": "核实的内容"})

    def amendment(self, county: Unit, document: str) -> ItemAmendment:
        tiers = (one.tier(county, document, f"tiers.{index}") for index, one in enumerate(self.tiers))
        needs = (one.need(f"evidence_needed.{index}") for index, one in enumerate(self.evidence_needed))
        papers = (
            stated(f"documents_needed.{index}", one, "所需文书")
            for index, one in enumerate(self.documents_needed)
        )
        return ItemAmendment(
            code=self.item,
            document=document,
            since=self.since,
            tiers=tuple(tiers),
            keep_tiers=self.keep_tiers,
            evidence_needed=tuple(needs),
            documents_needed=tuple(papers),
            confirms=self.confirms,
        )


def amend_item(services: Services, identity: Identity, act: AmendItem, command: Command) -> Receipt:
    """Cases filed before keep the item as it was frozen into them."""
    permit(identity, "amend_item")

    def decide(bench: Workbench) -> PowerList:
        county = bench.unit(act.unit)
        if county.kind is not UnitKind.COUNTY:
            raise BadInput("unit", f"{county.name}不是县", "the unit is not a county")
        dated = entry(services, identity, "amend_item", county.code, act, bench)
        powers = list_of(bench, dated, county.code)
        item = _listed(catalogue(services, powers), act.item)
        document = stated("document", act.document, "依据文件")
        powers.amend_item(dated, item, act.amendment(county, document))
        return powers

    return settle(services, command, decide)


def _listed(known: dict[str, Item], code: str) -> Item:
    if code not in known:
        raise BadInput("item", f"事项目录中没有{code}", f"the catalogue has no item {code}")
    return known[code]
