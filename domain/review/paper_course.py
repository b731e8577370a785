"""纸质案卷评查：经过、送达、文号、前后一致 — D01, D03, D11, D18, D20–D22, D30, C01, C04–C06, P03, P05, P06."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from domain.calendar.terms import TermUnit
from domain.case.document import ServiceMethod
from domain.case.paper import NumberStanding, PaperMatter
from domain.case.proceedings import LeadSource
from domain.case.terms import DECISION_SERVICE
from domain.review.agreement import figures
from domain.review.dossier import at
from domain.review.paper import Act, Answer, Decision, Papers, Untold, effective, fine_in, first, last
from domain.review.paper_decided import RECONSIDERATION_DAYS
from domain.review.rule import Seen
from domain.wording.money import amount_in_figures

M = PaperMatter
NINETY: Final = 90
NUMBER: Final = re.compile(
    r"(?P<word>.+?)[〔\[（(【]?(?P<year>(?:19|20)\d{2})[〕\])）】]?(?P<rest>.*?)(?P<serial>[\d-]+)号?"
)
ORDER: Final = (M.LEAD, M.FILING, M.CONCLUSION, M.REVIEW, M.NOTICE, M.DECISION, M.CLOSING)
Numbered = Act | Decision


def filed(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        filings = papers.before(M.FILING, decided)
        if decided.on_the_spot or filings:
            continue
        if papers.absent(M.FILING):
            yield Seen(f"没有立案审批即作出{decided.name}", at(papers.entered, decided))
        elif papers.acts(M.FILING):
            yield Seen(f"立案晚于{decided.name}", at(*papers.acts(M.FILING), decided))
        else:
            yield papers.missing(M.FILING, "立案审批和立案日期")


def sourced(papers: Papers) -> Iterator[Answer]:
    if papers.entered.lead_source is LeadSource.UNSTATED:
        yield papers.missing(M.LEAD, "案件来源")


def reported(papers: Papers) -> Iterator[Answer]:
    if papers.acts(M.CONCLUSION):
        return
    if papers.absent(M.CONCLUSION):
        yield Seen("没有调查终结报告", at(papers.entered))
    else:
        yield papers.missing(M.CONCLUSION, "调查终结报告")


def in_ninety_days(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        for filing in papers.before(M.FILING, decided)[:1]:
            due = papers.calendar.last_day(last(filing), NINETY, TermUnit.DAY)
            if first(decided) > due:
                yield Seen(
                    f"{decided.name}应于{due}前作出，{first(decided)}才作出（有依法扣除、延长的须核对）",
                    at(filing, decided),
                )


def served(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        services = papers.served(M.DECISION, decided)
        for one in services:
            yield from _proved(one, decided)
        if services:
            due = DECISION_SERVICE.ends(papers.calendar, last(decided))
            if (begun := min(first(one) for one in services)) > due:
                yield Seen(f"{decided.name}应于{due}前送达，{begun}才送达", at(decided, *services))
        elif papers.absent(M.SERVICE):
            yield Seen(f"{decided.name}没有送达", at(papers.entered, decided))
        else:
            yield papers.missing(M.SERVICE, f"{decided.name}的送达日期和方式")


def _proved(service: Act, decided: Decision) -> Iterator[Answer]:
    if last(service) < first(decided):
        yield Seen(f"{decided.name}于{first(decided)}作出，却于{last(service)}送达", at(service, decided))
    if service.method is ServiceMethod.PUBLIC_NOTICE or service.proof or service.signed:
        return
    if service.signed is False:
        yield Seen(f"{decided.name}的送达没有签收，也没有见证、照片等证明", at(service))
    else:
        yield Untold(f"{decided.name}的签收或者见证，文书未载，需人工核对", at(service))


def last_resort(papers: Papers) -> Iterator[Answer]:
    """A public notice, a paper stuck to the wall among them, comes after other ways have failed, and is proved."""
    services = papers.acts(M.SERVICE)
    for notice in (one for one in services if one.method is ServiceMethod.PUBLIC_NOTICE):
        tried = any(one.succeeded is False and first(one) <= first(notice) for one in services)
        if not tried:
            yield Seen(f"{notice.occurred_at.text}公告、张贴送达前，没有其他方式送达未成功的记录", at(notice))
        if not notice.proof:
            yield Seen(f"{notice.occurred_at.text}公告、张贴送达没有照片等证明", at(notice))


def numbered(papers: Papers) -> Iterator[Answer]:
    for event in _numbered_events(papers):
        found = NUMBER.fullmatch(event.number)
        if found and int(found["year"]) != first(event).year:
            yield Seen(f"文号{event.number}的年份与日期{event.occurred_at.text}不符", at(event))
        if event.standing is NumberStanding.CLASH:
            yield Seen(f"文号{event.number}已由另案使用或者作废", at(event))
    for decided in papers.decisions:
        if not decided.number:
            text = f"{decided.document}没有文号"
            whole = papers.entered.whole_text
            yield Seen(text, at(decided)) if whole else Untold(f"{text}，需人工核对", at(decided))


def _numbered_events(papers: Papers) -> list[Numbered]:
    """Papers that bear a number of their own; a service bears that of the paper served."""
    acts = papers.dossier.of(Act)
    return [
        *(one for one in acts if one.number and one.matter is not M.SERVICE),
        *(one for one in papers.decisions if one.number),
    ]


def numbers_rise(papers: Papers) -> Iterator[Answer]:
    series: dict[str, list[tuple[tuple[int, ...], Numbered]]] = {}
    for event in _numbered_events(papers):
        if found := NUMBER.fullmatch(event.number):
            serial = tuple(int(part) for part in found["serial"].split("-") if part)
            series.setdefault(f"{found['word']}{found['year']}{found['rest']}", []).append((serial, event))
    for found_numbers in series.values():
        for (serial, one), (later, other) in pairwise(sorted(found_numbers, key=lambda n: n[0])):
            if serial != later and first(other) < first(one):
                yield Seen(f"{one.number}、{other.number}的序号与日期先后不一致", at(one, other))


def in_order(papers: Papers) -> Iterator[Answer]:
    events: list[tuple[PaperMatter, Numbered]] = [(M.DECISION, one) for one in papers.decisions]
    events += [(one.matter, one) for one in papers.dossier.of(Act) if one.matter in ORDER]
    for before, after in pairwise(ORDER):
        earlier = [one for matter, one in events if matter is before]
        for matter, event in events:
            if matter is after and earlier and last(event) < min(first(one) for one in earlier):
                yield Seen(
                    f"“{after.value}”（{event.occurred_at.text}）早于“{before.value}”", at(event, *earlier)
                )


def figures_agree(papers: Papers) -> Iterator[Answer]:
    texts = [(one.matter.value, one.content, one) for one in papers.dossier.of(Act) if one.content]
    for decided in papers.decisions:
        here = figures(decided.facts)
        for title, text, act in texts:
            there = figures(text)
            for unit in here.keys() & there.keys():
                if not here[unit] & there[unit]:
                    left, right = "、".join(sorted(there[unit])), "、".join(sorted(here[unit]))
                    yield Seen(f"“{title}”为{left}{unit}，{decided.name}为{right}{unit}", at(act, decided))


def amounts_agree(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        for notice in papers.before(M.NOTICE, decided)[-1:]:
            told, made = fine_in(notice), fine_in(decided)
            if told is not None and made is not None and made < told and not decided.discretion:
                text = f"告知罚款{amount_in_figures(told)}，{decided.name}为{amount_in_figures(made)}，未说明"
                yield Seen(text, at(notice, decided))
        for paid in papers.acts(M.PAYMENT):
            fine = fine_in(decided)
            if paid.amount_fen is not None and fine is not None and paid.amount_fen > 2 * fine:
                yield Seen(
                    f"缴款{amount_in_figures(paid.amount_fen)}超过罚款与加处罚款之和", at(paid, decided)
                )


def kinds_agree(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        for notice in papers.before(M.NOTICE, decided)[-1:]:
            told = {one.kind for one in notice.penalties}
            if told and told != {one.kind for one in decided.penalties} and not decided.discretion:
                yield Seen(f"{decided.name}的处罚种类与告知不同，未说明", at(notice, decided))


def on_working_days(papers: Papers) -> Iterator[Answer]:
    acts = [
        one for one in papers.dossier.of(Act) if one.matter in (M.FILING, M.NOTICE, M.REVIEW, M.DISCUSSION)
    ]
    dated: list[Numbered] = [*acts, *papers.decisions]
    for event in dated:
        day = first(event)
        if day == last(event) and not papers.calendar.is_working(day):
            title = event.matter.value if isinstance(event, Act) else event.name
            kind = "星期日" if day.weekday() == 6 else "星期六" if day.weekday() == 5 else "法定休假日"
            yield Seen(f"{title}的日期{day}是{kind}，请核对是否倒签或者误写", at(event))


def demolished_late_enough(papers: Papers) -> Iterator[Answer]:
    """行政强制法第四十四条: only when the terms to seek review and to sue have run; counted here by the shorter, sixty days."""
    for decided in papers.decisions:
        served_on = min(
            (effective(one) for one in papers.served(M.DECISION, decided)), default=first(decided)
        )
        ends = papers.calendar.add_days(served_on, RECONSIDERATION_DAYS)
        for done in papers.towards(M.EXECUTION, decided):
            if last(done) <= ends:
                text = f"{done.occurred_at.text}强制执行时，{decided.name}的复议、起诉期限尚未届满"
                yield Seen(text, at(decided, done))
            if not papers.towards(M.URGING, decided):
                absent = papers.absent(M.URGING)
                text = f"{done.occurred_at.text}强制执行前"
                yield (
                    Seen(f"{text}没有催告", at(done))
                    if absent
                    else papers.missing(M.URGING, f"{text}是否催告")
                )


def terms_after_service(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        known = [effective(one) for one in papers.served(M.DECISION, decided)]
        start = min(known, default=first(decided))
        if decided.due_on and decided.due_on < start:
            text = f"{decided.name}的履行期限（{decided.due_on}）早于其送达或者作出之日（{start}）"
            yield Seen(text, at(decided))


def remade_in_time(papers: Papers) -> Iterator[Answer]:
    """A decision made anew after the last one was revoked, by the day the remedy organ or the court had set."""
    for decided in papers.decisions:
        for outcome in papers.towards(M.REMEDY, decided):
            if outcome.until and first(outcome) <= first(decided) and first(decided) > outcome.until:
                yield Seen(
                    f"{decided.name}应于{outcome.until}前重新作出，{first(decided)}才作出",
                    at(outcome, decided),
                )
