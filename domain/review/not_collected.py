"""未收录的依据 — clauses a case rests on that no library of laws holds: people compare them with the published text.
行政处罚法第三十七条、第五十九条."""

from collections.abc import Iterator

from domain.case.notifying import NoticeIssued
from domain.law.cited import CitedClause
from domain.law.resolution import Choice
from domain.review.dossier import Dossier, Penalised, at
from domain.review.rule import Seen


def not_collected(dossier: Dossier) -> Iterator[Seen]:
    """Of every decision to penalise, and of the notices to parties on whom nothing is decided yet."""
    decided = {one.party for one in dossier.penalties}
    notices = (one for one in dossier.of(NoticeIssued) if one.party not in decided)
    for event in (*dossier.penalties, *notices):
        yield from _of(event)


def _of(event: Penalised | NoticeIssued) -> Iterator[Seen]:
    for clause in event.cited:
        if clause.choice is Choice.NOT_COLLECTED:
            yield Seen(f"{event.number}引用的{clause.citation}：{_told(clause)}，需人工核对", at(event))


def _told(clause: CitedClause) -> str:
    if clause.text is None or clause.mark is not None:
        return clause.why
    return f"{clause.why}；录入的条文（{clause.edition}）为“{clause.text}”"
