"""示例案件目录 — every fictional case, by the year it began; each entry writes one story."""

from collections.abc import Callable

from interfaces.demo.cases import branches, first_case, year_2026, years_2022_2023, years_2024_2025
from interfaces.demo.story import Story

CASES: tuple[Callable[[], Story], ...] = (
    first_case.sunji_2022,
    years_2022_2023.miaoshang_road,
    years_2022_2023.qiji_river,
    years_2022_2023.chuhou_heaps,
    years_2022_2023.sanguan_fire,
    years_2022_2023.qiji_report,
    years_2022_2023.sunji_soil,
    years_2022_2023.niudu_straw,
    years_2022_2023.meiyang_straw,
    years_2022_2023.yishi_rubbish,
    years_2024_2025.yishi_fire_lane,
    years_2024_2025.dongzhang_road,
    years_2024_2025.linjin_road,
    years_2024_2025.danzi_roadside,
    years_2024_2025.jiaobei_rubbish,
    years_2024_2025.niudu_fire_lane,
    years_2024_2025.beixin_heaps,
    years_2024_2025.meiyang_river,
    years_2024_2025.sunji_straw,
    years_2024_2025.yishi_grill,
    years_2024_2025.beijing_road,
    years_2024_2025.chuhou_straw,
    year_2026.beijing_fire_lane,
    year_2026.yishi_straw,
    year_2026.sanguan_unknown,
    year_2026.miaoshang_road_2026,
    year_2026.beixin_road,
    year_2026.jiaobei_river,
    year_2026.danzi_river,
    year_2026.niudu_filing,
    year_2026.sunji_lead,
    year_2026.dongzhang_lead,
    branches.meiyang_power_line,
    branches.danzi_soil,
    branches.miaoshang_pipe,
    branches.qiji_pit,
    branches.danzi_police,
    branches.sunji_clay,
    branches.miaoshang_pipe_again,
    branches.beixin_roadside,
)
