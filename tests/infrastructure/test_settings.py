"""Settings: flags before environment before files, and a wrong one named with every place it may stand in."""

from pathlib import Path

import pytest

from infrastructure.settings import Settings, load_settings
from infrastructure.settings_refused import EXPECTED, SettingsRefused


@pytest.fixture(autouse=True)
def _no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "DATABASE", "DATABASE_SCHEMA", "HOST", "PORT", "TOKEN"):
        monkeypatch.delenv(f"XIANGAN_{name}", raising=False)


def test_nothing_needs_to_be_set(tmp_path: Path) -> None:
    settings = load_settings({}, tmp_path)
    assert settings.data == Path("data")
    assert settings.database_location == "data/xiangan.sqlite3"
    assert settings.keys == Path("data/keys")
    assert (settings.host, settings.port, settings.token.get_secret_value()) == ("127.0.0.1", None, "")


def test_a_flag_goes_before_the_environment_and_that_before_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "xiangan.toml").write_text('host = "10.0.0.1"\nport = 7001\ndatabase = "a.sqlite3"\n')
    monkeypatch.setenv("XIANGAN_PORT", "7002")
    monkeypatch.setenv("XIANGAN_HOST", "10.0.0.2")
    settings = load_settings({"host": "10.0.0.3", "data": None}, tmp_path)
    assert (settings.host, settings.port, settings.database) == ("10.0.0.3", 7002, "a.sqlite3")


def test_the_file_of_the_data_directory_comes_last(tmp_path: Path) -> None:
    data = tmp_path / "town"
    data.mkdir()
    (tmp_path / "xiangan.toml").write_text(f'data = "{data}"\nport = 7001\n')
    (data / "xiangan.toml").write_text('port = 7002\nhost = "10.0.0.4"\ndata = "elsewhere"\n')
    settings = load_settings({}, tmp_path)
    assert (settings.data, settings.port, settings.host) == (data, 7001, "10.0.0.4")


def test_an_empty_variable_is_not_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XIANGAN_PORT", "")
    assert load_settings({}, tmp_path).port is None


@pytest.mark.parametrize(
    ("name", "given", "told"),
    [
        ("PORT", "eighty", "设置 port 填写的是“eighty”，应为0至65535的整数"),
        ("PORT", "65536", "“65536”，应为0至65535的整数"),
        ("PORT", "-1", "“-1”，应为0至65535的整数"),
        (
            "DATABASE",
            "mysql://root:pw@x/y",
            "设置 database 填写的是“mysql://…”，应为SQLite文件的路径，或者以 postgresql://",
        ),
        ("DATABASE", "sqlite:///a.sqlite3", "“sqlite://…”，应为SQLite文件的路径"),
        ("DATABASE", "postgresql://u:pw@h:port/x", "“postgresql://…”，应为SQLite文件的路径"),
        ("DATABASE", "postgresql://h/x?nothing=1", "“postgresql://…”，应为SQLite文件的路径"),
        ("DATABASE_SCHEMA", "a b;", "“a b;”，应为PostgreSQL中的模式名"),
    ],
)
def test_a_wrong_setting_is_named_with_what_was_given_and_what_is_expected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, given: str, told: str
) -> None:
    monkeypatch.setenv(f"XIANGAN_{name}", given)

    with pytest.raises(SettingsRefused) as refusal:
        load_settings({"data": tmp_path / "data"}, tmp_path)

    assert told in refusal.value.zh and f"环境变量 XIANGAN_{name} 或" in refusal.value.zh
    assert f"setting {name.lower()} is" in refusal.value.en
    assert "pw" not in str(refusal.value)
    assert list(tmp_path.iterdir()) == []


def test_several_hosts_are_one_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XIANGAN_DATABASE", "postgresql://one:5432,two/x")
    assert load_settings({}, tmp_path).database == "postgresql://one:5432,two/x"


def test_a_wrong_token_is_not_repeated(tmp_path: Path) -> None:
    (tmp_path / "xiangan.toml").write_text("token = 31415926\n")

    with pytest.raises(SettingsRefused, match="设置 token 填写的是“…”") as refusal:
        load_settings({}, tmp_path)

    assert "31415926" not in str(refusal.value)


def test_a_misspelt_name_in_the_file_is_refused_with_the_names_there_are(tmp_path: Path) -> None:
    (tmp_path / "xiangan.toml").write_text('databse = "a.sqlite3"\n')
    with pytest.raises(SettingsRefused, match="databse 不是设置的名称，应为data、database、"):
        load_settings({}, tmp_path)


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"port 7001", "第1行第6列"), (b"\xff\xfe", "不是完整的 UTF-8 文字"), (b'host = "a', "内容不完整")],
    ids=["no TOML", "no text", "cut off"],
)
def test_a_file_that_is_no_toml_is_named_with_the_place(tmp_path: Path, content: bytes, told: str) -> None:
    file = tmp_path / "xiangan.toml"
    file.write_bytes(content)

    with pytest.raises(SettingsRefused) as refusal:
        load_settings({}, tmp_path)

    assert f"设置文件 {file} 读不懂（{told}" in refusal.value.zh


def test_every_setting_says_what_is_expected() -> None:
    assert set(EXPECTED) == set(Settings.model_fields)


def test_a_token_is_not_printed(tmp_path: Path) -> None:
    assert "xa_secret" not in repr(load_settings({"token": "xa_secret"}, tmp_path))


def test_settings_do_not_change(tmp_path: Path) -> None:
    settings = load_settings({}, tmp_path)
    assert isinstance(settings, Settings)
    with pytest.raises(ValueError, match="frozen"):
        settings.host = "0.0.0.0"
