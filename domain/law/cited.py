"""文书所引条款 — a clause as a document cites it, frozen with its text, version and reason. 行政处罚法第三十七条、第五十九条."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.law.citation import Reference
from domain.law.library import LawLibrary
from domain.law.resolution import Choice, Resolution, Side
from domain.powers.item import PartyType
from domain.record.certainty import Certainty


@dataclass(frozen=True)
class CitedClause:
    """``citation``: as written; ``law``, ``article``: as understood. ``text``: of the version that applies, None where it is
    not known here; ``mark``: None likewise (待核实). ``short_title``: cited by a short name. ``older``: an older rule was
    applied though a newer one has taken effect. ``cited``: which of the two versions the citation names.
    """

    citation: str
    law: str
    article: str
    text: str | None
    mark: Certainty | None
    edition: str
    valid_from: date | None
    valid_to: date | None
    short_title: bool
    choice: Choice
    cited: Side
    older: bool
    why: str

    @property
    def mark_label(self) -> str:
        return self.mark.label if self.mark else "待核实（未收录）"


def cite(
    law: LawLibrary, texts: Sequence[str], act_ended: date, decided: date, party: PartyType | None = None
) -> tuple[CitedClause, ...]:
    """Every clause the texts name, each resolved on the two days."""
    return tuple(
        _cited(law, text, reference, law.applicable(reference, act_ended, decided, party))
        for text in texts
        for reference in law.read(text)
    )


def old_law_note(cited: Sequence[CitedClause]) -> str:
    """What a document says when it applies an older rule after a newer one took effect (law: §7); "" when it does not."""
    return "；".join(one.why for one in cited if one.older)


def _cited(law: LawLibrary, text: str, reference: Reference, found: Resolution) -> CitedClause:
    clause = found.chosen or found.clause
    return CitedClause(
        citation=text,
        law=reference.title,
        article=reference.article,
        text=clause.text if clause else None,
        mark=clause.mark if clause else None,
        edition=clause.edition if clause else "",
        valid_from=clause.valid_from if clause else None,
        valid_to=clause.valid_to if clause else None,
        short_title=bool(law.short_names(text)),
        choice=found.choice,
        cited=found.cited,
        older=found.older_applied,
        why=found.why,
    )
