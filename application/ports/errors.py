"""What a store may answer instead of doing as it was told. Every adapter translates its own errors to these."""


class WriteConflict(Exception):
    """写入冲突 — somebody else wrote this first: read again, decide again.

    `constraint` names the rule of the schema that was hit, e.g. `stored_events_stream_key`.
    """

    def __init__(self, constraint: str) -> None:
        super().__init__(constraint)
        self.constraint = constraint


class DatabaseUnavailable(Exception):
    """数据库不可用 — not reachable, or busy beyond the time limit. The same command may be sent again."""


class OutcomeUnknown(DatabaseUnavailable):
    """结果不明 — the answer to a commit was lost, and it could not be looked up: only the same command may be sent again."""


class NotDurable(Exception):
    """提交不落盘 — the database answers a commit before it is on disk: what was answered could be lost."""


class RecordProtected(Exception):
    """记录受保护 — events and commands are only ever added; the database refused to change or remove one."""
