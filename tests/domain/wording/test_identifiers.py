"""Numbers of persons and organisations. The valid ones are printed examples of the standards, or belong to nobody."""

from datetime import date

import pytest

from domain.wording.identifiers import birth_date, credit_code_problem, id_card_problem

STANDARD_ID = "11010519491231002X"
STANDARD_CODE = "91350100M000100Y43"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(STANDARD_ID, id="example of the standard, check X"),
        pytest.param("440524188001010014", id="example of the standard, abolished region"),
        pytest.param("142730198506151232", id="prefecture that is now a city"),
        pytest.param("999999199001010016", id="region that never existed"),
        pytest.param("140821200002290033", id="leap day"),
    ],
)
def test_a_well_formed_identity_number_has_no_problem(text: str) -> None:
    assert id_card_problem(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("110105194912310021", "校验位不符", id="wrong check digit"),
        pytest.param("11010519491231020X", "校验位不符", id="two digits swapped"),
        pytest.param("11010519491231002x", "大写字母X", id="small x"),
        pytest.param("１１０１０５１９４９１２３１００２X", "应为18位", id="full-width digits"),
        pytest.param(" 11010519491231002X", "应为18位", id="leading blank"),
        pytest.param("11010519491231002X\n", "应为18位", id="trailing line break"),
        pytest.param("1101051949123100", "应为18位", id="16 digits"),
        pytest.param("", "应为18位", id="empty"),
        pytest.param("140821199002290011", "出生日期", id="29 February of a common year"),
        pytest.param("140821199013010011", "出生日期", id="month 13"),
        pytest.param("110105491231002", "15位", id="old card"),
    ],
)
def test_a_malformed_identity_number_is_told_what_is_wrong(text: str, said: str) -> None:
    problem = id_card_problem(text)
    assert problem is not None
    assert said in problem


@pytest.mark.parametrize("sign", list("0123456789"))
def test_only_one_check_character_fits_an_identity_number(sign: str) -> None:
    assert id_card_problem(STANDARD_ID[:17] + sign) == "公民身份号码校验位不符，请对照证件核对"


def test_the_birth_date_is_read_from_the_number() -> None:
    assert birth_date(STANDARD_ID) == date(1949, 12, 31)
    assert birth_date("140821200002290033") == date(2000, 2, 29)


@pytest.mark.parametrize("text", ["110105194912310021", "140821199002290011", "110105491231002", ""])
def test_no_birth_date_is_read_from_a_malformed_number(text: str) -> None:
    with pytest.raises(ValueError, match="公民身份号码"):
        birth_date(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(STANDARD_CODE, id="example of the standard"),
        pytest.param("N2140821MF0123456L", id="rural collective, N"),
        pytest.param("54140821ME0000001T", id="village committee, 54"),
        pytest.param("N1140821123456789E", id="rural collective, digits"),
        pytest.param("N2140821MF00000250", id="check character 0"),
        pytest.param("N2140821MF0000015Y", id="check character Y"),
    ],
)
def test_a_well_formed_credit_code_has_no_problem(text: str) -> None:
    assert credit_code_problem(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("91350100M000100Y44", "校验位不符", id="wrong check character"),
        pytest.param("91350100M00010Y043", "校验位不符", id="two characters swapped"),
        pytest.param("91350100M000100Y4", "应为18位", id="17 characters"),
        pytest.param("91350100m000100y43", "大写字母", id="small letters"),
        pytest.param("91350100M0001O0Y43", "不使用I、O", id="letter O for zero"),
        pytest.param("000000000000000000", "不能全为0", id="placeholder that passes the check"),
        pytest.param("91350100M000100Y43\n", "应为18位", id="trailing line break"),
    ],
)
def test_a_malformed_credit_code_is_told_what_is_wrong(text: str, said: str) -> None:
    problem = credit_code_problem(text)
    assert problem is not None
    assert said in problem


@pytest.mark.parametrize("text", ["110105194912310021", "140821199002290011", "91350100M000100Y44"])
def test_no_sentence_repeats_the_number(text: str) -> None:
    said = f"{id_card_problem(text)}{credit_code_problem(text)}"
    assert not any(text[i : i + 6] in said for i in range(13))
