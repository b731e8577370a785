"""名册的列 — what the tables of the registers show, and where it stands in the answers of the API."""

import re

from interfaces.cli.json_values import rows_of, text
from interfaces.cli.listing import Listing, Row, minute
from interfaces.cli.screen import Column

KINDS = {"county": "县", "town": "乡镇", "team": "执法队", "village": "村", "grid": "网格"}


def _posts(row: Row) -> str:
    """Posts held today, with their units."""
    held = [one for one in rows_of(row.get("posts")) if one.get("held_today")]
    return "、".join(f"{text(one.get('role_label'))}（{text(one.get('unit'))}）" for one in held)


def _certificates(row: Row) -> str:
    """Certificates valid today."""
    return "、".join(
        text(one.get("number")) for one in rows_of(row.get("certificates")) if one.get("valid_today")
    )


def _register_row(row: Row) -> Row:
    """How its numbers look, with … for the serial."""
    known = {"{word}": text(row.get("word")), "{year}": text(row.get("year"))}
    shown = re.sub(r"\{serial[^}]*\}", "…", text(row.get("template")))
    for place, value in known.items():
        shown = shown.replace(place, value)
    return {**row, "template": shown}


def _officer_row(row: Row) -> Row:
    return {**row, "held": _posts(row), "certified": _certificates(row)}


def _unit_row(row: Row) -> Row:
    return {**row, "kind": KINDS.get(text(row.get("kind")), row.get("kind"))}


def _grant_row(row: Row) -> Row:
    return {**row, "held": "是" if row.get("held_today") else "否"}


def _trail_row(row: Row) -> Row:
    return {**row, "recorded": minute(row.get("recorded_at"))}


def _token_row(row: Row) -> Row:
    return {**row, **{name: minute(row.get(name)) for name in ("issued_at", "expires_at", "revoked_at")}}


OFFICERS = Listing(
    "/officers",
    (
        Column("代码", "Code", "code", "cyan"),
        Column("姓名", "Name", "name"),
        Column("现任岗位", "Posts", "held"),
        Column("有效执法证", "Valid certificates", "certified"),
    ),
    ("没有符合条件的人员", "no officer fits"),
    _officer_row,
)
UNITS = Listing(
    "/units",
    (
        Column("代码", "Code", "code", "cyan"),
        Column("名称", "Name", "name"),
        Column("类型", "Kind", "kind"),
        Column("上级", "Parent", "parent"),
        Column("文书用字", "Short", "short"),
    ),
    ("没有登记单位", "no unit is registered"),
    _unit_row,
)
ITEMS = Listing(
    "/power-items",
    (
        Column("编码", "Code", "code", "cyan"),
        Column("事项", "Item", "name"),
        Column("领域", "Domain", "domain"),
        Column("依据类型", "Basis", "basis_label"),
        Column("可信度", "Mark", "mark_label"),
    ),
    ("目录中没有事项", "the catalogue is empty"),
)
POWERS = Listing(
    "/powers",
    (
        Column("编码", "Code", "item.code", "cyan"),
        Column("事项", "Item", "item.name"),
        Column("自", "From", "valid_from"),
        Column("依据文件", "Document", "document"),
        Column("收回", "Withdrawn", "withdrawn_on"),
        Column("现在行使", "Held today", "held"),
    ),
    ("该乡镇没有赋权事项", "the town holds no item"),
    _grant_row,
)
NUMBERS = Listing(
    "/numbers",
    (
        Column("序号", "No.", "serial"),
        Column("文号", "Number", "text", "cyan"),
        Column("案件", "Case", "taken_by"),
        Column("作废原因", "Void because", "void", "red"),
    ),
    ("编号簿中没有文号", "the register is empty"),
)
REGISTERS = Listing(
    "/number-registers",
    (
        Column("单位", "Issuer", "issuer"),
        Column("文书字", "Word", "word", "cyan"),
        Column("年份", "Year", "year"),
        Column("样式", "Template", "template"),
    ),
    ("还没有编号簿", "there is no register yet"),
    _register_row,
)
TOKENS = Listing(
    "/tokens",
    (
        Column("编号", "Id", "id", "cyan"),
        Column("用途", "Label", "label"),
        Column("发放", "Issued", "issued_at"),
        Column("有效至", "Expires", "expires_at"),
        Column("吊销", "Revoked", "revoked_at", "red"),
    ),
    ("没有发放过令牌", "no token was issued"),
    _token_row,
)
TRAIL = Listing(
    "/audit-trail",
    (
        Column("位置", "Position", "position"),
        Column("录入时间", "Recorded", "recorded"),
        Column("发生时间", "Occurred", "occurred_at"),
        Column("事件", "Event", "title", "cyan"),
        Column("内容", "What", "text"),
        Column("经办人", "By", "actor.name"),
        Column("单位", "Unit", "unit"),
    ),
    ("没有符合条件的记录", "nothing fits"),
    _trail_row,
)
POSTS = (
    Column("岗位", "Post", "role_label", "cyan"),
    Column("单位", "Unit", "unit"),
    Column("自", "From", "since"),
    Column("至", "Until", "until"),
    Column("现任", "Held today", "held_today"),
)
CERTIFICATES = (
    Column("证号", "Number", "number", "cyan"),
    Column("发证机关", "Issuer", "issuer"),
    Column("领域", "Domains", "domains"),
    Column("自", "From", "valid_from"),
    Column("至", "To", "valid_to"),
    Column("现在有效", "Valid today", "valid_today"),
)
