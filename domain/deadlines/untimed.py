"""没有日数的期限 — rules that time a duty without a number, or for somebody else than a case. Nothing is reckoned from them that
the law does not say. (law: §6.2 T02, T09, T30, T34, T45, T47)"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.case.case import Case
from domain.case.document import DocumentKind
from domain.case.execution import EnforcementManner, EnforcementResult
from domain.case.proceedings import CorrectionResult
from domain.case.publicity_rules import MINOR_RECORDS, SOURCE
from domain.deadlines.decided import ENDED, decided
from domain.deadlines.remedies import DEMOLITION
from domain.deadlines.rule import Begun, Owes
from domain.record.certainty import Certainty


def _nothing(_: Case) -> Iterable[Begun]:
    return ()


@dataclass(frozen=True, kw_only=True)
class UntimedRule:
    """``says``: what the source says instead of a number. ``begun``: where it is at work in a case, without a last day."""

    id: str
    title: str
    article: str
    mark: Certainty
    says: str
    owes: Owes = Owes.ORGAN
    begun: Callable[[Case], Iterable[Begun]] = _nothing


def filings(case: Case) -> Iterator[Begun]:
    """From the check that shows whether the standard is met, to the filing or to what was done instead."""
    if case.check:
        filed = case.filing.filed_on if case.filing else None
        ended = [one.on for one in (case.dismissal, case.forwarding) if one]
        on_the_spot = [one.on for one in case.spot_decisions.values()]
        yield Begun(
            subject=case.number or case.violation,
            starts_on=case.check.started_on,
            started_by="启动核查",
            met_on=min((*([filed] if filed else ()), *ended, *on_the_spot), default=None),
        )


def demolitions(case: Case) -> Iterator[Begun]:
    for decision, document in decided(case):
        if document.served_on and any(DEMOLITION in one.content for one in decision.penalties):
            yield Begun(
                subject=decision.number,
                starts_on=document.served_on,
                started_by="决定书送达",
                met_on=_gone(case, decision.number),
                void=ENDED if not decision.stands else "",
            )
    yield from _under_orders(case)


def _under_orders(case: Case) -> Iterator[Begun]:
    """Demolitions decided on because an order to correct was not complied with (城乡规划法第六十五条)."""
    for one in case.execution.enforcements:
        order = case.documents[one.document]
        if order.kind is DocumentKind.CORRECTION_ORDER and one.manner is EnforcementManner.DEMOLITION:
            yield Begun(
                subject=one.document,
                starts_on=order.served_on or order.issued_on,
                started_by="责令改正通知书送达",
                met_on=_gone(case, one.document),
                void=ENDED if order.ended_by else "",
            )


def _gone(case: Case, document: str) -> date | None:
    """The day it was pulled down, by the town or, as a re-inspection found, by the party."""
    enforced = [
        one.done_on
        for one in case.execution.enforcements
        if one.document == document and one.result is EnforcementResult.DONE and one.done_on
    ]
    seen = [
        one.on for one in case.reinspections if one.order == document and one.result is CorrectionResult.DONE
    ]
    return min((*enforced, *seen), default=None)


def displays(case: Case) -> Iterator[Begun]:
    """From the date of the decision document, as reported, since the measures are in force."""
    for decision, _ in decided(case):
        publication = case.publicity.of(decision.number)
        if publication and publication.on >= MINOR_RECORDS.since:
            yield Begun(
                subject=decision.number,
                starts_on=decision.on,
                started_by="作出处罚决定",
                met_on=publication.withdrawn_on,
            )


UNTIMED: Final[tuple[UntimedRule, ...]] = (
    UntimedRule(
        id="T02",
        title="立案",
        article="行政处罚法第五十四条第二款",
        mark=Certainty.VERIFIED,
        says="符合立案标准的应当及时立案；法律没有规定日数",
        begun=filings,
    ),
    UntimedRule(
        id="T09",
        title="冻结决定书交付当事人",
        article="行政强制法第三十一条",
        mark=Certainty.VERIFIED,
        says="三日（工作日）；冻结只由法律规定的行政机关实施，乡镇没有此项权力",
        owes=Owes.OTHER,
    ),
    UntimedRule(
        id="T30",
        title="强制拆除",
        article="行政强制法第四十四条",
        mark=Certainty.VERIFIED,
        says="应当公告限期自行拆除；当事人在法定期限内不复议、不诉讼又不拆除的，方可依法强制拆除",
        begun=demolitions,
    ),
    UntimedRule(
        id="T34",
        title="处罚信息的公示期限",
        article=SOURCE,
        mark=MINOR_RECORDS.mark,
        says="自决定书日期起算：轻微的至三个月，一般三个月至一年，严重一年至三年；具体期限以公示平台认定为准，可以申请信用修复",
        begun=displays,
    ),
    UntimedRule(
        id="T45",
        title="公布并报送上一年度行政执法统计",
        article="行政执法统计年报制度（山西省，待核实）",
        mark=Certainty.EXCERPT,
        says="每年1月31日前；本单位的义务，不属于个案",
    ),
    UntimedRule(
        id="T47",
        title="行政执法证有效期",
        article="行政处罚法第四十二条、第五十五条（有效期以证件载明为准）",
        mark=Certainty.VERIFIED,
        says="以执法证载明的日期为准；期满未换证的，不得执法",
    ),
)
UNTIMED_BY_ID: Final = {rule.id: rule for rule in UNTIMED}


def statistics_due(today: date) -> date:
    """31 January next, for the year before it: no roll-over is relied on (T45)."""
    this_year = date(today.year, 1, 31)
    return this_year if today <= this_year else date(today.year + 1, 1, 31)
