"""评查：决定 — V08, V16, D15–D17, D22. 行政处罚法第三十七条、第五十七条至第六十条."""

from collections.abc import Iterator
from typing import Final

from domain.case.notifying import NoticeIssued
from domain.case.penalty import Penalty, PenaltyKind
from domain.case.stopped_clock import decision_due
from domain.law.citation import references
from domain.law.resolution import Choice, Side
from domain.powers.discretion import Quantity
from domain.powers.item import FineRange, Item
from domain.review.dossier import Decided, Dossier, Penalised, at, blank, day
from domain.review.rule import ReviewRule, Seen, excerpted, suggested
from domain.steps.change_decision import DecisionChanged
from domain.steps.decide_no_penalty import NoPenaltyDecided
from domain.steps.decide_on_the_spot import PenaltyDecidedOnTheSpot
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.receive_statement import StatementReceived
from domain.wording.money import amount_in_figures

WRONG_VERSION: Final = frozenset(
    {(Choice.OLD, Side.NEW), (Choice.NEW, Side.OLD), (Choice.NO_LONGER_PUNISHED, Side.OLD)}
)
AREA: Final = "平方米"


def _lawful(dossier: Dossier) -> Iterator[Seen]:
    for decided in dossier.penalties:
        for clause in decided.cited:
            version = (clause.choice, clause.cited)
            if clause.choice is Choice.NOT_IN_FORCE or version in WRONG_VERSION:
                yield Seen(f"{decided.number}引用的{clause.citation}不应适用：{clause.why}", at(decided))
        for penalty in decided.penalties:
            if fault := _fault(dossier, decided, penalty):
                yield Seen(f"{decided.number}：{fault}", at(decided))


def _fault(dossier: Dossier, decided: Penalised, penalty: Penalty) -> str:
    """What is wrong with a penalty under the item as frozen in the decision; "" where nothing is."""
    item = next((one.item for one in decided.grants if one.item.code == penalty.item), None)
    if item is None:
        return f"{penalty.kind.value}没有相应的事项{penalty.item}"
    if penalty.kind is not PenaltyKind.OTHER and penalty.kind.value not in item.kinds:
        return f"事项{item.code}没有规定“{penalty.kind.value}”"
    limits = _limits(dossier, decided, item, penalty) if penalty.kind is PenaltyKind.FINE else None
    if limits is None or not limits.known:
        return ""
    mitigated = bool(decided.mitigating)
    outside = (
        _factor_outside(limits, penalty, mitigated) if limits.unit else _outside(limits, penalty, mitigated)
    )
    return f"罚款{amount_in_figures(penalty.amount_fen or 0)}超出事项{item.code}的法定幅度" if outside else ""


def _limits(dossier: Dossier, decided: Penalised, item: Item, penalty: Penalty) -> FineRange | None:
    party = dossier.case.parties.get(decided.party) or dossier.case.former_parties.get(decided.party)
    ranges = [one for one in item.fines if party and one.party in (party.type, None)]
    if len(ranges) > 1:
        ranges = [one for one in ranges if one.condition == penalty.condition.strip()]
    return ranges[0] if ranges else None


def _outside(limits: FineRange, penalty: Penalty, mitigated: bool) -> bool:
    amount = penalty.amount_fen or 0
    below = limits.minimum_fen is not None and amount < limits.minimum_fen and not mitigated
    return below or (limits.maximum_fen is not None and amount > limits.maximum_fen)


def _factor_outside(limits: FineRange, penalty: Penalty, mitigated: bool) -> bool:
    if penalty.formula is None:
        return False
    factor = penalty.formula.factor * (penalty.formula.unit_amount if limits.unit == AREA else 1)
    below = limits.factor_minimum is not None and factor < limits.factor_minimum and not mitigated
    return below or (limits.factor_maximum is not None and factor > limits.factor_maximum)


def _six_contents(dossier: Dossier) -> Iterator[Seen]:
    for decided in dossier.decisions:
        missing = [label for label, lacking in _contents(decided) if lacking]
        if missing:
            yield Seen(f"{decided.number}缺少{'、'.join(missing)}", at(decided))


def _contents(decided: Decided) -> Iterator[tuple[str, bool]]:
    yield "违法事实", blank(decided.facts)
    yield (
        "救济途径和期限",
        not decided.remedies or any(blank(one.organ, one.term) for one in decided.remedies),
    )
    yield "作出决定的机关名称", blank(decided.issuer)
    if isinstance(decided, NoPenaltyDecided):
        yield "不予处罚的理由", blank(decided.reasons)
        return
    yield "处罚种类", not decided.penalties
    yield "处罚依据", not decided.basis
    yield "履行方式和期限", blank(decided.performance)
    if isinstance(decided, PenaltyDecided):
        yield "证据", not decided.evidence
    if isinstance(decided, PenaltyDecidedOnTheSpot):
        yield "证据", not decided.proof


def _contents_of_decision(dossier: Dossier) -> Iterator[Seen]:
    for decided in dossier.of(PenaltyDecided):
        stated = [one for one in dossier.of(StatementReceived) if one.party == decided.party]
        fined = any(one.kind is PenaltyKind.FINE for one in decided.penalties)
        contents = (
            ("当事人意见及采纳情况", bool(stated) and blank(decided.defence)),
            ("责令改正内容", blank(decided.correction)),
            ("代收银行和账户", fined and blank(decided.bank, decided.bank_account)),
            ("逾期加处罚款", fined and not decided.surcharge_told),
        )
        for label, lacking in contents:
            if lacking:
                yield Seen(f"{decided.number}未载明{label}", at(decided))


def _reasoned(dossier: Dossier) -> Iterator[Seen]:
    for decided in dossier.penalties:
        if isinstance(decided, DecisionChanged):
            continue
        if blank(decided.discretion):
            yield Seen(f"{decided.number}没有裁量说理", at(decided))
        if isinstance(decided, PenaltyDecided) and blank(decided.tier_reason):
            for fine in decided.penalties:
                if _outside_tier(dossier, decided, fine):
                    yield Seen(f"{decided.number}偏离当地裁量档次而未说明理由", at(decided))


def _outside_tier(dossier: Dossier, decided: PenaltyDecided, fine: Penalty) -> bool:
    tiers = [
        tier
        for grant in decided.grants
        if grant.item.code == fine.item
        for tier in grant.item.tiers
        if tier.applies_in(dossier.case.unit)
    ]
    if fine.kind is not PenaltyKind.FINE or not tiers or fine.measured is None:
        return False
    fitting = [tier for tier in tiers if tier.fits(Quantity(fine.measured, tier.unit))]
    return bool(fitting) and not any(tier.allows(fine.amount_fen or 0) for tier in fitting)


def _cited_exactly(dossier: Dossier) -> Iterator[Seen]:
    for event in (*dossier.of(NoticeIssued), *dossier.penalties):
        for text in event.basis:
            if not references(text):
                yield Seen(f"{event.number}的依据“{text}”未写明条款", at(event))
        for clause in event.cited:
            if clause.short_title:
                yield Seen(f"{event.number}引用{clause.citation}使用简称", at(event))


def _in_ninety_days(dossier: Dossier) -> Iterator[Seen]:
    """The first decision on each party; one made anew has a term of its own."""
    first: dict[str, PenaltyDecided | NoPenaltyDecided] = {}
    for decided in dossier.ordinary:
        first.setdefault(decided.party, decided)
    for decided in first.values():
        due = decision_due(dossier.case, dossier.calendar, day(decided))
        if due and day(decided) > due:
            yield Seen(f"{decided.number}应于{due}前作出，{day(decided)}才作出", at(decided))


RULES: Final = (
    ReviewRule(
        id="V08",
        title="适用法律正确，处罚在法定幅度内",
        veto=True,
        article="行政处罚法第十六条、第三十七条",
        look_at="决定所引条款的施行期间，处罚种类和罚款数额与事项幅度比对（待核实的幅度须人工核对）",
        remedy="依法变更或者撤销决定",
        check=_lawful,
    ),
    ReviewRule(
        id="V16",
        title="决定书六项内容齐全并加盖印章",
        veto=True,
        article="行政处罚法第五十九条",
        look_at="决定书的当事人、事实证据、种类依据、履行、救济、机关名称和日期（印章须看原件）",
        remedy="依法变更或者撤销决定",
        check=_six_contents,
    ),
    ReviewRule(
        id="D15",
        title="决定书其他内容完整",
        points=excerpted("3", each=True, at_most="21"),
        article="行政处罚法第五十九条、第六十七条、第七十二条",
        look_at="采纳情况、责令改正、代收银行、加处罚款的记载（七项各3分，六项法定内容另按V16）",
        remedy="制作补正通知书或者另行书面告知",
        check=_contents_of_decision,
    ),
    ReviewRule(
        id="D16",
        title="裁量说理，引用裁量基准",
        points=suggested("2", range="2–3"),
        article="行政处罚法第三十四条",
        look_at="决定书的裁量理由和裁量档次",
        remedy="在卷内补充裁量说明；明显不当的依法变更",
        check=_reasoned,
    ),
    ReviewRule(
        id="D17",
        title="法律依据引用到条款项，使用全称",
        points=suggested("1", each=True),
        article="行政处罚法第五十九条",
        look_at="告知书、决定书所引条款",
        remedy="制作补正通知书",
        check=_cited_exactly,
    ),
    ReviewRule(
        id="D22",
        title="立案之日起九十日内作出决定",
        points=suggested("3", range="3–5"),
        article="行政处罚法第六十条",
        look_at="立案日、决定日和依法扣除的期间",
        remedy="超期属程序违法，今后及时办理；依法可以延长的须有规定和批准",
        check=_in_ninety_days,
    ),
)
