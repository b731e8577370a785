"""守则 — checks shared by steps. Each raises the refusal named after the broken duty; none changes anything."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.case.case import Case
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import CONFLICTS, DutiesMustBeSeparate, Duty
from domain.case.party import Party
from domain.case.recusal import not_recused
from domain.people.officer import Officer
from domain.people.role import HANDLING, Role
from domain.powers.amendment import amended
from domain.powers.item import PowerBasis
from domain.powers.power_list import Grant
from domain.record.aggregate import RecordedEvent
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When
from domain.units.unit import county_of, town_of


class TwoOfficersRequired(Refusal):
    article = "行政处罚法第四十二条第一款"
    zh = (
        "行政处罚应当由两名以上具有行政执法资格的执法人员实施，现只有{count}名。",
        "请再加一名持有效执法证的执法人员。",
    )
    en = (
        "An enforcement act takes at least two certified officers; {count} stated.",
        "Name another certified officer.",
    )


class CertificateNotValid(Refusal):
    article = "行政处罚法第四十二条、第五十五条"
    zh = ("{name}在{day}没有有效的行政执法证。", "请由当日持有效执法证的人员实施，或先登记其证件。")
    en = ("{name} held no valid certificate on {day}.", "Have an officer act who was certified on that day.")


class CertificateDoesNotCover(Refusal):
    article = "行政处罚法第四十二条"
    zh = ("{name}的执法证{number}不含“{domain}”领域。", "请由执法领域相符的人员承办。")
    en = ("Certificate {number} of {name} does not cover {domain}.", "Have an officer of that field act.")


class NotThisTownsOfficer(Refusal):
    article = "行政处罚法第二十四条、第四十二条"
    zh = ("{name}在{day}未在本乡镇担任{roles}。", "请由当日在岗的人员办理，或先登记其岗位。")
    en = ("{name} did not hold the post {roles} in this town on {day}.", "Have a person act who held it.")


class PowerNotGranted(Refusal):
    article = "行政处罚法第二十四条、第三十八条"
    zh = ("本乡镇在{day}没有事项{item}的处罚权{detail}。", "请移送有权机关，或由县里依法赋权后再立案。")
    en = (
        "The town held no power over item {item} on {day}{detail}.",
        "Transfer the matter to the competent organ.",
    )


class PowerNotHeldAtAct(Refusal):
    article = "行政处罚法第二十四条、第三十八条（赋权期间须包含违法行为日系评查口径，设计解读）"
    zh = (
        "本乡镇自{since}起才有事项{item}的处罚权，违法行为终了于{day}，不在赋权期间。",
        "请移送当时有权的机关处理；行为持续到赋权以后的，请如实填写违法行为时间。",
    )
    en = (
        "The town has held the power over item {item} since {since}; the act ended on {day}.",
        "Transfer the matter to the organ competent then; or state until when the act went on.",
    )


class OutOfOrder(Refusal):
    article = "行政处罚法第四十七条（全过程记录）"
    zh = ("“{later}”不能早于“{earlier}”（{day}）。", "请核对日期后重新填写。")
    en = ("{later} cannot precede {earlier} ({day}).", "Check the dates.")


class CertificateMustBeShown(Refusal):
    article = "行政处罚法第五十五条第一款"
    zh = ("执法人员应当主动出示执法证件，笔录须注明。", "请出示证件后重新进行并注明“已出示”。")
    en = ("Officers must show their certificates, and the record must say so.", "Show them and note it.")


class SignatureOrReasonRequired(Refusal):
    article = "行政诉讼证据规定第十五条（现场笔录参照）"
    zh = ("笔录应有当事人签名；当事人不在场或者拒绝签名的，须注明原因。", "请填写“已签名”或者未签名的原因。")
    en = ("The record bears the party's signature, or says why not.", "State the signature or the reason.")


class NotAnOfficerOfTheCase(Refusal):
    article = "行政处罚法第四十二条（承办人限定为设计建议）"
    zh = ("{name}不是本案的承办人。", "请由本案承办人办理这一步。")
    en = ("{name} is not an officer of this case.", "Have an officer of the case take this step.")


@dataclass(frozen=True)
class Certified:
    """An officer and the certificate relied on, as it was on the day of the act."""

    code: str
    name: str
    certificate: str


def certified_officers(
    case: Case, desk: Desk, codes: Sequence[str], on: date, grants: Sequence[Grant] = ()
) -> tuple[Certified, ...]:
    """At least two different officers of this town, each certified on the day of the act for every item of the case,
    none of whom has approved, reviewed or decided anything in it. ``grants``: further items to be covered."""
    distinct = tuple(dict.fromkeys(codes))
    if len(distinct) < 2:
        raise TwoOfficersRequired(count=len(distinct))
    return certified_each(case, desk, distinct, on, grants)


def certified_each(
    case: Case, desk: Desk, codes: Sequence[str], on: date, grants: Sequence[Grant] = ()
) -> tuple[Certified, ...]:
    """Those named, however few, each as in ``certified_officers``."""
    covered = (*(case.filing.grants if case.filing else ()), *grants)
    return tuple(_certified(case, desk, code, on, covered) for code in dict.fromkeys(codes))


def _certified(case: Case, desk: Desk, code: str, on: date, grants: Sequence[Grant]) -> Certified:
    officer = desk.officer(code)
    holds_post(case, officer, HANDLING, on)
    certificate = officer.certificate_on(on)
    if certificate is None:
        raise CertificateNotValid(name=officer.name, day=on)
    separate(case, Duty.HANDLE, code, officer.name, on)
    for grant in grants:
        if not certificate.covers(grant.item.domain):
            raise CertificateDoesNotCover(
                name=officer.name, number=certificate.number, domain=grant.item.domain
            )
    return Certified(code, officer.name, certificate.number)


def holds_post(case: Case, officer: Officer, roles: Sequence[Role], on: date) -> None:
    """The person held one of the posts in the case's town on that day, and was not recused from the case."""
    not_recused(case, officer.code, officer.name, on)
    if not any(post.role in roles and town_of(post.unit) == case.unit for post in officer.posts_on(on)):
        raise NotThisTownsOfficer(name=officer.name, day=on, roles="、".join(role.label for role in roles))


def actor_holds_post(case: Case, desk: Desk, roles: Sequence[Role], on: date) -> None:
    """The acting person held one of the posts on the day of the act, not only on that of recording it."""
    holds_post(case, desk.officer(desk.actor.id), roles, on)


def separate(case: Case, duty: Duty, officer: str, name: str, on: date | None = None) -> None:
    """The person has had no duty in this case that the wanted one excludes (§9.2), and is not recused: by the day of the
    act where it is stated, else at all."""
    not_recused(case, officer, name, on)
    for held, code in case.duties:
        if code == officer and held in CONFLICTS[duty]:
            raise DutiesMustBeSeparate(name=name, held=held.value, wanted=duty.value)


def actor_separate(case: Case, desk: Desk, duty: Duty) -> None:
    separate(case, duty, desk.actor.id, desk.actor.name)


def certificates_shown(shown: bool) -> None:
    if not shown:
        raise CertificateMustBeShown()


def signed_or_reasoned(signed: bool, reason: str) -> None:
    if not signed and not reason.strip():
        raise SignatureOrReasonRequired()


def officer_of_the_case(case: Case, desk: Desk) -> None:
    """The acting person is assigned to this case."""
    if desk.actor.id not in case.officers:
        raise NotAnOfficerOfTheCase(name=desk.actor.name)


def power_held(case: Case, desk: Desk, item: str, on: date) -> Grant:
    """The grant of the item to the case's town on that day, as the county had amended it, to be frozen into the event."""
    powers = desk.powers(case.unit)
    grant = powers.grant_on(item, on) if powers else None
    if grant is not None and grant.item.in_force(on):
        county = desk.powers(county_of(case.unit))
        changes = county.amendments if county else ()
        return replace(grant, item=amended(grant.item, changes, case.unit, on))
    last = powers.last_grant(item) if powers else None
    detail = f"（{last.withdrawn_by}自{last.withdrawn_on}起收回）" if last and last.withdrawn_on else ""
    raise PowerNotGranted(item=item, day=on, detail=detail)


def powers_at_act(case: Case, desk: Desk, grants: Iterable[Grant], ended: date) -> tuple[Grant, ...]:
    """Of powers that were granted, each was held when the act ended; the grants of that day where they are others than these."""
    powers = desk.powers(case.unit)
    others = []
    for grant in grants:
        if grant.item.basis is PowerBasis.GRANT and not grant.held_on(ended):
            other = powers.grant_on(grant.item.code, ended) if powers else None
            if other is None:
                raise PowerNotHeldAtAct(item=grant.item.code, since=grant.valid_from, day=ended)
            others.append(other)
    return tuple(others)


def not_before(later: str, at: date | When, earlier: str, then: date | When | None) -> None:
    """By the minute where both are known to it, else by the day."""
    if then is None:
        return
    one, other = (stated if isinstance(stated, When) else When.on(stated) for stated in (at, then))
    if one.before(other):
        same_day = one.first_day == other.first_day
        raise OutOfOrder(later=later, earlier=earlier, day=other.text if same_day else other.first_day)


def minutes_in_order(case: Case, later: str, at: When, topics: Iterable[str], party: str = "") -> None:
    """Of one day: not before the last event of any of these kinds, the party's own or the whole case's."""
    for topic in topics:
        for whose in dict.fromkeys(("", party)):
            then = case.time_of(topic, whose)
            if then and then.first_day == at.first_day:
                not_before(later, at, RecordedEvent.topics[topic].title, then)


def not_before_document(case: Case, later: str, at: When, document: Document) -> None:
    """Not before the document was issued."""
    then = case.time_of(document.number)
    same_day = then is not None and then.first_day == document.issued_on
    not_before(later, at, document.kind.label, then if same_day else document.issued_on)


def known_party(case: Case, party_id: str, field: str = "party") -> Party:
    if party_id not in case.parties:
        known = "、".join(case.parties) or "无"
        raise BadInput(field, f"本案没有当事人{party_id}（现有：{known}）", f"no such party; known: {known}")
    return case.parties[party_id]


def known_document(case: Case, number: str, field: str = "document") -> Document:
    if number not in case.documents:
        known = "、".join(case.documents) or "无"
        raise BadInput(field, f"本案没有文书{number}（现有：{known}）", f"no such document; known: {known}")
    return case.documents[number]


def known_order(case: Case, number: str, field: str = "order") -> Document:
    """An order to correct of this case."""
    document = known_document(case, number, field)
    if document.kind is not DocumentKind.CORRECTION_ORDER:
        raise BadInput(field, f"{number}不是责令改正通知书", "the document is no order to correct")
    return document


def stated(field: str, text: str, label: str) -> str:
    """A text that may not be blank."""
    if not text.strip():
        raise BadInput(field, f"请填写{label}", "must not be blank")
    return text.strip()


def each_stated(field: str, texts: Sequence[str], label: str) -> tuple[str, ...]:
    """At least one text, none blank."""
    if not texts:
        raise BadInput(field, f"请填写{label}", "state at least one")
    return tuple(stated(f"{field}.{index}", text, label) for index, text in enumerate(texts))
