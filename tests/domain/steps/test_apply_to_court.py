"""申请人民法院强制执行: remedies over, urged in vain, within three months, signed by the head."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.court_enforcement import CourtApplication, CourtResult
from domain.case.court_rules import RemedyStillOpen, last_day_to_apply, last_remedy_day
from domain.case.document import DocumentKind
from domain.case.executing import (
    DecisionNotServed,
    ExecutionIsHalted,
    NothingOverdue,
    UrgingMustComeFirst,
    UrgingTermRunning,
)
from domain.case.execution import Instalment
from domain.case.obligations import outstanding
from domain.case.own_enforcement import OwnPowerIsUsed
from domain.case.remedy import RemedyKind, RemedyOutcome
from domain.case.stage import Stage
from domain.case.step import RoleRequired
from domain.guidance.prerequisites import missing
from domain.powers.item import PowerKind
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.steps.apply_to_court import (
    AppliedToCourt,
    CourtFile,
    CourtFilesMissing,
    HeadMustSignApplication,
)
from tests.domain.given import (
    DECISION,
    DECISION_NUMBER,
    NOTICE,
    ORDER_NUMBER,
    decision_served,
    handed_over,
    investigating,
    penalised,
    regranted,
    two_parties,
)
from tests.domain.given_execution import (
    APPLICATION_NUMBER,
    APPLY,
    DEFERRAL,
    PAYMENT,
    SURCHARGE,
    SUSPEND,
    URGE,
    URGING_NUMBER,
    applied,
    known_later,
    order_urged,
    ruled,
    urged,
)
from tests.domain.given_revision import FILED, OUTCOME, SUIT
from tests.domain.scene import Scene

SUED = replace(
    FILED,
    occurred_at="2022-12-20",
    kind=RemedyKind.SUIT,
    organ="临猗县人民法院",
    case_number=SUIT,
    applied_on=date(2022, 12, 14),
)


@pytest.fixture
def scene() -> Scene:
    return urged(Scene())


def test_the_court_is_asked_the_day_after_the_remedies_are_over(scene: Scene) -> None:
    (event,) = scene.take(APPLY, by="chen")

    case = scene.case
    assert isinstance(event, AppliedToCourt)
    assert (event.urging, event.amount_fen, event.signed_by) == (URGING_NUMBER, 100_000, "陈镇长")
    assert (event.last_day, event.late) == (date(2023, 6, 6), False)
    assert event.party_opinion == Personal("未提出意见", "party-1")
    assert case.execution.applications == (
        CourtApplication(
            APPLICATION_NUMBER, "party-1", DECISION_NUMBER, "临猗县人民法院", date(2023, 3, 7), False
        ),
    )
    assert case.stage is Stage.COURT_APPLIED
    assert case.documents[APPLICATION_NUMBER].kind is DocumentKind.COURT_APPLICATION
    assert case.documents[APPLICATION_NUMBER].party == ""
    assert f"{APPLICATION_NUMBER}的强制执行申请尚无人民法院的处理结果" in outstanding(case, date(2023, 3, 8))


def test_the_last_day_to_sue_is_still_the_partys(scene: Scene) -> None:
    """Served on 2022-09-05: six months end on Sunday 2023-03-05, rolled to 2023-03-06."""
    with pytest.raises(RemedyStillOpen) as refused:
        scene.take(replace(APPLY, occurred_at="2023-03-06"), by="chen")

    assert "至2023-03-06" in refused.value.sentence()


@pytest.mark.parametrize(("day", "late"), [("2023-06-06", False), ("2023-06-07", True)])
def test_after_three_months_it_is_recorded_as_late(scene: Scene, day: str, late: bool) -> None:
    (event,) = scene.take(replace(APPLY, occurred_at=day), by="chen")

    assert isinstance(event, AppliedToCourt)
    assert (event.late, scene.case.execution.applications[0].late) == (late, late)
    assert ("已超过2023-06-06的申请期限" in event.describe()) is late


def test_after_a_deferral_the_three_months_run_from_its_end() -> None:
    scene = decision_served(known_later(Scene()))
    whole = (Instalment(due_on=date(2023, 6, 30), amount_fen=100_000),)
    scene.take(replace(DEFERRAL, instalments=whole), by="chen")
    document = scene.case.documents[DECISION_NUMBER]

    assert last_day_to_apply(scene.case, SHIPPED, document, date(2023, 7, 3)) == date(2023, 9, 30)
    with pytest.raises(NothingOverdue):
        scene.take(APPLY, by="chen")


def test_an_earlier_end_of_a_deferral_changes_nothing() -> None:
    scene = decision_served(known_later(Scene()))
    scene.take(DEFERRAL, by="chen")
    document = scene.case.documents[DECISION_NUMBER]

    assert last_day_to_apply(scene.case, SHIPPED, document, date(2023, 3, 7)) == date(2023, 6, 6)


def test_ten_working_days_pass_after_the_urging_is_served() -> None:
    """Served on 2023-03-20: the tenth working day is 2023-04-03."""
    scene = decision_served(known_later(Scene()))
    scene.take(replace(URGE, occurred_at="2023-03-20", due_on=date(2023, 3, 24)), by="zhang")
    number = scene.case.execution.urgings[0].number
    handed_over(scene, number, "2023-03-20")

    with pytest.raises(UrgingTermRunning) as refused:
        scene.take(replace(APPLY, occurred_at="2023-04-03"), by="chen")
    scene.take(replace(APPLY, occurred_at="2023-04-04"), by="chen")

    assert "在2023-04-03以后" in refused.value.sentence()


def test_a_longer_term_given_in_the_urging_is_waited_for() -> None:
    scene = urged(Scene(), due_on=date(2023, 3, 10))

    with pytest.raises(UrgingTermRunning):
        scene.take(replace(APPLY, occurred_at="2023-03-10"), by="chen")


def test_without_an_urging_the_court_is_not_asked() -> None:
    with pytest.raises(UrgingMustComeFirst):
        decision_served(known_later(Scene())).take(APPLY, by="chen")


def test_an_urging_that_was_not_served_is_none() -> None:
    scene = decision_served(known_later(Scene()))
    scene.take(URGE, by="zhang")

    with pytest.raises(UrgingMustComeFirst):
        scene.take(APPLY, by="chen")


def test_an_unserved_decision_is_not_enforced() -> None:
    with pytest.raises(DecisionNotServed):
        penalised(known_later(Scene())).take(APPLY, by="chen")


def test_a_fine_that_was_paid_is_not_enforced(scene: Scene) -> None:
    scene.take(replace(PAYMENT, amount_fen=100_000), by="zhang")

    with pytest.raises(NothingOverdue):
        scene.take(APPLY, by="chen")


def test_the_surcharge_is_enforced_with_the_fine(scene: Scene) -> None:
    scene.take(SURCHARGE, by="chen")

    (event,) = scene.take(APPLY, by="chen")

    assert isinstance(event, AppliedToCourt)
    assert event.amount_fen == 130_000


def test_while_a_remedy_is_pending_the_court_is_not_asked(scene: Scene) -> None:
    scene.take(FILED, by="zhang")

    with pytest.raises(RemedyStillOpen) as refused:
        scene.take(APPLY, by="chen")

    assert "尚未审结" in refused.value.sentence()


def test_after_a_decision_upheld_the_term_to_sue_comes_first(scene: Scene) -> None:
    """Received on 2022-11-30: fifteen days end on 2022-12-15."""
    scene.take(FILED, by="zhang")
    scene.take(OUTCOME, by="zhang")

    with pytest.raises(RemedyStillOpen):
        scene.take(replace(APPLY, occurred_at="2022-12-15"), by="chen")
    scene.take(replace(APPLY, occurred_at="2022-12-16"), by="chen")

    assert scene.case.stage is Stage.COURT_APPLIED


def test_after_a_reconsideration_withdrawn_the_whole_term_to_sue_is_waited_for(scene: Scene) -> None:
    scene.take(FILED, by="zhang")
    scene.take(replace(OUTCOME, outcome=RemedyOutcome.SETTLED), by="zhang")
    document = scene.case.documents[DECISION_NUMBER]

    assert last_remedy_day(scene.case, SHIPPED, document) == date(2023, 3, 6)


def test_after_a_suit_dismissed_for_good_nothing_is_left_to_wait_for(scene: Scene) -> None:
    scene.take(SUED, by="zhang")
    judged = replace(
        OUTCOME,
        occurred_at="2023-02-20",
        case_number=SUIT,
        outcome=RemedyOutcome.DISMISSED,
        effective_on=date(2023, 3, 7),
    )
    scene.take(judged, by="zhang")

    with pytest.raises(RemedyStillOpen):
        scene.take(APPLY, by="chen")
    scene.take(replace(APPLY, occurred_at="2023-03-08"), by="chen")

    assert scene.case.stage is Stage.COURT_APPLIED


def test_an_order_to_correct_is_enforced_too() -> None:
    scene = order_urged(known_later(Scene()))
    asked = replace(
        APPLY, occurred_at="2023-01-04", document=ORDER_NUMBER, request="恢复村道原状", object="村道"
    )

    (event,) = scene.take(asked, by="chen")

    assert isinstance(event, AppliedToCourt)
    assert (event.amount_fen, event.last_day) == (0, date(2023, 4, 3))
    assert scene.case.stage is Stage.CHECKING


def order_overdue(powers: tuple[PowerKind, ...]) -> Scene:
    """A filed case on 2023-01-04: the order urged in vain, under an item the town holds with these powers."""
    scene = regranted(known_later(Scene()), powers=powers)
    return investigating(order_urged(scene))


ORDER_ASKED = replace(
    APPLY, occurred_at="2023-01-04", document=ORDER_NUMBER, request="恢复村道原状", object="村道"
)


def test_a_town_that_may_enforce_by_itself_does_not_ask_the_court_to() -> None:
    scene = order_overdue((PowerKind.PENALTY, PowerKind.EXECUTION))

    with pytest.raises(OwnPowerIsUsed) as refused:
        scene.take(ORDER_ASKED, by="chen")

    assert refused.value.sentence().startswith("法律就事项JT-01授予本乡镇行政强制执行权")
    assert type(missing("apply-to-court", scene.case, scene.desk("chen"))) is OwnPowerIsUsed


def test_a_power_to_penalise_is_none_to_enforce_and_the_court_is_asked() -> None:
    scene = order_overdue((PowerKind.PENALTY,))

    (event,) = scene.take(ORDER_ASKED, by="chen")

    assert isinstance(event, AppliedToCourt)


def test_money_is_for_the_court_whatever_the_town_may_enforce_by_itself() -> None:
    scene = regranted(known_later(Scene()), powers=(PowerKind.PENALTY, PowerKind.EXECUTION))

    assert applied(scene).case.stage is Stage.COURT_APPLIED


def test_an_urging_about_the_order_is_none_about_the_fine() -> None:
    scene = decision_served(order_urged(known_later(Scene())))

    with pytest.raises(UrgingMustComeFirst):
        scene.take(APPLY, by="chen")


def test_a_deferral_of_the_fine_leaves_the_order_its_own_term() -> None:
    scene = decision_served(order_urged(known_later(Scene())))
    whole = (Instalment(due_on=date(2023, 6, 30), amount_fen=100_000),)
    scene.take(replace(DEFERRAL, instalments=whole), by="chen")
    order = scene.case.documents[ORDER_NUMBER]

    assert last_day_to_apply(scene.case, SHIPPED, order, date(2023, 7, 3)) == date(2023, 4, 3)


def test_another_party_is_decided_on_while_one_is_at_court() -> None:
    scene = penalised(two_parties(known_later(Scene())))
    handed_over(scene, DECISION_NUMBER, "2022-09-05")
    scene.take(URGE, by="zhang")
    handed_over(scene, URGING_NUMBER, "2022-09-26")
    scene.take(APPLY, by="chen")
    scene.take(replace(NOTICE, party="party-2", occurred_at="2023-03-08"), by="zhang")
    handed_over(scene, "临孙综执告字〔2023〕第001号", "2023-03-08")
    at_court = scene.case.stage
    scene.take(replace(DECISION, party="party-2", occurred_at="2023-04-03"), by="chen")
    decided = scene.case.stage
    handed_over(scene, "临孙综执罚决字〔2023〕第001号", "2023-04-04")

    assert [at_court, decided, scene.case.stage] == [Stage.COURT_APPLIED, Stage.DECIDED, Stage.COURT_APPLIED]


def test_a_suspended_execution_does_not_go_to_court(scene: Scene) -> None:
    scene.take(SUSPEND, by="chen")

    with pytest.raises(ExecutionIsHalted):
        scene.take(APPLY, by="chen")


@pytest.mark.parametrize("left_out", [one for one in CourtFile if one is not CourtFile.OTHER])
def test_each_file_the_law_asks_for_is_there(scene: Scene, left_out: CourtFile) -> None:
    files = tuple(one for one in APPLY.files if one is not left_out)

    with pytest.raises(CourtFilesMissing) as refused:
        scene.take(replace(APPLY, files=files), by="chen")

    assert left_out.value in refused.value.sentence()


def test_the_head_signs(scene: Scene) -> None:
    with pytest.raises(HeadMustSignApplication):
        scene.take(replace(APPLY, signed_and_sealed=False), by="chen")
    with pytest.raises(RoleRequired):
        scene.take(APPLY, by="zhang")


def test_one_application_at_a_time() -> None:
    scene = applied(Scene())

    with pytest.raises(BadInput) as refused:
        scene.take(replace(APPLY, occurred_at="2023-03-09"), by="chen")

    assert refused.value.field == "document"


def test_after_one_that_was_withdrawn_another_may_follow() -> None:
    scene = ruled(Scene(), CourtResult.WITHDRAWN)

    scene.take(replace(APPLY, occurred_at="2023-04-10"), by="chen")

    assert [one.pending for one in scene.case.execution.applications] == [False, True]


@pytest.mark.parametrize("field", ["document", "court", "request", "object", "party_opinion"])
def test_bad_input_names_the_field(scene: Scene, field: str) -> None:
    blank: dict[str, Any] = {field: " "}

    with pytest.raises(BadInput) as refused:
        scene.take(replace(APPLY, **blank), by="chen")

    assert refused.value.field == field
