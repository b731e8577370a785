"""违法行为 — what the generated cases are about: a matter of the demo with a term to correct and a fine its clause allows."""

from dataclasses import dataclass, replace

from interfaces.demo import matters
from interfaces.demo.matters import Matter


@dataclass(frozen=True)
class Violation:
    """``term``: days to correct. ``yuan``: a fine within the range of its clause. ``anyone``: for a firm as for a person."""

    matter: Matter
    term: int
    yuan: int
    anyone: bool = True


STRAW = Violation(matters.STRAW, 1, 500)
ROADSIDE = Violation(matters.ROADSIDE, 2, 50)
RIVER = Violation(matters.RIVER, 8, 10_000)
ROAD = Violation(matters.ROAD, 7, 3_000)
VILLAGE_ROAD = Violation(matters.VILLAGE_ROAD, 7, 500)
HEAPS = Violation(matters.HEAPS, 7, 200)
RUBBISH = Violation(matters.RUBBISH, 5, 300, anyone=False)
FIRE_LANE = Violation(matters.FIRE_LANE, 1, 300, anyone=False)
FOREST_FIRE = Violation(matters.FIRE, 3, 300, anyone=False)
GRILL = Violation(matters.GRILL, 1, 600)
SOIL = Violation(matters.SOIL, 30, 120_000)
WIDE_SOIL = Violation(matters.WIDE_SOIL, 30, 800_000)
BUILDING = Violation(
    Matter(
        item="GH-01",
        violation="未取得乡村建设规划许可证建设",
        content="巡查发现村庄规划区内新建房屋，未见规划许可",
        findings="已建砖墙约20米，高2米，现场不能出示乡村建设规划许可证",
        facts="当事人未取得乡村建设规划许可证，在村庄规划区内修建砖墙约20米",
        measures=("立即停止建设", "自行拆除砖墙"),
        violated="《中华人民共和国城乡规划法》第四十一条",
        penal="《中华人民共和国城乡规划法》第六十五条",
        proof="违法建设现场照片",
        measurements=("砖墙长20米", "高2米"),
    ),
    15,
    0,
)
"""The law knows no fine for it: the town has it pulled down (城乡规划法第六十五条)."""
LARGE_RIVER, LARGE_ROAD = replace(RIVER, yuan=50_000), replace(ROAD, yuan=20_000)
"""Of a fine before which a hearing is told of."""
USUAL = (
    STRAW,
    STRAW,
    HEAPS,
    HEAPS,
    VILLAGE_ROAD,
    ROAD,
    RIVER,
    RUBBISH,
    FIRE_LANE,
    FOREST_FIRE,
    GRILL,
)
"""Drawn from; what is common stands twice."""
