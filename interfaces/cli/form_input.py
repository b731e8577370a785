"""The input of a form, read from the words of the command line, from JSON text, and from files."""

from collections.abc import Sequence

from interfaces.cli.failures import Failure, usage
from interfaces.cli.form_flags import Flag, Kind
from interfaces.cli.json_input import JsonInput
from interfaces.cli.json_values import Json, as_list

YES = {"": True, "true": True, "yes": True, "是": True, "false": False, "no": False, "否": False}
LONGEST = 20
"""Signs of a whole number: more than any amount or size has, and never so many that reading them takes long."""


class FormInput:
    """Collects the fields of one form; every complaint names the option or field it is about."""

    def __init__(self, flags: Sequence[Flag], language: str) -> None:
        self._language = language
        self._flags = {flag.name: flag for flag in flags}
        self._options = {flag.option: flag for flag in flags}
        self._negatives = {flag.negative: flag for flag in flags if flag.kind is Kind.SWITCH}
        self._stated: set[str] = set()
        self.fields: dict[str, Json] = {}

    def read_document(self, source: str) -> None:
        """The whole input as one JSON object, from a file or "-" for the standard input."""
        document = JsonInput("--input", self._language, source).read_object()
        for name, value in document.items():
            if name not in self._flags:
                raise self._wrong(name, "没有该字段", "is no such field")
            self.fields[name] = value

    def read_words(self, words: Sequence[str], positional: Sequence[str] = ()) -> None:
        """The options, which go before what a document stated; words ahead of them are the ``positional`` fields."""
        left = list(words)
        for name in positional:
            if not left or left[0].startswith("--"):
                break
            self._set(self._flags[name], left.pop(0))
        while left:
            option, given, value = left.pop(0).partition("=")
            if flag := self._negatives.get(option):
                self._set(flag, False)
            elif flag := self._options.get(option):
                self._set(flag, self._value(flag, value if given else self._next(flag, left)))
            else:
                raise self._unknown(option)

    def complete(self) -> dict[str, Json]:
        """The fields; raises when a required one is missing, naming all that are."""
        missing = [
            flag for flag in self._flags.values() if flag.required and self.fields.get(flag.name) is None
        ]
        if missing:
            names = "、".join(f"{flag.option}（{flag.label}）" for flag in missing)
            raise usage(f"缺少必填项：{names}", f"missing: {names}", self._language)
        return self.fields

    def _next(self, flag: Flag, left: list[str]) -> str:
        if flag.kind is Kind.SWITCH:
            return ""
        if not left or left[0].partition("=")[0] in self._options | self._negatives:
            raise self._wrong(flag.option, "后面缺少内容", "needs a value")
        return left.pop(0)

    def _value(self, flag: Flag, given: str) -> Json:
        if flag.kind is Kind.SWITCH:
            if given not in YES:
                raise self._wrong(flag.option, "只能是“是”或“否”", "is true or false")
            return YES[given]
        if flag.kind is Kind.NUMBER:
            if not given.removeprefix("-").isdecimal() or len(given) > LONGEST:
                shown = given[:LONGEST]
                raise self._wrong(flag.option, f"应为整数：{shown}", f"is a whole number, not {shown}")
            return int(given)
        if flag.kind is Kind.STRUCTURE:
            if given.startswith("@"):
                return JsonInput(flag.option, self._language, given[1:]).read()
            return JsonInput(flag.option, self._language).value(given)
        return given

    def _set(self, flag: Flag, value: Json) -> None:
        """A repeated option adds up; a JSON list given to it adds all its elements."""
        first = flag.name not in self._stated
        if not flag.repeated and not first:
            raise self._wrong(flag.option, "只能填写一次", "is given once only")
        self._stated.add(flag.name)
        if flag.repeated:
            earlier = [] if first else self.fields[flag.name]
            value = [*as_list(earlier), *as_list(value)]
        self.fields[flag.name] = value

    def _unknown(self, option: str) -> Failure:
        if not option.startswith("--"):
            return usage(f"多余的参数：{option}", f"unexpected argument: {option}", self._language)
        return usage(f"没有选项 {option}", f"no such option: {option}", self._language)

    def _wrong(self, name: str, zh: str, en: str) -> Failure:
        return usage(f"{name} {zh}", f"{name} {en}", self._language)
