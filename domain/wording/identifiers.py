"""号码校验 — citizen identity numbers (GB 11643) and unified social credit codes (GB 32100).

Form and check character only. The region code is never a reason to refuse: regions are renamed, merged and
abolished, and numbers outlive them. No sentence repeats the number, so that none reaches a log.
"""

import re
from datetime import date
from typing import Final

_ID_CARD: Final = re.compile(r"[0-9]{17}[0-9X]")
_OLD_ID_CARD: Final = re.compile(r"[0-9]{15}")
_ID_CHECK: Final = "10X98765432"

_CREDIT_ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_CODE: Final = re.compile(f"[{_CREDIT_ALPHABET}]{{18}}")


def id_card_problem(text: str) -> str | None:
    """公民身份号码 — what is wrong with it, in Chinese; None when it is well formed."""
    if _OLD_ID_CARD.fullmatch(text):
        return "只接受18位公民身份号码，请将15位旧号码换成18位"
    if not _ID_CARD.fullmatch(text):
        return "公民身份号码应为18位：前17位为数字，末位为数字或大写字母X"
    if _born(text) is None:
        return "公民身份号码第7至14位不是有效的出生日期"
    if _id_check(text[:17]) != text[17]:
        return "公民身份号码校验位不符，请对照证件核对"
    return None


def birth_date(id_card: str) -> date:
    """出生日期 of a well-formed number; ValueError with the problem for any other text."""
    born = _born(id_card)
    problem = id_card_problem(id_card)
    if problem is not None or born is None:
        raise ValueError(problem)
    return born


def credit_code_problem(text: str) -> str | None:
    """统一社会信用代码 — what is wrong with it, in Chinese; None when it is well formed."""
    if not _CREDIT_CODE.fullmatch(text):
        return "统一社会信用代码应为18位数字或大写字母（不使用I、O、Z、S、V）"
    if not text.strip("0"):
        return "统一社会信用代码不能全为0"
    if _credit_check(text[:17]) != text[17]:
        return "统一社会信用代码校验位不符，请对照证照核对"
    return None


def _born(id_card: str) -> date | None:
    try:
        return date(int(id_card[6:10]), int(id_card[10:12]), int(id_card[12:14]))
    except ValueError:
        return None


def _id_check(body: str) -> str:
    """ISO 7064 MOD 11-2."""
    return _ID_CHECK[sum(int(digit) * 2 ** (17 - place) for place, digit in enumerate(body)) % 11]


def _credit_check(body: str) -> str:
    """GB 32100: weights 3^i modulo 31."""
    weighted = sum(_CREDIT_ALPHABET.index(sign) * 3**place for place, sign in enumerate(body))
    return _CREDIT_ALPHABET[-weighted % 31]
