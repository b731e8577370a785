"""办理前提: what is missing is told as the step itself would refuse it, and no longer once it is there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import pytest

from domain.case.criminal_lines import Measured, Quantity
from domain.case.deciding import OutcomeOfExaminationRequired
from domain.case.duty import DutiesMustBeSeparate
from domain.case.evidence_rules import EvidenceLocked
from domain.case.executing import DecisionNotServed, NothingOverdue
from domain.case.guards import NotAnOfficerOfTheCase
from domain.case.hearing_rules import KeptByPresiderOrRecorder, NoHearingDue
from domain.case.linking import MattersMustBeSettledFirst
from domain.case.notice_rights import AlreadyDecided, NoticeNotServed, ReceivedAfterDecision, RightsWindowOpen
from domain.case.own_enforcement import PowerToEnforceRequired
from domain.case.proceedings import Outcome
from domain.case.revising import NoDecisionStands
from domain.case.second_review import NoSecondReviewDue
from domain.case.seizing import PowerForMeasureRequired
from domain.case.simple_procedure import SimpleProcedureImpossible
from domain.case.transfer_rules import TransferMustBeEvaluated
from domain.guidance.prerequisites import missing
from domain.guidance.thing import NothingToActOn
from domain.record.refusal import Refusal
from domain.record.when import SHANGHAI
from domain.steps import STEP_BY_NAME
from domain.steps.conclude_investigation import EvidenceRequired
from domain.steps.exclude_evidence import DecisionRestsOnIt
from domain.steps.notify_penalty import AlreadyNotified
from domain.steps.recheck_statement import NothingToRecheck
from domain.steps.renotify_penalty import FirstNoticeMissing
from domain.steps.reply_informant import InformantUnknown
from domain.steps.report_hearing import NothingToReport
from domain.steps.request_closing import ObligationsOutstanding
from domain.steps.request_hearing import HearingAlreadyAnswered
from domain.steps.supplement_investigation import NothingWasReturned
from domain.steps.transfer_to_police import TransferMustBeDecided
from tests.domain import given, given_branches, given_execution, given_investigation, given_revision
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
    (given.investigating, "seize-property", "zhang", PowerForMeasureRequired),
    (given.investigating, "decide-on-the-spot", "zhang", SimpleProcedureImpossible),
    (given.investigating, "reply-informant", "zhang", InformantUnknown),
    (given.investigating, "renotify-penalty", "zhang", OutcomeOfExaminationRequired),
    (given.examined, "renotify-penalty", "zhang", FirstNoticeMissing),
    (given_branches.seized, "merge-cases", "gao", MattersMustBeSettledFirst),
    (given_revision.hearing_notified, "hold-hearing", "zhang", KeptByPresiderOrRecorder),
    (given_revision.hearing_notified, "request-hearing", "zhang", HearingAlreadyAnswered),
    (given.decision_served, "decide-enforcement", "chen", PowerToEnforceRequired),
    (given.penalised, "receive-statement", "zhang", ReceivedAfterDecision),
    (given.penalised, "exclude-evidence", "zhang", DecisionRestsOnIt),
    (given.penalised, "collect-evidence", "zhang", EvidenceLocked),
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
    (given.ordered, "serve-document", "zhang"),
    (given.ordered, "correct-document", "sun"),
    (given.order_served, "reinspect-correction", "zhang"),
    (given.order_served, "extend-correction", "chen"),
    (given.with_evidence, "verify-evidence", "zhang"),
    (given.with_evidence, "exclude-evidence", "zhang"),
    (given.decision_served, "record-payment", "zhang"),
    (given.decision_served, "publish-decision", "zhang"),
    (given.decision_served, "suspend-execution", "chen"),
    (given_branches.seized, "release-property", "zhang"),
    (given_branches.decided_on_the_spot, "report-on-the-spot", "zhang"),
    (given_execution.order_undone, "urge-performance", "zhang"),
    (given_execution.applied, "record-court-ruling", "zhang"),
    (given_investigation.assistance_requested, "receive-assistance", "zhang"),
    (given_investigation.appraisal_commissioned, "receive-appraisal", "zhang"),
    (given_investigation.preserved, "dispose-preserved-evidence", "zhang"),
    (given_revision.hearing_notified, "hold-hearing", "sun"),
    (given_revision.remedy_filed, "answer-remedy", "zhang"),
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


NOWHERE: list[tuple[Callable[[Scene], Scene], str, str, str]] = [
    (given.checking, "serve-document", "zhang", "尚未送达的文书"),
    (given.decision_served, "serve-document", "zhang", "尚未送达的文书"),
    (given.checking, "correct-document", "zhang", "已经作出的文书"),
    (given.checking, "reinspect-correction", "zhang", "已经送达的责令改正通知书"),
    (given.ordered, "reinspect-correction", "zhang", "已经送达的责令改正通知书"),
    (given.order_corrected, "extend-correction", "chen", "尚未复查的责令改正通知书"),
    (given.investigating, "receive-assistance", "zhang", "等待答复的协助请求"),
    (given_investigation.assistance_requested, "receive-appraisal", "zhang", "等待意见的鉴定委托"),
    (given.investigating, "verify-evidence", "zhang", "未被排除的证据"),
    (given.investigating, "exclude-evidence", "zhang", "未被排除的证据"),
    (given.investigating, "dispose-preserved-evidence", "zhang", "正在先行登记保存的证据"),
    (given.investigating, "ratify-seizure", "chen", "等待补办批准的查封、扣押"),
    (given.decision_served, "answer-remedy", "zhang", "尚未答复、答辩的复议、诉讼"),
    (given.decision_served, "record-remedy-outcome", "zhang", "尚未审结的复议、诉讼"),
    (given.decision_served, "reply-opinion", "zhang", "等待回复的意见书"),
    (given.decision_served, "receive-review-request", "zhang", "可以由本机关代收复议申请的当场处罚决定"),
    (given.penalised, "record-payment", "zhang", "可以缴纳的款项"),
    (given.paid, "record-payment", "zhang", "可以缴纳的款项"),
    (given.paid, "record-refund", "zhang", "应当退还的款项"),
    (given.paid, "approve-deferral", "chen", "尚未缴纳的罚款"),
    (given.checking, "urge-performance", "zhang", "已经送达、可以执行的决定或者责令改正通知书"),
    (given.decision_served, "recheck-urging", "zhang", "催告书"),
    (given.decision_served, "record-substitute-performance", "zhang", "尚未实施完毕的代履行决定"),
    (given.decision_served, "record-court-ruling", "zhang", "尚未办结的强制执行申请"),
    (given.decision_served, "resume-execution", "chen", "正在中止执行的当事人"),
    (given_execution.published, "publish-decision", "zhang", "已经送达、尚未上报公示的处罚决定"),
    (given.decision_served, "withdraw-publication", "zhang", "可以撤回的公示"),
]


@pytest.mark.parametrize(
    ("history", "step", "by", "thing"), NOWHERE, ids=[f"{one[1]} {one[3]}" for one in NOWHERE]
)
def test_a_step_with_nothing_to_act_on_is_told_so_with_its_own_articles(
    history: Callable[[Scene], Scene], step: str, by: str, thing: str
) -> None:
    scene = history(Scene())

    refusal = missing(step, scene.case, scene.desk(by))

    assert isinstance(refusal, NothingToActOn)
    assert refusal.sentence().startswith(f"本案没有{thing}")
    assert refusal.sentence().endswith(f"不能办理“{STEP_BY_NAME[step].title}”。")
    assert refusal.article == STEP_BY_NAME[step].articles
    assert refusal.remedy().startswith(("请先", "已经", "只有", "其他", "当场", "决定"))


def test_a_matter_without_a_party_says_so_of_whatever_is_done_towards_one() -> None:
    scene = given_investigation.checking_of(Scene())

    told = {
        step: missing(step, scene.case, scene.desk("zhang")) for step in ("order-correction", "order-stop")
    }

    assert {str(one) for one in told.values()} == {
        "本案没有当事人，不能办理“责令改正”。",
        "本案没有当事人，不能办理“责令停止违法行为”。",
    }


def test_nothing_to_act_on_is_told_in_english_too() -> None:
    scene = given.checking(Scene())

    refusal = missing("serve-document", scene.case, scene.desk("zhang"))

    assert refusal is not None
    assert refusal.sentence("en") == "The case has no document left to serve; 送达 cannot be taken."
    assert refusal.remedy("en").startswith("Issue the document first")
