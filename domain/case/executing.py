"""执行的前提 — what may be enforced towards a party, and where the case stands by it.
行政强制法第十三条、第三十四条、第三十九条、第五十三条; 行政处罚法第六十六条、第七十二条."""

from datetime import date

from domain.calendar.work_calendar import WorkCalendar
from domain.case import guards
from domain.case.case import Case
from domain.case.deeds import deeds, orders_a_deed
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.execution import Urging
from domain.case.obligations import corrected, outstanding_fen
from domain.case.party_proceedings import Decision
from domain.case.payment_due import last_day_to_pay, overdue_fen
from domain.case.proceedings import PaidFor
from domain.case.remedy import execution_stayed
from domain.case.stage import EXECUTING, Stage
from domain.people.role import Role
from domain.record.refusal import BadInput, Refusal


class DecisionNotServed(Refusal):
    article = "行政处罚法第六十一条、第六十七条第三款"
    zh = ("对当事人{party}的处罚决定书在{day}尚未送达。", "请先送达决定书并登记送达。")
    en = ("No decision to pay had been served on {party} by {day}.", "Serve the decision first.")


class NothingOverdue(Refusal):
    article = "行政处罚法第六十六条、第七十二条第一款；行政强制法第三十四条"
    zh = (
        "在{day}，{number}所定的义务尚未到期（{due}）或者已经履行，不能强制执行。",
        "请待履行期限（含批准的延期、分期）届满后仍不履行的，再办理这一步。",
    )
    en = (
        "On {day} nothing under {number} is overdue ({due}).",
        "Enforce only what is not performed when its term, a deferral included, is over.",
    )


class ExecutionIsStayed(Refusal):
    article = "行政复议法第四十二条、行政诉讼法第五十六条、行政处罚法第七十三条第一款"
    zh = ("{number}正在复议、诉讼中，且已决定停止执行。", "请待停止执行的情形消失后再办理。")
    en = ("A remedy against {number} is pending and its execution is stayed.", "Wait until the stay ends.")


class ExecutionIsHalted(Refusal):
    article = "行政强制法第三十九条、第四十条"
    zh = (
        "对当事人{party}的执行已由{number}中止或者终结。",
        "中止的情形消失后，请先办理“恢复执行”；已经终结的不再执行。",
    )
    en = (
        "Execution towards {party} was suspended or ended by {number}.",
        "Resume a suspended execution first; an ended one is over.",
    )


class UrgingMustComeFirst(Refusal):
    article = "行政强制法第三十五条、第五十条、第五十四条"
    zh = ("截至{day}，没有就{number}送达有效的催告书。", "请先制作催告书并送达，登记送达后再办理这一步。")
    en = (
        "By {day} no urging about {number} had been served.",
        "Urge the party in writing and serve it first.",
    )


class UrgingTermRunning(Refusal):
    article = "行政强制法第三十五条、第五十一条第一款第二项、第五十四条、第六十九条"
    zh = (
        "催告书{number}于{served}送达，须{after}才能实施（{term}）。",
        "请待催告期满、当事人仍不履行后再办理。",
    )
    en = (
        "Urging {number} was served on {served}; act {after} ({term}).",
        "Wait until its term is over and the party still has not performed.",
    )


def served_decision(case: Case, party: str, on: date) -> Decision:
    """The penalty decision on the party that stands and had been served by that day."""
    guards.known_party(case, party)
    decision = case.of(party).decision
    document = case.documents.get(decision.number) if decision and decision.penalises else None
    if decision is None or document is None or not document.served_by(on):
        raise DecisionNotServed(party=party, day=on)
    return decision


def enforceable(case: Case, number: str, on: date) -> Document:
    """A penalty decision that stands, or an order to correct, of a party, served by that day."""
    document = guards.known_document(case, number)
    if document.kind is DocumentKind.CORRECTION_ORDER:
        if document.ended_by or not document.served_by(on):
            raise BadInput("document", f"{number}尚未送达或者已经撤销", "not served by then, or ended")
    elif document.party not in case.parties or served_decision(case, document.party, on).number != number:
        raise BadInput("document", f"{number}不是可以执行的决定", "no decision that can be enforced")
    return document


def overdue_sum(case: Case, calendar: WorkCalendar, document: Document, on: date) -> int:
    """In fen what is overdue under the document, surcharge included; 0 where only a deed is. Raises NothingOverdue."""
    sum_due = 0 if document.kind is DocumentKind.CORRECTION_ORDER else _money(case, calendar, document, on)
    if not sum_due and not undone(case, document, on):
        due = document.due_on or "未定期限"
        if not orders_a_deed(case, document):
            due = last_day_to_pay(case, calendar, document.party) or "未送达"
        raise NothingOverdue(day=on, number=document.number, due=due)
    return sum_due


def undone(case: Case, document: Document, on: date) -> bool:
    """The term of what is to be done under the document is over, and nobody has seen it done."""
    late = document.due_on is not None and on > document.due_on
    return late and orders_a_deed(case, document) and not corrected(case, document.number, on)


def _money(case: Case, calendar: WorkCalendar, document: Document, on: date) -> int:
    surcharge = outstanding_fen(case, document.party, PaidFor.SURCHARGE)
    return overdue_fen(case, calendar, document.party, on) + surcharge


def not_halted(case: Case, document: Document) -> None:
    """Neither stayed by a remedy, nor suspended or ended by the organ."""
    if execution_stayed(case.remedies, document.number):
        raise ExecutionIsStayed(number=document.number)
    goes_on(case, document.party)


def goes_on(case: Case, party: str) -> None:
    """The execution towards the party is neither suspended nor ended."""
    if halted := case.execution.suspended(party) or case.execution.ended(party):
        raise ExecutionIsHalted(party=party, number=halted.number)


def served_urging(case: Case, document: str, on: date) -> tuple[Urging, date]:
    """The last urging about the document that still counts, and the day it was served."""
    for urging in reversed(case.execution.urgings):
        paper = case.documents.get(urging.number)
        if urging.document == document and not urging.spent and paper and paper.served_by(on):
            return urging, paper.served_on or on
    raise UrgingMustComeFirst(day=on, number=document)


def head_decides(case: Case, desk: Desk, on: date) -> None:
    """The acting person was a head of the town on that day and has neither handled nor reviewed the case."""
    guards.actor_holds_post(case, desk, (Role.HEAD,), on)
    guards.actor_separate(case, desk, Duty.DECIDE)


def go_on(case: Case) -> None:
    """Let the stage follow what has been done to enforce. Called by ``apply`` only."""
    if case.stage is Stage.SERVED or case.stage in EXECUTING:
        case.stage = stage_of_execution(case)


def stage_of_execution(case: Case) -> Stage:
    """Of a case whose decisions have been served: the farthest step under way; halted only where nobody else has to
    perform any more."""
    documents = case.documents
    standing = {number for number, one in documents.items() if not one.ended_by}
    if any(one.pending and one.document in standing for one in case.execution.applications):
        return Stage.COURT_APPLIED
    substitutes = any(one.result is None for one in case.execution.substitutes)
    if substitutes or any(one.result is None for one in case.execution.enforcements):
        return Stage.ENFORCING
    stages = {_stage_towards(case, party) for party, past in case.proceedings.items() if past.decision}
    for stage in (Stage.SERVED, Stage.EXECUTION_SUSPENDED, Stage.EXECUTION_ENDED):
        if stage in stages:
            return stage
    return Stage.SERVED


def _stage_towards(case: Case, party: str) -> Stage | None:
    """None where the party has nothing left to perform."""
    if case.execution.ended(party):
        return Stage.EXECUTION_ENDED
    if case.execution.suspended(party):
        return Stage.EXECUTION_SUSPENDED
    decision = case.of(party).decision
    owing = any(outstanding_fen(case, party, purpose) for purpose in PaidFor)
    to_do = decision is not None and bool(deeds(decision)) and not corrected(case, decision.number, date.max)
    return Stage.SERVED if owing or to_do else None
