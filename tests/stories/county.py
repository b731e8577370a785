"""A county behind the real API: 孙吉镇 of the demo with its people and powers, bearer tokens, and a clock that is set."""

from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any, Self
from uuid import uuid4

from fastapi import FastAPI
from httpx2 import Response
from starlette.testclient import TestClient

from application.actor import Identity
from application.use_cases.initialise import Initialise, initialise
from application.use_cases.tokens import IssueToken, issue_token
from application.workbench import Command
from domain.people.officer import Officer
from domain.record.fold import fold
from domain.record.when import SHANGHAI
from infrastructure.seeds.loader import demo_officers
from infrastructure.settings import Settings
from interfaces.api.app import create_app
from interfaces.bootstrap import Application, open_application

COUNTY, TOWN = "140821", "140821105"
ADMIN = "county-admin"
ITEMS = ["JT-01", "JT-03", "ZR-01", "CZ-01", "HJ-01"]
SOON = timedelta(hours=1)
TOKEN_DAYS = 366


@dataclass
class SetClock:
    """An adapter of the port Clock that stands where it is set."""

    time: datetime = datetime(2022, 6, 29, 1, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time


@dataclass
class Account:
    """One person's client."""

    client: TestClient

    def get(self, path: str, **params: Any) -> Any:
        answered = self.client.get(f"/api/v1{path}", params=params)
        assert answered.is_success, answered.text
        return answered.json()

    def post(self, path: str, body: dict[str, Any], headers: dict[str, str] | None = None) -> Response:
        return self.client.post(f"/api/v1{path}", json=body, headers=headers or {})


@dataclass
class County:
    application: Application
    clock: SetClock
    app: FastAPI
    _open: ExitStack = field(default_factory=ExitStack)
    _accounts: dict[str, tuple[Account, datetime]] = field(default_factory=dict)

    @classmethod
    def open(cls, settings: Settings) -> Self:
        """With the people and powers that were entered there before, or else entered now."""
        clock = SetClock()
        application = open_application(settings, clock)
        county = cls(application, clock, create_app(application.services))
        if not application.services.store.last_position():
            county._settle_in()
        return county

    def close(self) -> None:
        self._open.close()
        self.application.close()

    def by(self, code: str) -> Account:
        """A client that carries the officer's token; a new token when the old one has run out."""
        account, expires_at = self._accounts.get(code, (None, self.clock.time))
        if account is None or expires_at <= self.clock.time:
            token, expires_at = self._issue_token(code)
            client = TestClient(self.app, headers={"Authorization": f"Bearer {token}"})
            account = Account(self._open.enter_context(client))
            self._accounts[code] = account, expires_at
        return account

    @property
    def admin(self) -> Account:
        return self.by(ADMIN)

    def recording(self, moment: str) -> None:
        """From now on it is that time in Linyi ("2022-07-01T10:00"); the clock never goes back."""
        wanted = datetime.fromisoformat(moment).replace(tzinfo=SHANGHAI)
        self.clock.time = max(self.clock.time, wanted.astimezone(UTC))

    def recording_after(self, occurred_at: str) -> None:
        """An hour after an act known to the minute, or five in the afternoon of its day."""
        moment = occurred_at if "T" in occurred_at else f"{occurred_at}T16:00"
        self.recording((datetime.fromisoformat(moment) + SOON).isoformat())

    def lead(self, by: str, **stated: Any) -> "CaseFile":
        """A new case, registered by that person."""
        self.recording_after(stated["occurred_at"])
        answered = self.by(by).post("/cases", stated)
        assert answered.status_code == 201, answered.text
        return CaseFile(self, answered.json()["id"], 1)

    def withdraw(self, item: str, since: str, document: str) -> None:
        self.recording(f"{since}T08:00")
        taken = {"unit": TOWN, "items": [item], "document": document, "since": since, "saving": True}
        answered = self.admin.post("/powers/withdraw", taken)
        assert answered.status_code == 201, answered.text

    def _issue_token(self, code: str) -> tuple[str, datetime]:
        """As the administrator at the machine does it."""
        services = self.application.services
        admin = fold(services.store.events(Officer.create_id(ADMIN)))
        assert isinstance(admin, Officer)
        wanted = IssueToken(officer=code, days=TOKEN_DAYS)
        asked = Command(uuid4(), repr(wanted), "story")
        token, issued, _ = issue_token(services, Identity.of(admin, services.today), wanted, asked)
        return token, issued.expires_at

    def _settle_in(self) -> None:
        """People and powers, entered as an administrator enters them."""
        first = Initialise(code=ADMIN, name="高示子")
        initialise(self.application.services, first, Command(uuid4(), "initialise", "story"))
        for path, body in [*_people(), ("/powers/grant", _powers())]:
            answered = self.admin.post(path, body)
            assert answered.status_code == 201, answered.text


@dataclass
class CaseFile:
    """One case as its officers work on it: the version they saw last goes into If-Match."""

    county: County
    id: str
    version: int

    def step(self, by: str, step: str, *, recorded: str = "", **stated: Any) -> dict[str, Any]:
        """``recorded``: when it was entered; an hour after the act when not stated."""
        answered = self.try_step(by, step, recorded=recorded, **stated)
        assert answered.status_code == 200, answered.text
        told: dict[str, Any] = answered.json()
        self.version = told["version"]
        return told

    def refused(self, by: str, step: str, **stated: Any) -> dict[str, Any]:
        """The problem document; and nothing was recorded."""
        self.county.by(by)
        before = self.county.application.services.store.last_position()
        answered = self.try_step(by, step, **stated)
        assert answered.status_code in (403, 409, 422), answered.text
        assert self.county.application.services.store.last_position() == before
        problem: dict[str, Any] = answered.json()
        return problem

    def try_step(self, by: str, step: str, *, recorded: str = "", **stated: Any) -> Response:
        if recorded:
            self.county.recording(recorded)
        else:
            self.county.recording_after(stated["occurred_at"])
        path = f"/cases/{self.id}/steps/{step}"
        return self.county.by(by).post(path, stated, {"If-Match": f'"{self.version}"'})

    def seen_by(self, code: str, **as_of: Any) -> dict[str, Any]:
        told: dict[str, Any] = self.county.by(code).get(f"/cases/{self.id}", **as_of)
        return told

    def deadlines(self, code: str, at: str = "") -> dict[str, tuple[str, str]]:
        """Last day and status under each rule; ``at``: by a clock set to that time."""
        if at:
            self.county.recording(at)
        told = self.county.by(code).get(f"/cases/{self.id}/deadlines")["items"]
        return {one["rule"]: (one["judged"], one["status"]) for one in told}

    def findings(self, code: str) -> dict[str, str]:
        """What a review of the file finds, under the rule it breaks."""
        told = self.county.by(code).get(f"/cases/{self.id}/review")["findings"]
        return {one["rule"]: one["text"] for one in told}

    def history(self, code: str) -> list[dict[str, Any]]:
        told: list[dict[str, Any]] = self.county.by(code).get(f"/cases/{self.id}/history")["items"]
        return told


def _people() -> list[tuple[str, dict[str, Any]]]:
    entries: list[tuple[str, dict[str, Any]]] = []
    for person in demo_officers():
        if not person.code.startswith(("sunji-", "county-")) or person.code == ADMIN:
            continue
        entries.append(("/officers", {"code": person.code, "name": person.name}))
        for post in person.posts:
            held = {"officer": person.code, "unit": post.unit, "role": post.role.value}
            entries.append(("/officers/posts", {**held, "since": _day(post.since)}))
        if number := person.legal_qualification:
            entries.append(("/officers/qualifications", {"officer": person.code, "number": number}))
        for one in person.certificates:
            printed = {"number": one.number, "issuer": one.issuer, "domains": list(one.domains)}
            valid = {"valid_from": _day(one.valid_from), "valid_to": _day(one.valid_to)}
            entries.append(("/officers/certificates", {"officer": person.code, **printed, **valid}))
    return entries


def _powers() -> dict[str, Any]:
    document = "临猗县人民政府赋权决定〔2021〕示例6号（虚构，2021年7月）"
    return {"unit": TOWN, "items": ITEMS, "document": document, "valid_from": "2021-08-01"}


def _day(day: date) -> str:
    return day.isoformat()
