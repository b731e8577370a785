"""赋权与收回 — which items a town holds, by which document and from when. 行政处罚法第二十四条."""

from dataclasses import dataclass, field, replace
from datetime import date

from application.actor import Identity
from application.catalogue import catalogue
from application.permissions import permit
from application.ports.event_store import Receipt
from application.services import Services
from application.use_cases.administration import Act, entry
from application.workbench import Command, Workbench, settle
from domain.case.guards import each_stated, stated
from domain.powers.item import Item, PartyType, PowerKind
from domain.powers.power_list import LocalThreshold, PowerList, open_list
from domain.record.entry import Entry
from domain.record.refusal import BadInput
from domain.units.unit import UnitKind, county_of


@dataclass(frozen=True, kw_only=True)
class GrantPowers(Act):
    """``items``: codes of the catalogue. ``document``: the decision that grants them, by name and number.

    ``also``: kinds of power the decision expressly grants beside those of the catalogue (行政强制法第十七条).
    """

    unit: str = field(metadata={"label": "乡镇代码"})
    items: tuple[str, ...] = field(metadata={"label": "事项编码"})
    document: str = field(metadata={"label": "依据文件"})
    valid_from: date = field(metadata={"label": "行使之日"})
    also: tuple[PowerKind, ...] = field(
        default=(), metadata={"label": "一并赋予的职权", "hint": "依据文件明确写明的强制措施等，没有的不填"}
    )


@dataclass(frozen=True, kw_only=True)
class WithdrawPowers(Act):
    """``since``: first day the items are no longer held. ``saving``: cases filed before may be finished by the town."""

    unit: str = field(metadata={"label": "乡镇代码"})
    items: tuple[str, ...] = field(metadata={"label": "事项编码"})
    document: str = field(metadata={"label": "依据文件"})
    since: date = field(metadata={"label": "收回之日"})
    saving: bool = field(default=True, metadata={"label": "已立案件由乡镇继续办结"})


@dataclass(frozen=True, kw_only=True)
class SetHearingThreshold(Act):
    """``unit``: a town, or the county for all its towns. ``items``: codes, every item when none is stated.

    ``amount_fen``: from this fine on the right to a hearing is told.
    """

    unit: str = field(metadata={"label": "县或者乡镇代码"})
    party: PartyType = field(metadata={"label": "当事人类型"})
    amount_fen: int = field(metadata={"label": "较大数额（分）", "hint": "达到该数额即告知听证权利"})
    document: str = field(metadata={"label": "依据文件"})
    since: date = field(metadata={"label": "适用之日"})
    items: tuple[str, ...] = field(default=(), metadata={"label": "事项编码", "hint": "不填为全部事项"})


def grant_powers(services: Services, identity: Identity, act: GrantPowers, command: Command) -> Receipt:
    """Enter a decision that a town holds items of the catalogue; each is frozen as the catalogue has it today."""
    permit(identity, "grant_power")

    def decide(bench: Workbench) -> PowerList:
        unit = bench.unit(act.unit)
        if unit.kind is not UnitKind.TOWN:
            raise BadInput("unit", f"{unit.name}不是乡镇", "the unit is not a town")
        dated = entry(services, identity, "grant_power", unit.code, act, bench)
        document = stated("document", act.document, "依据文件")
        known = catalogue(services, bench.powers(county_of(unit.code)))
        items = [_item(known, code, index) for index, code in enumerate(_codes(act.items))]
        powers = list_of(bench, dated, unit.code)
        for listed in items:
            item = replace(listed, powers=tuple(dict.fromkeys((*listed.powers, *act.also))))
            powers.grant(dated, item=item, document=document, valid_from=act.valid_from)
        return powers

    return settle(services, command, decide)


def withdraw_powers(services: Services, identity: Identity, act: WithdrawPowers, command: Command) -> Receipt:
    permit(identity, "withdraw_power")

    def decide(bench: Workbench) -> PowerList:
        dated = entry(services, identity, "withdraw_power", act.unit, act, bench)
        document = stated("document", act.document, "依据文件")
        codes = _codes(act.items)
        powers = bench.powers(act.unit)
        if powers is None:
            raise BadInput("unit", "该乡镇没有权责清单", "the town has no list of powers")
        for code in codes:
            powers.withdraw(dated, code=code, document=document, since=act.since, saving=act.saving)
        return powers

    return settle(services, command, decide)


def set_hearing_threshold(
    services: Services, identity: Identity, act: SetHearingThreshold, command: Command
) -> Receipt:
    """Enter what the province or the county calls a larger fine, which the law leaves to them (第六十三条)."""
    permit(identity, "set_hearing_threshold")

    def decide(bench: Workbench) -> PowerList:
        unit = bench.unit(act.unit)
        if unit.kind not in (UnitKind.TOWN, UnitKind.COUNTY):
            raise BadInput("unit", f"{unit.name}不是县或者乡镇", "the unit is neither a county nor a town")
        dated = entry(services, identity, "set_hearing_threshold", unit.code, act, bench)
        document = stated("document", act.document, "依据文件")
        known = catalogue(services, bench.powers(county_of(unit.code)))
        codes = (
            [_item(known, code, index).code for index, code in enumerate(_codes(act.items))]
            if act.items
            else [""]
        )
        powers = list_of(bench, dated, unit.code)
        for code in codes:
            powers.set_hearing_threshold(
                dated, LocalThreshold(code, act.party, act.amount_fen, document, act.since)
            )
        return powers

    return settle(services, command, decide)


def list_of(bench: Workbench, dated: Entry, unit: str) -> PowerList:
    """The unit's list, opened when it has none yet."""
    powers = bench.powers(unit)
    if powers is None:
        powers = open_list(dated, unit=unit)
        bench.keep(powers)
    return powers


def _codes(items: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each_stated("items", items, "事项编码")))


def _item(known: dict[str, Item], code: str, index: int) -> Item:
    if code not in known:
        raise BadInput(f"items.{index}", f"事项目录中没有{code}", f"the catalogue has no item {code}")
    return known[code]
