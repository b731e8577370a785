"""A county at work behind the real API: 孙吉镇 with its people and powers, and one officer of a foreign town."""

from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Self
from uuid import uuid4

from fastapi import FastAPI
from httpx2 import Client, Response

from application.use_cases.initialise import Initialise, initialise
from application.workbench import Command
from infrastructure.settings import Settings
from interfaces.api.app import create_app
from interfaces.bootstrap import Application, create_local_app, open_application
from interfaces.in_process import in_process_client

SUNJI, MEIYANG, COUNTY = "140821105", "140821101", "140821"
ADMIN = "county-admin"
PEOPLE = {
    "zhang": ("张执法", SUNJI, "case_officer"),
    "li": ("李执法", SUNJI, "case_officer"),
    "wang": ("王队长", SUNJI, "team_leader"),
    "chen": ("陈镇长", SUNJI, "head"),
    "liu": ("刘法制", SUNJI, "legal_reviewer"),
    "zhao": ("赵档案", SUNJI, "archivist"),
    "ge": ("葛网格", SUNJI, "grid_worker"),
    "ding": ("丁督导", COUNTY, "supervisor"),
    "ping": ("平评查", COUNTY, "auditor"),
    "foreign": ("外执法", MEIYANG, "case_officer"),
}
LEAD: dict[str, Any] = {
    "occurred_at": "2022-06-30T09:30",
    "source": "巡查",
    "place": "西里北沟",
    "content": "巡查发现有人非法取土，挖掘占用村道",
    "violation": "非法取土、损坏村道",
    "parties": [{"kind": "person", "name": "薛某某", "phone": "13800000000", "address": "薛公村"}],
}
CHECK: dict[str, Any] = {"occurred_at": "2022-06-30T09:40", "officers": ["zhang", "li"]}
ORDER: dict[str, Any] = {
    "occurred_at": "2022-07-01T10:00",
    "party": "party-1",
    "officers": ["zhang", "li"],
    "facts": "在西里北沟取土，挖掘占用村道约6平方米",
    "basis": ["《中华人民共和国行政处罚法》第二十八条第一款"],
    "measures": ["立即停止取土", "恢复村道原状"],
    "due_on": "2022-07-11",
    "reinspect_on": "2022-07-12",
    "approver": "chen",
}


@dataclass
class SetClock:
    """An adapter of the port Clock that stands where it is set."""

    time: datetime = datetime(2022, 7, 2, 2, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time


@dataclass
class Caller:
    """One person's client: ``get`` and ``post`` below /api/v1."""

    client: Client

    def get(self, path: str, **params: Any) -> Response:
        return self.client.get(f"/api/v1{path}", params=params)

    def post(self, path: str, body: Any, version: int | None = None, key: str | None = None) -> Response:
        headers = {"If-Match": f'"{version}"'} if version is not None else {}
        headers |= {"Idempotency-Key": key} if key else {}
        return self.client.post(f"/api/v1{path}", json=body, headers=headers)


@dataclass
class Town:
    application: Application
    clock: SetClock
    app: FastAPI
    tokens: dict[str, str] = field(default_factory=dict, repr=False)
    _callers: dict[str, Caller] = field(default_factory=dict, repr=False)
    _clients: ExitStack = field(default_factory=ExitStack)

    @classmethod
    def open(cls, settings: Settings, tokens: dict[str, str] | None = None) -> Self:
        """``tokens``: of people who are settled in already; without them they are entered now."""
        clock = SetClock()
        application = open_application(settings, clock)
        town = cls(application, clock, create_app(application.services), dict(tokens or {}))
        try:
            if not tokens:
                town._settle_in()
        except BaseException:
            town.close()
            raise
        return town

    def by(self, code: str) -> Caller:
        """A client that carries the officer's token."""
        token = self.tokens[code]
        if token not in self._callers:
            self._callers[token] = self.anybody({"Authorization": f"Bearer {token}"})
        return self._callers[token]

    def anybody(self, headers: dict[str, str] | None = None) -> Caller:
        return Caller(self._client(self.app, headers or {}))

    def close(self) -> None:
        self._clients.close()
        self.application.close()

    def lead(self) -> str:
        """The id of a new case at version 1."""
        return str(self.done(self.by("zhang").post("/cases", LEAD))["id"])

    def checking(self) -> str:
        case = self.lead()
        self.done(self.by("wang").post(f"/cases/{case}/steps/start-check", CHECK, 1))
        return case

    @staticmethod
    def done(response: Response) -> Any:
        assert response.is_success, response.text
        return response.json()

    def _settle_in(self) -> None:
        act = Initialise(code=ADMIN, name="高管理")
        initialise(self.application.services, act, Command(uuid4(), "initialise", "test"))
        admin = Caller(self._client(create_local_app(self.application, ADMIN), {}))
        for code, (name, unit, role) in PEOPLE.items():
            self.done(admin.post("/officers", {"code": code, "name": name}))
            post = {"officer": code, "unit": unit, "role": role, "since": "2020-01-01"}
            self.done(admin.post("/officers/posts", post))
            if role in ("case_officer", "team_leader"):
                self.done(admin.post("/officers/certificates", certificate(code)))
        powers = {"unit": SUNJI, "items": ["JT-01"], "document": "示例赋权决定", "valid_from": "2021-08-01"}
        self.done(admin.post("/powers/grant", powers))
        for code in (*PEOPLE, ADMIN):
            self.tokens[code] = self.done(admin.post("/tokens", {"officer": code}))["token"]

    def _client(self, app: FastAPI, headers: dict[str, str]) -> Client:
        client = self._clients.enter_context(in_process_client(app))
        client.headers.update(headers)
        return client


def certificate(officer: str) -> dict[str, Any]:
    return {
        "officer": officer,
        "number": f"1408{officer}",
        "issuer": "山西省人民政府",
        "domains": ["综合"],
        "valid_from": "2020-01-01",
        "valid_to": "2024-12-31",
    }
