"""调查 — histories with something out of the ordinary before the decision: goods seized, officers changed, experts asked."""

from datetime import timedelta
from typing import Any

from domain.case.case import Case
from domain.case.investigation import KeptItem
from domain.case.measures import SeizedThing, SeizureEnd, SeizureKind, ThingCategory
from domain.case.proceedings import CorrectionResult, LeadSource, ReviewOpinion
from domain.steps.exclude_evidence import ExcludeEvidence, ExclusionReason
from domain.steps.extend_decision_term import ExtendDecisionTerm
from domain.steps.extend_seizure import ExtendSeizure, ExtensionGround
from domain.steps.ratify_seizure import RatifySeizure
from domain.steps.release_property import ReleaseProperty
from domain.steps.replace_party import ReplacementReason, ReplaceParty
from domain.steps.seize_property import MeasureApproval, SeizeProperty
from domain.steps.suspend_investigation import SuspensionGround
from domain.steps.verify_evidence import Verification, VerifyEvidence
from interfaces.demo import investigation, measures, opening, outcome
from interfaces.demo.parties import UNKNOWN
from interfaces.generator.script import OTHER, Script
from interfaces.generator.stretches import concluded, filed, fined, investigated, paid, proposed
from interfaces.generator.violations import Violation

SEIZURE_CLAUSE = "《公路安全保护条例》第七十二条"
INVENTED_CLAUSE = "《示例行政处罚程序规定（虚构）》第一条"
"""Which rule allows the longer term, and in which article, is not verified (待核实)."""
MACHINE = SeizedThing(
    category=ThingCategory.MACHINERY,
    name="挖掘机",
    quantity="1台",
    condition="完好",
    connection="挖掘公路所用，当事人拒绝接受现场调查",
)


def seized(story: Script, violation: Violation) -> None:
    """In haste and approved afterwards, prolonged once, given back when it is decided."""
    filed(story, violation)
    _seize(story, SeizureKind.SEIZE, approval=MeasureApproval.URGENT)
    story.add(story.day(0, "16:20"), story.town.head, RatifySeizure, seizure=_seized, opinion="同意补办")
    investigation.investigated(story)
    story.add(
        story.day(4),
        story.officers[0],
        ExtendSeizure,
        seizure=_seized,
        ground=ExtensionGround.COMPLEX,
        reason="修复费用尚在核定，案情复杂",
        approver=story.town.head,
        until=lambda case: case.seizures[_seized(case)].until + timedelta(days=20),
    )
    fine = proposed(story, violation)
    outcome.notified(story, fine)
    outcome.decided(story, fine)
    _release(story, SeizureEnd.DECIDED, "已作出处罚决定，返还挖掘机")
    paid(story, violation)


def sealed(story: Script, violation: Violation) -> None:
    """Approved first; lifted as soon as the machine is of no more use to the investigation."""
    filed(story, violation)
    prior: dict[str, Any] = {"approver": story.town.head, "approved_at": story.day(1, "08:40")}
    _seize(story, SeizureKind.SEAL, later=0, approval=MeasureApproval.PRIOR, **prior)
    _release(story, SeizureEnd.NOT_NEEDED, "现场已勘验拍照，不再需要查封")
    fined(story, violation)


def _seize(story: Script, kind: SeizureKind, later: int = 1, **more: Any) -> None:
    story.add(
        story.day(later, "09:30"),
        story.officers[0],
        SeizeProperty,
        kind=kind,
        party="party-1",
        item=story.matter.item,
        basis=(SEIZURE_CLAUSE,),
        reasons="造成公路损坏，拒绝接受现场调查处理",
        things=(MACHINE,),
        place="乡镇综合行政执法队院内",
        keeper="示管员",
        until=story.days_ahead(29),
        officers=story.officers,
        certificates_shown=True,
        explained=True,
        statement="当事人未提出",
        party_present=True,
        signed=True,
        **more,
    )


def _release(story: Script, ground: SeizureEnd, reason: str) -> None:
    told: dict[str, Any] = {"seizure": _seized, "ground": ground, "reason": reason, "signed": True}
    officers: dict[str, Any] = {"officers": story.officers, "approver": story.town.head}
    story.add(story.day(2, "10:00"), story.officers[0], ReleaseProperty, **told, **officers)


def _seized(case: Case) -> str:
    """Number of the only seizure."""
    return next(iter(case.seizures))


def paused(story: Script, violation: Violation) -> None:
    filed(story, violation)
    ground = SuspensionGround.PARTY_MISSING
    measures.suspend(story, story.day(1), ground, "当事人外出，暂时联系不上")
    measures.resume(story, story.day(10), "当事人已返回，可以继续调查")
    fined(story, violation)


def found_out(story: Script, violation: Violation) -> None:
    """Nobody was there: who it was is found out three days later, and told to stop."""
    party = story.parties[0]
    story.parties = (UNKNOWN,)
    opening.lead(story, LeadSource.IMAGERY)
    opening.check(story, story.day(0, "11:30"))
    unsigned: dict[str, Any] = {"party_signed": False, "unsigned_reason": "现场无人，当事人身份待查"}
    opening.inspect(story, story.day(0, "15:00"), **unsigned)
    measures.identify(story, story.day(3, "10:00"), party)
    story.parties = (party,)
    measures.stop(story, story.day(0, "15:00"))
    opening.order(story, story.day(1, "09:30"), violation.term)
    opening.hand_over(story, story.day(0, "10:40"), opening.ORDER)
    opening.reinspect(story, story.day(violation.term + 1, "15:00"), CorrectionResult.DONE)
    investigation.filed(story)
    fined(story, violation)


def wrong_party(story: Script, violation: Violation) -> None:
    """The one first named only lent the machine: another takes the place, is heard, and not penalised."""
    investigated(story, violation)
    story.add(
        story.day(1),
        story.officers[0],
        ReplaceParty,
        party="party-1",
        successor=OTHER,
        reason=ReplacementReason.WRONG_PARTY,
        explanation="经调查，实际实施人另有其人",
        approver=story.town.head,
        approved_on=story.days_ahead(0),
    )
    story.parties = (*story.parties, OTHER)
    opening.order(story, story.day(1, "09:30"), violation.term, "party-2")
    opening.hand_over(story, story.day(0, "10:40"), opening.ORDER, "party-2")
    investigation.inquire(story, story.day(1), "09:30", "10:10", "问：是谁做的？答：是我做的。", party=2)
    opening.reinspect(story, story.day(violation.term, "15:00"), CorrectionResult.DONE, party="party-2")
    fine = proposed(story, violation)
    outcome.notify(story, story.day(2, "09:10"), fine, party="party-2")
    opening.hand_over(story, story.day(0, "10:30"), outcome.NOTICE, "party-2")
    outcome.decide(story, story.day(8), fine, party="party-2")
    opening.hand_over(story, story.day(1, "09:40"), outcome.DECISION, "party-2")
    outcome.published(story, "party-2")
    outcome.pay(story, story.day(3), violation.yuan, story.receipt, party="party-2")
    outcome.closed(story)


def kinsman(story: Script, violation: Violation) -> None:
    """An officer steps aside; the legal reviewer asks for more; a piece of evidence is excluded."""
    filed(story, violation)
    measures.recuse(story, story.day(1), story.officers[1], "系当事人的近亲属")
    pair = (story.officers[0], story.town.third_officer)
    investigation.replace_officers(story, story.day(1), pair, "原协办人员回避")
    investigation.investigated(story)
    investigation.collect(story, story.day(0, "14:30"), "邻居手机录像")
    pieces: dict[str, Any] = {
        "evidence": "E1",
        "manner": Verification.AGREEMENT,
        "finding": "与现场检查笔录相互印证",
    }
    story.add(story.day(1), story.officers[0], VerifyEvidence, **pieces)
    out: dict[str, Any] = {"reason": ExclusionReason.NOT_VERIFIED, "explanation": "录像时间无法核实"}
    story.add(story.day(0), story.officers[0], ExcludeEvidence, evidence="E2", **out)
    investigation.conclude(story, story.day(2), f"罚款{violation.yuan}元")
    ask = "数量的证据不足，请补充"
    investigation.review(story, story.day(1), ReviewOpinion.SUPPLEMENT, ask)
    investigation.collect(story, story.day(2), "数量核实记录", copied=True, original_checked=True)
    investigation.supplement(story, story.day(0), "补充数量的证据", "已到现场核实并制作记录")
    concluded(story, violation)


def farmland(story: Script, violation: Violation) -> None:
    """Survey, appraisal and a hearing told of; a fine by formula, reported to the county as a major one."""
    opening.ordered(story, LeadSource.IMAGERY, term=violation.term)
    investigation.filed(story)
    investigation.investigated(story)
    recorder = KeptItem(name="车载作业记录仪", specification="示例型", quantity="1台", condition="完好")
    measures.keep(story, story.day(1, "09:00"), "作业记录可能被覆盖", recorder)
    measures.give_back(story, story.day(3, "10:00"), "已复制作业记录，返还原物")
    measures.ask_survey(story, story.day(1), ("地类", "取土面积"), days=15)
    measures.receive_survey(story, story.day(5), "地块为旱地，一般耕地，勘测面积1200平方米")
    measures.commission(story, story.day(1), ("种植条件是否被破坏", "破坏程度"))
    longer: dict[str, Any] = {
        "days": 30,
        "basis": INVENTED_CLAUSE,
        "reason": "耕地破坏程度鉴定尚未完成，案情复杂",
    }
    story.add(story.day(2), story.town.head, ExtendDecisionTerm, **longer)
    measures.receive_opinion(story, story.day(6), "耕作层被剥离，种植条件遭到破坏，可以恢复")
    opening.reinspect(story, story.day(15, "15:30"), CorrectionResult.DONE)
    proposal = f"罚款{violation.yuan}元（耕地开垦费示例标准每平方米20元，五倍；标准待核实）"
    investigation.examined(story, proposal, complex=True, complex_reason="罚款数额较大")
    investigation.discuss(story, story.day(1), "同意拟处罚意见，告知听证权利")
    fine = outcome.formula_fine(story, "1200", "平方米", "20.00", "5")
    outcome.notified(story, fine, hearing=True)
    outcome.decided(story, fine)
    outcome.report_major(story, story.day(1), "罚款数额较大（本省标准待核实）")
    paid(story, violation)
    outcome.archive(story, story.day(12), pages=88)
