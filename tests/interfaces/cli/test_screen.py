"""What a person sees: colour only where it helps, recorded text as it is."""

import pytest

from interfaces.cli.failures import ExitCode, Failure
from interfaces.cli.screen import Column, Screen

COLUMNS = (Column("内容", "What", "what", "cyan"),)
EMPTY = ("没有记录", "nothing")


def shown(capsys: pytest.CaptureFixture[str], what: str) -> str:
    Screen().table(COLUMNS, [{"what": what}], empty=EMPTY)
    return capsys.readouterr().out


def test_there_is_no_colour_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    assert "\x1b" not in shown(capsys, "取土")


def test_there_is_colour_on_a_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")

    assert "\x1b[36m取土" in shown(capsys, "取土")


def test_there_is_none_where_nobody_wants_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")

    assert "\x1b[36m" not in shown(capsys, "取土")


def test_recorded_text_is_no_markup_and_steers_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    printed = shown(capsys, "[bold]取土[/bold] :smile: \x1b[2J")

    assert "[bold]取土[/bold] :smile: \N{REPLACEMENT CHARACTER}[2J" in printed


def test_a_row_stays_one_line_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    assert "取土" * 40 in shown(capsys, "取土" * 40)


def test_nothing_is_said_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    Screen("en").table(COLUMNS, [], empty=EMPTY)

    assert capsys.readouterr().out == "nothing\n"


def test_a_complaint_goes_to_the_standard_error_with_all_its_parts(
    capsys: pytest.CaptureFixture[str],
) -> None:
    failure = Failure(
        ExitCode.REFUSED, "须两人", article="第四十二条", remedy="补足两人", fields=(("officers", "少一人"),)
    )

    Screen().complain(failure)

    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == "错误：须两人\n  · officers：少一人\n依据：第四十二条\n办法：补足两人\n"
