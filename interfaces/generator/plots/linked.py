"""移送与并案 — histories that go to another organ or to the police, into another case, or out of one; and files made on paper."""

from dataclasses import replace
from datetime import date
from typing import Any

from domain.case.proceedings import LeadSource
from domain.case.transfer import OrganAnswer, PoliceAnswer
from domain.steps.enter_paper_file import EnterPaperFile
from domain.steps.merge_cases import MergeCases, SameParty
from domain.steps.record_police_reply import AfterDeclined, RecordPoliceReply
from domain.steps.record_transfer_reply import RecordTransferReply
from domain.steps.request_closing import ClosingGround
from domain.steps.split_case import SplitCase
from interfaces.demo import investigation, opening, outcome, transfers
from interfaces.demo.cases.paper import ACTS, DECISION
from interfaces.generator.script import OTHER, Script
from interfaces.generator.stretches import filed, fined, investigated
from interfaces.generator.violations import Violation

ORGAN = "临猗县有关主管部门（示例）"
FIRST_PAPER = date(2021, 3, 7)


def to_organ(story: Script, violation: Violation) -> None:
    """Taken over, and closed here."""
    _sent(story, violation)
    _replied(story, OrganAnswer.ACCEPTED, "同意接收，由本机关依法处理")
    outcome.request_closing(story, story.day(2), "受移送机关已接收", ClosingGround.TAKEN_OVER)
    outcome.decide_closing(story, story.day(1))


def sent_back(story: Script, violation: Violation) -> None:
    """The other organ sends the case back: the town goes on itself."""
    _sent(story, violation)
    _replied(story, OrganAnswer.RETURNED, "经审查不属于本机关管辖，退回")
    investigation.inquire(story, story.day(2), "09:30", "10:00", "问：还有补充吗？答：没有。")
    fined(story, violation)


def _sent(story: Script, violation: Violation) -> None:
    investigated(story, violation)
    reasons = "调查发现所涉事项非本乡镇职权"
    transfers.to_organ(story, story.day(3), ORGAN, reasons, story.matter.violation)


def _replied(story: Script, answer: OrganAnswer, reasons: str) -> None:
    told: dict[str, Any] = {"answer": answer, "reasons": reasons, "answer_number": f"示例复函{story.key}号"}
    story.add(story.day(5), story.officers[0], RecordTransferReply, **told)


def to_police(story: Script, _: Violation) -> None:
    """Filed by the police: closed here."""
    _handed_over(story)
    answer: dict[str, Any] = {"answer": PoliceAnswer.FILED, "reasons": "符合立案条件，决定立案侦查"}
    story.add(story.day(3), story.officers[0], RecordPoliceReply, answer_number="示例立案告知书", **answer)
    outcome.request_closing(story, story.day(5), "公安机关已立案", ClosingGround.POLICE_FILED)
    outcome.decide_closing(story, story.day(1))


def declined(story: Script, violation: Violation) -> None:
    """Not filed by the police: back under investigation, a fine by formula after a hearing was told of."""
    _handed_over(story)
    answer: dict[str, Any] = {"answer": PoliceAnswer.DECLINED, "after": AfterDeclined.ACCEPT}
    reasons = "经审查，主观明知的证据不足，不予立案"
    number = "示例不予立案通知书"
    story.add(
        story.day(3), story.officers[0], RecordPoliceReply, reasons=reasons, answer_number=number, **answer
    )
    opening.order(story, story.day(1, "09:30"), violation.term)
    opening.hand_over(story, story.day(0, "10:40"), opening.ORDER)


def _handed_over(story: Script) -> None:
    opening.lead(story, LeadSource.IMAGERY)
    opening.check(story, story.day(0, "11:00"))
    opening.inspect(story, story.day(0, "15:00"))
    investigation.filed(story)
    investigation.investigated(story, "给工地供土，挖了两个月。")
    transfers.to_police(story, "12")


def merged(story: Script, violation: Violation) -> None:
    """The same party is found at it again while the first case is open: the second goes into it."""
    filed(story, violation)
    again = story.another(2)
    filed(again, violation)
    again.add(
        again.day(1),
        again.town.head,
        MergeCases,
        other=str(story.case),
        reason="同一当事人、同类违法行为，合并调查",
        acts="先后两次实施，认定为两个违法行为，并案处理",
        same_parties=(SameParty(here="party-1", there="party-1"),),
    )
    story.elsewhere += 1
    story.move_to(again)
    fined(story, violation)


def split(story: Script, violation: Violation) -> None:
    """Two who did not act together: each goes on in a case of its own."""
    story.parties = (*story.parties, OTHER)
    filed(story, violation)
    parted: dict[str, Any] = {"parties": ("party-2",), "violation": story.matter.violation}
    acts = "两人在不同地段分别实施，系两个违法行为"
    reason = "两名当事人的行为互不相干，分别调查更便于查清"
    story.add(story.day(1), story.town.head, SplitCase, reason=reason, acts=acts, **parted)
    other = story.split_off(OTHER)
    fined(story, violation)
    opening.order(other, other.day(0, "09:30"), violation.term)
    opening.hand_over(other, other.day(0, "10:40"), opening.ORDER)
    opening.corrected(other, after=violation.term + 1)
    fined(other, violation)


def on_paper(story: Script, _: Violation) -> None:
    """A decision made on paper before the county worked here, entered with its faults."""
    party = story.parties[0]
    late = (date.fromisoformat(story.start[:10]) - FIRST_PAPER).days
    story.add(
        FIRST_PAPER.isoformat(),
        story.town.archivist,
        EnterPaperFile,
        late=late,
        paper_source="本镇档案室（虚构）",
        reason="县里评查历史案卷",
        violation=story.matter.violation,
        parties=(party,),
        place=story.place,
        act_date="约1996",
        acts=ACTS,
        decisions=(replace(DECISION, number=f"示镇罚决字〔2021〕{story.key}号"),),
    )
