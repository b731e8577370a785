"""查封、扣押 — compulsory measures over things, their term and their end. 行政强制法第十七条至第二十八条."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from domain.record.when import When


class SeizureKind(StrEnum):
    """行政强制措施的种类 — 行政强制法第九条第二项、第三项."""

    SEAL = "查封"
    SEIZE = "扣押"


class ThingCategory(StrEnum):
    """场所、设施或者财物的类别; what may be sealed or seized depends on it."""

    PLACE = "场所、设施"
    MACHINERY = "机械设备"
    VEHICLE = "运输工具"
    TOOL = "工具"
    GOODS = "物品"
    DOCUMENTS = "文件资料"
    NECESSITIES = "生活必需品"


@dataclass(frozen=True, kw_only=True)
class SeizedThing:
    """One line of the list, made out in duplicate (第二十四条). ``connection``: what it has to do with the violation."""

    category: ThingCategory = field(metadata={"label": "类别"})
    name: str = field(metadata={"label": "名称"})
    quantity: str = field(metadata={"label": "数量", "hint": "连同单位，如 1 台"})
    condition: str = field(metadata={"label": "状况"})
    connection: str = field(metadata={"label": "与违法行为的关系"})


class SeizureEnd(StrEnum):
    """查封、扣押的终结 — 行政强制法第二十七条、第二十八条."""

    NO_VIOLATION = "当事人没有违法行为"
    UNRELATED = "查封、扣押的场所、设施或者财物与违法行为无关"
    DECIDED = "对违法行为已经作出处理决定，不再需要查封、扣押"
    EXPIRED = "查封、扣押期限已经届满"
    NOT_NEEDED = "其他不再需要采取查封、扣押措施的情形"
    NOT_APPROVED = "负责人认为不应当采取（第十九条）"
    CONFISCATED = "已作出没收决定（第二十七条）"
    TO_POLICE = "随涉嫌犯罪案件移交"

    @property
    def gives_back(self) -> bool:
        return self not in (SeizureEnd.CONFISCATED, SeizureEnd.TO_POLICE)


@dataclass(frozen=True)
class SeizureExtension:
    on: date
    until: date


@dataclass(frozen=True)
class Seizure:
    """``until``: last day of the original term. ``approved``: by the head, before or afterwards.
    ``urgent``: carried out at once, to be approved afterwards (第十九条); ``approved_at``: when it was.

    ``testing``: calendar days of testing or appraisal told to the party, outside the term (第二十五条第三款).
    ``ended``: (position in the list from 1, how it ended); ``ended_on``: the last day something of it ended.
    """

    number: str
    kind: SeizureKind
    party: str
    item: str
    when: When
    until: date
    approved: bool
    things: tuple[SeizedThing, ...]
    place: str = ""
    officers: tuple[str, ...] = ()
    extension: SeizureExtension | None = None
    testing: int = 0
    ended: tuple[tuple[int, SeizureEnd], ...] = ()
    ended_on: date | None = None
    urgent: bool = False
    approved_at: When | None = None

    @property
    def ends_on(self) -> date:
        """Last day of the term, extension and testing included."""
        last = self.extension.until if self.extension else self.until
        return date.fromordinal(last.toordinal() + self.testing)

    @property
    def remaining(self) -> tuple[int, ...]:
        """Positions in the list still sealed or seized."""
        done = {position for position, _ in self.ended}
        return tuple(position for position in range(1, len(self.things) + 1) if position not in done)

    def with_ended(self, positions: tuple[int, ...], how: SeizureEnd, on: date) -> "Seizure":
        ended = (*self.ended, *((position, how) for position in positions))
        return replace(self, ended=ended, ended_on=max(on, self.ended_on or on))
