"""决定 — histories to a decision and its ordinary performance: with a statement, a hearing, a second notice, instalments."""

from dataclasses import replace
from typing import Any

from domain.case.execution import RestitutionKind
from domain.case.opinion import OpinionKind
from domain.case.penalty import Penalty
from domain.case.proceedings import Outcome
from domain.steps.decide_no_penalty import NoPenaltyGround
from domain.steps.receive_opinion import ReceiveOpinion
from domain.steps.recheck_statement import RecheckConclusion
from domain.steps.record_restitution import RecordRestitution
from domain.steps.renotify_penalty import RenotifyGround, RenotifyPenalty
from domain.steps.reply_opinion import ReplyOpinion
from domain.steps.request_closing import ClosingGround
from interfaces.demo import execution, hearing, investigation, opening, outcome
from interfaces.generator.script import Script
from interfaces.generator.stretches import concluded, decided, examined, filed, fined, investigated, paid
from interfaces.generator.violations import Violation

HARDSHIP = ("家庭困难", False, "不属于法定从轻情节")


def paid_in_time(story: Script, violation: Violation) -> None:
    filed(story, violation)
    fined(story, violation)
    outcome.archive(story, story.day(12))


def spared(story: Script, violation: Violation) -> None:
    investigated(story, violation)
    investigation.examined(story, "轻微并及时改正，建议不予处罚", outcome=Outcome.NO_PENALTY)
    ground = NoPenaltyGround.SLIGHT_CORRECTED
    outcome.spare(story, story.day(2), ground, "及时改正，没有造成危害后果", "已当面进行普法教育")
    opening.hand_over(story, story.day(1, "09:30"), outcome.NO_PENALTY)
    outcome.request_closing(story, story.day(2), "不予处罚决定书已送达", ClosingGround.NOT_PENALISED)
    outcome.decide_closing(story, story.day(1))


def waived(story: Script, violation: Violation) -> None:
    fine = examined(story, violation)
    outcome.notified(story, fine)
    outcome.waive(story, story.day(1))
    outcome.decide(story, story.day(1), fine)
    opening.hand_over(story, story.day(0, "16:30"), outcome.DECISION)
    outcome.published(story)
    paid(story, violation)


def heard(story: Script, violation: Violation) -> None:
    investigated(story, violation)
    investigation.examined(story, "罚款", complex=True, complex_reason="当事人要求听证，案情复杂")
    investigation.discuss(story, story.day(1), "同意拟处罚意见")
    fine = outcome.fine(story, violation.yuan)
    outcome.notified(story, fine, hearing=True)
    hearing.heard(story, "事实认可，请求从轻。")
    outcome.decided(story, fine)
    paid(story, violation)


def stated(story: Script, violation: Violation) -> None:
    """A statement re-checked and not adopted; the address confirmed; a slip of the decision put right."""
    fine = examined(story, violation)
    outcome.notified(story, fine)
    outcome.state(story, story.day(2), "家庭困难，请求从轻。")
    outcome.recheck(story, story.day(2), HARDSHIP, conclusion=RecheckConclusion.UPHOLD)
    hearing.address_confirmed(story, story.day(1))
    outcome.decide(story, story.day(6), fine, defence="家庭困难的意见不属于法定从轻情节，不予采纳")
    opening.hand_over(story, story.day(1, "09:40"), outcome.DECISION)
    outcome.published(story)
    hearing.misprint_corrected(story, story.day(1), "示例地快", "示例地块")
    paid(story, violation)


def told_again(story: Script, violation: Violation) -> None:
    """What the party says is well founded: a second notice proposes less, and as much is decided."""
    fine = examined(story, violation)
    outcome.notified(story, fine)
    outcome.state(story, story.day(2), "已经恢复原状，请求从轻。")
    points = ("已经恢复原状", True, "复查记录证实，作为从轻情节")
    outcome.recheck(story, story.day(2), points, conclusion=RecheckConclusion.LIGHTER)
    lighter = replace(violation, yuan=violation.yuan * 2 // 3)
    told_of = outcome.fine(story, lighter.yuan)
    _tell_again(story, told_of)
    outcome.decide(story, story.day(8), told_of, defence="已恢复原状的意见予以采纳，从轻处罚")
    opening.hand_over(story, story.day(1, "09:40"), outcome.DECISION)
    outcome.published(story)
    paid(story, lighter)


def _tell_again(story: Script, fine: Penalty) -> None:
    story.add(
        story.day(1, "09:10"),
        story.officers[0],
        RenotifyPenalty,
        party="party-1",
        officers=story.officers,
        facts=story.matter.facts,
        reasons="事实有现场检查笔录、照片和当事人陈述证实；已恢复原状，从轻",
        basis=story.matter.penalising,
        penalties=(fine,),
        hearing=False,
        hearing_reason=outcome.NO_HEARING,
        ground=RenotifyGround.AFTER_DEFENCE,
        reason="采纳陈述申辩意见，降低拟罚款数额",
    )
    opening.hand_over(story, story.day(0, "10:30"), outcome.NOTICE)


def made_good(story: Script, violation: Violation) -> None:
    """The road is repaired at the party's cost; that is no penalty and stands beside the fine."""
    investigated(story, violation)
    repaired: dict[str, Any] = {
        "kind": RestitutionKind.RESTORED,
        "what": "修复被损坏的路面",
        "complete": True,
    }
    proof: dict[str, Any] = {"beneficiary": "示例村村民委员会", "voucher": "村委会验收记录（卷内）"}
    story.add(
        story.day(1),
        story.officers[0],
        RecordRestitution,
        party="party-1",
        value_fen=80_000,
        **repaired,
        **proof,
    )
    concluded(story, violation)


def in_parts(story: Script, violation: Violation) -> None:
    """Paid in two instalments, on time."""
    decided(story, violation)
    half = violation.yuan // 2
    parts = ((story.days_ahead(40), half), (story.days_ahead(70), violation.yuan - half))
    execution.instalments(story, story.day(5), "收入中断，一次缴清确有困难", *parts)
    outcome.pay(story, story.day(18), half, f"{story.receipt}-1")
    outcome.pay(story, story.day(18), violation.yuan - half, f"{story.receipt}-2")
    outcome.closed(story)


def supervised(story: Script, violation: Violation) -> None:
    """The county's supervision finds something in the closed file; what was put right is reported."""
    filed(story, violation)
    fined(story, violation)
    number = f"临政监意〔{story.start[:4]}〕示例{story.key}号"
    paper: dict[str, Any] = {
        "kind": OpinionKind.SUPERVISION,
        "organ": "临猗县司法局（示例）",
        "number": number,
    }
    content = "送达回证填写不规范，应当整改并报告"
    due_on = story.days_ahead(45)
    story.add(story.day(10), story.town.reviewer, ReceiveOpinion, content=content, due_on=due_on, **paper)
    reply = "已补充培训，并对同类案卷自查"
    story.add(story.day(15), story.town.reviewer, ReplyOpinion, number=number, reply=reply)
