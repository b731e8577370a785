"""办理对象 — what a step acts on: a document to serve, evidence to verify, a fine to pay. Without it the step is refused
whatever is stated."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.case.case import Case
from domain.case.step import Step
from domain.record.refusal import BadInput, Refusal

There = Callable[[Case, date], object]


@dataclass(frozen=True)
class Thing:
    """``name``, ``first``: what it is and how it comes about, in Chinese and in English. ``there``: whether the case has one."""

    name: tuple[str, str]
    first: tuple[str, str]
    there: There


class NothingToActOn(Refusal):
    """Cites the articles of the step, which say what it is about."""

    article = "行政处罚法第四十七条（全过程记录）"
    zh = ("本案没有{name}，不能办理“{step}”。", "{first}。")
    en = ("The case has no {english}; {step} cannot be taken.", "{before}.")

    def __init__(self, step: type[Step], thing: Thing) -> None:
        (name, english), (first, before) = thing.name, thing.first
        super().__init__(step=step.title, name=name, english=english, first=first, before=before)
        self.article = step.articles


def one_of(those: Callable[[Case], Iterable[Any]], fits: Callable[[Case, Any, date], object]) -> There:
    """One of them passes: what is said of it is true, and nothing is refused."""
    return lambda case, on: any(_passes(fits, case, one, on) for one in those(case))


def _passes(fits: Callable[[Case, Any, date], object], case: Case, one: object, on: date) -> bool:
    try:
        return bool(fits(case, one, on))
    except (Refusal, BadInput):
        return False
