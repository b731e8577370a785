"""Officers at work: each opens cases one after the other, and writes down what was answered."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import Any, Final
from uuid import UUID

import httpx2

from tests.faults.ledger import Ledger
from tests.stories.people import LEADER, OFFICER, TWO_OFFICERS

DAY: Final = "2022-07-01"
PATIENCE: Final = 120.0
PAUSE: Final = 0.05
TIMEOUT: Final = 20.0
AGAIN: Final = 0.5
"""Share of unanswered commands that are sent again under the same key; the others stay unknown."""


def lead(key: str) -> dict[str, Any]:
    party = {"kind": "unknown"}
    what = {"source": "巡查", "content": "发现挖掘村道", "violation": "损坏村道", "parties": [party]}
    return {"occurred_at": f"{DAY}T09:00", "place": key, **what}


CHECK: Final = {"occurred_at": f"{DAY}T09:10", "officers": TWO_OFFICERS}
ORDER: Final[dict[str, Any]] = {
    "occurred_at": f"{DAY}T10:00",
    "party": "party-1",
    "officers": TWO_OFFICERS,
    "facts": "挖掘占用村道约6平方米",
    "basis": ["《中华人民共和国行政处罚法》第二十八条第一款"],
    "measures": ["恢复村道原状"],
    "due_on": "2022-07-11",
    "reinspect_on": "2022-07-12",
    "approver": "sunji-head",
}


@dataclass
class Shift:
    """Some officers working at once against ``url()``, which may change when the server was started again."""

    url: Callable[[], str]
    tokens: dict[str, str]
    ledger: Ledger
    clients: int
    seed: int
    answered: list[float] = field(default_factory=list)
    _over: Event = field(default_factory=Event)
    _threads: list[Thread] = field(default_factory=list)

    def __enter__(self) -> "Shift":
        for number in range(self.clients):
            thread = Thread(target=self._work, args=(random.Random(self.seed * 1000 + number),))
            self._threads.append(thread)
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def first_answer_after(self, moment: float) -> float:
        """Seconds from ``moment`` to the next command that was answered as done."""
        latest = moment + PATIENCE
        while time.monotonic() < latest:
            if found := [one for one in self.answered[-self.clients * 4 :] if one > moment]:
                return found[0] - moment
            time.sleep(PAUSE)
        raise TimeoutError("nothing is answered any more")

    def _work(self, chance: random.Random) -> None:
        while not self._over.is_set():
            self._case(chance)

    def _case(self, chance: random.Random) -> None:
        key = str(UUID(int=chance.getrandbits(128)))
        opened = self._send(chance, OFFICER, f"{OFFICER}:{key}", "/cases", lead(f"{OFFICER}:{key}"), None)
        if opened is None:
            return
        steps = ((LEADER, "start-check", CHECK), (OFFICER, "order-correction", ORDER))
        for version, (code, step, body) in enumerate(steps, start=1):
            path = f"/cases/{opened['id']}/steps/{step}"
            if self._send(chance, code, f"{code}:{key}-{step}", path, body, version) is None:
                return

    def _send(
        self, chance: random.Random, code: str, key: str, path: str, body: dict[str, Any], version: int | None
    ) -> dict[str, Any] | None:
        """The answer; None when it never came, or was a refusal."""
        self.ledger.asked(key)
        while not self._over.is_set():
            try:
                answer = self._post(code, key, path, body, version)
            except httpx2.ConnectError:
                time.sleep(PAUSE)
                continue
            except httpx2.HTTPError:
                if chance.random() > AGAIN:
                    return None
                time.sleep(PAUSE)
                continue
            if answer.status_code == 503:
                time.sleep(PAUSE)
                continue
            if not answer.is_success:
                self.ledger.refused(key)
                return None
            self.ledger.done(key)
            self.answered.append(time.monotonic())
            told: dict[str, Any] = answer.json()
            return told
        return None

    def _post(
        self, code: str, key: str, path: str, body: dict[str, Any], version: int | None
    ) -> httpx2.Response:
        headers = {"Authorization": f"Bearer {self.tokens[code]}", "Idempotency-Key": key}
        if version is not None:
            headers["If-Match"] = f'"{version}"'
        return httpx2.post(
            f"{self.url()}/api/v1{path}", json=body, headers=headers, timeout=TIMEOUT, trust_env=False
        )
