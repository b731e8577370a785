"""中文数字 — numbers of articles, as the law writes them."""

from typing import Final

NUMBERED: Final = range(1, 10_000)
"""What can be written here."""

_DIGITS: Final = "零一二三四五六七八九"
_UNITS: Final = ((1000, "千"), (100, "百"), (10, "十"), (1, ""))
_WEIGHT: Final = {"千": 1000, "百": 100, "十": 10}


def chinese_number(number: int) -> str:
    """10 is 十, 110 is 一百一十, 107 is 一百零七; ValueError for what is not ``NUMBERED``."""
    if number not in NUMBERED:
        raise ValueError(f"no article has the number {number}")
    words, gap = "", False
    for weight, unit in _UNITS:
        digit, number = divmod(number, weight)
        if digit:
            words += ("零" if gap else "") + _DIGITS[digit] + unit
        gap = bool(words) and not digit
    return words.removeprefix("一") if words.startswith("一十") else words


def read_number(text: str) -> int:
    """A number in Chinese words, or in digits of either width."""
    if text.isdigit():
        return int(text)
    total, digit = 0, 0
    for sign in text.replace("〇", "零"):
        if sign in _WEIGHT:
            total += (digit or 1) * _WEIGHT[sign]
            digit = 0
        else:
            digit = _DIGITS.index(sign) if sign in _DIGITS else int(sign)
    return total + digit
