"""一事不二罚 — one act of a party is fined once. 行政处罚法第二十九条."""

from domain.case.case import Case
from domain.case.desk import Desk
from domain.case.penalty import Penalty, PenaltyKind, fine_of
from domain.record.refusal import Refusal
from domain.wording.money import amount_in_figures


class SameActFinedAlready(Refusal):
    article = "行政处罚法第二十九条"
    zh = (
        "当事人{party}的同一个违法行为已在关联案件{other}中以{number}罚款{amount}，不得再次罚款。",
        "请去掉罚款，只给予其他种类的处罚；原罚款有错误的，依法在原案中变更或者撤销。",
    )
    en = (
        "The same act of {party} was fined {amount} by {number} in the linked case {other}.",
        "Leave the fine out; an error of the earlier fine is put right in its own case.",
    )


class OneActOneFine(Refusal):
    article = "行政处罚法第二十九条"
    zh = (
        "本决定依{items}分别罚款，未说明是数个违法行为。",
        "同一个违法行为违反多个法律规范的，只按罚款数额高的规定处罚；确系数个违法行为的，请填写“数个违法行为的认定”。",
    )
    en = (
        "The decision fines under {items} without saying that these are several acts.",
        "For one act fine once, under the provision with the higher fine; else state why the acts are several.",
    )


def fined_once(case: Case, desk: Desk, party: str, penalties: tuple[Penalty, ...], several_acts: str) -> None:
    """``several_acts``: why the acts fined here are not one and the same."""
    items = [one.item for one in penalties if one.kind is PenaltyKind.FINE]
    if len(items) > 1 and not several_acts.strip():
        raise OneActOneFine(items="、".join(items))
    if fine_of(penalties):
        _not_fined_elsewhere(case, desk, party)


def _not_fined_elsewhere(case: Case, desk: Desk, party: str) -> None:
    """In the cases merged with this one or split from it that deal with the same act."""
    for link in case.links:
        there = link.there(party)
        if not link.same_act or there is None:
            continue
        decision = desk.other_case(str(link.case_id)).of(there).decision
        if decision and decision.fine_fen:
            raise SameActFinedAlready(
                party=party,
                other=link.number or link.case_id,
                number=decision.number,
                amount=amount_in_figures(decision.fine_fen),
            )
