"""十四个乡镇 — the towns of the demo and the codes of their invented people."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Town:
    """``key``: beginning of its people's codes ("sunji-officer-1")."""

    code: str
    key: str

    @property
    def officers(self) -> tuple[str, str]:
        """The two who usually handle a case."""
        return f"{self.key}-officer-1", f"{self.key}-officer-2"

    @property
    def third_officer(self) -> str:
        return f"{self.key}-officer-3"

    @property
    def leader(self) -> str:
        return f"{self.key}-leader"

    @property
    def head(self) -> str:
        return f"{self.key}-head"

    @property
    def deputy(self) -> str:
        return f"{self.key}-deputy"

    @property
    def reviewer(self) -> str:
        return f"{self.key}-reviewer"

    @property
    def archivist(self) -> str:
        return f"{self.key}-archivist"


YISHI = Town("140821100", "yishi")
MEIYANG = Town("140821101", "meiyang")
LINJIN = Town("140821102", "linjin")
QIJI = Town("140821103", "qiji")
DONGZHANG = Town("140821104", "dongzhang")
SUNJI = Town("140821105", "sunji")
SANGUAN = Town("140821106", "sanguan")
NIUDU = Town("140821107", "niudu")
DANZI = Town("140821108", "danzi")
JIAOBEI = Town("140821109", "jiaobei")
CHUHOU = Town("140821200", "chuhou")
MIAOSHANG = Town("140821201", "miaoshang")
BEIXIN = Town("140821203", "beixin")
BEIJING = Town("140821204", "beijingxiang")
TOWNS = (
    YISHI,
    MEIYANG,
    LINJIN,
    QIJI,
    DONGZHANG,
    SUNJI,
    SANGUAN,
    NIUDU,
    DANZI,
    JIAOBEI,
    CHUHOU,
    MIAOSHANG,
    BEIXIN,
    BEIJING,
)
