"""Every fault with its full count and the seconds it may take to recover. A new one is a file beside this one, and a line here."""

from typing import Final

from tests.faults import (
    cut_wake_up,
    full_disk,
    killed_postgres,
    killed_projector,
    killed_server,
    leadership,
    lost_answer,
    moved_clock,
    one_key,
    one_version,
)
from tests.faults.ground import POSTGRES
from tests.faults.harness import Fault

ONLY_POSTGRES: Final = (POSTGRES,)

FAULTS: Final = (
    Fault("killed_server", 50, 60, killed_server.run),
    Fault("killed_postgres", 20, 30, killed_postgres.run, ONLY_POSTGRES),
    Fault("lost_answer", 200, 10, lost_answer.run, ONLY_POSTGRES),
    Fault("cut_wake_up", 2, 2, cut_wake_up.run, ONLY_POSTGRES, control_rounds=1),
    Fault("killed_projector", 50, 10, killed_projector.run),
    Fault("leadership", 10, 10, leadership.run),
    Fault("full_disk", 3, 10, full_disk.run, control_rounds=1),
    Fault("moved_clock", 10, 10, moved_clock.run),
    Fault("one_version", 30, 0, one_version.run),
    Fault("one_key", 20, 0, one_key.run, control_rounds=1),
)
