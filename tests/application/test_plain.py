"""Domain values as plain data: nothing is lost, nothing is invented, and nothing unknown slips through."""

from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import pytest

from application.queries.plain import facts, plain, state
from domain.case.stage import Stage
from domain.people.officer import Certificate
from domain.record.personal import TOMBSTONE, Personal
from domain.record.when import When
from tests.domain.given import checking
from tests.domain.scene import Scene

CERTIFICATE = Certificate(
    "1408zhang",
    "山西省人民政府",
    ("综合",),
    date(2020, 1, 1),
    date(2024, 12, 31),
    ((date(2021, 1, 1), None),),
)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, None),
        (True, True),
        (0, 0),
        ("村道", "村道"),
        (Stage.LEAD, "lead"),
        (date(2022, 6, 30), "2022-06-30"),
        (datetime(2022, 6, 30, 1, 30, tzinfo=UTC), "2022-06-30T01:30:00+00:00"),
        (Decimal("20.50"), "20.50"),
        (UUID(int=7), "00000000-0000-0000-0000-000000000007"),
        (Personal("薛某某", "party-1"), "薛某某"),
        (Personal(None, "party-1", "sealed"), TOMBSTONE),
        ((1, (2,)), [1, [2]]),
        (frozenset({"b", "a"}), ["a", "b"]),
        ({Stage.LEAD: (1,)}, {"lead": [1]}),
        (
            When.parse("约1996"),
            {"value": "1996", "precision": "year", "about": True, "text": "约1996年"},
        ),
        (
            CERTIFICATE,
            {
                "number": "1408zhang",
                "issuer": "山西省人民政府",
                "domains": ["综合"],
                "valid_from": "2020-01-01",
                "valid_to": "2024-12-31",
                "suspended": [["2021-01-01", None]],
                "cancelled_on": None,
            },
        ),
    ],
)
def test_a_value_has_one_plain_form(value: object, told: object) -> None:
    assert plain(value) == told


@pytest.mark.parametrize("value", [1.5, object(), b"x", Stage])
def test_what_has_no_plain_form_is_an_error(value: object) -> None:
    with pytest.raises(TypeError):
        plain(value)


def test_a_case_is_told_whole() -> None:
    told = state(checking(Scene()).case)

    assert told["version"] == 2
    assert told["stage"] == "checking"
    assert told["parties"]["party-1"]["name"] == "薛某某"
    assert told["check"] == {"started_on": "2022-06-30", "officers": ["zhang", "li"]}
    assert not any(name.startswith("_") for name in told)


def test_facts_leave_the_envelope_out() -> None:
    registered = checking(Scene()).history[0]

    assert set(facts(registered)) == {
        "unit",
        "source",
        "place",
        "content",
        "violation",
        "informant",
        "real_name",
        "parties",
    }
