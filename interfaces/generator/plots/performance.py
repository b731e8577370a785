"""履行 — histories whose decision or order is not performed: urging, the court, a third party, demolition, a halt."""

from datetime import date
from typing import Any

from domain.case.case import Case
from domain.case.court_enforcement import CourtResult
from domain.case.document import DocumentKind
from domain.case.execution import EnforcementManner, EnforcementResult, SubstituteResult
from domain.case.proceedings import CorrectionResult, PaidFor
from domain.steps.decide_enforcement import DecideEnforcement
from domain.steps.recheck_urging import RecheckUrging, UrgingConclusion
from domain.steps.record_court_ruling import RecordCourtRuling
from domain.steps.record_enforcement import RecordEnforcement
from domain.steps.record_payment import PaymentChannel
from domain.steps.record_substitute_performance import RecordSubstitutePerformance
from domain.steps.request_closing import ClosingGround
from domain.steps.resume_execution import ResumeExecution
from interfaces.demo import execution, investigation, opening, outcome
from interfaces.demo.opening import ORDER
from interfaces.demo.story import number_of
from interfaces.generator.script import Script
from interfaces.generator.stretches import decided, proposed
from interfaces.generator.violations import Violation

ENFORCEMENT_CLAUSE = "《中华人民共和国行政强制法》第四十四条"


def to_court(story: Script, violation: Violation) -> None:
    """Neither paid nor sued: surcharge up to the fine, urged, answered in vain; the court grants and collects."""
    decided(story, violation)
    execution.surcharge(story, story.day(130))
    execution.urge(story, outcome.DECISION, days=15, yuan=violation.yuan * 2)
    _answered_in_vain(story)
    execution.apply_to_court(story, story.day(18))
    for number, result in enumerate((CourtResult.ACCEPTED, CourtResult.GRANTED, CourtResult.EXECUTED), 1):
        told: dict[str, Any] = {"result": result, "summary": f"人民法院：{result.value}"}
        ruling = f"示例行审{story.key}-{number}号"
        story.add(
            story.day(12),
            story.officers[0],
            RecordCourtRuling,
            application=_application,
            ruling=ruling,
            **told,
        )
    court: dict[str, Any] = {"channel": PaymentChannel.COURT}
    outcome.pay(story, story.day(1), violation.yuan, f"{story.receipt}-1", **court)
    more = {**court, "purpose": PaidFor.SURCHARGE}
    outcome.pay(story, story.day(0), violation.yuan, f"{story.receipt}-2", **more)
    outcome.request_closing(story, story.day(2), "人民法院已执行完毕", ClosingGround.PERFORMED)
    outcome.decide_closing(story, story.day(1))


def _answered_in_vain(story: Script) -> None:
    story.add(
        story.day(5),
        story.officers[0],
        RecheckUrging,
        urging=number_of(DocumentKind.URGING, "party-1"),
        received_on=story.days_ahead(-2),
        content="目前没有钱，请求免除。",
        officers=story.officers,
        conclusion=UrgingConclusion.MAINTAIN,
        reasons="没有法定免除情形，催告继续有效",
    )


def _application(case: Case) -> str:
    return case.execution.applications[-1].number


def cleared_by_others(story: Script, violation: Violation) -> None:
    """The heap is left where it is although ordered and urged: a third party clears it at the party's cost."""
    opening.ordered(story, term=violation.term)
    opening.reinspect(story, story.day(violation.term, "15:00"), CorrectionResult.NOT_DONE, "仍未清除")
    investigation.filed(story)
    investigation.investigated(story, "没有车，清不了。")
    fine = proposed(story, violation)
    outcome.notified(story, fine)
    outcome.decided(story, fine)
    outcome.pay(story, story.day(5), violation.yuan, story.receipt)
    execution.urge(story, ORDER, days=14)
    execution.substitute(story, story.day(12), story.days_ahead(4), "河滩渣土约60立方米")
    _cleared(story)
    outcome.closed(story, "罚款和代履行费用已缴清，渣土已清除")


def _cleared(story: Script) -> None:
    opening.hand_over(story, story.day(0, "17:10"), DocumentKind.SUBSTITUTE_PERFORMANCE)
    story.add(
        story.day(4, "09:30"),
        story.officers[0],
        RecordSubstitutePerformance,
        number=number_of(DocumentKind.SUBSTITUTE_PERFORMANCE, "party-1"),
        result=SubstituteResult.DONE,
        supervisors=story.officers,
        details="渣土已全部清运至指定地点",
        lawful=True,
        cost_fen=480_000,
        media=("代履行录像-01",),
        signer=story.parties[0].name,
    )
    cost: dict[str, Any] = {"purpose": PaidFor.SUBSTITUTE}
    outcome.pay(story, story.day(8), 4_800, f"{story.receipt}-代履行", **cost)


def pulled_down(story: Script, violation: Violation) -> None:
    """A wall without a permit: ordered, urged, announced, and pulled down by the town when the remedies have lapsed."""
    opening.ordered(story, term=violation.term)
    opening.reinspect(story, story.day(violation.term, "15:00"), CorrectionResult.NOT_DONE, "砖墙仍未拆除")
    execution.urge(story, ORDER, days=15)
    announced: dict[str, Any] = {
        "announced_on": date.fromisoformat(story.day(15)),
        "announced_until": story.days_ahead(20),
        "announcement": "在现场和村务公开栏张贴公告",
    }
    story.add(
        story.day(125),
        story.town.head,
        DecideEnforcement,
        document=number_of(ORDER, "party-1"),
        item=story.matter.item,
        manner=EnforcementManner.DEMOLITION,
        basis=(story.matter.penal, ENFORCEMENT_CLAUSE),
        reasons="限期改正、催告、公告后仍未拆除",
        object="违法建设的砖墙约20米",
        planned_on=story.days_ahead(5),
        party_opinion="催告后当事人未提出陈述申辩",
        court=outcome.COURT,
        **announced,
    )
    opening.hand_over(story, story.day(1, "09:20"), DocumentKind.ENFORCEMENT)
    story.add(
        story.day(6, "09:30"),
        story.officers[0],
        RecordEnforcement,
        number=number_of(DocumentKind.ENFORCEMENT, "party-1"),
        result=EnforcementResult.DONE,
        officers=story.officers,
        details="砖墙已全部拆除，建筑垃圾清运完毕",
        lawful=True,
        media=("强制拆除录像-01",),
        belongings="现场没有其他物品",
        signer=story.parties[0].name,
    )


def halted(story: Script, violation: Violation) -> None:
    """The execution rests while the party is ill, and is resumed; then it pays."""
    decided(story, violation)
    execution.suspended(story, story.day(20), "当事人患重病，暂无履行能力")
    story.add(
        story.day(40),
        story.town.head,
        ResumeExecution,
        party="party-1",
        reason="当事人已恢复劳动，有履行能力",
    )
    outcome.pay(story, story.day(5), violation.yuan, story.receipt)
    outcome.closed(story)


def dissolved(story: Script, violation: Violation) -> None:
    """The firm is struck off before it has paid: the execution is ended, the case closed on that ground."""
    decided(story, violation)
    execution.ended(story, story.day(60), "公司已注销，无财产可供执行，没有义务承受人")
    outcome.request_closing(story, story.day(3), "已终结执行", ClosingGround.EXECUTION_ENDED)
    outcome.decide_closing(story, story.day(1))
