"""拒绝 — a refusal is a class named after the broken duty; it says which article, why, and what to do next (一步一指导)."""

import re
from typing import ClassVar


class BadInput(ValueError):
    """填写错误 — a stated value cannot be right (a future date, a wrong checksum); names the field."""

    def __init__(self, field: str, problem: str, english: str) -> None:
        super().__init__(f"{field}: {english}")
        self.field, self.problem, self.english = field, problem, english


class Refusal(Exception):
    """Base of all refusals. Sentences are ``str.format`` templates over the keyword arguments given when raised.

    ``article``: the rule, with its mark where it is not verified; one refusal may cite another than its class.
    ``zh`` and ``en``: (sentence, remedy).
    """

    article: str
    zh: ClassVar[tuple[str, str]]
    en: ClassVar[tuple[str, str]]
    catalogue: ClassVar[dict[str, type["Refusal"]]] = {}

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        missing = [name for name in ("article", "zh", "en") if name not in cls.__dict__]
        if missing:
            raise TypeError(f"refusal {cls.__name__} must state {', '.join(missing)}")
        if cls.code() in Refusal.catalogue:
            raise TypeError(f"refusal code {cls.code()} is taken")
        Refusal.catalogue[cls.code()] = cls

    def __init__(self, **details: object) -> None:
        self.details = details
        super().__init__(self.code())

    @classmethod
    def code(cls) -> str:
        """Stable code for callers: the class name in kebab-case."""
        return re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()

    def sentence(self, language: str = "zh") -> str:
        return (self.en if language == "en" else self.zh)[0].format(**self.details)

    def remedy(self, language: str = "zh") -> str:
        return (self.en if language == "en" else self.zh)[1].format(**self.details)

    def __str__(self) -> str:
        return self.sentence()
