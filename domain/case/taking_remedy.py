"""救济的效果 — a remedy of the case by its number, and what its outcome does once it binds. law: §6.4."""

from dataclasses import replace
from datetime import date

from domain.case.case import Case
from domain.case.party_proceedings import Remake
from domain.case.remedy import FiledRemedy, RemedyKind, RemedyOutcome, Ruling
from domain.case.revising import end_decision, mark_ended, replace_decision, settle
from domain.record.refusal import BadInput, Refusal


class NoRemedyFiled(Refusal):
    article = "行政复议法第四十八条；行政诉讼法第六十七条"
    zh = ("本案没有登记过复议、诉讼。", "请先登记复议、诉讼受理。")
    en = ("No remedy is on record in this case.", "Record the filing of the remedy first.")


class RemedyIsOver(Refusal):
    article = "行政复议法第七十五条；行政诉讼法第八十五条"
    zh = ("{case_number}已有生效的结果（{outcome}）。", "请核对案号；不服一审裁判的上诉另行登记。")
    en = (
        "{case_number} has an outcome that binds ({outcome}).",
        "Check the number; an appeal is one of its own.",
    )


def pending_remedy(case: Case, case_number: str) -> FiledRemedy:
    """The remedy of that number, without an outcome that binds."""
    if not case.remedies:
        raise NoRemedyFiled()
    for one in case.remedies:
        if one.case_number == case_number.strip():
            if one.ruling and not one.pending:
                raise RemedyIsOver(case_number=one.case_number, outcome=one.ruling.outcome.value)
            return one
    known = "、".join(one.case_number for one in case.remedies) or "无"
    raise BadInput(
        "case_number", f"本案没有{case_number}（现有：{known}）", f"no such remedy; known: {known}"
    )


def note_ruling(case: Case, case_number: str, ruling: Ruling) -> None:
    """Note an outcome and, once it binds, let it take effect. An appeal settles the suit before it: upheld, the judgment
    below binds; otherwise it is superseded. What
    is noted again once it binds was received when it was first noted. Called by ``apply`` only."""
    remedy = next((one for one in case.remedies if one.case_number == case_number), None)
    if remedy is None:
        return
    if remedy.ruling:
        first = remedy.ruling
        by_ruling = ruling.by_ruling or first.by_ruling
        ruling = replace(ruling, received_on=first.received_on, by_ruling=by_ruling)
    _put(case, remedy, ruling)
    if ruling.effective_on is None:
        return
    for below in _below(case, remedy):
        bound = replace(below.ruling, effective_on=ruling.effective_on) if below.ruling else ruling
        _put(case, below, bound)
        if ruling.outcome is RemedyOutcome.UPHELD and below.ruling:
            take_effect(case, below, bound, ruling.effective_on)
    take_effect(case, remedy, ruling, ruling.effective_on)


def touches_publicity(case: Case, remedy: FiledRemedy, outcome: RemedyOutcome) -> bool:
    """Whether published information is to be taken down: by this outcome, or by the judgment below that it upholds."""
    below = [one.ruling.outcome for one in _below(case, remedy) if one.ruling]
    upheld = below if outcome is RemedyOutcome.UPHELD else []
    return any(one.withdraws_publicity for one in (outcome, *upheld))


def _below(case: Case, remedy: FiledRemedy) -> tuple[FiledRemedy, ...]:
    if remedy.kind is not RemedyKind.APPEAL:
        return ()
    return tuple(
        one
        for one in case.remedies
        if one.kind is RemedyKind.SUIT and one.document == remedy.document and one.pending
    )


def _put(case: Case, remedy: FiledRemedy, ruling: Ruling) -> None:
    case.remedies = tuple(
        replace(one, ruling=ruling) if one.case_number == remedy.case_number else one for one in case.remedies
    )


def take_effect(case: Case, remedy: FiledRemedy, ruling: Ruling, on: date) -> None:
    """What a binding outcome does to the document it was about. Called by ``apply`` only."""
    decision, by = case.of(remedy.party).decision, remedy.case_number
    if decision is None or decision.number != remedy.document or not decision.stands:
        if ruling.outcome.ends_decision:
            mark_ended(case, remedy.document, by)
    elif ruling.outcome.may_state_penalties and ruling.penalties:
        replace_decision(case, remedy.party, replace(decision, penalties=ruling.penalties), by)
        settle(case, on, ruling.outcome.value, case.stage)
    elif ruling.outcome.ends_decision:
        stage = ruling.remake.stage
        remake = Remake(decision, by, on, ruling.procedural, ruling.remake_due) if stage else None
        end_decision(case, remedy.party, by, remake)
        settle(case, on, ruling.outcome.value, stage)
