"""更换当事人: a new party under a number of its own, who is heard anew."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.guards import NotAnOfficerOfTheCase, NotThisTownsOfficer
from domain.case.party import PartyKind, PartyStated
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.role import Role
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.steps.inspect_site import InspectSite
from domain.steps.replace_party import PartyReplaced, ReplacementReason, ReplaceParty
from tests.domain.given import investigating, notice_served, penalised, with_evidence
from tests.domain.given_investigation import checking_of
from tests.domain.scene import TOWN, Scene

DRIVER = PartyStated(kind=PartyKind.PERSON, name="王某某")
REPLACE = ReplaceParty(
    occurred_at="2022-07-20",
    party="party-1",
    successor=DRIVER,
    reason=ReplacementReason.WRONG_PARTY,
    explanation="取土由雇主组织，原登记人仅为路过村民",
    approver="chen",
    approved_on=date(2022, 7, 19),
)


def test_the_new_party_has_an_id_of_its_own_and_the_old_one_stays_on_record() -> None:
    scene = with_evidence(Scene())

    (replaced,) = scene.take(REPLACE, by="zhang")

    case = scene.case
    assert isinstance(replaced, PartyReplaced)
    assert list(case.parties) == ["party-2"]
    assert case.parties["party-2"].name == Personal("王某某", "party-2")
    assert list(case.former_parties) == ["party-1"]
    assert case.evidence["E1"].parties == ("party-2",)
    assert case.stage is Stage.INVESTIGATING
    assert (Duty.APPROVE_MEASURE, "chen") in case.duties
    assert replaced.describe() == (
        "经陈镇长批准，当事人party-1更换为party-2（原认定的当事人有误）：取土由雇主组织，原登记人仅为路过村民"
    )
    assert "王某某" not in replaced.describe()


def test_after_the_notice_the_case_goes_back_and_the_new_party_is_heard_anew() -> None:
    scene = notice_served(Scene())

    scene.take(replace(REPLACE, occurred_at="2022-08-02"), by="zhang")

    case = scene.case
    assert case.stage is Stage.INVESTIGATING
    assert (case.conclusion, case.review, case.examination) == (None, None, None)
    assert (case.of("party-1").notice, case.of("party-2").notice) == (None, None)


def test_ids_are_not_given_twice() -> None:
    company = PartyStated(kind=PartyKind.ORGANISATION, name="某建材有限公司")
    scene = investigating(checking_of(Scene(), DRIVER, company))
    scene.take(replace(REPLACE, successor=replace(DRIVER, name="赵某某")), by="zhang")
    inspected = InspectSite(
        occurred_at="2022-07-21",
        place="西里北沟",
        officers=("zhang", "li"),
        certificates_shown=True,
        findings="另有一人",
        unsigned_reason="当事人不在场",
        parties=(replace(DRIVER, name="孙某某"),),
    )

    scene.take(inspected, by="zhang")

    assert list(scene.case.parties) == ["party-2", "party-3", "party-4"]


def test_a_decided_party_is_not_replaced() -> None:
    with pytest.raises(StepNotAllowedNow):
        penalised(Scene()).take(replace(REPLACE, occurred_at="2022-09-03"), by="zhang")


def test_the_approver_is_a_head() -> None:
    with pytest.raises(NotThisTownsOfficer):
        investigating(Scene()).take(replace(REPLACE, approver="wang"), by="zhang")


def test_who_handles_the_case_does_not_approve_it() -> None:
    scene = investigating(Scene())
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2021-01-01")
    scene.officers["li"].assign_post(entry, unit=TOWN, role=Role.HEAD, since=date(2021, 1, 1))

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(replace(REPLACE, approver="li"), by="zhang")


def test_an_officer_of_another_case_does_not_replace_it() -> None:
    with pytest.raises(NotAnOfficerOfTheCase):
        investigating(Scene()).take(REPLACE, by="sun")


def test_a_head_does_not_enter_it() -> None:
    with pytest.raises(RoleRequired):
        investigating(Scene()).take(REPLACE, by="chen")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-8"}, "party"),
        ({"successor": PartyStated(kind=PartyKind.PERSON)}, "successor.name"),
        ({"explanation": ""}, "explanation"),
        ({"approved_on": date(2022, 7, 21)}, "approved_on"),
        ({"approver": "zhang"}, "approver"),
    ],
)
def test_bad_input_names_the_field(change: dict[str, Any], field: str) -> None:
    scene = investigating(Scene())
    entry = scene.entry("chen", Role.ADMINISTRATOR, "2021-01-01")
    scene.officers["zhang"].assign_post(entry, unit=TOWN, role=Role.HEAD, since=date(2021, 1, 1))

    with pytest.raises(BadInput) as refused:
        scene.take(replace(REPLACE, **change), by="zhang")

    assert refused.value.field == field
