"""询问 — inquiry of a party or a witness, each person alone. 行政处罚法第四十二条、第五十五条第二款."""

from collections.abc import Set
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.duty import Duty
from domain.case.guards import Certified, stated
from domain.case.presence import free_to_ask
from domain.case.proceedings import Inquiry
from domain.case.special_parties import guardian_present
from domain.case.stage import Stage
from domain.case.step import Step, not_in_future
from domain.people.role import HANDLING
from domain.record.personal import Personal, personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import Precision, When

WITNESS = "witness"


class RightsMustBeTold(Refusal):
    article = "行政处罚法第四十三条、第四十四条、第五十五条"
    zh = ("询问前应当告知：{missing}。", "请告知后再询问，并在笔录中注明。")
    en = ("Before the inquiry the person is told: {missing}.", "Tell it first and note it in the record.")


class RecordMustBeReadBack(Refusal):
    article = "行政处罚法第五十五条第二款（核对的形式待核实）"
    zh = ("询问笔录应当交被询问人核对或者向其宣读。", "请核对或者宣读后填写“已核对”。")
    en = ("The person reads the record, or has it read back.", "Have it read and state so.")


class Told(StrEnum):
    """告知事项 — what the person is told before the first question (S08)."""

    RIGHTS = "陈述申辩等权利"
    RECUSAL = "申请回避的权利"
    TRUTH = "如实回答的义务"


class InquiryRecorded(CaseEvent):
    """``count``: how often this person has now been asked (第几次)."""

    TOPIC = "case.inquiry_recorded"
    title = "询问"
    correctable = frozenset({"place"})
    person: Personal
    count: int
    ended_at: When
    place: str
    officers: tuple[Certified, ...]
    certificates_shown: bool
    told: tuple[Told, ...]
    content: Personal
    read_back: bool
    signed: bool
    unsigned_reason: str
    guardian: Personal | None

    def apply(self, case: Case) -> None:
        codes = tuple(one.code for one in self.officers)
        asked = Inquiry(
            self.originator_version, self.person, self.occurred_at, self.ended_at, codes, self.place
        )
        case.inquiries = (*case.inquiries, asked)
        case.assume(Duty.HANDLE, *codes)

    def describe(self) -> str:
        asked = "证人" if self.person.whose.startswith(WITNESS) else "当事人"
        names = "、".join(one.name for one in self.officers)
        return (
            f"{names}在{self.place}第{self.count}次询问{asked}（{self.person.whose}），至{self.ended_at.text}"
        )


@dataclass(frozen=True, kw_only=True)
class RecordInquiry(Step):
    """``occurred_at``, ``ended_at``: start and end, to the minute. ``whose``: a party's id, "witness" for a witness not
    asked before, or the id of one asked before ("witness-1")."""

    title: ClassVar = "询问"
    articles: ClassVar = "行政处罚法第四十二条、第五十五条第二款"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.CHECKING, Stage.INVESTIGATING})

    person: str = field(metadata={"label": "被询问人姓名", "personal": True})
    whose: str = field(
        metadata={"label": "被询问人身份", "hint": "当事人编号；证人填 witness，再次询问时填其编号"}
    )
    ended_at: str = field(metadata={"label": "结束时间", "hint": "如 2022-07-01T11:30"})
    place: str = field(metadata={"label": "询问地点"})
    officers: tuple[str, ...] = field(metadata={"label": "询问人员"})
    certificates_shown: bool = field(metadata={"label": "已出示执法证件"})
    told: tuple[Told, ...] = field(metadata={"label": "已告知事项"})
    content: str = field(metadata={"label": "询问内容（问与答）", "personal": True})
    read_back: bool = field(metadata={"label": "已核对或者宣读"})
    signed: bool = field(default=False, metadata={"label": "被询问人已签名"})
    unsigned_reason: str = field(default="", metadata={"label": "未签名原因"})
    guardian: str = field(
        default="", metadata={"label": "到场的监护人", "hint": "被询问人不满十八周岁的填写", "personal": True}
    )

    def record(self, case: Case, desk: Desk, when: When) -> None:
        ended = self._ended(when, desk)
        whose = self._whose(case)
        self._check_form()
        guardian_present(case.parties.get(whose), when.first_day, self.guardian)
        officers = guards.certified_officers(case, desk, self.officers, when.first_day)
        free_to_ask(case, officers, self.place, when, ended)
        case.trigger(
            InquiryRecorded,
            desk.entry(when).relying_on(*(one.certificate for one in officers)),
            person=Personal(stated("person", self.person, "被询问人姓名"), whose),
            count=sum(one.person.whose == whose for one in case.inquiries) + 1,
            ended_at=ended,
            place=stated("place", self.place, "询问地点"),
            officers=officers,
            certificates_shown=self.certificates_shown,
            told=tuple(told for told in Told if told in self.told),
            content=Personal(stated("content", self.content, "询问内容"), whose),
            read_back=self.read_back,
            signed=self.signed,
            unsigned_reason=self.unsigned_reason.strip(),
            guardian=personal(self.guardian.strip(), f"guardian-{whose}"),
        )

    def _ended(self, started: When, desk: Desk) -> When:
        ended = When.parse(self.ended_at, "ended_at")
        for at, when in (("occurred_at", started), ("ended_at", ended)):
            if when.precision is not Precision.MINUTE or when.about:
                raise BadInput(at, "询问的起止时间应精确到分", "an inquiry starts and ends at a minute")
        if ended.moment <= started.moment:
            raise BadInput("ended_at", "结束时间应晚于开始时间", "the inquiry ends before it starts")
        not_in_future(ended, desk, "ended_at")
        return ended

    def _whose(self, case: Case) -> str:
        witnesses = {one.person.whose for one in case.inquiries if one.person.whose.startswith(WITNESS)}
        stated_as = self.whose.strip()
        if stated_as == WITNESS:
            return f"{WITNESS}-{len(witnesses) + 1}"
        if stated_as not in witnesses:
            guards.known_party(case, stated_as, "whose")
        return stated_as

    def _check_form(self) -> None:
        guards.certificates_shown(self.certificates_shown)
        if missing := [told.value for told in Told if told not in self.told]:
            raise RightsMustBeTold(missing="、".join(missing))
        if not self.read_back:
            raise RecordMustBeReadBack()
        guards.signed_or_reasoned(self.signed, self.unsigned_reason)
