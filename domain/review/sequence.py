"""评查：先后、职责、补录 — C01, C06–C08, C10, C12, C14. 行政处罚法第四十二条、第四十七条 (law: §9.2, §10.4, design)."""

from collections.abc import Iterator
from typing import Final

from domain.case.duty import CONFLICTS, Duty
from domain.case.notifying import NoticeIssued
from domain.people.role import Role
from domain.record.aggregate import RecordedEvent
from domain.record.certainty import Certainty
from domain.record.lateness import late_days
from domain.review.dossier import Dossier, at, day, involved
from domain.review.records import issued
from domain.review.rule import ALWAYS, ReviewRule, Seen
from domain.steps.archive_file import FileArchived
from domain.steps.conclude_investigation import InvestigationConcluded
from domain.steps.decide_closing import CaseClosed
from domain.steps.decide_filing import FilingApproved
from domain.steps.decide_no_penalty import NoPenaltyDecided
from domain.steps.decide_penalty import PenaltyDecided
from domain.steps.examine_result import ResultExamined
from domain.steps.record_payment import PaymentRecorded
from domain.steps.register_lead import LeadRegistered
from domain.steps.request_filing import FilingRequested
from domain.steps.review_legality import LegalityReviewed
from domain.steps.start_check import CheckStarted

ORDER: Final[tuple[type[RecordedEvent], ...]] = (
    LeadRegistered,
    CheckStarted,
    FilingRequested,
    FilingApproved,
    InvestigationConcluded,
    LegalityReviewed,
    ResultExamined,
    NoticeIssued,
    PenaltyDecided,
    CaseClosed,
    FileArchived,
)
BY_A_HEAD: Final = (FilingApproved, ResultExamined, PenaltyDecided, NoPenaltyDecided, CaseClosed)
BASIS: Final = "行政处罚法第四十七条（一致性核对为设计建议）"


def _in_order(dossier: Dossier) -> Iterator[Seen]:
    """Each step not earlier than the first of the step before it; a step taken anew is measured by its last."""
    before: RecordedEvent | None = None
    for kind in ORDER:
        found = dossier.of(kind)
        if before is not None:
            for event in found:
                if day(event) < day(before):
                    yield Seen(
                        f"“{event.title}”（{day(event)}）早于“{before.title}”（{day(before)}）",
                        at(before, event),
                    )
        before = found[0] if found else before
    for paid in dossier.of(PaymentRecorded):
        decision = dossier.case.of(paid.party).decision
        served = dossier.served_on(decision.number) if decision else None
        if served and day(paid) < served:
            yield Seen(f"缴款（{day(paid)}）早于决定送达（{served}）", at(paid))


def _numbers_rise(dossier: Dossier) -> Iterator[Seen]:
    last: dict[str, tuple[int, RecordedEvent]] = {}
    for number, event in issued(dossier):
        series = f"{number['word']}〔{number['year']}〕"
        serial = int(number["serial"])
        if series in last:
            before, earlier = last[series]
            if (serial - before) * (day(event) - day(earlier)).days < 0:
                yield Seen(f"{series}的序号与日期先后不一致", at(earlier, event))
        last[series] = (serial, event)


def _by_a_head(dossier: Dossier) -> Iterator[Seen]:
    for event in dossier.events:
        if isinstance(event, BY_A_HEAD) and event.actor.role != Role.HEAD.value:
            yield Seen(f"“{event.title}”由{event.actor.name}办理，其当时职务不是行政机关负责人", at(event))


def _duties_apart(dossier: Dossier) -> Iterator[Seen]:
    held: dict[str, set[Duty]] = {}
    for duty, code in dossier.case.duties:
        held.setdefault(code, set()).add(duty)
    for code, duties in held.items():
        clashes = sorted({other.value for duty in duties for other in CONFLICTS[duty] & duties})
        if clashes:
            events = [one for one in dossier.events if code in involved(one)]
            names = [one.actor.name for one in events if one.actor.id == code]
            yield Seen(f"{(*names, code)[0]}在本案中兼任{'、'.join(clashes)}", at(*events))


def _entered_in_time(dossier: Dossier) -> Iterator[Seen]:
    for event in dossier.events:
        if days := late_days(event):
            yield Seen(f"“{event.title}”（{event.occurred_at.text}）事后{days}日补录", at(event))


RULES: Final = (
    ReviewRule(
        id="C01",
        title="各步骤日期先后有序",
        article=BASIS,
        mark=Certainty.DESIGN,
        look_at="线索、核查、立案、报告、审核、审查、告知、决定、缴款、结案、归档的日期",
        remedy="核实日期，确系笔误的办理更正",
        in_force=ALWAYS,
        check=_in_order,
    ),
    ReviewRule(
        id="C06",
        title="文号序号随日期递增",
        article=BASIS,
        mark=Certainty.DESIGN,
        look_at="同一文书种类的序号和日期",
        remedy="查明是否倒签，办理更正或者作废登记",
        in_force=ALWAYS,
        check=_numbers_rise,
    ),
    ReviewRule(
        id="C07",
        title="审批人当时在负责人岗位",
        article=BASIS,
        mark=Certainty.DESIGN,
        look_at="立案、审查、决定、结案时经办人的职务（任职期间以人员登记为准）",
        remedy="由有权负责人重新审批",
        in_force=ALWAYS,
        check=_by_a_head,
    ),
    ReviewRule(
        id="C08",
        title="职责分离",
        article=BASIS,
        mark=Certainty.DESIGN,
        look_at="承办、审核、审批、听证主持是否由同一人兼任",
        remedy="由其他人员重新办理；人员不足的报县级借调",
        in_force=ALWAYS,
        check=_duties_apart,
    ),
    ReviewRule(
        id="C10",
        title="及时录入",
        article=BASIS,
        mark=Certainty.DESIGN,
        look_at="发生时间与录入时间相差超过二十四小时的步骤",
        remedy="说明补录原因，附原始纸质记录",
        in_force=ALWAYS,
        check=_entered_in_time,
    ),
    ReviewRule(
        id="C12",
        title="照片拍摄时间与笔录一致",
        article=BASIS,
        mark=Certainty.DESIGN,
        look_at="照片的拍摄信息与笔录时间",
        remedy="核实拍摄时间并说明",
        in_force=ALWAYS,
    ),
    ReviewRule(
        id="C14",
        title="页数与目录一致",
        article=BASIS,
        mark=Certainty.DESIGN,
        look_at="案卷实际页数与卷内目录",
        remedy="重新编页、编目",
        in_force=ALWAYS,
    ),
)
