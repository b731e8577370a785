"""补录纸质案卷 — what is recorded of a file made on paper, and what is refused."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.case import Case
from domain.case.paper import NumberStanding, PaperMatter, RemedyRoute
from domain.case.paper_events import BADGE, PaperActEntered, PaperDecisionEntered, PaperFileEntered
from domain.case.paper_stated import (
    ActPrinted,
    ClausePrinted,
    DecisionPrinted,
    NamePrinted,
    OfficerPrinted,
    PenaltyPrinted,
    RemedyPrinted,
)
from domain.case.party import PartyKind, PartyStated
from domain.case.penalty import PenaltyKind
from domain.case.proceedings import LeadSource
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.deadlines.reckoner import reckon
from domain.record.fold import fold, true_at
from domain.record.refusal import BadInput
from domain.steps import STEPS
from domain.steps.enter_paper_file import EnterPaperFile, PaperAfterGoingLive, SomePartyRequired
from domain.steps.register_lead import RegisterLead
from tests.domain.given import LEAD
from tests.domain.scene import Scene

OWNERS = (
    PartyStated(kind=PartyKind.PERSON, name="周某甲"),
    PartyStated(kind=PartyKind.PERSON, name="吴某乙"),
)
DECIDED = DecisionPrinted(
    on="2021-05-20",
    number="某镇罚决字〔2021〕1-004号",
    penalties=(PenaltyPrinted(kind=PenaltyKind.OTHER, content="责令限期拆除"),),
)
FILE = EnterPaperFile(
    occurred_at="2021-03-07",
    paper_source="本镇档案室",
    reason="评查历史案卷",
    violation="未经许可建设房屋",
    parties=OWNERS,
    act_date="约1996",
    acts=(
        ActPrinted(matter=PaperMatter.NOTICE, on="2021-04-12"),
        ActPrinted(matter=PaperMatter.FILING, on="2021-03-07", number="某镇立字〔2021〕1-004号"),
    ),
    decisions=(DECIDED,),
)


def test_a_file_is_recorded_as_the_papers_have_it_each_act_on_its_own_day() -> None:
    events = Scene().take(FILE, by="zhao")

    assert [(type(one), one.occurred_at.value) for one in events] == [
        (PaperFileEntered, "2021-03-07"),
        (PaperActEntered, "2021-03-07"),
        (PaperActEntered, "2021-04-12"),
        (PaperDecisionEntered, "2021-05-20"),
    ]
    assert all(one.describe().startswith(BADGE) for one in events)
    assert {one.actor.id for one in events} == {"zhao"}


@pytest.mark.parametrize(
    ("issuers", "codes"),
    [((), ["JT-01"]), (("临猗县孙吉镇人民政府",), ["JT-01"]), (("某县某镇人民政府",), [])],
)
def test_the_powers_registered_here_say_nothing_of_another_towns_decision(
    issuers: tuple[str, ...], codes: list[str]
) -> None:
    file = replace(FILE, items=("JT-01",), decisions=(replace(DECIDED, issuers=issuers),))
    opened = Scene().take(file, by="zhang")[0]

    assert isinstance(opened, PaperFileEntered)
    assert [one.item.code for one in opened.grants] == codes


def test_two_owners_stand_jointly_in_one_decision_without_a_fine() -> None:
    decision = Scene().take(FILE, by="zhang")[-1]

    assert isinstance(decision, PaperDecisionEntered)
    assert (decision.parties, decision.number) == (("party-1", "party-2"), "某镇罚决字〔2021〕1-004号")
    assert [(one.kind, one.amount_fen) for one in decision.penalties] == [(PenaltyKind.OTHER, None)]


def test_what_the_papers_do_not_say_stays_unknown() -> None:
    scene = Scene()
    opened = scene.take(replace(FILE, act_date="", acts=()), by="zhang")[0]

    assert isinstance(opened, PaperFileEntered)
    assert (opened.act, opened.continuing, opened.lead_source) == (None, None, LeadSource.UNSTATED)
    assert (opened.place, opened.absent, opened.grants) == ("", (), ())


def test_the_case_is_of_its_own_kind_and_only_corrected_here() -> None:
    scene = Scene()
    scene.take(FILE, by="zhang")

    assert scene.case.stage is Stage.PAPER and scene.case.paper is not None
    assert scene.case.stage.label == "纸质案卷（补录）"
    following = {one.name for one in STEPS if Stage.PAPER in one.allowed_in}
    assert following == {"correct-record"}
    assert reckon(scene.case, SHIPPED, date(2026, 11, 22)) == ()


def test_a_live_case_never_takes_the_step() -> None:
    scene = Scene()
    scene.take(LEAD, by="zhang")

    with pytest.raises(StepNotAllowedNow):
        FILE.take(scene.case, scene.desk("zhang"))


def test_what_happened_after_the_town_began_here_is_entered_by_a_head_alone() -> None:
    scene = Scene()
    scene.now = scene.now.replace(year=2023)
    late = replace(FILE, decisions=(replace(DECIDED, on="2023-05-20"),))

    with pytest.raises(PaperAfterGoingLive):
        scene.take(late, by="zhang")
    assert scene.history == []
    assert scene.take(late, by="chen")[-1].occurred_at.value == "2023-05-20"


def test_a_file_without_a_party_is_refused() -> None:
    with pytest.raises(SomePartyRequired):
        Scene().take(replace(FILE, parties=()), by="zhang")


def test_a_reviewer_enters_no_file() -> None:
    with pytest.raises(RoleRequired):
        Scene().take(FILE, by="liu")


def test_a_lead_taken_here_names_its_source() -> None:
    with pytest.raises(BadInput, match="source"):
        Scene().take(replace(LEAD, source=LeadSource.UNSTATED), by="zhang")


WRONG: list[tuple[str, dict[str, Any]]] = [
    ("decisions", {"decisions": ()}),
    ("occurred_at", {"occurred_at": "2021-06-01"}),
    ("occurred_at", {"occurred_at": "2031-06-01"}),
    ("acts.0.on", {"acts": (ActPrinted(matter=PaperMatter.FILING, on="昨天"),)}),
    ("acts.0.on", {"acts": (ActPrinted(matter=PaperMatter.FILING, on="2031-01-01"),)}),
    ("acts.0.parties.0", {"acts": (ActPrinted(matter=PaperMatter.NOTICE, on="2021-04-12", parties=("x",)),)}),
    (
        "acts.0.officers.0",
        {"acts": (ActPrinted(matter=PaperMatter.INQUIRY, on="2021-04-01", officers=(OfficerPrinted(),)),)},
    ),
    (
        "acts.0.officer_count",
        {
            "acts": (
                ActPrinted(
                    matter=PaperMatter.INQUIRY,
                    on="2021-04-01",
                    officers=(OfficerPrinted(name="甲"),),
                    officer_count=0,
                ),
            )
        },
    ),
    ("absent.0", {"absent": (PaperMatter.NOTICE,)}),
    ("act_date", {"act_date": "2031"}),
    ("decisions.0.parties.0", {"decisions": (replace(DECIDED, parties=("party-9",)),)}),
    ("decisions.0.title", {"decisions": (replace(DECIDED, title=" "),)}),
    (
        "decisions.0.penalties.0.amount_fen",
        {"decisions": (replace(DECIDED, penalties=(PenaltyPrinted(kind=PenaltyKind.FINE, amount_fen=-1),)),)},
    ),
    (
        "decisions.0.remedies.0.length",
        {"decisions": (replace(DECIDED, remedies=(RemedyPrinted(route=RemedyRoute.SUIT, length=0),)),)},
    ),
    (
        "decisions.0.clauses.0.law",
        {"decisions": (replace(DECIDED, clauses=(ClausePrinted(law="", article="第一条"),)),)},
    ),
    (
        "decisions.0.clauses.0.maximum_fen",
        {
            "decisions": (
                replace(
                    DECIDED,
                    clauses=(ClausePrinted(law="甲", article="第一条", minimum_fen=2, maximum_fen=1),),
                ),
            )
        },
    ),
    (
        "decisions.0.clauses.0.valid_to",
        {
            "decisions": (
                replace(
                    DECIDED,
                    clauses=(
                        ClausePrinted(
                            law="甲",
                            article="第一条",
                            valid_from=date(2021, 1, 1),
                            valid_to=date(2020, 1, 1),
                        ),
                    ),
                ),
            )
        },
    ),
    ("names.0.party", {"names": (NamePrinted(party="x", where="标题", name="甲"),)}),
    ("paper_source", {"paper_source": " "}),
    ("reason", {"reason": " "}),
    ("unit", {"unit": "140821"}),
]


@pytest.mark.parametrize(("field", "stated"), WRONG, ids=[f"{n}-{one[0]}" for n, one in enumerate(WRONG)])
def test_what_is_typed_wrong_is_named_and_nothing_is_recorded(field: str, stated: dict[str, Any]) -> None:
    scene = Scene()

    with pytest.raises(BadInput) as complaint:
        scene.take(replace(FILE, **stated), by="zhang")

    assert complaint.value.field.startswith(field)
    assert (scene.history, scene.registers) == ([], {})


def numbered(scene: Scene, number: str) -> NumberStanding:
    decision = scene.take(replace(FILE, decisions=(replace(DECIDED, number=number),)), by="zhang")[-1]
    assert isinstance(decision, PaperDecisionEntered)
    assert decision.number == number
    return decision.standing


@pytest.mark.parametrize(
    ("number", "standing"),
    [
        ("临孙综执罚决字〔2021〕第036号", NumberStanding.TAKEN),
        ("某镇罚决字〔2021〕1-004号", NumberStanding.KEPT),
        ("临孙综执罚决字〔2021〕第036-1号", NumberStanding.KEPT),
        ("临孙综执罚决字2021第036号", NumberStanding.KEPT),
        ("", NumberStanding.NONE),
    ],
)
def test_a_number_is_kept_as_printed_and_entered_where_it_fits(number: str, standing: NumberStanding) -> None:
    scene = Scene()

    assert numbered(scene, number) is standing
    assert [one.text for register in scene.registers.values() for one in register.numbers] == (
        [number] if standing is NumberStanding.TAKEN else []
    )


def test_a_number_another_case_bears_is_noted_as_a_clash() -> None:
    scene = Scene()
    numbered(scene, "临孙综执罚决字〔2021〕第001号")
    other = Scene(scene.case_id.__class__(int=7))
    other.registers = scene.registers

    assert numbered(other, "临孙综执罚决字〔2021〕第001号") is NumberStanding.CLASH


def test_the_next_number_given_here_follows_the_printed_ones() -> None:
    scene = Scene()
    numbered(scene, "临孙综执罚决字〔2021〕第036号")
    register = next(iter(scene.registers.values()))

    entry = scene.desk("chen").entry(scene.history[-1].occurred_at)
    assert register.allocate(entry, taken_by=scene.case_id) == "临孙综执罚决字〔2021〕第037号"


def test_as_it_was_before_the_decision_the_file_has_none() -> None:
    scene = Scene()
    scene.take(FILE, by="zhang")

    earlier = true_at(scene.history, date(2021, 4, 30))

    assert isinstance(fold(earlier), Case)
    assert [type(one) for one in earlier] == [PaperFileEntered, PaperActEntered, PaperActEntered]


def test_names_are_personal_and_no_sentence_of_the_history_tells_one() -> None:
    scene = Scene()
    named = replace(FILE, names=(NamePrinted(party="party-2", where="回证", name="吴某义"),))
    events = scene.take(named, by="zhang")

    told = "".join(one.describe() for one in events)
    assert isinstance(events[0], PaperFileEntered)
    assert events[0].names[0].name.whose == "party-2"
    assert not any(name in told for name in ("吴某义", "吴某乙", "周某甲"))


def test_the_two_steps_that_open_a_case_are_allowed_in_no_stage() -> None:
    assert [one.name for one in STEPS if not one.allowed_in] == [RegisterLead.name, EnterPaperFile.name]
