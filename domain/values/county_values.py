"""县级数值 — the values of the rules that a county set for its towns, each by a document from a day on. (law: §0.1)"""

from datetime import date
from decimal import Decimal
from typing import ClassVar
from uuid import UUID, uuid5

from domain.record.aggregate import CreatedEvent, RecordedAggregate, RecordedEvent
from domain.record.entry import Entry
from domain.record.refusal import BadInput, Refusal
from domain.units.unit import NAMESPACE
from domain.values.value import LocalValue, Value, in_force


class ValueFixedByLaw(Refusal):
    article = "行政处罚法第三十八条"
    zh = (
        "“{title}”由法律规定（{by}，已核对条文），县级不得另行设定。",
        "请按法定数值执行；法律修改的，随系统更新。",
    )
    en = (
        "{title} is fixed by {by}; a county cannot set it otherwise.",
        "Apply the statutory value; a change of the law comes with an update.",
    )


class CountyValues(RecordedAggregate):
    """``values``: everything ever set, in the order it was entered."""

    TOPIC: ClassVar = "county_values"

    def __init__(self) -> None:
        self.county = ""
        self.values: tuple[LocalValue, ...] = ()

    @staticmethod
    def create_id(county: str) -> UUID:
        return uuid5(NAMESPACE, f"county_values/{county}")

    def set(self, entry: Entry, value: Value, *, amount: Decimal, document: str, since: date) -> None:
        """One value for one day: a wrong one is withdrawn first. Raises ValueFixedByLaw, BadInput."""
        _may_be_changed(value)
        if value.whole and amount != amount.to_integral_value():
            raise BadInput("amount", f"{value.title}应为整数", "the value is a whole number")
        if not value.admits(amount):
            most = "" if value.most is None else f" to {value.most}"
            raise BadInput(
                "amount", f"{value.title}应{value.bounds}", f"the value is from {value.least}{most}"
            )
        self._not_set_for(value, since)
        local = LocalValue(id=value.id, amount=amount, document=document, since=since)
        self.trigger(ValueSet, entry, value=local, shown=value.title, unit=value.unit)

    def _not_set_for(self, value: Value, since: date) -> None:
        held = in_force(self.values, value.id, since)
        if held and held.since == since and held.amount is not None:
            known = f"{held.amount}{value.unit}（{held.document}）"
            problem = f"自{since}起的{value.title}已设定为{known}；设定有误的，先撤回同一日的设定，再重新设定"
            raise BadInput("since", problem, f"set for {since} already: {held.amount}; withdraw it first")

    def withdraw(self, entry: Entry, value: Value, *, document: str, since: date) -> None:
        """From that day on the shipped value applies again."""
        _may_be_changed(value)
        held = in_force(self.values, value.id, since)
        if held is None or held.amount is None:
            raise BadInput("value", f"{since}没有县级设定的{value.title}", "no value is set on that day")
        local = LocalValue(id=value.id, amount=None, document=document, since=since)
        self.trigger(ValueWithdrawn, entry, value=local, shown=value.title)


def _may_be_changed(value: Value) -> None:
    if not value.changeable:
        raise ValueFixedByLaw(title=value.title, by=value.article)


def open_values(entry: Entry, *, county: str) -> CountyValues:
    return CountyValues.begin(ValuesOpened, CountyValues.create_id(county), entry, county=county)


class ValuesOpened(CreatedEvent):
    TOPIC = "value.opened"
    title = "建立县级数值表"
    county: str

    def apply(self, values: CountyValues) -> None:
        values.county = self.county

    def describe(self) -> str:
        return f"建立{self.county}的县级数值表"


class ValueSet(RecordedEvent):
    """``shown``, ``unit``: as the value was shown when it was set."""

    TOPIC = "value.set"
    title = "设定数值"
    value: LocalValue
    shown: str
    unit: str

    def apply(self, values: CountyValues) -> None:
        values.values = (*values.values, self.value)

    def describe(self) -> str:
        one = self.value
        return f"自{one.since}起，{self.shown}为{one.amount}{self.unit}（{one.document}）"


class ValueWithdrawn(RecordedEvent):
    TOPIC = "value.withdrawn"
    title = "撤回设定的数值"
    value: LocalValue
    shown: str

    def apply(self, values: CountyValues) -> None:
        values.values = (*values.values, self.value)

    def describe(self) -> str:
        return f"自{self.value.since}起，{self.shown}恢复为默认值（{self.value.document}）"
