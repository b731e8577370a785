"""县级法规库 — laws, regulations, rules and clauses a county entered beside the shipped ones. 行政处罚法第三十七条; law: §0.3."""

from typing import ClassVar
from uuid import UUID, uuid5

from domain.law.clause import Clause, Statute
from domain.law.entering import check_clause, check_statute
from domain.law.library import LawLibrary
from domain.record.aggregate import CreatedEvent, RecordedAggregate, RecordedEvent
from domain.record.entry import Entry
from domain.record.refusal import BadInput
from domain.units.unit import NAMESPACE


class CountyLaws(RecordedAggregate):
    """``statutes``, ``clauses``: entered and not withdrawn. What a case has cited stays frozen in its events."""

    TOPIC: ClassVar = "county_laws"

    def __init__(self) -> None:
        self.county = ""
        self.statutes: tuple[Statute, ...] = ()
        self.clauses: tuple[Clause, ...] = ()

    @staticmethod
    def create_id(county: str) -> UUID:
        return uuid5(NAMESPACE, f"county_laws/{county}")

    def over(self, shipped: LawLibrary) -> LawLibrary:
        """What the county entered stands in the place of the same edition or clause shipped later; a clause entered under an
        edition no longer shipped has no place."""
        own = {(one.title, one.edition) for one in self.statutes}
        entered = {(one.law, one.edition, one.article) for one in self.clauses}
        kept = (one for one in shipped.statutes if (one.title, one.edition) not in own)
        statutes = (*kept, *self.statutes)
        editions = {(one.title, one.edition) for one in statutes}
        clauses = (
            one
            for one, dated in zip(shipped.clauses, shipped.dated, strict=True)
            if (dated.law, dated.edition, dated.article) not in entered
        )
        placed = (one for one in self.clauses if (one.law, one.edition) in editions)
        return LawLibrary(statutes, (*clauses, *placed))

    def add_statute(self, entry: Entry, statute: Statute, shipped: LawLibrary) -> None:
        """Raises BadInput for an edition that is held already, and for what cannot be right."""
        check_statute(statute, self.over(shipped))
        self.trigger(LawAdded, entry, statute=statute)

    def add_clause(self, entry: Entry, clause: Clause, shipped: LawLibrary) -> None:
        """Under a law the library holds, shipped or entered. Raises BadInput as above."""
        self.trigger(ClauseAdded, entry, clause=check_clause(clause, self.over(shipped)))

    def withdraw_statute(self, entry: Entry, *, title: str, edition: str, reason: str) -> None:
        """With all its clauses, as if it had not been entered."""
        if all((one.title, one.edition) != (title, edition) for one in self.statutes):
            raise BadInput("title", f"本县没有录入《{title}》（{edition}）", "the county entered no such law")
        self.trigger(LawWithdrawn, entry, law=title, edition=edition, reason=reason)

    def withdraw_clause(self, entry: Entry, *, law: str, edition: str, article: str, reason: str) -> None:
        if all((one.law, one.edition, one.article) != (law, edition, article) for one in self.clauses):
            shown = f"《{law}》（{edition}）{article}"
            raise BadInput("article", f"本县没有录入{shown}", "the county entered no such clause")
        self.trigger(ClauseWithdrawn, entry, law=law, edition=edition, article=article, reason=reason)


def open_laws(entry: Entry, *, county: str) -> CountyLaws:
    return CountyLaws.begin(LawsOpened, CountyLaws.create_id(county), entry, county=county)


class LawsOpened(CreatedEvent):
    TOPIC = "law.opened"
    title = "建立县级法规库"
    county: str

    def apply(self, laws: CountyLaws) -> None:
        laws.county = self.county

    def describe(self) -> str:
        return f"建立{self.county}的县级法规库"


class LawAdded(RecordedEvent):
    TOPIC = "law.added"
    title = "录入法规"
    statute: Statute

    def apply(self, laws: CountyLaws) -> None:
        laws.statutes = (*laws.statutes, self.statute)

    def describe(self) -> str:
        one = self.statute
        ends = f"，自{one.repealed_on}起失效" if one.repealed_on else ""
        return (
            f"录入《{one.title}》（{one.edition}），自{one.in_force_from}起施行{ends}，"
            f"{one.mark.label}，出处：{one.source}"
        )


class ClauseAdded(RecordedEvent):
    TOPIC = "law.clause_added"
    title = "录入条款"
    clause: Clause

    def apply(self, laws: CountyLaws) -> None:
        laws.clauses = (*laws.clauses, self.clause)

    def describe(self) -> str:
        mark = self.clause.mark.label if self.clause.mark else "待核实"
        return f"录入{self.clause}（{self.clause.edition}），{mark}"


class LawWithdrawn(RecordedEvent):
    """``law``: its title; the class already has a title of its own."""

    TOPIC = "law.withdrawn"
    title = "撤回法规"
    law: str
    edition: str
    reason: str

    def apply(self, laws: CountyLaws) -> None:
        gone = (self.law, self.edition)
        laws.statutes = tuple(one for one in laws.statutes if (one.title, one.edition) != gone)
        laws.clauses = tuple(one for one in laws.clauses if (one.law, one.edition) != gone)

    def describe(self) -> str:
        return f"撤回《{self.law}》（{self.edition}）及其条款：{self.reason}"


class ClauseWithdrawn(RecordedEvent):
    TOPIC = "law.clause_withdrawn"
    title = "撤回条款"
    law: str
    edition: str
    article: str
    reason: str

    def apply(self, laws: CountyLaws) -> None:
        gone = (self.law, self.edition, self.article)
        laws.clauses = tuple(one for one in laws.clauses if (one.law, one.edition, one.article) != gone)

    def describe(self) -> str:
        return f"撤回《{self.law}》（{self.edition}）{self.article}：{self.reason}"
