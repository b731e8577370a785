"""What may go wrong before the API is reached, when a command works on the database itself: one table to exit codes."""

from application.errors import CommandIdReused, StoreBusy
from application.ports.errors import DatabaseUnavailable, NotDurable, OutcomeUnknown, WriteConflict
from application.ports.event_store import UnreadableEvent
from application.ports.histories import RecordInUse
from application.ports.keyring import KeyringBusy, KeyringRefused
from application.ports.views import RebuildPaused, ViewHealth, ViewRedefined
from domain.record.refusal import BadInput, Refusal
from interfaces.bootstrap import MigrationRefused, NothingHere, SettingsRefused
from interfaces.cli.failures import ExitCode, Failure

EXITS: dict[type[Exception], ExitCode] = {
    SettingsRefused: ExitCode.USAGE,
    NotDurable: ExitCode.USAGE,
    NothingHere: ExitCode.NOT_FOUND,
    BadInput: ExitCode.USAGE,
    Refusal: ExitCode.REFUSED,
    RecordInUse: ExitCode.REFUSED,
    CommandIdReused: ExitCode.CONFLICT,
    WriteConflict: ExitCode.CONFLICT,
    KeyringRefused: ExitCode.INTEGRITY,
    UnreadableEvent: ExitCode.INTEGRITY,
    ViewRedefined: ExitCode.INTEGRITY,
    RebuildPaused: ExitCode.UNAVAILABLE,
    MigrationRefused: ExitCode.INTEGRITY,
    StoreBusy: ExitCode.UNAVAILABLE,
    KeyringBusy: ExitCode.UNAVAILABLE,
    DatabaseUnavailable: ExitCode.UNAVAILABLE,
    OSError: ExitCode.UNAVAILABLE,
    UnicodeEncodeError: ExitCode.USAGE,
}

SENTENCES: dict[type[Exception], tuple[str, str]] = {
    NothingHere: (
        "没有找到乡案的数据（{error}）：请核对 --data（XIANGAN_DATA），或者先执行 xiangan init",
        "there is no system ({error}): check --data (XIANGAN_DATA), or begin one with xiangan init",
    ),
    NotDurable: (
        "数据库设置为提交时不等待写入磁盘（{error}），已经答复的办理可能丢失，不能启动："
        "请在数据库地址和服务器设置中改为 synchronous_commit=on",
        "the database answers before a commit is on disk ({error}), so answered commands may be lost: not started; "
        "set synchronous_commit=on in its URL and on the server",
    ),
    UnreadableEvent: ("事件不可读，已停止：{error}", "an event cannot be read, stopped: {error}"),
    ViewRedefined: (
        "视图由其他版本的程序定义，本程序不作改动：{error}",
        "a view belongs to another version: {error}",
    ),
    RebuildPaused: (
        "视图正在重建而被暂停：{error}，再次启动即继续",
        "a view that has to be built was paused: {error}; start again to go on",
    ),
    MigrationRefused: ("数据库结构与程序不符，未作改动：{error}", "the schema does not fit: {error}"),
    StoreBusy: ("系统繁忙，没有写入任何内容，请稍后重试", "busy, nothing was written; try again"),
    WriteConflict: (
        "另一个程序同时写入了同一处（{error}），本次没有写入；请等它结束后再试",
        "another program wrote the same at the same time ({error}); nothing of this was written, try again when it is done",
    ),
    CommandIdReused: ("同一命令编号曾用于其他内容", "the command id came earlier with another content"),
    OutcomeUnknown: (
        "与数据库的连接中断，是否已经写入尚不清楚，请先查看再重试：{error}",
        "the connection broke, and whether it was written is not known; look before you try again: {error}",
    ),
    DatabaseUnavailable: ("数据库不可用：{error}", "the database is not available: {error}"),
    OSError: ("数据目录不能使用：{error}", "the data directory cannot be used: {error}"),
    UnicodeEncodeError: ("填写的内容不是有效的文字（UTF-8）", "what was typed is not valid UTF-8 text"),
}
"""(zh, en) for errors that do not speak for themselves."""


def local_failure(error: Exception, language: str) -> Failure:
    """``error`` is of a class of the table, or of one derived from it."""
    kinds = type(error).__mro__
    code = next(EXITS[kind] for kind in kinds if kind in EXITS)
    if isinstance(error, Refusal):
        return Failure(code, error.sentence(language), article=error.article, remedy=error.remedy(language))
    if isinstance(error, SettingsRefused):
        return Failure(code, error.en if language == "en" else error.zh)
    if isinstance(error, BadInput):
        problem = error.english if language == "en" else error.problem
        return Failure(code, f"{error.field}：{problem}")
    sentences = next((SENTENCES[kind] for kind in kinds if kind in SENTENCES), ("{error}", "{error}"))
    return Failure(code, sentences[language == "en"].format(error=error))


def stopped_views(health: tuple[ViewHealth, ...], language: str) -> Failure:
    """Views that stand still would answer with the past, so nothing is asked of them."""
    names = "、".join(f"{one.name}（{one.problem}）" for one in health if one.problem)
    zh = f"视图已停止更新：{names}"
    return Failure(
        ExitCode.INTEGRITY,
        f"views stand still: {names}" if language == "en" else zh,
        remedy="xiangan replay --check",
    )
