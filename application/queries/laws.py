"""法规 — which laws were in force on a day, and what a citation means for an act and a decision. 行政处罚法第三十七条、第三十九条."""

from datetime import date
from typing import Any

from application.actor import Identity
from application.permissions import permit
from application.queries.county_asked import county_asked
from application.queries.plain import plain
from application.services import Services
from domain.law.citation import Reference
from domain.law.clause import Clause, Standing, Statute
from domain.law.library import LawLibrary
from domain.record.refusal import BadInput

_STANDING = {
    Standing.IN_FORCE: "施行中",
    Standing.NOT_IN_FORCE: "未施行或者已经失效",
    Standing.NOT_KNOWN: "是否施行待核实",
}


def list_laws(
    services: Services,
    identity: Identity,
    on: date | None = None,
    title: str | None = None,
    unit: str | None = None,
) -> list[dict[str, Any]]:
    """Every edition with its clauses; ``on``: without those known not to be in force that day, which is today otherwise.

    ``title``: of that law only, by its full title or a short one. ``unit``: whose county, the caller's own when not stated;
    NotFound for another county's.
    """
    law = services.laws.of(county_asked(identity, "list_laws", unit))
    day = on or services.today
    shown = (
        law.statutes if title is None else law.editions(law.full_title("".join(title.split()).strip("《》")))
    )
    return [
        _statute(services, law, one, day)
        for one in shown
        if on is None or one.standing(on) is not Standing.NOT_IN_FORCE
    ]


def resolve_law(
    services: Services, identity: Identity, citation: str, act: date, decided: date
) -> list[dict[str, Any]]:
    """从旧兼从轻 for every clause the citation names. Raises BadInput for one that names none, and for days out of order."""
    law = services.laws.of(permit(identity, "resolve_law")[0])
    if decided < act:
        raise BadInput("decided", "作出决定之日早于行为终了之日", "decided before the act ended")
    named = law.read(citation)
    if not named:
        raise BadInput(
            "citation",
            "依据应写明法律名称和条款，如《中华人民共和国公路法》第七十六条第一项",
            "name the law in 《》 and the article",
        )
    short = law.short_names(citation)
    return [_resolved(law, one, act, decided) | {"short_names": list(short)} for one in named]


def _statute(services: Services, law: LawLibrary, statute: Statute, day: date) -> dict[str, Any]:
    """``entered_by_county``: beside what is shipped."""
    held = [one for one in law.dated if (one.law, one.edition) == (statute.title, statute.edition)]
    return {
        **plain(statute),
        "mark_label": statute.mark.label,
        "standing": _STANDING[statute.standing(day)],
        "entered_by_county": statute not in services.law.statutes,
        "clauses": [_clause(law, one) for one in held],
    }


def _resolved(law: LawLibrary, named: Reference, act: date, decided: date) -> dict[str, Any]:
    found = law.applicable(named, act, decided)
    return {
        "law": named.title,
        "article": named.article,
        "clause": _clause(law, found.clause),
        "version_on_act": _clause(law, found.version_on_act),
        "version_on_decision": _clause(law, found.version_on_decision),
        "chosen": _clause(law, found.chosen),
        "choice": found.choice.name.lower(),
        "undecided": found.undecided,
        "why": found.why,
    }


def _clause(law: LawLibrary, clause: Clause | None) -> Any:
    """``source``: of the edition it stands in."""
    if clause is None:
        return None
    source = next((one.source for one in law.editions(clause.law) if one.edition == clause.edition), "")
    mark = clause.mark.label if clause.mark else "待核实（未收录）"
    return {**plain(clause), "mark_label": mark, "source": source}
