"""用法有误: a mistyped command is told in Chinese, with where its usage stands; in English to who asked for it."""

from pathlib import Path

import pytest

from tests.interfaces.cli.county import Shell

MISTYPED = [
    (("case", "shw"), "没有命令“shw”（相近的有：show）", "xiangan case --help"),
    (("nope",), "没有命令“nope”", "xiangan --help"),
    (("case", "list", "--nope"), "没有选项 --nope", "xiangan case list --help"),
    (("case", "show"), "缺少必填项：CASE", "xiangan case show --help"),
    (("case", "list", "--limit", "x"), "--limit 填写有误：应为整数", "xiangan case list --help"),
    (("--lang", "fr", "case", "list"), "--lang 填写有误：应为 zh、en 之一", "xiangan --help"),
    (("value", "show", "T11", "T12"), "多出的内容：T12", "xiangan value show --help"),
    (("case", "list", "--limit"), "选项 --limit 后面须填写内容", "xiangan --help"),
    (("case", "list", "--json=x"), "选项 --json 后面不填写内容", "xiangan --help"),
]


@pytest.mark.parametrize(("words", "sentence", "usage"), MISTYPED, ids=[" ".join(one[0]) for one in MISTYPED])
def test_a_mistyped_command_is_told_in_chinese(
    tmp_path: Path, words: tuple[str, ...], sentence: str, usage: str
) -> None:
    result = Shell(tmp_path / "data")(*words)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines() == [f"错误：{sentence}", f"办法：用法见 {usage}"]


@pytest.mark.parametrize("asked", [{"LANG": "en"}, {}], ids=["by the environment", "by the option"])
def test_it_is_told_in_english_to_who_asks(tmp_path: Path, asked: dict[str, str]) -> None:
    option = () if asked else ("--lang", "en")

    result = Shell(tmp_path / "data")(*option, "case", "shw", **asked)

    assert result.exit_code == 2
    assert result.stderr.startswith("Error: No such command 'shw'.")


def test_a_group_without_a_command_shows_its_help(tmp_path: Path) -> None:
    result = Shell(tmp_path / "data")("case")

    assert result.exit_code == 2
    assert "一步一指导" in result.output
    assert "错误" not in result.output


ENGLISH = (
    "Usage",
    "Options",
    "Arguments",
    "Commands",
    "OPTIONS",
    "ARGS",
    "required",
    "default",
    "env var",
    "Show ",
    "Install ",
)


@pytest.mark.parametrize(
    "words", [(), ("case",), ("case", "show"), ("statistics",), ("officer", "certificate")]
)
def test_the_frame_of_every_help_page_is_chinese(tmp_path: Path, words: tuple[str, ...]) -> None:
    shown = Shell(tmp_path / "data")(*words, "--help").output

    assert f"用法：{' '.join(('xiangan', *words))} [选项]" in shown
    assert "选项 ─" in shown and "显示本说明。" in shown
    assert [one for one in ENGLISH if one in shown] == []


def test_a_help_page_marks_what_has_to_be_filled_in(tmp_path: Path) -> None:
    shown = Shell(tmp_path / "data")("case", "show", "--help").output

    assert "参数 ─" in shown and "[必填]" in shown


def test_the_frame_is_english_for_who_asks(tmp_path: Path) -> None:
    shown = Shell(tmp_path / "data")("case", "show", "--help", LANG="en").output

    assert all(
        one in shown
        for one in ("Usage: xiangan case show [OPTIONS]", "Arguments ─", "[required]", "Show this")
    )
