"""纸质案卷的评查 — the papers as a review reads them; what they do not say is 文书未载, neither a fault nor passed over.

Where a duty is older than the 2021 edition of the penalty law, ``old`` names the article of the edition in force before
(条文待核实); "" where that edition is not collected, so that people must look; None where it knew no such duty.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from domain.calendar.work_calendar import WorkCalendar
from domain.case.document import ServiceMethod
from domain.case.paper import PaperFile, PaperMatter
from domain.case.paper_events import PaperActEntered, PaperDecisionEntered, PaperFileEntered
from domain.case.penalty import PenaltyKind
from domain.record.certainty import Certainty
from domain.record.when import When
from domain.review.dossier import Dossier
from domain.review.rule import ALWAYS, PENALTY_LAW_2021, Finding, ReviewRule, Seen

Decision = PaperDecisionEntered
Act = PaperActEntered
PUBLIC_NOTICE_DAYS: Final = ((date(2022, 1, 1), 30), (date.min, 60))
"""公告送达 — 民事诉讼法（2021年修正）第九十五条; sixty days before 2022 (凭记忆，待核实)."""


@dataclass(frozen=True)
class Untold:
    """文书未载 — what the papers leave open, for people to look at."""

    text: str
    events: tuple[int, ...] = ()


@dataclass(frozen=True)
class LeftOpen:
    """文书未载 under a rule."""

    rule: ReviewRule
    text: str
    events: tuple[int, ...]


class Papers:
    """The file: its acts by kind, its decisions, and what it says of each matter."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.entered = dossier.of(PaperFileEntered)[0]
        self.decisions: tuple[Decision, ...] = dossier.of(PaperDecisionEntered)
        self.calendar: WorkCalendar = dossier.calendar

    @property
    def file(self) -> PaperFile:
        one = self.entered
        return PaperFile(one.source, one.reason, one.whole_text, one.act, one.continuing, one.absent)

    def acts(self, matter: PaperMatter) -> tuple[Act, ...]:
        return tuple(one for one in self.dossier.of(PaperActEntered) if one.matter is matter)

    def absent(self, matter: PaperMatter) -> bool:
        """Looked for in the whole file, and not there."""
        return matter in self.entered.absent

    def towards(self, matter: PaperMatter, decided: Decision) -> tuple[Act, ...]:
        """The acts that concern a party of the decision."""
        return tuple(one for one in self.acts(matter) if set(one.parties) & set(decided.parties))

    def before(self, matter: PaperMatter, decided: Decision) -> tuple[Act, ...]:
        """Those not later than the decision."""
        return tuple(one for one in self.towards(matter, decided) if first(one) <= last(decided))

    def served(self, matter: PaperMatter, decided: Decision) -> tuple[Act, ...]:
        """Services of that paper that are not known to have failed."""
        return tuple(
            one
            for one in self.towards(PaperMatter.SERVICE, decided)
            if one.document is matter and one.succeeded is not False
        )

    def missing(self, matter: PaperMatter, what: str) -> Untold:
        return Untold(f"{what}，文书未载，需人工核对", (self.entered.originator_version,))

    @property
    def act_ended(self) -> date | None:
        """The last day the act may have ended on; None where the papers do not say."""
        act: When | None = self.entered.act
        return act.last_day if act else None


Answer = Seen | Untold
PaperCheck = Callable[[Papers], Iterable[Answer]]


@dataclass(frozen=True, kw_only=True)
class PaperRule:
    """``rule``: what is asked of any file; ``old``: see above; ``check``: how it is asked of papers."""

    rule: ReviewRule
    check: PaperCheck
    old: str | None = ""

    def judged(self, papers: Papers) -> Iterator[Finding | LeftOpen]:
        decided = min((first(one) for one in papers.decisions), default=papers.dossier.today)
        before = decided < PENALTY_LAW_2021 and self.rule.in_force[0] is not None
        if before and self.old is None:
            return
        if before and not self.old:
            yield LeftOpen(
                self.rule, "决定作出时适用修订前的行政处罚法，相应规定未收录，需人工核对", (_at(papers),)
            )
            return
        rule = self._of_its_time() if before else self.rule
        for found in self.check(papers):
            made = Finding if isinstance(found, Seen) else LeftOpen
            yield made(rule, found.text, found.events)

    def _of_its_time(self) -> ReviewRule:
        return replace(self.rule, article=self.old or "", mark=Certainty.MEMORY, in_force=ALWAYS)


def _at(papers: Papers) -> int:
    return papers.entered.originator_version


def first(event: Act | Decision) -> date:
    return event.occurred_at.first_day


def last(event: Act | Decision) -> date:
    return event.occurred_at.last_day


def fine_in(event: Act | Decision) -> int | None:
    """The fine in fen; None where there is none, or no amount is stated."""
    amounts = [one.amount_fen for one in event.penalties if one.kind is PenaltyKind.FINE]
    return None if not amounts or None in amounts else sum(one or 0 for one in amounts)


def effective(act: Act) -> date:
    """The first day a service can count: at once, or when the public notice has run."""
    if act.method is not ServiceMethod.PUBLIC_NOTICE:
        return first(act)
    days = next(length for since, length in PUBLIC_NOTICE_DAYS if first(act) >= since)
    return date.fromordinal(first(act).toordinal() + days)
