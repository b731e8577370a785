"""查明当事人: an unknown party gets its name, a known one what was missing, nobody another's name."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.guards import NotAnOfficerOfTheCase, OutOfOrder
from domain.case.party import PartyKind, PartyStated
from domain.case.step import RoleRequired
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.steps.conclude_investigation import EveryPartyMustBeIdentified
from domain.steps.identify_party import AnotherPersonIsNoIdentification, IdentifyParty, PartyIdentified
from tests.domain.given import investigating, notified, with_evidence
from tests.domain.given_investigation import checking_of, suspended
from tests.domain.scene import Scene
from tests.domain.steps.test_conclude_investigation import CONCLUDE

UNKNOWN = PartyStated(kind=PartyKind.UNKNOWN)
IDENTIFY = IdentifyParty(
    occurred_at="2022-07-18",
    party="party-1",
    identity=PartyStated(kind=PartyKind.PERSON, name="薛某某", phone="13800000000"),
    proof="核验居民身份证",
)


def test_an_unknown_party_is_identified_and_the_case_can_go_on() -> None:
    scene = with_evidence(checking_of(Scene(), UNKNOWN))
    with pytest.raises(EveryPartyMustBeIdentified):
        scene.take(CONCLUDE, by="zhang")

    (found,) = scene.take(IDENTIFY, by="zhang")

    assert isinstance(found, PartyIdentified)
    assert scene.case.parties["party-1"].name == Personal("薛某某", "party-1")
    assert found.describe() == "查明当事人party-1的身份（自然人）：核验居民身份证"
    assert "薛某某" not in found.describe()
    scene.take(CONCLUDE, by="zhang")


def test_what_was_missing_of_a_known_party_is_filled_in_and_the_rest_stays() -> None:
    scene = investigating(Scene())
    identity = PartyStated(kind=PartyKind.PERSON, name="薛某某", birth_date=date(1979, 3, 1))

    scene.take(replace(IDENTIFY, identity=identity), by="zhang")

    party = scene.case.parties["party-1"]
    assert party.born_on == date(1979, 3, 1)
    assert party.phone == Personal("13800000000", "party-1")
    assert party.address == Personal("薛公村", "party-1")


def test_a_known_party_does_not_become_another() -> None:
    scene = investigating(Scene())
    other = PartyStated(kind=PartyKind.PERSON, name="王某某")

    with pytest.raises(AnotherPersonIsNoIdentification):
        scene.take(replace(IDENTIFY, identity=other), by="zhang")


def test_the_missing_party_may_be_found_while_the_investigation_is_suspended() -> None:
    scene = suspended(investigating(checking_of(Scene(), UNKNOWN)))

    scene.take(replace(IDENTIFY, occurred_at="2022-07-21"), by="zhang")

    assert scene.case.parties["party-1"].identified


def test_more_may_be_learnt_after_the_notice() -> None:
    scene = notified(Scene())
    identity = PartyStated(kind=PartyKind.PERSON, name="薛某某", address="薛公村东头")

    scene.take(replace(IDENTIFY, occurred_at="2022-08-02", identity=identity), by="zhang")

    assert scene.case.parties["party-1"].address == Personal("薛公村东头", "party-1")


def test_a_party_is_not_identified_before_the_lead() -> None:
    with pytest.raises(OutOfOrder):
        investigating(Scene()).take(replace(IDENTIFY, occurred_at="2022-06-29"), by="zhang")


def test_an_officer_of_another_case_does_not_identify_it() -> None:
    with pytest.raises(NotAnOfficerOfTheCase):
        investigating(Scene()).take(IDENTIFY, by="sun")


def test_a_head_does_not_identify_it() -> None:
    with pytest.raises(RoleRequired):
        investigating(Scene()).take(IDENTIFY, by="chen")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-4"}, "party"),
        ({"identity": UNKNOWN}, "identity.kind"),
        ({"identity": PartyStated(kind=PartyKind.PERSON)}, "identity.name"),
        (
            {"identity": PartyStated(kind=PartyKind.PERSON, name="薛某某", id_number="1")},
            "identity.id_number",
        ),
        ({"proof": " "}, "proof"),
    ],
)
def test_bad_input_names_the_field(change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        investigating(Scene()).take(replace(IDENTIFY, **change), by="zhang")

    assert refused.value.field == field
