"""再次法制审核 — whether a reviewed case goes to legal review once more. 行政处罚法第五十八条第一款第二项."""

from datetime import date

from domain.case.case import Case
from domain.record.refusal import Refusal


class NoSecondReviewDue(Refusal):
    article = "行政处罚法第五十八条第一款"
    zh = (
        "本案已经法制审核，此后没有已报告的听证，也没有需要重新作出的决定，不必再次审核。",
        "经过听证的，请先登记听证报告；需要补充调查的，由负责人退回。",
    )
    en = (
        "The case has passed legal review; no hearing reported since, and no decision to be made anew.",
        "Record the report of the hearing first.",
    )


def review_called_for(case: Case) -> date:
    """The day of what calls for it: the last hearing reported on, or a decision to be made anew."""
    days: list[date] = []
    for past in case.proceedings.values():
        told_anew = past.notice and past.decision and past.notice.changes == past.decision.number
        if past.decision is None or told_anew:
            days += [one.reported_on for one in past.hearings if one.held_on and one.reported_on]
            days += [past.remake.on] if past.remake else []
    passed_on = case.review.on if case.review and case.review.passed else date.min
    if not days or max(days) < passed_on:
        raise NoSecondReviewDue()
    return max(days)
