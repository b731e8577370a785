"""The demonstration people do not exist, fill every post of every town, and hold certificates for 2022 and 2026."""

import re
from collections import Counter
from datetime import date, timedelta

import pytest

from application.ports.seeds import DemoOfficer
from domain.people.officer import Certificate, register
from domain.people.role import COUNTY_WIDE, HANDLING, Role
from domain.units.unit import UnitKind
from infrastructure.seeds.loader import demo_officers, divisions
from tests.infrastructure.seeds.entries import entry

PEOPLE = demo_officers()
BY_CODE = {one.code: one for one in PEOPLE}
TOWNS = [one.code for one in divisions() if one.kind is UnitKind.TOWN]
TODAY = date(2026, 11, 22)
DAYS = [date(2022, 7, 1), date(2025, 12, 31), date(2026, 1, 1), TODAY]


def of_town(town: str, role: Role) -> list[DemoOfficer]:
    return [one for one in PEOPLE for post in one.posts if (post.unit, post.role) == (town, role)]


def valid(officer: DemoOfficer, day: date) -> list[Certificate]:
    return [one for one in officer.certificates if one.valid_on(day)]


@pytest.mark.parametrize("town", TOWNS)
def test_every_town_fills_every_post(town: str) -> None:
    posts = Counter(post.role for one in PEOPLE for post in one.posts if post.unit == town)
    assert posts[Role.CASE_OFFICER] >= 3
    assert posts[Role.TEAM_LEADER] == 1
    assert posts[Role.HEAD] == 2
    assert posts[Role.LEGAL_REVIEWER] == 1
    assert posts[Role.ARCHIVIST] == 1


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize("town", TOWNS)
def test_three_officers_and_the_leader_of_every_town_are_certified(town: str, day: date) -> None:
    assert sum(len(valid(one, day)) for one in of_town(town, Role.CASE_OFFICER)) >= 3
    assert all(len(valid(one, day)) == 1 for one in of_town(town, Role.TEAM_LEADER))


@pytest.mark.parametrize("town", TOWNS)
def test_the_legal_reviewer_of_every_town_has_a_qualification_of_his_own(town: str) -> None:
    (reviewer,) = of_town(town, Role.LEGAL_REVIEWER)
    numbers = [one.legal_qualification for one in PEOPLE if one.legal_qualification]
    assert reviewer.legal_qualification.startswith("示例-")
    assert numbers.count(reviewer.legal_qualification) == 1


def test_the_people_of_sunji_and_of_the_county_go_by_known_codes() -> None:
    sunji = [
        "officer-1",
        "officer-2",
        "officer-3",
        "leader",
        "head",
        "deputy",
        "reviewer",
        "archivist",
        "grid",
    ]
    roles = {
        code: BY_CODE[code].posts[0].role for code in ("county-admin", "county-supervisor", "county-auditor")
    }
    assert {BY_CODE[f"sunji-{post}"].posts[0].unit for post in sunji} == {"140821105"}
    assert BY_CODE["sunji-grid"].posts[0].role is Role.GRID_WORKER
    assert roles == {
        "county-admin": Role.ADMINISTRATOR,
        "county-supervisor": Role.SUPERVISOR,
        "county-auditor": Role.AUDITOR,
    }


def test_county_wide_posts_are_held_at_the_county_and_only_there() -> None:
    for one in PEOPLE:
        for post in one.posts:
            assert (post.role in COUNTY_WIDE) is (post.unit == "140821")


def test_only_those_who_handle_cases_hold_certificates() -> None:
    assert all(bool(one.certificates) is (one.posts[0].role in HANDLING) for one in PEOPLE)


def test_nobody_could_be_taken_for_a_real_person() -> None:
    assert all(re.fullmatch(r"[\u4e00-\u9fff]示[\u4e00-\u9fff]", one.name) for one in PEOPLE)
    certificates = [certificate for one in PEOPLE for certificate in one.certificates]
    assert all(one.number.startswith("示例-") and "虚构" in one.issuer for one in certificates)
    assert len({one.number for one in certificates}) == len(certificates)
    assert len({one.name for one in PEOPLE}) == len(BY_CODE) == len(PEOPLE)


def test_one_certificate_ran_out_and_was_not_renewed() -> None:
    lapsed = [one for one in PEOPLE if one.certificates and not valid(one, TODAY)]
    assert [one.code for one in lapsed] == ["sunji-officer-4"]
    assert valid(lapsed[0], date(2022, 5, 31))
    assert not valid(lapsed[0], date(2022, 6, 1))


def test_one_certificate_runs_out_within_ninety_days() -> None:
    soon = TODAY + timedelta(days=90)
    expiring = [one.code for one in PEOPLE if valid(one, TODAY) and not valid(one, soon)]
    assert expiring == ["linjin-officer-4"]


def test_everyone_can_be_entered_with_posts_and_certificates() -> None:
    for one in PEOPLE:
        officer = register(entry(), code=one.code, name=one.name)
        for post in one.posts:
            officer.assign_post(entry(), unit=post.unit, role=post.role, since=post.since)
        for certificate in one.certificates:
            officer.issue_certificate(entry(), certificate)
        assert officer.posts == one.posts
        assert officer.certificates == one.certificates
