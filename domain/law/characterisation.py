"""定性与竞合 — one act of digging may break several norms of several organs: which, and what must be found out (law: §1.1, §1.3).

取土不是一个违法行为：先查明决定性事实，再定规范、处罚、职权。同一行为只罚一次，多项规范都应当罚款的从高（行政处罚法第二十九条）。
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from domain.law.lead_facts import LeadFacts
from domain.record.certainty import Certainty


class Competence(StrEnum):
    """乡镇的职权."""

    OWN = "乡镇法定职权，无须赋权"
    IF_GRANTED = "有赋权才可办理"
    RARELY = "一般不承接，有赋权才可办理"
    NEVER = "不得承接，只能移送"


@dataclass(frozen=True)
class Norm:
    """A row of the table. ``code``: letter of the row; ``holds``: whether its decisive fact is there, None when not known.

    ``item``: code in the catalogue, "" for none; ``transfer_to``: where to send what the town may not handle. ``criminal``:
    what is counted for the lines of a crime. ``mark``: of the norms; what is known otherwise is said in ``note``.
    """

    code: str
    fact: str
    holds: Callable[[LeadFacts], bool | None]
    violated: tuple[str, ...]
    penal: tuple[str, ...]
    penalty: str
    authority: str
    competence: Competence
    item: str
    to_establish: tuple[str, ...]
    transfer_to: str
    mark: Certainty
    criminal: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Candidate:
    """A norm that may have been broken. ``established``: its decisive fact is there; False: it is still to be found out."""

    code: str
    fact: str
    established: bool
    violated: tuple[str, ...]
    penal: tuple[str, ...]
    penalty: str
    authority: str
    competence: Competence
    item: str
    to_establish: tuple[str, ...]
    transfer_to: str
    mark: Certainty
    criminal: tuple[str, ...]
    note: str


def matching(norms: tuple[Norm, ...], facts: LeadFacts) -> tuple[Candidate, ...]:
    """What the facts leave possible: first what is established, then what is open; what is excluded is left out."""
    held = [(one, one.holds(facts)) for one in norms]
    established = [_candidate(one, established=True) for one, holds in held if holds]
    return (*established, *(_candidate(one, established=False) for one, holds in held if holds is None))


def _candidate(norm: Norm, *, established: bool) -> Candidate:
    return Candidate(
        code=norm.code,
        fact=norm.fact,
        established=established,
        violated=norm.violated,
        penal=norm.penal,
        penalty=norm.penalty,
        authority=norm.authority,
        competence=norm.competence,
        item=norm.item,
        to_establish=norm.to_establish,
        transfer_to=norm.transfer_to,
        mark=norm.mark,
        criminal=norm.criminal,
        note=norm.note,
    )
