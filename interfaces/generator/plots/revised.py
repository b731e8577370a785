"""改正 — histories in which a decision is challenged, changed, revoked, or the case comes to nothing."""

from typing import Any

from domain.case.document import DocumentKind
from domain.case.remedy import RemedyKind, RemedyOutcome
from domain.case.revision import RemakeFrom
from domain.steps.answer_remedy import AnswerRemedy
from domain.steps.change_decision import ChangeDecision
from domain.steps.extend_remedy import ExtendRemedy
from domain.steps.record_refund import RecordRefund
from domain.steps.record_remedy_filed import RecordRemedyFiled
from domain.steps.record_remedy_outcome import RecordRemedyOutcome
from domain.steps.request_closing import ClosingGround
from domain.steps.revoke_decision import RevokeDecision
from domain.steps.withdraw_publication import WithdrawalGround, WithdrawPublication
from interfaces.demo import hearing, opening, outcome
from interfaces.demo.hearing import RECONSIDERED_BY
from interfaces.demo.story import number_of
from interfaces.generator.script import Script
from interfaces.generator.stretches import decided, investigated, paid
from interfaces.generator.violations import Violation

DISTRICT_COURT = "临猗县人民法院"


def reconsidered(story: Script, violation: Violation) -> None:
    """Asked of the county, answered, given more time, upheld."""
    decided(story, violation)
    number = f"临政复〔{story.start[:4]}〕示例{story.key}号"
    _filed(story, RemedyKind.RECONSIDERATION, RECONSIDERED_BY, number)
    until = story.days_ahead(60)
    longer: dict[str, Any] = {"until": until, "paper": "延期审理通知书（示例）"}
    story.add(story.day(25), story.town.reviewer, ExtendRemedy, case_number=number, **longer)
    _outcome(story, number, RemedyOutcome.UPHELD, "维持原行政处罚决定")
    paid(story, violation)


def sued(story: Script, violation: Violation) -> None:
    """The court revokes the decision; what was paid goes back, what was published comes down."""
    decided(story, violation)
    outcome.pay(story, story.day(3), violation.yuan, story.receipt)
    number = f"（{story.start[:4]}）示例行初{story.key}号"
    _filed(story, RemedyKind.SUIT, DISTRICT_COURT, number)
    binding: dict[str, Any] = {"effective_on": story.days_ahead(0)}
    _outcome(story, number, RemedyOutcome.REVOKED, "认定事实不清，撤销处罚决定", **binding)
    _undone(story, violation.yuan, outcome.DECISION, "处罚决定已被人民法院撤销")
    outcome.request_closing(story, story.day(3), "处罚决定已被撤销，罚款已退还", ClosingGround.REVOKED)
    outcome.decide_closing(story, story.day(1))


def changed(story: Script, violation: Violation) -> None:
    """The town finds its own fine too high: changed, the difference returned, published anew."""
    decided(story, violation)
    outcome.pay(story, story.day(3), violation.yuan, story.receipt)
    less = violation.yuan * 2 // 3
    story.add(
        story.day(5),
        story.town.head,
        ChangeDecision,
        party="party-1",
        penalties=(outcome.fine(story, less),),
        reason="裁量档次适用有误，应按较低档次",
        performance="已缴罚款超出部分予以退还",
        court=outcome.COURT,
    )
    opening.hand_over(story, story.day(1, "09:40"), DocumentKind.CHANGE)
    _undone(story, violation.yuan - less, outcome.DECISION, "处罚决定已依法变更")
    outcome.published(story)
    outcome.closed(story, "变更后的罚款已缴清，超出部分已退还")


def revoked(story: Script, violation: Violation) -> None:
    """The town revokes its own decision and does not make it anew."""
    decided(story, violation)
    outcome.pay(story, story.day(3), violation.yuan, story.receipt)
    story.add(
        story.day(5),
        story.town.head,
        RevokeDecision,
        party="party-1",
        reason="认定的实施人有误",
        restoration="退还已缴罚款，无其他需要恢复的事项",
        remake=RemakeFrom.NONE,
        court=outcome.COURT,
    )
    opening.hand_over(story, story.day(1, "09:40"), DocumentKind.REVOCATION)
    _undone(story, violation.yuan, outcome.DECISION, "处罚决定已依法撤销")
    outcome.request_closing(story, story.day(3), "处罚决定已撤销，罚款已退还", ClosingGround.REVOKED)
    outcome.decide_closing(story, story.day(1))


def withdrawn(story: Script, violation: Violation) -> None:
    investigated(story, violation)
    hearing.withdrawn(story, story.day(3), "经调查，违法事实不能成立")
    outcome.request_closing(story, story.day(2), "案件已撤销，无处罚内容", ClosingGround.WITHDRAWN)
    outcome.decide_closing(story, story.day(1))


def _undone(story: Script, yuan: int, kind: DocumentKind, why: str) -> None:
    """The money goes back and the publication comes down, the next working day."""
    story.add(
        story.day(1),
        story.officers[0],
        RecordRefund,
        party="party-1",
        amount_fen=yuan * 100,
        voucher=f"{story.receipt}-退库",
    )
    story.add(
        story.day(0, "16:40"),
        story.officers[1],
        WithdrawPublication,
        decision=number_of(kind, "party-1"),
        ground=WithdrawalGround.DECISION_CHANGED,
        reason_told=why,
        platform="示例信用信息平台（虚构）",
        receipt="示例撤回回执",
    )


def _filed(story: Script, kind: RemedyKind, organ: str, number: str) -> None:
    """Accepted three days after it was handed in, answered six working days later."""
    party = story.parties[0]
    story.add(
        story.day(20),
        story.officers[0],
        RecordRemedyFiled,
        kind=kind,
        organ=organ,
        case_number=number,
        document=number_of(outcome.DECISION, "party-1"),
        applicant=party.name,
        claim="请求撤销处罚。",
        applied_on=story.days_ahead(-3),
        accepted_on=story.days_ahead(-1),
    )
    handed: dict[str, Any] = {"answer": "事实清楚，程序合法", "documents": ("答复书", "卷宗复印件")}
    story.add(story.day(6), story.officers[0], AnswerRemedy, case_number=number, **handed)


def _outcome(story: Script, number: str, result: RemedyOutcome, summary: str, **more: Any) -> None:
    told: dict[str, Any] = {"outcome": result, "number": f"{number}裁决", "summary": summary}
    story.add(story.day(12), story.officers[0], RecordRemedyOutcome, case_number=number, **told, **more)
