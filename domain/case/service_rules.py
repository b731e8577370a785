"""送达规则 — what proves each method of service, and the day it counts. 民事诉讼法第八十七至九十五条."""

from collections.abc import Callable
from datetime import date
from typing import Final

from domain.case.document import ServiceMethod
from domain.case.guards import each_stated, stated
from domain.case.party import PartyKind
from domain.case.serving import ENTITLED, Attempt, SignerRelation
from domain.case.terms import PUBLIC_NOTICE, PUBLIC_NOTICE_BEFORE_2022
from domain.record.refusal import Refusal

NOTICE_SHORTENED_ON: Final = date(2022, 1, 1)
"""The Civil Procedure Law of 2021 came into force: a public notice runs 30 days instead of 60 (60: from memory)."""


class ReceiptMustBeSigned(Refusal):
    article = "民事诉讼法第八十七条、第八十八条"
    zh = (
        "{method}须有受送达人或者有权代收的人在送达回证上签收，并注明与受送达人的关系。",
        "请填写签收人和关系；拒绝签收的，请改用“留置送达”。",
    )
    en = (
        "Service of this kind ({method}) is proved by a signed receipt that names the signer's relation.",
        "State signer and relation; where signing was refused, record service by leaving.",
    )


class SignerMustBeEntitled(Refusal):
    article = "民事诉讼法第八十八条"
    zh = (
        "“{relation}”不能为该受送达人签收。",
        "个人由本人、同住成年家属、代理人或者指定代收人签收；单位由法定代表人、主要负责人或者负责收件的人签收。",
    )
    en = (
        "A signer of the relation {relation} cannot receive for this addressee.",
        "Hand it to the addressee, an adult relative living together, an agent, or the unit's receiver of mail.",
    )


class LeavingMustBeProved(Refusal):
    article = "民事诉讼法第八十九条、民诉法解释第一百三十条、第一百三十一条"
    zh = (
        "留置送达须有基层组织或者所在单位的代表见证，或者用照片、录像记录送达过程。",
        "请填写见证人和所属组织，或者填写照片、录像编号。",
    )
    en = (
        "Service by leaving is witnessed by a grass-roots body or unit, or photographed or filmed.",
        "State the witness and the body, or the photographs or recordings.",
    )


class CollectionMustBeProved(Refusal):
    article = "民诉法解释第一百三十一条第一款"
    zh = (
        "当事人到机关领取须由其签收；拒绝签收的，须注明理由并录像。",
        "请填写签收人和关系，或者填写拒签理由和录像编号。",
    )
    en = (
        "A document collected at the organ is signed for, or the refusal is noted and filmed.",
        "State signer and relation, or the reason and the recording.",
    )


class ElectronicConsentRequired(Refusal):
    article = "行政处罚法第六十一条第二款"
    zh = (
        "电子送达须经当事人同意并签订确认书。",
        "请办理“送达地址确认”或者填写确认书编号；未同意的，请改用其他方式送达。",
    )
    en = ("Electronic service takes the party's signed consent.", "State the consent, or serve otherwise.")


class FailedAttemptRequired(Refusal):
    article = "民事诉讼法第九十五条、民诉法解释第一百三十八条"
    zh = (
        "公告送达限于受送达人下落不明或者其他方式无法送达；本文书在{day}前没有其他方式送达未成功的记录。",
        "请先以直接、邮寄等方式送达，并登记未成功的情况。",
    )
    en = (
        "Public notice is the last resort; no failed attempt of another kind is recorded before {day}.",
        "Serve directly or by post first, and record the failure.",
    )


def effective_on(attempt: Attempt) -> date | None:
    """The day the document counts as served, None for a failed attempt. Raises when the method is not proved."""
    if not attempt.given.succeeded:
        stated("failure", attempt.given.failure, "未成功的原因")
        return None
    return RULES[attempt.given.method](attempt)


def _direct(attempt: Attempt) -> date:
    given = attempt.given
    if not given.signer.strip() or given.relation is None:
        raise ReceiptMustBeSigned(method=given.method.label)
    kind = attempt.party.kind if attempt.party else PartyKind.UNKNOWN
    apart = given.relation is SignerRelation.FAMILY and not given.same_household
    if given.relation not in ENTITLED[kind] or apart:
        raise SignerMustBeEntitled(relation="不同住的家属" if apart else given.relation.value)
    return attempt.on


def _left(attempt: Attempt) -> date:
    given = attempt.given
    stated("refusal_reason", given.refusal_reason, "拒收的理由")
    witnessed = given.witness.strip() and given.witness_organisation.strip()
    if not witnessed and not given.media:
        raise LeavingMustBeProved()
    return attempt.on


def _collected(attempt: Attempt) -> date:
    given = attempt.given
    if given.signer.strip():
        return _direct(attempt)
    if not given.refusal_reason.strip() or not given.media:
        raise CollectionMustBeProved()
    return attempt.on


def _electronic(attempt: Attempt) -> date:
    """The day of arrival at the party's system, as the sender's log shows it; the party may prove otherwise."""
    if not attempt.consent:
        raise ElectronicConsentRequired()
    stated("address", attempt.address, "电子送达地址")
    each_stated("media", attempt.given.media, "发送日志编号")
    return attempt.on


def _post(attempt: Attempt) -> date:
    stated("tracking_number", attempt.given.tracking_number, "邮件号")
    return attempt.later("returned_on", attempt.given.returned_on, "回执签收日期")


def _entrusted(attempt: Attempt) -> date:
    stated("organ", attempt.given.organ, "受委托的机关")
    return attempt.later("returned_on", attempt.given.returned_on, "回证签收日期")


def _forwarded(attempt: Attempt) -> date:
    stated("unit", attempt.given.unit, "转交的部队、监所或者机构")
    return attempt.later("returned_on", attempt.given.returned_on, "回证签收日期")


def _public_notice(attempt: Attempt) -> date:
    given = attempt.given
    posted_on = attempt.later("posted_on", given.posted_on, "公告发出日期")
    others = [one for one in attempt.document.attempts if one.method is not ServiceMethod.PUBLIC_NOTICE]
    if not any(one.effective_on is None and one.attempted_on <= posted_on for one in others):
        raise FailedAttemptRequired(day=posted_on)
    stated("posted_at", given.posted_at, "公告的张贴地点或者刊登媒体")
    stated("notice_reason", given.notice_reason, "公告送达的原因和经过")
    each_stated("media", given.media, "张贴照片编号")
    term = PUBLIC_NOTICE if posted_on >= NOTICE_SHORTENED_ON else PUBLIC_NOTICE_BEFORE_2022
    return attempt.terms.of(term, posted_on).ends(attempt.calendar, posted_on)


RULES: Final[dict[ServiceMethod, Callable[[Attempt], date]]] = {
    ServiceMethod.DIRECT: _direct,
    ServiceMethod.LEFT: _left,
    ServiceMethod.COLLECTED: _collected,
    ServiceMethod.ELECTRONIC: _electronic,
    ServiceMethod.POST: _post,
    ServiceMethod.ENTRUSTED: _entrusted,
    ServiceMethod.FORWARDED: _forwarded,
    ServiceMethod.PUBLIC_NOTICE: _public_notice,
}
