"""前提的写法 — how one line of the table of prerequisites is put together from the guards of a step."""

from collections.abc import Callable, Iterable
from datetime import date

from domain.case import guards
from domain.case.case import Case
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.record.refusal import BadInput, Refusal

Check = Callable[[Case, Desk], object]
Towards = Callable[[Case, Desk, str], object]


def apart(duty: Duty) -> Check:
    """The acting person has had no duty in the case that this one excludes."""
    return lambda case, desk: guards.actor_separate(case, desk, duty)


def some_party(*towards: Towards) -> Check:
    """There is a party towards whom every check passes; else the refusal met first."""
    return lambda case, desk: _one_passes(case.parties, towards, case, desk)


def some_document(*towards: Towards) -> Check:
    """The same for the documents; one that is of another kind says nothing."""
    return lambda case, desk: _one_passes(case.documents, towards, case, desk)


def some_evidence(*towards: Towards) -> Check:
    return lambda case, desk: _one_passes(case.evidence, towards, case, desk)


def some_item(*towards: Towards) -> Check:
    """The same for the items the case was filed on; before the filing for those the town holds."""

    def items(case: Case, desk: Desk) -> Iterable[str]:
        powers = desk.powers(case.unit)
        held = (one.item.code for one in powers.grants) if powers else ()
        return case.filing.items if case.filing else dict.fromkeys(held)

    return lambda case, desk: _one_passes(items(case, desk), towards, case, desk)


def _one_passes(names: Iterable[str], towards: tuple[Towards, ...], case: Case, desk: Desk) -> None:
    met = [_refusal(name, towards, case, desk) for name in names]
    refusals = [one for one in met if isinstance(one, Refusal)]
    if refusals and None not in met:
        raise refusals[0]


def _refusal(name: str, towards: tuple[Towards, ...], case: Case, desk: Desk) -> Refusal | BadInput | None:
    try:
        for check in towards:
            check(case, desk, name)
    except (Refusal, BadInput) as problem:
        return problem
    return None


def dated(check: Callable[[Case, str, date], object]) -> Towards:
    return lambda case, desk, party: check(case, party, desk.today)


def plain(check: Callable[[Case, str], object]) -> Towards:
    return lambda case, _desk, party: check(case, party)


def alone(check: Callable[[Case], object]) -> Check:
    return lambda case, _desk: check(case)


def by_today(check: Callable[[Case, date], object]) -> Check:
    return lambda case, desk: check(case, desk.today)
