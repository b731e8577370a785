"""金额写法 — amounts in capital words (大写) and in figures, from whole fen.

Words follow the rules for bills and vouchers (正确填写票据和结算凭证的基本规定): 整 closes whole yuan only;
one 零 stands for a run of zeros. Where a 零 is left to choice, the rules' own printed examples decide.
"""

from typing import Final

_DIGITS: Final = "零壹贰叁肆伍陆柒捌玖"
_PLACES: Final = ("仟", "佰", "拾", "")
_SECTIONS: Final = ("亿", "万", "")
_LIMIT_YUAN: Final = 10**12


def amount_in_words(fen: int) -> str:
    """大写金额: 14400000 -> "壹拾肆万肆仟元整"; ValueError below zero or from one million million yuan on."""
    yuan, jiao, rest = _parts(fen)
    if yuan >= _LIMIT_YUAN:
        raise ValueError("金额超过大写写法的范围（不足一万亿元）")
    whole = f"{_yuan_in_words(yuan)}元" if yuan else ""
    if not jiao and not rest:
        return f"{whole or '零元'}整"
    tenths = f"{_DIGITS[jiao]}角" if jiao else ""
    hundredths = f"{_DIGITS[rest]}分" if rest else ""
    gap = "零" if whole and (not jiao or yuan % 10 == 0) else ""
    return whole + gap + tenths + hundredths


def amount_in_figures(fen: int) -> str:
    """小写金额: 14400000 -> "144,000.00元"."""
    yuan, jiao, rest = _parts(fen)
    return f"{yuan:,}.{jiao}{rest}元"


def _parts(fen: int) -> tuple[int, int, int]:
    if fen < 0:
        raise ValueError("金额不能为负数")
    return fen // 100, fen // 10 % 10, fen % 10


def _yuan_in_words(yuan: int) -> str:
    """Sections of four digits; one 零 bridges an empty section, or one that does not fill its thousands."""
    words = ""
    gap = False
    for section, unit in zip((yuan // 10**8, yuan // 10**4 % 10**4, yuan % 10**4), _SECTIONS, strict=True):
        if not section:
            gap = True
            continue
        if words and (gap or section < 1000):
            words += "零"
        words += _section_in_words(section) + unit
        gap = False
    return words


def _section_in_words(section: int) -> str:
    words = ""
    for digit, place in zip(f"{section:04d}", _PLACES, strict=True):
        if digit != "0":
            words += _DIGITS[int(digit)] + place
        elif words and not words.endswith("零"):
            words += "零"
    return words.removesuffix("零")
