"""分页 — a list is read page by page, after the last row seen; nothing is ever counted or skipped by number."""

from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True)
class Page(Generic[Item]):
    """``next``: an opaque cursor to ask for the rows after this page; None on the last one."""

    items: tuple[Item, ...]
    next: str | None
