"""重新启动: an ended matter is taken up again by the head; how it had ended stays on record. 第五十四条、第七十五条第二款."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from domain.case.duty import DutiesMustBeSeparate
from domain.case.guards import OutOfOrder
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.steps.archive_file import ArchiveFile, Retention
from domain.steps.dismiss_lead import DismissalGround, DismissLead
from domain.steps.reopen_case import ReopenCase, ReopenGround, ResumeAt
from domain.steps.request_filing import RequestFiling
from domain.steps.start_check import StartCheck
from domain.steps.withdraw_case import WithdrawalGround, WithdrawCase
from tests.domain.given import CLOSING, checking, closed, filing_requested, investigating, lead
from tests.domain.given_branches import decided_on_the_spot
from tests.domain.scene import Scene

REOPEN = ReopenCase(
    occurred_at="2022-10-10",
    ground=ReopenGround.NEW_EVIDENCE,
    reason="群众提供施工录像",
    resume_at=ResumeAt.INVESTIGATION,
)
TO_CHECK = replace(REOPEN, resume_at=ResumeAt.CHECK)
TO_PERFORM = replace(REOPEN, ground=ReopenGround.WRONGLY_ENDED, resume_at=ResumeAt.PERFORMANCE)
FILE = ArchiveFile(occurred_at="2022-09-30", volumes=1, pages=40, retention=Retention.THIRTY_YEARS)


def dismissed(given: Callable[[Scene], Scene]) -> Scene:
    scene = given(Scene())
    ended = DismissLead(occurred_at="2022-07-01", ground=DismissalGround.NO_VIOLATION, reason="未见违法")
    scene.take(ended, by="chen")
    return scene


def archived() -> Scene:
    scene = closed(Scene())
    scene.take(FILE, by="zhao")
    return scene


def test_a_dismissed_lead_goes_back_to_its_check_and_can_be_filed() -> None:
    scene = dismissed(checking)
    dismissal = scene.case.dismissal
    scene.take(TO_CHECK, by="chen")
    assert scene.case.dismissal is None

    request = RequestFiling(
        occurred_at="2022-10-11",
        items=("JT-01",),
        act_date="2022-06-30",
        facts="挖掘村道",
        acts="一个违法行为",
    )
    scene.take(request, by="zhang")

    assert scene.case.stage is Stage.FILING_REQUESTED
    assert [(one.from_stage, one.dismissal) for one in scene.case.reopenings] == [
        (Stage.DISMISSED, dismissal)
    ]


def test_a_lead_never_checked_goes_back_to_the_lead() -> None:
    scene = dismissed(lead)
    scene.take(TO_CHECK, by="chen")
    scene.take(StartCheck(occurred_at="2022-10-11", officers=("zhang", "li")), by="wang")

    assert scene.case.stage is Stage.CHECKING


def test_a_closed_case_goes_back_to_the_investigation_and_may_be_closed_again() -> None:
    scene = closed(Scene())
    closing = scene.case.closing
    scene.take(REOPEN, by="chen")
    assert [one.closing for one in scene.case.reopenings] == [closing]

    scene.take(replace(CLOSING, occurred_at="2022-10-20"), by="zhang")

    assert scene.case.stage is Stage.CLOSING_REQUESTED


def test_a_case_under_investigation_for_the_first_time_is_not_closed() -> None:
    with pytest.raises(StepNotAllowedNow) as refused:
        investigating(Scene()).take(CLOSING, by="zhang")

    assert "“已立案·调查取证”阶段" in refused.value.sentence()
    assert "已立案·调查取证" not in refused.value.remedy()


def test_a_wrongly_closed_case_goes_back_to_its_performance() -> None:
    scene = closed(Scene())
    scene.take(TO_PERFORM, by="chen")

    assert scene.case.stage is Stage.SERVED


def test_an_archived_file_keeps_its_archive_record() -> None:
    scene = archived()
    archive = scene.case.archive
    scene.take(REOPEN, by="chen")

    assert scene.case.archive == archive
    assert [one.archive for one in scene.case.reopenings] == [archive]
    assert scene.case.stage is Stage.INVESTIGATING


def test_a_withdrawn_and_closed_case_is_investigated_again() -> None:
    scene = investigating(Scene())
    ended = WithdrawCase(
        occurred_at="2022-08-10", ground=WithdrawalGround.NOT_ESTABLISHED, reason="事实不能成立"
    )
    scene.take(ended, by="chen")
    case = scene.case
    case.stage = Stage.CLOSED
    REOPEN.take(case, scene.desk("chen"))

    assert case.withdrawal is None
    assert case.reopenings[0].withdrawal is not None


@pytest.mark.parametrize(
    ("scene", "step"),
    [
        (dismissed(checking), REOPEN),
        (dismissed(checking), TO_PERFORM),
        (closed(Scene()), TO_CHECK),
    ],
    ids=["unfiled to investigation", "unfiled to performance", "filed to check"],
)
def test_a_matter_resumes_where_it_can(scene: Scene, step: ReopenCase) -> None:
    with pytest.raises(BadInput) as bad:
        scene.take(step, by="chen")

    assert bad.value.field == "resume_at"


def test_nothing_is_performed_where_no_decision_stands() -> None:
    case = investigating(Scene()).case
    case.stage = Stage.CLOSED

    with pytest.raises(BadInput) as bad:
        TO_PERFORM.take(case, Scene().desk("chen"))

    assert bad.value.field == "resume_at"


def test_a_rejected_filing_counts_as_unfiled() -> None:
    case = filing_requested(Scene()).case
    case.stage = Stage.DISMISSED

    TO_CHECK.take(case, Scene().desk("chen"))

    assert case.stage is Stage.CHECKING


def test_a_case_under_way_is_not_reopened() -> None:
    with pytest.raises(StepNotAllowedNow):
        investigating(Scene()).take(REOPEN, by="chen")


def test_only_a_head_who_did_not_handle_it_reopens_a_case() -> None:
    scene = closed(Scene())
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-10-01")
    scene.officers["li"].assign_post(entry, unit="140821105", role=Role.HEAD, since=date(2022, 10, 1))

    with pytest.raises(RoleRequired):
        scene.take(REOPEN, by="wang")
    with pytest.raises(DutiesMustBeSeparate):
        scene.take(REOPEN, by="li", role=Role.HEAD)


def test_a_case_is_not_reopened_before_it_ended() -> None:
    with pytest.raises(OutOfOrder):
        archived().take(replace(REOPEN, occurred_at="2022-09-29"), by="chen")
    with pytest.raises(OutOfOrder):
        closed(Scene()).take(replace(REOPEN, occurred_at="2022-09-20"), by="chen")


def test_a_reason_is_stated() -> None:
    with pytest.raises(BadInput) as bad:
        closed(Scene()).take(replace(REOPEN, reason=" "), by="chen")

    assert bad.value.field == "reason"


def test_a_matter_decided_on_the_spot_goes_back_to_its_performance_only() -> None:
    case = decided_on_the_spot(Scene()).case
    case.stage = Stage.CLOSED

    for resume_at in (ResumeAt.CHECK, ResumeAt.INVESTIGATION):
        with pytest.raises(BadInput) as bad:
            replace(REOPEN, resume_at=resume_at).take(case, Scene().desk("chen"))
        assert bad.value.field == "resume_at"
    TO_PERFORM.take(case, Scene().desk("chen"))

    assert case.stage is Stage.SERVED
