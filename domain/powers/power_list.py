"""乡镇权责清单 — which items a town holds, from when, by which document, and when withdrawn. 行政处罚法第二十四条."""

from collections.abc import Container
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar
from uuid import UUID, uuid5

from domain.powers.amendment import ItemAmendment, amended, check_amendment
from domain.powers.item import HearingThreshold, Item, PartyType, PowerBasis
from domain.powers.local_item import check_item
from domain.record.aggregate import CreatedEvent, RecordedAggregate, RecordedEvent
from domain.record.certainty import Certainty
from domain.record.entry import Entry
from domain.record.refusal import BadInput, Refusal
from domain.units.unit import NAMESPACE
from domain.wording.money import amount_in_figures


class TransferOnly(Refusal):
    article = "行政处罚法第十七条、第二十四条"
    zh = ("事项{item}不属于乡镇可承接的职权，只能移送有权机关。", "请将线索移送{department}处理。")
    en = (
        "Item {item} cannot be held by a town; it can only be transferred.",
        "Transfer the lead to {department}.",
    )


@dataclass(frozen=True)
class Grant:
    """赋权 — an item held from a day on, by a document; ``withdrawn_on``: first day it is no longer held.

    ``saving``: cases filed before the withdrawal may be finished by the town (law: §8.1, in-flight cases).
    """

    item: Item
    document: str
    valid_from: date
    withdrawn_on: date | None = None
    withdrawn_by: str = ""
    saving: bool = True

    def held_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.withdrawn_on is None or day < self.withdrawn_on)


@dataclass(frozen=True)
class LocalThreshold:
    """听证标准 — what counts as a larger fine here, by a document from a day on. 行政处罚法第六十三条.

    ``code``: of the item, "" for every item.
    """

    code: str
    party: PartyType
    amount_fen: int
    document: str
    since: date


class PowerList(RecordedAggregate):
    """Of a town; a county has one too, for the thresholds, the amendments of items and the further items it sets for all
    its towns. ``items``: those, entered and not withdrawn."""

    TOPIC: ClassVar = "power_list"

    def __init__(self) -> None:
        self.unit = ""
        self.grants: tuple[Grant, ...] = ()
        self.thresholds: tuple[LocalThreshold, ...] = ()
        self.amendments: tuple[ItemAmendment, ...] = ()
        self.items: tuple[Item, ...] = ()

    @staticmethod
    def create_id(unit: str) -> UUID:
        return uuid5(NAMESPACE, f"power_list/{unit}")

    def grant_on(self, code: str, day: date) -> Grant | None:
        return next((one for one in self.grants if one.item.code == code and one.held_on(day)), None)

    def last_grant(self, code: str) -> Grant | None:
        """The latest grant of an item, held or not: to say when it was withdrawn."""
        return next((one for one in reversed(self.grants) if one.item.code == code), None)

    def hearing_threshold(self, code: str, party: PartyType, on: date) -> HearingThreshold | None:
        """The one set last by that day: for the item if there is one, else for every item; None when none is set."""
        for wanted in (code, ""):
            held = [
                one for one in self.thresholds if (one.code, one.party) == (wanted, party) and one.since <= on
            ]
            if held:
                latest = max(held, key=lambda one: one.since)
                return HearingThreshold(party, latest.amount_fen, latest.document, Certainty.VERIFIED)
        return None

    def set_hearing_threshold(self, entry: Entry, threshold: LocalThreshold) -> None:
        if threshold.amount_fen <= 0:
            raise BadInput("amount_fen", "较大数额应大于零", "a larger amount is above zero")
        known = [(one.code, one.party, one.since) for one in self.thresholds]
        if (threshold.code, threshold.party, threshold.since) in known:
            raise BadInput("since", "该日起的听证标准已经登记", "a threshold from that day is set already")
        self.trigger(HearingThresholdSet, entry, threshold=threshold)

    def amend_item(self, entry: Entry, item: Item, amendment: ItemAmendment) -> None:
        """``item``: as shipped. Raises BadInput for what the amendments so far do not leave to be changed."""
        earlier = amended(item, self.amendments, self.unit, amendment.since)
        check_amendment(earlier, amendment, self.unit)
        self.trigger(ItemAmended, entry, changed=amendment)

    def add_item(self, entry: Entry, item: Item, known: Container[str]) -> None:
        """``known``: codes of the catalogue so far. Raises BadInput for what cannot be right."""
        check_item(item, known)
        self.trigger(ItemAdded, entry, item=item)

    def withdraw_item(self, entry: Entry, *, code: str, reason: str) -> None:
        """It can be granted no more; what towns hold stays as it was granted."""
        if all(one.code != code for one in self.items):
            raise BadInput("item", f"本县没有增设事项{code}", f"the county added no item {code}")
        self.trigger(ItemWithdrawn, entry, code=code, reason=reason)

    def grant(self, entry: Entry, *, item: Item, document: str, valid_from: date) -> None:
        if item.basis is PowerBasis.TRANSFER:
            raise TransferOnly(item=f"{item.code} {item.name}", department=item.original_department)
        last = self.last_grant(item.code)
        if last and (last.withdrawn_on is None or valid_from < last.withdrawn_on):
            raise BadInput("item", f"该乡镇已持有事项{item.code}", f"item {item.code} is held already")
        self.trigger(PowerGranted, entry, item=item, document=document, valid_from=valid_from)

    def withdraw(self, entry: Entry, *, code: str, document: str, since: date, saving: bool = True) -> None:
        last = self.last_grant(code)
        if last is None or last.withdrawn_on is not None:
            raise BadInput("item", f"该乡镇未持有事项{code}", f"item {code} is not held")
        if since < last.valid_from:
            raise BadInput("since", "收回日早于赋权日", "withdrawn before it was granted")
        self.trigger(PowerWithdrawn, entry, code=code, document=document, since=since, saving=saving)


def open_list(entry: Entry, *, unit: str) -> PowerList:
    return PowerList.begin(PowerListOpened, PowerList.create_id(unit), entry, unit=unit)


class PowerListOpened(CreatedEvent):
    TOPIC = "power.list_opened"
    title = "建立权责清单"
    unit: str

    def apply(self, powers: PowerList) -> None:
        powers.unit = self.unit

    def describe(self) -> str:
        return f"建立{self.unit}权责清单"


class PowerGranted(RecordedEvent):
    TOPIC = "power.granted"
    title = "赋权"
    item: Item
    document: str
    valid_from: date

    def apply(self, powers: PowerList) -> None:
        powers.grants = (*powers.grants, Grant(self.item, self.document, self.valid_from))

    def describe(self) -> str:
        return f"自{self.valid_from}起行使{self.item.code}{self.item.name}（{self.document}）"


class PowerWithdrawn(RecordedEvent):
    TOPIC = "power.withdrawn"
    title = "收回职权"
    code: str
    document: str
    since: date
    saving: bool

    def apply(self, powers: PowerList) -> None:
        last = powers.last_grant(self.code)
        powers.grants = tuple(
            replace(one, withdrawn_on=self.since, withdrawn_by=self.document, saving=self.saving)
            if one is last
            else one
            for one in powers.grants
        )

    def describe(self) -> str:
        return f"自{self.since}起收回{self.code}（{self.document}）"


class HearingThresholdSet(RecordedEvent):
    TOPIC = "power.hearing_threshold_set"
    title = "登记听证标准"
    threshold: LocalThreshold

    def apply(self, powers: PowerList) -> None:
        powers.thresholds = (*powers.thresholds, self.threshold)

    def describe(self) -> str:
        one = self.threshold
        about, whom = one.code or "各事项", one.party.label
        amount = amount_in_figures(one.amount_fen)
        return f"自{one.since}起，{about}对{whom}罚款{amount}以上属于较大数额（{one.document}）"


class ItemAmended(RecordedEvent):
    TOPIC = "power.item_amended"
    title = "调整事项内容"
    changed: ItemAmendment

    def apply(self, powers: PowerList) -> None:
        powers.amendments = (*powers.amendments, self.changed)

    def describe(self) -> str:
        one = self.changed
        return f"自{one.since}起，调整{one.code}的{'、'.join(one.changes)}（{one.document}）"


class ItemAdded(RecordedEvent):
    TOPIC = "power.item_added"
    title = "增设事项"
    item: Item

    def apply(self, powers: PowerList) -> None:
        powers.items = (*powers.items, self.item)

    def describe(self) -> str:
        one = self.item
        return f"增设事项{one.code}{one.name}，{one.mark.label}，出处：{one.source}"


class ItemWithdrawn(RecordedEvent):
    TOPIC = "power.item_withdrawn"
    title = "撤回增设的事项"
    code: str
    reason: str

    def apply(self, powers: PowerList) -> None:
        powers.items = tuple(one for one in powers.items if one.code != self.code)

    def describe(self) -> str:
        return f"撤回增设的事项{self.code}：{self.reason}"
