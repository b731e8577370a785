"""系统设置 — from flags, then environment (``XIANGAN_…``), then ``xiangan.toml`` of the working and the data directory."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

FILE = "xiangan.toml"


class SettingsRefused(Exception):
    """设置有误 — names every setting that is wrong, and where it may stand."""


class Settings(BaseSettings):
    """``database``: path of an SQLite file or a ``postgresql://`` URL; ``database_schema``: in PostgreSQL, one for each
    installation. ``port``: None is 8000, or a free one when that is taken; 0 is any free one. ``token``: the caller's,
    for the command line.
    """

    model_config = SettingsConfigDict(
        env_prefix="XIANGAN_", env_ignore_empty=True, extra="forbid", frozen=True, hide_input_in_errors=True
    )

    data: Path = Path("data")
    database: str = ""
    database_schema: str = "xiangan"
    host: str = "127.0.0.1"
    port: int | None = Field(default=None, ge=0, le=65535)
    token: SecretStr = SecretStr("")

    @property
    def database_location(self) -> str:
        return self.database or str(self.data / "xiangan.sqlite3")

    @property
    def keys(self) -> Path:
        """Directory of the keyring: outside the database, with its own backups."""
        return self.data / "keys"


def load_settings(flags: Mapping[str, object], directory: Path) -> Settings:
    """Settings of a process working in ``directory``; flags that are None are not given. Raises SettingsRefused."""
    given = {name: value for name, value in flags.items() if value is not None}
    data = _read(given, (directory / FILE,)).data
    return _read({**given, "data": data}, (directory / FILE, data / FILE))


def _read(given: Mapping[str, object], files: tuple[Path, ...]) -> Settings:
    class Read(Settings):
        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],
            init_settings: PydanticBaseSettingsSource,
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the signature is pydantic's
            file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            tables = (TomlConfigSettingsSource(settings_cls, toml_file=file) for file in files)
            return (init_settings, env_settings, *tables)

    try:
        return Read.model_validate(dict(given))
    except tomllib.TOMLDecodeError as error:
        raise SettingsRefused(
            f"{FILE} 不是有效的 TOML：{error}\n{FILE} is not valid TOML: {error}"
        ) from error
    except ValidationError as error:
        raise SettingsRefused(
            "\n".join(_complaint(one["loc"], one["msg"]) for one in error.errors())
        ) from None


def _complaint(location: tuple[int | str, ...], problem: str) -> str:
    name = ".".join(str(part) for part in location)
    variable = f"XIANGAN_{name.upper()}"
    return (
        f"设置 {name} 有误（命令行选项、环境变量 {variable} 或 {FILE}）：{problem}\n"
        f"Setting {name} is wrong (flag, {variable} or {FILE}): {problem}"
    )
