"""校验提示 — what pydantic found, in words an officer reads."""

from typing import Any

from pydantic_core import ErrorDetails

from interfaces.api.field_problems import FieldProblem, joined

WORDS: dict[str, tuple[str, str]] = {
    "missing": ("缺少必填项", "is required"),
    "missing_argument": ("缺少必填项", "is required"),
    "unexpected_keyword_argument": ("没有这一项，请核对名称", "is not a known field"),
    "extra_forbidden": ("没有这一项，请核对名称", "is not a known field"),
    "string_type": ("应为文本", "must be a text"),
    "int_type": ("应为整数", "must be a whole number"),
    "int_parsing": ("应为整数", "must be a whole number"),
    "int_from_float": ("应为整数", "must be a whole number"),
    "bool_type": ("应为 true 或者 false", "must be true or false"),
    "bool_parsing": ("应为 true 或者 false", "must be true or false"),
    "tuple_type": ("应为列表", "must be a list"),
    "list_type": ("应为列表", "must be a list"),
    "dict_type": ("应为对象", "must be an object"),
    "dataclass_type": ("应为对象", "must be an object"),
    "enum": ("只能是：{expected}", "must be one of: {expected}"),
    "literal_error": ("只能是：{expected}", "must be one of: {expected}"),
    "date_type": ("应为日期，如 2022-06-30", "must be a date such as 2022-06-30"),
    "date_parsing": ("应为日期，如 2022-06-30", "must be a date such as 2022-06-30"),
    "date_from_datetime_parsing": ("应为日期，如 2022-06-30", "must be a date such as 2022-06-30"),
    "decimal_type": ('应为写成文本的数字，如 "20.50"', 'must be a number written as text, such as "20.50"'),
    "decimal_parsing": (
        '应为写成文本的数字，如 "20.50"',
        'must be a number written as text, such as "20.50"',
    ),
    "finite_number": ("应为有限的数字", "must be a finite number"),
    "string_too_long": ("不能超过{max_length}个字符", "must not exceed {max_length} characters"),
    "greater_than_equal": ("不能小于{ge}", "must be at least {ge}"),
    "less_than_equal": ("不能大于{le}", "must be at most {le}"),
    "uuid_parsing": ("编号格式不正确", "is not a valid id"),
}
OTHER = ("填写不正确", "is not valid")


def field_problem(error: ErrorDetails, skip: int = 0) -> FieldProblem:
    """``skip``: how many leading parts of the location name no field ("query", "path")."""
    details: dict[str, Any] = {key: _listed(value) for key, value in error.get("ctx", {}).items()}
    zh, en = WORDS.get(error["type"], OTHER)
    return FieldProblem(joined(error["loc"][skip:]) or "body", zh.format(**details), en.format(**details))


def _listed(value: object) -> object:
    """pydantic lists choices as "'a', 'b' or 'c'"."""
    return (
        value.replace(" or ", "、").replace(", ", "、").replace("'", "") if isinstance(value, str) else value
    )
