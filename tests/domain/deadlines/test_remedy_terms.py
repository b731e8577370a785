"""Terms of remedies: the party's rights, what the organ owes, and what the reconsideration organ and the court have to do."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.penalty import Penalty, PenaltyKind
from domain.case.remedy import RemedyKind, RemedyOutcome, RemedyTrack
from domain.deadlines.reckoner import reckon
from domain.deadlines.rule import Deadline, Status
from domain.record.refusal import BadInput
from domain.steps.extend_remedy import ExtendRemedy, ReconsiderationExtendedTooFar
from tests.domain.given import DECISION_NUMBER, decision_served
from tests.domain.given_execution import known_later
from tests.domain.given_revision import FILED, OUTCOME
from tests.domain.scene import Scene

SUIT = replace(
    FILED,
    kind=RemedyKind.SUIT,
    organ="临猗县人民法院",
    case_number="（2022）晋0821行初9号",
    accepted_on=date(2022, 10, 11),
)
JUDGED = replace(
    OUTCOME,
    occurred_at="2023-03-10",
    case_number=SUIT.case_number,
    number="行政判决书",
    summary="驳回诉讼请求",
)
EXTENSION = ExtendRemedy(
    occurred_at="2022-11-01", case_number=FILED.case_number, until=date(2023, 1, 9), paper="延期通知书1号"
)


def found(scene: Scene, rule: str, today: date = date(2022, 9, 6)) -> list[Deadline]:
    return [one for one in reckon(scene.case, SHIPPED, today) if one.rule.id == rule]


def told(scene: Scene, rule: str, today: date = date(2022, 9, 6)) -> list[tuple[date, Status]]:
    return [(one.judged, one.status) for one in found(scene, rule, today)]


def filed(**changes: Any) -> Scene:
    scene = decision_served(known_later(Scene()))
    scene.take(replace(FILED, **changes), by="zhang")
    return scene


def sued(**changes: Any) -> Scene:
    scene = decision_served(known_later(Scene()))
    scene.take(replace(SUIT, **changes), by="zhang")
    return scene


def test_a_right_is_used_on_the_day_of_the_application_not_of_its_copy() -> None:
    """Sixty days from service end on 2022-11-04; the copy came on 2022-11-08."""
    scene = filed(occurred_at="2022-11-08", applied_on=date(2022, 11, 4))

    assert told(scene, "T22", date(2022, 11, 9)) == [(date(2022, 11, 4), Status.MET)]


def test_a_decision_served_before_2024_names_the_law_of_its_time() -> None:
    (term,) = found(decision_served(Scene()), "T22")

    assert "2017年修正" in term.article
    assert "待核实" in term.mark.label


def test_a_reconsideration_takes_the_place_of_the_direct_suit() -> None:
    (suit,) = found(filed(), "T23", date(2022, 10, 20))

    assert (suit.status, suit.begun.void) == (Status.VOID, "已申请行政复议，起诉期限自复议决定起算")


@pytest.mark.parametrize("outcome", [RemedyOutcome.SETTLED, RemedyOutcome.TERMINATED])
def test_a_reconsideration_without_a_decision_leaves_the_direct_suit(outcome: RemedyOutcome) -> None:
    scene = filed()
    scene.take(replace(OUTCOME, outcome=outcome, summary="终止审理"), by="zhang")

    assert told(scene, "T23", date(2022, 12, 1)) == [(date(2023, 3, 6), Status.RUNNING)]
    assert told(scene, "T24", date(2022, 12, 1)) == []


def test_the_suit_after_reconsideration_runs_fifteen_days_from_its_decision() -> None:
    scene = filed()
    assert told(scene, "T24", date(2022, 11, 29)) == []

    scene.take(OUTCOME, by="zhang")

    assert told(scene, "T24", date(2022, 12, 15)) == [(date(2022, 12, 15), Status.RUNNING)]
    assert told(scene, "T24", date(2022, 12, 16)) == [(date(2022, 12, 15), Status.OVER)]


def test_the_suit_may_be_brought_when_the_term_of_the_reconsideration_is_over() -> None:
    """Accepted on 2022-10-11: sixty days end on Saturday 2022-12-10, fifteen more on Sunday 2022-12-25."""
    scene = filed(accepted_on=date(2022, 10, 11))
    assert told(scene, "T24", date(2022, 12, 10)) == []

    assert told(scene, "T24", date(2022, 12, 11)) == [(date(2022, 12, 26), Status.RUNNING)]


@pytest.mark.parametrize(
    ("track", "last"),
    [(RemedyTrack.ORDINARY, date(2022, 12, 10)), (RemedyTrack.SIMPLE, date(2022, 11, 10))],
)
def test_the_reconsideration_is_decided_within_its_term_from_the_acceptance(
    track: RemedyTrack, last: date
) -> None:
    scene = filed(accepted_on=date(2022, 10, 11), track=track)

    assert told(scene, "T40", last) == [(last, Status.RUNNING)]
    assert told(scene, "T40", date(2022, 12, 11)) == [(last, Status.MISSED)]


def test_a_reconsideration_whose_acceptance_is_unknown_has_no_term() -> None:
    assert told(filed(), "T40") == []


def test_an_extension_ends_ninety_days_from_the_acceptance_at_most() -> None:
    scene = filed(accepted_on=date(2022, 10, 11))
    with pytest.raises(ReconsiderationExtendedTooFar):
        scene.take(replace(EXTENSION, until=date(2023, 1, 10)), by="zhang")

    (extended,) = scene.take(EXTENSION, by="zhang")

    assert "延长至2023-01-09" in extended.describe()
    assert told(scene, "T40", date(2022, 12, 20)) == [(date(2023, 1, 9), Status.RUNNING)]
    assert told(scene, "T24", date(2022, 12, 20)) == []


def test_a_simple_reconsideration_is_not_extended() -> None:
    scene = filed(accepted_on=date(2022, 10, 11), track=RemedyTrack.SIMPLE)

    with pytest.raises(ReconsiderationExtendedTooFar):
        scene.take(replace(EXTENSION, until=date(2022, 11, 11)), by="zhang")


def test_nothing_is_extended_from_an_unknown_day() -> None:
    with pytest.raises(BadInput) as refused:
        filed().take(EXTENSION, by="zhang")

    assert refused.value.field == "case_number"


@pytest.mark.parametrize("accepted", [date(2022, 10, 9), date(2022, 10, 13)])
def test_the_acceptance_lies_between_the_application_and_the_copy(accepted: date) -> None:
    with pytest.raises(BadInput) as refused:
        filed(accepted_on=accepted)

    assert refused.value.field == "accepted_on"


@pytest.mark.parametrize(
    ("track", "last"),
    [(RemedyTrack.ORDINARY, date(2023, 4, 11)), (RemedyTrack.SIMPLE, date(2022, 11, 25))],
)
def test_the_court_judges_within_its_term_from_the_docketing(track: RemedyTrack, last: date) -> None:
    assert told(sued(track=track), "T43", date(2022, 10, 20)) == [(last, Status.RUNNING)]


def test_a_judgment_is_appealed_within_fifteen_days_and_a_ruling_within_ten() -> None:
    """Judged on 2023-03-10: fifteen days end on Saturday 2023-03-25, ten on Monday 2023-03-20."""
    for by_ruling, last in ((False, date(2023, 3, 25)), (True, date(2023, 3, 20))):
        scene = sued()
        scene.take(replace(JUDGED, outcome=RemedyOutcome.DISMISSED, by_ruling=by_ruling), by="zhang")

        assert told(scene, "T44", date(2023, 3, 11)) == [(last, Status.RUNNING)]
        assert told(scene, "T43", date(2023, 3, 11)) == [(date(2023, 4, 11), Status.MET)]


def test_only_a_suit_is_dismissed_by_a_ruling() -> None:
    with pytest.raises(BadInput) as refused:
        filed().take(replace(OUTCOME, by_ruling=True), by="zhang")

    assert refused.value.field == "by_ruling"


def test_a_judgment_noted_again_once_it_binds_was_received_when_it_came() -> None:
    scene = sued()
    scene.take(replace(JUDGED, outcome=RemedyOutcome.DISMISSED), by="zhang")
    bound = replace(JUDGED, occurred_at="2023-04-06", effective_on=date(2023, 3, 26))
    scene.take(replace(bound, outcome=RemedyOutcome.DISMISSED), by="zhang")

    assert told(scene, "T44", date(2023, 4, 7)) == [(date(2023, 3, 25), Status.OVER)]


def test_a_suit_withdrawn_leaves_nothing_to_appeal() -> None:
    scene = sued()
    scene.take(replace(JUDGED, outcome=RemedyOutcome.SETTLED), by="zhang")

    assert told(scene, "T44", date(2023, 3, 11)) == []


DEMOLISH = Penalty(kind=PenaltyKind.OTHER, item="ZR-05", content="限期十五日内拆除非法占用土地上新建的房屋")


@pytest.mark.parametrize(
    ("basis", "expected"),
    [
        ("《中华人民共和国土地管理法》第七十八条", [date(2022, 9, 20)]),
        ("《中华人民共和国土地管理法实施条例》第五十二条", []),
        ("《中华人民共和国城乡规划法》第六十五条", []),
    ],
)
def test_an_order_to_demolish_under_the_land_law_is_sued_against_within_fifteen_days(
    basis: str, expected: list[date]
) -> None:
    case = decision_served(Scene()).case
    decision = case.of("party-1").decision
    assert decision is not None
    case.towards("party-1", decision=replace(decision, penalties=(DEMOLISH,), basis=(basis,)))

    terms = [one for one in reckon(case, SHIPPED, date(2022, 9, 6)) if one.rule.id == "T23a"]

    assert [one.judged for one in terms] == expected
    assert all("待核实" in one.rule.note and one.subject == DECISION_NUMBER for one in terms)
