"""The record: stated times, personal values, refusals, the envelope of events, and the one fold."""

from datetime import UTC, date, datetime

import pytest

from domain.case.case import Case
from domain.case.guards import TwoOfficersRequired
from domain.case.stage import Stage
from domain.record.aggregate import RecordedEvent
from domain.record.entry import Actor, Cause
from domain.record.fold import amended, fold, known_at, true_at
from domain.record.personal import TOMBSTONE, Personal, personal
from domain.record.refusal import BadInput, Refusal
from domain.record.rules import RULES
from domain.record.when import SHANGHAI, Precision, When
from domain.steps.correct_record import CorrectRecord
from domain.steps.inspect_site import InspectSite, SiteInspected
from tests.domain.given import checking, examined
from tests.domain.scene import CASE_ID, TOWN, Scene, emitted_by

INSPECTION = InspectSite(
    occurred_at="2022-06-30T10:20",
    place="西里北沟",
    officers=("zhang", "li"),
    certificates_shown=True,
    findings="取土面积1200平方米，挖掘村道6平方米",
    party_signed=True,
)


def late_inspection() -> Scene:
    """Lead and check recorded at once; the inspection of that day recorded three days later."""
    scene = Scene()
    scene.now = datetime(2022, 6, 30, 10, 0, tzinfo=SHANGHAI)
    checking(scene)
    scene.now = datetime(2022, 7, 3, 9, 0, tzinfo=SHANGHAI)
    scene.take(INSPECTION, by="zhang")
    return scene


@pytest.mark.parametrize(
    ("text", "precision", "about", "first", "last", "chinese"),
    [
        (
            "2022-06-30T09:05",
            Precision.MINUTE,
            False,
            date(2022, 6, 30),
            date(2022, 6, 30),
            "2022年6月30日 9时05分",
        ),
        ("2022-06-30", Precision.DAY, False, date(2022, 6, 30), date(2022, 6, 30), "2022年6月30日"),
        ("2024-02", Precision.MONTH, False, date(2024, 2, 1), date(2024, 2, 29), "2024年2月"),
        ("1996", Precision.YEAR, False, date(1996, 1, 1), date(1996, 12, 31), "1996年"),
        ("约1996", Precision.YEAR, True, date(1996, 1, 1), date(1996, 12, 31), "约1996年"),
        (" 约 1996-05 ", Precision.MONTH, True, date(1996, 5, 1), date(1996, 5, 31), "约1996年5月"),
        (
            "2022-06-01/2022-06-30",
            Precision.RANGE,
            False,
            date(2022, 6, 1),
            date(2022, 6, 30),
            "2022年6月1日至2022年6月30日",
        ),
    ],
)
def test_a_stated_time_keeps_its_precision(
    text: str, precision: Precision, about: bool, first: date, last: date, chinese: str
) -> None:
    when = When.parse(text)

    assert (when.precision, when.about) == (precision, about)
    assert (when.first_day, when.last_day) == (first, last)
    assert when.text == chinese


@pytest.mark.parametrize(
    "text",
    [
        "",
        "约",
        "明天",
        "2022-6-30",
        "2022/06/30",
        "2022-02-30",
        "2023-02-29",
        "2022-13",
        "0000",
        "0001-01-01",
        "约1896",
        "2022-06-30T24:00",
        "2022-06-30T09:60",
        "2022-06-30T09:30:00",
        "2022-06-30T09:30Z",
        "2022-06-30/2022-06-01",
        "2022-06-01/2022-06-31",
        "２０２２-06-30",
        "2022-06-30\n2022-07-01",
    ],
)
def test_what_is_no_date_is_bad_input_of_the_named_field(text: str) -> None:
    with pytest.raises(BadInput) as refused:
        When.parse(text, "act_date")

    assert refused.value.field == "act_date"


def test_a_stated_minute_is_shanghai_time() -> None:
    assert When.parse("2022-06-30T07:30").moment == datetime(2022, 6, 29, 23, 30, tzinfo=UTC)


def test_a_stated_day_starts_at_midnight_in_shanghai() -> None:
    assert When.parse("2022-06-30").moment == datetime(2022, 6, 29, 16, 0, tzinfo=UTC)


def test_a_personal_value_does_not_show_in_text() -> None:
    name = Personal("薛某某", "party-1", sealed="token")

    assert "薛某某" not in f"{name} {name!r} {[name]} {name:}"
    assert repr(name) == "Personal(whose='party-1')"
    assert name.text == "薛某某"


def test_a_personal_value_without_its_key_reads_as_a_tombstone() -> None:
    assert Personal(None, "party-1").text == TOMBSTONE


def test_nothing_stated_is_nothing_personal() -> None:
    assert personal("", "party-1") is None
    assert personal("薛某某", "party-1") == Personal("薛某某", "party-1")


def test_two_personal_values_are_equal_however_they_are_sealed() -> None:
    assert Personal("薛某某", "party-1", sealed="one") == Personal("薛某某", "party-1", sealed="other")
    assert Personal("薛某某", "party-1") != Personal("薛某某", "party-2")


@pytest.mark.parametrize("missing", ["article", "zh", "en"])
def test_a_refusal_without_article_or_sentences_cannot_be_defined(missing: str) -> None:
    stated = {"article": "第一条", "zh": ("不", "请"), "en": ("no", "please")}
    del stated[missing]

    with pytest.raises(TypeError, match=missing):
        type("NothingStated", (Refusal,), stated)

    assert "nothing-stated" not in Refusal.catalogue


def test_a_refusal_inherits_no_article() -> None:
    with pytest.raises(TypeError, match="article, zh, en"):
        type("ThreeOfficersRequired", (TwoOfficersRequired,), {})


def test_a_code_of_a_refusal_is_taken_once() -> None:
    stated = {"article": "第一条", "zh": ("不", "请"), "en": ("no", "please")}

    with pytest.raises(TypeError, match="two-officers-required"):
        type("TwoOfficersRequired", (Refusal,), stated)

    assert Refusal.catalogue["two-officers-required"] is TwoOfficersRequired


def test_a_refusal_says_why_and_what_to_do_in_both_languages() -> None:
    refusal = TwoOfficersRequired(count=1)

    assert refusal.code() == "two-officers-required"
    assert str(refusal) == "行政处罚应当由两名以上具有行政执法资格的执法人员实施，现只有1名。"
    assert refusal.sentence("en") == "An enforcement act takes at least two certified officers; 1 stated."
    assert refusal.remedy() == "请再加一名持有效执法证的执法人员。"
    assert refusal.remedy("en") == "Name another certified officer."


def test_no_events_are_no_state() -> None:
    assert fold([]) is None


def test_a_history_without_its_first_event_is_no_state() -> None:
    assert fold(checking(Scene()).history[1:]) is None


def test_every_prefix_of_a_history_folds_to_its_own_version() -> None:
    history = examined(Scene()).history

    for version in range(1, len(history) + 1):
        case = fold(history[:version])
        assert isinstance(case, Case)
        assert case.version == version


def test_every_selection_of_later_events_folds_without_error() -> None:
    first, *later = examined(Scene()).history

    for chosen in range(2 ** len(later)):
        subset = [event for place, event in enumerate(later) if chosen >> place & 1]
        case = fold([first, *subset])
        assert case.version == ([first, *subset])[-1].originator_version


def test_the_fold_of_the_stored_events_is_the_state_the_step_left() -> None:
    scene = checking(Scene())
    live = scene.case
    INSPECTION.take(live, scene.desk("zhang"))

    scene.history.extend(emitted_by(live))

    assert scene.case == live


def test_what_was_known_is_what_had_been_recorded() -> None:
    history = late_inspection().history

    before = fold(known_at(history, datetime(2022, 7, 3, 0, 59, 59, tzinfo=UTC)))
    after = fold(known_at(history, datetime(2022, 7, 3, 1, 0, tzinfo=UTC)))

    assert before.inspections == ()
    assert len(after.inspections) == 1


def test_what_was_true_counts_events_recorded_later() -> None:
    history = late_inspection().history

    assert len(fold(true_at(history, date(2022, 6, 30))).inspections) == 1
    assert fold(true_at(history, date(2022, 6, 29))) is None


def test_a_step_that_happened_later_is_not_yet_true() -> None:
    history = examined(Scene()).history

    assert fold(true_at(history, date(2022, 7, 24))).stage is Stage.INVESTIGATING
    assert fold(true_at(history, date(2022, 7, 25))).stage is Stage.CONCLUDED
    assert fold(true_at(history, date(2022, 7, 27))).stage is Stage.EXAMINING


@pytest.mark.parametrize(
    ("minute", "stage"),
    [
        pytest.param(datetime(2022, 6, 30, 9, 39, tzinfo=SHANGHAI), Stage.LEAD, id="a minute before"),
        pytest.param(datetime(2022, 6, 30, 9, 40, tzinfo=SHANGHAI), Stage.CHECKING, id="at the minute"),
        pytest.param(datetime(2022, 6, 30, 1, 40, tzinfo=UTC), Stage.CHECKING, id="the same minute in UTC"),
    ],
)
def test_what_was_true_at_a_minute_counts_the_events_of_that_minute(minute: datetime, stage: Stage) -> None:
    assert fold(true_at(checking(Scene()).history, minute)).stage is stage


def test_an_event_known_to_the_day_is_true_from_its_first_minute() -> None:
    history = examined(Scene()).history

    assert fold(true_at(history, datetime(2022, 7, 25, 0, 0, tzinfo=SHANGHAI))).stage is Stage.CONCLUDED
    assert fold(true_at(history, datetime(2022, 7, 24, 23, 59, tzinfo=SHANGHAI))).stage is Stage.INVESTIGATING


def test_a_correction_changes_what_is_read_and_not_what_is_stored() -> None:
    scene = late_inspection()
    stored = scene.history[2]
    scene.take(
        CorrectRecord(
            occurred_at="2022-07-03", version=3, field="place", value="西里北沟东侧", reason="地点写漏"
        ),
        by="zhang",
    )

    read = amended(scene.history)[2]

    assert isinstance(read, SiteInspected)
    assert read.place == "西里北沟东侧"
    assert isinstance(stored, SiteInspected)
    assert stored.place == "西里北沟"
    assert scene.case.inspections[0].place == "西里北沟东侧"


def test_a_correction_is_not_known_before_it_is_recorded() -> None:
    scene = late_inspection()
    scene.now = datetime(2022, 7, 5, 9, 0, tzinfo=SHANGHAI)
    scene.take(
        CorrectRecord(
            occurred_at="2022-07-05", version=3, field="place", value="西里北沟东侧", reason="地点写漏"
        ),
        by="zhang",
    )

    before = fold(known_at(scene.history, datetime(2022, 7, 4, 9, 0, tzinfo=UTC)))

    assert before.inspections[0].place == "西里北沟"


def test_a_history_without_corrections_is_read_as_it_is() -> None:
    history = checking(Scene()).history

    assert amended(history) is history


def test_every_event_of_a_case_carries_the_envelope() -> None:
    scene = examined(Scene())

    assert [event.originator_version for event in scene.history] == list(range(1, len(scene.history) + 1))
    for event in scene.history:
        assert event.originator_id == CASE_ID
        assert (event.timestamp, event.rules, event.cause) == (scene.now, RULES, Cause("test"))
        assert isinstance(event.occurred_at, When)
        assert (event.actor.name, event.actor.unit) == (scene.officers[event.actor.id].name, TOWN)
        assert RecordedEvent.topics[type(event).TOPIC] is type(event)


def test_each_command_has_its_own_id() -> None:
    history = examined(Scene()).history

    assert len({event.command_id for event in history}) == len(history)


def test_people_powers_units_and_numbers_carry_the_envelope_too() -> None:
    scene = examined(Scene())
    streams = [*scene.officers.values(), *scene.units.values(), scene.powers, *scene.registers.values()]

    for stream in streams:
        events = emitted_by(stream)
        assert [event.originator_version for event in events] == list(range(1, len(events) + 1))
        for event in events:
            assert (event.timestamp, event.rules) == (scene.now, RULES)
            assert isinstance(event.actor, Actor)


def test_a_number_is_recorded_under_the_command_that_took_it() -> None:
    scene = examined(Scene())
    (register,) = scene.registers.values()
    filed = next(event for event in scene.history if type(event).TOPIC == "case.filing_approved")

    *_, allocated = emitted_by(register)

    assert allocated.command_id == filed.command_id


def test_an_enforcement_act_names_the_certificates_it_relied_on() -> None:
    scene = late_inspection()

    assert scene.history[2].actor == Actor("zhang", "张执法", "case_officer", TOWN, ("1408zhang", "1408li"))
    assert scene.history[0].actor.certificates == ()
