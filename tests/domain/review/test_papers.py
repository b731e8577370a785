"""纸质案卷评查 — each rule finds its fault in papers that have it, and nothing in papers that do not."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.document import ServiceMethod
from domain.case.paper import PaperMatter, RemedyRoute, TermWord
from domain.case.paper_stated import (
    ActPrinted,
    ClausePrinted,
    DecisionPrinted,
    OfficerPrinted,
    PenaltyPrinted,
    RemedyPrinted,
)
from domain.case.party import PartyKind, PartyStated
from domain.case.penalty import PenaltyKind
from domain.case.proceedings import LeadSource
from domain.powers.item import PowerBasis
from domain.review.reviewing import by_hand, left_open, review
from domain.review.table import RULE_BY_ID
from domain.steps.enter_paper_file import EnterPaperFile
from tests.domain.scene import ROAD, Scene

M = PaperMatter
TODAY = date(2026, 11, 22)
TWO = (OfficerPrinted(name="甲", certificate="A1"), OfficerPrinted(name="乙", certificate="A2"))
FINE = (PenaltyPrinted(kind=PenaltyKind.FINE, amount_fen=100_000),)
OWN = ("临猗县孙吉镇人民政府",)
RULE = ClausePrinted(
    law="某市市容条例", article="第九条", organ="乡、镇人民政府", minimum_fen=50_000, maximum_fen=200_000
)
RECONSIDER = RemedyPrinted(route=RemedyRoute.RECONSIDERATION, organ="某县人民政府", length=60)
SUE = RemedyPrinted(route=RemedyRoute.SUIT, organ="某县人民法院", length=6, unit=TermWord.MONTH)


def act(matter: PaperMatter, on: str, **more: Any) -> ActPrinted:
    return ActPrinted(matter=matter, on=on, **more)


ACTS: dict[PaperMatter, ActPrinted] = {
    M.FILING: act(M.FILING, "2022-03-01", number="某立〔2022〕3号"),
    M.INSPECTION: act(M.INSPECTION, "2022-03-02", officers=TWO),
    M.CONCLUSION: act(M.CONCLUSION, "2022-03-15"),
    M.REVIEW: act(M.REVIEW, "2022-03-16", agreed=True),
    M.NOTICE: act(M.NOTICE, "2022-03-17", days=5, hearing=False, penalties=FINE),
    M.SERVICE: act(M.SERVICE, "2022-03-17", document=M.NOTICE, officers=TWO, signed=True),
    M.CLOSING: act(M.CLOSING, "2022-05-10"),
}
SERVED = act(M.SERVICE, "2022-04-02", document=M.DECISION, officers=TWO, signed=True)
DECISION = DecisionPrinted(
    on="2022-04-01",
    number="某罚决〔2022〕3号",
    issuers=("某县某镇人民政府",),
    facts="堆放物料12平方米",
    evidence=("照片",),
    basis=("《某市市容条例》第九条",),
    clauses=(RULE,),
    power_basis="省政府决定",
    penalties=FINE,
    fine_in_words="壹仟元整",
    discretion="及时清除，从轻",
    correction="立即清除",
    payment_days=15,
    surcharge_told=True,
    remedies=(RECONSIDER, SUE),
)
SOUND = EnterPaperFile(
    occurred_at="2022-03-01",
    paper_source="档案室",
    reason="评查",
    violation="占道堆放",
    parties=(PartyStated(kind=PartyKind.PERSON, name="甲某"),),
    act_date="2022-03-01",
    continuing=False,
    whole_text=True,
    lead_source=LeadSource.PATROL,
    acts=(*ACTS.values(), SERVED),
    decisions=(DECISION,),
)


def entered(file: EnterPaperFile) -> Scene:
    scene = Scene()
    scene.now = scene.now.replace(year=2026)
    scene.take(file, by="chen")
    return scene


def found(file: EnterPaperFile) -> set[str]:
    return {one.rule.id for one in review(entered(file).history, SHIPPED, TODAY)}


def untold(file: EnterPaperFile) -> set[str]:
    return {one.rule.id for one in left_open(entered(file).history, SHIPPED, TODAY)}


def acts(*changed: ActPrinted, without: tuple[PaperMatter, ...] = ()) -> dict[str, Any]:
    kept = ACTS | {one.matter: one for one in changed if one.matter is not M.SERVICE}
    services = [one for one in changed if one.matter is M.SERVICE]
    told = [one for matter, one in kept.items() if matter not in without]
    return {"acts": (*told, SERVED, *services)}


def decided(**changes: Any) -> dict[str, Any]:
    return {"decisions": (replace(DECISION, **changes),)}


BROKEN: list[tuple[str, dict[str, Any]]] = [
    (
        "V01",
        {"items": ("JT-01",)}
        | decided(on="2021-07-20", number="某罚决〔2021〕3号", issuers=OWN)
        | {"acts": ()}
        | {"occurred_at": "2021-07-20", "act_date": "2021-07-20"},
    ),
    ("V01", {"absent": (M.POWER,)}),
    ("V02", decided(issuers=("某镇综合行政执法队",))),
    ("V03", acts(act(M.INSPECTION, "2022-03-02", officer_count=1))),
    ("V05", {"parties": (PartyStated(kind=PartyKind.UNKNOWN),)}),
    ("V08", decided(clauses=(replace(RULE, maximum_fen=90_000),))),
    ("V08", decided(clauses=(replace(RULE, minimum_fen=110_000),))),
    ("V08", decided(clauses=(replace(RULE, valid_from=date(2022, 3, 15)),))),
    ("V08", decided(clauses=(replace(RULE, valid_from=date(2022, 5, 1)),))),
    ("V08", decided(clauses=(replace(RULE, valid_to=date(2022, 3, 31)),))),
    (
        "V08",
        {"items": ("JT-01",)}
        | decided(
            penalties=(PenaltyPrinted(kind=PenaltyKind.FINE, amount_fen=3_000_001),),
            fine_in_words="",
            issuers=OWN,
            clauses=(),
        ),
    ),
    ("V09", {"absent": (M.NOTICE,)} | acts(without=(M.NOTICE,))),
    ("V09", acts(act(M.NOTICE, "2022-04-05", days=5, hearing=False, penalties=FINE))),
    ("V10", acts(act(M.NOTICE, "2022-03-17", days=20, hearing=False, penalties=FINE))),
    ("V10", acts(act(M.NOTICE, "2022-03-17", until=date(2022, 3, 10), hearing=False, penalties=FINE))),
    (
        "V10",
        acts(replace(ACTS[M.NOTICE], penalties=(PenaltyPrinted(kind=PenaltyKind.FINE, amount_fen=90_000),))),
    ),
    ("V10", {"absent": (M.RECHECK,)} | acts(act(M.STATEMENT, "2022-03-20"))),
    (
        "V11",
        acts(
            act(M.NOTICE, "2022-03-28", days=1, hearing=True, penalties=FINE), act(M.DISCUSSION, "2022-03-30")
        ),
    ),
    ("V11", decided(penalties=(PenaltyPrinted(kind=PenaltyKind.STOP_BUSINESS),))),
    ("V11", {"absent": (M.HEARING,)} | acts(act(M.HEARING_REQUEST, "2022-03-20"))),
    ("V12", acts(act(M.REVIEW, "2022-03-16", agreed=False))),
    ("V12", acts(act(M.REVIEW, "2022-04-16", agreed=True))),
    ("V12", {"absent": (M.REVIEW,)} | acts(replace(ACTS[M.NOTICE], hearing=True), without=(M.REVIEW,))),
    ("V13", {"absent": (M.DISCUSSION,)} | acts(replace(ACTS[M.NOTICE], hearing=True))),
    ("V16", decided(evidence=())),
    ("V18", {"act_date": "2019-05-01"}),
    ("D01", {"absent": (M.FILING,)} | acts(without=(M.FILING,))),
    ("D01", acts(act(M.FILING, "2022-04-09", number="某立〔2022〕3号"))),
    ("D11", {"absent": (M.CONCLUSION,)} | acts(without=(M.CONCLUSION,))),
    ("D15", decided(surcharge_told=False)),
    ("D16", decided(discretion="")),
    ("D17", decided(basis=("有关规定",))),
    (
        "D18",
        decided(
            penalties=(PenaltyPrinted(kind=PenaltyKind.FINE, amount_fen=60_000),),
            discretion="",
            fine_in_words="",
        ),
    ),
    ("D18", acts(act(M.PAYMENT, "2022-04-10", amount_fen=300_000))),
    (
        "D20",
        {"absent": (M.SERVICE,), "acts": tuple(one for one in ACTS.values() if one.matter is not M.SERVICE)},
    ),
    ("D20", acts(act(M.SERVICE, "2022-03-31", document=M.DECISION, officers=TWO, signed=True))),
    ("D20", acts(act(M.SERVICE, "2022-04-03", document=M.DECISION, officers=TWO, signed=False))),
    (
        "D21",
        acts(
            act(
                M.SERVICE, "2022-04-20", document=M.DECISION, officers=TWO, method=ServiceMethod.PUBLIC_NOTICE
            )
        ),
    ),
    ("D22", acts(act(M.FILING, "2021-12-31", number="某立〔2021〕3号")) | {"occurred_at": "2021-12-31"}),
    ("D30", decided(number="某罚决〔2021〕3号")),
    ("D30", decided(number="")),
    ("C01", acts(act(M.CONCLUSION, "2022-03-20"))),
    ("C04", acts(replace(ACTS[M.INSPECTION], content="堆放21平方米"))),
    ("C05", decided(penalties=(PenaltyPrinted(kind=PenaltyKind.WARNING),), discretion="")),
    (
        "C06",
        acts(act(M.NOTICE, "2022-03-17", number="某罚决〔2022〕4号", days=5, hearing=False, penalties=FINE)),
    ),
    ("C13", decided(fine_in_words="人民币贰仟元整")),
    ("P01", decided(remedies=(replace(RECONSIDER, length=15), SUE))),
    ("P01", decided(remedies=(RECONSIDER, replace(SUE, length=15, unit=TermWord.DAY)))),
    ("P02", decided(remedies=(replace(RECONSIDER, organ="某县某镇人民政府"), SUE))),
    (
        "P03",
        acts(act(M.FILING, "2022-02-27", number="某立〔2022〕3号"))
        | {"occurred_at": "2022-02-27", "act_date": "2022-02-27"},
    ),
    ("P04", decided(payment_days=7)),
    ("P05", acts(act(M.EXECUTION, "2022-05-01"), act(M.URGING, "2022-04-20"))),
    ("P05", {"absent": (M.URGING,)} | acts(act(M.EXECUTION, "2022-12-01"))),
    ("P06", decided(due_on=date(2022, 3, 25))),
    ("P07", acts(act(M.REMEDY, "2022-01-10", until=date(2022, 3, 10))) | {"occurred_at": "2022-01-10"}),
]


@pytest.mark.parametrize(("rule", "changes"), BROKEN, ids=[f"{n}-{one[0]}" for n, one in enumerate(BROKEN)])
def test_papers_with_the_fault_are_found_to_have_it(rule: str, changes: dict[str, Any]) -> None:
    assert rule in found(replace(SOUND, **changes))


def test_sound_papers_have_no_fault_and_leave_open_only_what_no_paper_proves() -> None:
    assert (found(SOUND), untold(SOUND)) == (set(), {"V08"})


def test_a_power_of_the_towns_own_was_never_granted_and_needs_no_grant() -> None:
    scene = Scene()
    scene.grant(replace(ROAD, code="GH-01", basis=PowerBasis.OWN))
    scene.now = scene.now.replace(year=2026)
    older = decided(on="2021-07-20", number="某罚决〔2021〕3号", issuers=OWN)
    changes = {"items": ("GH-01",), "acts": (), "occurred_at": "2021-07-20", "act_date": "2021-07-20"} | older
    scene.take(replace(SOUND, **changes), by="chen")

    assert "V01" not in {one.rule.id for one in review(scene.history, SHIPPED, TODAY)}


def test_a_law_is_named_without_its_brackets() -> None:
    named = decided(clauses=(replace(RULE, law="《某市市容条例》", maximum_fen=90_000),))
    texts = [one.text for one in review(entered(replace(SOUND, **named)).history, SHIPPED, TODAY)]

    assert any("《某市市容条例》第九条" in text for text in texts)
    assert not any("《《" in text for text in texts)


UNTOLD: list[tuple[str, dict[str, Any]]] = [
    ("V01", decided(power_basis="", clauses=())),
    ("V03", acts(act(M.INSPECTION, "2022-03-02"))),
    ("V09", acts(without=(M.NOTICE,))),
    ("V10", acts(act(M.NOTICE, "2022-03-17", hearing=False, penalties=FINE))),
    ("V11", acts(act(M.NOTICE, "2022-03-17", days=5, penalties=FINE))),
    ("V12", acts(without=(M.REVIEW,))),
    ("V12", {"absent": (M.REVIEW,)} | acts(without=(M.REVIEW,))),
    ("V18", {"act_date": ""}),
    ("V18", {"act_date": "约1996", "continuing": None}),
    ("D01", acts(without=(M.FILING,))),
    ("D03", {"lead_source": LeadSource.UNSTATED}),
    ("D11", acts(without=(M.CONCLUSION,))),
    ("D15", {"whole_text": False} | decided(payment_days=None)),
    ("D16", {"whole_text": False} | decided(discretion="")),
    ("D20", {"acts": tuple(ACTS.values())}),
    ("D30", {"whole_text": False} | decided(number="")),
    ("V16", {"whole_text": False} | decided(evidence=())),
]


@pytest.mark.parametrize(("rule", "changes"), UNTOLD, ids=[f"{n}-{one[0]}" for n, one in enumerate(UNTOLD)])
def test_what_the_papers_do_not_say_is_listed_and_is_no_fault(rule: str, changes: dict[str, Any]) -> None:
    file = replace(SOUND, **changes)

    assert rule in untold(file)
    assert rule not in found(file)


def test_an_act_that_goes_on_is_not_out_of_time() -> None:
    assert "V18" not in found(replace(SOUND, act_date="约1996", continuing=True))


def test_before_the_new_penalty_law_there_were_no_ninety_days() -> None:
    filed = acts(act(M.FILING, "2021-01-04", number="某立〔2021〕3号"), without=(M.CLOSING,))
    old: dict[str, Any] = {"occurred_at": "2021-01-04", "act_date": "2021-01-04"} | decided(
        on="2021-07-01", number="某罚决〔2021〕3号"
    )

    kept = tuple(one for one in filed["acts"] if one.on < "2021-07")
    file = replace(SOUND, **{**old, "acts": kept})
    assert "D22" not in found(file) | untold(file)
    assert "V12" in untold(file)


def test_the_old_law_is_named_with_its_own_article_and_marked() -> None:
    old: dict[str, Any] = {
        "occurred_at": "2021-01-04",
        "act_date": "2021-01-04",
        "acts": (act(M.INQUIRY, "2021-01-04", officer_count=1),),
    }
    scene = entered(replace(SOUND, **old, **decided(on="2021-03-01", number="某罚决〔2021〕3号")))

    one = next(one for one in review(scene.history, SHIPPED, TODAY) if one.rule.id == "V03")
    assert one.rule.article == "行政处罚法（2017年修正）第三十七条（凭记忆）"
    assert one.rule.mark.label == "待核实（凭记忆）"


def test_rules_no_machine_asks_of_papers_are_left_to_people() -> None:
    left = {one.id for one in by_hand(paper=True)}

    assert {"V06", "V07", "V14", "V15", "V19", "D05"} <= left
    assert left < set(RULE_BY_ID)
