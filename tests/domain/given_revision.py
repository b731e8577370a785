"""Givens of hearings, remedies and revisions; each returns the same scene."""

from dataclasses import replace
from datetime import date
from typing import Any

from domain.case.hearing import HearingResult
from domain.case.proceedings import ReviewOpinion
from domain.case.remedy import RemedyKind, RemedyOutcome
from domain.case.revision import RemakeFrom
from domain.steps.change_decision import ChangeDecision
from domain.steps.discuss_collectively import DiscussCollectively, MemberOpinion
from domain.steps.hold_hearing import HoldHearing
from domain.steps.notify_hearing import NotifyHearing
from domain.steps.record_remedy_filed import RecordRemedyFiled
from domain.steps.record_remedy_outcome import RecordRemedyOutcome
from domain.steps.renotify_penalty import RenotifyGround, RenotifyPenalty
from domain.steps.report_hearing import ReportHearing
from domain.steps.request_hearing import RequestHearing
from domain.steps.review_legality import ReviewItem, ReviewLegality
from domain.steps.revoke_decision import RevokeDecision
from tests.domain.given import (
    DECISION_NUMBER,
    FACTS,
    FINE,
    NOTICE,
    decision_served,
    handed_over,
    notice_served,
)
from tests.domain.scene import Scene

HEARING_NOTICE_NUMBER = "临孙综执听通字〔2022〕第001号"
HEARING_RECORD_NUMBER = "临孙综执听笔字〔2022〕第001号"
SECOND_NOTICE_NUMBER = "临孙综执告字〔2022〕第002号"
REQUEST = RequestHearing(
    occurred_at="2022-08-04", party="party-1", requested_on=date(2022, 8, 3), accepted=True
)
NOTIFY_HEARING = NotifyHearing(
    occurred_at="2022-08-05",
    party="party-1",
    hearing_at="2022-08-16T09:00",
    place="镇政府会议室",
    presider="sun",
    recorder="zhao",
    agents=("李某",),
)
HOLD = HoldHearing(
    occurred_at="2022-08-16",
    party="party-1",
    result=HearingResult.ATTENDED,
    presider="sun",
    investigators=("zhang", "li"),
    agents=("李某",),
    challenge="出示现场照片，当事人对面积有异议",
    opinion="路面已修好，请求从轻",
    signed=True,
)
REPORT = ReportHearing(
    occurred_at="2022-08-18",
    party="party-1",
    facts="挖掘村道约6平方米属实",
    opinion="事实清楚，建议维持拟处罚意见",
)
SECOND_REVIEW = ReviewLegality(
    occurred_at="2022-08-22",
    opinion=ReviewOpinion.AGREE,
    scope=tuple(ReviewItem),
    text="经听证，事实清楚，同意",
    first_time=False,
)
DISCUSSION = DiscussCollectively(
    occurred_at="2022-08-25T15:00",
    place="镇政府会议室",
    presider="chen",
    members=("chen", "gao"),
    reporter="zhang",
    summary="擅自挖掘村道案",
    opinions=(
        MemberOpinion(member="chen", opinion="同意"),
        MemberOpinion(member="gao", opinion="同意"),
    ),
    conclusion="同意",
)
RENOTIFY = RenotifyPenalty(
    occurred_at="2022-08-10",
    party="party-1",
    officers=("zhang", "li"),
    facts=FACTS + "，复测面积8平方米",
    reasons="复测后面积增加",
    basis=NOTICE.basis,
    penalties=(replace(FINE, amount_fen=150_000),),
    hearing=False,
    hearing_reason="未达到较大数额（标准待核实，按县司法局口径）",
    ground=RenotifyGround.NEW_FACTS,
    reason="复测面积由6平方米增至8平方米",
)
CHANGE = ChangeDecision(
    occurred_at="2022-09-19",
    party="party-1",
    penalties=(replace(FINE, amount_fen=50_000),),
    reason="裁量档次适用有误，应按最低档次",
    performance="自收到决定书之日起十五日内缴纳罚款",
    court="临猗县人民法院",
)
CHANGE_NUMBER = "临孙综执变决字〔2022〕第001号"
REVOKE = RevokeDecision(
    occurred_at="2022-09-19",
    party="party-1",
    reason="认定事实有误",
    restoration="退还已缴罚款，无其他需要恢复的事项",
    remake=RemakeFrom.NONE,
    court="临猗县人民法院",
)
REVOCATION_NUMBER = "临孙综执撤决字〔2022〕第001号"
RECONSIDERATION = "临政复〔2022〕8号"
SUIT = "（2022）晋0821行初8号"
FILED = RecordRemedyFiled(
    occurred_at="2022-10-12",
    kind=RemedyKind.RECONSIDERATION,
    organ="临猗县人民政府",
    case_number=RECONSIDERATION,
    document=DECISION_NUMBER,
    applicant="薛某某",
    claim="处罚过重，请求撤销",
    applied_on=date(2022, 10, 10),
)
OUTCOME = RecordRemedyOutcome(
    occurred_at="2022-11-30",
    case_number=RECONSIDERATION,
    outcome=RemedyOutcome.UPHELD,
    number="临政复决〔2022〕8号",
    summary="维持原处罚决定",
)


def hearing_requested(scene: Scene) -> Scene:
    """Told of a hearing on 2022-08-01; asked for it on 2022-08-03, accepted the day after."""
    notice_served(scene, hearing=True)
    scene.take(REQUEST, by="zhang")
    return scene


def hearing_notified(scene: Scene) -> Scene:
    """For Tuesday 2022-08-16, the seventh working day after Friday 2022-08-05, on which the notice was handed over."""
    hearing_requested(scene)
    scene.take(NOTIFY_HEARING, by="zhang")
    return handed_over(scene, HEARING_NOTICE_NUMBER, "2022-08-05")


def hearing_held(scene: Scene) -> Scene:
    """Held as notified; recorded by 孙执法, who presided."""
    hearing_notified(scene)
    scene.take(HOLD, by="sun")
    return scene


def hearing_reported(scene: Scene) -> Scene:
    hearing_held(scene)
    scene.take(REPORT, by="sun")
    return scene


def remedy_filed(scene: Scene, **changes: Any) -> Scene:
    """Decision served on 2022-09-05; reconsideration asked for on 2022-10-10, the copy received on 2022-10-12."""
    decision_served(scene)
    scene.take(replace(FILED, **changes), by="zhang")
    return scene
