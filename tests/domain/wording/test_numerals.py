"""中文数字: articles are counted as the law counts them."""

import pytest

from domain.wording.numerals import NUMBERED, chinese_number, read_number


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "一"),
        (10, "十"),
        (15, "十五"),
        (20, "二十"),
        (100, "一百"),
        (107, "一百零七"),
        (110, "一百一十"),
        (119, "一百一十九"),
        (1000, "一千"),
        (1005, "一千零五"),
        (1010, "一千零一十"),
        (1242, "一千二百四十二"),
        (1259, "一千二百五十九"),
    ],
)
def test_a_number_is_written_in_words(number: int, words: str) -> None:
    assert chinese_number(number) == words


@pytest.mark.parametrize("text", ["76", "７６", "七十六"])
def test_digits_of_either_width_and_words_are_read_alike(text: str) -> None:
    assert read_number(text) == 76


@pytest.mark.parametrize(("text", "number"), [("一百〇七", 107), ("百一十", 110), ("两", None)])
def test_other_ways_to_write_a_number(text: str, number: int | None) -> None:
    if number is None:
        with pytest.raises(ValueError, match="两"):
            read_number(text)
    else:
        assert read_number(text) == number


def test_every_number_an_article_can_have_is_read_back() -> None:
    assert all(read_number(chinese_number(number)) == number for number in NUMBERED)


@pytest.mark.parametrize("number", [0, -1, 10_000])
def test_no_article_has_another_number(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        chinese_number(number)
