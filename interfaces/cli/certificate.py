"""重放核对的结论 — what was counted, what was proved and what was not, in plain words."""

from application.ports.views import Certificate, FaultKind, RecordFault, TableCheck
from interfaces.cli.json_values import Json
from interfaces.cli.screen import Column, Screen

DIGITS = 12
"""Of a digest, on the screen; --json has all."""
CHECKS = (
    Column("视图", "View", "view"),
    Column("表", "Table", "table", "cyan"),
    Column("行数", "Rows", "rows"),
    Column("现有", "Live", "live"),
    Column("重放", "Replayed", "replayed"),
    Column("结果", "Result", "result"),
    Column("不一致的行", "Rows that differ", "differing"),
)
NO_VIEWS = ("没有视图", "there is no view")
FAULTS: dict[FaultKind, tuple[str, str]] = {
    FaultKind.UNPROTECTED: (
        "数据库中防止改动记录的保护缺失、停用或被改：{subject}",
        "protection of the record is gone, off, or altered: {subject}",
    ),
    FaultKind.VERSIONS: ("事件流的版本不连续：{subject}", "a stream has a hole or a double: {subject}"),
    FaultKind.ORDER: ("事件流的先后与记录位置不符：{subject}", "a stream is out of order: {subject}"),
    FaultKind.DOUBLE: ("记录位置重复：{subject}", "a position is taken twice: {subject}"),
}
COUNTED = (
    "核对到记录位置{position}：共{events}个事件、{streams}个事件流，逐一重放。",
    "Checked up to position {position}: {events} events of {streams} streams, each folded anew.",
)
PROVED = (
    "已证明：界面上各表的每一行都由现存记录推得；各事件流版本连续、位置不重复；数据库的防改保护齐全。",
    "Proved: every row of every table follows from the record as it is; no stream has a hole, no position is double; "
    "the database's protection of the record is whole.",
)
NOT_PROVED = (
    "未证明：记录本身自写入以来未被绕过保护改动（请与备份比对）；封存的个人信息只核对密文，未打开核对。",
    "Not proved: that nobody went round the protection and changed the record itself (compare with a back-up); "
    "sealed personal values were compared as they are sealed, not opened.",
)


def show(screen: Screen, certificate: Certificate) -> None:
    screen.table(CHECKS, [_shown(screen, one) for one in certificate.tables], empty=NO_VIEWS)
    screen.print(*(text.format(**vars(certificate)) for text in COUNTED))
    if certificate.sound:
        screen.print(*PROVED)
    screen.print(*NOT_PROVED)


def plain(certificate: Certificate) -> dict[str, Json]:
    return {
        "position": certificate.position,
        "events": certificate.events,
        "streams": certificate.streams,
        "faults": [{"kind": one.kind.value, "subject": one.subject} for one in certificate.faults],
        "items": [_plain(one) for one in certificate.tables],
        "next": None,
    }


def problem(certificate: Certificate) -> tuple[str, str]:
    """What is wrong, in both languages."""
    different = "、".join(one.table for one in certificate.tables if not one.equal)
    tables = (f"与记录不一致：{different}", f"differing from the record: {different}")
    told = [_fault(one) for one in certificate.faults] + ([tables] if different else [])
    return "；".join(zh for zh, _ in told), "; ".join(en for _, en in told)


def _fault(fault: RecordFault) -> tuple[str, str]:
    zh, en = (text.format(subject=fault.subject) for text in FAULTS[fault.kind])
    return zh, en


def _plain(check: TableCheck) -> dict[str, Json]:
    return {
        "view": check.view,
        "table": check.table,
        "rows": check.rows,
        "live": check.live,
        "replayed": check.replayed,
        "equal": check.equal,
        "differing": list(check.differing),
    }


def _shown(screen: Screen, check: TableCheck) -> Json:
    """With short digests and the result in words."""
    result = ("一致", "equal") if check.equal else ("不一致", "DIFFERENT")
    return {
        **_plain(check),
        "live": check.live[:DIGITS],
        "replayed": check.replayed[:DIGITS],
        "result": screen.say(*result),
    }
