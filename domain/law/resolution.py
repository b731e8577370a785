"""从旧兼从轻 — which of two versions of a clause applies, as far as a machine can tell. 行政处罚法第三十七条."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from domain.law.clause import Clause, PenaltyLimit
from domain.powers.item import PartyType


class Choice(StrEnum):
    """Outcome of comparing the law of the act with that of the decision; the value is what a document may print."""

    SAME = "行为时与决定时的规定相同"
    PROCEDURE = "程序规定，适用作出决定时的规定"
    OLD = "新规定并不较轻，适用行为时的规定"
    NEW = "新规定处罚较轻，适用新规定"
    NO_LONGER_PUNISHED = "新规定不再处罚，不予处罚"
    REVIEW = "新旧规定孰轻待法制审核"
    NOT_IN_FORCE = "行为时、决定时均未施行或者已经失效"
    NOT_COLLECTED = "条款未收录，待核实"


class Side(StrEnum):
    """Which version a citation names: the one of the act, the one of the decision, or both by the same article."""

    OLD = "行为时"
    NEW = "决定时"
    BOTH = "两者"
    NEITHER = "均不"


@dataclass(frozen=True)
class Resolution:
    """``clause``: the one cited; ``chosen``: the one to apply, None where there is none or it is not decided."""

    clause: Clause | None
    version_on_act: Clause | None
    version_on_decision: Clause | None
    chosen: Clause | None
    choice: Choice
    cited: Side

    @property
    def undecided(self) -> bool:
        return self.choice in (Choice.REVIEW, Choice.NOT_COLLECTED)

    @property
    def older_applied(self) -> bool:
        """An older rule is, or may be, applied though a newer one has taken effect."""
        return self.choice in (Choice.OLD, Choice.REVIEW) and self.cited in (Side.OLD, Side.BOTH)

    @property
    def why(self) -> str:
        """In words a document may print."""
        old, new = self.version_on_act, self.version_on_decision
        if self.choice in (Choice.SAME, Choice.PROCEDURE, Choice.NOT_COLLECTED):
            return self.choice.value
        if self.choice is Choice.NOT_IN_FORCE and new is None:
            return f"{self.clause or '该条款'}在行为终了时和作出决定时均不在施行期内"
        if self.choice is Choice.NOT_IN_FORCE:
            return f"{_named(new)}在行为终了时尚未施行"
        return f"行为终了时为{_named(old)}，作出决定时为{_named(new)}；{self.choice.value}"


def _named(clause: Clause | None) -> str:
    """With its edition and days, so that two versions of one article are told apart."""
    if clause is None:
        return "无此规定"
    days = [f"自{clause.valid_from}起"] if clause.valid_from else []
    days += [f"至{clause.valid_to}止"] if clause.valid_to else []
    return f"{clause}（{'，'.join([clause.edition or '版本待核实', *days])}）"


class Weight(StrEnum):
    LIGHTER = "较轻"
    NOT_LIGHTER = "不较轻"
    UNPUNISHED = "不再处罚"
    NOT_COMPARABLE = "不能比较"


_WITHOUT_END: Final = Decimal("Infinity")


def weigh(old: Clause, new: Clause, party: PartyType | None = None) -> Weight:
    """The newer against the older: no penalty any more, else the lower maximum, else the lower minimum.

    Not comparable when kinds of penalty differ or are not known, when ranges do not match one to one in the same units,
    nor when it is lighter for some (``party``: whom it concerns) and not for others.
    """
    if new.unpunished:
        return Weight.UNPUNISHED
    pairs = _paired(_of(old, party), _of(new, party))
    if not pairs or not old.kinds or set(old.kinds) != set(new.kinds):
        return Weight.NOT_COMPARABLE
    lighter = {_bounds(later) < _bounds(earlier) for earlier, later in pairs}
    if lighter == {True}:
        return Weight.LIGHTER
    return Weight.NOT_COMPARABLE if True in lighter else Weight.NOT_LIGHTER


def _of(clause: Clause, party: PartyType | None) -> list[PenaltyLimit]:
    return [one for one in clause.limits if party is None or one.party in (party, None)]


def _paired(old: list[PenaltyLimit], new: list[PenaltyLimit]) -> list[tuple[PenaltyLimit, PenaltyLimit]]:
    """Limit by limit, for the same party in the same unit; empty when they do not match one to one."""
    earlier = {(one.party, one.unit): one for one in old}
    later = {(one.party, one.unit): one for one in new}
    if later.keys() != earlier.keys() or len(earlier) != len(old) or len(later) != len(new):
        return []
    return [(one, later[key]) for key, one in earlier.items()]


def _bounds(limit: PenaltyLimit) -> tuple[Decimal, Decimal]:
    highest = _WITHOUT_END if limit.maximum is None else limit.maximum
    return highest, limit.minimum or Decimal(0)


def found_on_both(clause: Clause) -> Resolution:
    """The same version at the end of the act and at the decision."""
    choice = Choice.SAME if clause.mark else Choice.NOT_COLLECTED
    return Resolution(clause, clause, clause, clause if clause.mark else None, choice, Side.BOTH)


def procedure(on_decision: Clause) -> Resolution:
    """程序从新: only the day of the decision counts (设计解读)."""
    choice = Choice.PROCEDURE if on_decision.mark else Choice.NOT_COLLECTED
    return Resolution(on_decision, None, on_decision, on_decision, choice, Side.BOTH)


def compared(
    earlier: Clause | None, later: Clause | None, cited: Side, party: PartyType | None
) -> Resolution:
    """Two versions that differ, of which the citation names one or both."""
    clause = later if cited is Side.NEW else earlier
    if earlier is None:
        return Resolution(clause, None, later, None, Choice.NOT_IN_FORCE, cited)
    if later is None:
        choice = Choice.NO_LONGER_PUNISHED if earlier.unpunished else Choice.REVIEW
        return Resolution(clause, earlier, None, None, choice, cited)
    choice = _CHOICE[weigh(earlier, later, party)]
    chosen = {Choice.OLD: earlier, Choice.NEW: later}.get(choice)
    return Resolution(clause, earlier, later, chosen, choice, cited)


_CHOICE: Final = {
    Weight.LIGHTER: Choice.NEW,
    Weight.NOT_LIGHTER: Choice.OLD,
    Weight.UNPUNISHED: Choice.NO_LONGER_PUNISHED,
    Weight.NOT_COMPARABLE: Choice.REVIEW,
}
