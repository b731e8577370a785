"""补录的读取 — what was typed in, turned into the facts of events; nothing is judged here, only read."""

from collections.abc import Iterable, Sequence
from typing import Any, Final
from uuid import UUID

from domain.case.desk import Desk
from domain.case.document import DocumentKind
from domain.case.guards import stated
from domain.case.paper import NumberStanding, PaperFile, PaperMatter, PrintedName
from domain.case.paper_stated import ActPrinted, DecisionPrinted, NamePrinted
from domain.case.party import Party
from domain.law.cited import CitedClause, cite
from domain.record.entry import Entry
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.record.when import When

WORDS: Final = {
    PaperMatter.FILING: DocumentKind.FILING,
    PaperMatter.CORRECTION: DocumentKind.CORRECTION_ORDER,
    PaperMatter.NOTICE: DocumentKind.NOTICE,
    PaperMatter.URGING: DocumentKind.URGING,
    PaperMatter.CLOSING: DocumentKind.CLOSING_REPORT,
}
"""Papers whose numbers this town's register knows by a word of their own."""


def act_facts(
    desk: Desk, one: ActPrinted, at: str, parties: Sequence[Party], entry: Entry, case: UUID, unit: str
) -> dict[str, Any]:
    kind = WORDS.get(one.matter)
    if one.officer_count is not None and one.officer_count < max(len(one.officers), 0):
        raise BadInput(f"{at}.officer_count", "人数少于所列执法人员", "fewer than those named")
    return {
        "matter": one.matter,
        "number": one.number.strip(),
        "standing": standing(desk, unit, kind, one.number, entry, case),
        "parties": known(one.parties, parties, f"{at}.parties"),
        "officers": tuple(who.read(f"{at}.officers.{n}") for n, who in enumerate(one.officers)),
        "officer_count": one.officer_count,
        "by": one.by.strip(),
        "content": one.content.strip(),
        "penalties": tuple(made.read(f"{at}.penalties.{n}") for n, made in enumerate(one.penalties)),
        "hearing": one.hearing,
        "days": one.days,
        "until": one.until,
        "agreed": one.agreed,
        "document": one.document,
        "method": one.method,
        "succeeded": one.succeeded,
        "signed": one.signed,
        "proof": one.proof.strip(),
        "amount_fen": one.amount_fen,
    }


def decision_facts(
    desk: Desk, one: DecisionPrinted, at: str, parties: Sequence[Party], entry: Entry, case: UUID, unit: str
) -> dict[str, Any]:
    kind = DocumentKind.ON_THE_SPOT_DECISION if one.on_the_spot else DocumentKind.PENALTY_DECISION
    return {
        "document": stated(f"{at}.title", one.title, "文书名称"),
        "number": one.number.strip(),
        "standing": standing(desk, unit, kind, one.number, entry, case),
        "issuers": _texts(one.issuers),
        "parties": known(one.parties, parties, f"{at}.parties"),
        "on_the_spot": one.on_the_spot,
        "facts": one.facts.strip(),
        "evidence": _texts(one.evidence),
        "basis": _texts(one.basis),
        "clauses": tuple(clause.read(f"{at}.clauses.{n}") for n, clause in enumerate(one.clauses)),
        "power_basis": one.power_basis.strip(),
        "penalties": tuple(made.read(f"{at}.penalties.{n}") for n, made in enumerate(one.penalties)),
        "fine_in_words": one.fine_in_words.strip(),
        "discretion": one.discretion.strip(),
        "correction": one.correction.strip(),
        "due_on": one.due_on,
        "performance": one.performance.strip(),
        "payment_days": one.payment_days,
        "surcharge_told": one.surcharge_told,
        "remedies": tuple(told.read(f"{at}.remedies.{n}") for n, told in enumerate(one.remedies)),
    }


def cited_on(
    desk: Desk, file: PaperFile, parties: Sequence[Party], basis: Sequence[str], decided: When
) -> tuple[CitedClause, ...]:
    """The clauses as they stood when the act ended; of an act that went on, or whose day is unknown, when it was decided."""
    on = decided.last_day
    ended = on if file.act is None or file.continuing else min(file.act.last_day, on)
    return cite(desk.law, basis, ended, on, parties[0].type if parties else None)


def standing(
    desk: Desk, unit: str, kind: DocumentKind | None, text: str, entry: Entry, case: UUID
) -> NumberStanding:
    """A number that fits the town's register is entered there; any other is kept as printed."""
    number = text.strip()
    if not number:
        return NumberStanding.NONE
    if kind is None:
        return NumberStanding.KEPT
    taken = desk.printed_number(unit, kind.value, number, entry, case)
    if taken is None:
        return NumberStanding.KEPT
    return NumberStanding.TAKEN if taken else NumberStanding.CLASH


def known(wanted: Sequence[str], parties: Sequence[Party], at: str) -> tuple[str, ...]:
    """The parties named; none named, all of the file."""
    ids = [one.id for one in parties]
    for index, one in enumerate(wanted):
        if one not in ids:
            raise BadInput(f"{at}.{index}", f"没有当事人{one}（现有：{'、'.join(ids)}）", "no such party")
    return tuple(dict.fromkeys(wanted)) or tuple(ids)


def names_printed(names: Iterable[NamePrinted], parties: Sequence[Party]) -> tuple[PrintedName, ...]:
    return tuple(
        PrintedName(
            known((one.party,), parties, f"names.{index}.party")[0],
            stated(f"names.{index}.where", one.where, "哪一份文书"),
            Personal(stated(f"names.{index}.name", one.name, "姓名或者名称"), one.party),
        )
        for index, one in enumerate(names)
    )


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(one.strip() for one in texts if one.strip())
