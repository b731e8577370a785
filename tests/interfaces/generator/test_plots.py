"""Every kind of history: lawful from its first act to its last, together all steps there are, and sound in every view."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import islice

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.case import Case
from domain.case.party import PartyKind
from domain.case.stage import Stage as CaseStage
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold
from domain.record.when import SHANGHAI
from domain.review.reviewing import review
from domain.steps import STEPS
from infrastructure.seeds import loader
from infrastructure.settings import Settings
from interfaces.bootstrap import Application, open_application
from interfaces.generator.draws import Draw, draws
from interfaces.generator.playing import Stage
from interfaces.generator.plots.table import PLOTS
from interfaces.generator.script import Script

LONG_AGO = datetime(2024, 3, 5, 8, 50, tzinfo=SHANGHAI)
"""Nothing that begins then is cut at the horizon."""
TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Played:
    application: Application
    scripts: list[Script]

    def case(self, script: Script) -> tuple[Case, list[RecordedEvent]]:
        events = self.application.services.store.events(script.case)
        case = fold(events)
        assert isinstance(case, Case)
        return case, events


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Played]:
    """One history of each kind; no refusal is caught."""
    every = [replace(one, start=LONG_AGO) for one in islice(draws(5, every_plot=True), len(PLOTS))]
    settings = Settings(data=tmp_path_factory.mktemp("plots") / "data", database=":memory:")
    with open_application(settings) as application:
        stage = Stage(application.services)
        assert list(stage.county(loader.demo_officers(), every, len(every)))
        scripts = [one for draw in every for one in _played(stage, draw)]
        yield Played(application, scripts)


def _played(stage: Stage, draw: Draw) -> tuple[Script, ...]:
    script = draw.story(stage.form(draw) if draw.plot.on_a_form else "")
    stage.play(script)
    return script.all


def test_every_step_occurs(played: Played) -> None:
    taken = {act.kind for script in played.scripts for act in script.acts}
    assert set(STEPS) - taken == set()


def test_no_review_vetoes_any_of_them(played: Played) -> None:
    found = []
    for script in played.scripts:
        case, events = played.case(script)
        if case.stage is not CaseStage.PAPER:
            found += [one.text for one in review(events, SHIPPED, TODAY) if one.rule.veto]
    assert found == []


def test_they_end_at_many_stages_with_persons_and_firms_as_parties(played: Played) -> None:
    cases = [played.case(script)[0] for script in played.scripts]
    assert {case.stage for case in cases} >= {
        CaseStage.DISMISSED,
        CaseStage.FORWARDED,
        CaseStage.MERGED,
        CaseStage.CLOSED,
        CaseStage.ARCHIVED,
        CaseStage.PAPER,
    }
    kinds = {party.kind for case in cases for party in case.parties.values()}
    assert kinds >= {PartyKind.PERSON, PartyKind.ORGANISATION}


def test_what_is_split_off_and_what_is_merged_name_each_other(played: Played) -> None:
    linked = {case.id: case for case, _ in map(played.case, played.scripts) if case.links}
    assert len(linked) == 4
    assert all(linked[link.case_id].links for case in linked.values() for link in case.links)


def test_their_views_are_sound(played: Played) -> None:
    played.application.views.catch_up()
    assert played.application.views.check().sound
