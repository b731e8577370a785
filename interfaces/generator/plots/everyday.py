"""日常 — histories that end before a file is opened, or with a fine small enough for the simple procedure."""

from typing import Any

from domain.case.document import DocumentKind
from domain.case.proceedings import CorrectionResult, LeadSource
from domain.law.lead_facts import LeadFacts
from domain.steps.decide_filing import FilingChoice
from domain.steps.dismiss_lead import DismissalGround
from domain.steps.forward_review_request import ForwardReviewRequest
from domain.steps.receive_review_request import ReceiveReviewRequest
from domain.steps.reopen_case import ReopenCase, ReopenGround, ResumeAt
from domain.steps.reply_informant import ReplyInformant, ReplyManner
from interfaces.demo import investigation, measures, opening, outcome, transfers
from interfaces.demo.hearing import RECONSIDERED_BY
from interfaces.demo.story import number_of
from interfaces.generator.script import Script
from interfaces.generator.stretches import fined, ordered
from interfaces.generator.violations import Violation


def lead_only(story: Script, _: Violation) -> None:
    opening.lead(story, LeadSource.HOTLINE, informant="热线来电人示某")


def nothing_found(story: Script, _: Violation) -> None:
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
    ground = DismissalGround.NO_VIOLATION
    opening.dismiss(story, story.day(2), ground, "经现场检查未发现违法事实", by=story.town.head)


def answered(story: Script, violation: Violation) -> None:
    """The informant is told by telephone what became of the report."""
    nothing_found(story, violation)
    content = "您反映的情况已到现场检查，未发现违法事实，决定不予立案。"
    story.add(story.day(1), story.officers[0], ReplyInformant, manner=ReplyManner.TELEPHONE, content=content)


def reopened(story: Script, violation: Violation) -> None:
    """Nothing was found at first; a photograph sent in later shows otherwise."""
    nothing_found(story, violation)
    ended_wrongly: dict[str, Any] = {"ground": ReopenGround.NEW_EVIDENCE, "resume_at": ResumeAt.CHECK}
    story.add(
        story.day(5),
        story.town.head,
        ReopenCase,
        reason="群众补充提供现场照片，需要重新核查",
        **ended_wrongly,
    )
    opening.inspect(story, story.day(1, "09:10"))
    opening.order(story, story.day(1, "09:30"), violation.term)
    opening.hand_over(story, story.day(0, "10:40"), opening.ORDER)
    opening.reinspect(story, story.day(violation.term + 1, "15:00"), CorrectionResult.DONE)
    ground = DismissalGround.MINOR_CORRECTED
    opening.dismiss(story, story.day(2), ground, "违法行为轻微并已及时改正，没有造成危害后果")


def entered_late(story: Script, violation: Violation) -> None:
    """The inspection entered four days later; a slip in it put right by a correction that names it."""
    opening.lead(story, LeadSource.GRID)
    opening.check(story, story.day(0, "16:30"))
    opening.inspect(story, story.day(0, "17:10"), late=4)
    findings = f"{story.matter.findings}（已核对照片）"
    outcome.correct(story, story.day(5), 3, "findings", findings, "漏记照片核对情况")
    opening.order(story, story.day(1, "09:00"), violation.term)
    opening.hand_over(story, story.day(0, "10:00"), opening.ORDER)
    opening.reinspect(story, story.day(violation.term + 1, "15:00"), CorrectionResult.DONE)
    investigation.filed(story)
    fined(story, violation)


def corrected_at_once(story: Script, violation: Violation) -> None:
    ordered(story, violation)
    ground = DismissalGround.MINOR_CORRECTED
    opening.dismiss(story, story.day(2), ground, "违法行为轻微并已及时改正，没有造成危害后果")


def corrected_later(story: Script, violation: Violation) -> None:
    """Planned at the desk, and more time given on application."""
    opening.ordered(story, term=violation.term + 10)
    facts = LeadFacts(act_ended=story.days_ahead(-1), planning_area=True)
    reasons, to_prove = "属于巡查发现的轻微违法，先责令改正", ("现场情况", "改正情况")
    opening.plan(story, story.day(1, "09:00"), facts, (story.matter.item,), reasons, to_prove)
    opening.extend(story, story.day(1, "11:00"), violation.term + 25, "连日降雨，无法按期施工")
    opening.reinspect(story, story.day(violation.term + 20, "15:00"), CorrectionResult.DONE)
    ground = DismissalGround.MINOR_CORRECTED
    opening.dismiss(story, story.day(2), ground, "延期内已改正，没有造成危害后果")


def forwarded(story: Script, _: Violation) -> None:
    opening.lead(story, LeadSource.HOTLINE)
    opening.check(story, story.day(0, "16:40"))
    organ, reason = "临猗县有关主管部门（示例）", "所涉事项不在本乡镇职权范围内"
    measures.forward(story, story.day(2), organ, reason, "DL-01")


def on_the_spot(story: Script, violation: Violation) -> None:
    opening.lead(story)
    opening.check(story, story.day(0, "10:50"))
    opening.inspect(story, story.day(0, "11:00"))
    transfers.decided_on_the_spot(story, story.form, violation.yuan, story.receipt)
    outcome.published(story)


def on_the_spot_challenged(story: Script, violation: Violation) -> None:
    """The request for reconsideration is handed in at the town, which sends it on."""
    on_the_spot(story, violation)
    told: dict[str, Any] = {"applicant": story.parties[0].name, "claim": "认为处罚过重，请求撤销。"}
    of = number_of(DocumentKind.ON_THE_SPOT_DECISION, "party-1")
    story.add(story.day(5), story.officers[0], ReceiveReviewRequest, document=of, **told)
    sent_to: dict[str, Any] = {"document": of, "organ": RECONSIDERED_BY}
    story.add(story.day(2), story.officers[0], ForwardReviewRequest, **sent_to)


def not_filed(story: Script, violation: Violation) -> None:
    """The request to file comes back once, and is refused in the end."""
    ordered(story, violation)
    investigation.request_filing(story, story.day(1))
    investigation.refuse_filing(
        story, story.day(1, "09:00"), FilingChoice.RETURN, "请补充当事人陈述和数量的核实"
    )
    investigation.inquire(story, story.day(1), "10:00", "10:40", "问：数量是多少？答：很少，已经清理。")
    investigation.request_filing(story, story.day(1))
    opinion = "数量少、及时改正，不符合立案标准，批评教育"
    investigation.refuse_filing(story, story.day(1, "09:00"), FilingChoice.REJECT, opinion)
