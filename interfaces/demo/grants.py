"""示例赋权 — invented decisions of July 2021 by which each town holds some items of the catalogue; other towns, other items.

Own powers of a town government need no grant; they stand in its list with the law as their document.
"""

from dataclasses import dataclass
from datetime import date

from interfaces.demo.towns import (
    BEIJING,
    BEIXIN,
    CHUHOU,
    DANZI,
    DONGZHANG,
    JIAOBEI,
    LINJIN,
    MEIYANG,
    MIAOSHANG,
    NIUDU,
    QIJI,
    SANGUAN,
    SUNJI,
    TOWNS,
    YISHI,
    Town,
)

SINCE = date(2021, 8, 1)
OWN = ("CZ-01", "CZ-02", "CZ-03", "CZ-04", "GH-01")
OWN_DOCUMENT = "乡镇人民政府法定职权（城乡规划法、村庄和集镇规划建设管理条例）"
_ROADS = ("JT-01", "JT-02", "JT-03", "JT-04")
_LAND = ("ZR-01", "ZR-03", "NY-01")
_AIR = ("HJ-01", "HJ-02", "HJ-03")
ITEMS: dict[Town, tuple[str, ...]] = {
    YISHI: (*_AIR, "HJ-04", "HJ-06", "XF-01", "YJ-02"),
    MEIYANG: (*_AIR, *_LAND, "SL-03", "NY-03"),
    LINJIN: (*_ROADS, *_AIR, "ZR-01", "XF-01"),
    QIJI: (*_AIR, "SL-01", "SL-03", "SL-04", "JT-03"),
    DONGZHANG: (*_ROADS, *_AIR, "SL-03", "HJ-04"),
    SUNJI: (*_ROADS, *_LAND, *_AIR, "SL-03", "LY-03"),
    SANGUAN: (*_AIR, "LY-01", "LY-02", "LY-03", "SL-02"),
    NIUDU: (*_AIR, "JT-04", "XF-01", "NY-02"),
    DANZI: (*_ROADS, *_LAND, "SL-03", "HJ-01"),
    JIAOBEI: (*_AIR, "SL-03", "SL-05", "LY-03"),
    CHUHOU: (*_AIR, "NY-04", "NY-05", "JT-03"),
    MIAOSHANG: (*_ROADS, "HJ-01", "HJ-03", "NY-03"),
    BEIXIN: (*_ROADS, *_AIR, "ZR-04"),
    BEIJING: (*_AIR, "XF-01", "YJ-01", "JT-03"),
}
WITHDRAWN = (LINJIN, _ROADS, date(2024, 9, 14), "临猗县人民政府关于调整赋权事项的决定（示例，虚构）")
"""Town, items, first day they are no longer held, document; cases filed before may be finished."""


@dataclass(frozen=True)
class TownGrant:
    unit: str
    items: tuple[str, ...]
    document: str


def town_grants() -> list[TownGrant]:
    granted = [
        TownGrant(town.code, ITEMS[town], f"临猗县人民政府赋权决定〔2021〕示例{number}号（虚构，2021年7月）")
        for number, town in enumerate(TOWNS, start=1)
    ]
    return granted + [TownGrant(town.code, OWN, OWN_DOCUMENT) for town in TOWNS]
