"""垃圾回收 — put off while a batch is worked on: its many objects live until its end, and nothing in them runs in circles.

Every look of the collector at them finds nothing to take away; what is given up by then goes without it.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """For the whole process; whoever found it running starts it again, so it never stays off."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
