"""指导内容 — what an officer is told about one step beside its rules (law: §4, §13)."""

from dataclasses import dataclass

from domain.case.document import DocumentKind


@dataclass(frozen=True, kw_only=True)
class Advice:
    """``wording``: a sample sentence, with 某 and 〔〕 where the case fills in. ``mistakes``: what a review of files would note.

    ``makes``: numbered documents the step may issue. ``starts``: time limits that may begin with it, by their numbers.
    """

    wording: str
    mistakes: tuple[str, ...]
    makes: tuple[DocumentKind, ...] = ()
    starts: tuple[str, ...] = ()
