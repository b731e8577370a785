"""纸质案卷评查：告知、申辩、听证、审核、讨论 — V09–V13. 行政处罚法第四十四条、第四十五条、第五十七条、第五十八条、第六十三条."""

from collections.abc import Iterator
from datetime import date

from domain.case.paper import PaperMatter
from domain.case.penalty import HEARING_KINDS
from domain.case.terms import HEARING_REQUEST
from domain.review.dossier import at
from domain.review.paper import Act, Answer, Decision, Papers, Untold, effective, fine_in, first, last
from domain.review.rule import Seen

M = PaperMatter


def notified(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        if decided.on_the_spot:
            continue
        notices = papers.before(M.NOTICE, decided)
        if notices:
            yield from _notice_served(papers, notices[-1], decided)
        elif papers.absent(M.NOTICE):
            yield Seen(f"作出{decided.name}前没有事先告知", at(papers.entered, decided))
        elif papers.towards(M.NOTICE, decided):
            yield Seen(f"事先告知晚于{decided.name}", at(*papers.towards(M.NOTICE, decided), decided))
        else:
            yield papers.missing(M.NOTICE, f"作出{decided.name}前是否事先告知")


def _notice_served(papers: Papers, notice: Act, decided: Decision) -> Iterator[Answer]:
    services = papers.served(M.NOTICE, decided)
    days = [effective(one) for one in services]
    if not services:
        yield Untold(f"{_named(notice)}何时送达，文书未载，需人工核对", at(notice))
    elif min(days) > last(decided):
        yield Seen(
            f"{_named(notice)}于{min(days)}才送达，{last(decided)}已作出{decided.name}",
            at(notice, *services, decided),
        )
    if not notice.penalties and not notice.content:
        yield Untold(f"{_named(notice)}告知的事实、理由、依据和处罚内容，文书未载，需人工核对", at(notice))


def heard(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        for notice in papers.before(M.NOTICE, decided)[-1:]:
            if not papers.before(M.WAIVER, decided):
                yield from _window(papers, notice, decided)
            told, made = fine_in(notice), fine_in(decided)
            if told is not None and made is not None and made > told:
                yield Seen(f"{decided.name}的罚款重于{_named(notice)}", at(notice, decided))
        yield from _rechecked(papers, decided)


def _window(papers: Papers, notice: Act, decided: Decision) -> Iterator[Answer]:
    """By the term told; where none is, a decision on the very day leaves no time at all."""
    served = _told_from(papers, notice, decided)
    if notice.until and notice.until < served:
        yield Seen(f"{_named(notice)}送达（{served}）前，所载期限（{notice.until}）已经届满", at(notice))
    ends = notice.until or (papers.calendar.add_days(served, notice.days) if notice.days else None)
    if ends and last(decided) <= ends:
        yield Seen(f"陈述申辩期限到{ends}才届满，{last(decided)}已作出{decided.name}", at(notice, decided))
    elif ends is None and last(decided) <= served:
        yield Seen(f"告知当日即作出{decided.name}，当事人没有陈述申辩的时间", at(notice, decided))
    elif ends is None:
        yield Untold(f"{_named(notice)}所载陈述申辩期限，文书未载，需人工核对", at(notice))


def _told_from(papers: Papers, notice: Act, decided: Decision) -> date:
    """The first day the party can have known: of service, else of the notice itself, before which it was not served."""
    served = [effective(one) for one in papers.served(M.NOTICE, decided)]
    return max(first(notice), min(served, default=first(notice)))


def _rechecked(papers: Papers, decided: Decision) -> Iterator[Answer]:
    for stated in papers.before(M.STATEMENT, decided):
        if any(first(stated) <= first(one) for one in papers.before(M.RECHECK, decided)):
            continue
        text = f"{stated.occurred_at.text}的陈述申辩，作出{decided.name}前"
        if papers.absent(M.RECHECK):
            yield Seen(f"{text}未复核", at(stated, decided))
        else:
            yield Untold(f"{text}是否复核，文书未载，需人工核对", at(stated, decided))


def hearing(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        grave = any(one.kind in HEARING_KINDS for one in decided.penalties)
        for notice in papers.before(M.NOTICE, decided)[-1:]:
            if notice.hearing is None:
                yield Untold(f"{_named(notice)}是否告知听证权利，文书未载，需人工核对", at(notice))
            if notice.hearing is False and grave:
                yield Seen(f"{_named(notice)}未告知听证权利", at(notice))
            if notice.hearing and not papers.before(M.WAIVER, decided):
                yield from _hearing_window(papers, notice, decided)
        yield from _hearing_held(papers, decided)


def _hearing_window(papers: Papers, notice: Act, decided: Decision) -> Iterator[Answer]:
    ends = HEARING_REQUEST.ends(papers.calendar, _told_from(papers, notice, decided))
    if last(decided) <= ends:
        yield Seen(f"听证申请期限到{ends}才届满，{last(decided)}已作出{decided.name}", at(notice, decided))


def _hearing_held(papers: Papers, decided: Decision) -> Iterator[Answer]:
    asked, held = papers.before(M.HEARING_REQUEST, decided), papers.before(M.HEARING, decided)
    if asked and not held:
        text = f"当事人{asked[-1].occurred_at.text}要求听证，作出{decided.name}前"
        if papers.absent(M.HEARING):
            yield Seen(f"{text}未举行", at(asked[-1], decided))
        else:
            yield Untold(f"{text}是否举行，文书未载，需人工核对", at(asked[-1], decided))


def reviewed(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        done = papers.before(M.REVIEW, decided)
        if done and done[-1].agreed is False:
            yield Seen(f"法制审核未通过即作出{decided.name}", at(done[-1], decided))
        elif done or decided.on_the_spot:
            continue
        elif papers.towards(M.REVIEW, decided):
            yield Seen(f"法制审核晚于{decided.name}", at(*papers.acts(M.REVIEW), decided))
        elif papers.absent(M.REVIEW) and _major(papers, decided):
            yield Seen(f"告知了听证权利或者经过听证，作出{decided.name}前没有法制审核", at(decided))
        elif papers.absent(M.REVIEW):
            yield Untold(f"{decided.name}未经法制审核，是否属于应当审核的情形需人工判断", at(decided))
        else:
            yield papers.missing(M.REVIEW, f"作出{decided.name}前是否法制审核")


def discussed(papers: Papers) -> Iterator[Answer]:
    for decided in papers.decisions:
        if papers.before(M.DISCUSSION, decided) or not _major(papers, decided):
            continue
        if papers.absent(M.DISCUSSION) or papers.towards(M.DISCUSSION, decided):
            yield Seen(f"情节复杂或者重大，作出{decided.name}前没有集体讨论", at(decided))
        else:
            yield papers.missing(M.DISCUSSION, f"作出{decided.name}前是否集体讨论")


def _major(papers: Papers, decided: Decision) -> bool:
    """Heard, or told of a hearing, or of a kind that carries one (设计解读)."""
    told = any(one.hearing for one in papers.before(M.NOTICE, decided))
    return told or bool(papers.acts(M.HEARING)) or any(one.kind in HEARING_KINDS for one in decided.penalties)


def _named(notice: Act) -> str:
    return f"告知书{notice.number}" if notice.number else f"{notice.occurred_at.text}的告知书"
