"""纸质案卷评查：主体、职权、人员、当事人 — V01–V03, V05, C03. 行政处罚法第二十四条、第三十八条、第四十二条."""

from collections.abc import Iterator

from domain.case.paper import PaperMatter
from domain.powers.item import PowerBasis
from domain.review.dossier import at
from domain.review.organ import GOVERNMENTS
from domain.review.paper import Act, Answer, Decision, Papers, Untold, first, last
from domain.review.rule import PENALTY_LAW_2021, Seen

OF_A_TOWN = ("乡", "镇", "街道")
OWN_BY_LAW = frozenset({("中华人民共和国城乡规划法", "第六十五条")})
"""Clauses whose power is the town government's own (law: §8.4), whatever edition is collected."""
BY_OFFICERS = (PaperMatter.INSPECTION, PaperMatter.INQUIRY, PaperMatter.SERVICE)


def power(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        if papers.absent(PaperMatter.POWER):
            yield Seen(f"查阅全卷没有行使该处罚权的依据，仍作出{decided.name}", at(papers.entered, decided))
            continue
        yield from _granted(papers, decided)
        yield from _named_organ(decided)


def _granted(papers: Papers, decided: Decision) -> Iterator[Answer]:
    """By the grants registered here; none registered proves nothing, and the town's own power needs none."""
    if not papers.entered.grants:
        if not decided.power_basis and not _own(decided):
            text = f"{decided.name}未载赋权依据，本系统也没有登记当时的赋权，需人工核对省级决定和事项清单"
            yield Untold(text, at(decided))
        return
    for grant in papers.entered.grants:
        if grant.item.basis is not PowerBasis.OWN and not grant.held_on(first(decided)):
            until = f"，自{grant.withdrawn_on}起收回" if grant.withdrawn_on else ""
            text = (
                f"事项{grant.item.code}自{grant.valid_from}起赋权{until}，决定日{first(decided)}不在赋权期间"
            )
            yield Seen(text, at(decided))


def _own(decided: Decision) -> bool:
    """法定职权 — a clause names the government of the town itself, as 城乡规划法第六十五条 does."""
    named = [*(one.organ for one in decided.clauses), *(one.text or "" for one in decided.cited)]
    by_law = any((one.law, one.article) in OWN_BY_LAW for one in decided.cited)
    town = all(one.endswith("人民政府") for one in decided.issuers)
    return town and (by_law or any("镇人民政府" in one for one in named))


def _named_organ(decided: Decision) -> Iterator[Answer]:
    """A clause that names another organ carries a town only by an empowerment, which the law knows since 2021-07-15."""
    for clause in decided.clauses:
        if not clause.organ or any(one in clause.organ for one in OF_A_TOWN) or decided.power_basis:
            continue
        text = f"{clause}规定的处罚机关为“{clause.organ}”，{decided.name}未载乡镇街道行使的依据"
        if last(decided) < PENALTY_LAW_2021:
            yield Seen(f"{text}，且当时法律尚无第二十四条的赋权", at(decided))
        else:
            yield Untold(f"{text}，需人工核对", at(decided))


def issuer(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        if not decided.issuers:
            yield papers.missing(PaperMatter.DECISION, f"{decided.name}的署名机关")
        if wrong := [one for one in decided.issuers if not one.endswith(GOVERNMENTS)]:
            yield Seen(f"{decided.name}由{'、'.join(wrong)}署名，不是乡镇人民政府、街道办事处", at(decided))


def two_officers(papers: Papers) -> Iterator[Answer]:
    by_officers = [one for matter in BY_OFFICERS for one in papers.acts(matter)]
    if not by_officers:
        yield papers.missing(PaperMatter.INSPECTION, "检查、询问、送达的执法人员")
    for act in by_officers:
        yield from _officers_of(act)


def _officers_of(act: Act) -> Iterator[Answer]:
    title = f"{act.occurred_at.text}的{act.matter.value}"
    count = len(act.officers) if act.officer_count is None else act.officer_count
    if not count:
        yield Untold(f"{title}由几名执法人员进行，文书未载，需人工核对", at(act))
    elif count < 2:
        yield Seen(f"{title}只有{count}名执法人员", at(act))
    if without := [one.name for one in act.officers if not one.certificate]:
        yield Untold(f"{title}的{'、'.join(without)}，执法证号文书未载，需人工核对", at(act))


def identified(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        for name in decided.parties:
            party = papers.dossier.case.parties.get(name)
            if party is None or not party.identified:
                yield Seen(f"{decided.name}的当事人{name}身份未查明", at(decided))


def names(papers: Papers) -> Iterator[Answer]:
    """Letter by letter; a name no longer readable is not judged."""
    for printed in papers.entered.names:
        party = papers.dossier.case.parties.get(printed.party)
        known = party.name.value if party and party.name else None
        if known is not None and printed.name.value is not None and printed.name.value != known:
            text = f"“{printed.where}”所写{printed.party}的姓名或者名称与认定的当事人不一致"
            yield Seen(text, at(papers.entered))
