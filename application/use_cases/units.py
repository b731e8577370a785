"""单位登记 — enter a unit of the county: a village, a grid, a team. 行政处罚法第二十四条."""

import re
from dataclasses import dataclass, field

from application.actor import Identity
from application.permissions import permit
from application.ports.event_store import Receipt
from application.services import Services
from application.use_cases.administration import Act, entry
from application.workbench import Command, Workbench, settle
from domain.case.guards import stated
from domain.record.refusal import BadInput
from domain.units.unit import Unit, UnitKind, establish

CODE = re.compile(r"[0-9]{9}[A-Z][0-9]{0,2}|[0-9]{12}(?:[A-Z][0-9]{1,3})?")


@dataclass(frozen=True, kw_only=True)
class EstablishUnit(Act):
    """``code`` begins with its parent's. County and towns, which issue documents, come with the initialisation."""

    code: str = field(metadata={"label": "单位代码"})
    name: str = field(metadata={"label": "单位名称"})
    kind: UnitKind = field(metadata={"label": "单位类型"})
    parent: str = field(metadata={"label": "上级单位代码"})


def establish_unit(services: Services, identity: Identity, act: EstablishUnit, command: Command) -> Receipt:
    """Raises BadInput for a code that is taken or does not begin with its parent's."""
    permit(identity, "establish_unit")

    def decide(bench: Workbench) -> Unit:
        parent = bench.unit(act.parent, "parent")
        dated = entry(services, identity, "establish_unit", parent.code, act, bench)
        if act.kind in (UnitKind.COUNTY, UnitKind.TOWN):
            raise BadInput(
                "kind", "县、乡镇由系统初始化时登记", "a county or town comes with the initialisation"
            )
        if not CODE.fullmatch(act.code) or not act.code.startswith(parent.code):
            raise BadInput("code", "单位代码应以上级单位代码开头", "the code begins with that of its parent")
        if bench.find(Unit.create_id(act.code)):
            raise BadInput("code", f"单位代码{act.code}已被使用", f"the code {act.code} is taken")
        name = stated("name", act.name, "单位名称")
        unit = establish(dated, code=act.code, name=name, kind=act.kind, parent=parent.code)
        bench.keep(unit)
        return unit

    return settle(services, command, decide)
