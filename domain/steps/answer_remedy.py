"""复议答复、应诉答辩 — the organ answers with the evidence and norms of its decision.
行政复议法第四十八条、第五十四条; 行政诉讼法第六十七条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.guards import each_stated, stated
from domain.case.remedy import FiledRemedy
from domain.case.stage import LIVE, Stage
from domain.case.step import Step
from domain.case.taking_remedy import pending_remedy
from domain.people.role import HANDLING, Role
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class NoEvidenceGatheredMeanwhile(Refusal):
    article = "行政复议法第四十六条、行政诉讼法第三十五条"
    zh = (
        "证据{evidence}收集于{day}，在收到{case_number}副本之后，不得自行收集后提交。",
        "请只提交作出决定时已经收集的证据；确需补充的，报复议机关或者人民法院准许。",
    )
    en = (
        "Evidence {evidence} was gathered on {day}, after the copy of {case_number} came.",
        "Submit only what the decision rested on; more needs the remedy organ's leave.",
    )


class RemedyAlreadyAnswered(Refusal):
    article = "行政复议法第四十八条；行政诉讼法第六十七条"
    zh = ("{case_number}已于{day}答复。", "不必再次登记；补充材料按复议机关或者人民法院的要求提交。")
    en = ("{case_number} was answered on {day}.", "Further papers follow the remedy organ's orders.")


class RemedyAnswered(CaseEvent):
    """``late``: after its term, so that the decision counts as without evidence; recorded all the same."""

    TOPIC = "case.remedy_answered"
    title = "复议答复、应诉答辩"
    correctable = frozenset({"answer"})
    case_number: str
    answer: str
    documents: tuple[str, ...]
    evidence: tuple[str, ...]
    late: bool

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        case.remedies = tuple(
            replace(one, answered_on=on) if one.case_number == self.case_number else one
            for one in case.remedies
        )

    def describe(self) -> str:
        late = "（逾期，视为没有证据）" if self.late else ""
        return f"答复{self.case_number}{late}，提交材料{len(self.documents)}件、证据{len(self.evidence)}件"


@dataclass(frozen=True, kw_only=True)
class AnswerRemedy(Step):
    """``documents``: what was handed in, one by one. ``evidence``: ids of evidence of the case."""

    title: ClassVar = "复议答复、应诉答辩"
    articles: ClassVar = "行政复议法第四十八条、第五十四条；行政诉讼法第六十七条"
    roles: ClassVar = (*HANDLING, Role.LEGAL_REVIEWER, Role.HEAD)
    allowed_in: ClassVar[Set[Stage]] = LIVE - {Stage.LEAD, Stage.MERGED}

    case_number: str = field(metadata={"label": "复议、诉讼案号"})
    answer: str = field(metadata={"label": "答复、答辩意见"})
    documents: tuple[str, ...] = field(metadata={"label": "提交的材料清单"})
    evidence: tuple[str, ...] = field(default=(), metadata={"label": "提交的证据编号"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        remedy = pending_remedy(case, self.case_number)
        guards.not_before(self.title, on, "收到副本", remedy.received_on)
        if remedy.answered_on:
            raise RemedyAlreadyAnswered(case_number=remedy.case_number, day=remedy.answered_on)
        self._check_evidence(case, remedy)
        case.trigger(
            RemedyAnswered,
            desk.entry(when),
            case_number=remedy.case_number,
            answer=stated("answer", self.answer, "答复、答辩意见"),
            documents=each_stated("documents", self.documents, "提交的材料"),
            evidence=self.evidence,
            late=remedy.answer_due is not None and on > remedy.answer_due,
        )

    def _check_evidence(self, case: Case, remedy: FiledRemedy) -> None:
        for index, one in enumerate(self.evidence):
            if one not in case.evidence:
                known = "、".join(case.evidence) or "无"
                raise BadInput(f"evidence.{index}", f"本案没有证据{one}（现有：{known}）", "no such evidence")
            if case.evidence[one].collected_on > remedy.received_on:
                raise NoEvidenceGatheredMeanwhile(
                    evidence=one, day=case.evidence[one].collected_on, case_number=remedy.case_number
                )
