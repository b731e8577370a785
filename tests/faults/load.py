"""Officers at work: each opens cases one after the other, and writes down what was answered."""

import random
import ssl
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from threading import Event, Thread
from typing import Any, Final
from uuid import UUID

import httpx2

from tests.faults.ledger import AGAIN, Ledger
from tests.faults.system import elapsed_until
from tests.stories.people import LEADER, OFFICER, TWO_OFFICERS

DAY: Final = "2022-07-01"
PATIENCE: Final = 120.0
PAUSE: Final = 0.1
TIMEOUT: Final = 20.0
NO_CERTIFICATES: Final = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""Reading those of the machine anew for each request would keep it busier than the server does."""
UNAVAILABLE: Final = 503
AGAIN_UNANSWERED: Final = 0.5
"""Share of unanswered commands that are sent again under the same key; the others stay unknown."""


def lead(key: str) -> dict[str, Any]:
    party = {"kind": "person", "name": "薛示民", "address": "薛公村示例组7号"}
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
    told: Counter[int] = field(default_factory=Counter)
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
        """Seconds from ``moment`` to the next command that was answered as done; PATIENCE when none was."""
        latest = moment + PATIENCE
        while time.monotonic() < latest:
            if found := [one for one in self.answered[-self.clients * 4 :] if one > moment]:
                return found[0] - moment
            time.sleep(PAUSE)
        return PATIENCE

    def await_told(self, status: int, before: int) -> None:
        """Until that status was answered once more, or PATIENCE ran out."""
        elapsed_until(lambda: self.told[status] > before, PATIENCE)

    @property
    def wrong(self) -> tuple[str, ...]:
        """Answers nobody should have been given: a system that cannot says so with 503."""
        strange = sorted(status for status in self.told if status >= 500 and status != UNAVAILABLE)
        return tuple(f"answered {status}, {self.told[status]} times" for status in strange)

    def _work(self, chance: random.Random) -> None:
        while not self._over.is_set():
            self._case(chance)

    def _case(self, chance: random.Random) -> None:
        name = str(UUID(int=chance.getrandbits(128)))
        opened = self._send(chance, OFFICER, f"{OFFICER}:{name}", "/cases", lead(f"{OFFICER}:{name}"), None)
        if opened is None:
            return
        steps = ((LEADER, "start-check", CHECK), (OFFICER, "order-correction", ORDER))
        for version, (code, step, body) in enumerate(steps, start=1):
            path = f"/cases/{opened['id']}/steps/{step}"
            if self._send(chance, code, f"{code}:{name}-{step}", path, body, version) is None:
                return

    def _send(
        self,
        chance: random.Random,
        code: str,
        work: str,
        path: str,
        body: dict[str, Any],
        version: int | None,
    ) -> dict[str, Any] | None:
        """The answer; None when it never came, or was a refusal. Who is told that nothing was written asks under a new key."""
        for attempt in count(1):
            key = work if attempt == 1 else f"{work}{AGAIN}{attempt}"
            self.ledger.asked(key)
            answer = self._answer(chance, partial(self._post, code, key, path, body, version))
            if answer is None:
                return None
            if answer.is_success:
                self.ledger.done(key)
                self.answered.append(time.monotonic())
                told: dict[str, Any] = answer.json()
                return told
            self.ledger.refused(key)
            if answer.status_code != UNAVAILABLE:
                return None
            time.sleep(PAUSE)
        return None

    def _answer(self, chance: random.Random, ask: Callable[[], httpx2.Response]) -> httpx2.Response | None:
        """What came of it in the end. Once it is in doubt whether it was done, only the same key may be used again."""
        doubtful = False
        while not self._over.is_set():
            answer = _asked(ask)
            if answer is not None:
                self.told[answer.status_code] += 1
                if answer.status_code < 500 or (nothing_written(answer) and not doubtful):
                    return answer
            if answer is None and chance.random() > AGAIN_UNANSWERED:
                return None
            doubtful = True
            time.sleep(PAUSE)
        return None

    def _post(
        self, code: str, key: str, path: str, body: dict[str, Any], version: int | None
    ) -> httpx2.Response:
        return post(self.url(), self.tokens[code], key, path, body, version)


def post(
    url: str, token: str, key: str, path: str, body: dict[str, Any], version: int | None = None
) -> httpx2.Response:
    headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": key}
    if version is not None:
        headers["If-Match"] = f'"{version}"'
    address = f"{url}/api/v1{path}"
    return httpx2.post(
        address, json=body, headers=headers, timeout=TIMEOUT, verify=NO_CERTIFICATES, trust_env=False
    )


def nothing_written(answer: httpx2.Response) -> bool:
    """Whether the answer says so."""
    return answer.status_code == UNAVAILABLE and answer.json()["code"] == "busy"


def _asked(ask: Callable[[], httpx2.Response]) -> httpx2.Response | None:
    """None when no answer came; asked until somebody listens."""
    latest = time.monotonic() + PATIENCE
    while time.monotonic() < latest:
        try:
            return ask()
        except httpx2.ConnectError:
            time.sleep(PAUSE)
        except httpx2.HTTPError:
            return None
    return None
