"""案件 — one matter from lead to archive, one event stream. Its state is assigned by events and read by guards."""

from dataclasses import field, replace
from datetime import date
from typing import Any, ClassVar

from domain.case.address import AddressConfirmation
from domain.case.collection import Remittance
from domain.case.document import Document
from domain.case.duty import Duty
from domain.case.execution import Execution
from domain.case.investigation import Forwarding, Investigation
from domain.case.links import Link
from domain.case.measures import Seizure
from domain.case.opinion import Opinion, ReviewRequest
from domain.case.paper import PaperFile
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
from domain.record.when import When


class Case(RecordedAggregate):
    """``unit``: code of the town whose government is the enforcement subject. ``number``: 立案 number, "" before filing.

    ``parties``: by party id. ``proceedings``: what was notified, stated, decided and paid, by party id.
    ``documents``: issued documents by their number.
    ``reinspect_on``: by the number of an order to correct, the day planned to look at it.
    ``duties``: (duty, officer code) pairs that have been performed.
    ``former_parties``: those replaced by another, by id. ``addresses``: confirmed, by party id.
    ``spot_decisions``, ``seizures``: by document number. ``links``: to cases merged with this one or split from it.
    ``remedies``, ``revisions``, ``reopenings``: in the order they were recorded. ``execution``: deferral, surcharge, urging and
    enforcement; ``publicity``: what was reported of the decisions. ``plan``: the one adopted last.
    ``paper``: of a file made on paper and entered afterwards; None for a case handled here.
    """

    TOPIC: ClassVar = "case"

    stage: Stage = Stage.LEAD
    unit: str = ""
    number: str = ""
    violation: str = ""
    lead: Lead | None = None
    check: Check | None = None
    plan: Plan | None = None
    filing: Filing | None = None
    limitation_years: int = 2
    dismissal: Dismissal | None = None
    forwarding: Forwarding | None = None
    parties: dict[str, Party] = field(default_factory=dict)
    former_parties: dict[str, Party] = field(default_factory=dict)
    officers: tuple[str, ...] = ()
    duties: tuple[tuple[Duty, str], ...] = ()
    inspections: tuple[Inspection, ...] = ()
    reinspections: tuple[Reinspection, ...] = ()
    inquiries: tuple[Inquiry, ...] = ()
    evidence: dict[str, Evidence] = field(default_factory=dict)
    investigation: Investigation = Investigation()
    documents: dict[str, Document] = field(default_factory=dict)
    reinspect_on: dict[str, date] = field(default_factory=dict)
    conclusion: Conclusion | None = None
    review: Review | None = None
    examination: Examination | None = None
    discussions: tuple[Discussion, ...] = ()
    proceedings: dict[str, PartyProceedings] = field(default_factory=dict)
    payments: tuple[Payment, ...] = ()
    closing: Closing | None = None
    archive: Archive | None = None
    corrections: tuple[Correction, ...] = ()
    addresses: dict[str, AddressConfirmation] = field(default_factory=dict)
    remedies: tuple[FiledRemedy, ...] = ()
    review_requests: tuple[ReviewRequest, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    revisions: tuple[Revision, ...] = ()
    withdrawal: Withdrawal | None = None
    remittances: tuple[Remittance, ...] = ()
    spot_decisions: dict[str, SpotDecision] = field(default_factory=dict)
    seizures: dict[str, Seizure] = field(default_factory=dict)
    transfers: Transfers = Transfers()
    links: tuple[Link, ...] = ()
    reopenings: tuple[Reopening, ...] = ()
    execution: Execution = Execution()
    publicity: Publicity = Publicity()
    paper: PaperFile | None = None
    _times: dict[tuple[str, str], When] = field(default_factory=dict)

    def note(self, event: RecordedEvent) -> None:
        """Keep when each kind of event last occurred, apart for each party, and when each document was issued."""
        kind = (event.TOPIC, getattr(event, "party", ""))
        known = self._times.get(kind)
        if known is None or not event.occurred_at.before(known):
            self._times[kind] = event.occurred_at
        if number := getattr(event, "number", ""):
            self._times.setdefault((number, ""), event.occurred_at)

    def time_of(self, what: str, party: str = "") -> When | None:
        """When an event of that topic last occurred, or the document of that number was issued; None while it is not."""
        return self._times.get((what, party))

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
        self.duties = (*self.duties, *[(duty, code) for code in codes])


class CaseEvent(RecordedEvent):
    """Base of what happens in a case; ``apply`` assigns to the case."""

    def apply(self, case: Case) -> None:
        raise NotImplementedError


class CaseOpened(CreatedEvent):
    """Base of the event that creates a case."""
