"""填写问题 — every wrong field of a request at once, each with its path and a sentence in two languages."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class FieldProblem:
    """``field``: path with dots, "parties.0.name"; a header or a query parameter by its name."""

    field: str
    zh: str
    en: str

    def sentence(self, language: str) -> str:
        return self.en if language == "en" else self.zh


class InvalidInput(Exception):
    def __init__(self, problems: Sequence[FieldProblem]) -> None:
        super().__init__(", ".join(one.field for one in problems))
        self.problems = tuple(problems)


def joined(path: Sequence[int | str]) -> str:
    return ".".join(str(part) for part in path)
