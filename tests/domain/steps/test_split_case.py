"""分案: parties or acts go to a new case of the same filing date; and no act is fined in both."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.guards import OutOfOrder
from domain.case.linking import MattersMustBeSettledFirst
from domain.case.links import LinkKind, PartyPair
from domain.case.same_act import SameActFinedAlready
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.case.stopped_clock import decision_due
from domain.powers.item import PowerKind
from domain.record.refusal import BadInput
from domain.steps.decide_filing import DecideFiling, FilingChoice
from domain.steps.request_filing import RequestFiling
from domain.steps.split_case import CaseSplit, CaseSplitOff
from domain.steps.start_check import StartCheck
from tests.domain.given import (
    COMPANY,
    DECISION,
    LEAD,
    ORDER_NUMBER,
    VILLAGER,
    concluded,
    examined,
    handed_over,
    notified,
    penalised,
    regranted,
    two_parties,
    with_evidence,
)
from tests.domain.given_branches import SEIZE, SPOT, forms_handed_out
from tests.domain.given_links import SPLIT, granted_twice, split_off
from tests.domain.scene import CASE_ID, Scene, stated
from tests.domain.steps.test_order_correction import ORDER

FILE = RequestFiling(
    occurred_at="2022-07-13", items=("JT-01",), act_date="2022-06-30", facts="挖掘村道", acts="两个违法行为"
)
APPROVE = DecideFiling(
    occurred_at="2022-07-14", decision=FilingChoice.APPROVE, opinion="同意立案", officers=("zhang", "li")
)


@pytest.fixture
def scene() -> Scene:
    return with_evidence(two_parties(Scene()))


def test_a_party_goes_to_a_case_of_its_own() -> None:
    scene, new_id = split_off()
    new = scene.other(new_id)

    assert (new.number, new.stage) == ("临孙综执立字〔2022〕第002号", Stage.INVESTIGATING)
    assert (new.unit, new.violation, new.officers) == ("140821105", "擅自挖掘公路", ("zhang", "li"))
    assert list(new.parties) == ["party-1"]
    company = new.parties["party-1"]
    assert company.name is not None
    assert (company.name.text, company.name.whose) == ("某土石方工程有限公司", "party-1")
    assert list(scene.case.parties) == ["party-1"]
    assert list(scene.case.former_parties) == ["party-2"]


def test_both_streams_name_each_other_and_share_the_command() -> None:
    scene, new_id = split_off()

    (here,), (there,) = scene.case.links, scene.other(new_id).links
    assert (here.kind, here.case_id, here.parties) == (
        LinkKind.SPLIT_INTO,
        new_id,
        (PartyPair("party-2", "party-1"),),
    )
    assert (there.kind, there.case_id, there.parties) == (
        LinkKind.SPLIT_FROM,
        CASE_ID,
        (PartyPair("party-1", "party-2"),),
    )
    split, (created,) = scene.history[-1], scene.others[new_id]
    assert isinstance(split, CaseSplit)
    assert isinstance(created, CaseSplitOff)
    assert split.command_id == created.command_id


def test_the_filing_date_and_the_ninety_days_are_kept() -> None:
    scene, new_id = split_off()
    new = scene.other(new_id)

    assert new.filing is not None and scene.case.filing is not None
    assert new.filing.filed_on == scene.case.filing.filed_on == date(2022, 7, 14)
    assert decision_due(new, scene.desk("chen").calendar) == date(2022, 10, 12)


def test_the_evidence_that_concerns_the_party_is_in_both_files() -> None:
    scene, new_id = split_off()

    assert list(scene.case.evidence) == list(scene.other(new_id).evidence) == ["E1"]
    assert scene.other(new_id).evidence["E1"].parties == ("party-1",)


def test_the_informant_is_not_copied() -> None:
    scene, new_id = split_off()

    lead = scene.other(new_id).lead
    assert lead is not None and lead.informant is None
    assert lead.place == "西里北沟"


def test_the_new_case_is_handled_like_any_other() -> None:
    scene, new_id = split_off()
    new = scene.beside(new_id)

    concluded(new)

    assert new.case.stage is Stage.CONCLUDED
    assert scene.case.stage is Stage.INVESTIGATING


def test_a_lead_being_checked_is_split_without_a_filing() -> None:
    scene = two_parties(Scene())

    scene.take(replace(SPLIT, occurred_at="2022-07-04"), by="chen")

    (new_id,) = scene.others
    new = scene.other(new_id)
    assert (new.stage, new.number, new.filing) == (Stage.CHECKING, "", None)
    assert new.check is not None


def test_beside_a_decision_on_the_spot_another_party_may_take_the_ordinary_way() -> None:
    scene = forms_handed_out(two_parties(Scene()))
    scene.take(SPOT, by="zhang")

    scene.take(replace(SPLIT, occurred_at="2022-07-04"), by="chen")

    (new_id,) = scene.others
    assert scene.other(new_id).stage is Stage.CHECKING
    assert (list(scene.case.parties), scene.case.stage) == (["party-1"], Stage.SERVED)


def test_a_case_decided_by_the_ordinary_procedure_is_not_split() -> None:
    with pytest.raises(StepNotAllowedNow):
        penalised(Scene()).take(replace(SPLIT, occurred_at="2022-09-03"), by="chen")


def test_the_new_case_may_be_about_one_item_only() -> None:
    scene = granted_twice()
    scene.take(replace(LEAD, parties=(VILLAGER, COMPANY)), by="zhang")
    scene.take(StartCheck(occurred_at="2022-06-30T09:40", officers=("zhang", "li")), by="wang")
    scene.take(replace(FILE, items=("JT-01", "JT-04")), by="zhang")
    scene.take(APPROVE, by="chen")

    scene.take(replace(SPLIT, items=("JT-04",)), by="chen")

    (new_id,) = scene.others
    filing = scene.other(new_id).filing
    assert filing is not None
    assert (filing.items, [one.item.code for one in filing.grants]) == (("JT-04",), ["JT-04"])
    assert scene.case.filing is not None and scene.case.filing.items == ("JT-01", "JT-04")


def test_an_order_against_a_party_that_leaves_is_watched_in_the_new_case() -> None:
    scene = two_parties(Scene())
    scene.take(replace(ORDER, party="party-2"), by="zhang")
    with_evidence(scene)

    scene.take(SPLIT, by="chen")

    (new_id,) = scene.others
    (moved,) = scene.other(new_id).documents.values()
    assert (moved.number, moved.party) == (ORDER_NUMBER, "party-1")
    assert ORDER_NUMBER not in scene.case.documents


def parted(*, same_act: bool) -> tuple[Scene, Scene]:
    """The villager stays, and is in a case split off too; in both he is about to be decided on, in the new one he is."""
    scene = with_evidence(Scene())
    scene.take(replace(SPLIT, parties=("party-1",), leaving=False, same_act=same_act), by="chen")
    (new_id,) = scene.others
    new = scene.beside(new_id)
    penalised(new)
    notified(scene)
    return handed_over(scene, "临孙综执告字〔2022〕第002号", "2022-08-01"), new


def test_a_party_that_stays_is_a_party_of_both() -> None:
    scene, new = parted(same_act=False)

    assert list(scene.case.parties) == list(new.case.parties) == ["party-1"]


def test_the_same_act_is_not_fined_in_both() -> None:
    scene, _ = parted(same_act=True)

    with pytest.raises(SameActFinedAlready) as refused:
        scene.take(DECISION, by="chen")

    assert refused.value.sentence() == (
        "当事人party-1的同一个违法行为已在关联案件临孙综执立字〔2022〕第002号中以"
        "临孙综执罚决字〔2022〕第001号罚款1,000.00元，不得再次罚款。"
    )


def test_another_act_may_be_fined_beside_it() -> None:
    scene, _ = parted(same_act=False)

    scene.take(DECISION, by="chen")

    assert scene.case.stage is Stage.DECIDED


def test_a_case_officer_does_not_split(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(SPLIT, by="zhang")


def test_what_is_seized_is_released_before_the_split() -> None:
    scene = two_parties(Scene())
    regranted(scene, powers=(PowerKind.PENALTY, PowerKind.MEASURE))
    with_evidence(scene)
    scene.take(SEIZE, by="zhang")

    with pytest.raises(MattersMustBeSettledFirst):
        scene.take(SPLIT, by="chen")


def test_a_case_being_notified_is_not_split(scene: Scene) -> None:
    examined(scene)

    with pytest.raises(StepNotAllowedNow):
        scene.take(replace(SPLIT, occurred_at="2022-07-29"), by="chen")


def test_a_split_does_not_precede_the_filing(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(SPLIT, occurred_at="2022-07-13"), by="chen")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"parties": ()}, "parties"),
        ({"parties": ("party-1", "party-2")}, "parties"),
        ({"parties": ("party-9",)}, "parties.0"),
        ({"items": ("JT-09",)}, "items.0"),
        ({"violation": ""}, "violation"),
        ({"reason": ""}, "reason"),
        ({"acts": " "}, "acts"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(stated(SPLIT, change), by="chen")

    assert refused.value.field == field
    assert scene.others == {}


def test_items_are_not_split_before_the_filing() -> None:
    with pytest.raises(BadInput) as refused:
        two_parties(Scene()).take(replace(SPLIT, occurred_at="2022-07-04", items=("JT-01",)), by="chen")

    assert refused.value.field == "items"
