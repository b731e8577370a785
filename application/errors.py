"""What a command or query may answer beside the domain's refusals."""

from domain.record.refusal import Refusal


class NotFound(Exception):
    """查无此件 — unknown, or not for this caller: a foreign town's case is not told from a missing one."""

    def __init__(self, what: str, name: str) -> None:
        super().__init__(f"{what}: {name}")
        self.what, self.name = what, name


class NotPermitted(Refusal):
    article = "行政处罚法第四十二条、第五十七条"
    zh = ("您的岗位无权进行此操作。", "请由{roles}办理。")
    en = ("Your post does not permit this.", "It is for: {roles}.")


class EditedMeanwhile(Exception):
    """案件已被他人更新 — the caller's version is not the latest; ``version`` is."""

    def __init__(self, expected: int, version: int) -> None:
        super().__init__(f"expected version {expected}, found {version}")
        self.expected, self.version = expected, version


class CommandIdReused(Exception):
    """幂等键重复 — the same key came earlier with another content."""


class StoreBusy(Exception):
    """系统繁忙 — too many decided at once about the same stream; nothing was written."""


class AlreadyInitialised(Refusal):
    article = "设计规则（非法律规定）"
    zh = ("系统已有记录，不能再次初始化。", "请由已登记的系统管理员登录办理。")
    en = ("Something is recorded already; nothing is initialised twice.", "Have the administrator sign in.")
