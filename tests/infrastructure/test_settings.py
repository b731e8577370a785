"""Settings: flags before environment before files, and a wrong one named with every place it may stand in."""

from pathlib import Path

import pytest

from infrastructure.settings import Settings, SettingsRefused, load_settings


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


@pytest.mark.parametrize("port", ["eighty", "65536", "-1"])
def test_a_wrong_setting_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, port: str) -> None:
    monkeypatch.setenv("XIANGAN_PORT", port)
    with pytest.raises(SettingsRefused, match="XIANGAN_PORT"):
        load_settings({}, tmp_path)


def test_a_misspelt_name_in_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "xiangan.toml").write_text('databse = "a.sqlite3"\n')
    with pytest.raises(SettingsRefused, match="databse"):
        load_settings({}, tmp_path)


def test_a_file_that_is_no_toml_is_refused(tmp_path: Path) -> None:
    (tmp_path / "xiangan.toml").write_text("port 7001")
    with pytest.raises(SettingsRefused, match=r"xiangan\.toml"):
        load_settings({}, tmp_path)


def test_a_token_is_not_printed(tmp_path: Path) -> None:
    assert "xa_secret" not in repr(load_settings({"token": "xa_secret"}, tmp_path))


def test_settings_do_not_change(tmp_path: Path) -> None:
    settings = load_settings({}, tmp_path)
    assert isinstance(settings, Settings)
    with pytest.raises(ValueError, match="frozen"):
        settings.host = "0.0.0.0"
