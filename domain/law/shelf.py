"""法规架 — where statutes and clauses are looked up: titles, editions, articles, days."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property

from domain.law.citation import Reference, references
from domain.law.clause import Clause, Standing, Statute

_PREFIX = "中华人民共和国"


@dataclass(frozen=True)
class Shelf:
    """Pure data; every clause belongs to an edition of a statute, else ``ValueError``."""

    statutes: tuple[Statute, ...]
    clauses: tuple[Clause, ...]

    def __post_init__(self) -> None:
        editions = {(one.title, one.edition) for one in self.statutes} | {
            (one.title, "") for one in self.statutes
        }
        strays = [str(one) for one in self.clauses if (one.law, one.edition) not in editions]
        if strays:
            raise ValueError(f"clauses without a statute: {'、'.join(strays)}")

    def read(self, text: str) -> tuple[Reference, ...]:
        """Clauses a text names, under the full titles of their laws where these are known."""
        return tuple(replace(one, title=self.full_title(one.title)) for one in references(text))

    def full_title(self, title: str) -> str:
        """The full title of a law cited by its short name; any other title as it is."""
        return self._titles.get(title, title)

    def short_names(self, text: str) -> tuple[str, ...]:
        """Known short names where the full title belongs (a deduction in the review of the file: law §10.3, D17)."""
        cited = dict.fromkeys(one.title for one in references(text))
        return tuple(title for title in cited if self.full_title(title) != title)

    def editions(self, title: str) -> tuple[Statute, ...]:
        return self._editions.get(title, ())

    def listed(self, reference: Reference) -> tuple[Clause, ...]:
        """All versions of the clause, else of what contains it; each with the days of its edition."""
        for article in reference.wider:
            if found := self._by_article.get((reference.title, article)):
                return found
        return ()

    def stands(self, clause: Clause, on: date) -> bool:
        """Whether clause and edition are in force that day."""
        edition = self._edition(clause)
        return clause.in_force(on) and edition.standing(on) is Standing.IN_FORCE

    @cached_property
    def dated(self) -> tuple[Clause, ...]:
        """Every clause, with the days of its edition where it states none of its own."""
        return tuple(self._dated(one) for one in self.clauses)

    def _dated(self, clause: Clause) -> Clause:
        edition = self._edition(clause)
        last = edition.repealed_on - timedelta(days=1) if edition.repealed_on else None
        return replace(
            clause,
            edition=edition.edition,
            valid_from=clause.valid_from or edition.in_force_from,
            valid_to=clause.valid_to or last,
        )

    def _edition(self, clause: Clause) -> Statute:
        return next(one for one in self.editions(clause.law) if clause.edition in (one.edition, ""))

    @cached_property
    def _by_article(self) -> dict[tuple[str, str], tuple[Clause, ...]]:
        found: dict[tuple[str, str], tuple[Clause, ...]] = {}
        for one in self.dated:
            found[one.law, one.article] = (*found.get((one.law, one.article), ()), one)
        return found

    @cached_property
    def _editions(self) -> dict[str, tuple[Statute, ...]]:
        found: dict[str, tuple[Statute, ...]] = {}
        for one in self.statutes:
            found[one.title] = (*found.get(one.title, ()), one)
        return found

    @cached_property
    def _titles(self) -> dict[str, str]:
        return {**dict(self._short_names()), **{one.title: one.title for one in self.statutes}}

    def _short_names(self) -> Iterator[tuple[str, str]]:
        for one in self.statutes:
            yield one.title.removeprefix(_PREFIX), one.title
            if one.short:
                yield one.short, one.title
