"""Access tokens through the API: shown once, on the record without their text, revoked at once."""

from datetime import UTC, datetime

from tests.interfaces.api.town import ADMIN, Town


def test_a_token_lets_its_officer_in(town: Town) -> None:
    told = town.done(town.by(ADMIN).post("/tokens", {"officer": "zhang", "days": 30, "label": "平板"}))
    assert told["token"].startswith("xa_")
    assert len(told["token"]) == len("xa_") + 43
    assert (told["officer"], told["expires_at"]) == ("zhang", "2022-08-01T02:00:00+00:00")
    town.tokens["zhang"] = told["token"]
    assert town.by("zhang").get("/cases").status_code == 200


def test_a_lost_answer_is_sent_again_with_the_same_token(town: Town) -> None:
    first, again = (town.by(ADMIN).post("/tokens", {"officer": "zhang"}, key="t-1") for _ in range(2))
    assert (first.status_code, first.json()) == (again.status_code, again.json())
    other = town.by(ADMIN).post("/tokens", {"officer": "zhang"}, key="t-2")
    assert other.json()["token"] != first.json()["token"]
    reused = town.by(ADMIN).post("/tokens", {"officer": "li"}, key="t-1")
    assert reused.json()["code"] == "command-id-reused"


def test_who_was_given_access_stands_in_the_audit_trail_without_the_text(town: Town) -> None:
    told = town.done(town.by(ADMIN).post("/tokens", {"officer": "zhang", "label": "平板"}))
    answered = town.by("ping").get(
        "/audit-trail", topic="officer.token_issued", newest_first="true", limit=1, wait=told["position"]
    )
    (row,) = answered.json()["items"]
    assert row["text"] == f"发放访问令牌{told['id']}（平板）"
    assert row["actor"]["id"] == ADMIN
    stored = town.application.services.store.after(0, 10_000)
    assert all(told["token"] not in str(one.event) for one in stored)
    assert told["token"] not in answered.text


def test_a_revoked_token_is_out_at_once(town: Town) -> None:
    told = town.done(town.by(ADMIN).post("/tokens", {"officer": "li"}))
    town.tokens["li"] = told["token"]
    town.done(town.by(ADMIN).post("/tokens/revoke", {"token": told["id"]}))
    assert town.by("li").get("/cases").status_code == 401
    listed = town.by(ADMIN).get("/tokens", officer="li").json()["items"]
    assert {one["id"]: one["revoked_at"] is not None for one in listed}[told["id"]]
    assert told["token"] not in str(listed)


def test_an_expired_token_is_out(town: Town) -> None:
    town.tokens["li"] = town.done(town.by(ADMIN).post("/tokens", {"officer": "li", "days": 1}))["token"]
    assert town.by("li").get("/cases").status_code == 200
    town.clock.time = datetime(2022, 7, 3, 2, 0, tzinfo=UTC)
    assert town.by("li").get("/cases").status_code == 401


def test_an_unknown_token_cannot_be_revoked(town: Town) -> None:
    answered = town.by(ADMIN).post("/tokens/revoke", {"token": "0123456789abcdef"})
    assert (answered.status_code, answered.json()["code"]) == (404, "not-found")


def test_the_answer_with_the_token_is_kept_by_no_cache(town: Town) -> None:
    answered = town.by(ADMIN).post("/tokens", {"officer": "zhang"})
    assert answered.headers["cache-control"] == "no-store"
