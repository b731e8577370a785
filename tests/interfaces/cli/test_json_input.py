"""What is handed over as a file: one that cannot be read is named with the reason."""

from pathlib import Path

import pytest

from interfaces.cli.failures import ExitCode, Failure
from interfaces.cli.json_input import JsonInput
from tests.interfaces.cli.county import Shell


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "是空的，应为 JSON"),
        (b" \n", "是空的，应为 JSON"),
        (b"\x7fELF\x02\xff", "不是 UTF-8 编码的文字（第6字节起），请另存为 UTF-8 编码的文本文件"),
        (
            '{"place": "村北"}'.encode("gbk"),
            "不是 UTF-8 编码的文字（第12字节起），请另存为 UTF-8 编码的文本文件",
        ),
        (b'{"place":\n "x",}', "不是有效的 JSON（第2行第6列）"),
        (b"[1]", "应为一个 JSON 对象，即 {…}"),
        (b'"x"', "应为一个 JSON 对象，即 {…}"),
        (b"[" * 100_000, "层次过深或者数字过长"),
        (b'{"size": ' + b"9" * 5000 + b"}", "层次过深或者数字过长"),
    ],
    ids=["empty", "blank", "binary", "GBK", "comma", "list", "text", "deep", "long number"],
)
def test_a_file_that_is_no_input_is_named_with_the_reason(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    file = tmp_path / "lead.json"
    file.write_bytes(content)

    with pytest.raises(Failure) as caught:
        JsonInput("--input", "zh", str(file)).read_object()

    assert (caught.value.exit_code, caught.value.sentence) == (
        ExitCode.USAGE,
        f"--input 文件 {file} {reason}",
    )


def test_a_directory_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="是目录，不是文件"):
        JsonInput("--input", "zh", str(tmp_path)).read_object()


def test_the_mark_before_a_text_of_a_windows_editor_is_no_part_of_it(tmp_path: Path) -> None:
    file = tmp_path / "lead.json"
    file.write_text('{"place": "村北"}', "utf-8-sig")

    assert JsonInput("--input", "zh", str(file)).read_object() == {"place": "村北"}


def test_the_standard_input_is_named_too(county: Shell) -> None:
    result = county("step", "record", "register-lead", "--input", "-", by="zhang", stdin="[]")

    assert result.exit_code == ExitCode.USAGE
    assert result.stderr == "错误：--input 标准输入应为一个 JSON 对象，即 {…}\n"


def test_the_reason_is_english_when_asked_for(tmp_path: Path) -> None:
    with pytest.raises(Failure, match=r"--input file .*gone\.json does not exist"):
        JsonInput("--input", "en", str(tmp_path / "gone.json")).read_object()


def test_a_field_stated_twice_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "lead.json"
    file.write_text('{"place": "村北", "parties": [{"name": "a", "name": "b"}]}', "utf-8")

    with pytest.raises(Failure, match="中“name”重复出现"):
        JsonInput("--input", "zh", str(file)).read_object()
