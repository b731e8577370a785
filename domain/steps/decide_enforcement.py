"""强制执行决定 — the town enforces by itself, where a law gives it that power. 行政强制法第十三条、第三十四条至第四十四条."""

from collections.abc import Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import ClassVar

from domain.case.case import Case, CaseEvent
from domain.case.clauses import clauses_stated
from domain.case.deciding import Remedy, identified_party, remedies
from domain.case.deeds import known_deed
from domain.case.desk import Desk
from domain.case.document import Document, DocumentKind
from domain.case.duty import Duty
from domain.case.executing import (
    NothingOverdue,
    UrgingTermRunning,
    enforceable,
    go_on,
    head_decides,
    not_halted,
    served_urging,
    undone,
)
from domain.case.execution import Enforcement, EnforcementManner
from domain.case.guards import stated
from domain.case.own_enforcement import announced, no_holiday, power_to_enforce, remedies_lapsed
from domain.case.stage import AFTER_THE_CHECK, Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.powers.power_list import Grant
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.record.when import When


class EnforcementDecided(CaseEvent):
    """``document``: the decision or order not complied with. ``grant``: the power relied on. ``announced_on``,
    ``announced_until``: of the announcement of a demolition, None for another manner."""

    TOPIC = "case.enforcement_decided"
    title = "强制执行决定"
    correctable = frozenset({"reasons", "announcement"})
    number: str
    issuer: str
    party: str
    document: str
    urging: str
    grant: Grant
    manner: EnforcementManner
    reasons: str
    basis: tuple[str, ...]
    object: str
    planned_on: date
    party_opinion: Personal
    announced_on: date | None
    announced_until: date | None
    announcement: str
    remedies: tuple[Remedy, ...]

    def apply(self, case: Case) -> None:
        on = self.occurred_at.first_day
        decided = Enforcement(self.number, self.party, self.document, self.manner, self.planned_on)
        case.execution = replace(case.execution, enforcements=(*case.execution.enforcements, decided))
        issued = Document(self.number, DocumentKind.ENFORCEMENT, self.party, on)
        case.documents = {**case.documents, self.number: issued}
        go_on(case)
        case.assume(Duty.DECIDE, self.actor.id)

    def describe(self) -> str:
        told = f"（已于{self.announced_on}公告）" if self.announced_on else ""
        return (
            f"{self.issuer}作出强制执行决定书{self.number}{told}，定于{self.planned_on}"
            f"对{self.document}{self.manner.value}：{self.object}"
        )


@dataclass(frozen=True, kw_only=True)
class DecideEnforcement(Step):
    """``document``: overdue and urged in vain. ``item``: the one over which a law itself gives the power to enforce.
    ``party_opinion``: what the party answered to the urging. The announcement and the end of the remedies are asked of a
    demolition (第四十四条)."""

    title: ClassVar = "强制执行决定"
    articles: ClassVar = "行政强制法第十三条、第三十四条至第三十八条、第四十三条、第四十四条"
    roles: ClassVar = (Role.HEAD,)
    allowed_in: ClassVar[Set[Stage]] = AFTER_THE_CHECK

    document: str = field(metadata={"label": "未履行的决定书或者责令改正通知书文号"})
    item: str = field(metadata={"label": "有强制执行权的事项编码"})
    manner: EnforcementManner = field(metadata={"label": "强制执行的方式"})
    basis: tuple[str, ...] = field(
        metadata={"label": "强制执行的依据", "hint": "授予强制执行权的法律全称和条款"}
    )
    reasons: str = field(metadata={"label": "强制执行的理由", "hint": "催告后逾期仍不履行的情况"})
    object: str = field(metadata={"label": "强制执行的标的"})
    planned_on: date = field(metadata={"label": "强制执行的日期"})
    party_opinion: str = field(
        metadata={"label": "催告后当事人的陈述申辩", "hint": "没有的写明；提出的先办理复核", "personal": True}
    )
    court: str = field(metadata={"label": "可起诉的人民法院"})
    announced_on: date | None = field(default=None, metadata={"label": "公告日期", "hint": "强制拆除的填写"})
    announced_until: date | None = field(
        default=None, metadata={"label": "公告载明的自行拆除期限", "hint": "强制拆除的填写"}
    )
    announcement: str = field(default="", metadata={"label": "公告的方式和地点", "hint": "强制拆除的填写"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        number = known_deed(case, self.document.strip(), "document").number
        document = enforceable(case, number, on)
        identified_party(case, document.party)
        head_decides(case, desk, on)
        grant = power_to_enforce(case, desk, self.item.strip(), on)
        not_halted(case, document)
        urging = overdue_and_urged(case, document, on)
        self._day_and_announcement(case, desk, document, on)
        opinion = stated("party_opinion", self.party_opinion, "催告后当事人的陈述申辩")
        text = {
            "reasons": stated("reasons", self.reasons, "强制执行的理由"),
            "basis": clauses_stated("basis", self.basis),
            "object": stated("object", self.object, "强制执行的标的"),
            "party_opinion": Personal(opinion, document.party),
            "remedies": remedies(case, desk, stated("court", self.court, "可起诉的人民法院"), on),
        }
        entry = desk.entry(when)
        case.trigger(
            EnforcementDecided,
            entry,
            number=desk.number(case.unit, DocumentKind.ENFORCEMENT.value, entry, case.id),
            issuer=desk.unit(case.unit).government,
            party=document.party,
            document=document.number,
            urging=urging,
            grant=grant,
            manner=self.manner,
            planned_on=self.planned_on,
            announced_on=self.announced_on,
            announced_until=self.announced_until,
            announcement=self.announcement.strip(),
            **text,
        )

    def _day_and_announcement(self, case: Case, desk: Desk, document: Document, on: date) -> None:
        if self.planned_on < on:
            raise BadInput("planned_on", "强制执行的日期不能早于决定", "before the decision")
        no_holiday(desk.calendar, self.planned_on)
        if self.manner is EnforcementManner.DEMOLITION:
            remedies_lapsed(case, desk.calendar, document, on)
            announced(document, self.announced_on, self.announced_until, self.planned_on)
            stated("announcement", self.announcement, "公告的方式和地点")
        elif self.announced_on or self.announced_until or self.announcement.strip():
            raise BadInput("announced_on", "公告只就强制拆除填写", "only a demolition is announced")


def overdue_and_urged(case: Case, document: Document, on: date) -> str:
    """Number of the urging, whose term is over as well (第三十七条第一款)."""
    for one in case.execution.enforcements:
        if one.document == document.number and one.result is None:
            problem = f"已作出{one.number}，尚未实施完毕"
            raise BadInput("document", problem, f"{one.number} has not been carried out")
    if not undone(case, document, on):
        raise NothingOverdue(day=on, number=document.number, due=document.due_on or "未定期限")
    urging, served = served_urging(case, document.number, on)
    if on <= urging.due_on:
        after = f"在{urging.due_on}以后"
        raise UrgingTermRunning(number=urging.number, served=served, after=after, term="催告书载明的期限")
    return urging.number
