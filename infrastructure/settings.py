"""系统设置 — from flags, then environment (``XIANGAN_…``), then ``xiangan.toml`` of the working and the data directory."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict
from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    InitSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from infrastructure.database.open_database import is_file
from infrastructure.database.postgres import SCHEMA_NAME
from infrastructure.settings_refused import FILE, refused, unreadable


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

    @field_validator("database")
    @classmethod
    def _known_kind(cls, database: str) -> str:
        """Another kind of URL is not taken for the name of a file, and one that nothing can be reached by is not tried."""
        if "://" in database and (is_file(database) or not _reachable(database)):
            raise ValueError("no database")
        return database

    @field_validator("database_schema")
    @classmethod
    def _a_name(cls, schema: str) -> str:
        if not SCHEMA_NAME.fullmatch(schema):
            raise ValueError("no schema name")
        return schema

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
    near = _table(directory / FILE)
    data = _read(given, (near,)).data
    return _read({**given, "data": data}, (near, _table(data / FILE)))


def _read(given: Mapping[str, object], tables: tuple[dict[str, Any], ...]) -> Settings:
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
            files = (InitSettingsSource(settings_cls, table) for table in tables)
            return (init_settings, env_settings, *files)

    try:
        return Settings.model_construct(**vars(Read.model_validate(dict(given))))
    except ValidationError as error:
        raise refused(error) from None


def _table(file: Path) -> dict[str, Any]:
    if not file.is_file():
        return {}
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise unreadable(file, problem) from problem


def _reachable(url: str) -> bool:
    """Several hosts may be named, each with a port of its own."""
    try:
        ports = str(conninfo_to_dict(url).get("port", ""))
    except ProgrammingError:
        return False
    return all(port == "" or port.isdecimal() for port in ports.split(","))
