"""评查：告知、陈述申辩、听证 — V09–V11, D12, D13. 行政处罚法第四十四条、第四十五条、第六十二条至第六十五条."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from domain.case.hearing import HearingResult
from domain.case.item_verdicts import hearing_due
from domain.case.notifying import NoticeIssued
from domain.case.penalty import heavier, worded
from domain.case.terms import HEARING_NOTICE, HEARING_REQUEST
from domain.powers.item import HearingThreshold, Item, PartyType
from domain.record.aggregate import RecordedEvent
from domain.review.dossier import Dossier, at, blank, day
from domain.review.rule import ReviewRule, Seen, excerpted
from domain.steps.decide_filing import FilingApproved
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.hold_hearing import HearingHeld
from domain.steps.notify_hearing import HearingNotified
from domain.steps.receive_statement import StatementReceived
from domain.steps.recheck_statement import StatementRechecked
from domain.steps.report_hearing import HearingReported
from domain.steps.request_hearing import HearingRequested
from domain.steps.waive_rights import RightsWaived, WaivedRights


def _notified_first(dossier: Dossier) -> Iterator[Seen]:
    for decided in dossier.of(PenaltyDecided):
        notice = dossier.notice_before(decided)
        if notice is None:
            yield Seen(f"作出{decided.number}前没有事先告知", at(decided))
            continue
        served = dossier.served_on(notice.number)
        if served is None or served > day(decided):
            told = f"{served}才送达" if served else "没有送达"
            yield Seen(f"{notice.number}{told}，{day(decided)}已作出{decided.number}", at(notice, decided))
        if missing := _untold(notice):
            yield Seen(f"{notice.number}未告知{'、'.join(missing)}", at(notice))


def _untold(notice: NoticeIssued) -> list[str]:
    contents = (
        ("拟作出的处罚内容", not notice.penalties),
        ("事实", blank(notice.facts)),
        ("理由", blank(notice.reasons)),
        ("依据", not notice.basis),
    )
    return [label for label, lacking in contents if lacking]


def _heard(dossier: Dossier) -> Iterator[Seen]:
    for decided in dossier.of(PenaltyDecided):
        notice = dossier.notice_before(decided)
        if notice is None:
            continue
        served = dossier.served_on(notice.number)
        if served and not _waived(dossier, decided, WaivedRights.HEARING):
            ends = dossier.calendar.add_working_days(served, max(notice.statement_days, 1))
            if day(decided) <= ends:
                yield Seen(
                    f"陈述申辩期限到{ends}才届满，{day(decided)}已作出{decided.number}", at(notice, decided)
                )
        if heavier(decided.penalties, notice.penalties):
            told, made = worded(notice.penalties), worded(decided.penalties)
            yield Seen(f"{decided.number}“{made}”重于告知的“{told}”", at(notice, decided))
        yield from _rechecked(dossier, decided)


def _rechecked(dossier: Dossier, decided: PenaltyDecided) -> Iterator[Seen]:
    rechecks = [one for one in dossier.of(StatementRechecked) if one.party == decided.party]
    for stated in dossier.of(StatementReceived):
        if stated.party != decided.party or decided.occurred_at.before(stated.occurred_at):
            continue
        if not any(day(stated) <= day(one) <= day(decided) for one in rechecks):
            yield Seen(f"{day(stated)}的陈述申辩在作出{decided.number}前未复核", at(stated, decided))


def _waived(dossier: Dossier, decided: PenaltyDecided, other: WaivedRights) -> bool:
    """A written waiver by the day of the decision; ``other``: the right that, given up alone, does not count."""
    return any(
        one.party == decided.party and one.rights is not other and one.signed_on <= day(decided)
        for one in dossier.of(RightsWaived)
    )


def _hearing_given(dossier: Dossier) -> Iterator[Seen]:
    for decided in dossier.of(PenaltyDecided):
        notice = dossier.notice_before(decided)
        if notice is None:
            continue
        due = _due(dossier, notice)
        if due and not notice.hearing:
            yield Seen(f"{notice.number}未告知听证权利：{due}", at(notice))
        if notice.hearing and not _waived(dossier, decided, WaivedRights.STATEMENT):
            yield from _window_kept(dossier, notice, decided)
            yield from _held(dossier, decided)


def _due(dossier: Dossier, notice: NoticeIssued) -> str:
    """Why the right to a hearing must be told, by the kinds and the amounts frozen with the powers; "" where neither says so."""
    party = dossier.case.parties.get(notice.party)
    kind = party.type if party else PartyType.PERSON
    items = [grant.item for filed in dossier.of(FilingApproved) for grant in filed.grants]
    verdict = hearing_due(notice.penalties, _thresholds(items, kind), kind)
    return verdict.why if verdict.answer else ""


def _thresholds(items: list[Item], party: PartyType) -> dict[str, HearingThreshold]:
    return {item.code: one for item in items for one in item.hearing_thresholds if one.party is party}


def _window_kept(dossier: Dossier, notice: NoticeIssued, decided: PenaltyDecided) -> Iterator[Seen]:
    served = dossier.served_on(notice.number)
    ends = HEARING_REQUEST.ends(dossier.calendar, served) if served else None
    if ends and day(decided) <= ends:
        yield Seen(f"听证申请期限到{ends}才届满，{day(decided)}已作出{decided.number}", at(notice, decided))


def _held(dossier: Dossier, decided: PenaltyDecided) -> Iterator[Seen]:
    """A hearing asked for by the day of the decision, and accepted, took place before it or was given up."""
    over = [
        day(one)
        for one in dossier.of(HearingHeld)
        if one.party == decided.party and one.result is not HearingResult.POSTPONED
    ]
    for asked, since in _asked(dossier, decided.party):
        if since <= day(decided) and not any(since <= one <= day(decided) for one in over):
            yield Seen(f"当事人{since}要求听证，作出{decided.number}前未举行", at(asked, decided))


def _asked(dossier: Dossier, party: str) -> Iterator[tuple[RecordedEvent, date]]:
    """Requests of the party that were accepted, or made in time within its statement and never refused."""
    requests = [one for one in dossier.of(HearingRequested) if one.party == party]
    yield from ((one, one.requested_on) for one in requests if one.accepted)
    for stated in dossier.of(StatementReceived):
        answered = any(one.originator_version > stated.originator_version for one in requests)
        if stated.party == party and stated.hearing_requested and not stated.late and not answered:
            yield stated, day(stated)


def _notice_complete(dossier: Dossier) -> Iterator[Seen]:
    for notice in dossier.of(NoticeIssued):
        if notice.statement_days < 1:
            yield Seen(f"{notice.number}未告知陈述申辩的期限", at(notice))
        if notice.hearing and notice.hearing_days < HEARING_REQUEST.days:
            yield Seen(f"{notice.number}告知的听证申请期限少于{HEARING_REQUEST.text}", at(notice))
    for recheck in dossier.of(StatementRechecked):
        unanswered = [one for one in recheck.points if blank(one.reason)]
        if not recheck.points or unanswered or blank(recheck.opinion):
            yield Seen(f"{day(recheck)}的复核没有逐项写明是否采纳及理由", at(recheck))


def _hearing_regular(dossier: Dossier) -> Iterator[Seen]:
    for notice in dossier.of(HearingNotified):
        served = dossier.served_on(notice.number)
        earliest = HEARING_NOTICE.ends(dossier.calendar, served) if served else None
        held_on = notice.hearing_at.first_day
        if (earliest and held_on < earliest) or (earliest is None and dossier.today >= held_on):
            yield Seen(f"{notice.number}没有在听证七个工作日前通知当事人", at(notice))
        if notice.presider.code in dossier.case.officers:
            yield Seen(f"听证由本案承办人{notice.presider.name}主持", at(notice))
    reported = {one.party for one in dossier.of(HearingReported)}
    for held in dossier.of(HearingHeld):
        if held.result is not HearingResult.ATTENDED:
            continue
        if not held.signed and blank(held.unsigned_reason):
            yield Seen("听证笔录没有签名，也未注明原因", at(held))
        decided = [one for one in dossier.ordinary if one.party == held.party]
        if decided and held.party not in reported:
            yield Seen("听证后没有听证报告即作出决定", at(held, decided[0]))


RULES: Final = (
    ReviewRule(
        id="V09",
        title="决定前已送达告知书，四项内容齐全",
        veto=True,
        article="行政处罚法第四十四条、第六十二条",
        look_at="告知书的送达日期和处罚内容、事实、理由、依据，与决定日期比对",
        remedy="撤销决定，依法告知后重新作出",
        check=_notified_first,
    ),
    ReviewRule(
        id="V10",
        title="听取陈述申辩并复核，不因申辩加重",
        veto=True,
        article="行政处罚法第四十五条、第六十二条",
        look_at="告知书载明的陈述申辩期限、复核意见，告知与决定的处罚轻重",
        remedy="撤销决定，听取并复核陈述申辩后重新作出；加重的，应当重新告知",
        check=_heard,
    ),
    ReviewRule(
        id="V11",
        title="依法告知听证权利并举行听证",
        veto=True,
        article="行政处罚法第六十三条至第六十五条",
        look_at="处罚种类、固定的听证标准，听证申请和听证笔录（标准未登记的须人工核对）",
        remedy="撤销决定，告知听证权利、举行听证后重新作出",
        check=_hearing_given,
    ),
    ReviewRule(
        id="D12",
        title="告知书内容完整，申辩逐项复核",
        points=excerpted("2", each=True),
        article="行政处罚法第四十四条、第四十五条",
        look_at="告知的期限，复核意见对每一申辩意见的答复",
        remedy="补充复核意见，写明采纳与否的理由",
        check=_notice_complete,
    ),
    ReviewRule(
        id="D13",
        title="听证程序规范",
        points=excerpted("1", range="1–5"),
        article="行政处罚法第六十四条、第六十五条",
        look_at="听证通知日期、主持人、笔录签名、听证报告",
        remedy="重新通知并举行听证",
        check=_hearing_regular,
    ),
)
