"""领用台账: pre-numbered forms are handed out in blocks, used once, and voided with a reason when spoilt."""

import pytest

from domain.numbers.register import Block, FormNumberNotUsable, NumberRegister
from domain.record.fold import fold
from domain.record.refusal import BadInput
from tests.domain.given_branches import form_register
from tests.domain.scene import CASE_ID, TOWN, Scene, emitted_by

SCENE = Scene()
TEAM = f"{TOWN}T"
HANDED_OUT = SCENE.entry("chen", SCENE.role("chen"), "2022-01-10")
USED = SCENE.entry("zhang", SCENE.role("zhang"), "2022-07-01")


def number(serial: int) -> str:
    return f"临孙综执当罚字〔2022〕第{serial:03d}号"


@pytest.fixture
def register() -> NumberRegister:
    register = form_register(Scene())
    register.issue_block(HANDED_OUT, first=1, last=25, team=TEAM, receiver="wang")
    return register


def test_the_ledger_says_who_took_which_forms_when(register: NumberRegister) -> None:
    register.issue_block(HANDED_OUT, first=51, last=75, team=TEAM, receiver="zhang")

    assert register.blocks == (
        Block(1, 25, TEAM, "wang", HANDED_OUT.occurred_at.first_day),
        Block(51, 75, TEAM, "zhang", HANDED_OUT.occurred_at.first_day),
    )


@pytest.mark.parametrize(
    ("first", "last", "field"),
    [(0, 5, "last"), (30, 29, "last"), (25, 40, "first"), (10, 12, "first")],
)
def test_a_block_is_new_and_runs_upwards(register: NumberRegister, first: int, last: int, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        register.issue_block(HANDED_OUT, first=first, last=last, team=TEAM, receiver="wang")

    assert refused.value.field == field


def test_forms_are_used_in_any_order(register: NumberRegister) -> None:
    for serial in (7, 3):
        register.take(USED, text=number(serial), taken_by=CASE_ID)

    assert [(one.serial, one.taken_by) for one in register.numbers] == [(7, CASE_ID), (3, CASE_ID)]


def test_a_form_is_used_once(register: NumberRegister) -> None:
    register.take(USED, text=number(1), taken_by=CASE_ID)

    with pytest.raises(FormNumberNotUsable) as refused:
        register.take(USED, text=number(1), taken_by=CASE_ID)

    assert refused.value.details["reason"] == "已经使用"


def test_a_number_outside_the_blocks_is_no_form(register: NumberRegister) -> None:
    with pytest.raises(FormNumberNotUsable):
        register.take(USED, text=number(26), taken_by=CASE_ID)


def test_a_form_is_not_used_before_it_was_handed_out(register: NumberRegister) -> None:
    early = SCENE.entry("zhang", SCENE.role("zhang"), "2022-01-09")

    with pytest.raises(FormNumberNotUsable) as refused:
        register.take(early, text=number(1), taken_by=CASE_ID)

    assert refused.value.details["reason"] == "该号段于2022-01-10才领用"


def test_a_spoilt_form_is_void_and_not_used(register: NumberRegister) -> None:
    register.void(USED, text=number(2), reason="填写错误")

    (spoilt,) = register.numbers
    assert (spoilt.serial, spoilt.taken_by, spoilt.void) == (2, None, "填写错误")
    with pytest.raises(FormNumberNotUsable) as refused:
        register.take(USED, text=number(2), taken_by=CASE_ID)
    assert refused.value.details["reason"] == "已作废（填写错误）"


def test_a_form_never_handed_out_is_not_voided(register: NumberRegister) -> None:
    with pytest.raises(BadInput) as refused:
        register.void(USED, text=number(99), reason="填写错误")

    assert refused.value.field == "number"


def test_what_is_allocated_lies_beyond_the_forms_handed_out(register: NumberRegister) -> None:
    assert register.allocate(USED, taken_by=CASE_ID) == number(26)


def test_the_register_with_its_ledger_is_the_fold_of_its_events(register: NumberRegister) -> None:
    register.take(USED, text=number(1), taken_by=CASE_ID)
    register.void(USED, text=number(2), reason="填写错误")

    assert fold(emitted_by(register)) == register
