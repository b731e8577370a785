"""办理前提: what is missing is told as the step itself would refuse it, and no longer once it is there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from domain.case.criminal_lines import Measured, Quantity
from domain.case.deciding import OutcomeOfExaminationRequired
from domain.case.duty import DutiesMustBeSeparate
from domain.case.executing import DecisionNotServed, NothingOverdue
from domain.case.guards import NotAnOfficerOfTheCase
from domain.case.hearing_rules import NoHearingDue
from domain.case.notice_rights import AlreadyDecided, NoticeNotServed, RightsWindowOpen
from domain.case.proceedings import Outcome
from domain.case.revising import NoDecisionStands
from domain.case.second_review import NoSecondReviewDue
from domain.case.transfer_rules import TransferMustBeEvaluated
from domain.guidance.prerequisites import missing
from domain.record.refusal import Refusal
from domain.record.when import SHANGHAI
from domain.steps.conclude_investigation import EvidenceRequired
from domain.steps.notify_penalty import AlreadyNotified
from domain.steps.recheck_statement import NothingToRecheck
from domain.steps.report_hearing import NothingToReport
from domain.steps.request_closing import ObligationsOutstanding
from domain.steps.supplement_investigation import NothingWasReturned
from domain.steps.transfer_to_police import TransferMustBeDecided
from tests.domain import given
from tests.domain.scene import Scene

LACKING: list[tuple[Callable[[Scene], Scene], str, str, type[Refusal]]] = [
    (given.investigating, "conclude-investigation", "zhang", EvidenceRequired),
    (given.with_evidence, "conclude-investigation", "sun", NotAnOfficerOfTheCase),
    (given.investigating, "supplement-investigation", "zhang", NothingWasReturned),
    (given.investigating, "transfer-to-police", "zhang", TransferMustBeDecided),
    (given.checking, "dismiss-lead", "zhang", DutiesMustBeSeparate),
    (given.concluded, "review-legality", "zhang", DutiesMustBeSeparate),
    (
        lambda scene: given.examined(scene, Outcome.NO_PENALTY),
        "notify-penalty",
        "zhang",
        OutcomeOfExaminationRequired,
    ),
    (given.notified, "notify-penalty", "zhang", AlreadyNotified),
    (given.notified, "receive-statement", "zhang", NoticeNotServed),
    (given.notified, "waive-rights", "zhang", NoticeNotServed),
    (given.notified, "decide-penalty", "chen", NoticeNotServed),
    (given.notice_served, "review-legality", "liu", NoSecondReviewDue),
    (given.notice_served, "recheck-statement", "zhang", NothingToRecheck),
    (given.notice_served, "notify-hearing", "zhang", NoHearingDue),
    (given.notice_served, "report-hearing", "gao", NothingToReport),
    (given.notice_served, "change-decision", "chen", NoDecisionStands),
    (given.penalised, "decide-penalty", "chen", AlreadyDecided),
    (given.penalised, "impose-surcharge", "chen", DecisionNotServed),
    (given.penalised, "urge-performance", "zhang", DecisionNotServed),
    (given.decision_served, "request-closing", "zhang", ObligationsOutstanding),
]


@pytest.mark.parametrize(
    ("history", "step", "by", "refusal"), LACKING, ids=[f"{one[1]} {one[3].__name__}" for one in LACKING]
)
def test_what_a_step_lacks_is_told_before_it_is_filled_in(
    history: Callable[[Scene], Scene], step: str, by: str, refusal: type[Refusal]
) -> None:
    scene = history(Scene())

    assert type(missing(step, scene.case, scene.desk(by))) is refusal


THERE: list[tuple[Callable[[Scene], Scene], str, str]] = [
    (given.with_evidence, "conclude-investigation", "zhang"),
    (given.concluded, "review-legality", "liu"),
    (given.examined, "notify-penalty", "zhang"),
    (given.notice_served, "receive-statement", "zhang"),
    (given.notice_served, "decide-penalty", "chen"),
    (given.decision_served, "impose-surcharge", "chen"),
    (given.decision_served, "change-decision", "chen"),
    (given.paid, "request-closing", "zhang"),
    (given.checking, "serve-document", "zhang"),
]


@pytest.mark.parametrize(("history", "step", "by"), THERE, ids=[one[1] for one in THERE])
def test_nothing_is_missing_once_it_is_there(history: Callable[[Scene], Scene], step: str, by: str) -> None:
    scene = history(Scene())

    assert missing(step, scene.case, scene.desk(by)) is None


def test_today_decides_whether_a_window_is_over() -> None:
    scene = given.notice_served(Scene())
    served = scene.case.of("party-1").notice
    assert served is not None
    document = scene.case.documents[served.number]
    assert document.served_on is not None
    scene.now = datetime(
        document.served_on.year, document.served_on.month, document.served_on.day, 18, tzinfo=SHANGHAI
    )

    assert type(missing("decide-penalty", scene.case, scene.desk("chen"))) is RightsWindowOpen


def test_one_party_towards_whom_it_can_be_taken_is_enough() -> None:
    scene = given.examined(given.order_corrected(given.two_parties(Scene())))
    scene.take(given.NOTICE, by="zhang")

    assert missing("notify-penalty", scene.case, scene.desk("zhang")) is None


def test_what_is_not_yet_overdue_is_not_urged() -> None:
    scene = given.decision_served(Scene())
    scene.now = datetime(2022, 9, 20, 18, 0, tzinfo=SHANGHAI)
    assert type(missing("urge-performance", scene.case, scene.desk("zhang"))) is NothingOverdue

    scene.now = datetime(2022, 9, 21, 18, 0, tzinfo=SHANGHAI)
    assert missing("urge-performance", scene.case, scene.desk("zhang")) is None


def test_a_line_of_a_crime_reached_and_not_evaluated_blocks_the_decision() -> None:
    scene = given.notice_served(Scene())
    case = scene.case
    six_mu = Quantity(subject=Measured.BASIC_FARMLAND, amount=Decimal(6))
    case.transfers = replace(case.transfers, quantities=(six_mu,))

    assert type(missing("decide-penalty", case, scene.desk("chen"))) is TransferMustBeEvaluated
