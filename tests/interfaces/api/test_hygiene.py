"""Bodies: whatever cannot be meant is refused by the name of its field, and nothing is recorded."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from domain.steps import STEP_BY_NAME
from tests.interfaces.api.bodies import smallest
from tests.interfaces.api.town import LEAD, ORDER, Town

TEMPLATE = json.dumps({**LEAD, "place": "@place"}, ensure_ascii=False)


def lead_with(place: str) -> bytes:
    """The lead, with ``place`` spliced in as raw JSON."""
    return TEMPLATE.replace('"@place"', place).encode()


@pytest.fixture(autouse=True)
def _nothing_is_recorded(quiet_town: Town) -> Iterator[None]:
    before = quiet_town.application.services.store.last_position()
    yield
    assert quiet_town.application.services.store.last_position() == before


def errors_of(town: Town, raw: bytes, path: str = "/cases") -> dict[str, str]:
    headers = {"Content-Type": "application/json", "If-Match": '"1"'}
    answered = town.by("zhang").client.post(f"/api/v1{path}", content=raw, headers=headers)
    assert (answered.status_code, answered.json()["code"]) == (422, "bad-input"), answered.text
    return {one["field"]: one["problem"] for one in answered.json()["errors"]}


@pytest.mark.parametrize(
    "place",
    [
        r'"a\u0000b"',
        r'"a\u001bb"',
        r'"a\u007fb"',
        r'"a\u0080b"',
        r'"a\u009fb"',
        r'"a\u200bb"',
        r'"a\u200db"',
        r'"a\u2060b"',
        r'"\ufeffa"',
        r'"a\u202ab"',
        r'"a\u202eb"',
        r'"a\u2066b"',
        r'"a\u2069b"',
        r'"\ud800"',
        r'"\udfff西里"',
        '"' + "长" * 20_001 + '"',
        '"  "',
        '""',
        "null",
        "1",
        "true",
        "1.5",
        "1e5",
        "NaN",
        "Infinity",
        "-Infinity",
        "99999999999999999999",
        "[]",
        "{}",
        '["西里北沟"]',
    ],
    ids=lambda place: place[:14],
)
def test_a_text_that_cannot_be_meant_is_refused_by_name(quiet_town: Town, place: str) -> None:
    assert list(errors_of(quiet_town, lead_with(place))) == ["place"]


def test_a_text_of_the_greatest_length_is_read(quiet_town: Town) -> None:
    """It comes through to the rule that is broken beside it."""
    raw = lead_with('"' + "长" * 20_000 + '"').replace(b"2022-06-30T09:30", b"2022-02-30")
    assert list(errors_of(quiet_town, raw)) == ["occurred_at"]


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"extra": 1}, ["extra"]),
        ({"parties": [{"kind": "person", "name": "薛某某", "nickname": "x"}]}, ["parties.0.nickname"]),
        ({"parties": [{"kind": "persn", "name": 1}]}, ["parties.0.kind", "parties.0.name"]),
        ({"parties": [{"name": "薛某某"}]}, ["parties.0.kind"]),
        ({"parties": [None]}, ["parties.0"]),
        ({"parties": {"kind": "person"}}, ["parties"]),
        ({"real_name": "true"}, ["real_name"]),
        ({"real_name": 1}, ["real_name"]),
        ({"source": "街谈巷议"}, ["source"]),
        ({"occurred_at": 20220630}, ["occurred_at"]),
        ({"occurred_at": "明天"}, ["occurred_at"]),
        ({"parties": [{"kind": "person", "name": "薛\ud800"}]}, ["parties.0.name"]),
    ],
    ids=str,
)
def test_wrong_fields_are_all_named_at_every_depth(
    quiet_town: Town, change: dict[str, Any], fields: list[str]
) -> None:
    assert sorted(errors_of(quiet_town, json.dumps(LEAD | change).encode())) == fields


def test_missing_fields_are_all_named(quiet_town: Town) -> None:
    told = errors_of(quiet_town, b"{}")
    assert sorted(told) == ["content", "occurred_at", "place", "source", "violation"]
    assert set(told.values()) == {"缺少必填项"}


def test_a_field_stated_twice_is_refused(quiet_town: Town) -> None:
    assert errors_of(quiet_town, lead_with('"甲", "place": "乙"')) == {"place": "重复出现"}


def test_nesting_has_an_end(quiet_town: Town) -> None:
    told = errors_of(quiet_town, lead_with("[" * 200 + "]" * 200))
    assert told == {"place.0.0": "嵌套过深"}


@pytest.mark.parametrize("field", ["parties", "officers"])
def test_a_list_has_a_greatest_length(quiet_town: Town, field: str) -> None:
    told = errors_of(quiet_town, json.dumps(LEAD | {field: ["x"] * 101}).encode())

    assert told[field] == "不能超过100项"


def test_a_list_of_the_greatest_length_is_read(quiet_town: Town) -> None:
    parties = [{"kind": "person", "name": "薛某某"}] * 99 + [{"kind": "persn"}]

    assert list(errors_of(quiet_town, json.dumps(LEAD | {"parties": parties}).encode())) == [
        "parties.99.kind"
    ]


def test_choices_are_listed(quiet_town: Town) -> None:
    told = errors_of(quiet_town, json.dumps(LEAD | {"source": "x"}).encode())
    assert told["source"].startswith("只能是：巡查、投诉举报、12345")


@pytest.mark.parametrize(
    "due_on", ["1656633600", "2022-7-11", "2022-07-11T00:00:00", " 2022-07-11", "0001-01-01", "9999-12-31"]
)
def test_a_day_is_written_one_way(quiet_town: Town, due_on: str) -> None:
    path = "/cases/00000000-0000-4000-8000-000000000000/steps/order-correction"
    assert list(errors_of(quiet_town, json.dumps(ORDER | {"due_on": due_on}).encode(), path)) == ["due_on"]


@pytest.mark.parametrize(
    "quantity", [1200, "1e400", "NaN", "+1", "1.", "1E3", "0x10", "9" * 13, "0.000000001", True, None, ""]
)
def test_a_decimal_is_written_as_plain_text(quiet_town: Town, quantity: object) -> None:
    formula = {"quantity": quantity, "unit": "平方米", "unit_amount": "20.00", "factor": "6"}
    penalty = {"kind": "罚款", "item": "JT-01", "amount_fen": 1, "formula": formula}
    path = "/cases/00000000-0000-4000-8000-000000000000/steps/decide-penalty"
    body = smallest(STEP_BY_NAME["decide-penalty"]) | {"penalties": [penalty]}
    assert list(errors_of(quiet_town, json.dumps(body).encode(), path)) == ["penalties.0.formula.quantity"]


def test_money_is_a_whole_number_of_fen(quiet_town: Town) -> None:
    path = "/cases/00000000-0000-4000-8000-000000000000/steps/decide-penalty"
    body = {"penalties": [{"kind": "罚款", "item": "JT-01", "amount_fen": 100.5}]}
    told = errors_of(quiet_town, json.dumps(body).encode(), path)
    assert told == {"penalties.0.amount_fen": "不能用小数形式的数字；金额以分为单位填整数，其他小数填成文本"}


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"{'a': 1}",
        b'{"a": 1,}',
        b"\xff\xfe{}",
        '{"a": "西"}'.encode("gbk"),
        b"[" * 100_000,
        b"nul",
    ],
    ids=lambda raw: repr(raw[:8]),
)
def test_what_is_no_json_is_refused(quiet_town: Town, raw: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    answered = quiet_town.by("zhang").client.post("/api/v1/cases", content=raw, headers=headers)
    assert (answered.status_code, answered.json()["code"]) == (400, "malformed-json")


@pytest.mark.parametrize("raw", [b"[]", b'"x"', b"1", b"null", b"1.5", b"NaN"])
def test_a_body_is_an_object(quiet_town: Town, raw: bytes) -> None:
    assert list(errors_of(quiet_town, raw)) == ["body"]


def test_a_body_of_a_mebibyte_is_read_and_one_byte_more_is_not(quiet_town: Town) -> None:
    client, headers = quiet_town.by("zhang").client, {"Content-Type": "application/json"}
    blank = b"{" + b" " * (2**20 - 2) + b"}"
    assert client.post("/api/v1/cases", content=blank, headers=headers).status_code == 422
    answered = client.post("/api/v1/cases", content=blank + b" ", headers=headers)
    assert (answered.status_code, answered.json()["code"]) == (413, "body-too-large")


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_a_body_of_another_type_is_refused(quiet_town: Town, kind: str) -> None:
    answered = quiet_town.by("zhang").client.post(
        "/api/v1/cases", content=json.dumps(LEAD), headers={"Content-Type": kind}
    )
    assert (answered.status_code, answered.json()["code"]) == (415, "not-json")


@pytest.mark.parametrize(
    ("path", "field"),
    [
        ("/cases?stage=done", "stage"),
        ("/cases?limit=0", "limit"),
        ("/cases?limit=501", "limit"),
        ("/cases?limit=1&limit=2", "limit"),
        ("/cases?received_from=1656633600", "received_from"),
        ("/cases?after=x", "after"),
        ("/cases?verison=3", "verison"),
        ("/cases?wait=-1", "wait"),
        ("/cases?unit=%00", "unit"),
        ("/cases/%00", "case"),
        ("/officers/%1b", "code"),
        ("/audit-trail?recorded_from=1996", "recorded_from"),
        ("/numbers?issuer=140821105&word=x", "year"),
        ("/powers", "unit"),
    ],
)
def test_a_wrong_parameter_is_named(quiet_town: Town, path: str, field: str) -> None:
    answered = quiet_town.by("zhang").client.get(f"/api/v1{path}")
    assert (answered.status_code, answered.json()["code"]) == (422, "bad-input"), answered.text
    assert [one["field"] for one in answered.json()["errors"]] == [field]


@pytest.mark.parametrize("key", [b"", b"a b", "键".encode(), b"x" * 201])
def test_an_idempotency_key_is_visible_ascii(quiet_town: Town, key: bytes) -> None:
    answered = quiet_town.by("zhang").client.post(
        "/api/v1/cases", json=LEAD, headers=[(b"Idempotency-Key", key)]
    )
    assert (answered.status_code, answered.json()["errors"][0]["field"]) == (422, "Idempotency-Key")


@pytest.mark.parametrize("tag", ["1", "*", '"x"', 'W/"1"', '"1", "2"', '""', '"-1"'])
def test_a_version_is_an_etag(quiet_town: Town, tag: str) -> None:
    path = "/api/v1/cases/00000000-0000-4000-8000-000000000000/steps/order-correction"
    answered = quiet_town.by("zhang").client.post(path, json=ORDER, headers={"If-Match": tag})
    assert (answered.status_code, answered.json()["errors"][0]["field"]) == (422, "If-Match")
