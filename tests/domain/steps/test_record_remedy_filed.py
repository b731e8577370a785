"""复议、诉讼受理: terms, reconsideration first, execution not stayed; then the answer in time. law: §6.2, §6.4."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.case import Case
from domain.case.document import Document, DocumentKind
from domain.case.guards import OutOfOrder
from domain.case.obligations import outstanding
from domain.case.remedy import RemedyKind, RemedyOutcome, RemedyTrack, execution_stayed, pending
from domain.case.remedy_terms import answer_term, last_day_to_file
from domain.case.stage import Stage
from domain.case.step import RoleRequired
from domain.case.taking_remedy import NoRemedyFiled, RemedyIsOver
from domain.deadlines.reckoner import open_deadlines
from domain.record.refusal import BadInput
from domain.record.when import SHANGHAI
from domain.steps.answer_remedy import (
    AnswerRemedy,
    NoEvidenceGatheredMeanwhile,
    RemedyAlreadyAnswered,
    RemedyAnswered,
)
from domain.steps.decide_closing import ClosedWhileChallenged, ClosingChoice, DecideClosing
from domain.steps.record_remedy_filed import ReconsiderationFirst, RemedyFiled, RemedyTermOver
from domain.steps.request_closing import ObligationsOutstanding
from tests.domain.given import (
    CLOSING,
    DECISION_NUMBER,
    ORDER_NUMBER,
    closed,
    closing_requested,
    decision_served,
    order_served,
    paid,
)
from tests.domain.given_revision import FILED, OUTCOME, RECONSIDERATION, SUIT, remedy_filed
from tests.domain.scene import Scene, stated

ANSWER = AnswerRemedy(
    occurred_at="2022-10-20",
    case_number=RECONSIDERATION,
    answer="事实清楚，证据确凿，请求维持",
    documents=("答复书", "证据清单", "法律依据"),
    evidence=("E1",),
)
TO_COURT = replace(
    FILED, kind=RemedyKind.SUIT, organ="临猗县人民法院", case_number=SUIT, claim="请求撤销处罚决定"
)


def later(scene: Scene, year: int) -> Scene:
    scene.now = datetime(year, 12, 31, 18, 0, tzinfo=SHANGHAI)
    return scene


def answers_due(case: Case) -> list[tuple[str, str, date]]:
    found = [one for one in open_deadlines(case, SHIPPED) if one.rule.id in ("T38", "T42")]
    return [(one.rule.id, one.subject, one.judged) for one in found]


def spot_decision(issued_on: date) -> Case:
    case = decision_served(Scene()).case
    case.documents = {"当罚1": Document("当罚1", DocumentKind.ON_THE_SPOT_DECISION, "party-1", issued_on)}
    return case


def test_a_remedy_is_pending_and_does_not_stay_execution() -> None:
    scene = decision_served(Scene())
    (event,) = scene.take(FILED, by="zhang")

    case = scene.case
    assert isinstance(event, RemedyFiled)
    assert (event.last_day, event.answer_due) == (date(2022, 11, 4), date(2022, 10, 22))
    assert event.applicant.whose == "party-1" and "薛" not in event.describe()
    assert [one.case_number for one in pending(case.remedies, party="party-1")] == [RECONSIDERATION]
    assert not execution_stayed(case.remedies, DECISION_NUMBER)
    assert case.stage is Stage.SERVED
    assert answers_due(case) == [("T38", RECONSIDERATION, date(2022, 10, 22))]


def test_another_applicants_data_are_sealed_apart_from_the_partys() -> None:
    (event,) = decision_served(Scene()).take(replace(FILED, by_party=False), by="zhang")

    assert isinstance(event, RemedyFiled) and event.applicant.whose == "applicant-1"


def test_execution_is_stayed_only_with_a_reason() -> None:
    scene = decision_served(Scene())
    with pytest.raises(BadInput) as bad:
        scene.take(replace(FILED, stayed=True), by="zhang")
    scene.take(replace(FILED, stayed=True, stay_reason="复议机关认为需要停止执行"), by="zhang")

    assert bad.value.field == "stay_reason"
    assert execution_stayed(scene.case.remedies, DECISION_NUMBER)


def test_an_order_to_correct_can_be_challenged_too() -> None:
    scene = order_served(Scene())
    against_order = replace(
        FILED, occurred_at="2022-07-06", applied_on=date(2022, 7, 4), document=ORDER_NUMBER
    )
    scene.take(against_order, by="zhang")
    (event,) = scene.take(
        replace(OUTCOME, occurred_at="2022-08-30", outcome=RemedyOutcome.REVOKED, summary="撤销"), by="zhang"
    )

    assert scene.case.documents[ORDER_NUMBER].ended_by == RECONSIDERATION
    assert [one for one in open_deadlines(scene.case, SHIPPED) if one.rule.id == "T04"] == []
    assert scene.case.stage is Stage.CHECKING
    assert "撤销" in event.describe()


@pytest.mark.parametrize(("applied_on", "in_time"), [(date(2022, 11, 4), True), (date(2022, 11, 7), False)])
def test_reconsideration_is_asked_for_within_sixty_days_of_service(applied_on: date, in_time: bool) -> None:
    scene = decision_served(Scene())
    step = replace(FILED, occurred_at="2022-11-10", applied_on=applied_on)

    if not in_time:
        with pytest.raises(RemedyTermOver) as refused:
            scene.take(step, by="zhang")
        assert "2022-11-04" in refused.value.sentence()
        step = replace(step, exception="因疫情封控逾期，复议机关准予受理")
    scene.take(step, by="zhang")

    assert len(scene.case.remedies) == 1


def test_a_direct_suit_is_filed_within_six_months_rolled_past_a_sunday() -> None:
    scene = later(decision_served(Scene()), 2023)
    suit = replace(TO_COURT, occurred_at="2023-03-10", applied_on=date(2023, 3, 7))

    with pytest.raises(RemedyTermOver) as refused:
        scene.take(suit, by="zhang")
    (event,) = scene.take(replace(suit, applied_on=date(2023, 3, 6)), by="zhang")

    assert "2023-03-06" in refused.value.sentence()
    assert isinstance(event, RemedyFiled) and event.answer_due == date(2023, 3, 25)


def test_after_reconsideration_a_suit_is_filed_within_fifteen_days() -> None:
    scene = remedy_filed(Scene())
    scene.take(OUTCOME, by="zhang")

    with pytest.raises(RemedyTermOver):
        scene.take(replace(TO_COURT, occurred_at="2022-12-20", applied_on=date(2022, 12, 16)), by="zhang")
    scene.take(replace(TO_COURT, occurred_at="2022-12-20", applied_on=date(2022, 12, 15)), by="zhang")

    assert [one.kind for one in pending(scene.case.remedies)] == [RemedyKind.SUIT]


def test_an_appeal_follows_a_judgment_within_fifteen_days() -> None:
    scene = decision_served(Scene())
    scene.take(TO_COURT, by="zhang")
    appeal = replace(
        TO_COURT,
        kind=RemedyKind.APPEAL,
        organ="运城市中级人民法院",
        case_number="（2022）晋08行终1号",
        occurred_at="2022-12-20",
        applied_on=date(2022, 12, 16),
    )
    with pytest.raises(BadInput) as bad:
        scene.take(appeal, by="zhang")
    scene.take(replace(OUTCOME, case_number=SUIT, outcome=RemedyOutcome.REVOKED), by="zhang")
    with pytest.raises(RemedyTermOver):
        scene.take(appeal, by="zhang")
    (event,) = scene.take(replace(appeal, applied_on=date(2022, 12, 15)), by="zhang")

    assert bad.value.field == "kind"
    assert isinstance(event, RemedyFiled) and event.answer_due is None


@pytest.mark.parametrize(("issued_on", "bound"), [(date(2024, 1, 2), True), (date(2023, 12, 29), False)])
def test_since_2024_an_on_the_spot_penalty_goes_to_reconsideration_first(
    issued_on: date, bound: bool
) -> None:
    desk = later(Scene(), 2024).desk("zhang")
    suit = replace(TO_COURT, occurred_at="2024-02-05", applied_on=date(2024, 2, 1), document="当罚1")

    if bound:
        with pytest.raises(ReconsiderationFirst):
            suit.take(spot_decision(issued_on), desk)
        suit = replace(suit, exception="人民法院已经受理")
    case = spot_decision(issued_on)
    suit.take(case, desk)

    assert len(case.remedies) == 1


def test_a_document_not_served_starts_no_term() -> None:
    document = Document("某文书", DocumentKind.PENALTY_DECISION, "party-1", date(2022, 9, 2))

    assert last_day_to_file(served_case(), SHIPPED, document, RemedyKind.RECONSIDERATION) is None


def served_case() -> Case:
    return decision_served(Scene()).case


@pytest.mark.parametrize(
    ("kind", "track", "received_on", "due"),
    [
        pytest.param(
            RemedyKind.RECONSIDERATION,
            RemedyTrack.ORDINARY,
            date(2024, 5, 6),
            date(2024, 5, 17),
            id="复议法第四十八条 十日, 调休上班的星期六计入",
        ),
        pytest.param(
            RemedyKind.RECONSIDERATION,
            RemedyTrack.SIMPLE,
            date(2024, 5, 6),
            date(2024, 5, 11),
            id="复议法第五十四条 五日",
        ),
        pytest.param(
            RemedyKind.RECONSIDERATION,
            RemedyTrack.ORDINARY,
            date(2023, 12, 29),
            date(2024, 1, 8),
            id="2024年前 十日（待核实）",
        ),
        pytest.param(
            RemedyKind.SUIT,
            RemedyTrack.ORDINARY,
            date(2024, 5, 6),
            date(2024, 5, 21),
            id="诉讼法第六十七条 十五日",
        ),
    ],
)
def test_the_organ_answers_within_its_term(
    kind: RemedyKind, track: RemedyTrack, received_on: date, due: date
) -> None:
    term = answer_term(kind, track, received_on)

    assert term and term.ends(SHIPPED, received_on) == due


def test_an_answer_in_time_ends_the_term() -> None:
    scene = remedy_filed(Scene())
    (event,) = scene.take(ANSWER, by="liu")

    assert isinstance(event, RemedyAnswered) and not event.late
    assert scene.case.remedies[0].answered_on == date(2022, 10, 20)
    assert answers_due(scene.case) == []


def test_a_late_answer_is_recorded_as_late() -> None:
    scene = remedy_filed(Scene())
    (event,) = scene.take(replace(ANSWER, occurred_at="2022-10-24"), by="zhang")

    assert isinstance(event, RemedyAnswered) and event.late
    assert "逾期" in event.describe()


def test_evidence_gathered_after_the_copy_came_is_not_submitted() -> None:
    case = remedy_filed(Scene()).case
    case.evidence = {"E1": replace(case.evidence["E1"], collected_on=date(2022, 10, 13))}

    with pytest.raises(NoEvidenceGatheredMeanwhile):
        ANSWER.take(case, Scene().desk("zhang"))


def test_a_remedy_is_answered_once_and_not_before_its_copy() -> None:
    scene = remedy_filed(Scene())
    with pytest.raises(OutOfOrder):
        scene.take(replace(ANSWER, occurred_at="2022-10-11"), by="zhang")
    scene.take(ANSWER, by="zhang")
    with pytest.raises(RemedyAlreadyAnswered):
        scene.take(ANSWER, by="zhang")


def test_a_remedy_that_is_over_is_not_answered() -> None:
    scene = remedy_filed(Scene())
    scene.take(OUTCOME, by="zhang")

    with pytest.raises(RemedyIsOver):
        scene.take(replace(ANSWER, occurred_at="2022-12-01"), by="zhang")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"case_number": "没有的案号"}, "case_number"),
        ({"answer": ""}, "answer"),
        ({"documents": ()}, "documents"),
        ({"documents": (" ",)}, "documents.0"),
        ({"evidence": ("E9",)}, "evidence.0"),
    ],
)
def test_an_answer_with_bad_input_names_the_field(change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as bad:
        remedy_filed(Scene()).take(stated(ANSWER, change), by="zhang")

    assert bad.value.field == field


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"document": "没有的文号"}, "document"),
        ({"case_number": " "}, "case_number"),
        ({"case_number": RECONSIDERATION}, "case_number"),
        ({"organ": ""}, "organ"),
        ({"applicant": ""}, "applicant"),
        ({"claim": ""}, "claim"),
        ({"applied_on": date(2022, 10, 13)}, "applied_on"),
        ({"applied_on": date(2022, 9, 1)}, "applied_on"),
    ],
)
def test_bad_input_names_the_field(change: dict[str, object], field: str) -> None:
    scene = remedy_filed(Scene())
    step = replace(FILED, case_number="另一案号")

    with pytest.raises(BadInput) as bad:
        scene.take(stated(step, change), by="zhang")

    assert bad.value.field == field


def test_an_archivist_records_no_remedy() -> None:
    with pytest.raises(RoleRequired):
        decision_served(Scene()).take(FILED, by="zhao")


def test_a_pending_remedy_keeps_the_case_open() -> None:
    scene = paid(Scene())
    scene.take(replace(FILED, occurred_at="2022-09-18", applied_on=date(2022, 9, 16)), by="zhang")

    with pytest.raises(ObligationsOutstanding) as refused:
        scene.take(CLOSING, by="zhang")

    assert outstanding(scene.case, date(2022, 9, 20)) == (f"行政复议{RECONSIDERATION}尚未审结",)
    assert RECONSIDERATION in refused.value.sentence()


def test_a_remedy_filed_while_closing_is_asked_for_blocks_its_approval() -> None:
    scene = closing_requested(Scene())
    scene.take(replace(FILED, occurred_at="2022-09-21", applied_on=date(2022, 9, 20)), by="zhang")
    approve = DecideClosing(occurred_at="2022-09-22", decision=ClosingChoice.APPROVE, opinion="同意结案")

    with pytest.raises(ClosedWhileChallenged):
        scene.take(approve, by="chen")
    scene.take(replace(approve, decision=ClosingChoice.RETURN), by="chen")

    assert scene.case.stage is Stage.SERVED


def test_a_remedy_filed_after_the_closing_leaves_it_closed_and_shows_the_term() -> None:
    scene = closed(Scene())
    scene.take(FILED, by="zhang")

    assert scene.case.stage is Stage.CLOSED
    assert answers_due(scene.case) == [("T38", RECONSIDERATION, date(2022, 10, 22))]


def test_without_a_remedy_on_record_there_is_nothing_to_answer() -> None:
    with pytest.raises(NoRemedyFiled):
        decision_served(Scene()).take(ANSWER, by="zhang")
    with pytest.raises(RoleRequired):
        remedy_filed(Scene()).take(ANSWER, by="zhao")
