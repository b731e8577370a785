"""期限表 — every time limit the system reckons, one entry each, in the order of the master table. (law: §6.2)"""

from collections.abc import Callable, Iterable

from domain.case.case import Case
from domain.case.remedy import RemedyKind
from domain.case.terms import (
    ANSWER_RECONSIDERATION,
    ANSWER_SUIT,
    CLUE_CHECK,
    COLLECTION_REMITTANCE,
    COURT_ACCEPTANCE,
    COURT_APPLICATION,
    COURT_OBJECTION,
    COURT_RULING,
    DECISION,
    DECISION_SERVICE,
    GOODS_TO_POLICE,
    HEARING_NOTICE,
    HEARING_REQUEST,
    LEGAL_REVIEW,
    MAJOR_PENALTY_REPORT,
    PAYMENT,
    POLICE_HANDOVER,
    POLICE_REPLY,
    PRESERVATION,
    PUBLIC_NOTICE,
    PUBLICITY,
    PUBLICITY_WITHDRAWAL,
    RECONSIDERATION,
    REINSPECTION,
    SEIZURE,
    SPOT_REPORT,
    STATEMENT_WINDOW,
    SUBSTITUTE_URGING,
    SUIT,
    SUSPENSION_ENDS,
    URGING,
    Hours,
    Term,
)
from domain.deadlines import decided, elsewhere, enforcing, hearing_out, investigating, leads, publishing
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
    DeadlineRule(
        id="T21",
        title="延期、分期缴纳",
        article="行政处罚法第六十六条第二款",
        mark=Certainty.VERIFIED,
        owes=PARTY,
        begun=enforcing.instalments_to_pay,
    ),
    _rule(RECONSIDERATION, "申请行政复议", PARTY, decided.reconsiderations, RIGHT, outlasts=True),
    _rule(SUIT, "提起行政诉讼", PARTY, decided.suits, RIGHT, outlasts=True),
    _rule(URGING, "申请强制执行前的催告期", ORGAN, enforcing.waits_after_urging, WAIT),
    _rule(COURT_APPLICATION, "申请人民法院强制执行", ORGAN, enforcing.courts_to_apply_to),
    _rule(COURT_ACCEPTANCE, "人民法院受理", OTHER, enforcing.courts_to_accept),
    _rule(COURT_RULING, "人民法院裁定", OTHER, enforcing.courts_to_rule, id="T27b"),
    _rule(COURT_OBJECTION, "对不予受理、不予执行申请复议", ORGAN, enforcing.objections, RIGHT),
    _rule(SUBSTITUTE_URGING, "代履行前的催告期", ORGAN, enforcing.waits_before_substitutes, WAIT),
    _rule(SUSPENSION_ENDS, "中止执行满三年", ORGAN, enforcing.suspensions, WAIT),
    _rule(PUBLICITY, "公示处罚信息", ORGAN, publishing.decisions_to_publish),
    _rule(PUBLICITY_WITHDRAWAL, "撤回公示", ORGAN, publishing.publications_to_withdraw, outlasts=True),
    _rule(MAJOR_PENALTY_REPORT, "重大行政处罚备案", ORGAN, publishing.major_penalties_to_report),
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
