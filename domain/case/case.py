"""案件 — one matter from lead to archive, one event stream. Its state is assigned by events and read by guards."""

from dataclasses import replace
from typing import Any, ClassVar

from domain.case.address import AddressConfirmation
from domain.case.collection import Remittance
from domain.case.document import Document
from domain.case.duty import Duty
from domain.case.execution import Execution
from domain.case.investigation import Forwarding, Investigation
from domain.case.links import Link
from domain.case.measures import Seizure
from domain.case.party import Party
from domain.case.party_proceedings import PartyProceedings
from domain.case.plan import Plan
from domain.case.proceedings import (
    Archive,
    Check,
    Closing,
    Conclusion,
    Correction,
    Discussion,
    Dismissal,
    Evidence,
    Examination,
    Filing,
    Inquiry,
    Inspection,
    Lead,
    Payment,
    Reinspection,
    Review,
)
from domain.case.publication import Publicity
from domain.case.remedy import FiledRemedy
from domain.case.revision import Reopening, Revision, Withdrawal
from domain.case.simple_procedure import SpotDecision
from domain.case.stage import Stage
from domain.case.transfer import Transfers
from domain.record.aggregate import CreatedEvent, RecordedAggregate, RecordedEvent


class Case(RecordedAggregate):
    """``unit``: code of the town whose government is the enforcement subject. ``number``: 立案 number, "" before filing.

    ``parties``: by party id. ``proceedings``: what was notified, stated, decided and paid, by party id.
    ``documents``: issued documents by their number. ``duties``: (duty, officer code) pairs that have been performed.
    ``former_parties``: those replaced by another, by id. ``addresses``: confirmed, by party id.
    ``spot_decisions``, ``seizures``: by document number. ``links``: to cases merged with this one or split from it.
    ``remedies``, ``revisions``, ``reopenings``: in the order they were recorded. ``execution``: deferral, surcharge, urging and
    enforcement; ``publicity``: what was reported of the decisions. ``plan``: the one adopted last.
    """

    TOPIC: ClassVar = "case"

    def __init__(self) -> None:
        self.stage = Stage.LEAD
        self.unit = ""
        self.number = ""
        self.violation = ""
        self.lead: Lead | None = None
        self.check: Check | None = None
        self.plan: Plan | None = None
        self.filing: Filing | None = None
        self.dismissal: Dismissal | None = None
        self.forwarding: Forwarding | None = None
        self.parties: dict[str, Party] = {}
        self.former_parties: dict[str, Party] = {}
        self.officers: tuple[str, ...] = ()
        self.duties: tuple[tuple[Duty, str], ...] = ()
        self.inspections: tuple[Inspection, ...] = ()
        self.reinspections: tuple[Reinspection, ...] = ()
        self.inquiries: tuple[Inquiry, ...] = ()
        self.evidence: dict[str, Evidence] = {}
        self.investigation = Investigation()
        self.documents: dict[str, Document] = {}
        self.conclusion: Conclusion | None = None
        self.review: Review | None = None
        self.examination: Examination | None = None
        self.discussions: tuple[Discussion, ...] = ()
        self.proceedings: dict[str, PartyProceedings] = {}
        self.payments: tuple[Payment, ...] = ()
        self.closing: Closing | None = None
        self.archive: Archive | None = None
        self.corrections: tuple[Correction, ...] = ()
        self.addresses: dict[str, AddressConfirmation] = {}
        self.remedies: tuple[FiledRemedy, ...] = ()
        self.revisions: tuple[Revision, ...] = ()
        self.withdrawal: Withdrawal | None = None
        self.remittances: tuple[Remittance, ...] = ()
        self.spot_decisions: dict[str, SpotDecision] = {}
        self.seizures: dict[str, Seizure] = {}
        self.transfers = Transfers()
        self.links: tuple[Link, ...] = ()
        self.reopenings: tuple[Reopening, ...] = ()
        self.execution = Execution()
        self.publicity = Publicity()

    def of(self, party_id: str) -> PartyProceedings:
        """What has happened towards one party so far; empty proceedings when nothing has."""
        return self.proceedings.get(party_id, PartyProceedings())

    def towards(self, party_id: str, **changes: Any) -> None:
        """Note what has happened towards one party; called by ``apply`` only."""
        self.proceedings = {**self.proceedings, party_id: replace(self.of(party_id), **changes)}

    def investigated(self, **changes: Any) -> None:
        """Note what has befallen the investigation; called by ``apply`` only."""
        self.investigation = replace(self.investigation, **changes)

    def assume(self, duty: Duty, *codes: str) -> None:
        """Note who performed a duty; called by ``apply`` only."""
        self.duties = (*self.duties, *((duty, code) for code in codes))


class CaseEvent(RecordedEvent):
    """Base of what happens in a case; ``apply`` assigns to the case."""

    def apply(self, case: Case) -> None:
        raise NotImplementedError


class CaseOpened(CreatedEvent):
    """Base of the event that creates a case."""
