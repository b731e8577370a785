"""初始化 — the first act on an empty record: the county's units from the seeds, and its first system administrator."""

from dataclasses import dataclass, field

from application.errors import AlreadyInitialised
from application.ports.event_store import Receipt
from application.ports.seeds import Division
from application.services import Services
from application.use_cases.officers import CODE
from application.workbench import Command, Workbench, settle
from domain.case.guards import stated
from domain.people import officer as people
from domain.people.officer import Officer
from domain.people.role import Role
from domain.record.entry import Actor, Entry
from domain.record.refusal import BadInput
from domain.record.when import When
from domain.units.unit import Unit, UnitKind, establish

BOOTSTRAP = ("init", "系统初始化")
"""Actor of the first events: nobody is registered yet who could have been asked."""


@dataclass(frozen=True, kw_only=True)
class Initialise:
    """The first administrator of the county; everyone else is entered by her."""

    code: str = field(metadata={"label": "系统管理员的人员代码"})
    name: str = field(metadata={"label": "姓名"})


def initialise(services: Services, act: Initialise, command: Command) -> Receipt:
    """All in one transaction. Raises AlreadyInitialised when anything is recorded, BadInput for a code that is none."""
    divisions = services.seeds.divisions()
    county = next(one for one in divisions if one.kind is UnitKind.COUNTY)
    actor = Actor(*BOOTSTRAP, Role.ADMINISTRATOR.value, county.code)

    def decide(bench: Workbench) -> Officer:
        if services.store.last_position() > 0:
            raise AlreadyInitialised
        dated = bench.entry(actor, When.parse(services.today.isoformat()))
        for division in divisions:
            bench.keep(_unit(dated, division))
        officer = _administrator(services, act, dated, county)
        bench.keep(officer)
        return officer

    return settle(services, command, decide)


def _unit(dated: Entry, division: Division) -> Unit:
    return establish(
        dated,
        code=division.code,
        name=division.name,
        kind=division.kind,
        parent=division.parent,
        short=division.short,
    )


def _administrator(services: Services, act: Initialise, dated: Entry, county: Division) -> Officer:
    if not CODE.fullmatch(act.code):
        raise BadInput("code", "应为小写字母、数字和连字符", "state lower-case letters, digits and hyphens")
    officer = people.register(dated, code=act.code, name=stated("name", act.name, "姓名"))
    officer.assign_post(dated, unit=county.code, role=Role.ADMINISTRATOR, since=services.today)
    return officer
