"""个人信息密钥环 — the keyring that seals personal data. 个人信息保护法第四十七条、第五十一条.

Events are never edited or deleted, so a personal value enters the record only sealed, under a data key of its
own for each case and person. Destroying that key erases the value everywhere at once: in the record, in every
view and in every copy of either.
"""

from typing import Protocol
from uuid import UUID


class Keyring(Protocol):
    """Identifiers (`case`, `person`, `field`) are no personal data themselves: they are stored in the clear."""

    def seal(self, plaintext: str, *, case: UUID, person: str, field: str) -> str:
        """An ASCII token that opens only for the same case, person and field.

        The data key is on disk before the token is returned. Raises `PersonForgotten` after `forget`,
        `ValueError` for text that is not Unicode (a lone surrogate).
        """

    def open(self, token: str, *, case: UUID, person: str, field: str) -> str | None:
        """The text, or None when it is unreadable for ever: key destroyed, token altered or of another place.

        The caller shows a tombstone; this never raises because of what the token holds.
        """

    def blind(self, value: str, *, purpose: str) -> str:
        """Keyed HMAC-SHA256 in hex: equal values meet without being readable. One key for each purpose.

        For search tokens and digests of request bodies; the caller normalises the value first.
        """

    def forget(self, *, case: UUID, person: str) -> None:
        """Destroy the data key, for good: no old token opens and no new one is made. Repeating it is harmless."""

    def version(self) -> int:
        """Another number whenever a key was made or destroyed, by any process: what was opened before is opened anew."""


class KeyringRefused(Exception):
    """密钥环拒绝启动 — the keyring will not open, and has changed nothing. `path` is what to look at."""

    sentence = ""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path

    def __str__(self) -> str:
        return self.sentence.format(path=self.path)


class KeyringMissing(KeyringRefused):
    """密钥文件缺失 — sealed data exists and a key file is gone: a new one would make that data unreadable."""

    sentence = (
        "密钥文件缺失或已损坏：{path}。已加密的个人信息依赖该文件，不能另建密钥。"
        "请从备份恢复该文件后再启动（root.key 与 keyring.sqlite3 须配套）；系统未作任何改动。\n"
        "Key file missing or damaged: {path}. Sealed personal data depends on it, so no new one is made. Restore it "
        "from back-up and start again (root.key and keyring.sqlite3 belong together); nothing was changed."
    )


class KeyringWrong(KeyringRefused):
    """密钥不匹配 — the root key cannot unwrap what the key store holds."""

    sentence = (
        "根密钥与密钥库不匹配：{path}。请从备份恢复配套的 root.key 与 keyring.sqlite3；系统未作任何改动。\n"
        "The root key does not fit the key store: {path}. Restore the root.key and keyring.sqlite3 that belong "
        "together from back-up; nothing was changed."
    )


class KeyringForeign(KeyringRefused):
    """密钥与数据库不配套 — the keyring has no key of the values in this database: they would all look erased by law."""

    sentence = (
        "密钥库与数据库不配套：{path}。数据库中的个人信息是用另一套密钥加密的，用这套密钥打开会全部显示为不可读。"
        "请从备份恢复与该数据库配套的 root.key 与 keyring.sqlite3；系统未作任何改动。\n"
        "This keyring does not belong to the database: {path}. The personal data in it were sealed with other keys. Restore "
        "the root.key and keyring.sqlite3 that belong to the database from back-up; nothing was changed."
    )


class KeyringExposed(KeyringRefused):
    """密钥文件权限过宽 — others on this machine can read a key file, or replace it. `mode` is the right one, octal."""

    sentence = (
        "密钥文件权限过宽，其他用户可读取或替换：{path}。请执行：chmod {mode} {path}\n"
        "Other users can read or replace this key file: {path}. Run: chmod {mode} {path}"
    )

    def __init__(self, path: str, mode: str) -> None:
        super().__init__(path)
        self.args = (path, mode)
        self.mode = mode

    def __str__(self) -> str:
        return self.sentence.format(path=self.path, mode=self.mode)


class KeyringBusy(Exception):
    """密钥库忙 — another process held the key store too long, or its disk is full. The call may be repeated unchanged.

    After `forget` it means: the key no longer opens anything, but its wrapped bytes may still be in the
    write-ahead log until the call is repeated.
    """

    def __str__(self) -> str:
        return "密钥库忙，请稍后重试。\nThe key store is busy; try again."


class PersonForgotten(Exception):
    """个人信息已删除 — nothing more is sealed for a person whose data of this case were erased."""

    def __str__(self) -> str:
        return (
            "该当事人在本案中的个人信息已被删除，不能再次录入。\nThis person's data in this case were erased."
        )
