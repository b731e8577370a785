"""执行 — the acts of a story whose decision is not performed: instalments, surcharge, urging, court, substitute, halt."""

from datetime import date
from typing import Any

from domain.case.document import DocumentKind
from domain.case.execution import EndGround, Instalment, SuspensionGround
from domain.steps.apply_to_court import ApplyToCourt, CourtFile
from domain.steps.approve_deferral import ApproveDeferral
from domain.steps.decide_substitute_performance import DecideSubstitutePerformance, SubstituteHarm
from domain.steps.end_execution import EndExecution
from domain.steps.impose_surcharge import ImposeSurcharge
from domain.steps.suspend_execution import SuspendExecution
from domain.steps.urge_performance import UrgePerformance
from interfaces.demo.opening import ORDER, hand_over
from interfaces.demo.outcome import COURT, DECISION
from interfaces.demo.story import Story, number_of


def instalments(story: Story, on: str, hardship: str, *parts: tuple[date, int]) -> None:
    """``parts``: day and yuan of each."""
    story.add(
        on,
        story.town.head,
        ApproveDeferral,
        party="party-1",
        applied_on=story.days_ahead(-2),
        hardship=hardship,
        proof="收入证明（卷内）",
        instalments=tuple(Instalment(due_on=due, amount_fen=yuan * 100) for due, yuan in parts),
        opinion="情况属实，同意分期缴纳",
    )


def surcharge(story: Story, on: str) -> None:
    story.add(on, story.town.head, ImposeSurcharge, party="party-1")


def urge(story: Story, kind: DocumentKind, days: int, yuan: int = 0) -> None:
    """Urged and handed over on the next working day; ``yuan``: what is overdue, surcharge included."""
    money: dict[str, Any] = {"amount_fen": yuan * 100, "payment": "到指定银行缴纳"} if yuan else {}
    story.add(
        story.day(1, "09:00"),
        story.officers[0],
        UrgePerformance,
        document=number_of(kind, "party-1"),
        officers=story.officers,
        due_on=story.days_ahead(days),
        manner="自收到本催告书之日起履行",
        rights_told=True,
        **money,
    )
    hand_over(story, story.day(0, "10:00"), DocumentKind.URGING)


def apply_to_court(story: Story, on: str) -> None:
    story.add(
        on,
        story.town.head,
        ApplyToCourt,
        document=number_of(DECISION, "party-1"),
        court=COURT,
        request="强制执行罚款和加处罚款",
        object="当事人银行存款",
        party_opinion="当事人未提出意见",
        files=tuple(one for one in CourtFile if one is not CourtFile.OTHER),
        signed_and_sealed=True,
    )


def substitute(story: Story, on: str, planned: date, what: str) -> None:
    story.add(
        on,
        story.town.head,
        DecideSubstitutePerformance,
        party="party-1",
        harm=SubstituteHarm.POLLUTION,
        harm_facts=f"当事人逾期未履行，{what}未清除，污染河道",
        basis=("《中华人民共和国行政强制法》第五十条",),
        manner="由第三人清运",
        object=what,
        planned_on=planned,
        performer="示例清运队（虚构）",
        unrelated=True,
        budget_fen=500_000,
        court=COURT,
        order=number_of(ORDER, "party-1"),
    )


def suspended(story: Story, on: str, facts: str) -> None:
    story.add(
        on,
        story.town.head,
        SuspendExecution,
        party="party-1",
        ground=SuspensionGround.UNABLE,
        facts=facts,
        proof="低保证明、诊断证明（卷内）",
    )


def ended(story: Story, on: str, facts: str) -> None:
    story.add(
        on,
        story.town.head,
        EndExecution,
        party="party-1",
        ground=EndGround.DISSOLVED,
        facts=facts,
        proof="注销登记证明（卷内）",
    )
