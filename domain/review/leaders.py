"""评查：法制审核、集体讨论 — V12, V13, D14. 行政处罚法第五十七条、第五十八条."""

from collections.abc import Iterator
from typing import Final

from domain.case.notifying import NoticeIssued
from domain.case.penalty import HEARING_KINDS
from domain.case.proceedings import ReviewOpinion
from domain.review.dossier import Dossier, acting, at, blank, day
from domain.review.rule import ReviewRule, Seen, suggested
from domain.steps.decide_no_penalty import NoPenaltyDecided
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.discuss_collectively import DiscussionHeld
from domain.steps.examine_result import ResultExamined
from domain.steps.hold_hearing import HearingHeld
from domain.steps.review_legality import LegalityReviewed


def _reviewed(dossier: Dossier) -> Iterator[Seen]:
    handling = {one.code for event in dossier.events for one in acting(event)}
    for review in dossier.of(LegalityReviewed):
        if review.actor.id in handling:
            yield Seen(f"法制审核由承办本案的{review.actor.name}办理", at(review))
        if review.first_time and blank(review.qualification):
            yield Seen(f"初次从事法制审核的{review.actor.name}没有法律职业资格", at(review))
    for decided in dossier.ordinary:
        reviews = [one for one in dossier.of(LegalityReviewed) if day(one) <= day(decided)]
        if reviews and reviews[-1].opinion is not ReviewOpinion.AGREE:
            yield Seen(
                f"法制审核未通过（{reviews[-1].opinion.value}）即作出{decided.number}",
                at(reviews[-1], decided),
            )
        elif why := _mandatory(dossier, decided):
            heard = [one for one in _hearings(dossier, decided) if one.number]
            if not reviews or (heard and day(reviews[-1]) < day(heard[-1])):
                yield Seen(f"{why}，作出{decided.number}前没有法制审核", at(decided))


def _hearings(dossier: Dossier, decided: PenaltyDecided | NoPenaltyDecided) -> list[HearingHeld]:
    """The party's, recorded before the decision; a later one belongs to a decision made anew or changed."""
    return [
        one
        for one in dossier.of(HearingHeld)
        if one.party == decided.party and one.originator_version < decided.originator_version
    ]


def _mandatory(dossier: Dossier, decided: PenaltyDecided | NoPenaltyDecided) -> str:
    """Why the review is mandatory, as far as the events tell; "" where they do not."""
    if _hearings(dossier, decided):
        return "经过听证"
    if _complex(dossier, decided):
        return "案情复杂"
    if any(one.party == decided.party and one.hearing for one in dossier.of(NoticeIssued)):
        return "告知了听证权利"
    return ""


def _complex(dossier: Dossier, decided: PenaltyDecided | NoPenaltyDecided) -> bool:
    """By the head's last word before the decision: what was said of a file since sent back no longer counts."""
    said = [
        one.complex
        for one in dossier.of(ResultExamined)
        if one.originator_version < decided.originator_version
    ]
    return said[-1:] == [True]


def _discussed(dossier: Dossier) -> Iterator[Seen]:
    for decided in dossier.of(PenaltyDecided):
        notice = dossier.notice_before(decided)
        told = notice is not None and notice.hearing
        grave = any(one.kind in HEARING_KINDS for one in decided.penalties)
        held = any(day(one) <= day(decided) for one in dossier.of(DiscussionHeld))
        if (told or grave or _complex(dossier, decided)) and not held:
            yield Seen(f"情节复杂或者重大，作出{decided.number}前没有集体讨论", at(decided))


def _discussion_complete(dossier: Dossier) -> Iterator[Seen]:
    for held in dossier.of(DiscussionHeld):
        spoke = {one.member for one in held.opinions if not blank(one.opinion)}
        silent = [one.name for one in held.members if one.code not in spoke]
        if len(held.members) < 2:
            yield Seen(f"{day(held)}的集体讨论只有{len(held.members)}人参加", at(held))
        elif silent or blank(held.conclusion):
            yield Seen(f"{day(held)}的集体讨论记录不完整：缺{'、'.join(silent) or '结论'}", at(held))


RULES: Final = (
    ReviewRule(
        id="V12",
        title="应当法制审核的，由另一名有资格的人员在决定前审核通过",
        veto=True,
        article="行政处罚法第五十八条",
        look_at="审核意见、审核人员和资格、审核日期；涉及重大公共利益的须人工判断",
        remedy="撤销决定，经法制审核通过后重新作出",
        check=_reviewed,
    ),
    ReviewRule(
        id="V13",
        title="复杂、重大案件经集体讨论",
        veto=True,
        article="行政处罚法第五十七条第二款",
        look_at="负责人审查意见、是否告知听证、集体讨论记录的日期（以告知听证为重大的标志系设计解读）",
        remedy="撤销决定，集体讨论后重新作出",
        check=_discussed,
    ),
    ReviewRule(
        id="D14",
        title="集体讨论记录完整",
        points=suggested("2", range="2–3"),
        article="行政处罚法第五十七条第二款",
        look_at="讨论记录的参加人员、每人意见和结论",
        remedy="核实会议原始记录后更正",
        check=_discussion_complete,
    ),
)
