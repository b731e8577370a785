"""The demo's scripts: nobody real in them, no clause that the catalogue does not know."""

import re
from datetime import date

import pytest

from domain.powers.item import Item
from infrastructure.seeds import loader
from interfaces.demo import matters
from interfaces.demo.cases import CASES
from interfaces.demo.grants import ITEMS, OWN
from interfaces.demo.matters import Matter
from interfaces.demo.story import Story
from interfaces.demo.towns import TOWNS

STORIES = [write() for write in CASES]
MATTERS = [one for one in vars(matters).values() if isinstance(one, Matter)]
CATALOGUE: dict[str, Item] = {item.code: item for item in loader.power_items()}


def test_no_two_stories_share_a_key() -> None:
    assert len({story.key for story in STORIES}) == len(STORIES)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.key)
def test_every_party_is_marked_as_invented(story: Story) -> None:
    for party in story.parties:
        assert party.id_number == "" or party.id_number.startswith("999999")
        assert party.credit_code == "" or party.credit_code[2:8] == "999999"
        assert party.phone == "" or party.phone.startswith("100")
        assert party.name == "" or "示" in party.name


def test_no_two_parties_share_a_number() -> None:
    numbers = [one for story in STORIES for party in story.parties for one in [party.id_number] if one]
    codes = [one for story in STORIES for party in story.parties for one in [party.credit_code] if one]

    assert len(set(numbers)) == len(numbers)
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("matter", MATTERS, ids=lambda matter: matter.item)
def test_the_clauses_of_a_matter_stand_in_the_catalogue(matter: Matter) -> None:
    item = CATALOGUE[matter.item]

    assert any(str(one).startswith(matter.violated) for one in item.violation)
    assert matter.penal == "" or matter.penal in [str(one) for one in item.penalty]


def test_a_fine_without_a_known_range_rests_on_a_rule_called_invented() -> None:
    for matter in MATTERS:
        unknown = any(not one.known for one in CATALOGUE[matter.item].fines)
        assert not unknown or matter.penal == "" or "虚构" in matter.local_rule


def test_towns_hold_different_subsets_of_the_catalogue() -> None:
    assert set(ITEMS) == set(TOWNS)
    assert {item for items in ITEMS.values() for item in items} | set(OWN) <= set(CATALOGUE)
    assert len({frozenset(items) for items in ITEMS.values()}) == len(TOWNS)


def test_some_leads_are_entered_late() -> None:
    days = [
        (story.acts[0].recorded_at.date() - date.fromisoformat(story.start[:10])).days for story in STORIES
    ]

    assert [one for one in days if one > 1]


def test_no_place_is_a_village_of_the_county_but_that_of_the_public_report() -> None:
    villages = {re.sub("(村委会|社区居民委员会)$", "", one.name) for one in loader.divisions()}
    named = {(story.key, village) for story in STORIES for village in villages if village in story.place}

    assert {key for key, _ in named} <= {"sunji-2022"}
