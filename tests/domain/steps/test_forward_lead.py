"""转办线索: what is not for this town goes to the organ it is for, and nothing else does."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.document import DocumentKind, ServiceMethod
from domain.case.duty import DutiesMustBeSeparate
from domain.case.guards import NotThisTownsOfficer, OutOfOrder
from domain.case.informant import HeadMustDecideOnNamedReport
from domain.case.stage import OPEN, Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.case.transfer_rules import PowerHeldIsExercised
from domain.people.role import Role
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.steps.forward_lead import ForwardLead, ForwardReason, LeadForwarded
from domain.steps.serve_document import ServeDocument, ServiceAttempted
from domain.steps.start_check import StartCheck
from tests.domain.given import checking, investigating, lead
from tests.domain.given_investigation import checking_of
from tests.domain.scene import Scene

FORWARD = ForwardLead(
    occurred_at="2022-07-02",
    organ="临猗县自然资源局",
    reason=ForwardReason.NOT_OUR_POWER,
    explanation="取土地块疑为永久基本农田，本乡镇未获赋权",
    materials=("线索登记表", "现场照片6张"),
    items=("ZR-02",),
    feedback="2022-07-02电话告知",
)


def test_a_lead_is_forwarded_with_a_numbered_letter_and_what_the_informant_was_told() -> None:
    scene = checking(Scene())

    (forwarded,) = scene.take(FORWARD, by="wang")

    case = scene.case
    assert isinstance(forwarded, LeadForwarded)
    assert forwarded.number == "临孙综执移字〔2022〕第001号"
    assert forwarded.issuer == "孙吉镇人民政府"
    assert case.documents[forwarded.number].kind is DocumentKind.TRANSFER_LETTER
    assert case.stage is Stage.FORWARDED
    assert case.stage not in OPEN
    assert case.forwarding is not None
    assert (case.forwarding.on, case.forwarding.organ) == (date(2022, 7, 2), "临猗县自然资源局")
    assert case.forwarding.feedback == Personal("2022-07-02电话告知", "informant")
    assert forwarded.describe() == (
        "以临孙综执移字〔2022〕第001号将线索转临猗县自然资源局（不属于本机关职权），附材料2件："
        "取土地块疑为永久基本农田，本乡镇未获赋权"
    )


def test_a_lead_is_forwarded_without_a_check() -> None:
    scene = lead(Scene())

    scene.take(FORWARD, by="wang")

    assert scene.case.stage is Stage.FORWARDED


def test_a_named_report_is_forwarded_by_the_head() -> None:
    scene = checking_of(Scene(), real_name=True)

    with pytest.raises(HeadMustDecideOnNamedReport):
        scene.take(FORWARD, by="wang")
    scene.take(FORWARD, by="chen")

    assert scene.case.stage is Stage.FORWARDED


def test_the_letter_is_served_by_post_after_the_lead_has_gone() -> None:
    scene = checking(Scene())
    scene.take(FORWARD, by="wang")
    posted = ServeDocument(
        occurred_at="2022-07-02",
        document="临孙综执移字〔2022〕第001号",
        method=ServiceMethod.POST,
        succeeded=True,
        address="临猗县城某街",
        tracking_number="EM0000000000",
        returned_on=date(2022, 7, 5),
    )

    (served,) = scene.take(posted, by="zhang")

    assert isinstance(served, ServiceAttempted)
    assert served.address == Personal("临猗县城某街", "recipient")
    assert scene.case.documents["临孙综执移字〔2022〕第001号"].served_on == date(2022, 7, 5)
    assert scene.case.stage is Stage.FORWARDED


def test_an_item_the_town_holds_is_not_forwarded_for_want_of_power() -> None:
    scene = checking(Scene())

    with pytest.raises(PowerHeldIsExercised) as refused:
        scene.take(replace(FORWARD, items=("ZR-02", "JT-01")), by="wang")

    assert (
        refused.value.sentence()
        == "本乡镇在2022-07-02行使事项JT-01的处罚权（或者由本乡镇办结已立案件），不得以“不属于本机关职权”为由移送。"
    )


def test_an_item_the_town_holds_may_concern_another_town() -> None:
    scene = checking(Scene())
    elsewhere = replace(FORWARD, reason=ForwardReason.OTHER_TOWN, organ="北辛乡人民政府", items=("JT-01",))

    scene.take(elsewhere, by="wang")

    assert scene.case.stage is Stage.FORWARDED


def test_a_leader_who_checked_the_lead_does_not_forward_it() -> None:
    scene = lead(Scene())
    scene.take(StartCheck(occurred_at="2022-06-30", officers=("wang", "li")), by="chen")

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(FORWARD, by="wang")


def test_whoever_forwards_held_the_post_on_that_day() -> None:
    scene = checking(Scene())
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2022-07-01")
    scene.officers["wang"].end_post(entry, unit="140821105", role=Role.TEAM_LEADER, until=date(2022, 7, 1))

    with pytest.raises(NotThisTownsOfficer):
        scene.take(FORWARD, by="wang")


def test_a_lead_is_not_forwarded_before_it_came_in() -> None:
    with pytest.raises(OutOfOrder):
        checking(Scene()).take(replace(FORWARD, occurred_at="2022-06-29"), by="wang")


def test_an_officer_does_not_forward_a_lead() -> None:
    with pytest.raises(RoleRequired):
        checking(Scene()).take(FORWARD, by="zhang")


def test_a_filed_case_is_no_lead_any_more() -> None:
    with pytest.raises(StepNotAllowedNow):
        investigating(Scene()).take(replace(FORWARD, occurred_at="2022-07-15"), by="wang")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"organ": " "}, "organ"),
        ({"organ": "孙吉镇人民政府"}, "organ"),
        ({"explanation": ""}, "explanation"),
        ({"materials": ()}, "materials"),
        ({"materials": ("线索登记表", "")}, "materials.1"),
        ({"items": (" ",)}, "items.0"),
    ],
)
def test_bad_input_names_the_field(change: dict[str, Any], field: str) -> None:
    scene = checking(Scene())
    before = list(scene.history)

    with pytest.raises(BadInput) as refused:
        scene.take(replace(FORWARD, **change), by="wang")

    assert refused.value.field == field
    assert scene.history == before
