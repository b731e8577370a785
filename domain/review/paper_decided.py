"""纸质案卷评查：决定的依据、幅度、内容、救济 — V08, V16, V18, C13, D15–D17, P01, P02, P04."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from domain.calendar.terms import TermUnit
from domain.case.deciding import RECONSIDERATION_REVISED
from domain.case.limitation import LIMITATION_YEARS
from domain.case.paper import PaperMatter, PaperRemedy, RemedyRoute, TermWord
from domain.law.citation import references
from domain.law.resolution import Choice
from domain.review.deciding import WRONG_VERSION
from domain.review.dossier import at
from domain.review.paper import Answer, Decision, Papers, Untold, fine_in, first, last
from domain.review.rule import Seen
from domain.wording.money import amount_in_figures, amount_in_words

SUIT_REVISED: Final = date(2018, 1, 1)
"""The edition of the litigation law collected here was surely in force by then (2017年修正，施行日待核实)."""
PAYMENT_DAYS: Final = 15
RECONSIDERATION_DAYS: Final = 60
SUIT_MONTHS: Final = 6
LAND_LAW: Final = "土地管理法"
LAND_DEMOLITION_DAYS: Final = 15
NOT_AN_ORGAN_OF_REVIEW: Final = ("局", "大队", "中队", "委员会", "办公室", "所")


def lawful(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        yield from _cited(papers, decided)
        for clause in decided.clauses:
            if clause.valid_from and clause.valid_from > last(decided):
                yield Seen(f"{decided.name}引用的{clause}自{clause.valid_from}起才施行", at(decided))
            elif clause.valid_to and clause.valid_to < first(decided):
                yield Seen(f"{decided.name}引用的{clause}已于{clause.valid_to}后失效", at(decided))
            elif clause.valid_from and papers.act_ended and papers.act_ended < clause.valid_from:
                yield _before_the_law(papers, decided, str(clause), f"自{clause.valid_from}起施行")
        yield from _range(papers, decided)


def _cited(papers: Papers, decided: Decision) -> Iterator[Answer]:
    for clause in decided.cited:
        wrong = (clause.choice, clause.cited) in WRONG_VERSION
        if clause.choice is Choice.NOT_IN_FORCE and papers.entered.continuing is not False:
            yield _before_the_law(papers, decided, clause.citation, clause.why)
        elif wrong or clause.choice is Choice.NOT_IN_FORCE:
            yield Seen(f"{decided.name}引用的{clause.citation}不应适用：{clause.why}", at(decided))
        elif clause.choice in (Choice.REVIEW, Choice.NOT_COLLECTED):
            text = f"{decided.name}引用的{clause.citation}：{clause.why}，需人工核对"
            yield Untold(text, at(decided))


def _before_the_law(papers: Papers, decided: Decision, clause: str, why: str) -> Answer:
    """An act ended before the clause; one that went on is measured by the day it ended."""
    act = papers.entered.act
    when = act.text if act else "不明"
    text = f"{decided.name}引用的{clause}（{why}），违法行为时间为{when}"
    if papers.entered.continuing is False:
        return Seen(f"{text}，不应适用", at(papers.entered, decided))
    if papers.entered.continuing:
        return Untold(f"{text}，以行为处于继续状态为前提，需人工核对", at(papers.entered, decided))
    return Untold(f"{text}，行为是否处于继续状态文书未载，需人工核对", at(papers.entered, decided))


def _range(papers: Papers, decided: Decision) -> Iterator[Answer]:
    fine = fine_in(decided)
    if fine is None:
        return
    ranges = tuple(_limits(papers, decided))
    if not ranges:
        yield Untold(f"{decided.name}罚款{amount_in_figures(fine)}的法定幅度需人工核对", at(decided))
    for name, least, most in ranges:
        if (least is not None and fine < least) or (most is not None and fine > most):
            way = "低于" if least is not None and fine < least else "高于"
            yield Seen(f"{decided.name}罚款{amount_in_figures(fine)}，{way}{name}的幅度", at(decided))


def _limits(papers: Papers, decided: Decision) -> Iterator[tuple[str, int | None, int | None]]:
    """Of the clauses typed in, and of the items registered here: name, least and most, in fen."""
    for clause in decided.clauses:
        if clause.minimum_fen is not None or clause.maximum_fen is not None:
            yield f"{clause}（待核实）", clause.minimum_fen, clause.maximum_fen
    parties = [papers.dossier.case.parties.get(one) for one in decided.parties]
    for grant in papers.entered.grants:
        for party in parties:
            found = grant.item.fine_for(party.type) if party else None
            if found and found.known and not found.unit:
                yield f"事项{grant.item.code}", found.minimum_fen, found.maximum_fen
                break


def within_limitation(papers: Papers) -> Iterator[Answer]:
    """Found within two years of the end of the act; the day of discovery is at the latest that of the earliest paper."""
    ended = papers.act_ended
    found = papers.entered.occurred_at.first_day
    if ended is None:
        yield papers.missing(PaperMatter.LEAD, "违法行为发生、终了的时间")
        return
    last_day = papers.calendar.last_day(ended, LIMITATION_YEARS[0], TermUnit.YEAR)
    if found <= last_day or papers.entered.continuing:
        return
    act = papers.entered.act
    text = (
        f"违法行为时间为{act.text if act else ''}，两年追责期限于{last_day}届满，"
        f"最早的记载为{papers.entered.occurred_at.text}"
    )
    if papers.entered.continuing is None:
        yield Untold(f"{text}；行为是否连续或者继续文书未载，需人工核对", at(papers.entered))
    else:
        yield Seen(text, at(papers.entered))


def six_contents(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        lacking = [label for label, blank in _contents(decided) if blank]
        if lacking:
            yield _lacking(papers, decided, lacking)


def _contents(decided: Decision) -> Iterator[tuple[str, bool]]:
    yield "违法事实", not decided.facts
    if not decided.on_the_spot:
        yield "证据", not decided.evidence
    yield "处罚种类", not decided.penalties
    yield "处罚依据", not (decided.basis or decided.clauses)
    yield "履行方式和期限", not (decided.performance or decided.due_on or decided.payment_days)
    routes = {one.route for one in decided.remedies if one.organ and one.length}
    yield "救济途径和期限", routes != set(RemedyRoute)
    yield "作出决定的机关名称", not decided.issuers


def other_contents(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        fined = fine_in(decided) is not None
        contents = (
            ("责令改正内容", not _corrected(decided)),
            ("缴款期限", fined and decided.payment_days is None),
            ("逾期加处罚款", fined and not decided.surcharge_told),
        )
        if lacking := [label for label, blank in contents if blank]:
            yield _lacking(papers, decided, lacking)


def _corrected(decided: Decision) -> bool:
    """An order to correct, or to demolish, among the penalties counts as one."""
    ordered = any("责令" in one.content or "限期" in one.content for one in decided.penalties)
    return bool(decided.correction or decided.due_on or ordered)


def _lacking(papers: Papers, decided: Decision, labels: list[str]) -> Answer:
    """A fault only where the whole text was entered."""
    text = f"{decided.name}未载{'、'.join(labels)}"
    return (
        Seen(text, at(decided)) if papers.entered.whole_text else Untold(f"{text}，需人工核对", at(decided))
    )


def reasoned(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        if not decided.discretion:
            yield _lacking(papers, decided, ["裁量理由"])


def cited_exactly(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        for text in decided.basis:
            if not references(text):
                yield Seen(f"{decided.name}的依据“{text}”未写明条款", at(decided))
        for clause in decided.cited:
            if clause.short_title:
                yield Seen(f"{decided.name}引用{clause.citation}使用简称", at(decided))


def in_words(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        fine = fine_in(decided)
        if not decided.fine_in_words or fine is None:
            continue
        written = decided.fine_in_words.removeprefix("人民币").replace("圆", "元").replace("正", "整")
        if written != amount_in_words(fine):
            text = f"{decided.name}罚款大写“{decided.fine_in_words}”与小写{amount_in_figures(fine)}不一致"
            yield Seen(text, at(decided))


def remedy_terms(papers: Papers) -> Iterator[Answer]:
    """Terms of fifteen days or three months out of older regulations must not be printed (law: §6.4)."""
    for decided in papers.decisions:
        for told in decided.remedies:
            if wrong := _wrong_term(decided, told):
                yield Seen(f"{decided.name}告知{told.route.value}期限为{told.term}，{wrong}", at(decided))
            elif told.length is not None and _too_early(decided, told):
                text = f"{decided.name}告知{told.route.value}期限为{told.term}，当时的规定未收录，需人工核对"
                yield Untold(text, at(decided))


def _too_early(decided: Decision, told: PaperRemedy) -> bool:
    return last(decided) < SUIT_REVISED and told.route is RemedyRoute.SUIT


def _wrong_term(decided: Decision, told: PaperRemedy) -> str:
    if told.length is None or _too_early(decided, told):
        return ""
    days, months = (told.length, 0) if told.unit is TermWord.DAY else (0, told.length)
    if told.route is RemedyRoute.RECONSIDERATION:
        short = days < RECONSIDERATION_DAYS and months < 2
        return "少于行政复议法规定的六十日" if short else ""
    if months == SUIT_MONTHS or (days == LAND_DEMOLITION_DAYS and _land_demolition(decided)):
        return ""
    return "不是行政诉讼法规定的六个月"


def _land_demolition(decided: Decision) -> bool:
    """土地管理法第八十三条: fifteen days to sue, for orders to demolish under that law alone."""
    by_land_law = any(LAND_LAW in one for one in decided.basis)
    return by_land_law and any("拆除" in one.content for one in decided.penalties)


def remedy_organ(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        for told in decided.remedies:
            if told.route is not RemedyRoute.RECONSIDERATION or not told.organ:
                continue
            own = told.organ in decided.issuers
            if own or told.organ.endswith(NOT_AN_ORGAN_OF_REVIEW):
                why = "就是作出决定的机关" if own else "不是上一级人民政府"
                yield Seen(f"{decided.name}告知的复议机关“{told.organ}”{why}", at(decided))
        yield from _review_first(decided)


def _review_first(decided: Decision) -> Iterator[Answer]:
    """Since 2024 a penalty on the spot goes to reconsideration before a suit, and says so (行政复议法第二十三条)."""
    routes = {one.route for one in decided.remedies}
    if decided.on_the_spot and last(decided) >= RECONSIDERATION_REVISED and RemedyRoute.SUIT in routes:
        text = f"{decided.name}系当场处罚，是否告知先行申请复议需人工核对"
        yield Untold(text, at(decided))


def payment_term(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        if decided.payment_days is not None and decided.payment_days != PAYMENT_DAYS:
            yield Seen(f"{decided.name}告知的缴款期限为{decided.payment_days}日，不是十五日", at(decided))
