"""送达地址确认: told its effect, signed, and relied on by electronic service. 行政处罚法第六十一条第二款."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.address import ElectronicMedium
from domain.case.document import ServiceMethod
from domain.case.service_rules import ElectronicConsentRequired
from domain.case.step import RoleRequired
from domain.record.refusal import BadInput
from domain.steps.confirm_address import AddressConfirmed, ConfirmAddress, LegalEffectMustBeTold
from domain.steps.serve_document import ServeDocument, ServiceAttempted
from tests.domain.given import NOTICE_NUMBER, checking, notified
from tests.domain.scene import Scene, stated

CONFIRM = ConfirmAddress(
    occurred_at="2022-08-01",
    party="party-1",
    address="薛公村3号",
    electronic=True,
    told=True,
    signed_on=date(2022, 8, 1),
    paper="第12页",
    medium=ElectronicMedium.MOBILE,
    electronic_address="13800000000",
)
ON_PAPER = replace(CONFIRM, electronic=False, medium=None, electronic_address="")
SENT = ServeDocument(
    occurred_at="2022-08-02T10:00",
    document=NOTICE_NUMBER,
    method=ServiceMethod.ELECTRONIC,
    succeeded=True,
    media=("发送日志0001",),
)


@pytest.fixture
def scene() -> Scene:
    return notified(Scene())


def test_an_address_is_confirmed_at_the_first_contact() -> None:
    scene = checking(Scene())
    early = replace(CONFIRM, occurred_at="2022-06-30", signed_on=date(2022, 6, 30))
    (event,) = scene.take(early, by="zhang")

    confirmed = scene.case.addresses["party-1"]
    assert isinstance(event, AddressConfirmed)
    assert confirmed.electronic and confirmed.address.text == "薛公村3号"
    assert event.describe() == "party-1于2022-06-30确认送达地址，同意以移动通信电子送达（第12页）"


def test_electronic_service_relies_on_the_confirmation(scene: Scene) -> None:
    scene.take(CONFIRM, by="zhang")
    (event,) = scene.take(SENT, by="zhang")

    assert isinstance(event, ServiceAttempted)
    assert event.effective_on == date(2022, 8, 2)
    assert event.consent == "送达地址确认书（第12页）"
    assert event.address and event.address.text == "13800000000"
    assert "13800000000" not in event.describe()


def test_a_stated_reference_still_does(scene: Scene) -> None:
    (event,) = scene.take(replace(SENT, consent="确认书第12页", address="a@example.com"), by="zhang")

    assert isinstance(event, ServiceAttempted) and event.effective_on == date(2022, 8, 2)


def test_without_any_consent_nothing_is_served_electronically(scene: Scene) -> None:
    with pytest.raises(ElectronicConsentRequired):
        scene.take(SENT, by="zhang")
    scene.take(ON_PAPER, by="zhang")
    with pytest.raises(ElectronicConsentRequired):
        scene.take(SENT, by="zhang")


def test_consent_signed_after_the_sending_does_not_count(scene: Scene) -> None:
    late = replace(CONFIRM, occurred_at="2022-08-03", signed_on=date(2022, 8, 3))
    scene.take(late, by="zhang")

    with pytest.raises(ElectronicConsentRequired):
        scene.take(SENT, by="zhang")


def test_a_later_confirmation_replaces_the_earlier(scene: Scene) -> None:
    scene.take(CONFIRM, by="zhang")
    scene.take(replace(CONFIRM, electronic_address="13900000000"), by="zhang")
    (event,) = scene.take(SENT, by="zhang")

    assert isinstance(event, ServiceAttempted)
    assert event.address and event.address.text == "13900000000"


def test_other_methods_do_not_borrow_the_electronic_address(scene: Scene) -> None:
    scene.take(CONFIRM, by="zhang")
    posted = replace(
        SENT,
        method=ServiceMethod.POST,
        media=(),
        tracking_number="EMS1",
        returned_on=date(2022, 8, 4),
    )
    (event,) = scene.take(posted, by="zhang")

    assert isinstance(event, ServiceAttempted)
    assert (event.consent, event.address) == ("", None)


def test_the_party_is_told_the_effect_first(scene: Scene) -> None:
    with pytest.raises(LegalEffectMustBeTold):
        scene.take(replace(CONFIRM, told=False), by="zhang")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"address": ""}, "address"),
        ({"paper": " "}, "paper"),
        ({"signed_on": date(2022, 8, 2)}, "signed_on"),
        ({"medium": None}, "medium"),
        ({"electronic": False}, "electronic"),
        ({"electronic_address": ""}, "electronic_address"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as bad:
        scene.take(stated(CONFIRM, change), by="zhang")

    assert bad.value.field == field


def test_an_archivist_confirms_no_address(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(CONFIRM, by="zhao")
