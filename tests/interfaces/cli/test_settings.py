"""A wrong setting is told in one sentence, in the caller's language, before anything is made on the disk."""

import pytest

from interfaces.cli.failures import ExitCode
from tests.interfaces.cli.county import Shell


@pytest.mark.parametrize("words", [("case", "list"), ("init", "admin", "高管理"), ("serve",)])
@pytest.mark.parametrize(
    ("name", "given"), [("PORT", "abc"), ("DATABASE", "mysql://x"), ("DATABASE", "postgresql://h:p/x")]
)
def test_a_wrong_setting_ends_every_command_and_leaves_nothing(
    nowhere: Shell, words: tuple[str, ...], name: str, given: str
) -> None:
    result = nowhere(*words, by="zhang", **{name: given})

    assert result.exit_code == ExitCode.USAGE
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"错误：设置 {name.lower()} 填写的是“")
    assert f"环境变量 XIANGAN_{name} 或" in line
    assert result.stdout == ""
    assert not nowhere.data.exists()


def test_the_sentence_is_english_when_asked_for(nowhere: Shell) -> None:
    result = nowhere("--lang", "en", "case", "list", by="zhang", PORT="abc")

    assert result.exit_code == ExitCode.USAGE
    assert result.stderr.startswith("Error: setting port is “abc”, but has to be a whole number")


def test_a_broken_file_of_settings_is_named(nowhere: Shell) -> None:
    nowhere.data.mkdir()
    (nowhere.data / "xiangan.toml").write_text("port = = 3", "utf-8")

    result = nowhere("case", "list", by="zhang")

    assert result.exit_code == ExitCode.USAGE
    assert f"设置文件 {nowhere.data / 'xiangan.toml'} 读不懂（第1行第8列）" in result.stderr
