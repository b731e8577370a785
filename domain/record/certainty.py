"""可信度标记 — how sure we are of a legal value; shown to the user beside the value."""

from enum import StrEnum


class Certainty(StrEnum):
    """Mark of every legal value kept as data. LOCAL: set by a county's document; CONFIRMED: checked against it."""

    VERIFIED = "V"
    EXCERPT = "E"
    MEMORY = "M"
    DESIGN = "D"
    LOCAL = "L"
    CONFIRMED = "C"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    Certainty.VERIFIED: "已核对条文",
    Certainty.EXCERPT: "待核实（仅见公开摘录）",
    Certainty.MEMORY: "待核实（凭记忆）",
    Certainty.DESIGN: "设计建议（非法律规定）",
    Certainty.LOCAL: "县级设定",
    Certainty.CONFIRMED: "县级已核实",
}
