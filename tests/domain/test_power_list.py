"""权责清单: an item is held from a day, by a document, until it is withdrawn; some can never be held."""

from dataclasses import replace
from datetime import date

import pytest

from domain.powers import power_list
from domain.powers.item import PowerBasis
from domain.powers.power_list import PowerList, TransferOnly
from domain.record.fold import fold
from domain.record.refusal import BadInput
from tests.domain.scene import ROAD, TOWN, Scene, emitted_by

SCENE = Scene()
ENTRY = SCENE.entry("chen", SCENE.role("chen"), "2021-07-20")
GRANTED = "晋政发〔2021〕1号（虚构）"
WITHDRAWN = "临政发〔2024〕9号（虚构）"


@pytest.fixture
def powers() -> PowerList:
    """JT-01 granted from 2021-08-01."""
    held = power_list.open_list(ENTRY, unit=TOWN)
    held.grant(ENTRY, item=ROAD, document=GRANTED, valid_from=date(2021, 8, 1))
    return held


def withdraw(powers: PowerList, since: date, saving: bool = True) -> None:
    powers.withdraw(ENTRY, code="JT-01", document=WITHDRAWN, since=since, saving=saving)


@pytest.mark.parametrize(
    ("day", "held"),
    [
        pytest.param(date(2021, 7, 31), False, id="the day before the grant"),
        pytest.param(date(2021, 8, 1), True, id="the first day of the grant"),
        pytest.param(date(2024, 9, 13), True, id="the day before the withdrawal"),
        pytest.param(date(2024, 9, 14), False, id="the day of the withdrawal"),
    ],
)
def test_an_item_is_held_from_its_grant_to_the_day_before_its_withdrawal(
    powers: PowerList, day: date, held: bool
) -> None:
    withdraw(powers, date(2024, 9, 14))

    assert (powers.grant_on("JT-01", day) is not None) is held


def test_a_grant_not_withdrawn_lasts(powers: PowerList) -> None:
    grant = powers.grant_on("JT-01", date(2099, 1, 1))

    assert grant is not None
    assert (grant.document, grant.item) == (GRANTED, ROAD)


def test_an_item_never_granted_is_not_held(powers: PowerList) -> None:
    assert powers.grant_on("ZR-01", date(2022, 6, 30)) is None
    assert powers.last_grant("ZR-01") is None


@pytest.mark.parametrize("saving", [True, False])
def test_a_withdrawal_names_its_document_and_whether_filed_cases_may_be_finished(
    powers: PowerList, saving: bool
) -> None:
    withdraw(powers, date(2024, 9, 14), saving)

    last = powers.last_grant("JT-01")
    assert last is not None
    assert (last.withdrawn_on, last.withdrawn_by, last.saving) == (date(2024, 9, 14), WITHDRAWN, saving)


def test_an_item_withdrawn_may_be_granted_again_from_the_same_day(powers: PowerList) -> None:
    withdraw(powers, date(2024, 9, 14))

    powers.grant(ENTRY, item=ROAD, document="晋政发〔2024〕2号（虚构）", valid_from=date(2024, 9, 14))

    first, second = powers.grant_on("JT-01", date(2024, 9, 13)), powers.grant_on("JT-01", date(2024, 9, 14))
    assert first is not None
    assert second is not None
    assert (first.document, second.document) == (GRANTED, "晋政发〔2024〕2号（虚构）")


def test_a_gap_between_two_grants_stays_a_gap(powers: PowerList) -> None:
    withdraw(powers, date(2024, 9, 14))
    powers.grant(ENTRY, item=ROAD, document=GRANTED, valid_from=date(2025, 1, 1))

    assert powers.grant_on("JT-01", date(2024, 12, 31)) is None
    assert powers.grant_on("JT-01", date(2025, 1, 1)) is not None


def test_the_second_withdrawal_ends_the_second_grant_only(powers: PowerList) -> None:
    withdraw(powers, date(2022, 1, 1))
    powers.grant(ENTRY, item=ROAD, document=GRANTED, valid_from=date(2023, 1, 1))
    withdraw(powers, date(2024, 1, 1))

    assert [grant.withdrawn_on for grant in powers.grants] == [date(2022, 1, 1), date(2024, 1, 1)]


def test_an_item_for_transfer_only_is_never_granted(powers: PowerList) -> None:
    soil = replace(
        ROAD,
        code="KC-01",
        name="未取得采矿许可证采矿",
        basis=PowerBasis.TRANSFER,
        original_department="自然资源",
    )

    with pytest.raises(TransferOnly) as refused:
        powers.grant(ENTRY, item=soil, document=GRANTED, valid_from=date(2021, 8, 1))

    assert refused.value.sentence().startswith("事项KC-01 未取得采矿许可证采矿不属于乡镇可承接的职权")
    assert refused.value.remedy() == "请将线索移送自然资源处理。"
    assert powers.last_grant("KC-01") is None


def test_an_item_held_is_not_granted_twice(powers: PowerList) -> None:
    with pytest.raises(BadInput) as refused:
        powers.grant(ENTRY, item=ROAD, document=GRANTED, valid_from=date(2022, 1, 1))

    assert refused.value.field == "item"


def test_a_new_grant_does_not_reach_back_before_the_withdrawal(powers: PowerList) -> None:
    withdraw(powers, date(2024, 9, 14))

    with pytest.raises(BadInput) as refused:
        powers.grant(ENTRY, item=ROAD, document=GRANTED, valid_from=date(2024, 9, 13))

    assert refused.value.field == "item"


def test_what_is_not_held_cannot_be_withdrawn(powers: PowerList) -> None:
    withdraw(powers, date(2024, 9, 14))

    with pytest.raises(BadInput) as refused:
        withdraw(powers, date(2024, 10, 1))

    assert refused.value.field == "item"


def test_an_item_is_not_withdrawn_before_it_was_granted(powers: PowerList) -> None:
    with pytest.raises(BadInput) as refused:
        withdraw(powers, date(2021, 7, 31))

    assert refused.value.field == "since"


def test_a_list_is_the_fold_of_its_events(powers: PowerList) -> None:
    withdraw(powers, date(2024, 9, 14))

    assert fold(emitted_by(powers)) == powers
