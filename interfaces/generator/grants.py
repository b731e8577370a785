"""赋权 — beside the grants of the demo: two towns hold the highway item together with the compulsory measure."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from application.ports.event_store import Receipt
from application.services import Services
from application.use_cases import powers
from domain.powers.item import PowerKind
from interfaces.demo.county import ADMINISTRATOR, POWERS_ENTERED
from interfaces.demo.entries import Entry, command, identity
from interfaces.demo.grants import SINCE
from interfaces.demo.towns import JIAOBEI, QIJI, Town
from interfaces.generator.violations import ROAD

SEIZING = (QIJI, JIAOBEI)
DOCUMENT = "临猗县人民政府赋权决定〔2021〕示例15号（虚构，写明一并行使行政强制措施）"


def seizing_entries() -> Iterator[Entry]:
    """A grant of the penalty does not carry the measure (行政强制法第十七条): this one says so."""
    for minutes, town in enumerate(SEIZING, 1):
        yield _entry(town, minutes)


def _entry(town: Town, minutes: int) -> Entry:
    form = powers.GrantPowers(
        unit=town.code,
        items=(ROAD.matter.item,),
        document=DOCUMENT,
        valid_from=SINCE,
        also=(PowerKind.MEASURE,),
    )

    def perform(services: Services, command_id: UUID) -> Receipt:
        who = identity(services, ADMINISTRATOR)
        return powers.grant_powers(services, who, form, command(command_id, form))

    return Entry(f"measure/{town.code}", POWERS_ENTERED + timedelta(minutes=minutes), perform)
