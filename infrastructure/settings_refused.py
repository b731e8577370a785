"""设置有误 — what each setting is, where it may stand, and the sentence for one that is wrong."""

import re
from collections.abc import Mapping
from typing import Any, Final

from pydantic import ValidationError

FILE: Final = "xiangan.toml"
EXPECTED: Final[Mapping[str, tuple[str, str]]] = {
    "data": ("数据目录的路径", "the path of a directory"),
    "database": (
        "SQLite文件的路径，或者以 postgresql:// 开头的地址",
        "the path of an SQLite file or a postgresql:// URL",
    ),
    "database_schema": (
        "PostgreSQL中的模式名：小写字母、数字、下划线，不以数字开头，不超过48个字符",
        "the name of a schema: lower-case letters, digits and underscores, not a digit first, 48 at most",
    ),
    "host": ("主机名或者 IP 地址", "a host name or an IP address"),
    "port": ("0至65535的整数", "a whole number from 0 to 65535"),
    "token": ("访问令牌的文字", "the text of a token"),
}
"""Every setting, with what it is in (zh, en)."""
SECRET: Final = "token"
SHOWN: Final = 60
PLACE: Final = re.compile(r"line (\d+), column (\d+)")


class SettingsRefused(Exception):
    """``zh``, ``en``: a sentence for every setting that is wrong: its name, what was given, what is expected, where it stands."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"{zh}\n{en}")
        self.zh, self.en = zh, en


def refused(error: ValidationError) -> SettingsRefused:
    told = [_complaint(str(one["loc"][0]), one["input"]) for one in error.errors()]
    return SettingsRefused("\n".join(zh for zh, _ in told), "\n".join(en for _, en in told))


def unreadable(file: object, problem: Exception) -> SettingsRefused:
    """``file`` is no TOML, or no text at all."""
    zh, en = _reason(problem)
    return SettingsRefused(
        f"设置文件 {file} 读不懂（{zh}）：应为 TOML，每行一项，如 port = 8000",
        f"{file} cannot be read ({en}): it is TOML, one setting a line, as port = 8000",
    )


def _reason(problem: Exception) -> tuple[str, str]:
    if isinstance(problem, UnicodeDecodeError):
        return "不是完整的 UTF-8 文字", "no whole UTF-8 text"
    place = PLACE.search(str(problem))
    return (f"第{place[1]}行第{place[2]}列", place[0]) if place else ("内容不完整", "it ends too early")


def _complaint(name: str, given: Any) -> tuple[str, str]:
    if name not in EXPECTED:
        known = "、".join(EXPECTED)
        return (
            f"{FILE} 中的 {name} 不是设置的名称，应为{known}之一",
            f"{FILE}: {name} is no setting; there are {known}",
        )
    zh, en = EXPECTED[name]
    variable, value = f"XIANGAN_{name.upper()}", _shown(name, given)
    return (
        f"设置 {name} 填写的是{value}，应为{zh}（见命令行选项、环境变量 {variable} 或 {FILE}）",
        f"setting {name} is {value}, but has to be {en} (flag, {variable} or {FILE})",
    )


def _shown(name: str, given: Any) -> str:
    """Without a secret: a token is not repeated, nor is what follows the scheme of a URL, which may hold a password."""
    if name == SECRET:
        return "“…”"
    scheme, is_url, _ = str(given).partition("://")
    return f"“{scheme}://…”" if is_url else f"“{str(given)[:SHOWN]}”"
