"""更正记录: a text is put right by a new event; the old event stays, and personal texts stay personal."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from domain.case.case import Case
from domain.case.guards import OutOfOrder
from domain.case.proceedings import Correction
from domain.case.step import RoleRequired
from domain.record.fold import fold, known_at, true_at
from domain.record.personal import Personal
from domain.record.refusal import BadInput
from domain.record.when import SHANGHAI
from domain.steps.correct_record import CorrectRecord, NotCorrectable, RecordCorrected
from domain.steps.inspect_site import InspectSite, SiteInspected
from tests.domain.given import ORDER_NUMBER, checking, order_served
from tests.domain.scene import Scene, stated

INSPECT = InspectSite(
    occurred_at="2022-06-30T10:00",
    place="西理北沟",
    officers=("zhang", "li"),
    certificates_shown=True,
    findings="路面被挖约6平方米",
    unsigned_reason="当事人不在场",
)
CORRECT = CorrectRecord(
    occurred_at="2022-07-02", version=3, field="place", value="西里北沟", reason="地名误写"
)
LEAD, CHECK, ORDER, SERVICE = 1, 2, 3, 4


@pytest.fixture
def scene() -> Scene:
    scene = Scene()
    scene.now = datetime(2022, 7, 1, 9, 0, tzinfo=SHANGHAI)
    checking(scene).take(INSPECT, by="zhang")
    scene.now = datetime(2022, 7, 3, 9, 0, tzinfo=SHANGHAI)
    return scene


def test_the_state_reads_the_corrected_text_and_the_old_event_stays(scene: Scene) -> None:
    (corrected,) = scene.take(CORRECT, by="zhang")

    recorded = scene.history[2]
    assert scene.case.inspections[0].place == "西里北沟"
    assert isinstance(recorded, SiteInspected)
    assert recorded.place == "西理北沟"
    assert scene.case.corrections == (Correction(3, "place", "地名误写", date(2022, 7, 2)),)
    assert corrected.cause.answers == 3
    assert corrected.describe() == "更正第3号记录（现场检查）的“检查地点”：地名误写"


def test_the_correction_shows_only_where_it_was_known_and_had_happened(scene: Scene) -> None:
    scene.take(CORRECT, by="zhang")

    before = fold(known_at(scene.history, datetime(2022, 7, 2, 23, 0, tzinfo=SHANGHAI)))
    as_of_the_first = fold(true_at(scene.history, date(2022, 7, 1)))

    assert isinstance(before, Case)
    assert isinstance(as_of_the_first, Case)
    assert before.inspections[0].place == as_of_the_first.inspections[0].place == "西理北沟"


def test_a_later_correction_prevails_and_may_restore_the_first_text(scene: Scene) -> None:
    scene.take(CORRECT, by="zhang")
    scene.take(replace(CORRECT, value="西理北沟", reason="经核地名原写无误"), by="wang")

    assert scene.case.inspections[0].place == "西理北沟"
    assert len(scene.case.corrections) == 2


def test_a_personal_text_stays_sealed_under_the_same_person() -> None:
    scene = order_served(Scene())
    version = len(scene.history)

    (corrected,) = scene.take(
        replace(CORRECT, version=version, field="signer", value="薛某", reason="姓名误写"), by="zhang"
    )

    assert isinstance(corrected, RecordCorrected)
    assert corrected.value == Personal("薛某", "party-1")
    signer = scene.case.documents[ORDER_NUMBER].attempts[0].signer
    assert signer == Personal("薛某", "party-1")
    assert "薛" not in corrected.describe()


@pytest.mark.parametrize(
    ("version", "field"),
    [(ORDER, "facts"), (ORDER, "basis"), (ORDER, "due_on"), (SERVICE, "effective_on"), (CHECK, "officers")],
)
def test_facts_basis_and_dates_of_documents_are_not_correctable(version: int, field: str) -> None:
    scene = order_served(Scene())

    with pytest.raises(NotCorrectable):
        scene.take(replace(CORRECT, version=version, field=field, value="另写"), by="zhang")


def test_the_refusal_names_what_can_be_corrected(scene: Scene) -> None:
    with pytest.raises(NotCorrectable) as refused:
        scene.take(replace(CORRECT, version=LEAD, field="source"), by="zhang")

    assert refused.value.sentence() == (
        "“线索登记”的线索来源不能更正；可更正：线索内容、地点、涉嫌违法行为。"
    )


def test_a_personal_text_never_stated_is_not_corrected() -> None:
    scene = order_served(Scene())

    with pytest.raises(NotCorrectable):
        scene.take(replace(CORRECT, version=SERVICE, field="witness", value="某人"), by="zhang")


def test_a_correction_is_not_itself_corrected(scene: Scene) -> None:
    scene.take(CORRECT, by="zhang")

    with pytest.raises(NotCorrectable):
        scene.take(replace(CORRECT, version=4, field="value", value="西里南沟"), by="zhang")


def test_a_correction_does_not_precede_what_it_corrects(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(CORRECT, occurred_at="2022-06-29"), by="zhang")


def test_the_head_does_not_correct_the_record(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(CORRECT, by="chen")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"version": 0}, "version"),
        ({"version": 9}, "version"),
        ({"value": " "}, "value"),
        ({"value": "西理北沟"}, "value"),
        ({"reason": ""}, "reason"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(stated(CORRECT, change), by="zhang")

    assert refused.value.field == field
