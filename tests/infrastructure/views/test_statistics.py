"""Figures of a period, as known now and at any moment, and what changed them since; on both databases."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from application.ports.statistics import Change, Group, Wanted
from domain.case.stage import Stage
from domain.record.aggregate import RecordedEvent
from domain.record.refusal import BadInput
from domain.statistics.figure import Figure
from domain.statistics.tally import Tally
from infrastructure.views.statistics import ProjectedStatistics
from tests.domain.given import checking, closed, decision_served
from tests.domain.given_revision import CHANGE, REVOKE
from tests.domain.scene import TOWN, Scene
from tests.infrastructure.views.given import COUNTY, FOREIGN_TOWN, OTHER_TOWN, Office, case_id, unequal

RECORDED = datetime(2026, 1, 1, tzinfo=UTC)
LONG_AGO = datetime(2025, 1, 1, tzinfo=UTC)
IN_2022 = Wanted(prefixes=(COUNTY,), first=date(2022, 1, 1), last=date(2022, 12, 31))


def case(number: int, scene: Scene, unit: str = TOWN) -> list[RecordedEvent]:
    """Its history under an id of its own, each event recorded a day after the one before."""
    events: list[Any] = [
        replace(one, originator_id=case_id(number), timestamp=RECORDED + timedelta(days=at))
        for at, one in enumerate(scene.history)
    ]
    return [replace(events[0], unit=unit), *events[1:]]


def revoked(scene: Scene) -> Scene:
    decision_served(scene).take(REVOKE, by="chen")
    return scene


def changed(scene: Scene) -> Scene:
    decision_served(scene).take(CHANGE, by="chen")
    return scene


@pytest.fixture
def county(office: Office) -> Office:
    """A closed case, one revoked, one changed in another town, one of another county."""
    office.prepared()
    office.record(case(1, closed(Scene())))
    office.record(case(2, revoked(Scene())))
    office.record(case(3, changed(Scene()), OTHER_TOWN))
    office.record(case(4, checking(Scene()), FOREIGN_TOWN))
    office.views().catch_up()
    return office


def statistics(office: Office) -> ProjectedStatistics:
    return ProjectedStatistics(office.database)


def of(office: Office, wanted: Wanted, figure: Figure, by: Group = Group.UNIT) -> dict[str, Tally]:
    groups = statistics(office).tallies(wanted, by)
    return {
        group: tally for group, sums in groups.items() for (one, _), tally in sums.items() if one is figure
    }


def every_change(office: Office, wanted: Wanted, since: datetime, limit: int = 7) -> Sequence[Change]:
    """Page by page."""
    found: list[Change] = []
    after: str | None = None
    while True:
        page = statistics(office).changes(wanted, since, after, limit)
        found += page.items
        if (after := page.next) is None:
            return found


def test_figures_are_grouped_and_a_foreign_county_is_not_seen(county: Office) -> None:
    assert of(county, IN_2022, Figure.LEAD) == {TOWN: Tally(2), OTHER_TOWN: Tally(1)}
    assert of(county, IN_2022, Figure.PENALISED, Group.KIND) == {"罚款": Tally(2)}
    assert of(county, IN_2022, Figure.PENALISED, Group.ITEM) == {"JT-01": Tally(2)}
    assert of(county, IN_2022, Figure.PENALISED, Group.PROCEDURE) == {"ordinary": Tally(2)}
    assert of(county, IN_2022, Figure.IMPOSED, Group.ALL) == {"": Tally(2, 150_000)}
    assert of(county, replace(IN_2022, prefixes=()), Figure.LEAD) == {}


def test_a_filter_narrows(county: Office) -> None:
    assert of(county, replace(IN_2022, unit=OTHER_TOWN), Figure.IMPOSED) == {OTHER_TOWN: Tally(1, 50_000)}
    assert of(county, replace(IN_2022, unit=FOREIGN_TOWN), Figure.LEAD) == {}
    assert of(county, replace(IN_2022, item="JT-02"), Figure.PENALISED) == {}
    assert of(county, replace(IN_2022, last=date(2022, 9, 1)), Figure.PENALISED) == {}


def test_what_was_revoked_is_in_the_figure_of_the_time_before_and_not_in_todays(county: Office) -> None:
    before = RECORDED + timedelta(days=len(decision_served(Scene()).history), hours=-1)

    then = of(county, replace(IN_2022, known_at=before), Figure.IMPOSED)
    now = of(county, IN_2022, Figure.IMPOSED)

    assert then == {TOWN: Tally(2, 200_000), OTHER_TOWN: Tally(1, 100_000)}
    assert now == {TOWN: Tally(1, 100_000), OTHER_TOWN: Tally(1, 50_000)}
    assert of(county, replace(IN_2022, known_at=LONG_AGO), Figure.LEAD) == {}


def test_a_late_entry_is_no_part_of_a_figure_of_the_time_before_it(county: Office) -> None:
    known = replace(IN_2022, known_at=RECORDED + timedelta(days=300))
    late = [replace(one, timestamp=RECORDED + timedelta(days=400)) for one in case(5, checking(Scene()))]
    county.record(late)
    county.views().catch_up()

    assert of(county, known, Figure.LEAD)[TOWN] == Tally(2)
    assert of(county, IN_2022, Figure.LEAD)[TOWN] == Tally(3)
    assert [one.case for one in every_change(county, IN_2022, RECORDED + timedelta(days=300))] == [case_id(5)]


def sums(changes: Sequence[Change]) -> dict[tuple[Figure, str], tuple[int, int]]:
    found: dict[tuple[Figure, str], tuple[int, int]] = {}
    for one in changes:
        cases, fen = found.get((one.figure, one.kind), (0, 0))
        found[one.figure, one.kind] = (cases + one.sign, fen + one.sign * (one.amount_fen or 0))
    return {key: value for key, value in found.items() if value != (0, 0)}


@pytest.mark.parametrize("days", [0, 3, 9, 15, 16, 17, 25])
def test_the_changes_are_exactly_what_lies_between_two_figures(county: Office, days: int) -> None:
    then = RECORDED + timedelta(days=days)
    now = statistics(county).tallies(IN_2022, Group.ALL).get("", {})
    before = statistics(county).tallies(replace(IN_2022, known_at=then), Group.ALL).get("", {})
    difference = {
        key: (
            now.get(key, Tally()).cases - before.get(key, Tally()).cases,
            (now.get(key, Tally()).amount_fen or 0) - (before.get(key, Tally()).amount_fen or 0),
        )
        for key in {*now, *before}
    }

    assert sums(every_change(county, IN_2022, then)) == {
        key: value for key, value in difference.items() if value != (0, 0)
    }


def test_a_change_names_its_event_and_a_revocation_counts_backwards(county: Office) -> None:
    wanted = replace(IN_2022, figure=Figure.PENALISED, unit=TOWN)
    came, other, went = every_change(county, wanted, LONG_AGO)

    assert (came.sign, other.sign, went.sign) == (1, 1, -1)
    assert (went.case, went.version) == (case_id(2), len(revoked(Scene()).history))


def test_stages_are_entered_left_and_stood_at(county: Office) -> None:
    flows = {one.stage: one for one in statistics(county).stages(IN_2022)}

    assert (flows[Stage.CLOSED].entered, flows[Stage.CLOSED].standing) == (1, 1)
    assert (flows[Stage.LEAD].entered, flows[Stage.LEAD].left, flows[Stage.LEAD].standing) == (3, 3, 0)
    early = replace(IN_2022, known_at=RECORDED + timedelta(hours=1))
    assert [(one.stage, one.standing) for one in statistics(county).stages(early)] == [(Stage.LEAD, 3)]


def test_a_cursor_that_is_none_of_ours_is_refused(county: Office) -> None:
    with pytest.raises(BadInput):
        statistics(county).changes(IN_2022, LONG_AGO, "eA==", 5)


def test_rows_followed_event_by_event_are_those_of_a_rebuild(office: Office) -> None:
    views = office.prepared(batch_size=3)
    for number, scene in enumerate((revoked(Scene()), changed(Scene()), closed(Scene())), 1):
        office.record(case(number, scene))
        views.catch_up()

    assert unequal(views.check()) == []
    views.rebuild("statistics")
    assert unequal(views.check()) == []
