"""调查中的事项 — what befalls an investigation beside its evidence: help asked for, things kept, pauses, recusals, returns.
行政处罚法第二十六条、第四十三条、第五十六条、第五十七条."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from domain.record.personal import Personal


@dataclass(frozen=True)
class Forwarding:
    """转办 — the lead went to another organ before filing. ``feedback``: what the informant was told."""

    number: str
    on: date
    organ: str
    reason: str
    feedback: Personal | None = None


@dataclass(frozen=True)
class Recusal:
    """回避. ``by``: "" for the officer's own declaration, else the party that asked, or the head of the head's own motion.

    ``granted`` is None until it is decided; the investigation goes on meanwhile (行政处罚法第四十三条第三款).
    """

    officer: str
    raised_on: date
    by: str
    decided_on: date | None = None
    granted: bool | None = None

    @property
    def pending(self) -> bool:
        return self.granted is None

    def bars_on(self, day: date | None) -> bool:
        """Whether it bars the person from acts of that day; None asks for any day."""
        decided = self.decided_on
        return bool(self.granted) and decided is not None and (day is None or decided <= day)


@dataclass(frozen=True)
class OutsideRequest:
    """协助请求、鉴定委托 — asked of another organ or an expert by a numbered document. ``evidence``: id of the reply, ""."""

    number: str
    organ: str
    asked_on: date
    due_on: date | None
    appraisal: bool
    answered_on: date | None = None
    evidence: str = ""


@dataclass(frozen=True)
class Pause:
    """From ``since`` to the day before ``until``. ``rule``: the text that stops the ninety days, "" for a soft pause,
    during which the legal due date stays as it is (law: S13)."""

    since: date
    reason: str
    rule: str = ""
    until: date | None = None


class Disposition(StrEnum):
    """先行登记保存的处理 — 行政处罚法第五十六条（处理方式参照部门规章，待核实）."""

    RETURNED = "采取记录、复制、拍照、录像、鉴定等措施后返还"
    SEIZED = "查封、扣押"
    CONFISCATED = "没收"
    TRANSFERRED = "移送"
    RELEASED = "解除"


@dataclass(frozen=True, kw_only=True)
class KeptItem:
    """One line of the list: name, specification, quantity with its unit, condition."""

    name: str = field(metadata={"label": "物品名称"})
    specification: str = field(metadata={"label": "规格型号"})
    quantity: str = field(metadata={"label": "数量", "hint": "连同单位，如 1 台"})
    condition: str = field(metadata={"label": "物品状况"})


@dataclass(frozen=True)
class Preservation:
    """先行登记保存. ``due_on``: last day to dispose of it (T06). ``disposed``: (position in the list from 1, how)."""

    number: str
    party: str
    on: date
    due_on: date
    items: tuple[KeptItem, ...]
    disposed: tuple[tuple[int, Disposition], ...] = ()
    disposed_on: date | None = None

    @property
    def remaining(self) -> tuple[int, ...]:
        """Positions in the list not yet disposed of."""
        done = {position for position, _ in self.disposed}
        return tuple(position for position in range(1, len(self.items) + 1) if position not in done)

    def with_disposed(self, positions: tuple[int, ...], how: Disposition, on: date) -> "Preservation":
        disposed = (*self.disposed, *((position, how) for position in positions))
        return replace(self, disposed=disposed, disposed_on=max(on, self.disposed_on or on))


@dataclass(frozen=True)
class Supplement:
    """补充调查 — what a return ordered has been done."""

    on: date
    points: int


@dataclass(frozen=True)
class TermExtension:
    """延长办案期限 — ``days`` counted with the original term from the filing; ``basis``: the clause that allows it."""

    on: date
    days: int
    basis: str


@dataclass(frozen=True)
class Investigation:
    """``requests``, ``preservations``: by document number. ``supplement``: done since the case was last returned."""

    recusals: tuple[Recusal, ...] = ()
    requests: dict[str, OutsideRequest] = field(default_factory=dict)
    preservations: dict[str, Preservation] = field(default_factory=dict)
    pauses: tuple[Pause, ...] = ()
    supplement: Supplement | None = None
    extension: TermExtension | None = None
