"""No body makes the system fail: whatever a form can hold is recorded, refused, or named as wrong."""

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from types import UnionType
from typing import Any, get_args, get_origin

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.case.opening import OpeningStep
from domain.steps import STEPS
from domain.steps.register_lead import RegisterLead
from interfaces.api.forms import Form
from tests.interfaces.api.town import Town

WORDS = st.sampled_from(
    [
        "",
        " ",
        "x",
        "zhang",
        "li",
        "chen",
        "party-1",
        "party-2",
        "ZR-01",
        "JT-01",
        "薛某某",
        "2022-07-01",
        "9999",
        "2022-06-01/2022-06-30",
        "约1996",
        "0000",
        "{name}",
        "%s",
        "\u202e",
        "😀",
        "〔2022〕",
    ]
)
TEXTS = WORDS | st.text(max_size=20, alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"]))
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31)) | st.dates(date(2022, 6, 20), date(2022, 7, 5))
TIMES = st.sampled_from(["2022-07-01", "2022-07-01T10:30", "2022-07-02T09:00", "2022-06-30"]) | TEXTS
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(-(2**53) + 1, 2**53 - 1) | st.integers(-2, 20),
    bool: st.booleans(),
    date: DAYS.map(str),
    Decimal: st.decimals(-1000, 10**11, places=2).map(lambda number: format(number, "f")),
}


def bodies(form: type[Form]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({one.name: values(one.name, one.type) for one in fields(form)})


def values(name: str, kind: Any) -> st.SearchStrategy[Any]:
    if name == "occurred_at":
        return TIMES
    if kind in PLAIN:
        return PLAIN[kind]
    if get_origin(kind) is tuple:
        return st.lists(values(name, get_args(kind)[0]), max_size=3)
    if isinstance(kind, UnionType):
        return st.one_of(*(values(name, one) for one in get_args(kind)))
    if kind is type(None):
        return st.none()
    if is_dataclass(kind):
        assert isinstance(kind, type)
        return bodies(kind)
    return st.sampled_from([one.value for one in kind])


ANY_STEP = st.sampled_from([step for step in STEPS if not issubclass(step, OpeningStep)]).flatmap(
    lambda step: st.tuples(st.just(step.name), bodies(step))
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=ANY_STEP, by=st.sampled_from(["zhang", "wang", "chen", "liu", "zhao"]))
def test_a_step_is_recorded_refused_or_wrong(
    quiet_town: Town, asked: tuple[str, dict[str, Any]], by: str
) -> None:
    step, body = asked
    case = quiet_town.checking()
    answered = quiet_town.by(by).post(f"/cases/{case}/steps/{step}", body, 2)
    assert answered.status_code in (200, 403, 409, 422), (step, body, answered.text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(body=bodies(RegisterLead))
def test_a_lead_is_registered_or_wrong(quiet_town: Town, body: dict[str, Any]) -> None:
    answered = quiet_town.by("zhang").post("/cases", body)
    assert answered.status_code in (201, 422), (body, answered.text)
