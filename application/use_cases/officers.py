"""人员登记 — officers, the posts they hold, and their qualification. 行政处罚法第四十二条、第五十八条."""

import re
from dataclasses import dataclass, field
from datetime import date

from application.actor import TOWN_CODE_LENGTH, Identity
from application.permissions import permit
from application.ports.event_store import Receipt
from application.services import Services
from application.use_cases.administration import Act, entry, entry_on_officer, officer_in_charge
from application.workbench import Command, Workbench, settle
from domain.case.guards import stated
from domain.people import officer as people
from domain.people.officer import Officer
from domain.people.role import COUNTY_WIDE, Role
from domain.record.refusal import BadInput

CODE = re.compile(r"[a-z0-9][a-z0-9-]{1,62}")


@dataclass(frozen=True, kw_only=True)
class RegisterOfficer(Act):
    """``code`` names the person for ever and is no personal data: not the name, no identity number."""

    code: str = field(metadata={"label": "人员代码", "hint": "小写字母、数字和连字符，如 sunji-officer-1"})
    name: str = field(metadata={"label": "姓名"})


@dataclass(frozen=True, kw_only=True)
class AssignPost(Act):
    officer: str = field(metadata={"label": "人员代码"})
    unit: str = field(metadata={"label": "单位代码"})
    role: Role = field(metadata={"label": "岗位"})
    since: date = field(metadata={"label": "任岗之日"})


@dataclass(frozen=True, kw_only=True)
class EndPost(Act):
    """``until``: the first day the post is no longer held."""

    officer: str = field(metadata={"label": "人员代码"})
    unit: str = field(metadata={"label": "单位代码"})
    role: Role = field(metadata={"label": "岗位"})
    until: date = field(metadata={"label": "离岗之日"})


@dataclass(frozen=True, kw_only=True)
class RecordQualification(Act):
    officer: str = field(metadata={"label": "人员代码"})
    number: str = field(metadata={"label": "法律职业资格证书编号"})


def register_officer(
    services: Services, identity: Identity, act: RegisterOfficer, command: Command
) -> Receipt:
    """Enter a person, still without post and certificate. Raises BadInput for a code that is taken."""
    permit(identity, "register_officer")

    def decide(bench: Workbench) -> Officer:
        if not CODE.fullmatch(act.code):
            raise BadInput(
                "code", "应为小写字母、数字和连字符", "state lower-case letters, digits and hyphens"
            )
        if bench.find(Officer.create_id(act.code)):
            raise BadInput("code", f"人员代码{act.code}已被使用", f"the code {act.code} is taken")
        dated = entry_on_officer(services, identity, "register_officer", act, bench)
        officer = people.register(dated, code=act.code, name=stated("name", act.name, "姓名"))
        bench.keep(officer)
        return officer

    return settle(services, command, decide)


def assign_post(services: Services, identity: Identity, act: AssignPost, command: Command) -> Receipt:
    """Give an officer a post in a unit of the caller's charge."""
    permit(identity, "assign_post")

    def decide(bench: Workbench) -> Officer:
        unit = bench.unit(act.unit)
        if len(unit.code) < TOWN_CODE_LENGTH and act.role not in COUNTY_WIDE:
            raise BadInput("role", f"{act.role.label}应设在乡镇", "this post is held in a town")
        dated = entry(services, identity, "assign_post", unit.code, act, bench)
        officer = officer_in_charge(services, identity, "assign_post", act.officer, bench)
        officer.assign_post(dated, unit=unit.code, role=act.role, since=act.since)
        return officer

    return settle(services, command, decide)


def end_post(services: Services, identity: Identity, act: EndPost, command: Command) -> Receipt:
    permit(identity, "end_post")

    def decide(bench: Workbench) -> Officer:
        dated = entry(services, identity, "end_post", act.unit, act, bench)
        officer = officer_in_charge(services, identity, "end_post", act.officer, bench)
        officer.end_post(dated, unit=act.unit, role=act.role, until=act.until)
        return officer

    return settle(services, command, decide)


def record_qualification(
    services: Services, identity: Identity, act: RecordQualification, command: Command
) -> Receipt:
    """国家统一法律职业资格 — a first-time legal reviewer must hold it (行政处罚法第五十八条第二款)."""
    permit(identity, "record_qualification")

    def decide(bench: Workbench) -> Officer:
        officer = officer_in_charge(services, identity, "record_qualification", act.officer, bench)
        dated = entry_on_officer(services, identity, "record_qualification", act, bench)
        officer.record_qualification(dated, number=stated("number", act.number, "证书编号"))
        return officer

    return settle(services, command, decide)
