"""Amounts in words: the printed examples of the voucher rules, amounts of real decisions, and the edges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.wording.money import amount_in_figures, amount_in_words

FEN = st.integers(0, 10**14 - 1)


@pytest.mark.parametrize(
    ("fen", "words"),
    [
        pytest.param(1_409_50, "壹仟肆佰零玖元伍角", id="rules: zero inside"),
        pytest.param(6_007_14, "陆仟零柒元壹角肆分", id="rules: run of zeros"),
        pytest.param(1_680_32, "壹仟陆佰捌拾元零叁角贰分", id="rules: yuan place empty"),
        pytest.param(107_000_53, "壹拾万柒仟元零伍角叁分", id="rules: yuan and ten-thousands empty"),
        pytest.param(16_409_02, "壹万陆仟肆佰零玖元零贰分", id="rules: no jiao"),
        pytest.param(325_04, "叁佰贰拾伍元零肆分", id="rules: no jiao, short"),
        pytest.param(144_000_00, "壹拾肆万肆仟元整", id="fine under the land law"),
        pytest.param(3_000_00, "叁仟元整", id="ordinary fine"),
        pytest.param(10_000_005_30, "壹仟万零伍元叁角", id="ten million and five"),
        pytest.param(5, "伍分", id="five fen"),
        pytest.param(50, "伍角", id="five jiao"),
        pytest.param(0, "零元整", id="nothing"),
        pytest.param(1_00, "壹元整", id="one yuan"),
        pytest.param(10_00, "壹拾元整", id="ten yuan"),
        pytest.param(20_10, "贰拾元零壹角", id="tens and jiao"),
        pytest.param(1_001_00, "壹仟零壹元整", id="zeros inside a section"),
        pytest.param(1_010_00, "壹仟零壹拾元整", id="zero, then ten"),
        pytest.param(100_100_00, "壹拾万零壹佰元整", id="thousands missing"),
        pytest.param(100_000_000_00, "壹亿元整", id="hundred million"),
        pytest.param(100_010_000_00, "壹亿零壹万元整", id="bridge into ten-thousands"),
        pytest.param(100_000_001_00, "壹亿零壹元整", id="empty section bridged once"),
        pytest.param(500_001_234_00, "伍亿零壹仟贰佰叁拾肆元整", id="empty section, full thousands"),
        pytest.param(120_000_000_00, "壹亿贰仟万元整", id="no zero at the end"),
    ],
)
def test_an_amount_in_words_reads(fen: int, words: str) -> None:
    assert amount_in_words(fen) == words


@pytest.mark.parametrize(
    ("fen", "figures"),
    [
        (144_000_00, "144,000.00元"),
        (10_000_005_30, "10,000,005.30元"),
        (5, "0.05元"),
        (0, "0.00元"),
        (999_99, "999.99元"),
    ],
)
def test_an_amount_in_figures_has_two_places_and_thousands(fen: int, figures: str) -> None:
    assert amount_in_figures(fen) == figures


def test_a_negative_amount_has_no_words_and_no_figures() -> None:
    with pytest.raises(ValueError, match="负数"):
        amount_in_words(-1)
    with pytest.raises(ValueError, match="负数"):
        amount_in_figures(-1)


def test_words_end_below_one_million_million_yuan() -> None:
    assert amount_in_words(10**14 - 1).startswith("玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万")
    with pytest.raises(ValueError, match="不足一万亿元"):
        amount_in_words(10**14)


@given(FEN)
def test_words_tell_the_amount_back(fen: int) -> None:
    assert _read_back(amount_in_words(fen)) == fen


@given(FEN)
def test_no_amount_has_two_zeros_in_a_row_or_a_zero_before_a_unit(fen: int) -> None:
    words = amount_in_words(fen)
    assert "零零" not in words
    assert fen == 0 or not any("零" + unit in words for unit in "元万亿拾佰仟角分整")


def _read_back(words: str) -> int:
    """An independent reading: places multiply, sections add up."""
    yuan, _, rest = words.rpartition("元")
    return _read_number(yuan) * 100 + _read_number(rest.replace("角", "拾").replace("分", "").rstrip("整"))


def _read_number(words: str) -> int:
    total = section = digit = 0
    for sign in words:
        if sign in "亿万":
            total, section, digit = total + (section + digit) * (10**8 if sign == "亿" else 10**4), 0, 0
        elif sign in "仟佰拾":
            section, digit = section + digit * {"仟": 1000, "佰": 100, "拾": 10}[sign], 0
        else:
            digit = "零壹贰叁肆伍陆柒捌玖".index(sign)
    return total + section + digit
