"""期限表 — every time limit the system reckons, one entry each, in the order of the master table. (law: §6.2)"""

from collections.abc import Callable, Iterable

from domain.case.case import Case
from domain.case.remedy import RemedyKind
from domain.case.terms import (
    ANSWER_RECONSIDERATION,
    ANSWER_SUIT,
    CLUE_CHECK,
    COLLECTION_REMITTANCE,
    DECISION,
    DECISION_SERVICE,
    GOODS_TO_POLICE,
    HEARING_NOTICE,
    HEARING_REQUEST,
    LEGAL_REVIEW,
    PAYMENT,
    POLICE_HANDOVER,
    POLICE_REPLY,
    PRESERVATION,
    PUBLIC_NOTICE,
    RECONSIDERATION,
    REINSPECTION,
    SEIZURE,
    SPOT_REPORT,
    STATEMENT_WINDOW,
    SUIT,
    Hours,
    Term,
)
from domain.deadlines import decided, elsewhere, hearing_out, investigating, leads
from domain.deadlines.rule import Begun, DeadlineRule, Nature, Owes
from domain.record.certainty import Certainty

ORGAN, PARTY, OTHER = Owes.ORGAN, Owes.PARTY, Owes.OTHER
DUTY, RIGHT, WAIT = Nature.DUTY, Nature.RIGHT, Nature.WAIT


def _rule(
    term: Term | Hours,
    title: str,
    owes: Owes,
    begun: Callable[[Case], Iterable[Begun]],
    nature: Nature = DUTY,
    *,
    id: str = "",
    outlasts: bool = False,
) -> DeadlineRule:
    """An entry whose number, article and mark are those of its shared term."""
    return DeadlineRule(
        id=id or term.id,
        title=title,
        article=term.article,
        mark=term.mark,
        owes=owes,
        nature=nature,
        begun=begun,
        outlasts=outlasts,
    )


RULES: tuple[DeadlineRule, ...] = (
    _rule(CLUE_CHECK, "核查线索", ORGAN, leads.leads_to_check),
    _rule(leads.LIMITATION, "追责期限", ORGAN, leads.limitations),
    DeadlineRule(
        id="T04",
        title="改正期限",
        article="行政处罚法第二十八条第一款",
        mark=Certainty.VERIFIED,
        owes=PARTY,
        begun=leads.orders_to_comply_with,
    ),
    _rule(REINSPECTION, "整改复查", ORGAN, leads.orders_to_reinspect),
    _rule(PRESERVATION, "处理先行登记保存的证据", ORGAN, investigating.kept_evidence),
    _rule(SEIZURE, "查封扣押期限", ORGAN, investigating.seizures),
    _rule(LEGAL_REVIEW, "法制审核", ORGAN, investigating.reviews),
    _rule(STATEMENT_WINDOW, "陈述申辩期限", PARTY, hearing_out.statement_windows, RIGHT),
    _rule(HEARING_REQUEST, "要求听证期限", PARTY, hearing_out.hearing_windows, RIGHT),
    _rule(HEARING_NOTICE, "听证前通知期", ORGAN, hearing_out.waits_for_hearings, WAIT),
    _rule(DECISION, "作出处理决定", ORGAN, investigating.decisions),
    _rule(DECISION_SERVICE, "送达决定", ORGAN, decided.decisions_to_serve),
    _rule(PUBLIC_NOTICE, "公告送达期", ORGAN, decided.public_notices, WAIT),
    _rule(SPOT_REPORT, "当场处罚备案", ORGAN, decided.spot_decisions_to_report),
    _rule(COLLECTION_REMITTANCE, "上缴当场收缴的罚款", ORGAN, decided.collections_to_remit),
    _rule(PAYMENT, "缴纳罚没款", PARTY, decided.fines_to_pay),
    _rule(RECONSIDERATION, "申请行政复议", PARTY, decided.reconsiderations, RIGHT, outlasts=True),
    _rule(SUIT, "提起行政诉讼", PARTY, decided.suits, RIGHT, outlasts=True),
    _rule(POLICE_HANDOVER, "向公安机关移送", ORGAN, elsewhere.transfers_to_hand_over),
    _rule(POLICE_REPLY, "公安机关答复", OTHER, elsewhere.police_to_answer),
    _rule(GOODS_TO_POLICE, "移交涉案物品", ORGAN, elsewhere.goods_to_hand_over, id="T37b"),
    _rule(
        ANSWER_RECONSIDERATION,
        "行政复议答复",
        ORGAN,
        elsewhere.answers_owed(RemedyKind.RECONSIDERATION),
        outlasts=True,
    ),
    _rule(ANSWER_SUIT, "行政诉讼答辩", ORGAN, elsewhere.answers_owed(RemedyKind.SUIT), outlasts=True),
)

RULE_BY_ID = {rule.id: rule for rule in RULES}
