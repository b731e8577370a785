"""移送公安机关: handed over within a day of the decision; filed, declined or unanswered; and what becomes of the ninety days."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.document import DocumentKind
from domain.case.guards import OutOfOrder, TwoOfficersRequired
from domain.case.measures import SeizureEnd
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.case.stopped_clock import decision_due, stopped_days
from domain.case.transfer import PoliceAnswer
from domain.case.transfer_rules import TransferMustBeCarriedOut, transfer_evaluated
from domain.deadlines.reckoner import open_deadlines
from domain.record.refusal import BadInput
from domain.steps.decide_closing import ClosingChoice, DecideClosing
from domain.steps.evaluate_transfer import TransferChoice
from domain.steps.record_police_reply import AfterDeclined, PoliceReplied, RecordPoliceReply
from domain.steps.request_closing import ClosingGround, ObligationsOutstanding
from domain.steps.transfer_to_police import (
    PoliceFileIncomplete,
    PoliceMaterial,
    TransferMustBeDecided,
    TransferredToPolice,
)
from tests.domain.given import CLOSING, with_evidence
from tests.domain.given_branches import (
    EVALUATE,
    POLICE_NUMBER,
    REPORT,
    SEIZURE_NUMBER,
    TO_POLICE,
    evaluated,
    seized,
    with_police,
)
from tests.domain.scene import Scene, stated

FILED = RecordPoliceReply(
    occurred_at="2022-07-22",
    answer=PoliceAnswer.FILED,
    reasons="决定立案侦查",
    answer_number="临公刑立字〔2022〕88号",
)
DECLINED = replace(
    FILED,
    answer=PoliceAnswer.DECLINED,
    reasons="没有达到追诉标准，退回材料",
    answer_number="临公不立字〔2022〕7号",
    after=AfterDeclined.ACCEPT,
)
RULE = "《自然资源行政处罚办法》第三十八条（虚构条次）"
CLOSE = replace(
    CLOSING, occurred_at="2022-07-28", ground=ClosingGround.POLICE_FILED, performance="公安机关已立案"
)


def due_ids(scene: Scene) -> dict[str, date]:
    return {one.rule.title: one.judged for one in open_deadlines(scene.case, scene.desk("zhang").calendar)}


def test_the_case_is_handed_over_with_its_file() -> None:
    scene = evaluated(Scene())
    assert due_ids(scene)["向公安机关移送"] == date(2022, 7, 21)

    (event,) = scene.take(TO_POLICE, by="zhang")

    assert isinstance(event, TransferredToPolice)
    assert (event.number, event.late, event.answer_due) == (POLICE_NUMBER, False, date(2022, 7, 23))
    assert scene.case.documents[POLICE_NUMBER].kind is DocumentKind.POLICE_TRANSFER
    assert scene.case.stage is Stage.WITH_POLICE
    assert "向公安机关移送" not in due_ids(scene)
    assert due_ids(scene)["公安机关答复"] == date(2022, 7, 23)


@pytest.mark.parametrize(
    ("handed", "late"),
    [("2022-07-21T09:00", False), ("2022-07-21T09:01", True), ("2022-07-21", False), ("2022-07-22", True)],
)
def test_the_hand_over_takes_place_within_a_day_of_the_decision(handed: str, late: bool) -> None:
    (event,) = evaluated(Scene()).take(replace(TO_POLICE, occurred_at=handed), by="zhang")

    assert isinstance(event, TransferredToPolice)
    assert event.late is late


def test_without_a_decision_nothing_is_handed_over() -> None:
    with pytest.raises(TransferMustBeDecided):
        with_evidence(Scene()).take(TO_POLICE, by="zhang")


def test_a_decision_not_to_transfer_hands_nothing_over() -> None:
    scene = evaluated(Scene(), choice=TransferChoice.NOT_TRANSFER)

    with pytest.raises(TransferMustBeDecided):
        scene.take(TO_POLICE, by="zhang")


def test_the_hand_over_does_not_precede_the_decision() -> None:
    with pytest.raises(TransferMustBeDecided):
        evaluated(Scene()).take(replace(TO_POLICE, occurred_at="2022-07-19"), by="zhang")


@pytest.mark.parametrize("missing", [PoliceMaterial.LETTER, PoliceMaterial.REPORT])
def test_the_file_holds_letter_and_report(missing: PoliceMaterial) -> None:
    rest = tuple(one for one in TO_POLICE.materials if one is not missing)

    with pytest.raises(PoliceFileIncomplete) as refused:
        evaluated(Scene()).take(replace(TO_POLICE, materials=rest), by="zhang")

    assert refused.value.details["missing"] == missing.value


def test_missing_goods_and_tests_are_explained() -> None:
    with pytest.raises(PoliceFileIncomplete) as refused:
        evaluated(Scene()).take(replace(TO_POLICE, missing_reason=""), by="zhang")

    assert refused.value.details["missing"] == "涉案物品清单"


def test_one_officer_does_not_hand_over() -> None:
    with pytest.raises(TwoOfficersRequired):
        evaluated(Scene()).take(replace(TO_POLICE, officers=("li",)), by="zhang")


def test_a_head_does_not_hand_over() -> None:
    with pytest.raises(RoleRequired):
        evaluated(Scene()).take(TO_POLICE, by="chen")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"organ": ""}, "organ"),
        ({"receipt": " "}, "receipt"),
        ({"materials": (*TO_POLICE.materials, PoliceMaterial.GOODS)}, "goods"),
        ({"goods": (" ",)}, "goods.0"),
    ],
)
def test_bad_input_of_the_hand_over_names_the_field(change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        evaluated(Scene()).take(stated(TO_POLICE, change), by="zhang")

    assert refused.value.field == field


def test_a_case_the_police_have_filed_is_closed() -> None:
    scene = with_police(Scene())
    with pytest.raises(ObligationsOutstanding) as refused:
        scene.take(CLOSE, by="zhang")
    assert "尚未立案或者接受" in refused.value.sentence()

    (event,) = scene.take(FILED, by="zhang")
    assert isinstance(event, PoliceReplied)
    assert event.goods_due == date(2022, 7, 25)
    assert due_ids(scene) == {}
    scene.take(CLOSE, by="zhang")
    scene.take(
        DecideClosing(occurred_at="2022-07-29", decision=ClosingChoice.APPROVE, opinion="同意结案"), by="chen"
    )

    assert scene.case.stage is Stage.CLOSED


def test_a_case_at_the_police_is_closed_on_no_other_ground() -> None:
    scene = with_police(Scene())
    scene.take(FILED, by="zhang")

    with pytest.raises(BadInput) as refused:
        scene.take(replace(CLOSE, ground=ClosingGround.PERFORMED), by="zhang")

    assert refused.value.field == "ground"


def test_a_case_declined_goes_back_to_where_it_was() -> None:
    scene = with_evidence(Scene())
    scene.take(REPORT, by="zhang")
    scene.take(replace(EVALUATE, occurred_at="2022-07-26T09:00", reported_on=date(2022, 7, 25)), by="gao")
    scene.take(replace(TO_POLICE, occurred_at="2022-07-26T16:00"), by="zhang")

    scene.take(replace(DECLINED, occurred_at="2022-07-29"), by="zhang")

    assert scene.case.stage is Stage.CONCLUDED
    assert scene.case.transfers.police[-1].answer is PoliceAnswer.DECLINED


def test_a_transfer_declined_leaves_the_decision_to_the_town() -> None:
    scene = with_police(Scene())
    with pytest.raises(TransferMustBeCarriedOut):
        transfer_evaluated(scene.case, date(2022, 7, 25))

    scene.take(DECLINED, by="zhang")

    transfer_evaluated(scene.case, date(2022, 7, 25))


def test_the_days_at_the_police_count_unless_a_rule_says_otherwise() -> None:
    counted, excluded = with_police(Scene()), with_police(Scene())
    calendar = counted.desk("zhang").calendar

    counted.take(DECLINED, by="zhang")
    excluded.take(replace(DECLINED, rule=RULE), by="zhang")

    assert stopped_days(counted.case, date(2022, 9, 1)) == 0
    assert stopped_days(excluded.case, date(2022, 9, 1)) == 2
    assert decision_due(counted.case, calendar) == date(2022, 10, 12)
    assert decision_due(excluded.case, calendar) == date(2022, 10, 14)


@pytest.mark.parametrize("after", [AfterDeclined.REVIEW, AfterDeclined.SUPERVISION])
def test_a_refusal_that_is_challenged_leaves_the_case_with_the_police(after: AfterDeclined) -> None:
    scene = with_police(Scene())

    (event,) = scene.take(replace(DECLINED, after=after), by="zhang")
    assert isinstance(event, PoliceReplied)
    assert event.review_due == date(2022, 7, 25)
    assert scene.case.stage is Stage.WITH_POLICE

    scene.take(replace(FILED, occurred_at="2022-07-27"), by="zhang")
    assert scene.case.transfers.police[-1].accepted


def test_no_reply_is_recorded_once_the_term_is_over() -> None:
    scene = with_police(Scene())
    silence = replace(FILED, answer=PoliceAnswer.NO_REPLY, reasons="逾期未答复，拟建议检察院监督")

    with pytest.raises(BadInput) as refused:
        scene.take(replace(silence, occurred_at="2022-07-23"), by="zhang")
    assert refused.value.field == "answer"
    scene.take(replace(silence, occurred_at="2022-07-24"), by="zhang")

    assert scene.case.stage is Stage.WITH_POLICE
    assert due_ids(scene)["公安机关答复"] == date(2022, 7, 23)


def test_a_late_answer_is_a_finding() -> None:
    (event,) = with_police(Scene()).take(replace(FILED, occurred_at="2022-07-24"), by="zhang")

    assert isinstance(event, PoliceReplied)
    assert event.late


def test_things_seized_go_with_a_case_the_police_have_filed() -> None:
    scene = seized(Scene())
    scene.take(EVALUATE, by="chen")
    scene.take(TO_POLICE, by="zhang")
    scene.take(FILED, by="zhang")
    assert due_ids(scene)["移交涉案物品"] == date(2022, 7, 25)

    other = seized(Scene())
    other.take(EVALUATE, by="chen")
    other.take(TO_POLICE, by="zhang")
    other.take(replace(FILED, goods_handed_on=date(2022, 7, 22)), by="zhang")

    assert other.case.seizures[SEIZURE_NUMBER].ended == ((1, SeizureEnd.TO_POLICE),)


def test_a_transfer_declined_is_not_repeated_on_the_same_decision() -> None:
    scene = with_police(Scene())
    scene.take(DECLINED, by="zhang")

    with pytest.raises(TransferMustBeDecided):
        scene.take(replace(TO_POLICE, occurred_at="2022-07-23"), by="zhang")


def test_an_answer_does_not_precede_the_hand_over() -> None:
    with pytest.raises(OutOfOrder):
        with_police(Scene()).take(replace(FILED, occurred_at="2022-07-19"), by="zhang")


def test_nobody_answers_for_a_case_the_police_do_not_have() -> None:
    with pytest.raises(StepNotAllowedNow):
        with_evidence(Scene()).take(FILED, by="zhang")


@pytest.mark.parametrize(
    ("reply", "field"),
    [
        (replace(FILED, reasons=""), "reasons"),
        (replace(FILED, after=AfterDeclined.ACCEPT), "after"),
        (replace(DECLINED, after=None), "after"),
        (replace(DECLINED, rule="有关规定"), "rule"),
        (replace(DECLINED, goods_handed_on=date(2022, 7, 22)), "goods_handed_on"),
    ],
)
def test_bad_input_of_an_answer_names_the_field(reply: RecordPoliceReply, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        with_police(Scene()).take(reply, by="zhang")

    assert refused.value.field == field


def test_a_case_filed_by_the_police_is_answered_once() -> None:
    scene = with_police(Scene())
    scene.take(FILED, by="zhang")

    with pytest.raises(BadInput) as refused:
        scene.take(DECLINED, by="zhang")

    assert refused.value.field == "answer"
