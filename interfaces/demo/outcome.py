"""告知、决定、执行 — the acts of a story from the notice before penalty to the archive."""

from datetime import date
from decimal import Decimal
from typing import Any

from domain.case.document import DocumentKind
from domain.case.penalty import Formula, Penalty, PenaltyKind
from domain.steps.archive_file import ArchiveFile, Retention
from domain.steps.correct_record import CorrectRecord
from domain.steps.decide_closing import ClosingChoice, DecideClosing
from domain.steps.decide_no_penalty import DecideNoPenalty, NoPenaltyGround
from domain.steps.decide_penalty import DecidePenalty
from domain.steps.notify_penalty import NotifyPenalty
from domain.steps.publish_decision import PublishDecision
from domain.steps.receive_statement import ReceiveStatement, StatementForm
from domain.steps.recheck_statement import PointStated, RecheckConclusion, RecheckStatement
from domain.steps.record_payment import PaymentChannel, RecordPayment
from domain.steps.report_major_penalty import ReportMajorPenalty
from domain.steps.request_closing import ClosingGround, RequestClosing
from domain.steps.waive_rights import WaivedRights, WaiveRights
from interfaces.demo.opening import hand_over
from interfaces.demo.story import Story

NOTICE, DECISION = DocumentKind.NOTICE, DocumentKind.PENALTY_DECISION
NO_PENALTY = DocumentKind.NO_PENALTY_DECISION
COURT = "临猗县人民法院"
BANK = {
    "bank": "示例银行临猗支行（虚构）",
    "bank_account": "示例财政专户0000（虚构）",
    "surcharge_told": True,
}
ORGAN_CODE = "11999999MB0THL0018"
"""No organ bears it: there is no region 999999."""
NO_HEARING = "罚款数额较小，不属于较大数额（本省较大数额标准待核实）"


def fine(story: Story, yuan: int) -> Penalty:
    matter = story.matter
    return Penalty(
        kind=PenaltyKind.FINE, item=matter.item, amount_fen=yuan * 100, local_rule=matter.local_rule
    )


def formula_fine(story: Story, quantity: str, unit: str, unit_amount: str, factor: str) -> Penalty:
    formula = Formula(
        quantity=Decimal(quantity), unit=unit, unit_amount=Decimal(unit_amount), factor=Decimal(factor)
    )
    return Penalty(
        kind=PenaltyKind.FINE,
        item=story.matter.item,
        amount_fen=formula.fen,
        formula=formula,
        local_rule=story.matter.local_rule,
    )


def notify(
    story: Story, on: str, *penalties: Penalty, party: str = "party-1", hearing: bool = False, **more: Any
) -> None:
    reason = {} if hearing else {"hearing_reason": NO_HEARING}
    story.add(
        on,
        story.officers[0],
        NotifyPenalty,
        party=party,
        officers=story.officers,
        facts=story.matter.facts,
        reasons="事实有现场检查笔录、照片和当事人陈述证实",
        basis=story.matter.penalising,
        penalties=penalties,
        hearing=hearing,
        **{**reason, **more},
    )


def state(story: Story, on: str, content: str, **more: Any) -> None:
    stated = {"party": "party-1", "form": StatementForm.WRITTEN, **more}
    story.add(on, story.officers[0], ReceiveStatement, content=content, **stated)


def recheck(story: Story, on: str, *points: tuple[str, bool, str], conclusion: RecheckConclusion) -> None:
    """``points``: what was said, whether it was adopted, and why."""
    story.add(
        on,
        story.officers[0],
        RecheckStatement,
        party="party-1",
        officers=story.officers,
        points=tuple(PointStated(point=said, adopted=adopted, reason=why) for said, adopted, why in points),
        conclusion=conclusion,
        opinion=f"复核意见：{conclusion.value}",
    )


def waive(story: Story, on: str, party: str = "party-1") -> None:
    """Both rights given up in writing, on the day it is handed in."""
    story.add(
        on,
        story.officers[0],
        WaiveRights,
        party=party,
        rights=WaivedRights.BOTH,
        signed_on=story.days_ahead(0),
        paper="放弃陈述申辩、听证权利声明（卷内）",
    )


def decide(story: Story, on: str, *penalties: Penalty, party: str = "party-1", **more: Any) -> None:
    story.add(
        on,
        story.town.head,
        DecidePenalty,
        party=party,
        basis=story.matter.penalising,
        penalties=penalties,
        court=COURT,
        **{
            "discretion": "初次违法，配合调查，按较轻档次",
            "correction": "已责令改正",
            "performance": "自收到决定书之日起十五日内到指定银行缴纳",
            **BANK,
            **more,
        },
    )


def spare(story: Story, on: str, ground: NoPenaltyGround, reasons: str, education: str) -> None:
    story.add(
        on,
        story.town.head,
        DecideNoPenalty,
        party="party-1",
        ground=ground,
        facts=story.matter.facts,
        reasons=reasons,
        court=COURT,
        education=education,
    )


def pay(story: Story, on: str, yuan: int, voucher: str, party: str = "party-1", **more: Any) -> None:
    paid = {"channel": PaymentChannel.BANK, **more}
    story.add(
        on, story.officers[0], RecordPayment, party=party, amount_fen=yuan * 100, voucher=voucher, **paid
    )


def request_closing(
    story: Story, on: str, performance: str, ground: ClosingGround = ClosingGround.PERFORMED
) -> None:
    story.add(
        on,
        story.officers[0],
        RequestClosing,
        ground=ground,
        performance=performance,
        restitution="无退赔事项",
    )


def decide_closing(
    story: Story, on: str, choice: ClosingChoice = ClosingChoice.APPROVE, opinion: str = "同意结案"
) -> None:
    story.add(on, story.town.head, DecideClosing, decision=choice, opinion=opinion)


def archive(story: Story, on: str, pages: int = 46) -> None:
    story.add(on, story.town.archivist, ArchiveFile, volumes=1, pages=pages, retention=Retention.THIRTY_YEARS)


def correct(story: Story, on: str, version: int, field: str, value: str, reason: str) -> None:
    story.add(on, story.officers[0], CorrectRecord, version=version, field=field, value=value, reason=reason)


def publish(story: Story, on: str, until: date, party: str = "party-1") -> None:
    story.add(
        on,
        story.officers[1],
        PublishDecision,
        party=party,
        platform="示例信用信息平台（虚构）",
        receipt="示例上报回执",
        organ_code=ORGAN_CODE,
        until=until,
    )


def report_major(story: Story, on: str, why: str) -> None:
    attached = ("行政处罚决定书副本", "案情说明")
    story.add(on, story.officers[0], ReportMajorPenalty, party="party-1", why_major=why, attachments=attached)


def notified(story: Story, *penalties: Penalty, **more: Any) -> None:
    """The notice issued two working days on, and handed over the same day."""
    notify(story, story.day(2, "09:10"), *penalties, **more)
    hand_over(story, story.day(0, "10:30"), NOTICE)


def published(story: Story, party: str = "party-1") -> None:
    """Reported on the day the decision is in the party's hands, to be shown for less than a year."""
    publish(story, story.day(0, "17:00"), story.days_ahead(330), party)


def decided(story: Story, *penalties: Penalty, **more: Any) -> None:
    """Decided when the windows of the notice are over, handed over and published the next working day."""
    decide(story, story.day(8), *penalties, **more)
    hand_over(story, story.day(1, "09:40"), DECISION)
    published(story)


def closed(story: Story, performance: str = "罚款已缴清，违法行为已改正") -> None:
    request_closing(story, story.day(2), performance)
    decide_closing(story, story.day(1))
