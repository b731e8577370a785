"""决定与告知的比对 — a decision rests on what the party was told and is not heavier. 行政处罚法第四十四条、第四十五条第二款、第六十二条."""

from domain.case.party_proceedings import Notice
from domain.case.penalty import Penalty, heavier, worded
from domain.record.refusal import Refusal


class RenotifyRequired(Refusal):
    article = "行政处罚法第四十四条、第四十五条第二款、第六十二条（比对规则为设计解读）"
    zh = (
        "拟作出的决定与告知书{number}不一致：{difference}。",
        "请按告知内容作出决定；确需变更且对当事人不利的，应当重新告知；有利于当事人的，请填写变更说明。",
    )
    en = (
        "The decision differs from notice {number}: {difference}.",
        "Decide as notified, or notify anew; a change in the party's favour needs to be explained.",
    )


def as_notified(
    notice: Notice,
    *,
    facts: str,
    basis: tuple[str, ...],
    penalties: tuple[Penalty, ...],
    favourable_change: str,
) -> None:
    """Clauses must have been told and nothing may be heavier; facts and wording may change only in the party's favour,
    explained in ``favourable_change``."""
    if heavier(penalties, notice.penalties):
        told = worded(notice.penalties)
        raise RenotifyRequired(number=notice.number, difference=f"处罚重于告知的“{told}”")
    if untold := [clause for clause in basis if clause not in notice.basis]:
        raise RenotifyRequired(number=notice.number, difference=f"未告知的依据{'、'.join(untold)}")
    if favourable_change:
        return
    if facts != notice.facts:
        raise RenotifyRequired(number=notice.number, difference="认定的事实与告知的事实不同")
    contents = {(one.kind, one.item): one.content for one in notice.penalties}
    if any(one.content != contents[one.kind, one.item] for one in penalties):
        raise RenotifyRequired(number=notice.number, difference="处罚内容的表述与告知不同")
