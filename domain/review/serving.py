"""评查：送达 — D20, D21. 行政处罚法第六十一条; 民事诉讼法第八十七条至第九十五条."""

from collections.abc import Iterator
from typing import Final

from domain.case.document import ServiceMethod
from domain.case.serving import SignerRelation
from domain.case.terms import DECISION_SERVICE
from domain.review.dossier import Dossier, at, blank, day
from domain.review.rule import ALWAYS, ReviewRule, Seen, excerpted, suggested
from domain.steps.serve_document import ServiceAttempted

HANDED: Final = frozenset({ServiceMethod.DIRECT, ServiceMethod.COLLECTED})


def _served(dossier: Dossier) -> Iterator[Seen]:
    for one in dossier.of(ServiceAttempted):
        if one.effective_on and (fault := _unproved(one)):
            yield Seen(f"{one.number}的送达回证不完整：{fault}", at(one))
        document = dossier.case.documents.get(one.number)
        if document and day(one) < document.issued_on:
            yield Seen(f"{one.number}于{document.issued_on}作出，却于{day(one)}送达", at(one))
    yield from _in_seven_days(dossier)


def _unproved(attempt: ServiceAttempted) -> str:
    """What the receipt lacks; "" where it is complete."""
    if attempt.method in HANDED and attempt.signer is None:
        noted = attempt.method is ServiceMethod.COLLECTED and attempt.refusal_reason.strip() and attempt.media
        return "" if noted else "没有签收人"
    if attempt.method in HANDED and attempt.relation is None:
        return "没有注明签收人与受送达人的关系"
    if attempt.relation is SignerRelation.FAMILY and not attempt.same_household:
        return "签收的家属未注明同住"
    if attempt.method is ServiceMethod.LEFT:
        witnessed = attempt.witness is not None and attempt.witness_organisation.strip()
        return (
            ""
            if attempt.refusal_reason.strip() and (witnessed or attempt.media)
            else "留置没有理由、见证或者录像"
        )
    if attempt.method is ServiceMethod.ELECTRONIC and blank(attempt.consent):
        return "电子送达没有当事人同意的确认书"
    if attempt.method is ServiceMethod.POST and blank(attempt.tracking_number):
        return "没有邮件号"
    return ""


def _in_seven_days(dossier: Dossier) -> Iterator[Seen]:
    """A public notice is begun in time, though it takes effect later."""
    for decided in dossier.decisions:
        due = DECISION_SERVICE.ends(dossier.calendar, day(decided))
        document = dossier.case.documents.get(decided.number)
        days = [
            one.attempted_on if one.method is ServiceMethod.PUBLIC_NOTICE else one.effective_on
            for one in (document.attempts if document else ())
            if one.effective_on
        ]
        first = min((one for one in days if one), default=None)
        if (first is None and dossier.today > due) or (first and first > due):
            yield Seen(
                f"{decided.number}应于{due}前送达，{f'{first}才送达' if first else '没有送达'}", at(decided)
            )


def _last_resort(dossier: Dossier) -> Iterator[Seen]:
    attempts = dossier.of(ServiceAttempted)
    for notice in (one for one in attempts if one.method is ServiceMethod.PUBLIC_NOTICE):
        tried = any(
            one.number == notice.number
            and one.method is not ServiceMethod.PUBLIC_NOTICE
            and one.effective_on is None
            and one.originator_version < notice.originator_version
            for one in attempts
        )
        if not tried or blank(notice.notice_reason) or not notice.media:
            lacking = "原因、经过或者张贴照片" if tried else "其他方式送达未成功的记录"
            yield Seen(f"{notice.number}公告送达没有{lacking}", at(notice))


RULES: Final = (
    ReviewRule(
        id="D20",
        title="送达规范、及时",
        points=excerpted("1", each=True, at_most="3", range="回证不完整各1分，最多3分；超过七日为3分"),
        article="行政处罚法第六十一条；民事诉讼法第八十七条至第八十九条",
        look_at="送达回证的签收人、关系、见证和日期",
        remedy="重新送达；回证有缺漏的由送达人注明",
        check=_served,
    ),
    ReviewRule(
        id="D21",
        title="公告送达前已穷尽其他方式",
        points=suggested("3"),
        article="民事诉讼法第九十五条、民诉法解释第一百三十八条",
        look_at="公告前其他方式送达未成功的记录、公告原因和照片",
        remedy="以其他方式重新送达",
        in_force=ALWAYS,
        check=_last_resort,
    ),
)
