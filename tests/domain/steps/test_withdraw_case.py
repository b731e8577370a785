"""撤销案件: by the head, on a ground, and then closed. law: S22."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.duty import DutiesMustBeSeparate
from domain.case.guards import OutOfOrder
from domain.case.revision import Withdrawal
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.deadlines.reckoner import open_deadlines
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.steps.archive_file import ArchiveFile, Retention
from domain.steps.decide_closing import ClosingChoice, DecideClosing
from domain.steps.request_closing import ClosingGround
from domain.steps.withdraw_case import MissingPartyIsNoGround, WithdrawalGround, WithdrawCase
from tests.domain.given import (
    CLOSING,
    checking,
    concluded,
    examined,
    investigating,
    notice_served,
    penalised,
)
from tests.domain.scene import Scene, stated

WITHDRAW = WithdrawCase(
    occurred_at="2022-08-10",
    ground=WithdrawalGround.NOT_ESTABLISHED,
    reason="复测后确认挖掘系经批准的管道施工",
    informed="已于2022-08-10当面告知",
)
NUMBER = "临孙综执撤案字〔2022〕第001号"
CLOSE = replace(CLOSING, occurred_at="2022-08-12", ground=ClosingGround.WITHDRAWN, performance="无须执行")


@pytest.mark.parametrize("given", [investigating, concluded, examined, notice_served])
def test_a_filed_case_is_withdrawn_before_any_decision(given: Callable[[Scene], Scene]) -> None:
    scene = given(Scene())

    scene.take(WITHDRAW, by="chen")

    assert scene.case.stage is Stage.WITHDRAWN
    assert scene.case.withdrawal == Withdrawal(
        NUMBER, date(2022, 8, 10), "违法事实不能成立", "复测后确认挖掘系经批准的管道施工"
    )
    assert open_deadlines(scene.case, SHIPPED) == ()


def test_a_withdrawn_case_is_closed_and_archived() -> None:
    scene = notice_served(Scene())
    scene.take(WITHDRAW, by="chen")
    with pytest.raises(BadInput) as bad:
        scene.take(replace(CLOSE, ground=ClosingGround.NOT_PENALISED), by="zhang")
    scene.take(CLOSE, by="zhang")
    approve = DecideClosing(occurred_at="2022-08-15", decision=ClosingChoice.APPROVE, opinion="同意结案")
    scene.take(approve, by="gao")
    file = ArchiveFile(occurred_at="2022-08-20", volumes=1, pages=20, retention=Retention.THIRTY_YEARS)
    scene.take(file, by="zhao")

    assert bad.value.field == "ground"
    assert scene.case.stage is Stage.ARCHIVED


def test_a_returned_closing_leaves_it_withdrawn() -> None:
    scene = investigating(Scene())
    scene.take(WITHDRAW, by="chen")
    scene.take(CLOSE, by="zhang")
    back = DecideClosing(occurred_at="2022-08-15", decision=ClosingChoice.RETURN, opinion="补充说明")
    scene.take(back, by="gao")

    assert scene.case.stage is Stage.WITHDRAWN


def test_that_the_party_cannot_be_found_is_no_ground() -> None:
    with pytest.raises(MissingPartyIsNoGround):
        investigating(Scene()).take(replace(WITHDRAW, ground=WithdrawalGround.PARTY_NOT_FOUND), by="chen")


@pytest.mark.parametrize("given", [checking, penalised])
def test_neither_an_unfiled_nor_a_decided_case_is_withdrawn(given: Callable[[Scene], Scene]) -> None:
    with pytest.raises(StepNotAllowedNow):
        given(Scene()).take(replace(WITHDRAW, occurred_at="2022-09-03"), by="chen")


def test_only_a_head_who_did_not_handle_it_withdraws_a_case() -> None:
    scene = investigating(Scene())
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-08-01")
    scene.officers["li"].assign_post(entry, unit="140821105", role=Role.HEAD, since=date(2022, 8, 1))

    with pytest.raises(RoleRequired):
        scene.take(WITHDRAW, by="wang")
    with pytest.raises(DutiesMustBeSeparate):
        scene.take(WITHDRAW, by="li", role=Role.HEAD)


def test_a_case_is_not_withdrawn_before_its_filing() -> None:
    with pytest.raises(OutOfOrder):
        investigating(Scene()).take(replace(WITHDRAW, occurred_at="2022-07-13"), by="chen")


@pytest.mark.parametrize("blank", ["reason", "informed"])
def test_reason_and_word_to_a_notified_party_are_stated(blank: str) -> None:
    with pytest.raises(BadInput) as bad:
        notice_served(Scene()).take(stated(WITHDRAW, {blank: " "}), by="chen")

    assert bad.value.field == blank


def test_where_nobody_was_notified_nobody_need_be_told() -> None:
    scene = investigating(Scene())

    scene.take(replace(WITHDRAW, informed=""), by="chen")

    assert scene.case.stage is Stage.WITHDRAWN
