"""当场行政处罚: two officers, a small fine, a numbered form; and what the simple procedure does not allow."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from domain.case.criminal_lines import Measured, Quantity
from domain.case.document import DocumentKind
from domain.case.fine_clauses import SurchargeMustBeTold
from domain.case.guards import (
    CertificateMustBeShown,
    PowerNotGranted,
    SignatureOrReasonRequired,
    TwoOfficersRequired,
)
from domain.case.limitation import LimitationExpired
from domain.case.notice_rights import AlreadyDecided
from domain.case.penalty import Penalty, PenaltyKind
from domain.case.same_act import OneActOneFine
from domain.case.serving import SignerRelation
from domain.case.simple_procedure import CAPS, BankMustCollect, CollectionGround, SimpleProcedureImpossible
from domain.case.special_parties import UnderFourteenNotPenalised
from domain.case.spot_form import PartyMustBeToldFirst
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.case.transfer_rules import TransferMustBeEvaluated
from domain.numbers.register import FormNumberNotUsable
from domain.powers.item import FineRange, PartyType
from domain.record.refusal import BadInput
from domain.record.when import SHANGHAI
from domain.steps.decide_on_the_spot import PenaltyDecidedOnTheSpot, ReconsiderationFirstMustBeTold
from domain.steps.start_check import StartCheck
from tests.domain.given import (
    LEAD,
    VILLAGER,
    decision_served,
    investigating,
    regranted,
    two_parties,
    withdrawn,
)
from tests.domain.given_branches import (
    COLLECTED,
    FORM,
    SMALL_FINE,
    SPOT,
    decided_on_the_spot,
    forms_handed_out,
)
from tests.domain.scene import ROAD, Scene, person_range, stated


@pytest.fixture
def scene() -> Scene:
    return forms_handed_out(Scene())


def test_a_small_fine_is_decided_and_served_on_the_spot(scene: Scene) -> None:
    (decided,) = scene.take(SPOT, by="zhang")

    assert isinstance(decided, PenaltyDecidedOnTheSpot)
    assert decided.issuer == "孙吉镇人民政府"
    assert decided.actor.certificates == ("1408zhang", "1408li")
    assert [grant.item.code for grant in decided.grants] == ["JT-01"]
    assert [clause.article for clause in decided.cited] == ["第七十六条第一项"]
    document = scene.case.documents[FORM]
    assert (document.kind, document.served_on) == (DocumentKind.ON_THE_SPOT_DECISION, date(2022, 7, 1))
    assert scene.case.stage is Stage.SERVED
    decision = scene.case.of("party-1").decision
    assert decision is not None and decision.fine_fen == 20_000
    assert scene.case.filing is None


def test_the_form_number_belongs_to_the_case_from_then_on(scene: Scene) -> None:
    scene.take(SPOT, by="zhang")

    (register,) = scene.registers.values()
    assert [(one.text, one.taken_by) for one in register.numbers] == [(FORM, scene.case.id)]


def test_a_form_not_handed_out_is_not_used(scene: Scene) -> None:
    with pytest.raises(FormNumberNotUsable) as refused:
        scene.take(replace(SPOT, form_number="临孙综执当罚字〔2022〕第026号"), by="zhang")

    assert refused.value.details["reason"] == "不在已领用的号段内"


def test_a_form_is_not_used_before_its_block_was_handed_out() -> None:
    scene = forms_handed_out(Scene(), day="2022-07-02")

    with pytest.raises(FormNumberNotUsable):
        scene.take(SPOT, by="zhang")


def test_a_fine_beyond_the_cap_of_a_citizen_is_not_decided_on_the_spot(scene: Scene) -> None:
    beyond = replace(SMALL_FINE, amount_fen=20_001)

    with pytest.raises(SimpleProcedureImpossible) as refused:
        scene.take(replace(SPOT, penalties=(beyond,)), by="zhang")

    assert refused.value.sentence() == ("不能适用简易程序当场处罚：罚款200.01元超过当场处罚的上限200.00元。")
    assert scene.case.stage is Stage.CHECKING


def test_the_cap_of_an_organisation_is_higher() -> None:
    scene = forms_handed_out(two_parties(Scene()))
    for_company = replace(
        SPOT,
        party="party-2",
        penalties=(replace(SMALL_FINE, amount_fen=300_000),),
        relation=SignerRelation.REPRESENTATIVE,
    )

    scene.take(for_company, by="zhang")

    with pytest.raises(SimpleProcedureImpossible):
        scene.take(replace(for_company, party="party-1", form_number=FORM.replace("001", "002")), by="zhang")
    assert {cap.party: cap.maximum_fen for cap in CAPS} == {
        PartyType.PERSON: 20_000,
        PartyType.ORGANISATION: 300_000,
    }


def test_an_item_whose_least_fine_exceeds_the_cap_is_not_decided_on_the_spot() -> None:
    scene = forms_handed_out(
        regranted(Scene(), fines=(person_range(50_000, 200_000),), kinds=("罚款", "警告"))
    )

    with pytest.raises(SimpleProcedureImpossible) as refused:
        scene.take(replace(SPOT, penalties=(Penalty(kind=PenaltyKind.WARNING, item="JT-01"),)), by="zhang")

    assert refused.value.details["reason"] == "事项JT-01的法定最低罚款500.00元超过当场处罚的上限200.00元"


def test_the_least_fine_for_organisations_does_not_bar_a_fine_of_a_person() -> None:
    organisations = FineRange(party=PartyType.ORGANISATION, known=True, minimum_fen=500_000)
    scene = forms_handed_out(regranted(Scene(), fines=(person_range(0, 50_000), organisations)))

    scene.take(SPOT, by="zhang")

    assert scene.case.stage is Stage.SERVED


def test_a_confiscation_is_not_decided_on_the_spot() -> None:
    scene = forms_handed_out(regranted(Scene(), kinds=("罚款", "没收违法所得")))
    confiscation = Penalty(kind=PenaltyKind.CONFISCATE_GAINS, item="JT-01", amount_fen=5_000)

    with pytest.raises(SimpleProcedureImpossible):
        scene.take(replace(SPOT, penalties=(confiscation,)), by="zhang")


def test_a_warning_is_decided_on_the_spot_without_a_bank() -> None:
    scene = forms_handed_out(regranted(Scene(), kinds=("警告",)))
    warning = Penalty(kind=PenaltyKind.WARNING, item="JT-01")

    scene.take(
        replace(SPOT, penalties=(warning,), bank="", bank_account="", surcharge_told=False), by="zhang"
    )

    decision = scene.case.of("party-1").decision
    assert decision is not None and decision.penalties == (warning,)


def test_a_filed_case_takes_the_ordinary_procedure() -> None:
    scene = forms_handed_out(investigating(Scene()))

    with pytest.raises(StepNotAllowedNow):
        scene.take(replace(SPOT, occurred_at="2022-07-20"), by="zhang")


def test_nobody_is_fined_on_the_spot_beside_a_decision_of_the_ordinary_procedure() -> None:
    scene = forms_handed_out(decision_served(Scene()))

    with pytest.raises(SimpleProcedureImpossible) as refused:
        scene.take(replace(SPOT, occurred_at="2022-09-06"), by="zhang")

    assert refused.value.details["reason"] == "本案已立案，应按普通程序办理"


def test_one_officer_cannot_decide_on_the_spot(scene: Scene) -> None:
    with pytest.raises(TwoOfficersRequired):
        scene.take(replace(SPOT, officers=("zhang",)), by="zhang")


def test_a_head_takes_no_part_in_a_decision_on_the_spot(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(SPOT, by="chen")


def test_the_certificate_is_shown_first(scene: Scene) -> None:
    with pytest.raises(CertificateMustBeShown):
        scene.take(replace(SPOT, certificates_shown=False), by="zhang")


def test_the_party_is_told_before_it_is_fined(scene: Scene) -> None:
    with pytest.raises(PartyMustBeToldFirst):
        scene.take(replace(SPOT, rights_told=False), by="zhang")


def test_the_power_must_be_held_on_the_day_of_the_act() -> None:
    scene = Scene()
    withdrawn(scene, "2022-06-30", saving=False)
    scene.grant(ROAD, since=date(2022, 7, 1))
    forms_handed_out(scene)

    with pytest.raises(PowerNotGranted):
        scene.take(SPOT, by="zhang")
    scene.take(replace(SPOT, act_date="2022-07-01"), by="zhang")


def test_an_act_out_of_time_is_not_fined(scene: Scene) -> None:
    with pytest.raises(LimitationExpired):
        scene.take(replace(SPOT, act_date="2020-06-29"), by="zhang")


def test_a_child_is_not_fined_on_the_spot() -> None:
    scene = Scene()
    child = replace(VILLAGER, birth_date=date(2010, 1, 1))
    scene.take(replace(LEAD, parties=(child,)), by="zhang")
    scene.take(StartCheck(occurred_at="2022-06-30T09:40", officers=("zhang", "li")), by="wang")
    forms_handed_out(scene)

    with pytest.raises(UnderFourteenNotPenalised):
        scene.take(SPOT, by="zhang")


def test_a_party_is_decided_on_once(scene: Scene) -> None:
    scene.take(SPOT, by="zhang")

    with pytest.raises(AlreadyDecided):
        scene.take(replace(SPOT, form_number=FORM.replace("001", "002")), by="zhang")


def test_two_fines_for_one_act_are_refused() -> None:
    scene = forms_handed_out(Scene())
    scene.grant(replace(ROAD, code="JT-04"))
    both = (replace(SMALL_FINE, amount_fen=5_000), replace(SMALL_FINE, item="JT-04", amount_fen=5_000))

    with pytest.raises(OneActOneFine):
        scene.take(replace(SPOT, penalties=both), by="zhang")
    scene.take(replace(SPOT, penalties=both, several_acts="挖路与在路面堆土系两个行为"), by="zhang")


def test_a_figure_on_a_criminal_line_is_evaluated_first(scene: Scene) -> None:
    farmland = Quantity(subject=Measured.OTHER_FARMLAND, amount=Decimal(10))

    with pytest.raises(TransferMustBeEvaluated):
        scene.take(replace(SPOT, quantities=(farmland,)), by="zhang")


def test_since_2024_the_form_says_reconsideration_first(scene: Scene) -> None:
    scene.now = datetime(2024, 3, 1, 18, 0, tzinfo=SHANGHAI)
    later = replace(SPOT, occurred_at="2024-02-01", act_date="2024-01-31")

    with pytest.raises(ReconsiderationFirstMustBeTold):
        scene.take(later, by="zhang")
    (decided,) = scene.take(replace(later, reconsideration_first_told=True), by="zhang")

    assert isinstance(decided, PenaltyDecidedOnTheSpot)
    assert [one.route for one in decided.remedies] == ["行政复议（应当先申请）", "行政诉讼（对复议决定不服）"]
    assert [one.term for one in decided.remedies] == ["60日", "15日"]


def test_before_2024_the_party_may_choose(scene: Scene) -> None:
    (decided,) = scene.take(replace(SPOT, occurred_at="2022-12-31"), by="zhang")

    assert isinstance(decided, PenaltyDecidedOnTheSpot)
    assert [one.term for one in decided.remedies] == ["60日", "6个月"]


def test_a_refusal_to_sign_is_noted_and_the_form_is_served(scene: Scene) -> None:
    with pytest.raises(SignatureOrReasonRequired):
        scene.take(replace(SPOT, signed=False), by="zhang")
    scene.take(replace(SPOT, signed=False, unsigned_reason="当事人称不识字，拒绝签收"), by="zhang")

    (attempt,) = scene.case.documents[FORM].attempts
    assert attempt.proof == "当场交付，当事人拒绝签收：当事人称不识字，拒绝签收"
    assert attempt.signer is None
    assert scene.case.stage is Stage.SERVED


def test_a_form_not_handed_over_has_still_to_be_served(scene: Scene) -> None:
    scene.take(replace(SPOT, handed_over=False, not_handed_reason="当事人驾车离开", signed=False), by="zhang")

    assert scene.case.stage is Stage.DECIDED
    assert scene.case.documents[FORM].served_on is None


def test_up_to_a_hundred_yuan_may_be_collected_on_the_spot(scene: Scene) -> None:
    scene.take(COLLECTED, by="zhang")

    (payment,) = scene.case.payments
    assert (payment.amount_fen, payment.voucher, payment.on) == (10_000, "晋财0005678", date(2022, 7, 1))


@pytest.mark.parametrize(
    ("change", "missing"),
    [
        ({"penalties": (replace(SMALL_FINE, amount_fen=10_001),)}, "罚款超过100.00元"),
        ({"receipt": " "}, "未出具财政部门统一制发的专用票据"),
        ({"collection": CollectionGround.HARD_LATER}, "未说明当场收缴的具体理由"),
        ({"collection": CollectionGround.REMOTE}, "未说明当场收缴的具体理由"),
    ],
)
def test_otherwise_the_bank_collects(scene: Scene, change: dict[str, object], missing: str) -> None:
    with pytest.raises(BankMustCollect) as refused:
        scene.take(stated(COLLECTED, change), by="zhang")

    assert refused.value.details["missing"] == missing
    assert scene.case.payments == ()


def test_a_fine_that_would_be_hard_to_enforce_may_be_collected_with_a_reason(scene: Scene) -> None:
    passing_through = replace(
        COLLECTED,
        penalties=(SMALL_FINE,),
        collection=CollectionGround.HARD_LATER,
        collection_reason="当事人系过境人员，无固定住所",
    )

    scene.take(passing_through, by="zhang")

    assert scene.case.payments[0].amount_fen == 20_000


def test_a_fine_paid_later_names_the_bank_and_the_surcharge(scene: Scene) -> None:
    with pytest.raises(SurchargeMustBeTold):
        scene.take(replace(SPOT, surcharge_told=False), by="zhang")


def test_a_second_party_is_decided_on_after_the_first() -> None:
    scene = forms_handed_out(two_parties(Scene()))
    scene.take(SPOT, by="zhang")
    second = replace(
        SPOT,
        party="party-2",
        form_number=FORM.replace("001", "002"),
        relation=SignerRelation.REPRESENTATIVE,
        handed_over=False,
        not_handed_reason="负责人不在场",
    )

    scene.take(second, by="zhang")

    assert scene.case.stage is Stage.DECIDED


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"party": "party-9"}, "party"),
        ({"officers": ("li", "sun")}, "officers"),
        ({"act_date": "2022-07-02"}, "act_date"),
        ({"form_number": " "}, "form_number"),
        ({"facts": " "}, "facts"),
        ({"proof": ()}, "proof"),
        ({"basis": ("公路法",)}, "basis.0"),
        ({"defence": ""}, "defence"),
        ({"court": ""}, "court"),
        ({"penalties": ()}, "penalties"),
        ({"penalties": (replace(SMALL_FINE, amount_fen=0),)}, "penalties.0.amount_fen"),
        ({"handed_over": False}, "not_handed_reason"),
        ({"relation": SignerRelation.REPRESENTATIVE}, "relation"),
        ({"bank": ""}, "bank"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, object], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(stated(SPOT, change), by="zhang")

    assert refused.value.field == field


def test_nothing_is_collected_where_nothing_was_handed_over(scene: Scene) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(COLLECTED, handed_over=False, not_handed_reason="当事人离开"), by="zhang")

    assert refused.value.field == "collection"


def test_the_signer_is_sealed_as_the_party_itself() -> None:
    scene = decided_on_the_spot(Scene())

    (attempt,) = scene.case.documents[FORM].attempts
    assert attempt.signer is not None and attempt.signer.whose == "party-1"
    assert "薛" not in scene.history[-1].describe()
