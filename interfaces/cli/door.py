"""The API as the commands see it: one method for a question, one for a request, failures raised."""

from collections.abc import Iterator, Mapping
from urllib.parse import quote
from uuid import uuid4

import httpx2

from interfaces.cli.answers import Answer, answer_of
from interfaces.cli.failures import ExitCode, Failure, usage
from interfaces.cli.json_values import Json, at, rows

BASE = "/api/v1"
UNAUTHENTICATED = 401
TIMEOUT = 60.0
"""Seconds; the server itself answers busy long before."""


class Door:
    """``operator``: on whose word the API is asked without a token; "" over the network."""

    def __init__(self, client: httpx2.Client, language: str, *, operator: str = "") -> None:
        self._client, self._language, self._operator = client, language, operator

    def ask(self, path: str, **params: object) -> Answer:
        """A question; parameters that are None or False are left out, and 0 is not."""
        given = {
            name: _parameter(value)
            for name, value in params.items()
            if value is not None and value is not False
        }
        return self._send("GET", path, params=given)

    def ask_all(self, path: str, **params: object) -> list[dict[str, Json]]:
        """Every row of a list, page after page."""
        return [row for page in self._pages(path, params) for row in rows(page.body)]

    def request(self, path: str, body: Mapping[str, Json], *, expect: str = "", key: str = "") -> Answer:
        """A command; ``expect``: version the stream must be at; ``key``: idempotency key, a new one when "" ."""
        headers = {"Idempotency-Key": key or str(uuid4())}
        if expect:
            headers["If-Match"] = f'"{expect}"'
        return self._send("POST", path, json=dict(body), headers=headers)

    def _pages(self, path: str, params: Mapping[str, object]) -> Iterator[Answer]:
        after: Json = None
        while True:
            page = self.ask(path, **{**params, "after": after})
            yield page
            after = at(page.body, "next")
            if not after:
                return

    def _send(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, str] | None = None,
        json: Mapping[str, Json] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        wanted = {"Accept-Language": "en" if self._language == "en" else "zh-CN", **(headers or {})}
        try:
            response = self._client.request(method, f"{BASE}{path}", params=params, json=json, headers=wanted)
        except httpx2.TransportError as error:
            raise self._unreachable(error) from error
        if response.status_code == UNAUTHENTICATED and self._operator:
            raise self._unknown_operator()
        return answer_of(response, self._language)

    def _unknown_operator(self) -> Failure:
        return usage(
            f"操作人{self._operator}不是已登记人员",
            f"the operator {self._operator} is not a registered officer",
            self._language,
            remedy="xiangan --as CODE officer register … | xiangan init",
        )

    def _unreachable(self, error: httpx2.TransportError) -> Failure:
        place = self._client.base_url
        zh = Failure(
            ExitCode.UNAVAILABLE,
            f"连接不上服务器 {place}（{error}）",
            remedy="请确认服务已启动：xiangan serve",
        )
        en = Failure(
            ExitCode.UNAVAILABLE,
            f"cannot reach the server {place} ({error})",
            remedy="Start it: xiangan serve",
        )
        return en if self._language == "en" else zh


def part(name: str) -> str:
    """A name as one part of a path: case numbers contain brackets, and may contain a slash."""
    return quote(name, safe="")


def _parameter(value: object) -> str:
    return "true" if value is True else str(value)
