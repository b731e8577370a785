from collections.abc import Iterator
from pathlib import Path

import pytest

from infrastructure.keys.file_keyring import FileKeyring


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return tmp_path / "data" / "keys"


@pytest.fixture
def keyring(directory: Path) -> Iterator[FileKeyring]:
    keyring = FileKeyring.unlock(directory, sealed_data_exists=lambda: False)
    yield keyring
    keyring.close()
