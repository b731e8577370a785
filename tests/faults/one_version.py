"""Twenty clients act on what they saw of one case, at the same moment: one of them wins each version, the others are told."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier
from typing import Any, Final

import httpx2

from tests.faults.ground import Ground
from tests.faults.harness import Outcome, judged, ledger_in
from tests.faults.ledger import AGAIN, Ledger
from tests.faults.load import CHECK, DAY, lead, post
from tests.faults.system import System
from tests.stories.people import LEADER, OFFICER, TWO_OFFICERS

CLIENTS: Final = 20
MET_WITHIN: Final = 60.0
OK, MOVED_ON = 200, 412
PHOTO: Final[dict[str, Any]] = {
    "occurred_at": f"{DAY}T09:30",
    "kind": "书证",
    "evidence_title": "现场照片",
    "proves": "路面被挖掘",
    "officers": TWO_OFFICERS,
    "source": "现场拍摄",
    "place": "西里北沟",
    "sha256": "ab" * 32,
    "media_type": "image/jpeg",
    "size": 204800,
}


@dataclass
class Race:
    """``stubborn``: the broken variant, a client that goes by whatever version there is, without having looked again."""

    url: str
    system: System
    ledger: Ledger
    case: str
    stubborn: bool

    def run(self, version: int, barrier: Barrier, client: int) -> int:
        work = f"{OFFICER}:{self.case}@{version}"
        key = f"{work}{AGAIN}{client}"
        self.ledger.asked(key)
        barrier.wait(MET_WITHIN)
        answer = self._post(key, version)
        for _ in range(CLIENTS if self.stubborn else 0):
            if answer.status_code == MOVED_ON:
                answer = self._post(key, int(answer.headers["ETag"].strip('"')))
        (self.ledger.done if answer.is_success else self.ledger.refused)(key)
        return answer.status_code

    def _post(self, key: str, version: int) -> httpx2.Response:
        path = f"/cases/{self.case}/steps/collect-evidence"
        return post(self.url, self.system.tokens[OFFICER], key, path, PHOTO, version)


def run(ground: Ground, database: str, rounds: int, broken: bool) -> Outcome:
    system = ground.system(database)
    wrong: list[str] = []
    with (
        ledger_in(ground.directory()) as ledger,
        system.serving() as server,
        ThreadPoolExecutor(CLIENTS) as pool,
    ):
        case, version = _checked_case(server.url, system, ledger)
        race = Race(server.url, system, ledger, case, broken)
        for _ in range(rounds):
            seen, barrier = version, Barrier(CLIENTS)
            told = Counter(
                pool.map(lambda client, seen=seen, met=barrier: race.run(seen, met, client), range(CLIENTS))
            )
            if told != {OK: 1, MOVED_ON: CLIENTS - 1}:
                wrong.append(f"version {version}: answered {dict(told)}")
            version += told[OK]
    return Outcome(judged(system, ledger), 0.0, tuple(wrong))


def _checked_case(url: str, system: System, ledger: Ledger) -> tuple[str, int]:
    """Its id, and its version."""
    work = f"{OFFICER}:contested"
    ledger.asked(work)
    opened = post(url, system.tokens[OFFICER], work, "/cases", lead(work)).json()
    ledger.done(work)
    key, path = f"{LEADER}:contested-check", f"/cases/{opened['id']}/steps/start-check"
    ledger.asked(key)
    checked = post(url, system.tokens[LEADER], key, path, CHECK, opened["version"]).json()
    ledger.done(key)
    return opened["id"], checked["version"]
