"""更正记录 — a slip in a text of the record is put right by a new event; the old one stays. 行政处罚法第四十七条."""

import dataclasses
from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import Any, ClassVar

from domain.case import guards
from domain.case.case import Case, CaseEvent
from domain.case.desk import Desk
from domain.case.guards import stated
from domain.case.proceedings import Correction
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people.role import HANDLING
from domain.record.aggregate import Amendment, RecordedEvent
from domain.record.personal import Personal
from domain.record.refusal import BadInput, Refusal
from domain.record.when import When


class NotCorrectable(Refusal):
    article = "行政处罚法第四十七条；补正不适用于事实、依据、处罚种类和金额（待核实）"
    zh = (
        "“{event}”的{field}不能更正；可更正：{allowed}。",
        "文书的事实、依据、种类、金额有误的，应当另行作出决定，不能以更正代替。",
    )
    en = (
        "The field {field} of {event} cannot be corrected; these can: {allowed}.",
        "Where facts, basis, kind or amount of a document are wrong, a new decision is needed.",
    )


class RecordCorrected(CaseEvent):
    """``label``: the field's name as the form showed it; ``event_title``: the corrected event's."""

    TOPIC = "case.record_corrected"
    title = "更正记录"
    version: int
    field: str
    value: str | Personal
    event_title: str
    label: str
    reason: str

    def amendment(self) -> Amendment:
        return Amendment(self.version, self.field, self.value)

    def apply(self, case: Case) -> None:
        corrected = Correction(self.version, self.field, self.reason, self.occurred_at.first_day)
        case.corrections = (*case.corrections, corrected)

    def describe(self) -> str:
        return f"更正第{self.version}号记录（{self.event_title}）的“{self.label}”：{self.reason}"


@dataclass(frozen=True, kw_only=True)
class CorrectRecord(Step):
    """``version``: number of the event in the history. ``field``: name of the text in it. ``value``: what it should read."""

    title: ClassVar = "更正记录"
    articles: ClassVar = "行政处罚法第四十七条"
    roles: ClassVar = HANDLING
    allowed_in: ClassVar[Set[Stage]] = frozenset(Stage) - {Stage.ARCHIVED}

    version: int = dataclasses.field(metadata={"label": "被更正记录的序号"})
    field: str = dataclasses.field(metadata={"label": "被更正的字段"})
    value: str = dataclasses.field(metadata={"label": "更正后的内容", "personal": True})
    reason: str = dataclasses.field(metadata={"label": "更正理由"})

    def record(self, case: Case, desk: Desk, when: When) -> None:
        event = desk.event(self.version)
        guards.not_before("更正", when, event.title, event.occurred_at)
        case.trigger(
            RecordCorrected,
            desk.entry(when).answering(self.version),
            version=self.version,
            field=self.field,
            value=self._corrected(case, event),
            event_title=event.title,
            label=_label(event, self.field),
            reason=stated("reason", self.reason, "更正理由"),
        )

    def _corrected(self, case: Case, event: RecordedEvent) -> str | Personal:
        """The new value, of the kind of the old one: a personal text stays sealed under the same person."""
        recorded: Any = getattr(event, self.field, None) if self.field in event.correctable else None
        if not isinstance(recorded, str | Personal):
            allowed = "、".join(_label(event, name) for name in sorted(event.correctable)) or "无"
            raise NotCorrectable(event=event.title, field=_label(event, self.field), allowed=allowed)
        text = stated("value", self.value, "更正后的内容")
        earlier = any((one.version, one.field) == (self.version, self.field) for one in case.corrections)
        if not earlier and text == (recorded.value if isinstance(recorded, Personal) else recorded):
            raise BadInput("value", "与原记录相同", "the record reads so already")
        return Personal(text, recorded.whose) if isinstance(recorded, Personal) else text


def _label(event: RecordedEvent, name: str) -> str:
    """The field's label on the form of the step the event comes from, else its name."""
    steps = (step for step in _kinds_of(Step) if step.__module__ == type(event).__module__)
    inputs = (one for step in steps for one in dataclasses.fields(step) if one.name == name)
    return next((str(one.metadata.get("label", name)) for one in inputs), name)


def _kinds_of(kind: type[Step]) -> Iterator[type[Step]]:
    for one in kind.__subclasses__():
        yield one
        yield from _kinds_of(one)
