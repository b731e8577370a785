"""依据的效力 — the clauses a notice or decision rests on were in force when it counts. 行政处罚法第三十七条 (law: §10.2, V08)."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from domain.case.case import Case
from domain.case.desk import Desk
from domain.case.party import Party
from domain.law.cited import CitedClause, cite, old_law_note
from domain.law.resolution import Choice, Side
from domain.record.refusal import Refusal


class ClauseNotInForce(Refusal):
    article = "行政处罚法第三十七条"
    zh = (
        "不能引用{clause}：{why}。",
        "请引用行为终了时（{act}）施行的规定；新规定处罚较轻或者不再处罚的，适用新规定；"
        "孰轻经法制审核认定适用新规定的，请填写“适用新规定的理由”。",
    )
    en = (
        "{clause} cannot be cited: it was not in force when it counts ({why}).",
        "Cite what was in force when the act ended ({act}), or the newer rule where it is the lighter one.",
    )


_OTHER_VERSION: Final = frozenset(
    {(Choice.OLD, Side.NEW), (Choice.NEW, Side.OLD), (Choice.NO_LONGER_PUNISHED, Side.OLD)}
)
"""The version named is not the one that applies."""


def act_ended(case: Case, on: date) -> date:
    """Day the act ended; of an act still going on when the filing was asked for, that day; ``on`` where none is known."""
    if case.filing is None:
        return on
    last = case.filing.act_date.last_day
    return max(last, case.filing.requested_on) if case.filing.continuing else last


def law_relied_on(
    case: Case, desk: Desk, party: Party, basis: Sequence[str], on: date, newer_law_reason: str = ""
) -> dict[str, Any]:
    """What a notice or decision of that day freezes of the law it rests on: the fields of its event."""
    cited = clauses_in_force(desk, party, basis, act_ended(case, on), on, newer_law_reason)
    return {
        "cited": cited,
        "old_law_note": old_law_note(cited),
        "newer_law_reason": newer_law_reason.strip(),
    }


def clauses_in_force(
    desk: Desk, party: Party, basis: Sequence[str], ended: date, on: date, newer_law_reason: str = ""
) -> tuple[CitedClause, ...]:
    """The clauses, frozen. What is not collected is kept, marked 待核实; what is not in force, or is not the version that
    applies, is refused. ``newer_law_reason``: why the newer of two versions no machine can weigh is applied."""
    cited = cite(desk.law, basis, ended, on, party.type)
    for one in cited:
        unweighed = one.choice is Choice.REVIEW and one.cited is Side.NEW and not newer_law_reason.strip()
        if one.choice is Choice.NOT_IN_FORCE or (one.choice, one.cited) in _OTHER_VERSION or unweighed:
            raise ClauseNotInForce(clause=f"《{one.law}》{one.article}", why=one.why, act=ended)
    return cited
