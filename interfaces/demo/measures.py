"""调查措施 — the acts of a story that not every case needs: forwarding, stopping, help of others, keeping, pausing, recusal."""

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from domain.case.case import Case
from domain.case.investigation import Disposition, KeptItem
from domain.case.party import PartyStated
from domain.steps.commission_appraisal import CommissionAppraisal
from domain.steps.dispose_preserved_evidence import DisposePreservedEvidence
from domain.steps.forward_lead import ForwardLead, ForwardReason
from domain.steps.identify_party import IdentifyParty
from domain.steps.order_stop import OrderStop
from domain.steps.preserve_evidence import LossRisk, PreserveEvidence
from domain.steps.receive_appraisal import ReceiveAppraisal
from domain.steps.receive_assistance import ReceiveAssistance
from domain.steps.recuse_officer import RecusalAct, RecuseOfficer
from domain.steps.request_assistance import RequestAssistance
from domain.steps.resume_investigation import ResumeInvestigation
from domain.steps.suspend_investigation import SuspendInvestigation, SuspensionGround
from interfaces.demo.story import Story

EXPERT = "示例鉴定机构（虚构）"
SURVEY = "临猗县自然资源局（示例）"


def forward(story: Story, on: str, organ: str, explanation: str, *items: str) -> None:
    story.add(
        on,
        story.town.leader,
        ForwardLead,
        organ=organ,
        reason=ForwardReason.NOT_OUR_POWER,
        explanation=explanation,
        materials=("线索登记表", "现场照片"),
        items=items,
    )


def stop(story: Story, on: str, party: str = "party-1") -> None:
    story.add(
        on,
        story.officers[0],
        OrderStop,
        party=party,
        officers=story.officers,
        facts=story.matter.findings,
        basis=story.matter.ordering,
        measures=story.matter.measures[:1],
        approver=story.town.head,
    )


def identify(story: Story, on: str, identity: PartyStated) -> None:
    story.add(
        on, story.officers[0], IdentifyParty, party="party-1", identity=identity, proof="核验居民身份证"
    )


def recuse(story: Story, on: str, officer: str, reason: str) -> None:
    """Declared by the officer, granted by the head the same day."""
    story.add(on, officer, RecuseOfficer, act=RecusalAct.DECLARED, officer=officer, reason=reason)
    decided: dict[str, Any] = {"act": RecusalAct.DECIDED, "officer": officer, "granted": True}
    story.add(on, story.town.head, RecuseOfficer, reason="情况属实，同意回避", **decided)


def ask_survey(story: Story, on: str, matters: tuple[str, ...], days: int) -> None:
    asked: dict[str, Any] = {"organ": SURVEY, "matters": matters, "due_on": story.days_ahead(days)}
    story.add(on, story.officers[0], RequestAssistance, **asked)


def receive_survey(story: Story, on: str, content: str) -> None:
    request = _request(appraisal=False)
    story.add(on, story.officers[0], ReceiveAssistance, request=request, content=content)


def commission(story: Story, on: str, questions: tuple[str, ...]) -> None:
    story.add(
        on,
        story.officers[0],
        CommissionAppraisal,
        expert=EXPERT,
        qualification="示例资质证书〔2021〕0号（虚构）",
        material=("现场勘验笔录复印件", "勘测图"),
        questions=questions,
        officers=story.officers,
        due_on=story.days_ahead(20),
    )


def receive_opinion(story: Story, on: str, opinion: str) -> None:
    story.add(
        on,
        story.officers[0],
        ReceiveAppraisal,
        request=_request(appraisal=True),
        opinion=opinion,
        method="实地踏勘、取样、比对",
        signed=True,
        proves=story.matter.facts,
        officers=story.officers,
        sha256=sha256(f"{story.key}/opinion".encode()).hexdigest(),
        media_type="application/pdf",
        size=512_000,
    )


def keep(story: Story, on: str, reason: str, *things: KeptItem) -> None:
    """Approved by the head the same day, before it is done."""
    story.add(
        on,
        story.officers[0],
        PreserveEvidence,
        party="party-1",
        risk=LossRisk.MAY_BE_LOST,
        reason=reason,
        items=things,
        place="乡镇综合行政执法队保管室",
        keeper="示管员",
        officers=story.officers,
        certificates_shown=True,
        approver=story.town.head,
        approved_on=story.days_ahead(0),
        signed=True,
    )


def give_back(story: Story, on: str, reason: str) -> None:
    story.add(
        on,
        story.officers[0],
        DisposePreservedEvidence,
        preservation=_kept,
        disposition=Disposition.RETURNED,
        reason=reason,
        officers=story.officers,
        approver=story.town.head,
    )


def suspend(story: Story, on: str, ground: SuspensionGround, reason: str, **more: Any) -> None:
    story.add(on, story.town.head, SuspendInvestigation, ground=ground, reason=reason, **more)


def resume(story: Story, on: str, reason: str) -> None:
    story.add(on, story.town.head, ResumeInvestigation, reason=reason)


def _request(*, appraisal: bool) -> Callable[[Case], str]:
    """Number of the latest request to an organ, or commission to an expert."""
    return lambda case: [
        one.number for one in case.investigation.requests.values() if one.appraisal is appraisal
    ][-1]


def _kept(case: Case) -> str:
    """Number of the latest preservation."""
    return list(case.investigation.preservations)[-1]
