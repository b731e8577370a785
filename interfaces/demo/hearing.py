"""听证、复议、撤销案件 — the acts of a story around a hearing, a reconsideration, and a case that comes to nothing."""

from typing import Any

from domain.case.document import DocumentKind
from domain.case.hearing import HearingResult
from domain.case.remedy import RemedyKind, RemedyOutcome
from domain.steps.answer_remedy import AnswerRemedy
from domain.steps.confirm_address import ConfirmAddress
from domain.steps.correct_document import CorrectDocument, Touches
from domain.steps.hold_hearing import HoldHearing
from domain.steps.notify_hearing import NotifyHearing
from domain.steps.record_remedy_filed import RecordRemedyFiled
from domain.steps.record_remedy_outcome import RecordRemedyOutcome
from domain.steps.report_hearing import ReportHearing
from domain.steps.request_hearing import RequestHearing
from domain.steps.withdraw_case import WithdrawalGround, WithdrawCase
from interfaces.demo import investigation
from interfaces.demo.opening import hand_over
from interfaces.demo.outcome import DECISION
from interfaces.demo.story import Story, number_of

RECONSIDERED_BY = "临猗县人民政府"


def heard(story: Story, opinion: str) -> None:
    """Asked for in time, held by the deputy after ten working days, reported, and reviewed once more."""
    town, officers = story.town, story.officers
    of_the_party: dict[str, Any] = {"party": "party-1"}
    asked_on = story.days_ahead(1)
    story.add(story.day(1), officers[0], RequestHearing, requested_on=asked_on, accepted=True, **of_the_party)
    notice_day = story.day(1, "09:00")
    hearing_at = story.day(10, "09:00")
    story.add(
        notice_day,
        officers[0],
        NotifyHearing,
        hearing_at=hearing_at,
        place="乡镇政府会议室",
        presider=town.deputy,
        recorder=town.third_officer,
        **of_the_party,
    )
    hand_over(story, f"{notice_day[:10]}T10:00", DocumentKind.HEARING_NOTICE)
    story.add(
        hearing_at,
        town.deputy,
        HoldHearing,
        result=HearingResult.ATTENDED,
        presider=town.deputy,
        investigators=officers,
        challenge="调查人员出示照片、笔录，当事人质证，对真实性无异议",
        opinion=opinion,
        signed=True,
        **of_the_party,
    )
    told: dict[str, Any] = {"facts": "违法事实清楚", "opinion": "维持拟处罚意见"}
    story.add(story.day(1), town.deputy, ReportHearing, **told, **of_the_party)
    investigation.review(story, story.day(2), text="经听证，事实清楚，程序合法，同意")


def reconsidered(story: Story, case_number: str, claim: str) -> None:
    """Asked of the county, answered, upheld."""
    story.add(
        story.day(20),
        story.officers[0],
        RecordRemedyFiled,
        kind=RemedyKind.RECONSIDERATION,
        organ=RECONSIDERED_BY,
        case_number=case_number,
        document=number_of(DECISION, "party-1"),
        applicant=story.parties[0].name,
        claim=claim,
        applied_on=story.days_ahead(-3),
    )
    handed: dict[str, Any] = {"answer": "事实清楚，程序合法，请予维持", "documents": ("答复书", "卷宗复印件")}
    story.add(story.day(6), story.officers[0], AnswerRemedy, case_number=case_number, **handed)
    story.add(
        story.day(30),
        story.officers[0],
        RecordRemedyOutcome,
        case_number=case_number,
        outcome=RemedyOutcome.UPHELD,
        number=f"{case_number}决定书",
        summary="维持原行政处罚决定",
    )


def address_confirmed(story: Story, on: str) -> None:
    story.add(
        on,
        story.officers[0],
        ConfirmAddress,
        party="party-1",
        address=story.parties[0].address,
        electronic=False,
        told=True,
        signed_on=story.days_ahead(0),
        paper="送达地址确认书（卷内）",
    )


def misprint_corrected(story: Story, on: str, erroneous: str, corrected: str) -> None:
    """A slip of the pen in a decision already served: a notice of its own, handed over."""
    story.add(
        on,
        story.officers[0],
        CorrectDocument,
        document=number_of(DECISION, "party-1"),
        touches=Touches.WORDING,
        erroneous=erroneous,
        corrected=corrected,
        reason="打印笔误",
        approver=story.town.head,
    )
    hand_over(story, story.day(1, "10:00"), DocumentKind.DOCUMENT_CORRECTION)


def withdrawn(story: Story, on: str, reason: str) -> None:
    story.add(on, story.town.head, WithdrawCase, ground=WithdrawalGround.NOT_ESTABLISHED, reason=reason)
