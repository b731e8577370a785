"""文书编号簿 — gap-free numbers per issuer, word and year; allocated at approval, or taken from a pre-numbered form;
voided with a reason, never re-used. 行政处罚法第五十二条第一款."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar, Final
from uuid import UUID, uuid5

from domain.record.aggregate import CreatedEvent, RecordedAggregate, RecordedEvent
from domain.record.entry import Entry
from domain.record.refusal import BadInput, Refusal
from domain.units.unit import NAMESPACE, Unit


class FormNumberNotUsable(Refusal):
    article = "行政处罚法第五十二条第一款（编有号码的处罚决定书；领用登记为设计建议）"
    zh = (
        "{number}不能使用：{reason}。",
        "请使用本乡镇已领用、未使用、未作废的当场处罚决定书号码；没有的，先办理“领用预编号文书”。",
    )
    en = (
        "{number} cannot be used: {reason}.",
        "Take an unused number of a block handed out to the town; if there is none, hand one out first.",
    )


@dataclass(frozen=True)
class Number:
    """``taken_by``: id of the case that uses it, None for a form spoilt before use; ``void``: why it was voided, ""."""

    serial: int
    text: str
    taken_by: UUID | None
    void: str = ""


@dataclass(frozen=True)
class Block:
    """领用台账 — pre-numbered forms handed out: serials ``first`` to ``last``, to which team, to whom, on which day."""

    first: int
    last: int
    team: str
    receiver: str
    on: date

    @property
    def serials(self) -> range:
        return range(self.first, self.last + 1)


class NumberRegister(RecordedAggregate):
    """Numbers are allocated one after the other, or taken from the blocks of pre-numbered forms handed out before."""

    TOPIC: ClassVar = "number_register"

    def __init__(self) -> None:
        self.issuer = ""
        self.word = ""
        self.year = 0
        self.template = ""
        self.numbers: tuple[Number, ...] = ()
        self.blocks: tuple[Block, ...] = ()

    @staticmethod
    def create_id(issuer: str, word: str, year: int) -> UUID:
        return uuid5(NAMESPACE, f"numbers/{issuer}/{word}/{year}")

    def text_of(self, serial: int) -> str:
        return self.template.format(word=self.word, year=self.year, serial=serial)

    def allocate(self, entry: Entry, *, taken_by: UUID) -> str:
        """The next number; saved in the same transaction as the event that uses it."""
        used = (*(one.serial for one in self.numbers), *(one.last for one in self.blocks))
        serial = max(used, default=0) + 1
        text = self.text_of(serial)
        self.trigger(NumberAllocated, entry, serial=serial, text=text, taken_by=taken_by)
        return text

    def user_of(self, text: str) -> UUID | None:
        """Id of the case that uses the number."""
        return next((one.taken_by for one in self.numbers if one.text == text), None)

    def issue_block(self, entry: Entry, *, first: int, last: int, team: str, receiver: str) -> None:
        """Hand out pre-numbered forms. Raises BadInput for a serial that is given or handed out already."""
        if first < 1 or last < first:
            raise BadInput(
                "last", "起止号应从1起，且止号不小于起号", "the block runs from 1 or later upwards"
            )
        taken = {one.serial for one in self.numbers}
        taken.update(serial for block in self.blocks for serial in block.serials)
        if clash := taken.intersection(range(first, last + 1)):
            raise BadInput(
                "first", f"第{min(clash)}号已经编用或者领用", "a number of the block is in use already"
            )
        self.trigger(BlockIssued, entry, first=first, last=last, team=team, receiver=receiver)

    def take(self, entry: Entry, *, text: str, taken_by: UUID) -> str:
        """Use the number printed on a form; it lies in a block handed out by that day, unused and not void."""
        serial = self._blocked(text, entry.occurred_at.first_day)
        used = next((one for one in self.numbers if one.serial == serial), None)
        if used is not None:
            reason = f"已作废（{used.void}）" if used.void else "已经使用"
            raise FormNumberNotUsable(number=text, reason=reason)
        self.trigger(NumberAllocated, entry, serial=serial, text=text, taken_by=taken_by)
        return text

    def enter(self, entry: Entry, *, serial: int, taken_by: UUID) -> bool:
        """Note a number that was given before this register was kept here; False where another case has it, or it is void."""
        text = self.text_of(serial)
        used = next((one for one in self.numbers if one.serial == serial), None)
        if used is None:
            self.trigger(NumberAllocated, entry, serial=serial, text=text, taken_by=taken_by)
        return used is None or (used.taken_by == taken_by and not used.void)

    def void(self, entry: Entry, *, text: str, reason: str) -> None:
        found = next((one for one in self.numbers if one.text == text), None)
        if found is None and self._serial_in_blocks(text) is None:
            raise BadInput("number", f"编号簿中没有{text}", "no such number in this register")
        if found and found.void:
            raise BadInput("number", f"{text}已作废", "the number is void already")
        if not reason.strip():
            raise BadInput("reason", "请填写作废原因", "a number is voided with a reason")
        self.trigger(NumberVoided, entry, text=text, reason=reason)

    def spoil(self, text: str, reason: str) -> None:
        """Note that a form handed out was spoilt before use; called by ``apply`` only."""
        if serial := self._serial_in_blocks(text):
            self.numbers = (*self.numbers, Number(serial, text, None, reason))

    def _blocked(self, text: str, on: date) -> int:
        serial = self._serial_in_blocks(text)
        if serial is None:
            raise FormNumberNotUsable(number=text, reason="不在已领用的号段内")
        block = next(one for one in self.blocks if serial in one.serials)
        if on < block.on:
            raise FormNumberNotUsable(number=text, reason=f"该号段于{block.on}才领用")
        return serial

    def _serial_in_blocks(self, text: str) -> int | None:
        serials = (serial for block in self.blocks for serial in block.serials)
        return next((serial for serial in serials if self.text_of(serial) == text), None)


def template_of(county: Unit, town: Unit) -> str:
    """文号格式 — "临孙综执…字〔2022〕第001号": the characters of county and town, the word, year and serial (law: §5)."""
    return f"{county.short}{town.short}综执{{word}}字〔{{year}}〕第{{serial:03d}}号"


def serial_in(template: str, word: str, year: int | None, text: str) -> int | None:
    """The serial of a number written as the template writes it; None for any other form ("1-004号", no number)."""
    found = _SERIAL.search(text)
    if found is None or year is None:
        return None
    serial = int(found.group(1))
    return serial if template.format(word=word, year=year, serial=serial) == text else None


def year_in(text: str) -> int | None:
    """The year in the brackets of a number, which is that of its register; None where it bears none."""
    found = _YEAR.search(text)
    return int(found.group(1)) if found else None


_SERIAL: Final = re.compile(r"(\d{1,9})\D*$", re.ASCII)
_YEAR: Final = re.compile(r"〔(\d{4})〕", re.ASCII)


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
        if not any(one.text == self.text for one in register.numbers):
            register.spoil(self.text, self.reason)

    def describe(self) -> str:
        return f"{self.text}作废"


class BlockIssued(RecordedEvent):
    """``team``: code of the unit that keeps the forms; ``receiver``: code of the officer who signed for them."""

    TOPIC = "number.block_issued"
    title = "领用预编号文书"
    first: int
    last: int
    team: str
    receiver: str

    def apply(self, register: NumberRegister) -> None:
        block = Block(self.first, self.last, self.team, self.receiver, self.occurred_at.first_day)
        register.blocks = (*register.blocks, block)

    def describe(self) -> str:
        return f"{self.team}领用预编号文书第{self.first}号至第{self.last}号"
