"""The queue of a person and of a post: what runs out first ahead, page by page, nothing of a foreign town."""

from dataclasses import replace
from datetime import date

import pytest

from application.ports.work_queue import WorkFilter, WorkRow, post_in
from domain.guidance.work import WorkKind
from domain.record.refusal import BadInput
from infrastructure.views.work_queue import ProjectedWorkQueue
from tests.domain.given import checking, closed, concluded, filing_requested, lead
from tests.domain.given_investigation import returned
from tests.domain.scene import TOWN
from tests.infrastructure.views.given import COUNTY, FOREIGN_TOWN, Office, case_events, case_id, unequal

HEAD, REVIEWER = post_in("head", TOWN), post_in("legal_reviewer", TOWN)
ZHANG = WorkFilter(prefixes=(COUNTY,), holders=("zhang",))
CHEN = WorkFilter(prefixes=(COUNTY,), holders=("chen", HEAD))


@pytest.fixture
def town(office: Office) -> Office:
    """A check (1), a request to file (2), a case under review (3), one sent back (4), a closed one (5), a lead (6); one of
    another county (7)."""
    views = office.prepared()
    office.record(case_events(1, checking))
    office.record(case_events(2, filing_requested))
    office.record(case_events(3, concluded))
    office.record(case_events(4, returned))
    office.record(case_events(5, closed))
    office.record(case_events(6, lead))
    office.record(case_events(7, checking, unit=FOREIGN_TOWN))
    views.catch_up()
    return office


def rows(office: Office, wanted: WorkFilter) -> list[WorkRow]:
    return list(ProjectedWorkQueue(office.database).page(wanted, None, 500).items)


def found(office: Office, wanted: WorkFilter) -> list[tuple[int, str, str]]:
    return [(one.case.int & 0xFF, one.kind.value, one.step or one.rule) for one in rows(office, wanted)]


def test_an_officer_sees_the_next_step_of_each_case_and_what_is_due(town: Office) -> None:
    steps = [one for one in found(town, ZHANG) if one[1] != "due"]

    assert set(steps) == {
        (1, "next", "request-filing"),
        (2, "elsewhere", "decide-filing"),
        (3, "elsewhere", "review-legality"),
        (4, "returned", "supplement-investigation"),
    }
    assert (1, "due", "T01") in found(town, ZHANG)


def test_whatever_runs_out_first_stands_ahead_and_what_has_no_day_last(town: Office) -> None:
    days = [one.due_on or date.max for one in rows(town, ZHANG)]

    assert days == sorted(days)
    assert rows(town, ZHANG)[0].case == case_id(1)


def test_a_post_sees_what_waits_for_it_in_its_own_town(town: Office) -> None:
    assert set(found(town, CHEN)) == {(2, "waiting", "decide-filing"), (6, "waiting", "start-check")}
    assert found(town, replace(CHEN, holders=(REVIEWER,))) == [(3, "waiting", "review-legality")]
    assert found(town, replace(CHEN, holders=(post_in("archivist", TOWN),))) == [
        (5, "waiting", "archive-file")
    ]
    assert found(town, replace(CHEN, holders=(post_in("head", FOREIGN_TOWN),))) == []


def test_one_kind_may_be_asked_for(town: Office) -> None:
    assert found(town, replace(ZHANG, kind=WorkKind.RETURNED)) == [
        (4, "returned", "supplement-investigation")
    ]


def test_pages_follow_one_another_over_all_holders(town: Office) -> None:
    wanted = replace(ZHANG, holders=("zhang", HEAD, REVIEWER))
    queue = ProjectedWorkQueue(town.database)
    seen: list[WorkRow] = []
    after = None
    while True:
        page = queue.page(wanted, after, 2)
        seen += page.items
        if (after := page.next) is None:
            break

    assert seen == rows(town, wanted)
    with pytest.raises(BadInput):
        queue.page(wanted, "bnVsbA==", 2)


def test_live_rows_equal_those_of_a_replay(office: Office) -> None:
    views = office.prepared(batch_size=1)
    office.record(case_events(1, closed))
    views.catch_up()

    assert unequal(views.check()) == []
    assert found(office, ZHANG) == [(1, "due", "T32")]
