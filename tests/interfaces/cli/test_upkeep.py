"""Keeping a record: its beginning, the proof of its views, their rebuilding, and everything that must stop a command."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from interfaces.cli import progress
from tests.interfaces.cli.county import ADMIN, LEAD, Shell


def tamper(shell: Shell, *statements: str) -> None:
    with closing(sqlite3.connect(shell.data / "xiangan.sqlite3")) as database, database:
        for statement in statements:
            database.execute(statement)


def test_a_county_begins_with_its_units_and_one_administrator(nowhere: Shell) -> None:
    nowhere.done("init", ADMIN, "高管理", by="")

    assert "高管理" in nowhere.done("officer", "list", by=ADMIN)
    assert "孙吉镇" in nowhere.done("unit", "list", "--all", by=ADMIN)


def test_help_for_init_begins_nothing(nowhere: Shell) -> None:
    assert "--code" in nowhere.done("init", "--help", by="")
    assert not nowhere.data.exists()


@pytest.mark.parametrize(
    "words", [("case", "list"), ("replay", "--check"), ("rebuild",), ("serve",)], ids=str
)
def test_a_mistyped_directory_begins_no_system(nowhere: Shell, words: tuple[str, ...]) -> None:
    result = nowhere(*words, by=ADMIN)

    assert result.exit_code == 3
    assert str(nowhere.data) in result.stderr and "xiangan init" in result.stderr
    assert not nowhere.data.exists()


def test_nothing_begins_twice(county: Shell) -> None:
    result = county("init", "another", "另一人")

    assert result.exit_code == 1
    assert "不能再次初始化" in result.stderr


def test_a_code_that_is_none_is_bad_input(nowhere: Shell) -> None:
    result = nowhere("init", "高", "高管理")

    assert result.exit_code == 2
    assert "code" in result.stderr


def test_replay_shows_every_table_equal_with_its_digests(county: Shell) -> None:
    result = county("replay", "--check")

    assert result.exit_code == 0
    assert "case_list" in result.stdout
    assert "已证明" in result.stdout
    assert "一致" in result.stdout
    assert "不一致" not in result.stdout.replace("不一致的行", "")


def test_replay_as_json_has_whole_digests(county: Shell) -> None:
    checks = county.json("replay", "--check", by="")["items"]

    assert all(one["equal"] and one["live"] == one["replayed"] and len(one["live"]) == 64 for one in checks)


def test_a_table_that_differs_from_the_record_is_found_and_mended(own_county: Shell) -> None:
    tamper(own_county, "UPDATE case_list SET place = '别处'")

    found = own_county("replay", "--check")
    mended = own_county("rebuild", "case_list", "--progress")
    after = own_county("replay", "--check")

    assert (found.exit_code, mended.exit_code, after.exit_code) == (5, 0, 0)
    assert "不一致" in found.stdout
    assert "case_list" in found.stderr
    assert "case_list" in mended.stderr


def test_a_record_without_its_protection_is_told_with_what_is_missing(own_county: Shell) -> None:
    tamper(own_county, "DROP TRIGGER stored_events_not_deleted")

    result = own_county("replay", "--check")

    assert result.exit_code == 5
    assert "trigger stored_events_not_deleted" in result.stderr
    assert "已证明" not in result.stdout
    assert "未证明" in result.stdout


def test_nothing_is_paused_or_cancelled_where_nothing_is_rebuilt(county: Shell) -> None:
    assert "没有正在进行的重建" in county.done("rebuild", "--pause", by="")
    assert "没有正在进行的重建" in county.done("rebuild", "--cancel", by="")


def test_all_views_are_rebuilt_when_none_is_named(own_county: Shell) -> None:
    assert "case_list、" in own_county.done("rebuild", by="")


BEHIND = (
    "UPDATE views SET position = 0 WHERE name = 'case_list'",
    "UPDATE views SET definition = 'older' WHERE name = 'case_list'",
)


@pytest.mark.parametrize("statement", BEHIND, ids=["behind", "older"])
def test_a_question_that_has_to_wait_for_the_views_says_so_beside_the_answer(
    own_county: Shell, monkeypatch: pytest.MonkeyPatch, statement: str
) -> None:
    monkeypatch.setattr(progress, "QUICK", 0.0)
    tamper(own_county, statement)

    result = own_county("case", "list", "--json", by="zhang")

    assert "查询用的视图落后于记录，正在补上（case_list：" in result.stderr
    assert len(json.loads(result.stdout)["items"]) == 2


def test_a_question_that_is_answered_at_once_says_nothing_of_views(own_county: Shell) -> None:
    tamper(own_county, BEHIND[0])

    assert own_county("case", "list", by="zhang").stderr == ""


def test_an_unknown_view_is_bad_input_and_the_known_ones_are_named(county: Shell) -> None:
    result = county("rebuild", "no_such_view")

    assert result.exit_code == 2
    assert "case_list" in result.stderr


@pytest.fixture
def damaged(own_county: Shell) -> Shell:
    """A record with events whose bytes are no JSON any more: what the database's own triggers prevent."""
    for trigger in ("stored_events_not_updated", "stored_events_not_deleted"):
        tamper(own_county, f"DROP TRIGGER {trigger}")
    tamper(own_county, "UPDATE stored_events SET state = '{' WHERE topic = 'case.lead_registered'")
    return own_county


def test_an_unreadable_event_stops_the_rebuilding(damaged: Shell) -> None:
    result = damaged("rebuild")

    assert result.exit_code == 5
    assert "case.lead_registered" in result.stderr


def test_an_unreadable_event_is_an_integrity_failure_for_who_asks_for_the_case(damaged: Shell) -> None:
    case = damaged.json("case", "list", by="zhang")["items"][0]["id"]

    assert damaged("case", "history", case, by="zhang").exit_code == 5


def test_views_that_stand_still_are_not_asked(damaged: Shell) -> None:
    tamper(damaged, "UPDATE views SET position = 0 WHERE name = 'case_list'")

    result = damaged("case", "list", by="zhang")

    assert (result.exit_code, result.stdout) == (5, "")
    assert "case_list" in result.stderr


def test_a_keyring_that_is_lost_stops_everything(own_county: Shell) -> None:
    (own_county.data / "keys" / "root.key").unlink()

    result = own_county(*LEAD, by="zhang")

    assert result.exit_code == 5
    assert "root.key" in result.stderr
    assert "Traceback" not in result.output


def test_a_schema_of_another_program_stops_everything(own_county: Shell) -> None:
    tamper(own_county, "UPDATE schema_migrations SET digest = 'x'")

    assert own_county("replay", "--check").exit_code == 5


def test_a_setting_that_is_wrong_is_named(county: Shell) -> None:
    result = county("unit", "list", by=ADMIN, PORT="eighty")

    assert result.exit_code == 2
    assert "XIANGAN_PORT" in result.stderr


def test_a_database_that_cannot_be_opened_is_told_without_a_traceback(nowhere: Shell, tmp_path: Path) -> None:
    result = nowhere(
        "--database", str(tmp_path / "no" / "such" / "place.sqlite3"), "init", ADMIN, "高管理", by=""
    )

    assert result.exit_code == 6
    assert "Traceback" not in result.output


def test_a_database_that_answers_before_the_disk_has_it_is_not_started(
    tmp_path: Path, postgres_url: str
) -> None:
    early = f"{postgres_url}?options=-c%20synchronous_commit%3Doff"

    refused = Shell(tmp_path / "data")("init", ADMIN, "高管理", DATABASE=early)

    assert refused.exit_code == 2
    assert "synchronous_commit=on" in refused.stderr
