"""已推演的流 — the streams met last, each with its state, so that a batch goes on where the one before it stopped."""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from domain.statistics.counting import Counted

MOST = 5_000


@dataclass
class Folded:
    """``begun``: as the first event made it. ``state``: as the event ``version`` left it. ``counted``: of a case
    what the statistics count; its own case is the ``state``."""

    begun: Any
    state: Any = None
    version: int = 0
    counted: Counted | None = None


class Folds:
    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._streams: OrderedDict[UUID, Folded] = OrderedDict()

    def get(self, stream: UUID) -> Folded | None:
        found = self._streams.get(stream)
        if found:
            self._streams.move_to_end(stream)
        return found

    def put(self, stream: UUID, folded: Folded) -> None:
        self._streams[stream] = folded
        if len(self._streams) > self._most:
            self._streams.popitem(last=False)
