"""Lists of people, units and number registers, page by page, by the unit they concern."""

from datetime import date

import pytest

from application.ports.registers import NumberRegisterListed, Registers, UnitListed
from domain.people.officer import Certificate, Post
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.units.unit import UnitKind
from infrastructure.views.registers import ProjectedRegisters
from tests.domain.given import investigating
from tests.domain.scene import PEOPLE, TOWN, Scene
from tests.infrastructure.views.given import COUNTY, FOREIGN_TOWN, OTHER_TOWN, Office, town_events


@pytest.fixture
def registers(office: Office) -> Registers:
    """孙执法 has moved to another town; 赵新 has no post yet."""
    scene = investigating(Scene())
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-09-01")
    scene.officers["sun"].end_post(entry, unit=TOWN, role=Role.CASE_OFFICER, until=date(2022, 9, 1))
    scene.officers["sun"].assign_post(entry, unit=OTHER_TOWN, role=Role.CASE_OFFICER, since=date(2022, 9, 1))
    office.prepared()
    office.record(town_events(scene))
    office.views(batch_size=3).catch_up()
    return ProjectedRegisters(office.database)


def test_a_person_is_listed_with_posts_and_certificates(registers: Registers) -> None:
    (sun,) = registers.officers((OTHER_TOWN,), None, 10).items

    assert (sun.code, sun.name, sun.legal_qualification) == ("sun", "孙执法", "")
    assert sun.posts == (
        Post(TOWN, Role.CASE_OFFICER, date(2020, 1, 1), date(2022, 9, 1)),
        Post(OTHER_TOWN, Role.CASE_OFFICER, date(2022, 9, 1)),
    )
    assert sun.certificates == (
        Certificate("1408sun", "山西省人民政府", ("综合",), date(2020, 1, 1), date(2024, 12, 31)),
    )


def test_a_person_is_seen_by_every_town_where_a_post_was_held_and_listed_once(registers: Registers) -> None:
    of_town = [one.code for one in registers.officers((TOWN,), None, 50).items]
    of_county = [one.code for one in registers.officers((COUNTY,), None, 50).items]

    assert sorted(of_town) == sorted(PEOPLE)
    assert sorted(of_county) == sorted(PEOPLE)
    assert of_county[-1] == "sun"


def test_a_person_without_a_post_is_seen_where_the_entry_was_made(office: Office) -> None:
    events = town_events()
    registered = next(event for event in events if event.TOPIC == "officer.registered")
    office.prepared()
    office.record([registered])
    office.views().catch_up()

    registers = ProjectedRegisters(office.database)

    assert [one.code for one in registers.officers((TOWN,), None, 10).items] == ["zhang"]
    assert registers.officers((OTHER_TOWN,), None, 10).items == ()


def test_units_are_listed_by_code(registers: Registers) -> None:
    assert registers.units((COUNTY,), None, 10).items == (
        UnitListed("140821", "临猗县", UnitKind.COUNTY, "1408", "临猗县人民政府", "临"),
        UnitListed(TOWN, "孙吉镇", UnitKind.TOWN, "140821", "孙吉镇人民政府", "孙"),
    )
    assert [one.code for one in registers.units((TOWN,), None, 10).items] == [TOWN]


def test_a_number_register_is_listed_by_issuer_year_and_word(registers: Registers) -> None:
    template = "临孙综执{word}字〔{year}〕第{serial:03d}号"

    assert registers.number_registers((TOWN,), None, 10).items == (
        NumberRegisterListed(TOWN, "立", 2022, template),
    )


@pytest.mark.parametrize("prefixes", [(), ("",), ("15",), (FOREIGN_TOWN,)])
def test_foreign_prefixes_see_nothing(registers: Registers, prefixes: tuple[str, ...]) -> None:
    assert registers.officers(prefixes, None, 10).items == ()
    assert registers.units(prefixes, None, 10).items == ()
    assert registers.number_registers(prefixes, None, 10).items == ()


def test_pages_follow_each_other_to_the_end(registers: Registers) -> None:
    whole = registers.officers((COUNTY,), None, 50).items
    seen, after = list(registers.officers((COUNTY,), None, 3).items), None

    after = registers.officers((COUNTY,), None, 3).next
    while after is not None:
        page = registers.officers((COUNTY,), after, 3)
        seen += page.items
        after = page.next

    assert tuple(seen) == whole


def test_a_cursor_that_is_none_of_ours_is_bad_input(registers: Registers) -> None:
    with pytest.raises(BadInput) as refused:
        registers.units((COUNTY,), "WzEsMl0=", 10)

    assert refused.value.field == "after"
