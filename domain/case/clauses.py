"""法律条款 — clauses cited by full title and article. 行政处罚法第四十四条、第五十九条; law: §7."""

import re
from collections.abc import Sequence
from typing import Final

from domain.case.guards import each_stated
from domain.record.refusal import BadInput

_CLAUSE: Final = re.compile(r"《[^《》]+》.*第[〇零一二三四五六七八九十百千\d]+条.*")


def clauses_stated(field: str, texts: Sequence[str]) -> tuple[str, ...]:
    """At least one clause, each "《…》第…条…"."""
    clauses = each_stated(field, texts, "法律依据")
    for index, clause in enumerate(clauses):
        _check(f"{field}.{index}", clause)
    return clauses


def clause_if_stated(field: str, text: str) -> str:
    """One clause, or "" when nothing is stated."""
    if clause := text.strip():
        _check(field, clause)
    return clause


def _check(at: str, clause: str) -> None:
    if not _CLAUSE.fullmatch(clause):
        raise BadInput(
            at,
            "依据应写明法律全称和条款，如《中华人民共和国公路法》第七十六条第一项",
            "cite the full title in 《》 and the article",
        )
