"""人员: posts and certificates by the day of the act."""

from collections.abc import Callable
from datetime import date

import pytest

from domain.people.officer import Certificate, Officer
from domain.people.role import Role
from domain.record.fold import fold
from domain.record.refusal import BadInput
from tests.domain.scene import TOWN, Scene, emitted_by

SCENE = Scene()
ENTRY = SCENE.entry("chen", Role.ADMINISTRATOR, "2022-06-01")
ROAD = Certificate("14080002", "山西省人民政府", ("交通运输",), date(2022, 3, 1), date(2027, 2, 28))


def officer() -> Officer:
    """zhang: case officer since 2020-01-01, certified from 2020-01-01 to 2024-12-31."""
    return Scene().officers["zhang"]


@pytest.mark.parametrize(
    ("day", "valid"),
    [
        pytest.param(date(2019, 12, 31), False, id="the day before the first"),
        pytest.param(date(2020, 1, 1), True, id="the first day"),
        pytest.param(date(2024, 12, 31), True, id="the last day"),
        pytest.param(date(2025, 1, 1), False, id="the day after the last"),
    ],
)
def test_a_certificate_is_valid_from_its_first_to_its_last_day(day: date, valid: bool) -> None:
    assert (officer().certificate_on(day) is not None) is valid


@pytest.mark.parametrize(
    ("day", "valid"),
    [
        pytest.param(date(2022, 6, 14), True, id="the day before the suspension"),
        pytest.param(date(2022, 6, 15), False, id="the first day of the suspension"),
        pytest.param(date(2022, 8, 31), False, id="the last day of the suspension"),
        pytest.param(date(2022, 9, 1), True, id="the day of reinstatement"),
        pytest.param(date(2024, 12, 31), True, id="the last day printed"),
    ],
)
def test_a_suspended_certificate_is_valid_again_from_its_reinstatement(day: date, valid: bool) -> None:
    one = officer()
    one.suspend_certificate(ENTRY, number="1408zhang", since=date(2022, 6, 15), reason="培训未完成")
    one.reinstate_certificate(ENTRY, number="1408zhang", since=date(2022, 9, 1))

    assert (one.certificate_on(day) is not None) is valid


def test_a_suspension_lasts_while_nothing_ends_it() -> None:
    one = officer()
    one.suspend_certificate(ENTRY, number="1408zhang", since=date(2022, 6, 15), reason="培训未完成")

    assert one.certificate_on(date(2022, 6, 14)) is not None
    assert one.certificate_on(date(2024, 12, 31)) is None


def test_a_second_suspension_leaves_the_days_between_valid() -> None:
    one = officer()
    one.suspend_certificate(ENTRY, number="1408zhang", since=date(2022, 6, 15), reason="培训未完成")
    one.reinstate_certificate(ENTRY, number="1408zhang", since=date(2022, 7, 1))
    one.suspend_certificate(ENTRY, number="1408zhang", since=date(2022, 8, 1), reason="被投诉核查")

    assert one.certificate_on(date(2022, 6, 30)) is None
    assert one.certificate_on(date(2022, 7, 31)) is not None
    assert one.certificate_on(date(2022, 8, 1)) is None


def test_a_cancelled_certificate_stays_valid_for_the_days_before() -> None:
    one = officer()
    one.cancel_certificate(ENTRY, number="1408zhang", since=date(2022, 7, 1), reason="调离")

    assert one.certificate_on(date(2022, 6, 30)) is not None
    assert one.certificate_on(date(2022, 7, 1)) is None


def test_a_new_certificate_serves_when_the_old_one_is_cancelled() -> None:
    one = officer()
    one.issue_certificate(ENTRY, ROAD)
    one.cancel_certificate(ENTRY, number="1408zhang", since=date(2022, 7, 1), reason="换证")

    relied_on = one.certificate_on(date(2022, 7, 1))

    assert relied_on is not None
    assert relied_on.number == "14080002"


@pytest.mark.parametrize(
    ("domains", "domain", "covered"),
    [
        (("交通运输",), "交通运输", True),
        (("交通运输",), "自然资源", False),
        (("自然资源", "交通运输"), "交通运输", True),
        (("综合",), "自然资源", True),
    ],
)
def test_a_certificate_covers_its_own_fields(domains: tuple[str, ...], domain: str, covered: bool) -> None:
    certificate = Certificate("1", "山西省人民政府", domains, date(2022, 1, 1), date(2026, 12, 31))

    assert certificate.covers(domain) is covered


def test_a_post_is_held_from_its_first_day_to_the_day_before_its_end() -> None:
    one = officer()
    one.end_post(ENTRY, unit=TOWN, role=Role.CASE_OFFICER, until=date(2022, 7, 1))

    assert not one.holds(Role.CASE_OFFICER, TOWN, date(2019, 12, 31))
    assert one.holds(Role.CASE_OFFICER, TOWN, date(2020, 1, 1))
    assert one.holds(Role.CASE_OFFICER, TOWN, date(2022, 6, 30))
    assert not one.holds(Role.CASE_OFFICER, TOWN, date(2022, 7, 1))


def test_a_post_ended_may_be_taken_up_again() -> None:
    one = officer()
    one.end_post(ENTRY, unit=TOWN, role=Role.CASE_OFFICER, until=date(2022, 7, 1))
    one.assign_post(ENTRY, unit=TOWN, role=Role.CASE_OFFICER, since=date(2022, 9, 1))

    assert not one.holds(Role.CASE_OFFICER, TOWN, date(2022, 8, 31))
    assert one.holds(Role.CASE_OFFICER, TOWN, date(2022, 9, 1))


def test_ending_one_post_leaves_the_other() -> None:
    one = officer()
    one.assign_post(ENTRY, unit=TOWN, role=Role.TEAM_LEADER, since=date(2021, 1, 1))
    one.end_post(ENTRY, unit=TOWN, role=Role.CASE_OFFICER, until=date(2022, 7, 1))

    assert [post.role for post in one.posts_on(date(2022, 7, 1))] == [Role.TEAM_LEADER]


def test_the_legal_qualification_is_on_record() -> None:
    one = officer()

    one.record_qualification(ENTRY, number="A20201408210002")

    assert one.legal_qualification == "A20201408210002"


@pytest.mark.parametrize(
    ("act", "field"),
    [
        pytest.param(
            lambda one: one.assign_post(ENTRY, unit=TOWN, role=Role.CASE_OFFICER, since=date(2022, 7, 1)),
            "role",
            id="a post held already",
        ),
        pytest.param(
            lambda one: one.end_post(ENTRY, unit=TOWN, role=Role.HEAD, until=date(2022, 7, 1)),
            "role",
            id="the end of a post not held",
        ),
        pytest.param(
            lambda one: one.issue_certificate(
                ENTRY,
                Certificate("2", "山西省人民政府", ("综合",), date(2022, 7, 2), date(2022, 7, 1)),
            ),
            "valid_to",
            id="a certificate that ends before it begins",
        ),
        pytest.param(
            lambda one: one.issue_certificate(
                ENTRY,
                Certificate("1408zhang", "山西省人民政府", ("综合",), date(2025, 1, 1), date(2029, 12, 31)),
            ),
            "number",
            id="a number issued already",
        ),
        pytest.param(
            lambda one: one.suspend_certificate(ENTRY, number="x", since=date(2022, 7, 1), reason="培训"),
            "number",
            id="the suspension of an unknown certificate",
        ),
        pytest.param(
            lambda one: one.reinstate_certificate(ENTRY, number="1408zhang", since=date(2022, 7, 1)),
            "number",
            id="the reinstatement of one not suspended",
        ),
        pytest.param(
            lambda one: one.cancel_certificate(ENTRY, number="x", since=date(2022, 7, 1), reason="调离"),
            "number",
            id="the cancellation of an unknown certificate",
        ),
    ],
)
def test_what_cannot_be_right_names_the_field_and_records_nothing(
    act: Callable[[Officer], None], field: str
) -> None:
    one = officer()
    before = one.version

    with pytest.raises(BadInput) as refused:
        act(one)

    assert refused.value.field == field
    assert one.version == before


def test_a_person_is_the_fold_of_the_events() -> None:
    one = officer()
    one.suspend_certificate(ENTRY, number="1408zhang", since=date(2022, 6, 15), reason="培训未完成")
    one.end_post(ENTRY, unit=TOWN, role=Role.CASE_OFFICER, until=date(2022, 7, 1))

    assert fold(emitted_by(one)) == one
