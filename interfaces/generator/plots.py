"""情节 — the kinds of histories that are generated, each written with the demo's acts; the weights are a guess at daily work."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from domain.case.penalty import Penalty
from domain.case.proceedings import CorrectionResult, LeadSource, Outcome
from domain.steps.decide_filing import FilingChoice
from domain.steps.decide_no_penalty import NoPenaltyGround
from domain.steps.dismiss_lead import DismissalGround
from domain.steps.recheck_statement import RecheckConclusion
from domain.steps.request_closing import ClosingGround
from domain.steps.suspend_investigation import SuspensionGround
from interfaces.demo import execution, hearing, investigation, matters, measures, opening, outcome, transfers
from interfaces.demo.matters import Matter
from interfaces.demo.story import Story


@dataclass(frozen=True)
class Violation:
    """``term``: days to correct. ``yuan``: a fine within the range of its clause."""

    matter: Matter
    term: int
    yuan: int


STRAW = Violation(matters.STRAW, 1, 500)
ROADSIDE = Violation(matters.ROADSIDE, 2, 50)
RIVER = Violation(matters.RIVER, 8, 10_000)
ROAD = Violation(matters.ROAD, 7, 3_000)
VILLAGE_ROAD = Violation(matters.VILLAGE_ROAD, 7, 500)
HEAPS = Violation(matters.HEAPS, 7, 200)
RUBBISH = Violation(matters.RUBBISH, 5, 300)
FIRE_LANE = Violation(matters.FIRE_LANE, 1, 300)
USUAL = (STRAW, STRAW, HEAPS, HEAPS, VILLAGE_ROAD, ROAD, RIVER, RUBBISH, FIRE_LANE)
"""Drawn from; what is common stands twice."""

Write = Callable[[Story, Violation, str], None]
"""``str``: the number of a pre-numbered form of the town, for a decision on the spot."""


@dataclass(frozen=True)
class Plot:
    """``weight``: how often. ``fresh``: begun in the last months only, since nothing more happens in it."""

    weight: int
    write: Write
    violations: tuple[Violation, ...] = USUAL
    fresh: bool = False


def lead_only(story: Story, _: Violation, __: str) -> None:
    opening.lead(story, LeadSource.HOTLINE, informant="热线来电人示某")


def nothing_found(story: Story, _: Violation, __: str) -> None:
    opening.lead(story, LeadSource.REPORT, informant="附近村民示某")
    opening.check(story, story.day(0, "15:30"))
    opening.inspect(
        story,
        story.day(1, "09:30"),
        findings="现场未发现线索所称情形",
        party_signed=False,
        unsigned_reason="现场没有当事人",
        measurements=(),
    )
    opening.dismiss(
        story,
        story.day(2),
        DismissalGround.NO_VIOLATION,
        "经现场检查未发现违法事实",
        by=story.town.head,
    )


def entered_late(story: Story, violation: Violation, _: str) -> None:
    """The inspection entered four days later; a slip in it put right by a correction that names it."""
    opening.lead(story, LeadSource.GRID)
    opening.check(story, story.day(0, "16:30"))
    opening.inspect(story, story.day(0, "17:10"), late=4)
    outcome.correct(
        story, story.day(5), 3, "findings", f"{story.matter.findings}（已核对照片）", "漏记照片核对情况"
    )
    opening.order(story, story.day(1, "09:00"), violation.term)
    opening.hand_over(story, story.day(0, "10:00"), opening.ORDER)
    opening.reinspect(story, story.day(violation.term + 1, "15:00"), CorrectionResult.DONE)
    _fined(story, violation)


def corrected_at_once(story: Story, violation: Violation, _: str) -> None:
    _ordered(story, violation)
    ground = DismissalGround.MINOR_CORRECTED
    opening.dismiss(story, story.day(2), ground, "违法行为轻微并已及时改正，没有造成危害后果")


def forwarded(story: Story, _: Violation, __: str) -> None:
    opening.lead(story, LeadSource.HOTLINE)
    opening.check(story, story.day(0, "16:40"))
    measures.forward(
        story, story.day(2), "临猗县有关主管部门（示例）", "所涉事项不在本乡镇职权范围内", "DL-01"
    )


def on_the_spot(story: Story, violation: Violation, form: str) -> None:
    opening.lead(story)
    opening.check(story, story.day(0, "10:50"))
    opening.inspect(story, story.day(0, "11:00"))
    transfers.decided_on_the_spot(story, form, violation.yuan, f"示例票据-{story.key}")


def fined(story: Story, violation: Violation, _: str) -> None:
    _ordered(story, violation)
    _fined(story, violation)
    outcome.archive(story, story.day(12))


def spared(story: Story, violation: Violation, _: str) -> None:
    _ordered(story, violation)
    _investigated(story)
    investigation.examined(story, "轻微并及时改正，建议不予处罚", outcome=Outcome.NO_PENALTY)
    ground = NoPenaltyGround.SLIGHT_CORRECTED
    outcome.spare(story, story.day(2), ground, "及时改正，没有造成危害后果", "已当面进行普法教育")
    opening.hand_over(story, story.day(1, "09:30"), outcome.NO_PENALTY)
    outcome.request_closing(story, story.day(2), "不予处罚决定书已送达", ClosingGround.NOT_PENALISED)
    outcome.decide_closing(story, story.day(1))


def waived(story: Story, violation: Violation, _: str) -> None:
    fine = _examined(story, violation)
    outcome.notified(story, fine)
    outcome.waive(story, story.day(1))
    outcome.decide(story, story.day(1), fine)
    opening.hand_over(story, story.day(0, "16:30"), outcome.DECISION)
    outcome.published(story)
    _paid(story, violation)


def heard(story: Story, violation: Violation, _: str) -> None:
    _ordered(story, violation)
    _investigated(story)
    investigation.examined(story, "罚款", complex=True, complex_reason="当事人要求听证，案情复杂")
    investigation.discuss(story, story.day(1), "同意拟处罚意见")
    fine = outcome.fine(story, violation.yuan)
    outcome.notified(story, fine, hearing=True)
    hearing.heard(story, "事实认可，请求从轻。")
    outcome.decided(story, fine)
    _paid(story, violation)


def unpaid(story: Story, violation: Violation, _: str) -> None:
    fine = _examined(story, violation)
    outcome.notified(story, fine)
    outcome.decided(story, fine)
    execution.surcharge(story, story.day(130))
    execution.urge(story, outcome.DECISION, days=15, yuan=violation.yuan * 2)
    execution.apply_to_court(story, story.day(20))


def reconsidered(story: Story, violation: Violation, _: str) -> None:
    fine = _examined(story, violation)
    outcome.notified(story, fine)
    outcome.decided(story, fine)
    hearing.reconsidered(story, f"临政复〔{story.start[:4]}〕示例{story.key}号", "请求撤销处罚。")
    _paid(story, violation)


def paused(story: Story, violation: Violation, _: str) -> None:
    _ordered(story, violation)
    investigation.filed(story)
    ground = SuspensionGround.PARTY_MISSING
    measures.suspend(story, story.day(1), ground, "当事人外出，暂时联系不上")
    measures.resume(story, story.day(10), "当事人已返回，可以继续调查")
    investigation.investigated(story)
    fine = outcome.fine(story, violation.yuan)
    investigation.examined(story, "罚款")
    outcome.notified(story, fine)
    outcome.decided(story, fine)
    _paid(story, violation)


def not_filed(story: Story, violation: Violation, _: str) -> None:
    _ordered(story, violation)
    investigation.request_filing(story, story.day(1))
    opinion = "数量少、及时改正，不符合立案标准，批评教育"
    investigation.refuse_filing(story, story.day(1, "09:00"), FilingChoice.REJECT, opinion)


def withdrawn(story: Story, violation: Violation, _: str) -> None:
    _ordered(story, violation)
    _investigated(story)
    hearing.withdrawn(story, story.day(3), "经调查，违法事实不能成立")


def to_organ(story: Story, violation: Violation, _: str) -> None:
    _ordered(story, violation)
    _investigated(story)
    transfers.to_organ(
        story,
        story.day(3),
        "临猗县有关主管部门（示例）",
        "调查发现所涉事项非本乡镇职权",
        story.matter.violation,
    )


def stated(story: Story, violation: Violation, _: str) -> None:
    """A statement re-checked and not adopted; the address confirmed; a slip of the decision put right."""
    fine = _examined(story, violation)
    outcome.notified(story, fine)
    outcome.state(story, story.day(2), "家庭困难，请求从轻。")
    points = ("家庭困难", False, "不属于法定从轻情节")
    outcome.recheck(story, story.day(2), points, conclusion=RecheckConclusion.UPHOLD)
    hearing.address_confirmed(story, story.day(1))
    outcome.decide(story, story.day(6), fine, defence="家庭困难的意见不属于法定从轻情节，不予采纳")
    opening.hand_over(story, story.day(1, "09:40"), outcome.DECISION)
    outcome.published(story)
    hearing.misprint_corrected(story, story.day(1), "示例地快", "示例地块")
    _paid(story, violation)


PLOTS = (
    Plot(30, nothing_found),
    Plot(22, corrected_at_once),
    Plot(12, on_the_spot, (ROADSIDE,)),
    Plot(14, forwarded),
    Plot(5, lead_only, fresh=True),
    Plot(8, fined),
    Plot(3, waived),
    Plot(2, entered_late),
    Plot(2, spared),
    Plot(2, not_filed),
    Plot(1, stated),
    Plot(1, paused),
    Plot(1, heard, (replace(RIVER, yuan=50_000), replace(ROAD, yuan=20_000))),
    Plot(1, unpaid),
    Plot(1, reconsidered),
    Plot(1, withdrawn),
    Plot(1, to_organ),
)


def _ordered(story: Story, violation: Violation) -> None:
    """To the re-inspection on the first working day after the term."""
    opening.ordered(story, term=violation.term)
    opening.reinspect(story, story.day(violation.term + 1, "15:00"), CorrectionResult.DONE)


def _investigated(story: Story) -> None:
    investigation.filed(story)
    investigation.investigated(story)


def _examined(story: Story, violation: Violation) -> Penalty:
    _ordered(story, violation)
    _investigated(story)
    investigation.examined(story, f"罚款{violation.yuan}元")
    return outcome.fine(story, violation.yuan)


def _fined(story: Story, violation: Violation) -> None:
    _investigated(story)
    investigation.examined(story, f"罚款{violation.yuan}元")
    outcome.notified(story, outcome.fine(story, violation.yuan))
    outcome.decided(story, outcome.fine(story, violation.yuan))
    _paid(story, violation)


def _paid(story: Story, violation: Violation) -> None:
    outcome.pay(story, story.day(3), violation.yuan, f"示例票据-{story.key}")
    outcome.closed(story)
