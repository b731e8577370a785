"""JSON from a file, from the standard input or from the command line itself; what cannot be read is named with the reason."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

from interfaces.cli.failures import Failure, usage
from interfaces.cli.json_values import Json

STANDARD_INPUT = "-"
ENCODING = "utf-8-sig"
"""Editors of Windows put a mark of three bytes before a text in UTF-8."""


@dataclass(frozen=True)
class JsonInput:
    """What was handed over for one ``option``. ``source``: name of a file, "-" for the standard input."""

    option: str
    language: str
    source: str = ""

    def read(self) -> Json:
        """Of the source."""
        if self.source == STANDARD_INPUT:
            return self.value(self.text(sys.stdin.buffer.read()))
        return self.value(self.text(self.content(Path(self.source))))

    def read_object(self) -> dict[str, Json]:
        found = self.read()
        if not isinstance(found, dict):
            raise self.wrong("应为一个 JSON 对象，即 {…}", "has to be one JSON object, as {…}")
        return found

    def content(self, file: Path) -> bytes:
        try:
            return file.read_bytes()
        except FileNotFoundError as error:
            raise self.wrong("不存在", "does not exist") from error
        except IsADirectoryError as error:
            raise self.wrong("是目录，不是文件", "is a directory") from error
        except PermissionError as error:
            raise self.wrong("无权读取", "may not be read") from error
        except OSError as error:
            raise self.wrong(f"无法读取（{error.strerror}）", f"cannot be read ({error.strerror})") from error

    def text(self, content: bytes) -> str:
        try:
            return content.decode(ENCODING)
        except UnicodeDecodeError as error:
            raise self.wrong(
                f"不是 UTF-8 编码的文字（第{error.start + 1}字节起），请另存为 UTF-8 编码的文本文件",
                f"is no UTF-8 text (from byte {error.start + 1}); save it as UTF-8",
            ) from error

    def value(self, content: str) -> Json:
        if not content.strip():
            raise self.wrong("是空的，应为 JSON", "is empty; expected JSON")
        try:
            value: Json = json.loads(content, object_pairs_hook=self._once)
        except json.JSONDecodeError as error:
            raise self.wrong(
                f"不是有效的 JSON（第{error.lineno}行第{error.colno}列）",
                f"is not valid JSON ({error.lineno}:{error.colno})",
            ) from error
        except (RecursionError, ValueError) as error:
            raise self.wrong(
                "层次过深或者数字过长", "is nested too deeply, or a number is too long"
            ) from error
        return value

    def _once(self, pairs: list[tuple[str, Json]]) -> dict[str, Json]:
        found: dict[str, Json] = {}
        for key, value in pairs:
            if key in found:
                raise self.wrong(f"中“{key}”重复出现", f"has {key!r} twice")
            found[key] = value
        return found

    def wrong(self, zh: str, en: str) -> Failure:
        in_zh, in_en = self._where()
        return usage(f"{self.option} {in_zh}{zh}", f"{self.option} {in_en}{en}", self.language)

    def _where(self) -> tuple[str, str]:
        if not self.source:
            return "", ""
        if self.source == STANDARD_INPUT:
            return "标准输入", "the standard input "
        return f"文件 {self.source} ", f"file {self.source} "
