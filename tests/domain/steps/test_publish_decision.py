"""公示处罚决定: after the service, within seven working days, masked; minor records are reported and not displayed."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from domain.case.party import PartyKind, PartyStated
from domain.case.penalty import Mitigation, Penalty, PenaltyKind
from domain.case.proceedings import Outcome
from domain.case.publication import Publication, PublicityStatus
from domain.case.publicity_rules import Seriousness, Withheld
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.record.certainty import Certainty
from domain.record.refusal import BadInput
from domain.record.when import SHANGHAI
from domain.steps.publish_decision import DecisionPublished, PublishedOnlyAfterService
from domain.steps.start_check import StartCheck
from tests.domain.given import (
    DECISION,
    DECISION_NUMBER,
    LEAD,
    NO_PENALTY,
    closed,
    decision_served,
    examined,
    handed_over,
    investigating,
    notice_served,
    order_corrected,
    penalised,
    regranted,
)
from tests.domain.given_branches import FORM, decided_on_the_spot
from tests.domain.given_execution import PUBLISH, known_later, published
from tests.domain.given_revision import CHANGE, CHANGE_NUMBER
from tests.domain.scene import Scene


@pytest.fixture
def scene() -> Scene:
    return decision_served(known_later(Scene()))


def taken(scene: Scene, **changes: Any) -> DecisionPublished:
    (event,) = scene.take(replace(PUBLISH, **changes), by="zhang")
    assert isinstance(event, DecisionPublished)
    return event


def shown(event: DecisionPublished) -> dict[str, str]:
    return {one.code: one.personal.text if one.personal else one.value for one in event.public}


def test_a_served_decision_is_reported_and_displayed(scene: Scene) -> None:
    before = scene.case.publicity.status(DECISION_NUMBER)
    event = taken(scene)

    assert before is PublicityStatus.TO_REPORT
    assert (event.status, event.not_displayed) == (PublicityStatus.DISPLAYED, "")
    assert shown(event)["CF_XDR_MC"] == "薛×"
    assert shown(event)["CF_WFXW"] == "擅自占用、挖掘公路"
    assert shown(event)["CF_CFJG"] == "孙吉镇人民政府"
    assert event.missing == ("证件类型", "证件号码")
    assert scene.case.publicity.publications == (
        Publication(
            DECISION_NUMBER, "party-1", date(2022, 9, 9), PublicityStatus.DISPLAYED, date(2023, 9, 2)
        ),
    )
    assert "薛" not in event.describe()


@pytest.mark.parametrize(("day", "late"), [("2022-09-14", False), ("2022-09-15", True)])
def test_seven_working_days_from_the_decision(scene: Scene, day: str, late: bool) -> None:
    """Decided on 2022-09-02; the Mid-Autumn rest is 2022-09-10 to 09-12."""
    event = taken(scene, occurred_at=day)

    assert (event.due_on, event.late, event.mark) == (date(2022, 9, 14), late, Certainty.EXCERPT)
    assert ("期限2022-09-14，已超过；期限待核实" in event.describe()) is late


def test_before_the_service_nothing_is_published() -> None:
    with pytest.raises(PublishedOnlyAfterService):
        penalised(Scene()).take(PUBLISH, by="zhang")
    with pytest.raises(PublishedOnlyAfterService):
        decision_served(Scene()).take(replace(PUBLISH, occurred_at="2022-09-04"), by="zhang")


def test_the_display_says_whether_its_length_fits(scene: Scene) -> None:
    assert taken(scene, seriousness=Seriousness.ORDINARY).within_period is True
    other = decision_served(known_later(Scene()))
    assert taken(other, seriousness=Seriousness.MINOR).within_period is False
    assert taken(decision_served(Scene())).within_period is None


@pytest.mark.parametrize("withheld", list(Withheld))
def test_what_is_secret_or_private_is_reported_only(scene: Scene, withheld: Withheld) -> None:
    event = taken(scene, withheld=withheld)

    assert (event.status, event.public) == (PublicityStatus.REPORTED, ())
    assert f"不公示：{withheld.value}" in event.describe()


def test_a_warning_is_displayed_until_april_2026_and_reported_only_from_then_on() -> None:
    assert [warned(day).status for day in ("2026-03-31", "2026-04-01")] == [
        PublicityStatus.DISPLAYED,
        PublicityStatus.REPORTED,
    ]
    assert (
        "轻微信息原则上不公示（信用修复管理办法（2026年4月1日起施行），待核实"
        in warned("2026-04-01").describe()
    )


def warned(day: str) -> DecisionPublished:
    scene = Scene()
    scene.now = datetime(2026, 12, 31, 18, 0, tzinfo=SHANGHAI)
    warning = (Penalty(kind=PenaltyKind.WARNING, item="JT-01"),)
    regranted(scene, kinds=("警告", "罚款"))
    notice_served(scene, penalties=warning)
    scene.take(replace(DECISION, penalties=warning), by="chen")
    handed_over(scene, DECISION_NUMBER, "2022-09-05")
    return taken(scene, occurred_at=day, until=date(2026, 6, 1))


def test_a_fine_is_displayed_after_april_2026_too(scene: Scene) -> None:
    scene.now = datetime(2026, 12, 31, 18, 0, tzinfo=SHANGHAI)

    assert taken(scene, occurred_at="2026-04-01", until=date(2026, 9, 1)).status is PublicityStatus.DISPLAYED


@pytest.mark.parametrize(
    ("day", "status"),
    [("2022-07-05", PublicityStatus.DISPLAYED), ("2026-04-01", PublicityStatus.REPORTED)],
)
def test_so_is_a_decision_made_on_the_spot(day: str, status: PublicityStatus) -> None:
    scene = decided_on_the_spot(Scene())
    scene.now = datetime(2026, 12, 31, 18, 0, tzinfo=SHANGHAI)

    event = taken(scene, occurred_at=day, until=date(2026, 6, 1))

    assert (event.decision, event.status) == (FORM, status)
    assert {one.code: one.value for one in event.report}["CF_WFXW"] == "非法取土、损坏村道"


def test_a_minor_is_never_displayed() -> None:
    young = PartyStated(kind=PartyKind.PERSON, name="薛小某", birth_date=date(2006, 5, 1))
    scene = Scene()
    scene.take(replace(LEAD, parties=(young,)), by="zhang")
    scene.take(StartCheck(occurred_at="2022-06-30T09:40", officers=("zhang", "li")), by="wang")
    investigating(scene)
    notice_served(scene, mitigating=(Mitigation.MINOR,))
    scene.take(replace(DECISION, mitigating=(Mitigation.MINOR,)), by="chen")
    handed_over(scene, DECISION_NUMBER, "2022-09-05")

    event = taken(scene)

    assert (event.status, event.not_displayed) == (PublicityStatus.REPORTED, "当事人是未成年人")


def test_a_closed_case_may_still_be_published() -> None:
    scene = closed(Scene())

    taken(scene, occurred_at="2022-09-22")

    assert scene.case.stage is Stage.CLOSED


def test_a_decision_is_published_once_and_a_changed_one_anew() -> None:
    scene = published(known_later(Scene()))
    with pytest.raises(BadInput) as refused:
        scene.take(PUBLISH, by="zhang")
    scene.take(CHANGE, by="chen")
    handed_over(scene, CHANGE_NUMBER, "2022-09-20")

    event = taken(scene, occurred_at="2022-09-21")

    assert refused.value.field == "party"
    assert (event.decision, len(scene.case.publicity.publications)) == (CHANGE_NUMBER, 2)


def test_a_decision_not_to_penalise_is_not_published() -> None:
    scene = examined(order_corrected(Scene()), Outcome.NO_PENALTY)
    scene.take(NO_PENALTY, by="chen")

    with pytest.raises(BadInput) as refused:
        scene.take(PUBLISH, by="zhang")

    assert refused.value.field == "party"


def test_before_any_decision_there_is_nothing_to_publish() -> None:
    with pytest.raises(StepNotAllowedNow):
        investigating(Scene()).take(PUBLISH, by="zhang")


def test_the_archivist_may_publish_and_the_reviewer_not(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(PUBLISH, by="liu")
    scene.take(PUBLISH, by="zhao")

    assert len(scene.case.publicity.publications) == 1


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"platform": " "}, "platform"),
        ({"receipt": " "}, "receipt"),
        ({"organ_code": "123"}, "organ_code"),
        ({"source_code": "123"}, "source_code"),
        ({"until": date(2022, 9, 1)}, "until"),
        ({"valid_until": date(2022, 9, 1)}, "valid_until"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(PUBLISH, **change), by="zhang")

    assert refused.value.field == field
