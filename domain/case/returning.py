"""退回补充调查 — a case returned by the legal review or by the head is supplemented before it is concluded again.
行政处罚法第五十七条、第五十八条."""

from datetime import date

from domain.case.case import Case
from domain.case.proceedings import Outcome, ReviewOpinion
from domain.record.refusal import Refusal

RETURNING = frozenset({ReviewOpinion.MODIFY, ReviewOpinion.SUPPLEMENT, ReviewOpinion.DISAGREE})
"""Opinions of the legal review that send the case back to the investigation."""


class SupplementRequired(Refusal):
    article = "行政处罚法第五十七条第一款、第五十八条第一款（补充调查记录为设计建议）"
    zh = (
        "本案于{day}被退回补充调查，尚无补充调查记录，不能再次终结调查。",
        "请先办理“补充调查”，逐项写明要求补充的内容和已经补充的情况。",
    )
    en = (
        "The case was returned on {day} and has not been supplemented.",
        "Record the supplement first: what was ordered and what was done.",
    )


def returned_on(case: Case) -> date | None:
    """The day the case was last returned and has not been concluded since; None when it was not."""
    if case.examination and case.examination.outcome is Outcome.SUPPLEMENT:
        return case.examination.on
    if case.review and case.review.opinion in RETURNING:
        return case.review.on
    return None


def returned_and_supplemented(case: Case) -> None:
    day = returned_on(case)
    if day is not None and case.investigation.supplement is None:
        raise SupplementRequired(day=day)
