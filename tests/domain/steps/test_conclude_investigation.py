"""调查终结: parties known, facts proved, served orders re-inspected, and a report anew after every return."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from domain.case.document import ServiceMethod
from domain.case.guards import NotAnOfficerOfTheCase, OutOfOrder
from domain.case.party import PartyKind, PartyStated
from domain.case.proceedings import Conclusion, CorrectionResult, Outcome
from domain.case.returning import SupplementRequired
from domain.case.serving import SignerRelation
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.record.refusal import BadInput
from domain.steps.conclude_investigation import (
    ConcludeInvestigation,
    EveryPartyMustBeIdentified,
    EvidenceRequired,
    InvestigationConcluded,
    ReinspectionRequired,
)
from domain.steps.discuss_collectively import DiscussCollectively, MemberOpinion
from domain.steps.examine_result import ExamineResult
from domain.steps.inspect_site import InspectSite
from domain.steps.order_correction import OrderCorrection
from domain.steps.record_inquiry import RecordInquiry, Told
from domain.steps.reinspect_correction import ReinspectCorrection
from domain.steps.serve_document import ServeDocument
from tests.domain.given import ORDER_NUMBER, checking, concluded, investigating, reviewed, with_evidence
from tests.domain.given_investigation import supplemented
from tests.domain.scene import Scene

CONCLUDE = ConcludeInvestigation(
    occurred_at="2022-07-25",
    facts="当事人在西里北沟取土，挖掘占用村道约6平方米",
    nature="擅自挖掘公路",
    basis=("《中华人民共和国公路法》第四十四条第一款、第七十六条第一项",),
    discretion="初次违法，主动恢复，按较轻档次",
    proposal="责令改正，罚款1000元",
    recusal_statement="承办人员与当事人无利害关系，无需回避",
)
ORDER = OrderCorrection(
    occurred_at="2022-07-16T10:00",
    party="party-1",
    officers=("zhang", "li"),
    facts="在西里北沟取土，挖掘占用村道约6平方米",
    basis=("《中华人民共和国行政处罚法》第二十八条第一款",),
    measures=("恢复村道原状",),
    due_on=date(2022, 7, 26),
    reinspect_on=date(2022, 7, 27),
    approver="chen",
)
SERVICE = ServeDocument(
    occurred_at="2022-07-16T11:00",
    document=ORDER_NUMBER,
    method=ServiceMethod.DIRECT,
    succeeded=True,
    servers=("zhang", "li"),
    signer="薛某某",
    relation=SignerRelation.SELF,
)
REINSPECTION = ReinspectCorrection(
    occurred_at="2022-07-20",
    order=ORDER_NUMBER,
    officers=("zhang", "li"),
    result=CorrectionResult.DONE,
    details=("村道已恢复",),
)


@pytest.fixture
def scene() -> Scene:
    return with_evidence(Scene())


@pytest.fixture
def served(scene: Scene) -> Scene:
    """An order served on 2022-07-16, its term to 2022-07-26."""
    scene.take(ORDER, by="zhang")
    scene.take(SERVICE, by="zhang")
    return scene


def test_the_report_concludes_the_investigation_on_the_evidence_so_far(scene: Scene) -> None:
    (reported,) = scene.take(CONCLUDE, by="zhang")

    assert isinstance(reported, InvestigationConcluded)
    assert reported.evidence == ("E1",)
    case = scene.case
    assert case.stage is Stage.CONCLUDED
    assert case.conclusion == Conclusion(
        date(2022, 7, 25), CONCLUDE.facts, CONCLUDE.discretion, CONCLUDE.proposal
    )


def test_a_new_report_starts_review_examination_and_discussion_anew() -> None:
    scene = reviewed(Scene())
    discussion = DiscussCollectively(
        occurred_at="2022-07-27",
        place="镇政府会议室",
        presider="chen",
        members=("gao",),
        reporter="zhang",
        summary="取土并挖掘村道",
        opinions=(
            MemberOpinion(member="chen", opinion="补充调查"),
            MemberOpinion(member="gao", opinion="补充调查"),
        ),
        conclusion="补充土地性质证明",
    )
    scene.take(discussion, by="chen")
    scene.take(
        ExamineResult(occurred_at="2022-07-28", outcome=Outcome.SUPPLEMENT, opinion="补充土地性质证明"),
        by="chen",
    )
    with pytest.raises(SupplementRequired) as refused:
        scene.take(replace(CONCLUDE, occurred_at="2022-08-05"), by="li")
    assert refused.value.sentence() == "本案于2022-07-28被退回补充调查，尚无补充调查记录，不能再次终结调查。"

    supplemented(scene, "2022-08-04")
    scene.take(replace(CONCLUDE, occurred_at="2022-08-05"), by="li")

    case = scene.case
    assert case.stage is Stage.CONCLUDED
    assert (case.review, case.examination, case.discussions) == (None, None, ())


def test_only_an_officer_of_the_case_concludes_it(scene: Scene) -> None:
    with pytest.raises(NotAnOfficerOfTheCase) as refused:
        scene.take(CONCLUDE, by="sun")

    assert refused.value.sentence() == "孙执法不是本案的承办人。"


def test_a_head_does_not_conclude_the_investigation(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(CONCLUDE, by="chen")


def test_every_party_is_identified_first(scene: Scene) -> None:
    driver = InspectSite(
        occurred_at="2022-07-16",
        place="西里北沟",
        officers=("zhang", "li"),
        certificates_shown=True,
        findings="另有挖掘机驾驶员，身份待查",
        unsigned_reason="不在场",
        parties=(PartyStated(kind=PartyKind.UNKNOWN),),
    )
    scene.take(driver, by="zhang")

    with pytest.raises(EveryPartyMustBeIdentified) as refused:
        scene.take(CONCLUDE, by="zhang")
    assert refused.value.details == {"parties": "party-2"}

    known = PartyStated(kind=PartyKind.PERSON, name="王某某")
    scene.take(replace(driver, occurred_at="2022-07-17", parties=(known,)), by="zhang")
    scene.take(CONCLUDE, by="zhang")

    assert scene.case.stage is Stage.CONCLUDED


def test_a_case_without_evidence_is_not_concluded() -> None:
    with pytest.raises(EvidenceRequired):
        investigating(Scene()).take(CONCLUDE, by="zhang")


def test_a_served_order_is_re_inspected_first(served: Scene) -> None:
    with pytest.raises(ReinspectionRequired) as refused:
        served.take(CONCLUDE, by="zhang")
    assert refused.value.details == {"number": ORDER_NUMBER, "due_on": date(2022, 7, 26)}

    served.take(REINSPECTION, by="zhang")
    served.take(CONCLUDE, by="zhang")

    assert served.case.stage is Stage.CONCLUDED


def test_a_later_re_inspection_does_not_count_for_an_earlier_report(served: Scene) -> None:
    served.take(replace(REINSPECTION, occurred_at="2022-07-27"), by="zhang")

    with pytest.raises(ReinspectionRequired):
        served.take(CONCLUDE, by="zhang")


def test_while_the_term_runs_a_reason_stands_in_for_the_re_inspection(served: Scene) -> None:
    last_day = replace(CONCLUDE, occurred_at="2022-07-26", running_term_reason="事实已经查清，改正另行复查")

    (reported,) = served.take(last_day, by="zhang")

    assert isinstance(reported, InvestigationConcluded)
    assert reported.running_term_reason == "事实已经查清，改正另行复查"


def test_after_the_term_a_reason_no_longer_helps(served: Scene) -> None:
    with pytest.raises(ReinspectionRequired):
        served.take(
            replace(CONCLUDE, occurred_at="2022-07-27", running_term_reason="改正另行复查"), by="zhang"
        )


def test_an_order_not_served_yet_needs_no_re_inspection(scene: Scene) -> None:
    scene.take(ORDER, by="zhang")

    scene.take(CONCLUDE, by="zhang")

    assert scene.case.stage is Stage.CONCLUDED


@pytest.mark.parametrize(("day", "earlier"), [("2022-07-13", "立案"), ("2022-07-14", "收集证据E1")])
def test_no_conclusion_dated_before_the_filing_or_the_evidence(scene: Scene, day: str, earlier: str) -> None:
    with pytest.raises(OutOfOrder) as refused:
        scene.take(replace(CONCLUDE, occurred_at=day), by="zhang")

    assert refused.value.details["earlier"] == earlier


def test_no_conclusion_dated_before_an_inquiry(scene: Scene) -> None:
    inquiry = RecordInquiry(
        occurred_at="2022-07-26T09:00",
        person="薛某某",
        whose="party-1",
        ended_at="2022-07-26T10:30",
        place="孙吉镇",
        officers=("zhang", "li"),
        certificates_shown=True,
        told=tuple(Told),
        content="问：……答：……",
        read_back=True,
        signed=True,
    )
    scene.take(inquiry, by="zhang")

    with pytest.raises(OutOfOrder) as refused:
        scene.take(CONCLUDE, by="zhang")

    assert refused.value.sentence() == "“调查终结”不能早于“询问”（2022-07-26）。"


@pytest.mark.parametrize("given", [checking, concluded])
def test_only_a_filed_case_under_investigation_is_concluded(given: Callable[[Scene], Scene]) -> None:
    with pytest.raises(StepNotAllowedNow):
        given(Scene()).take(CONCLUDE, by="zhang")


@pytest.mark.parametrize(
    ("step", "field"),
    [
        (replace(CONCLUDE, facts=" "), "facts"),
        (replace(CONCLUDE, nature=""), "nature"),
        (replace(CONCLUDE, basis=()), "basis"),
        (replace(CONCLUDE, discretion=""), "discretion"),
        (replace(CONCLUDE, proposal=""), "proposal"),
        (replace(CONCLUDE, recusal_statement=""), "recusal_statement"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, step: ConcludeInvestigation, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(step, by="zhang")

    assert refused.value.field == field
    assert scene.case.conclusion is None
