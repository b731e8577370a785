"""What a command tells instead of a result, and the exit code it ends with."""

from enum import IntEnum


class ExitCode(IntEnum):
    OK = 0
    REFUSED = 1
    USAGE = 2
    NOT_FOUND = 3
    CONFLICT = 4
    INTEGRITY = 5
    UNAVAILABLE = 6
    INTERRUPTED = 130


class Failure(Exception):
    """``sentence``: what is wrong; ``article``: the rule a refusal rests on; ``remedy``: what to do next;
    ``fields``: (field, problem) of every input that cannot be right."""

    def __init__(
        self,
        exit_code: ExitCode,
        sentence: str,
        *,
        article: str = "",
        remedy: str = "",
        fields: tuple[tuple[str, str], ...] = (),
    ) -> None:
        super().__init__(sentence)
        self.exit_code, self.sentence = exit_code, sentence
        self.article, self.remedy, self.fields = article, remedy, fields


def usage(zh: str, en: str, language: str, *, remedy: str = "") -> Failure:
    """Bad input, in the caller's language."""
    return Failure(ExitCode.USAGE, en if language == "en" else zh, remedy=remedy)
