"""线索事实 — what the clue form asks of a place where earth was taken or a road dug: each fact known, or not yet (law: §1.1)."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


class LandClass(StrEnum):
    """地类（三调）, as far as it decides which norm is broken."""

    CULTIVATED = "耕地"
    FOREST = "林地"
    CONSTRUCTION = "建设用地"
    UNUSED = "未利用地"
    OTHER = "其他地类"


class RoadObject(StrEnum):
    """被挖掘、损坏的道路."""

    TRUNK = "国道、省道"
    COUNTY = "县道"
    TOWNSHIP = "乡道"
    VILLAGE = "登记的村道"
    OTHER = "未登记的村内道路"


@dataclass(frozen=True, kw_only=True)
class LeadFacts:
    """``None``: not yet known; it leaves the norms open that depend on it. Distances in metres, from the edge of what is
    protected. ``road``: the road dug or damaged, where there is one (``road_damaged``)."""

    act_ended: date | None = field(default=None, metadata={"label": "行为终了日期"})
    earth_taken: bool | None = field(default=None, metadata={"label": "有取土、挖砂、采石等行为"})
    land_class: LandClass | None = field(default=None, metadata={"label": "地类"})
    basic_farmland: bool | None = field(default=None, metadata={"label": "永久基本农田"})
    planting_destroyed: bool | None = field(default=None, metadata={"label": "种植条件被破坏"})
    hazard_zone: bool | None = field(
        default=None, metadata={"label": "已公告的崩塌、滑坡危险区或者泥石流易发区"}
    )
    river_area: bool | None = field(default=None, metadata={"label": "河道管理范围内"})
    irrigation_works: bool | None = field(default=None, metadata={"label": "水工程、农田水利设施保护范围内"})
    highway_distance: Decimal | None = field(
        default=None, metadata={"label": "距国道、省道、县道用地外缘（米）"}
    )
    township_road_distance: Decimal | None = field(default=None, metadata={"label": "距乡道用地外缘（米）"})
    bridge_distance: Decimal | None = field(default=None, metadata={"label": "距中型以上公路桥梁（米）"})
    mineral: bool | None = field(
        default=None, metadata={"label": "土作为矿产开采", "hint": "砖瓦用粘土、水泥配料用黄土等"}
    )
    power_facility: bool | None = field(default=None, metadata={"label": "电力线路保护范围内"})
    gas_facility: bool | None = field(default=None, metadata={"label": "燃气设施保护范围内"})
    approved: bool | None = field(default=None, metadata={"label": "已经批准占用土地或者取土"})
    road_approved: bool | None = field(default=None, metadata={"label": "已经批准挖掘、占用道路"})
    road_damaged: bool | None = field(default=None, metadata={"label": "挖掘、损坏道路"})
    road: RoadObject | None = field(default=None, metadata={"label": "道路类别"})
    planning_area: bool | None = field(default=None, metadata={"label": "村庄、集镇规划区内"})

    def land_is(self, *classes: LandClass) -> bool | None:
        return None if self.land_class is None else self.land_class in classes

    def road_is(self, *objects: RoadObject) -> bool | None:
        """Dug or damaged, and one of these."""
        return every(self.road_damaged, None if self.road is None else self.road in objects)

    def acted_before(self, day: date) -> bool | None:
        return None if self.act_ended is None else self.act_ended < day


def every(*facts: bool | None) -> bool | None:
    """True when all are; False as soon as one is not; else not known."""
    return False if False in facts else None if None in facts else True


def some(*facts: bool | None) -> bool | None:
    """True as soon as one is; False when none is; else not known."""
    return True if True in facts else None if None in facts else False


def none_of(fact: bool | None) -> bool | None:
    return None if fact is None else not fact


def within(distance: Decimal | None, limit: int) -> bool | None:
    return None if distance is None else distance <= limit
