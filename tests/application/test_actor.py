"""Who sees what, and under which post an act is done."""

from datetime import date

import pytest

from application.actor import Identity
from application.errors import NotFound, NotPermitted
from application.permissions import RULES, permit, permit_in
from domain.people.officer import Post
from domain.people.role import Role

SUNJI, MEIYANG, COUNTY = "140821105", "140821101", "140821"
MISSING = NotFound("case", "x")


def holding(*posts: tuple[str, Role]) -> Identity:
    return Identity("x", "某某", tuple(Post(unit, role, date(2020, 1, 1)) for unit, role in posts))


@pytest.mark.parametrize(
    ("post", "unit", "seen"),
    [
        ((SUNJI, Role.CASE_OFFICER), SUNJI, True),
        ((SUNJI, Role.CASE_OFFICER), SUNJI + "201", True),
        ((SUNJI + "T", Role.CASE_OFFICER), SUNJI, True),
        ((SUNJI + "201", Role.GRID_WORKER), SUNJI, True),
        ((SUNJI, Role.CASE_OFFICER), MEIYANG, False),
        ((SUNJI, Role.CASE_OFFICER), COUNTY, False),
        ((SUNJI, Role.AUDITOR), MEIYANG, False),
        ((COUNTY, Role.AUDITOR), MEIYANG, True),
        ((COUNTY, Role.AUDITOR), "140822101", False),
        ((COUNTY, Role.HEAD), MEIYANG, False),
        (("", Role.AUDITOR), MEIYANG, False),
    ],
)
def test_a_post_reaches_its_town_and_a_county_post_every_town(
    post: tuple[str, Role], unit: str, seen: bool
) -> None:
    assert holding(post).sees(unit) is seen


def test_nobody_sees_anything_without_a_post() -> None:
    assert holding().prefixes == ()
    assert not holding().sees(SUNJI)


def test_the_act_is_done_under_the_post_held_over_the_unit() -> None:
    both = holding((SUNJI, Role.HEAD), (COUNTY, Role.SUPERVISOR), (MEIYANG, Role.CASE_OFFICER))

    assert both.acting([Role.HEAD, Role.CASE_OFFICER], SUNJI).role == "head"
    assert both.acting([Role.HEAD, Role.CASE_OFFICER], MEIYANG).unit == MEIYANG
    assert both.acting([Role.HEAD], "140821102").role == "supervisor"


def test_a_post_of_one_town_permits_nothing_in_another() -> None:
    one = holding((SUNJI, Role.CASE_OFFICER), (COUNTY, Role.AUDITOR), (MEIYANG, Role.GRID_WORKER))

    permit_in(one, "record_step", SUNJI, MISSING)
    permit_in(one, "show_case", MEIYANG, MISSING)
    with pytest.raises(NotPermitted):
        permit_in(one, "record_step", MEIYANG, MISSING)


def test_a_foreign_unit_is_answered_like_a_missing_thing() -> None:
    with pytest.raises(NotFound):
        permit_in(holding((SUNJI, Role.HEAD)), "show_case", MEIYANG, MISSING)


def test_an_operation_without_a_rule_is_nobodys() -> None:
    everything = holding(*((COUNTY, role) for role in Role), *((SUNJI, role) for role in Role))
    assert "delete_case" not in RULES
    with pytest.raises(NotPermitted):
        permit(everything, "delete_case")
