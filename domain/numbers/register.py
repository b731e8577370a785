"""文书编号簿 — gap-free numbers per issuer, word and year; allocated at approval, voided with a reason, never re-used."""

from dataclasses import dataclass, replace
from typing import ClassVar
from uuid import UUID, uuid5

from domain.record.aggregate import CreatedEvent, RecordedAggregate, RecordedEvent
from domain.record.entry import Entry
from domain.record.refusal import BadInput
from domain.units.unit import NAMESPACE


@dataclass(frozen=True)
class Number:
    """``taken_by``: id of the case that uses it; ``void``: reason it was voided, "" while it stands."""

    serial: int
    text: str
    taken_by: UUID
    void: str = ""


class NumberRegister(RecordedAggregate):
    TOPIC: ClassVar = "number_register"

    def __init__(self) -> None:
        self.issuer = ""
        self.word = ""
        self.year = 0
        self.template = ""
        self.numbers: tuple[Number, ...] = ()

    @staticmethod
    def create_id(issuer: str, word: str, year: int) -> UUID:
        return uuid5(NAMESPACE, f"numbers/{issuer}/{word}/{year}")

    def allocate(self, entry: Entry, *, taken_by: UUID) -> str:
        """The next number; saved in the same transaction as the event that uses it."""
        serial = len(self.numbers) + 1
        text = self.template.format(word=self.word, year=self.year, serial=serial)
        self.trigger(NumberAllocated, entry, serial=serial, text=text, taken_by=taken_by)
        return text

    def void(self, entry: Entry, *, text: str, reason: str) -> None:
        found = next((one for one in self.numbers if one.text == text), None)
        if found is None:
            raise BadInput("number", f"编号簿中没有{text}", "no such number in this register")
        if found.void:
            raise BadInput("number", f"{text}已作废", "the number is void already")
        if not reason.strip():
            raise BadInput("reason", "请填写作废原因", "a number is voided with a reason")
        self.trigger(NumberVoided, entry, text=text, reason=reason)


def open_register(entry: Entry, *, issuer: str, word: str, year: int, template: str) -> NumberRegister:
    """``template``: format string of ``word``, ``year`` and ``serial``; it is a county's own choice."""
    return NumberRegister.begin(
        NumberRegisterOpened,
        NumberRegister.create_id(issuer, word, year),
        entry,
        issuer=issuer,
        word=word,
        year=year,
        template=template,
    )


class NumberRegisterOpened(CreatedEvent):
    TOPIC = "number.register_opened"
    title = "建立编号簿"
    issuer: str
    word: str
    year: int
    template: str

    def apply(self, register: NumberRegister) -> None:
        register.issuer, register.word, register.year = self.issuer, self.word, self.year
        register.template = self.template

    def describe(self) -> str:
        return f"建立{self.issuer}“{self.word}”字{self.year}年编号簿"


class NumberAllocated(RecordedEvent):
    TOPIC = "number.allocated"
    title = "编号"
    serial: int
    text: str
    taken_by: UUID

    def apply(self, register: NumberRegister) -> None:
        register.numbers = (*register.numbers, Number(self.serial, self.text, self.taken_by))

    def describe(self) -> str:
        return f"编号{self.text}"


class NumberVoided(RecordedEvent):
    TOPIC = "number.voided"
    title = "编号作废"
    text: str
    reason: str

    def apply(self, register: NumberRegister) -> None:
        register.numbers = tuple(
            replace(one, void=self.reason) if one.text == self.text else one for one in register.numbers
        )

    def describe(self) -> str:
        return f"{self.text}作废"
