"""评查：当事人、证据、追责 — V05–V07, V14, V15, V18, D06–D08. 行政处罚法第二十七条、第二十九条、第三十条、第三十六条、第四十条."""

from collections.abc import Iterator
from typing import Final

from domain.calendar.terms import TermUnit
from domain.case.criminal_lines import reached, updated
from domain.case.limitation import discovered_on
from domain.case.party import Incapacity, Party
from domain.case.penalty import PenaltyKind, fine_of
from domain.case.proceedings import EvidenceKind
from domain.case.special_parties import RESPONSIBLE_FROM, age_at_act
from domain.review.dossier import Dossier, Penalised, at, blank, day
from domain.review.rule import ALWAYS, ReviewRule, Seen, suggested
from domain.steps.collect_evidence import EvidenceCollected
from domain.steps.conclude_investigation import InvestigationConcluded
from domain.steps.decide_on_the_spot import PenaltyDecidedOnTheSpot
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.evaluate_transfer import TransferEvaluated
from domain.steps.request_filing import FilingRequested
from domain.wording.identifiers import credit_code_problem, id_card_problem

RECORDINGS: Final = ("image/", "video/", "audio/")


def _party_identified(dossier: Dossier) -> Iterator[Seen]:
    for decided in dossier.penalties:
        party = dossier.case.parties.get(decided.party) or dossier.case.former_parties.get(decided.party)
        if party is None or not party.identified:
            yield Seen(f"{decided.number}的当事人{decided.party}身份未查明", at(decided))
        else:
            yield from (
                Seen(f"{decided.number}：{text}", at(decided)) for text in _unfit(dossier, party, decided)
            )


def _unfit(dossier: Dossier, party: Party, decided: Penalised) -> Iterator[str]:
    """What speaks against penalising the party; a value no longer readable is not judged."""
    card = party.id_number.value if party.id_number else None
    if card and id_card_problem(card):
        yield f"{party.id}的身份证号码有误"
    code = party.credit_code.value if party.credit_code else None
    if code and credit_code_problem(code):
        yield f"{party.id}的统一社会信用代码有误"
    if card and id_card_problem(card):
        return
    act = decided.act_date if isinstance(decided, PenaltyDecidedOnTheSpot) else None
    age = age_at_act(dossier.case, party, act)
    if age is not None and age < RESPONSIBLE_FROM:
        yield f"{party.id}行为时不满十四周岁，不应处罚"
    if party.incapacity and party.incapacity.value == Incapacity.FULL:
        yield f"{party.id}不能辨认或者不能控制自己行为，不应处罚"


def _proved_before(dossier: Dossier) -> Iterator[Seen]:
    collected = {one.evidence_id: one for one in dossier.of(EvidenceCollected)}
    for decided in dossier.of(PenaltyDecided):
        for name in decided.evidence:
            piece = dossier.case.evidence.get(name)
            if piece and piece.collected_on > day(decided):
                events = (decided, collected[name]) if name in collected else (decided,)
                yield Seen(f"证据{name}收集于{piece.collected_on}，晚于决定日{day(decided)}", at(*events))


def _crime_evaluated(dossier: Dossier) -> Iterator[Seen]:
    for decided in dossier.penalties:
        if isinstance(decided, PenaltyDecided | PenaltyDecidedOnTheSpot):
            yield from _unevaluated(dossier, decided)


def _unevaluated(dossier: Dossier, decided: PenaltyDecided | PenaltyDecidedOnTheSpot) -> Iterator[Seen]:
    until = decided.originator_version
    stating = [one for one in dossier.events if isinstance(one, InvestigationConcluded | TransferEvaluated)]
    known = updated((), [q for one in stating if one.originator_version < until for q in one.quantities])
    if isinstance(decided, PenaltyDecidedOnTheSpot):
        known = updated(known, decided.quantities)
    evaluated = [
        one
        for one in dossier.of(TransferEvaluated)
        if one.originator_version < until and day(one) <= day(decided)
    ]
    for line in reached(known):
        if not any(
            figure in one.quantities
            for one in evaluated
            for figure in known
            if figure.subject is line.subject
        ):
            yield Seen(
                f"{line.subject.value}达到{line.crime}的评估标准（{line.source}），作出{decided.number}前未评估移送",
                at(decided),
            )


def _fined_once(dossier: Dossier) -> Iterator[Seen]:
    for decided in dossier.penalties:
        items = {one.item for one in decided.penalties if one.kind is PenaltyKind.FINE}
        if len(items) > 1 and not getattr(decided, "several_acts", "").strip():
            yield Seen(
                f"{decided.number}依{'、'.join(sorted(items))}分别罚款，未说明是数个违法行为", at(decided)
            )
    standing: dict[str, Penalised] = {}
    for decided in dossier.penalties:
        document = dossier.case.documents.get(decided.number)
        if not fine_of(decided.penalties) or document is None or document.ended_by:
            continue
        earlier = standing.setdefault(decided.party, decided)
        if earlier is not decided:
            yield Seen(
                f"{decided.party}已由{earlier.number}罚款，又由{decided.number}罚款", at(earlier, decided)
            )


def _within_limitation(dossier: Dossier) -> Iterator[Seen]:
    acts = [
        (one, one.act_date.last_day, one.limitation_years)
        for one in dossier.of(FilingRequested)
        if not one.continuing
    ]
    spot = [
        (one, one.act_date.last_day, 2) for one in dossier.of(PenaltyDecidedOnTheSpot) if not one.continuing
    ]
    for event, ended, years in (*acts, *spot):
        last = dossier.calendar.last_day(ended, years, TermUnit.YEAR)
        found = discovered_on(dossier.case, day(event))
        if found > last:
            yield Seen(
                f"违法行为终了于{ended}，{years}年追责期限于{last}届满，{found}才被发现",
                at(event),
            )


def _copies_checked(dossier: Dossier) -> Iterator[Seen]:
    for one in dossier.of(EvidenceCollected):
        if one.copied and not one.original_checked:
            yield Seen(f"证据{one.evidence_id}是复制件，未注明与原件核对无异", at(one))
        elif blank(one.source):
            yield Seen(f"证据{one.evidence_id}未注明来源", at(one))


def _recordings_described(dossier: Dossier) -> Iterator[Seen]:
    for one in dossier.of(EvidenceCollected):
        recorded = one.media_type.startswith(RECORDINGS) or one.kind is EvidenceKind.AUDIO_VISUAL
        missing = [
            label
            for label, lacking in (
                ("制作人", one.maker is None and not one.officers),
                ("地点", blank(one.place)),
                ("证明对象", blank(one.proves)),
                ("原始载体的数字指纹", blank(one.sha256)),
            )
            if lacking
        ]
        if recorded and missing:
            yield Seen(f"证据{one.evidence_id}缺少{'、'.join(missing)}", at(one))


RULES: Final = (
    ReviewRule(
        id="V05",
        title="当事人认定正确",
        veto=True,
        article="行政处罚法第三十条、第三十一条、第四十条",
        look_at="当事人的姓名名称、证件号码、行为时年龄和责任能力",
        remedy="查明当事人；不应处罚的，撤销处罚决定",
        check=_party_identified,
    ),
    ReviewRule(
        id="V06",
        title="事实清楚，证据充分",
        veto=True,
        article="行政处罚法第四十条",
        look_at="违法构成的每一要件是否都有证据证明",
        remedy="补充证据；不能查清的，不得处罚",
    ),
    ReviewRule(
        id="V07",
        title="证据在决定之前收集",
        veto=True,
        article="行政诉讼证据规定第六十条第一项",
        look_at="决定书所列证据的收集日期与决定日期",
        remedy="决定后收集的证据不能证明决定合法；依法撤销或者变更",
        in_force=ALWAYS,
        check=_proved_before,
    ),
    ReviewRule(
        id="V14",
        title="达到刑事追诉标准的已评估移送",
        veto=True,
        article="行政处罚法第二十七条；行政执法机关移送涉嫌犯罪案件的规定第三条、第五条",
        look_at="调查认定的面积、价值等数量与追诉标准",
        remedy="立即评估并依法移送公安机关",
        check=_crime_evaluated,
    ),
    ReviewRule(
        id="V15",
        title="同一违法行为不得两次罚款",
        veto=True,
        article="行政处罚法第二十九条",
        look_at="本案各决定中的罚款（关联案件的罚款须另行核对）",
        remedy="撤销重复的罚款并退还",
        check=_fined_once,
    ),
    ReviewRule(
        id="V18",
        title="在追责期限内",
        veto=True,
        article="行政处罚法第三十六条",
        look_at="违法行为终了之日与发现之日（收到线索日）",
        remedy="超过追责期限的，撤销处罚决定，不予处罚",
        check=_within_limitation,
    ),
    ReviewRule(
        id="D06",
        title="空白处划去、涂改处捺印",
        points=suggested("0.5", each=True),
        article="行政处罚法第四十七条",
        look_at="笔录原件的空白处和涂改处",
        remedy="由当事人在涂改处捺印确认",
    ),
    ReviewRule(
        id="D07",
        title="复制件注明来源并核对",
        points=suggested("1", each=True),
        article="行政诉讼证据规定第十条（参照）",
        look_at="证据登记的来源、与原件核对情况（签名、日期须看原件）",
        remedy="与原件核对后注明“与原件核对无异”，由提供人签名",
        in_force=ALWAYS,
        check=_copies_checked,
    ),
    ReviewRule(
        id="D08",
        title="照片、录像注明制作人、时间、地点、对象",
        points=suggested("1", each=True),
        article="行政处罚法第四十六条、第四十七条",
        look_at="照片、视听资料的登记内容和原始载体",
        remedy="补注制作人、地点和证明对象，保存原始载体",
        in_force=ALWAYS,
        check=_recordings_described,
    ),
)
