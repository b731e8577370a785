"""听证 — a hearing towards one party: asked for, answered, notified, held, reported. 行政处罚法第六十三条至第六十五条."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class HearingResult(StrEnum):
    """听证情况 — 行政处罚法第六十四条第六项: to stay away or to leave without excuse is to give the hearing up."""

    ATTENDED = "当事人或者代理人出席，听证已举行"
    ABSENT = "无正当理由拒不出席"
    LEFT = "未经许可中途退出"
    POSTPONED = "延期举行"

    @property
    def given_up(self) -> bool:
        return self in (HearingResult.ABSENT, HearingResult.LEFT)


@dataclass(frozen=True)
class Named:
    """A person by code, with the name as it was that day."""

    code: str
    name: str


@dataclass(frozen=True)
class HearingNotice:
    """听证通知. ``number``: of the document; ``at``: day of the hearing; ``presider``, ``recorder``: officer codes."""

    number: str
    issued_on: date
    at: date
    presider: str
    recorder: str


@dataclass(frozen=True)
class Hearing:
    """``late``: asked for after the term; the organ may hold one all the same. ``accepted``: None until it is answered.

    ``notice``: the last one, None again once a hearing has been postponed. ``held_on``: only of one that took place.
    """

    requested_on: date
    late: bool
    accepted: bool | None = None
    notice: HearingNotice | None = None
    held_on: date | None = None
    given_up_on: date | None = None
    reported_on: date | None = None

    @property
    def due(self) -> bool:
        """Whether it must take place: in time unless refused with reason, late only if the organ so chose."""
        return self.accepted if self.accepted is not None else not self.late

    @property
    def over(self) -> bool:
        return self.held_on is not None or self.given_up_on is not None
