"""法规库 — a citation resolved on one day, or on the two days that count for a penalty. 行政处罚法第三十七条; law: §0.3."""

from dataclasses import dataclass, replace
from datetime import date

from domain.law.citation import Reference
from domain.law.clause import Clause, Standing, Statute, Successor
from domain.law.resolution import Choice, Resolution, Side, compared, found_on_both, procedure
from domain.law.shelf import Shelf
from domain.powers.item import PartyType

Citation = str | Reference
"""As an officer writes it, or as law and article; of a text that names several clauses, the first."""


@dataclass(frozen=True)
class LawLibrary(Shelf):
    """What it does not hold stays unknown (待核实): it is never taken for a clause that does not exist."""

    def resolve(self, citation: Citation, on: date) -> Clause | None:
        """The clause in force that day; None when there is none, or none is collected."""
        return next((one for one in self.listed(self._first(citation)) if self.stands(one, on)), None)

    def in_force(self, on: date) -> tuple[Statute, ...]:
        """Editions in force that day, as far as is known."""
        return tuple(one for one in self.statutes if one.standing(on) is Standing.IN_FORCE)

    def applicable(
        self, citation: Citation, act_ended: date, decided: date, party: PartyType | None = None
    ) -> Resolution:
        """从旧兼从轻: the clause of the day the act ended, unless that of the decision is lighter for the party."""
        reference = self._first(citation)
        on_act, on_decision = self._version(reference, act_ended), self._version(reference, decided)
        if any(one.procedural for one in self.editions(reference.title)):
            return procedure(on_decision) if on_decision else self._neither(reference)
        if on_act is None and on_decision is None:
            return self._neither(reference)
        if on_act == on_decision and on_act is not None:
            return found_on_both(on_act)
        earlier = on_act or self._predecessor(reference, act_ended)
        later = on_decision or self._successor(on_act, decided)
        side = Side.NEW if on_act is None else Side.OLD if on_decision is None else Side.BOTH
        return compared(earlier, later, side, party)

    def _first(self, citation: Citation) -> Reference:
        if isinstance(citation, str):
            return next(iter(self.read(citation)), Reference("", ""))
        return replace(citation, title=self.full_title(citation.title))

    def _version(self, reference: Reference, on: date) -> Clause | None:
        """The clause of that day; one without text where its law may hold it unknown to us; None where it does not."""
        listed = self.listed(reference)
        if found := next((one for one in listed if self.stands(one, on)), None):
            return found
        uncollected = Clause(reference.title, reference.article, None, None)
        standings = {one.standing(on): one for one in self.editions(reference.title)}
        if not standings or Standing.NOT_KNOWN in standings:
            return uncollected
        if listed:
            return None
        if edition := standings.get(Standing.IN_FORCE):
            return replace(uncollected, edition=edition.edition, valid_from=edition.in_force_from)
        return uncollected if self._revised(reference.title, on) else None

    def _revised(self, title: str, on: date) -> bool:
        """An edition that is not collected was in force before those that are."""
        return any(
            one.revised and one.in_force_from and on < one.in_force_from for one in self.editions(title)
        )

    def _neither(self, reference: Reference) -> Resolution:
        """Before all that is collected of a revised law, an earlier edition may have held the clause."""
        listed = next(iter(self.listed(reference)), None)
        revised = any(one.revised for one in self.editions(reference.title))
        choice = Choice.NOT_COLLECTED if revised else Choice.NOT_IN_FORCE
        return Resolution(listed, None, None, None, choice, Side.NEITHER)

    def _predecessor(self, reference: Reference, on: date) -> Clause | None:
        """What the clause took the place of, in force that day; without text where only the law is known."""
        for one in self.dated:
            if one.replaced_by and one.replaced_by.holds(reference) and self.stands(one, on):
                return one
        ended = [one for one in self.statutes if one.replaced_by == reference.title]
        if any(one.standing(on) is Standing.IN_FORCE for one in ended):
            return Clause(reference.title, "施行前的规定", None, None)
        return None

    def _successor(self, ended: Clause | None, on: date) -> Clause | None:
        """What took the place of a clause, in force that day; without text where only the law is known."""
        if ended is None:
            return None
        heirs = [Successor(one.replaced_by) for one in self.editions(ended.law) if one.replaced_by]
        for heir in (ended.replaced_by, *heirs):
            if heir and (found := self._version(Reference(heir.law, heir.article), on)):
                return found
        return None
