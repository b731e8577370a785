"""归档 — one case, one file, filed and paged. 行政处罚法第四十七条; 中华人民共和国档案法第三十七条."""

from collections.abc import Set
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.document import DocumentKind
from domain.case.proceedings import Archive
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.record.when import When


class Retention(StrEnum):
    """保管期限 (待核实: 仅见公开摘录)."""

    PERMANENT = "永久"
    THIRTY_YEARS = "30年"


class FileArchived(CaseEvent):
    TOPIC = "case.file_archived"
    title = "归档"
    number: str
    volumes: int
    pages: int
    retention: Retention

    def apply(self, case: Case) -> None:
        case.stage = Stage.ARCHIVED
        on = self.occurred_at.first_day
        case.archive = Archive(self.number, on, self.volumes, self.pages, self.retention.value)

    def describe(self) -> str:
        return f"归档{self.number}，{self.volumes}卷{self.pages}页，保管期限{self.retention.value}"


@dataclass(frozen=True, kw_only=True)
class ArchiveFile(Step):
    """``number``: the archive's own number; left blank, the next one of the town is allocated."""

    title: ClassVar = "归档"
    articles: ClassVar = "行政处罚法第四十七条"
    roles: ClassVar = (Role.ARCHIVIST,)
    allowed_in: ClassVar[Set[Stage]] = frozenset({Stage.CLOSED, Stage.DISMISSED})
    follows: ClassVar = ("case.closed", "case.lead_dismissed")

    volumes: int = field(metadata={"label": "卷数"})
    pages: int = field(metadata={"label": "页数", "hint": "封面、目录、备考表不计"})
    retention: Retention = field(metadata={"label": "保管期限", "hint": "重要的永久，一般的30年（待核实）"})
    number: str = field(default="", metadata={"label": "档号", "hint": "不填则自动编号"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        on = when.first_day
        for name, label, count in (("volumes", "卷数", self.volumes), ("pages", "页数", self.pages)):
            if count < 1:
                raise BadInput(name, f"{label}至少为1", "at least one")
        if case.closing:
            guards.not_before(self.title, on, "结案", case.closing.closed_on)
        if case.dismissal:
            guards.not_before(self.title, on, "不予立案", case.dismissal.on)
        guards.holds_post(case, desk.officer(desk.actor.id), self.roles, on)
        entry = desk.entry(when)
        number = self.number.strip()
        case.trigger(
            FileArchived,
            entry,
            number=number or desk.number(case.unit, DocumentKind.DOSSIER.value, entry, case.id),
            volumes=self.volumes,
            pages=self.pages,
            retention=self.retention,
        )
