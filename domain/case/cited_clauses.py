"""依据的效力 — the clauses a notice or decision rests on were in force when it counts. 行政处罚法第三十七条 (law: §10.2, V08)."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from domain.case.case import Case
from domain.case.desk import Desk
from domain.case.guards import stated
from domain.case.party import Party
from domain.law.citation import references
from domain.law.cited import CitedClause, cite, old_law_note
from domain.law.resolution import Choice, Side
from domain.record.refusal import BadInput, Refusal


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


@dataclass(frozen=True, kw_only=True)
class ClauseTyped:
    """未收录条款的条文 — what a cited clause says that no library holds, as its text is at hand. Always kept as 待核实."""

    law: str = field(metadata={"label": "法规名称"})
    article: str = field(metadata={"label": "条款项"})
    document: str = field(metadata={"label": "公布文号", "hint": "如 市人民代表大会常务委员会公告第5号"})
    text: str = field(metadata={"label": "条文内容", "hint": "照条文原文填写"})


UNCOLLECTED: Final = {
    "label": "未收录条款的条文",
    "hint": "处罚依据中法规库没有的条款，照公布文本填写；一律作为待核实",
}


def act_ended(case: Case, on: date) -> date:
    """Day the act ended; of an act still going on when the filing was asked for, that day; ``on`` where none is known."""
    if case.filing is None:
        return on
    last = case.filing.act_date.last_day
    return max(last, case.filing.requested_on) if case.filing.continuing else last


def law_relied_on(
    case: Case,
    desk: Desk,
    party: Party,
    basis: Sequence[str],
    on: date,
    newer_law_reason: str = "",
    uncollected: Sequence[ClauseTyped] = (),
) -> dict[str, Any]:
    """What a notice or decision of that day freezes of the law it rests on: the fields of its event."""
    ended = act_ended(case, on)
    cited = clauses_in_force(desk, party, basis, ended, on, newer_law_reason)
    cited = with_texts(cited, uncollected, desk)
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


def with_texts(
    cited: tuple[CitedClause, ...], typed: Sequence[ClauseTyped], desk: Desk
) -> tuple[CitedClause, ...]:
    """With the texts typed in for clauses that are not collected. Raises BadInput for one that is, or is not cited."""
    for index, one in enumerate(typed):
        at = f"uncollected.{index}"
        title = desk.law.full_title(stated(f"{at}.law", one.law, "法规名称").strip("《》"))
        named = references(f"《{title}》{one.article}")
        meant = [
            clause
            for clause in cited
            if clause.choice is Choice.NOT_COLLECTED
            and (clause.law, clause.article) == (title, named[0].article if len(named) == 1 else "")
        ]
        if not meant:
            raise BadInput(
                f"{at}.article",
                "处罚依据没有引用该条款，或者法规库已有该条款",
                "not cited, or collected already",
            )
        edition = stated(f"{at}.document", one.document, "公布文号")
        text = stated(f"{at}.text", one.text, "条文内容")
        cited = tuple(
            replace(clause, text=text, edition=edition, mark=None) if clause in meant else clause
            for clause in cited
        )
    return cited
