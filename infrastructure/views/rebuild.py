"""重建视图 — a view anew from the first event, in shadow tables, then switched to at once.

First stream by stream, as they were when the rebuild was begun: each is folded once, and each row written once. Then
batch by batch what was recorded since. Each batch is a transaction of its own under the view's lock, so a rebuild goes
on where one that was killed or paused stopped, and processes that start together build it together. Readers ask one
statement at a time and see the old tables, or the new ones when they are complete; writers wait for a batch at most.
"""

import time
from collections.abc import Callable, Sequence
from itertools import groupby

from application.ports.errors import DatabaseUnavailable
from application.ports.views import Progress, RebuildCancelled, RebuildPaused
from infrastructure.views import builds, ledger
from infrastructure.views.batch import Batch
from infrastructure.views.batch_reader import BatchReader, Read, ReadStreams
from infrastructure.views.builds import Build
from infrastructure.views.collecting import uncollected
from infrastructure.views.ledger import Standing
from infrastructure.views.place import LIVE, Place, drop
from infrastructure.views.projector import OTHERS_TURN_SECONDS, apply, move

READERS_TURN_SECONDS = 1.0
"""Between two attempts to put the finished tables in the place of those that somebody is reading."""


def rebuild(lives: Sequence[Place], reader: BatchReader, progress: Progress) -> None:
    """Side by side, so that every event is decoded and folded once.

    Raises UnreadableEvent, having switched nothing; RebuildPaused and RebuildCancelled when somebody asked for that.
    """
    target = reader.last_position()
    before = {live.name: _begin(live, target, forced=True) for live in lives}
    _build(lives, reader, progress)
    for live in lives:
        found = live.find()
        if found is None or found.generation == before[live.name]:
            raise RebuildCancelled(live.name)


def ensure(lives: Sequence[Place], reader: BatchReader, progress: Progress) -> None:
    """Build the views that are missing, or that another version of the program defined otherwise."""
    target = reader.last_position()
    while wanted := [live for live in lives if _begin(live, target, forced=False) is not None]:
        _build(wanted, reader, progress)


def make_up(lives: Sequence[Place], reader: BatchReader, far: int, progress: Progress) -> None:
    """Build anew what is more behind than it has come, and by more than ``far`` events: followed in the order of the record
    many cases take turns, and each would be folded again at every turn. A rebuild that somebody paused stays paused.

    Raises as `rebuild` does.
    """
    last, standings = reader.last_position(), ledger.standings(lives[0].database)
    wanted = [live for live in lives if _is_far_behind(live, standings.get(live.name), last, far)]
    if wanted:
        rebuild(wanted, reader, progress)


def _is_far_behind(live: Place, standing: Standing | None, last: int, far: int) -> bool:
    if standing is None or standing.definition != live.definition:
        return False
    build = builds.find(live.database, live.name)
    return last - standing.position > max(standing.position, far) and not (build and build.paused)


def pause(live: Place) -> bool:
    """The rebuild under way stops after its batch and waits for the next `rebuild`; False when there is none."""
    with live.database.transaction(write=True) as cursor:
        cursor.lock(live.lock)
        under_way = builds.build(cursor, live.name) is not None
        builds.pause(cursor, live.name, paused=True)
    return under_way


def cancel(live: Place) -> bool:
    """The shadow of the rebuild under way is removed; False when there is none."""
    with live.database.transaction(write=True) as cursor:
        cursor.lock(live.lock)
        begun = ledger.standing(cursor, live.shadow().name)
        if begun:
            drop(cursor, begun)
        builds.strike(cursor, live.name)
    return begun is not None


def _begin(live: Place, target: int, *, forced: bool) -> int | None:
    """The generation that is to be replaced; None when there is nothing to be built."""
    shadow = live.shadow()
    with live.database.transaction(write=True) as cursor:
        cursor.lock(live.lock)
        standing = ledger.standing(cursor, live.name)
        if standing and standing.definition == live.definition and not forced:
            return None
        generation = standing.generation if standing else 0
        begun = ledger.standing(cursor, shadow.name)
        if begun and begun.definition != live.definition:
            drop(cursor, begun)
            builds.strike(cursor, live.name)
        if not begun or begun.definition != live.definition:
            shadow.create(cursor, generation + 1)
            builds.enter(cursor, live.name, target)
        builds.pause(cursor, live.name, paused=False)
    return generation


def _build(lives: Sequence[Place], reader: BatchReader, progress: Progress) -> None:
    read, under_way = reader.shared(), list(lives)
    while under_way:
        with uncollected():
            under_way = _advanced(under_way, reader.last_position, read, reader.shared_streams(), progress)


def _advanced(
    lives: Sequence[Place], last: Callable[[], int], read: Read, streams: ReadStreams, progress: Progress
) -> list[Place]:
    """Those that still have a shadow: of the others it has become the view, by this process or another, or was cancelled."""
    going_on: list[Place] = []
    filling: list[tuple[Place, Build]] = []
    for live in lives:
        standing, build = live.shadow().find(), builds.find(live.database, live.name)
        if standing is None:
            continue
        if build and build.paused:
            raise RebuildPaused(live.name)
        going_on.append(live)
        if build and standing.position < build.target:
            filling.append((live, build))
        else:
            _follow(live, standing, last(), read, progress)
    for (after, target), together in groupby(filling, key=lambda one: (one[1].after, one[1].target)):
        _fold_streams(list(together), streams(after, target), progress)
    return going_on


def _follow(live: Place, standing: Standing, total: int, read: Read, progress: Progress) -> None:
    """What was recorded since the shadow was begun; once it has all of it, it becomes the view."""
    if standing.position >= total:
        try:
            _switch(live)
        except DatabaseUnavailable:
            time.sleep(READERS_TURN_SECONDS)
    elif found := move(live.shadow(), read, total):
        apply([found])
        progress(live.name, min(standing.position, total), total)


def _fold_streams(lives: Sequence[tuple[Place, Build]], batch: Batch, progress: Progress) -> None:
    """The next whole streams, in one transaction for all views that have come as far."""
    changes = [live.view.changes(batch) for live, _ in lives] if batch.events else []
    with lives[0][0].database.transaction(write=True) as cursor:
        if changes:
            filled = [
                live.shadow().fill(cursor, own, batch, build)
                for (live, build), own in zip(lives, changes, strict=True)
            ]
        else:
            filled = [live.shadow().filled(cursor, build) for live, build in lives]
    for (live, build), done in zip(lives, filled, strict=True):
        if done:
            progress(live.name, build.done + len(batch.events) if changes else build.target, build.target)
    if not all(filled):
        time.sleep(OTHERS_TURN_SECONDS)


def _switch(live: Place) -> None:
    """Nothing while the live tables are ahead: no reader is taken back to an earlier state. On PostgreSQL a certificate
    holds the tables it reads: DatabaseUnavailable."""
    shadow = live.shadow()
    with live.database.transaction(write=True) as cursor:
        cursor.lock(live.lock)
        cursor.be_brief()
        built, old = ledger.standing(cursor, shadow.name), ledger.standing(cursor, live.name)
        if built is None or built.definition != live.definition or (old and built.position < old.position):
            return
        if old:
            drop(cursor, old)
        for table in live.view.tables:
            cursor.execute(f"ALTER TABLE {table.name}{shadow.suffix} RENAME TO {table.name}{LIVE}")
        ledger.strike(cursor, shadow.name)
        builds.strike(cursor, live.name)
        tables = tuple(table.name for table in live.view.tables)
        ledger.enter(cursor, Standing(live.name, built.position, built.definition, built.generation, tables))
