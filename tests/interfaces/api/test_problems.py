"""Errors: one form, a stable code, the caller's language, and nothing told that is nobody's business."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.testclient import TestClient
from structlog.testing import capture_logs

from domain.record.refusal import Refusal
from infrastructure.settings import Settings
from interfaces.api.app import create_app
from tests.interfaces.api.town import LEAD, Town

SECRET = "薛某某 142731197001010011"


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api/v1/nowhere", 404, "no-such-address"),
        ("GET", "/", 404, "no-such-address"),
        ("GET", "/api/v1/cases/", 404, "no-such-address"),
        ("GET", "/docs/files/nothing.js", 404, "no-such-address"),
        ("DELETE", "/api/v1/cases", 405, "no-such-method"),
        ("GET", "/api/v1/cases/00000000-0000-4000-8000-000000000000", 404, "not-found"),
        ("GET", "/api/v1/cases/临孙综执立字〔2022〕第999号", 404, "not-found"),
        ("GET", "/api/v1/officers/nobody", 404, "not-found"),
        ("GET", "/api/v1/cases/x/steps", 404, "no-such-address"),
        ("GET", "/api/v1/powers?unit=999999999", 404, "not-found"),
        ("GET", "/api/v1/numbers?issuer=140821105&word=罚决&year=1999", 404, "not-found"),
        ("GET", "/api/v1/audit-trail?case=临孙综执立字〔2022〕第999号", 404, "not-found"),
    ],
)
def test_every_error_is_a_problem_document(
    quiet_town: Town, method: str, path: str, status: int, code: str
) -> None:
    answered = quiet_town.by("zhang").client.request(method, path)
    told = answered.json()
    assert (answered.status_code, told["status"], told["code"]) == (status, status, code)
    assert answered.headers["content-type"] == "application/problem+json"
    assert told["type"] == f"urn:xiangan:problem:{code}"
    assert told["title"]
    assert told["detail"]
    assert answered.headers["x-request-id"]


def test_a_missing_method_names_those_there_are(quiet_town: Town) -> None:
    answered = quiet_town.by("zhang").client.delete("/api/v1/units")
    assert answered.headers["allow"] in ("GET", "POST")


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        (None, "zh-CN"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh-CN"),
        ("en", "en"),
        ("en-GB,en;q=0.9", "en"),
        ("fr, en;q=0.5", "en"),
        ("fr", "zh-CN"),
        ("en;q=0.5, zh;q=0.9", "zh-CN"),
        ("en;q=0", "zh-CN"),
        ("q;;;=", "zh-CN"),
    ],
)
def test_a_problem_speaks_the_callers_language(quiet_town: Town, asked: str | None, language: str) -> None:
    headers = {"Authorization": "Bearer nobody", **({"Accept-Language": asked} if asked else {})}
    answered = quiet_town.anybody(headers).get("/cases")
    assert answered.headers["content-language"] == language
    assert answered.json()["title"] == {"zh-CN": "未登录", "en": "Not signed in"}[language]


def test_bad_input_and_refusals_are_told_in_english_too(quiet_town: Town) -> None:
    english = {"Authorization": f"Bearer {quiet_town.tokens['ge']}", "Accept-Language": "en"}
    caller = quiet_town.anybody(english)
    wrong = caller.post("/cases", LEAD | {"parties": [{"kind": "person"}]}).json()
    assert wrong["errors"] == [{"field": "parties.0.name", "problem": "a known party has a name"}]
    assert caller.post("/cases", {}).json()["errors"][0]["problem"] == "is required"
    assert caller.get("/officers").json()["detail"] == "Your post does not permit this."


@pytest.mark.parametrize(
    "authorization",
    [None, "", "Bearer", "Bearer ", "Bearer xa_unknown", "Basic emhhbmc6", "bearer\tx", "Bearer a b"],
)
def test_without_a_valid_token_nothing_is_told(quiet_town: Town, authorization: str | None) -> None:
    caller = quiet_town.anybody({} if authorization is None else {"Authorization": authorization})
    for answered in (caller.get("/cases"), caller.post("/cases", LEAD), caller.get("/cases/x", bad=1)):
        assert (answered.status_code, answered.json()["code"]) == (401, "unauthenticated")
        assert answered.headers["www-authenticate"].startswith("Bearer")


def test_an_unforeseen_error_tells_its_number_and_never_its_text(quiet_town: Town) -> None:
    def broken(_: Request) -> str | None:
        raise RuntimeError(SECRET)

    app = create_app(quiet_town.application.services, authenticate=broken)
    with TestClient(app) as client, capture_logs() as logs:
        answered = client.post("/api/v1/cases?q=" + SECRET, json={"name": SECRET})
    told = answered.json()
    assert (answered.status_code, told["code"]) == (500, "incident")
    assert told["incident"] == answered.headers["x-request-id"]
    assert told["incident"] in told["detail"]
    assert SECRET not in answered.text
    (log,) = logs
    assert (log["incident"], log["error"]) == (told["incident"], "RuntimeError")
    assert any("test_problems.py" in place for place in log["place"])
    assert SECRET not in str(logs)


def test_a_closed_database_is_a_busy_system(tmp_path: Path) -> None:
    with closing(Town.open(Settings(data=tmp_path / "data"))) as town:
        caller = town.by("zhang")
        town.application.close()
        answered = caller.post("/cases", LEAD)
    assert (answered.status_code, answered.json()["code"]) == (503, "busy")
    assert answered.headers["retry-after"] == "1"


def test_an_event_that_cannot_be_read_is_told_and_not_skipped(tmp_path: Path) -> None:
    with closing(Town.open(Settings(data=tmp_path / "data"))) as town:
        case = town.lead()
        _add_unreadable_event(tmp_path / "data" / "xiangan.sqlite3", case)
        with capture_logs() as logs:
            shown = town.by("zhang").get(f"/cases/{case}")
        town.by("zhang").get("/cases", wait=10**6)
        health = town.anybody().get("/health")
    assert (shown.status_code, shown.json()["code"]) == (500, "unreadable-event")
    assert f"{case} 第2号" in shown.json()["detail"]
    assert [log["error"] for log in logs] == ["UnreadableEvent"]
    assert health.status_code == 503
    assert health.json()["status"] == "view-stopped"


def test_no_two_kinds_of_problem_share_a_code(quiet_town: Town) -> None:
    spec = quiet_town.anybody().get("/openapi.json").json()
    assert spec["components"]["schemas"]["Problem"]["required"] == [
        "type",
        "code",
        "title",
        "status",
        "detail",
    ]
    assert "bad-input" not in Refusal.catalogue
    assert "not-found" not in Refusal.catalogue


def _add_unreadable_event(path: Path, case: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO stored_events (originator_id, originator_version, topic, state) VALUES (?, 2, ?, ?)",
            (case, "case.from_the_future", "{}"),
        )
