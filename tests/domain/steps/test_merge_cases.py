"""并案: one case goes on, the other ends in it; the ninety days run from the earlier filing; one act is fined once."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.deciding import days_since_filing
from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.guards import NotThisTownsOfficer, OutOfOrder
from domain.case.linking import MattersMustBeSettledFirst
from domain.case.links import LinkKind, PartyPair
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.case.stopped_clock import decision_due
from domain.record.refusal import BadInput
from domain.steps.merge_cases import CaseMergedFrom, CaseMergedInto, SameParty
from tests.domain.given import concluded, ordered, with_evidence
from tests.domain.given_branches import SEIZE, measures_granted
from tests.domain.given_links import MERGE, SECOND, both, granted_twice, merged, second_case
from tests.domain.scene import CASE_ID, Scene, stated

FIRST_NUMBER = "临孙综执立字〔2022〕第001号"
SECOND_NUMBER = "临孙综执立字〔2022〕第002号"


def test_one_case_ends_in_the_other() -> None:
    first, second = both()

    (event,) = second.take(MERGE, by="chen")

    assert isinstance(event, CaseMergedInto)
    assert second.case.stage is Stage.MERGED
    assert first.case.stage is Stage.INVESTIGATING
    assert isinstance(first.history[-1], CaseMergedFrom)
    assert first.history[-1].command_id == event.command_id


def test_each_stream_names_the_other() -> None:
    first, second = merged()

    (into,), (source,) = second.case.links, first.case.links
    assert (into.kind, into.case_id, into.number) == (LinkKind.MERGED_INTO, CASE_ID, FIRST_NUMBER)
    assert (source.kind, source.case_id, source.number) == (LinkKind.MERGED_FROM, SECOND, SECOND_NUMBER)
    assert into.parties == (PartyPair("party-1", "party-1"), PartyPair("party-2", "party-2"))


def test_the_parties_of_both_are_parties_of_one() -> None:
    first, second = merged()

    assert list(first.case.parties) == ["party-1", "party-2"]
    driver = first.case.parties["party-2"]
    assert driver.name is not None and (driver.name.text, driver.name.whose) == ("李某某", "party-2")
    assert list(second.case.parties) == ["party-1", "party-2"]


def test_somebody_not_said_to_be_the_same_is_another_party() -> None:
    first, second = both()

    second.take(replace(MERGE, same_parties=()), by="chen")

    assert list(first.case.parties) == ["party-1", "party-2", "party-3"]
    villager = first.case.parties["party-2"]
    assert villager.name is not None and villager.name.whose == "party-2"


def test_the_evidence_goes_along_under_new_numbers() -> None:
    first, _ = merged()

    assert list(first.case.evidence) == ["E1", "E2"]
    piece = first.case.evidence["E2"]
    assert (piece.title, piece.parties) == ("东侧路面照片", ("party-2",))


def test_an_order_to_correct_goes_along() -> None:
    first = with_evidence(Scene())
    other = first.beside(SECOND)
    ordered(other)
    with_evidence(other)

    other.take(replace(MERGE, occurred_at="2022-07-22"), by="chen")

    (order,) = first.case.documents.values()
    assert order.number == "临孙综执责改字〔2022〕第001号"


def test_the_ninety_days_run_from_the_earlier_filing() -> None:
    first, second = both()
    calendar = first.desk("chen").calendar

    first.take(replace(MERGE, other=SECOND_NUMBER), by="chen")

    goes_on = second.case
    assert goes_on.filing is not None
    assert (goes_on.filing.filed_on, goes_on.filing.clock_from) == (date(2022, 7, 20), date(2022, 7, 14))
    assert decision_due(goes_on, calendar) == date(2022, 10, 12)
    assert days_since_filing(goes_on, date(2022, 7, 24)) == 10


def test_items_of_both_may_be_decided_on() -> None:
    first = with_evidence(granted_twice())
    second = second_case(first, items=("JT-01", "JT-04"))

    second.take(MERGE, by="chen")

    filing = first.case.filing
    assert filing is not None
    assert filing.items == ("JT-01", "JT-04")
    assert [grant.item.code for grant in filing.grants] == ["JT-01", "JT-04"]


def test_who_handled_one_does_not_decide_the_other() -> None:
    first, _ = merged()

    assert (Duty.HANDLE, "sun") in first.case.duties


def test_a_case_is_found_by_its_id_too() -> None:
    _, second = both()

    second.take(replace(MERGE, other=str(CASE_ID)), by="chen")

    assert second.case.stage is Stage.MERGED


def test_a_case_officer_does_not_merge() -> None:
    _, second = both()

    with pytest.raises(RoleRequired):
        second.take(MERGE, by="zhang")


def test_the_head_held_the_post_on_that_day() -> None:
    first, second = both()
    first.officers["gao"].end_post(
        first.entry("chen", first.role("chen"), "2022-07-01"),
        unit="140821105",
        role=first.role("gao"),
        until=date(2022, 7, 1),
    )

    with pytest.raises(NotThisTownsOfficer):
        second.take(MERGE, by="gao")


def test_the_head_has_handled_neither_case() -> None:
    first, second = both()
    first.officers["sun"].assign_post(
        first.entry("chen", first.role("chen"), "2022-01-01"),
        unit="140821105",
        role=first.role("chen"),
        since=date(2022, 1, 1),
    )

    with pytest.raises(DutiesMustBeSeparate):
        second.take(MERGE, by="sun", role=first.role("chen"))


def test_what_is_seized_is_released_before_the_merger() -> None:
    first = measures_granted(Scene())
    second = second_case(first)
    first.take(SEIZE, by="zhang")

    with pytest.raises(MattersMustBeSettledFirst) as refused:
        second.take(MERGE, by="chen")

    assert refused.value.details["missing"] == "临孙综执扣字〔2022〕第001号"
    assert second.case.stage is Stage.INVESTIGATING


def test_a_merged_case_takes_no_further_step() -> None:
    _, second = merged()

    with pytest.raises(StepNotAllowedNow):
        second.take(MERGE, by="chen")


def test_a_merger_does_not_precede_the_filings() -> None:
    _, second = both()

    with pytest.raises(OutOfOrder):
        second.take(replace(MERGE, occurred_at="2022-07-19"), by="chen")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"other": "临孙综执立字〔2022〕第099号"}, "other"),
        ({"other": SECOND_NUMBER}, "other"),
        ({"other": " "}, "other"),
        ({"reason": ""}, "reason"),
        ({"acts": " "}, "acts"),
        ({"same_parties": (SameParty(here="party-9", there="party-1"),)}, "same_parties.0.here"),
        ({"same_parties": (SameParty(here="party-1", there="party-9"),)}, "same_parties.0.there"),
        (
            {
                "same_parties": (
                    SameParty(here="party-1", there="party-1"),
                    SameParty(here="party-2", there="party-1"),
                )
            },
            "same_parties",
        ),
    ],
)
def test_bad_input_names_the_field(change: dict[str, object], field: str) -> None:
    _, second = both()
    second.others[second.case_id] = second.history

    with pytest.raises(BadInput) as refused:
        second.take(stated(MERGE, change), by="chen")

    assert refused.value.field == field


def test_only_a_case_under_investigation_takes_another_in() -> None:
    first = concluded(Scene())
    second = second_case(first)

    with pytest.raises(BadInput) as refused:
        second.take(replace(MERGE, occurred_at="2022-07-26"), by="chen")

    assert refused.value.field == "other"


def test_a_case_of_another_town_is_no_case() -> None:
    first, second = both()
    created = first.history[0]
    first.history[0] = stated(created, {"unit": "140821106"})

    with pytest.raises(BadInput) as refused:
        second.take(MERGE, by="chen")

    assert refused.value.problem == f"没有案件{FIRST_NUMBER}"
