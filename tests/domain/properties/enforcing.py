"""Drafts of the steps by which what was ordered is done for the party: by another, or by the town itself."""

from dataclasses import replace
from datetime import timedelta

from domain.case.document import DocumentKind
from domain.case.execution import EnforcementManner, EnforcementResult, SubstituteResult
from domain.steps.decide_enforcement import DecideEnforcement
from domain.steps.decide_substitute_performance import DecideSubstitutePerformance
from domain.steps.record_enforcement import RecordEnforcement
from domain.steps.record_substitute_performance import RecordSubstitutePerformance
from tests.domain.given_execution import CARRY_OUT, ENFORCE, SUBSTITUTE
from tests.domain.properties.walker import Drafted, Walk, drafts


@drafts(DecideSubstitutePerformance)
def decide_substitute_performance(walk: Walk) -> Drafted:
    immediate = walk.chance(0.4)
    orders = [one for one in walk.documents(DocumentKind.CORRECTION_ORDER) if one.served_on]
    if (party := orders[-1].party if orders else walk.party()) is None:
        return None
    step = replace(
        SUBSTITUTE,
        occurred_at=walk.day,
        party=party,
        planned_on=walk.later(0, 8),
        performer=walk.secret("代履行人"),
        order=orders[-1].number if orders and not immediate else "",
        immediate=immediate,
        immediate_reason="堆土阻断道路",
    )
    return step, walk.head()


@drafts(RecordSubstitutePerformance)
def record_substitute_performance(walk: Walk) -> Drafted:
    open_ones = [one for one in walk.case.execution.substitutes if one.result is None]
    if not open_ones:
        return None
    one, done = walk.pick(open_ones), walk.chance(0.7)
    step = RecordSubstitutePerformance(
        occurred_at=walk.day,
        number=one.number,
        result=SubstituteResult.DONE if done else SubstituteResult.STOPPED,
        supervisors=walk.pair(),
        details="已修复",
        lawful=True,
        cost_fen=walk.pick((100_000, 200_000)) if done else 0,
        cost_reason="材料涨价",
        signer=walk.secret("签名人"),
    )
    return step, walk.handler()


@drafts(DecideEnforcement)
def decide_enforcement(walk: Walk) -> Drafted:
    orders = [one for one in walk.documents(DocumentKind.CORRECTION_ORDER) if one.served_on]
    urged = {one.document for one in walk.case.execution.urgings}
    number = next((one.number for one in orders if one.number in urged), "")
    if not number:
        return None
    due = max(one.due_on for one in walk.case.execution.urgings if one.document == number)
    walk.on = max(walk.on, due + timedelta(days=1)) if walk.chance(0.8) else walk.on
    demolish = walk.chance(0.3)
    step = replace(
        ENFORCE,
        occurred_at=walk.day,
        document=number,
        item="JT-01",
        manner=EnforcementManner.DEMOLITION if demolish else EnforcementManner.RESTORATION,
        planned_on=walk.later(2, 6),
        party_opinion=walk.secret("申辩"),
        announced_on=walk.on if demolish else None,
        announced_until=walk.later(1, 1) if demolish else None,
        announcement="张贴公告" if demolish else "",
    )
    return step, walk.head()


@drafts(RecordEnforcement)
def record_enforcement(walk: Walk) -> Drafted:
    open_ones = [one for one in walk.case.execution.enforcements if one.result is None]
    if not open_ones:
        return None
    one = walk.pick(open_ones)
    walk.on = max(walk.on, one.planned_on)
    done = walk.chance(0.7)
    step = replace(
        CARRY_OUT,
        occurred_at=walk.day,
        number=one.number,
        result=EnforcementResult.DONE if done else EnforcementResult.STOPPED,
        officers=walk.pair(),
        signer=walk.secret("签名人"),
    )
    return step, walk.handler()
