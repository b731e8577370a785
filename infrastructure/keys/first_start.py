"""What happens before the keyring opens: made on first start, refused when anything about the files is wrong."""

from collections.abc import Callable
from pathlib import Path

from application.ports.keyring import KeyringMissing, KeyringWrong
from infrastructure.keys.key_store import create_key_store, read_root_check
from infrastructure.keys.private_files import (
    make_private_directory,
    refuse_exposed_directory,
    refuse_exposed_file,
)
from infrastructure.keys.root_key import RootKey, create_root_key, read_root_key
from infrastructure.keys.sealing import framed

CHECK = b"xiangan"
CHECK_PLACE = framed("xiangan.check.v1")


def ready_root_key(root: Path, store: Path, sealed_data_exists: Callable[[], bool]) -> RootKey:
    """The root key of these two files, both existing and fitting each other from now on."""
    if _missing(root, store):
        _refuse_lost_files(root, store, sealed_data_exists)
        _create(root, store)
    refuse_exposed_directory(root.parent)
    refuse_exposed_file(root)
    refuse_exposed_file(store)
    key = read_root_key(root)
    if key.unwrap(read_root_check(store), bound_to=CHECK_PLACE) != CHECK:
        raise KeyringWrong(str(root))
    return key


def _missing(root: Path, store: Path) -> list[Path]:
    """The store is looked at first: it is made last, so a root key missing after it was lost, not late."""
    return [path for path in (store, root) if not path.exists()]


def _refuse_lost_files(root: Path, store: Path, sealed_data_exists: Callable[[], bool]) -> None:
    """A key store without its root key is a loss too. The second look is for processes starting together: one may
    have made the files, and sealed something, since the first.
    """
    if _missing(root, store) != [root] and not sealed_data_exists():
        return
    still = _missing(root, store)
    if still:
        raise KeyringMissing(str(still[-1]))


def _create(root: Path, store: Path) -> None:
    make_private_directory(root.parent)
    refuse_exposed_directory(root.parent)
    if not root.exists():
        create_root_key(root)
    if not store.exists():
        key = read_root_key(root)
        create_key_store(store, key.wrap(CHECK, bound_to=CHECK_PLACE))
