"""个人信息 — a personal value, marked in the type so that it is sealed before bytes are made. 个人信息保护法."""

import dataclasses
from dataclasses import dataclass

TOMBSTONE = "【个人信息已不可读】"


@dataclass(frozen=True, repr=False)
class Personal:
    """A text about a person. ``whose`` names the person within the case ("party-1", "informant").

    ``value`` is None when the key is gone: the value then reads as a tombstone, never as an error.
    ``sealed`` is the token as stored and ``field`` the place it was sealed for; views copy both and hold no text.
    """

    value: str | None
    whose: str
    sealed: str | None = dataclasses.field(default=None, compare=False)
    field: str = dataclasses.field(default="", compare=False)

    @property
    def text(self) -> str:
        return TOMBSTONE if self.value is None else self.value

    def __repr__(self) -> str:
        return f"Personal(whose={self.whose!r})"

    __str__ = __repr__


def personal(value: str | None, whose: str) -> Personal | None:
    """Mark a stated text as personal; nothing stated stays nothing."""
    return Personal(value, whose) if value else None
