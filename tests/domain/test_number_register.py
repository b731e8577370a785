"""文书编号簿: serial numbers without a gap; a void number keeps its place and its reason."""

from uuid import UUID

import pytest

from domain.numbers.register import Number, NumberRegister, open_register
from domain.record.fold import fold
from domain.record.refusal import BadInput
from tests.domain.scene import CASE_ID, TOWN, Scene, emitted_by

SCENE = Scene()
ENTRY = SCENE.entry("zhang", SCENE.role("zhang"), "2022-07-01")
TEMPLATE = "临孙综执{word}字〔{year}〕第{serial:03d}号"
OTHER_CASE = UUID("00000000-0000-4000-8000-000000002023")


@pytest.fixture
def register() -> NumberRegister:
    return open_register(ENTRY, issuer=TOWN, word="责改", year=2022, template=TEMPLATE)


def test_numbers_follow_each_other_without_a_gap(register: NumberRegister) -> None:
    texts = [register.allocate(ENTRY, taken_by=case) for case in (CASE_ID, OTHER_CASE, CASE_ID)]

    assert texts == [f"临孙综执责改字〔2022〕第{serial}号" for serial in ("001", "002", "003")]
    assert [one.serial for one in register.numbers] == [1, 2, 3]
    assert [one.taken_by for one in register.numbers] == [CASE_ID, OTHER_CASE, CASE_ID]


def test_a_serial_beyond_three_digits_is_written_in_full(register: NumberRegister) -> None:
    for _ in range(1000):
        text = register.allocate(ENTRY, taken_by=CASE_ID)

    assert text == "临孙综执责改字〔2022〕第1000号"


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(NumberRegister.create_id("140821106", "责改", 2022), id="another town"),
        pytest.param(NumberRegister.create_id(TOWN, "罚决", 2022), id="another word"),
        pytest.param(NumberRegister.create_id(TOWN, "责改", 2023), id="another year"),
    ],
)
def test_each_issuer_word_and_year_has_a_register_of_its_own(register: NumberRegister, other: UUID) -> None:
    assert register.id == NumberRegister.create_id(TOWN, "责改", 2022)
    assert register.id != other


def test_a_void_number_keeps_its_place_and_its_reason(register: NumberRegister) -> None:
    first = register.allocate(ENTRY, taken_by=CASE_ID)

    register.void(ENTRY, text=first, reason="文书打印错误，未送达")

    assert register.numbers == (Number(1, first, CASE_ID, "文书打印错误，未送达"),)


def test_a_void_number_is_never_used_again(register: NumberRegister) -> None:
    first = register.allocate(ENTRY, taken_by=CASE_ID)
    register.void(ENTRY, text=first, reason="文书打印错误，未送达")

    assert register.allocate(ENTRY, taken_by=CASE_ID) == "临孙综执责改字〔2022〕第002号"


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_number_is_not_voided_without_a_reason(register: NumberRegister, reason: str) -> None:
    first = register.allocate(ENTRY, taken_by=CASE_ID)

    with pytest.raises(BadInput) as refused:
        register.void(ENTRY, text=first, reason=reason)

    assert refused.value.field == "reason"
    assert register.numbers[0].void == ""


def test_a_number_is_voided_once(register: NumberRegister) -> None:
    first = register.allocate(ENTRY, taken_by=CASE_ID)
    register.void(ENTRY, text=first, reason="文书打印错误，未送达")

    with pytest.raises(BadInput) as refused:
        register.void(ENTRY, text=first, reason="另一原因")

    assert refused.value.field == "number"
    assert register.numbers[0].void == "文书打印错误，未送达"


def test_a_number_of_another_register_is_not_voided(register: NumberRegister) -> None:
    with pytest.raises(BadInput) as refused:
        register.void(ENTRY, text="临孙综执责改字〔2021〕第001号", reason="文书打印错误")

    assert refused.value.field == "number"


def test_a_register_is_the_fold_of_its_events(register: NumberRegister) -> None:
    first = register.allocate(ENTRY, taken_by=CASE_ID)
    register.allocate(ENTRY, taken_by=OTHER_CASE)
    register.void(ENTRY, text=first, reason="文书打印错误，未送达")

    assert fold(emitted_by(register)) == register
