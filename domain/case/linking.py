"""并案、分案的交接 — what goes from one case to another: parties under new ids, evidence, orders, who did what. (law: S20a, design)

Both streams stay; whatever is handed over is a copy in the event of the case that receives it. Signers stay behind; of two figures
for one thing the larger counts, until the investigation states it anew.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from domain.case.case import Case
from domain.case.criminal_lines import Quantity, updated
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.investigation import Recusal
from domain.case.links import PartyPair
from domain.case.party import Party, next_party_id
from domain.case.proceedings import Evidence, Reinspection
from domain.record.personal import Personal
from domain.record.refusal import Refusal

HANDED_OVER = frozenset({DocumentKind.CORRECTION_ORDER, DocumentKind.STOP_ORDER})
"""Documents whose fulfilment has to be watched wherever the party goes."""


class MattersMustBeSettledFirst(Refusal):
    article = "行政处罚法第五十六条；行政强制法第二十五条（并案、分案规则为设计建议）"
    zh = ("案件尚有未了的措施，不能并案或者分案：{missing}。", "请先办结后再并案或者分案。")
    en = ("Measures of the case are still running: {missing}.", "Settle them before merging or splitting.")


@dataclass(frozen=True)
class HandedOver:
    """What one case hands to another. ``pairs``: id here, in the giving case, and id there, in the receiving one."""

    pairs: tuple[PartyPair, ...]
    parties: tuple[Party, ...]
    evidence: tuple[Evidence, ...]
    documents: tuple[Document, ...]
    reinspections: tuple[Reinspection, ...]
    duties: tuple[tuple[Duty, str], ...]
    recusals: tuple[Recusal, ...]
    quantities: tuple[Quantity, ...]


def hand_over(
    case: Case, parties: Iterable[str], taken: Iterable[str], known: Iterable[str], same: dict[str, str]
) -> HandedOver:
    """``taken``: evidence ids of the receiving case; ``known``: its party ids; ``same``: who of the parties is one of them."""
    renamed = _renamed(tuple(parties), tuple(known), same)
    documents = tuple(
        _bare(replace(one, party=renamed[one.party]))
        for one in case.documents.values()
        if one.kind in HANDED_OVER and one.party in renamed
    )
    orders = {one.number for one in documents}
    return HandedOver(
        pairs=tuple(PartyPair(here, there) for here, there in renamed.items()),
        parties=tuple(
            under(case.parties[here], there) for here, there in renamed.items() if here not in same
        ),
        evidence=_evidence(case, renamed, len(tuple(taken))),
        documents=documents,
        reinspections=tuple(one for one in case.reinspections if one.order in orders),
        duties=case.duties,
        recusals=tuple(
            replace(one, by=renamed.get(one.by, f"原案{one.by}")) if one.by in case.parties else one
            for one in case.investigation.recusals
        ),
        quantities=case.transfers.quantities,
    )


def under(party: Party, party_id: str) -> Party:
    """The same person under another id; its personal values are sealed anew under that."""
    own = {one.name: getattr(party, one.name) for one in fields(party)}
    sealed: dict[str, Any] = {
        name: Personal(value.value, party_id, value.sealed, value.field)
        for name, value in own.items()
        if isinstance(value, Personal)
    }
    return replace(party, id=party_id, **sealed)


def settled(case: Case) -> None:
    """Nothing is kept, sealed or seized, and no pause is running."""
    kept = [one.number for one in case.investigation.preservations.values() if one.remaining]
    seized = [one.number for one in case.seizures.values() if one.remaining]
    paused = [one.reason for one in case.investigation.pauses if one.until is None]
    if missing := (*kept, *seized, *paused):
        raise MattersMustBeSettledFirst(missing="、".join(missing))


def ready_to_end(case: Case) -> None:
    """Beside that nothing is still asked for, notified, decided or to be transferred: the stream takes no step any more."""
    settled(case)
    asked = [one.number for one in case.investigation.requests.values() if one.answered_on is None]
    raised = [f"对{one.officer}的回避申请" for one in case.investigation.recusals if one.pending]
    told = [
        f"对{name}已告知或者已作出决定"
        for name, past in case.proceedings.items()
        if past.notice or past.decision
    ]
    evaluations = case.transfers.evaluations[-1:]
    leaving = [f"已决定移送公安机关（{one.crime}）" for one in evaluations if one.transfer]
    if missing := (*asked, *raised, *told, *leaving):
        raise MattersMustBeSettledFirst(missing="、".join(missing))


def receive(case: Case, given: HandedOver) -> None:
    """Take over what is given. Called by ``apply`` only."""
    case.parties = {**case.parties, **{one.id: one for one in given.parties}}
    case.evidence = {**case.evidence, **{one.id: one for one in given.evidence}}
    case.documents = {**case.documents, **{one.number: one for one in given.documents}}
    case.reinspections = (*case.reinspections, *given.reinspections)
    case.duties = (*case.duties, *given.duties)
    case.investigated(recusals=(*case.investigation.recusals, *given.recusals))
    larger = (*given.quantities, *case.transfers.quantities)
    quantities = updated((), sorted(larger, key=lambda one: one.amount))
    case.transfers = replace(case.transfers, quantities=quantities)


def _renamed(parties: tuple[str, ...], known: tuple[str, ...], same: dict[str, str]) -> dict[str, str]:
    renamed: dict[str, str] = {}
    for party in parties:
        renamed[party] = same.get(party) or next_party_id((*known, *renamed.values()))
    return renamed


def _evidence(case: Case, renamed: dict[str, str], taken: int) -> tuple[Evidence, ...]:
    """What concerns the parties, numbered on after the evidence the receiving case has."""
    concerning = [one for one in case.evidence.values() if renamed.keys() & set(one.parties)]
    return tuple(
        replace(
            one,
            id=f"E{taken + index}",
            parties=tuple(renamed[party] for party in one.parties if party in renamed),
        )
        for index, one in enumerate(concerning, start=1)
    )


def _bare(document: Document) -> Document:
    """Without what it says of people: signers, and slips put right."""
    attempts = tuple(replace(one, signer=None) for one in document.attempts)
    return replace(document, attempts=attempts, clerical=())
