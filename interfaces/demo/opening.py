"""立案前 — the acts of a story from the lead to the order to correct, its service, and what becomes of it."""

from typing import Any

from domain.case.approval import Approval
from domain.case.document import DocumentKind, ServiceMethod
from domain.case.proceedings import CorrectionResult, LeadSource
from domain.case.serving import SignerRelation
from domain.law.lead_facts import LeadFacts
from domain.steps.adopt_plan import AdoptPlan
from domain.steps.dismiss_lead import DismissalGround, DismissLead
from domain.steps.extend_correction import ExtendCorrection
from domain.steps.inspect_site import InspectSite
from domain.steps.order_correction import OrderCorrection
from domain.steps.register_lead import RegisterLead
from domain.steps.reinspect_correction import ReinspectCorrection
from domain.steps.serve_document import ServeDocument
from domain.steps.start_check import StartCheck
from interfaces.demo.story import Story, number_of

ORDER = DocumentKind.CORRECTION_ORDER
ON_THE_SPOT = Approval.ON_THE_SPOT


def lead(story: Story, source: LeadSource = LeadSource.PATROL, *, by: str = "", **more: Any) -> None:
    story.add(
        story.start,
        by or story.officers[0],
        RegisterLead,
        source=source,
        place=story.place,
        content=story.matter.content,
        violation=story.matter.violation,
        **{"parties": story.parties, **more},
    )


def check(story: Story, on: str, **more: Any) -> None:
    story.add(on, story.town.leader, StartCheck, officers=story.officers, **more)


def inspect(story: Story, on: str, **more: Any) -> None:
    matter = story.matter
    seen = {"findings": matter.findings, "measurements": matter.measurements, "party_signed": True}
    story.add(
        on,
        story.officers[0],
        InspectSite,
        place=story.place,
        officers=story.officers,
        certificates_shown=True,
        **{**seen, **more},
    )


def order(story: Story, on: str, term: int, party: str = "party-1", **more: Any) -> None:
    """``term``: calendar days to correct; the re-inspection follows the day after."""
    story.add(
        on,
        story.officers[0],
        OrderCorrection,
        party=party,
        officers=story.officers,
        facts=story.matter.facts,
        basis=story.matter.ordering,
        measures=story.matter.measures,
        due_on=story.days_ahead(term),
        reinspect_on=story.days_ahead(term + 1),
        approver=story.town.head,
        **more,
    )


def plan(
    story: Story, on: str, facts: LeadFacts, items: tuple[str, ...], reasons: str, to_prove: tuple[str, ...]
) -> None:
    story.add(
        on, story.officers[0], AdoptPlan, facts=facts, items=items, reasons=reasons, to_establish=to_prove
    )


def hand_over(story: Story, on: str, kind: DocumentKind, party: str = "party-1", **more: Any) -> None:
    """Direct service; the addressee signs unless ``signer`` and ``relation`` say otherwise."""
    number = int(party.rpartition("-")[2])
    known = story.parties[number - 1] if len(story.parties) >= number else None
    person = {"signer": known.name if known else "", "relation": SignerRelation.SELF}
    if known and known.representative:
        person = {"signer": known.representative, "relation": SignerRelation.REPRESENTATIVE}
    serve(story, on, kind, party, ServiceMethod.DIRECT, **{**person, **more})


def serve(story: Story, on: str, kind: DocumentKind, party: str, method: ServiceMethod, **more: Any) -> None:
    given = {"succeeded": True, "servers": story.officers, **more}
    story.add(on, story.officers[0], ServeDocument, document=number_of(kind, party), method=method, **given)


def extend(story: Story, on: str, days: int, reason: str) -> None:
    """Applied for on the same day; ``days``: calendar days from then."""
    story.add(
        on,
        story.town.head,
        ExtendCorrection,
        order=number_of(ORDER, "party-1"),
        applied_on=story.days_ahead(0),
        due_on=story.days_ahead(days),
        reason=reason,
    )


def reinspect(
    story: Story, on: str, result: CorrectionResult, details: str = "", party: str = "party-1"
) -> None:
    found = (details,) if details else tuple(f"{one}：{result.value}" for one in story.matter.measures)
    story.add(
        on,
        story.officers[0],
        ReinspectCorrection,
        order=number_of(ORDER, party),
        officers=story.officers,
        result=result,
        details=found,
        photos="与首次检查同一位置拍摄",
    )


def dismiss(story: Story, on: str, ground: DismissalGround, reason: str, **more: Any) -> None:
    story.add(on, more.pop("by", story.town.leader), DismissLead, ground=ground, reason=reason, **more)


def ordered(story: Story, source: LeadSource = LeadSource.PATROL, *, term: int = 7, **more: Any) -> None:
    """From the lead to an order in the party's hands on the next working day."""
    lead(story, source, **more)
    check(story, story.day(0, "16:30"))
    inspect(story, story.day(0, "17:10"))
    order(story, story.day(1, "09:30"), term)
    hand_over(story, story.day(0, "10:40"), ORDER)


def corrected(story: Story, result: CorrectionResult = CorrectionResult.DONE, *, after: int = 5) -> None:
    """Re-inspected so many working days after the order, when its term is over or nearly so."""
    reinspect(story, story.day(after, "15:00"), result)
