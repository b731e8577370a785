"""立案与调查 — the acts of a story from the request to file to the head's examination and the leaders' discussion."""

from hashlib import sha256
from typing import Any

from domain.case.proceedings import EvidenceKind, Outcome, ReviewOpinion
from domain.steps.assign_officers import AssignOfficers
from domain.steps.collect_evidence import CollectEvidence
from domain.steps.conclude_investigation import ConcludeInvestigation
from domain.steps.decide_filing import DecideFiling, FilingChoice
from domain.steps.discuss_collectively import DiscussCollectively, MemberOpinion
from domain.steps.examine_result import ExamineResult
from domain.steps.record_inquiry import RecordInquiry, Told
from domain.steps.request_filing import RequestFiling
from domain.steps.review_legality import ReviewItem, ReviewLegality
from domain.steps.supplement_investigation import SupplementInvestigation, SupplementPoint
from interfaces.demo.story import Story


def request_filing(story: Story, on: str, **more: Any) -> None:
    stated = {
        "items": (story.matter.item,),
        "act_date": story.start[:10],
        "acts": "同一时间、同一地点实施，认定为一个违法行为",
    }
    story.add(on, story.officers[0], RequestFiling, facts=story.matter.facts, **{**stated, **more})


def approve_filing(story: Story, on: str) -> None:
    story.add(
        on,
        story.town.head,
        DecideFiling,
        decision=FilingChoice.APPROVE,
        opinion="符合立案条件，同意立案",
        officers=story.officers,
    )


def refuse_filing(story: Story, on: str, choice: FilingChoice, opinion: str) -> None:
    story.add(on, story.town.head, DecideFiling, decision=choice, opinion=opinion)


def replace_officers(story: Story, on: str, officers: tuple[str, str], reason: str) -> None:
    story.officers = officers
    story.add(on, story.town.leader, AssignOfficers, officers=officers, reason=reason)


def inquire(
    story: Story, day: str, starts: str, ends: str, content: str, party: int = 1, **more: Any
) -> None:
    """``starts``, ``ends``: "09:00"."""
    known = story.parties[party - 1]
    asked = {"person": known.representative or known.name, "whose": f"party-{party}", "signed": True}
    story.add(
        f"{day}T{starts}",
        story.officers[0],
        RecordInquiry,
        ended_at=f"{day}T{ends}",
        place="乡镇综合行政执法队询问室",
        officers=story.officers,
        certificates_shown=True,
        told=tuple(Told),
        content=content,
        read_back=True,
        **{**asked, **more},
    )


def collect(
    story: Story, on: str, title: str = "", kind: EvidenceKind = EvidenceKind.DOCUMENTARY, **more: Any
) -> None:
    title = title or story.matter.proof
    of = {
        "proves": story.matter.facts,
        "source": "现场拍摄、制作",
        "sha256": sha256(f"{story.key}/{title}".encode()).hexdigest(),
        "media_type": "image/jpeg",
        "size": 180_000 + len(title) * 1_000,
    }
    story.add(
        on,
        story.officers[1],
        CollectEvidence,
        kind=kind,
        evidence_title=title,
        officers=story.officers,
        place=story.place,
        **{**of, **more},
    )


def supplement(story: Story, on: str, ordered: str, done: str) -> None:
    """Done after the case was returned; the evidence collected for it has been recorded before."""
    story.add(
        on,
        story.officers[0],
        SupplementInvestigation,
        officers=story.officers,
        points=(SupplementPoint(ordered=ordered, done=done),),
    )


def conclude(story: Story, on: str, proposal: str, **more: Any) -> None:
    told = {
        "discretion": "初次违法，配合调查，危害后果较轻，按较轻档次",
        "recusal_statement": "承办人员与当事人无利害关系，无需回避",
    }
    story.add(
        on,
        story.officers[0],
        ConcludeInvestigation,
        facts=story.matter.facts,
        nature=story.matter.violation,
        basis=story.matter.penalising,
        proposal=proposal,
        **{**told, **more},
    )


def review(
    story: Story,
    on: str,
    opinion: ReviewOpinion = ReviewOpinion.AGREE,
    text: str = "主体适格，事实清楚，证据充分，适用法律正确，程序合法，同意",
) -> None:
    story.add(
        on,
        story.town.reviewer,
        ReviewLegality,
        opinion=opinion,
        scope=tuple(ReviewItem),
        text=text,
        first_time=False,
    )


def examine(story: Story, on: str, outcome: Outcome = Outcome.PENALISE, **more: Any) -> None:
    opinion = {"opinion": "事实清楚、证据确凿，同意调查终结报告的处理建议"}
    story.add(on, story.town.head, ExamineResult, outcome=outcome, **{**opinion, **more})


def discuss(story: Story, on: str, conclusion: str) -> None:
    """The head presides, the deputy takes part, the reviewer sits in."""
    town = story.town
    story.add(
        on,
        town.head,
        DiscussCollectively,
        place="乡镇政府会议室",
        presider=town.head,
        members=(town.deputy,),
        reporter=story.officers[0],
        reviewer=town.reviewer,
        summary=story.matter.facts,
        opinions=(
            MemberOpinion(member=town.head, opinion="违法事实清楚，处罚幅度适当，同意"),
            MemberOpinion(member=town.deputy, opinion="同意，并督促当事人恢复原状"),
        ),
        conclusion=conclusion,
    )


def filed(story: Story, **more: Any) -> None:
    """Requested on the next working day and approved on the one after."""
    request_filing(story, story.day(1), **more)
    approve_filing(story, story.day(1, "09:00"))


def investigated(story: Story, answer: str = "我承认，愿意改正。") -> None:
    """The party asked, a photograph and its statement in the file."""
    inquire(story, story.day(1), "09:30", "10:20", f"问：请陈述经过。答：{answer}")
    collect(story, story.day(0, "11:00"))


def examined(story: Story, proposal: str, **more: Any) -> None:
    """Concluded, agreed by the reviewer, examined by the head."""
    conclude(story, story.day(2), proposal)
    review(story, story.day(2))
    examine(story, story.day(1), **more)
