"""不予行政处罚决定 — one party is not penalised, on a stated ground. 行政处罚法第三十条、第三十一条、第三十三条、第三十六条、第五十七条."""

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from domain.case.case import Case, CaseEvent
from domain.case.deciding import Remedy, examined_as, may_decide, remedies
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.guards import stated
from domain.case.party import Party
from domain.case.party_proceedings import Decision
from domain.case.proceedings import CorrectionResult, Outcome
from domain.case.special_parties import RESPONSIBLE_FROM, age_at_act
from domain.case.stage import TOWARDS_A_PARTY, Stage
from domain.case.step import Step
from domain.case.transfer_rules import transfer_evaluated
from domain.people.role import Role
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class EducationRequired(Refusal):
    article = "行政处罚法第三十条、第三十一条、第三十三条第三款"
    zh = (
        "以“{ground}”不予处罚的，应当对当事人进行教育，或者责令监护人管教、看管。",
        "请填写“教育情况”。",
    )
    en = ("Without a penalty on the ground {ground} the party is to be educated.", "State how it was done.")


class CorrectionMustBeProved(Refusal):
    article = "行政处罚法第三十三条第一款"
    zh = (
        "以“{ground}”不予处罚的，须有证明当事人{party}已及时改正的复查记录。",
        "请先对责令改正的情况进行复查，结论为“已改正”后再作出决定。",
    )
    en = ("The ground {ground} needs proof that {party} has corrected.", "Re-inspect the correction first.")


class NoPenaltyGround(StrEnum):
    """不予处罚的理由."""

    UNDER_FOURTEEN = "不满十四周岁的未成年人有违法行为"
    MENTAL_INCAPACITY = "精神病人、智力残疾人不能辨认或者不能控制自己行为"
    SLIGHT_CORRECTED = "违法行为轻微并及时改正，没有造成危害后果"
    FIRST_OFFENCE = "初次违法且危害后果轻微并及时改正"
    NO_FAULT = "有证据足以证明没有主观过错"
    SLIGHT = "违法行为轻微，依法可以不予行政处罚"
    NOT_ESTABLISHED = "违法事实不能成立"
    OUT_OF_TIME = "违法行为超过追责期限"

    @property
    def article(self) -> str:
        return f"行政处罚法{_ARTICLES[self]}"

    @property
    def needs_correction(self) -> bool:
        return self in (NoPenaltyGround.SLIGHT_CORRECTED, NoPenaltyGround.FIRST_OFFENCE)

    @property
    def needs_education(self) -> bool:
        return _ARTICLES[self].startswith(("第三十条", "第三十一条", "第三十三条"))


_ARTICLES = {
    NoPenaltyGround.UNDER_FOURTEEN: "第三十条",
    NoPenaltyGround.MENTAL_INCAPACITY: "第三十一条",
    NoPenaltyGround.SLIGHT_CORRECTED: "第三十三条第一款",
    NoPenaltyGround.FIRST_OFFENCE: "第三十三条第一款",
    NoPenaltyGround.NO_FAULT: "第三十三条第二款",
    NoPenaltyGround.SLIGHT: "第五十七条第一款第二项",
    NoPenaltyGround.NOT_ESTABLISHED: "第五十七条第一款第三项",
    NoPenaltyGround.OUT_OF_TIME: "第三十六条",
}


class NoPenaltyDecided(CaseEvent):
    TOPIC = "case.no_penalty_decided"
    title = "不予行政处罚决定"
    number: str
    issuer: str
    party: str
    ground: NoPenaltyGround
    article: str
    facts: str
    reasons: str
    education: str
    remedies: tuple[Remedy, ...]

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        case.towards(self.party, decision=Decision(self.number, on, ground=self.article, facts=self.facts))
        issued = Document(self.number, DocumentKind.NO_PENALTY_DECISION, self.party, on)
        case.documents = {**case.documents, self.number: issued}
        penalised = any(one.decision and one.decision.penalises for one in case.proceedings.values())
        case.stage = Stage.DECIDED if penalised else Stage.NOT_PENALISED
        case.assume(Duty.DECIDE, self.actor.id)

    def describe(self) -> str:
        return f"{self.issuer}作出不予行政处罚决定书{self.number}，对{self.party}不予处罚：{self.ground.value}（{self.article}）"


@dataclass(frozen=True, kw_only=True)
class DecideNoPenalty(Step):
    """``education``: how the party was educated, or what its guardian was ordered. ``court``: the one to sue in."""

    title: ClassVar = "不予行政处罚决定"
    articles: ClassVar = "行政处罚法第三十条、第三十一条、第三十三条、第三十六条、第五十七条"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = TOWARDS_A_PARTY | {Stage.EXAMINING}
    follows: ClassVar = ("case.result_examined", "case.legality_reviewed")

    party: str = field(metadata={"label": "当事人编号"})
    ground: NoPenaltyGround = field(metadata={"label": "不予处罚的理由"})
    facts: str = field(metadata={"label": "查明的事实"})
    reasons: str = field(metadata={"label": "说理"})
    court: str = field(metadata={"label": "可起诉的人民法院"})
    education: str = field(default="", metadata={"label": "教育情况"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        party = may_decide(case, desk, self.party, on)
        if case.stage is Stage.EXAMINING:
            examined_as(case, Outcome.NO_PENALTY, self.title, on)
        self._check_ground(case, party, on)
        transfer_evaluated(case, on)
        facts = stated("facts", self.facts, "查明的事实")
        reasons = stated("reasons", self.reasons, "说理")
        court = stated("court", self.court, "可起诉的人民法院")
        entry = desk.entry(when)
        case.trigger(
            NoPenaltyDecided,
            entry,
            number=desk.number(case.unit, DocumentKind.NO_PENALTY_DECISION.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            party=self.party,
            ground=self.ground,
            article=self.ground.article,
            facts=facts,
            reasons=reasons,
            education=self.education.strip(),
            remedies=remedies(case, desk, court, on),
        )

    def _check_ground(self, case: Case, party: Party, on: date) -> None:
        age = age_at_act(case, party)
        if self.ground is NoPenaltyGround.UNDER_FOURTEEN and age is not None and age >= RESPONSIBLE_FROM:
            raise BadInput("ground", f"当事人行为时{age}周岁，已满十四周岁", f"the party was {age} then")
        if self.ground.needs_education and not self.education.strip():
            raise EducationRequired(ground=self.ground.value)
        if self.ground.needs_correction and not _corrected(case, self.party, on):
            raise CorrectionMustBeProved(ground=self.ground.value, party=self.party)


def _corrected(case: Case, party: str, on: date) -> bool:
    """Each order to correct that was re-inspected with the party found it done, the last time; at least one was."""
    last = {
        one.order: one.result
        for one in sorted(case.reinspections, key=lambda one: one.on)
        if one.on <= on and one.order in case.documents and case.documents[one.order].party == party
    }
    return bool(last) and all(result is CorrectionResult.DONE for result in last.values())
