"""八个进程同时办案 — eight processes write to one database, two thousand commands: nothing lost, doubled or torn."""

from collections import Counter
from datetime import date
from functools import partial
from pathlib import Path
from uuid import NAMESPACE_OID, uuid4, uuid5

import pytest

from application.actor import Identity
from application.services import Services
from application.use_cases.record_step import record_step, register_lead
from application.workbench import Command
from domain.case.party import PartyKind, PartyStated
from domain.case.proceedings import LeadSource
from domain.case.step import Step
from domain.numbers.register import NumberRegister
from domain.people.officer import Officer
from domain.record.fold import fold
from domain.steps.inspect_site import InspectSite
from domain.steps.order_correction import OrderCorrection
from domain.steps.register_lead import RegisterLead
from domain.steps.start_check import StartCheck
from infrastructure.settings import Settings
from interfaces.bootstrap import open_application
from tests.infrastructure.keys.processes import PROCESSES, at_once
from tests.stories.county import TOWN, County
from tests.stories.people import HEAD, LEADER, OFFICER, TWO_OFFICERS

CASES = 50
CHECKED_BY = date(2022, 7, 11)
COMMANDS = 5 * CASES * PROCESSES
DONE = "done"
LEAD = RegisterLead(
    occurred_at="2022-06-28",
    source=LeadSource.PATROL,
    place="西里北沟",
    content="发现挖掘村道",
    violation="损坏村道",
    parties=(PartyStated(kind=PartyKind.PERSON, name="薛示民"),),
)
CHECK = StartCheck(occurred_at="2022-06-28", officers=tuple(TWO_OFFICERS))
INSPECTION = InspectSite(
    occurred_at="2022-06-28",
    place="西里北沟",
    officers=tuple(TWO_OFFICERS),
    certificates_shown=True,
    findings="村道边缘被挖",
    party_signed=True,
)


def work_through(database: str, schema: str, place: Path) -> str:
    """One process: fifty cases, five commands each, all of one town, so that all want the same next number."""
    settings = Settings(data=place / "data", database=database, database_schema=schema)
    with open_application(settings) as application:
        services = application.services
        for _ in range(CASES):
            _one_case(services, str(uuid4()))
    return DONE


def _one_case(services: Services, key: str) -> None:
    def command(step: str) -> Command:
        return Command(uuid5(NAMESPACE_OID, f"{key}-{step}"), f"{key}-{step}", "test")

    opened = register_lead(services, _identity(services, OFFICER), LEAD, command("lead"))
    steps: list[tuple[str, Step]] = [
        (LEADER, CHECK),
        (OFFICER, INSPECTION),
        (OFFICER, _order()),
        (OFFICER, INSPECTION),
    ]
    for version, (code, step) in enumerate(steps, start=1):
        record_step(
            services, _identity(services, code), opened.stream, step, version, command(f"step-{version}")
        )


def _identity(services: Services, code: str) -> Identity:
    officer = fold(services.store.events(Officer.create_id(code)))
    assert isinstance(officer, Officer)
    return Identity.of(officer, services.today)


def _order() -> OrderCorrection:
    return OrderCorrection(
        occurred_at="2022-06-29",
        party="party-1",
        officers=tuple(TWO_OFFICERS),
        facts="挖掘村道",
        basis=("《中华人民共和国行政处罚法》第二十八条第一款",),
        measures=("恢复原状",),
        due_on=CHECKED_BY,
        reinspect_on=CHECKED_BY,
        approver=HEAD,
    )


@pytest.fixture
def where(county: County, request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str]:
    del county, tmp_path
    if request.node.callspec.params["county"] == "sqlite":
        return "", "xiangan"
    settings: Settings = request.getfixturevalue("postgres_settings")
    return settings.database, settings.database_schema


def test_eight_processes_lose_and_double_nothing(
    county: County, where: tuple[str, str], tmp_path: Path
) -> None:
    store = county.application.services.store
    before = store.last_position()

    answers = at_once(partial(work_through, *where), tmp_path)

    assert answers == [DONE] * PROCESSES
    recorded = store.after(before, 10 * COMMANDS)
    case_events = [one.event for one in recorded if one.event.TOPIC.startswith("case.")]
    assert len({event.command_id for event in case_events}) == len(case_events) == COMMANDS
    assert Counter(Counter(event.originator_id for event in case_events).values()) == {5: CASES * PROCESSES}
    register = fold(store.events(NumberRegister.create_id(TOWN, "责改", 2022)))
    assert isinstance(register, NumberRegister)
    assert [number.serial for number in register.numbers] == list(range(1, CASES * PROCESSES + 1))
    assert len({number.taken_by for number in register.numbers}) == CASES * PROCESSES
