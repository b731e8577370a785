"""县级数值 — a county sets a value that no article fixes, by a document from a day on, or goes back to the shipped one. (law: §0.1)"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from application.actor import Identity
from application.local_values import known_value
from application.permissions import permit
from application.ports.event_store import Receipt
from application.services import Services
from application.use_cases.administration import Act, entry
from application.workbench import Command, Workbench, settle
from domain.case.guards import stated
from domain.record.entry import Entry
from domain.record.refusal import BadInput
from domain.units.unit import UnitKind
from domain.values.county_values import CountyValues, open_values


@dataclass(frozen=True, kw_only=True)
class SetValue(Act):
    """``value``: its id in the list of values. ``since``: the first legal day to which it applies."""

    value: str = field(metadata={"label": "数值编号", "hint": "见数值一览，如 T11"})
    unit: str = field(metadata={"label": "县代码"})
    amount: Decimal = field(metadata={"label": "数值", "hint": "单位见数值一览"})
    document: str = field(metadata={"label": "依据文件"})
    since: date = field(metadata={"label": "适用之日"})


@dataclass(frozen=True, kw_only=True)
class WithdrawValue(Act):
    """``since``: from that day on the shipped value applies again."""

    value: str = field(metadata={"label": "数值编号"})
    unit: str = field(metadata={"label": "县代码"})
    document: str = field(metadata={"label": "依据文件"})
    since: date = field(metadata={"label": "停止适用之日"})


def set_value(services: Services, identity: Identity, act: SetValue, command: Command) -> Receipt:
    permit(identity, "set_value")

    def change(values: CountyValues, dated: Entry, document: str) -> None:
        value = known_value(act.value)
        values.set(dated, value, amount=act.amount, document=document, since=act.since)

    return settle(services, command, lambda bench: _changed(services, identity, act, bench, change))


def withdraw_value(services: Services, identity: Identity, act: WithdrawValue, command: Command) -> Receipt:
    permit(identity, "withdraw_value")

    def change(values: CountyValues, dated: Entry, document: str) -> None:
        values.withdraw(dated, known_value(act.value), document=document, since=act.since)

    return settle(services, command, lambda bench: _changed(services, identity, act, bench, change))


def _changed(
    services: Services,
    identity: Identity,
    act: SetValue | WithdrawValue,
    bench: Workbench,
    change: Callable[[CountyValues, Entry, str], None],
) -> CountyValues:
    county = bench.unit(act.unit)
    if county.kind is not UnitKind.COUNTY:
        raise BadInput("unit", f"{county.name}不是县", "the unit is not a county")
    operation = "set_value" if isinstance(act, SetValue) else "withdraw_value"
    dated = entry(services, identity, operation, county.code, act, bench)
    document = stated("document", act.document, "依据文件")
    values = bench.values(county.code)
    if values is None:
        values = open_values(dated, county=county.code)
        bench.keep(values)
    change(values, dated, document)
    return values
