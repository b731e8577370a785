"""What faults share: the seed, places of their own, a PostgreSQL that is started when first asked for, settled systems."""

import tempfile
from contextlib import ExitStack
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Final

from infrastructure.settings import Settings
from tests.cluster import Cluster, running_cluster
from tests.faults.system import System
from tests.stories.people import LEADER, OFFICER

SQLITE, POSTGRES = "sqlite", "postgres"
BOTH: Final = (SQLITE, POSTGRES)


class Ground:
    def __init__(self, stack: ExitStack, seed: int) -> None:
        self._stack, self.seed = stack, seed
        self._numbers = count(1)

    @cached_property
    def cluster(self) -> Cluster:
        return self._stack.enter_context(running_cluster())

    def directory(self) -> Path:
        """A new one, removed at the end."""
        return Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="xiangan-faults-")))

    def system(self, database: str, *, cluster: Cluster | None = None, data: Path | None = None) -> System:
        """A settled one of its own."""
        place = data or self.directory() / "data"
        if database == SQLITE:
            return self._settled.copied(Settings(data=place))
        url = (cluster or self.cluster).url
        schema = f"faults_{next(self._numbers)}"
        return self._settled.copied(Settings(data=place, database=url, database_schema=schema))

    @cached_property
    def _settled(self) -> System:
        return System.settled(Settings(data=self.directory() / "data"), OFFICER, LEADER)
