"""重新作出决定 — a decision made anew after one was ended: by when, and not on the same facts and reasons.
行政复议法第六十四条第二款、行政诉讼法第七十一条."""

from datetime import date

from domain.calendar.work_calendar import WorkCalendar
from domain.case.case import Case
from domain.case.penalty import Penalty, heavier
from domain.case.stopped_clock import decision_due
from domain.record.refusal import Refusal


class MustNotRepeatDecision(Refusal):
    article = "行政复议法第六十四条第二款、行政诉讼法第七十一条（比对规则为设计解读）"
    zh = (
        "{number}已被{by}撤销，不得以同一事实和理由作出相同或者基本相同的决定。",
        "请依据新查明的事实或者正确适用的法律重新作出；仅因违反法定程序被撤销的除外。",
    )
    en = (
        "{number} was ended by {by}; the same decision may not be made on the same facts and reasons.",
        "Rest it on new facts or other law; a decision ended for its procedure alone may be repeated.",
    )


def due_towards(case: Case, calendar: WorkCalendar, party: str, on: date | None = None) -> date | None:
    """Last day to decide on the party: ninety days from the filing, or for a decision made anew the day the remedy organ
    set; None where it set none (the law sets no term of its own: 待核实)."""
    remake = case.of(party).remake
    return remake.due_on if remake else decision_due(case, calendar, on)


def not_repeated(
    case: Case, party: str, *, facts: str, basis: tuple[str, ...], penalties: tuple[Penalty, ...]
) -> None:
    """Same facts, no clause that the ended decision had not cited, and nothing lighter: that is the same decision."""
    remake = case.of(party).remake
    if remake is None or remake.procedural:
        return
    ended = remake.of
    same_reasons = facts.strip() == ended.facts.strip() and set(basis) <= set(ended.basis)
    if same_reasons and not heavier(penalties, ended.penalties) and not heavier(ended.penalties, penalties):
        raise MustNotRepeatDecision(number=ended.number, by=remake.by)
