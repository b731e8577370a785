"""一事一方案 — what is to be done about one norm a matter may fall under: proof, documents, transfer, criminal lines (law: §13)."""

from dataclasses import dataclass

from domain.case.criminal_lines import LINES, CriminalLine
from domain.case.plan import Considered
from domain.powers.item import EvidenceNeed, Item
from domain.record.certainty import Certainty


@dataclass(frozen=True)
class Sheet:
    """``evidence``, ``documents``: as the catalogue lists them, empty where it does not say. ``lines``: of the crimes for
    which a transfer to the police is evaluated. ``transfer_to``: where the matter goes when the town may not handle it."""

    considered: Considered
    title: str
    evidence: tuple[EvidenceNeed, ...]
    documents: tuple[str, ...]
    lines: tuple[CriminalLine, ...]
    transfer_to: str
    verified: bool


def sheet(considered: Considered, item: Item | None) -> Sheet:
    """``item``: as granted to the town, or as in the catalogue; None where neither has it."""
    norm = considered.candidate
    return Sheet(
        considered=considered,
        title=item.name if item else norm.fact,
        evidence=item.evidence_needed if item else (),
        documents=item.documents_needed if item else (),
        lines=tuple(line for line in LINES if line.subject.value in norm.criminal),
        transfer_to="" if considered.ours else norm.transfer_to,
        verified=norm.mark is Certainty.VERIFIED,
    )
