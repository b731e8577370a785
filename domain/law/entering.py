"""法规录入核对 — what a county's own law and clause must be, before they enter its library. 行政处罚法第四条、第十六条、第三十七条."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from domain.law.citation import references
from domain.law.clause import Clause, PenaltyLimit, Statute
from domain.law.library import LawLibrary
from domain.record.certainty import Certainty
from domain.record.refusal import BadInput

MARKS: Final = (Certainty.EXCERPT, Certainty.MEMORY, Certainty.CONFIRMED)
"""A county has seen an excerpt, remembers, or has checked the text; 已核对条文 is said of what is shipped."""


def check_statute(statute: Statute, known: LawLibrary) -> None:
    """Raises BadInput naming the field."""
    title = statute.title
    if set(title) & set("《》") or title != "".join(title.split()):
        raise BadInput("title", "请填写法规全称，不加书名号和空格", "the full title without 《》 and blanks")
    if any(one.edition == statute.edition for one in known.editions(title)):
        raise BadInput("title", f"《{title}》（{statute.edition}）已经收录", "this edition is held already")
    if known.full_title(title) != title:
        raise BadInput("title", f"请填写全称《{known.full_title(title)}》", "state the full title")
    _check_short(statute, known)
    begins, ends = statute.in_force_from, statute.repealed_on
    if begins and ends and ends <= begins:
        raise BadInput("repealed_on", "失效之日应晚于施行之日", "it ends before it begins")
    _check_mark(statute.mark)


def check_clause(clause: Clause, known: LawLibrary) -> Clause:
    """The clause with its edition, and its article in the one form kept. Raises BadInput naming the field."""
    law = known.full_title(clause.law)
    edition = _edition(known, law, clause.edition)
    named = references(f"《{law}》{clause.article}")
    if len(named) != 1:
        raise BadInput("article", "请写明一个条款项，如 第三十六条第一款", "name one article")
    checked = replace(clause, law=law, edition=edition.edition, article=named[0].article)
    held = {(one.law, one.edition, one.article) for one in known.dated}
    if (checked.law, checked.edition, checked.article) in held:
        raise BadInput("article", f"{checked}（{checked.edition}）已经收录", "this clause is held already")
    _check_days(checked, edition)
    _check_limits(checked)
    if checked.mark:
        _check_mark(checked.mark)
    return checked


def _check_short(statute: Statute, known: LawLibrary) -> None:
    taken = known.full_title(statute.short)
    own = taken in (statute.short, statute.title) and not known.editions(statute.short)
    if statute.short and not own:
        raise BadInput("short", f"“{statute.short}”是《{taken}》的简称", f"short for {taken} already")


def _check_mark(mark: Certainty) -> None:
    if mark not in MARKS:
        shown = "、".join(f"{one.value}（{one.label}）" for one in MARKS)
        raise BadInput("mark", f"可信度请选择{shown}", "the mark is one of E, M, C")


def _edition(known: LawLibrary, law: str, wanted: str) -> Statute:
    """The one meant; where none is stated, the only one there is."""
    held = known.editions(law)
    if not held:
        raise BadInput("law", f"法规库没有《{law}》，请先录入法规", "the library holds no such law")
    found = [one for one in held if not wanted or one.edition == wanted]
    if len(found) != 1:
        shown = "、".join(one.edition or "（未注明版本）" for one in held)
        raise BadInput("edition", f"请写明版本：{shown}", f"state the edition: {shown}")
    return found[0]


def _check_days(clause: Clause, edition: Statute) -> None:
    begins, ends = clause.valid_from, clause.valid_to
    if begins and edition.in_force_from and begins < edition.in_force_from:
        raise BadInput("valid_from", "条款的施行日早于法规的施行日", "before its law came into force")
    if ends and edition.repealed_on and ends >= edition.repealed_on:
        raise BadInput("valid_to", "条款的失效日晚于法规的失效日", "after its law was repealed")
    if begins and ends and ends < begins:
        raise BadInput("valid_to", "失效日早于施行日", "it ends before it begins")


def _check_limits(clause: Clause) -> None:
    if clause.limits and not clause.kinds:
        raise BadInput("kinds", "有罚款幅度的，请写明处罚种类", "state the kinds of penalty")
    for index, limit in enumerate(clause.limits):
        for name, zh, en in _faults(limit):
            raise BadInput(f"limits.{index}.{name}", zh, en)
        if any((one.party, one.unit) == (limit.party, limit.unit) for one in clause.limits[:index]):
            raise BadInput(f"limits.{index}.party", "同一当事人类型的幅度重复", "stated twice")


def _faults(limit: PenaltyLimit) -> Iterator[tuple[str, str, str]]:
    lowest, highest = limit.minimum, limit.maximum
    if not limit.unit:
        yield "unit", "请填写单位，如 元", "state the unit"
    if lowest is not None and lowest < 0:
        yield "minimum", "下限不能小于零", "the minimum is below zero"
    if highest is not None and highest <= 0:
        yield "maximum", "上限应大于零", "the maximum is above zero"
    if lowest is not None and highest is not None and highest < lowest:
        yield "maximum", "上限低于下限", "the maximum is below the minimum"
