"""作出决定的前提 — what a decision of either kind needs, and the remedies it tells. 行政处罚法第五十七条、第五十八条、第五十九条."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.case import guards
from domain.case.case import Case
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.evidence_rules import not_excluded, usable
from domain.case.guards import PowerNotGranted
from domain.case.notice_rights import undecided
from domain.case.party import Party
from domain.case.party_proceedings import Notice
from domain.case.penalty import HEARING_KINDS, Penalty
from domain.case.proceedings import Outcome
from domain.case.terms import RECONSIDERATION, RECONSIDERATION_BEFORE_2024, SUIT
from domain.people.role import Role
from domain.powers.power_list import Grant
from domain.record.refusal import BadInput, Refusal


class LegalReviewBeforeDecision(Refusal):
    article = "行政处罚法第五十八条第一款"
    zh = (
        "截至{day}，本案未经法制审核或者审核未通过，不得作出决定。",
        "请先送法制审核，审核同意后再作出决定。",
    )
    en = ("By {day} no legal review had passed.", "Submit the case to legal review first.")


class ReviewAfterHearingRequired(Refusal):
    article = "行政处罚法第五十八条第一款第二项"
    zh = (
        "本案于{day}经过听证，作出决定前应当再次进行法制审核。",
        "请将听证笔录、听证报告一并送法制审核，审核同意后再作出决定。",
    )
    en = (
        "After the hearing of {day} a second legal review comes before the decision.",
        "Submit the record and the report of the hearing to legal review.",
    )


class CollectiveDiscussionRequired(Refusal):
    article = "行政处罚法第五十七条第二款（以告知听证为重大的标志系设计解读）"
    zh = (
        "情节复杂或者重大的违法行为，应当由负责人集体讨论决定，截至{day}没有讨论记录。",
        "请先组织集体讨论并登记记录，再作出决定。",
    )
    en = (
        "A complex or major case is decided by the leaders' collective discussion; none by {day}.",
        "Hold and record the discussion first.",
    )


class OutcomeOfExaminationRequired(Refusal):
    article = "行政处罚法第五十七条第一款"
    zh = ("办理本步骤须有负责人审查结论“{wanted}”。", "请先由负责人审查调查结果并作出相应结论。")
    en = ("The head's examination must have concluded: {wanted}.", "Have the head examine the result first.")


class PartyMustBeIdentified(Refusal):
    article = "行政处罚法第四十条、第五十九条第一款第一项"
    zh = ("当事人{party}的身份尚未查明，不能对其告知或者作出决定。", "请先查明并登记当事人的姓名或者名称。")
    en = ("Party {party} has not been identified.", "Identify the party first.")


class FactsMustBeProved(Refusal):
    article = "行政处罚法第四十条、第四十六条、第五十九条第一款第二项"
    zh = (
        "截至{day}没有收集到证明当事人{party}违法事实的证据。",
        "请先收集证据并写明涉及的当事人；证据不足的，不得给予行政处罚。",
    )
    en = ("By {day} no evidence concerned {party}.", "Collect evidence; without it there is no penalty.")


@dataclass(frozen=True)
class Remedy:
    """救济途径 — one route as the document tells it: to whom, within which term, by which article."""

    route: str
    organ: str
    term: str
    article: str


RECONSIDERATION_REVISED: Final = date(2024, 1, 1)
"""行政复议法（2023年修订）施行日."""


def identified_party(case: Case, party: str) -> Party:
    found = guards.known_party(case, party)
    if not found.identified:
        raise PartyMustBeIdentified(party=party)
    return found


def examined_as(case: Case, outcome: Outcome, step: str, on: date) -> None:
    """The head's examination has so concluded, not later than ``on``."""
    if case.examination is None or case.examination.outcome is not outcome:
        raise OutcomeOfExaminationRequired(wanted=outcome.value)
    guards.not_before(step, on, "负责人审查", case.examination.on)


def may_decide(case: Case, desk: Desk, party: str, on: date) -> Party:
    """Shared by both decisions: a party still undecided, a head free of conflict, a review passed by that day."""
    found = identified_party(case, party)
    undecided(case, party)
    guards.holds_post(case, desk.officer(desk.actor.id), (Role.HEAD,), on)
    guards.actor_separate(case, desk, Duty.DECIDE)
    legally_reviewed(case, party, on)
    if case.examination:
        guards.not_before("作出决定", on, "负责人审查", case.examination.on)
    return found


def legally_reviewed(case: Case, party: str, on: date) -> None:
    """A review passed by that day, and after the party's last hearing."""
    if case.review is None or not case.review.passed or case.review.on > on:
        raise LegalReviewBeforeDecision(day=on)
    held = case.of(party).last_hearing_on
    if held and case.review.on < held:
        raise ReviewAfterHearingRequired(day=held)


def discussed_where_needed(
    case: Case, notice: Notice | None, penalties: Sequence[Penalty], on: date, since: date = date.min
) -> None:
    """Complex by the head's word; major where a hearing was told, since larger sums have a local threshold.
    ``since``: first day of a discussion that counts."""
    needed = (notice is not None and notice.hearing) or any(one.kind in HEARING_KINDS for one in penalties)
    needed = needed or (case.examination is not None and case.examination.complex)
    if needed and not any(since <= one.on <= on for one in case.discussions):
        raise CollectiveDiscussionRequired(day=on)


def power_still_held(case: Case, desk: Desk, grants: tuple[Grant, ...], on: date) -> None:
    """Held on that day, or withdrawn after the filing by an act that lets filed cases be finished (law: §8.1)."""
    powers = desk.powers(case.unit)
    filed_on = case.filing.filed_on if case.filing else None
    for frozen in grants:
        code = frozen.item.code
        if powers and powers.grant_on(code, on):
            continue
        last = powers.last_grant(code) if powers else None
        withdrawn = last.withdrawn_on if last else None
        if last and last.saving and withdrawn and filed_on and filed_on < withdrawn:
            continue
        detail = f"（{last.withdrawn_by}自{withdrawn}起收回，未保留在办案件）" if last and withdrawn else ""
        raise PowerNotGranted(item=code, day=on, detail=detail)


def remedies(case: Case, desk: Desk, court: str, on: date) -> tuple[Remedy, ...]:
    """Reconsideration by the county government, or suit before the court stated; terms run from service."""
    shipped = RECONSIDERATION if on >= RECONSIDERATION_REVISED else RECONSIDERATION_BEFORE_2024
    first = desk.terms(case.unit).of(shipped, on)
    county = desk.unit(case.unit[:6]).government
    return (
        Remedy("行政复议", county, first.text, first.article),
        Remedy("行政诉讼", court, SUIT.text, SUIT.article),
    )


def evidence_for(case: Case, party: str, wanted: tuple[str, ...], on: date) -> tuple[str, ...]:
    """Ids of the evidence a decision rests on, collected by its day: those wanted, or all that concerns the party."""
    for index, one in enumerate(wanted):
        if one not in case.evidence:
            known = "、".join(case.evidence) or "无"
            raise BadInput(f"evidence.{index}", f"本案没有证据{one}（现有：{known}）", "no such evidence")
        guards.not_before("作出决定", on, f"收集证据{one}", case.evidence[one].collected_on)
        not_excluded(case.evidence[one], on)
    found = dict.fromkeys(wanted) or {one.id: None for one in usable(case, on) if party in one.parties}
    if not found:
        raise FactsMustBeProved(day=on, party=party)
    return tuple(found)


def days_since_filing(case: Case, on: date) -> int:
    """Calendar days from the filing, whose own day is not counted (T14)."""
    filed_on = case.filing.clock_start if case.filing else None
    return (on - filed_on).days if filed_on else 0
