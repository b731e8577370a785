"""Files only this user may read: made whole or not at all, and refused when others could reach them."""

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from application.ports.keyring import KeyringExposed

OTHERS_ANY = stat.S_IRWXG | stat.S_IRWXO
OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def make_private_directory(path: Path) -> None:
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    _sync_directory(path.parent)


def new_draft(path: Path, content: bytes = b"") -> Path:
    """A file of mode 0600 beside `path`, on disk, under a name no other process uses."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}.new")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(descriptor)
    return draft


def publish(draft: Path, path: Path) -> None:
    """Give the finished draft its name. Of several processes the first wins; a file already there always stays."""
    with suppress(FileExistsError):
        os.link(draft, path)
    draft.unlink()
    _sync_directory(path.parent)


def refuse_exposed_directory(path: Path) -> None:
    """A directory others may list is harmless; one they may write to lets them put a key of their own there."""
    if path.stat().st_mode & OTHERS_WRITE:
        raise KeyringExposed(str(path), "700")


def refuse_exposed_file(path: Path) -> None:
    if path.stat().st_mode & OTHERS_ANY:
        raise KeyringExposed(str(path), "600")


def _sync_directory(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
