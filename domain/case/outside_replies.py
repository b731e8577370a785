"""外来答复 — replies of other organs and experts, and how they become evidence. 行政处罚法第二十六条、第四十六条."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from domain.case import guards
from domain.case.case import Case
from domain.case.evidence_rules import unlocked
from domain.case.investigation import OutsideRequest
from domain.case.proceedings import Evidence
from domain.case.stage import DECISION_MADE, Stage
from domain.record.refusal import BadInput, Refusal

STAGES_OF_REPLY: Final = DECISION_MADE | {
    Stage.CHECKING,
    Stage.FILING_REQUESTED,
    Stage.INVESTIGATING,
    Stage.SUSPENDED,
    Stage.CONCLUDED,
    Stage.EXAMINING,
    Stage.NOTIFIED,
}
"""A reply comes when it comes: also while the investigation is suspended for it, or after it was concluded."""


class AlreadyAnswered(Refusal):
    article = "行政处罚法第二十六条、第四十七条"
    zh = ("{number}已于{day}登记答复。", "补充答复请作为新的证据收集；登记有误的，请办理“更正记录”。")
    en = ("The reply to {number} was recorded on {day}.", "Collect a further reply as evidence of its own.")


def open_request(case: Case, number: str, on: date, *, appraisal: bool) -> OutsideRequest:
    """A request of that sort, made by that day and not yet answered."""
    request = case.investigation.requests.get(number)
    if request is None or request.appraisal is not appraisal:
        known = (
            "、".join(
                one.number for one in case.investigation.requests.values() if one.appraisal is appraisal
            )
            or "无"
        )
        raise BadInput(
            "request", f"本案没有文书{number}（现有：{known}）", f"no such request; known: {known}"
        )
    if request.answered_on:
        raise AlreadyAnswered(number=number, day=request.answered_on)
    guards.not_before("登记答复", on, "发出文书", request.asked_on)
    return request


def parties_concerned(case: Case, named: Sequence[str]) -> tuple[str, ...]:
    """Those named, or all parties; none of them decided on yet."""
    ids = tuple(guards.known_party(case, one, f"parties.{index}").id for index, one in enumerate(named))
    concerned = tuple(dict.fromkeys(ids)) or tuple(case.parties)
    unlocked(case, concerned)
    return concerned


def answered(case: Case, number: str, on: date, piece: Evidence | None) -> None:
    """Note the reply, and the evidence it became; called by ``apply`` only."""
    if request := case.investigation.requests.get(number):
        noted = replace(request, answered_on=on, evidence=piece.id if piece else "")
        case.investigated(requests={**case.investigation.requests, number: noted})
    if piece:
        case.evidence = {**case.evidence, piece.id: piece}
