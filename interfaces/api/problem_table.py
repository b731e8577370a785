"""错误对照表 — the one table from errors to HTTP: status, stable code, title and what to do, in two languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from application.errors import CommandIdReused, EditedMeanwhile, NotFound, NotPermitted, StoreBusy
from application.ports.errors import DatabaseUnavailable, OutcomeUnknown
from application.ports.event_store import UnreadableEvent
from application.ports.keyring import KeyringBusy, PersonForgotten
from application.ports.views import ViewRedefined
from domain.case.step import RoleRequired
from domain.record.refusal import BadInput, Refusal
from interfaces.api.body import BODY_LIMIT, BODY_SECONDS
from interfaces.api.field_problems import InvalidInput
from interfaces.api.hygiene import Malformed
from interfaces.api.request_errors import (
    NoPostToday,
    NotJson,
    TooLarge,
    TooSlow,
    Unauthenticated,
    VersionRequired,
)


@dataclass(frozen=True)
class Problem:
    """``title`` names the kind of problem and never changes; ``detail`` says what to do; both as (zh, en)."""

    status: int
    code: str
    title: tuple[str, str]
    detail: tuple[str, str]
    headers: Mapping[str, str] = field(default_factory=dict)


THINGS = {
    "case": "案件",
    "officer": "人员",
    "deadline": "期限",
    "value": "数值",
    "unit": "单位",
    "step": "步骤",
    "token": "令牌",
    "register": "编号簿",
}
BUSY = Problem(
    503,
    "busy",
    ("系统繁忙", "Busy"),
    (
        "没有写入任何内容，请稍后用同一幂等键重试。",
        "Nothing was written; try again with the same idempotency key.",
    ),
    {"Retry-After": "1"},
)
INVALID = Problem(
    422,
    "bad-input",
    ("填写有误", "Invalid input"),
    ("请按 errors 中的提示逐项改正。", "Correct every field named in errors."),
)
REFUSED = Problem(409, "", ("依法不能办理", "Refused by a rule of law"), ("", ""))
FORBIDDEN = Problem(403, "", ("岗位无权办理", "Not for this post"), ("", ""))
NOT_FOUND = Problem(
    404, "not-found", ("没有找到", "Not found"), ("没有找到{zh}：{name}", "No such {en}: {name}")
)
INCIDENT = Problem(
    500,
    "incident",
    ("系统内部错误", "Internal error"),
    ("请把事故编号{incident}告诉系统管理员。", "Tell the administrator the incident number {incident}."),
)
NO_ROUTE = Problem(
    404, "no-such-address", ("没有这个地址", "No such address"), ("请核对地址。", "Check the address.")
)
NO_METHOD = Problem(
    405,
    "no-such-method",
    ("不支持这种请求方法", "Method not allowed"),
    ("请核对请求方法。", "Check the method."),
)

PROBLEMS: dict[type[Exception], Problem] = {
    Refusal: REFUSED,
    NotPermitted: FORBIDDEN,
    RoleRequired: FORBIDDEN,
    BadInput: INVALID,
    InvalidInput: INVALID,
    NotFound: NOT_FOUND,
    EditedMeanwhile: Problem(
        412,
        "edited-meanwhile",
        ("案件已被更新", "The case has moved on"),
        (
            "您看到的是第{expected}版，案件现为第{version}版；请重新查看后再办理。",
            "You saw version {expected}, the case is at version {version}; look at it again.",
        ),
    ),
    CommandIdReused: Problem(
        422,
        "command-id-reused",
        ("幂等键已用于其他内容", "Idempotency key reused"),
        (
            "同一幂等键曾用于另一请求，请换用新的键。",
            "This key came earlier with another content; use a new one.",
        ),
    ),
    PersonForgotten: Problem(
        409,
        "person-forgotten",
        ("个人信息已删除", "Personal data erased"),
        (
            "该当事人在本案中的个人信息已被删除，不能再次录入。",
            "This person's data in this case were erased.",
        ),
    ),
    VersionRequired: Problem(
        428,
        "version-required",
        ("须注明案件版本", "Version required"),
        ("请在 If-Match 中带上所见案件的 ETag。", "State the ETag of the case you saw in If-Match."),
    ),
    Unauthenticated: Problem(
        401,
        "unauthenticated",
        ("未登录", "Not signed in"),
        ("请提供有效的访问令牌。", "Send a valid access token."),
        {"WWW-Authenticate": 'Bearer realm="xiangan"'},
    ),
    NoPostToday: Problem(
        403,
        "no-post-today",
        ("今日不在岗", "No post today"),
        ("您今天没有任何岗位，请联系系统管理员登记。", "You hold no post today; ask the administrator."),
    ),
    Malformed: Problem(
        400,
        "malformed-json",
        ("正文不是有效的 JSON", "Malformed JSON"),
        ("请发送 UTF-8 编码的 JSON 对象。", "Send a JSON object in UTF-8."),
    ),
    TooLarge: Problem(
        413,
        "body-too-large",
        ("正文过大", "Body too large"),
        (f"正文不能超过{BODY_LIMIT}字节。", f"A body must not exceed {BODY_LIMIT} bytes."),
    ),
    TooSlow: Problem(
        408,
        "body-too-slow",
        ("正文未及时送达", "Body too slow"),
        (
            f"正文应在{BODY_SECONDS:g}秒内送达，请重新发送。",
            f"The body has to come within {BODY_SECONDS:g} seconds; send it again.",
        ),
    ),
    NotJson: Problem(
        415,
        "not-json",
        ("正文类型不受支持", "Unsupported media type"),
        ("请使用 Content-Type: application/json。", "Use Content-Type: application/json."),
    ),
    UnreadableEvent: Problem(
        500,
        "unreadable-event",
        ("记录无法读取", "Unreadable record"),
        (
            "记录中有一个事件无法读取（{stream} 第{version}号），请联系系统管理员；没有跳过任何事件。",
            "An event cannot be read ({stream}, version {version}); tell the administrator. Nothing was skipped.",
        ),
    ),
    ViewRedefined: Problem(
        503,
        "view-stopped",
        ("列表暂不可用", "List unavailable"),
        (
            "程序版本不一致，请联系系统管理员。",
            "Another version of the program is at work; tell the administrator.",
        ),
    ),
    OutcomeUnknown: Problem(
        503,
        "outcome-unknown",
        ("结果不明", "Outcome unknown"),
        (
            "与数据库的连接中断，是否已经写入尚不清楚。请稍后用同一幂等键重试；未带幂等键的，请先查看是否已经办理。",
            "The connection to the database broke, and whether it was written is not known. Try again with the same "
            "idempotency key; without one, look first whether it was done.",
        ),
        {"Retry-After": "1"},
    ),
    StoreBusy: BUSY,
    KeyringBusy: BUSY,
    DatabaseUnavailable: BUSY,
}
