"""Givens of linked cases: a second case of the same town beside the first."""

from dataclasses import replace
from uuid import UUID

from domain.case.party import PartyKind, PartyStated
from domain.case.proceedings import EvidenceKind
from domain.steps.collect_evidence import CollectEvidence
from domain.steps.decide_filing import DecideFiling, FilingChoice
from domain.steps.merge_cases import MergeCases, SameParty
from domain.steps.register_lead import RegisterLead
from domain.steps.request_filing import RequestFiling
from domain.steps.split_case import SplitCase
from domain.steps.start_check import StartCheck
from tests.domain.given import LEAD, VILLAGER, two_parties, with_evidence
from tests.domain.scene import ROAD, Scene

SECOND = UUID("00000000-0000-4000-8000-000000002024")
DRIVER = PartyStated(kind=PartyKind.PERSON, name="李某某", phone="13900000000", address="北村")
SECOND_LEAD = RegisterLead(
    occurred_at="2022-07-02T09:00",
    source=LEAD.source,
    place="西里北沟东侧",
    content="又发现一处路面被挖",
    violation="损坏村道",
    parties=(VILLAGER, DRIVER),
)


def second_case(first: Scene, items: tuple[str, ...] = ("JT-01",)) -> Scene:
    """A case filed on 2022-07-20 against the villager (party-1) and a driver (party-2), with one piece of evidence."""
    scene = first.beside(SECOND)
    scene.take(SECOND_LEAD, by="zhang")
    scene.take(StartCheck(occurred_at="2022-07-02T09:40", officers=("zhang", "sun")), by="wang")
    scene.take(
        RequestFiling(
            occurred_at="2022-07-19",
            items=items,
            act_date="2022-07-01",
            facts="在西里北沟东侧挖掘村道约2平方米",
            acts="一个违法行为",
        ),
        by="zhang",
    )
    scene.take(
        DecideFiling(
            occurred_at="2022-07-20",
            decision=FilingChoice.APPROVE,
            opinion="同意立案",
            officers=("zhang", "sun"),
        ),
        by="chen",
    )
    scene.take(
        CollectEvidence(
            occurred_at="2022-07-21",
            kind=EvidenceKind.DOCUMENTARY,
            evidence_title="东侧路面照片",
            proves="东侧路面被挖掘",
            officers=("zhang", "sun"),
            source="现场拍摄",
            place="西里北沟东侧",
            parties=("party-2",),
            sha256="cd" * 32,
            media_type="image/jpeg",
            size=1024,
        ),
        by="zhang",
    )
    return scene


MERGE = MergeCases(
    occurred_at="2022-07-22",
    other="临孙综执立字〔2022〕第001号",
    reason="同一当事人在同一地点的违法行为，合并调查更便于查清",
    acts="两处路面系同一施工行为所挖，按一个违法行为处理",
    same_act=True,
    same_parties=(SameParty(here="party-1", there="party-1"),),
)
SPLIT = SplitCase(
    occurred_at="2022-07-22",
    parties=("party-2",),
    violation="擅自挖掘公路",
    reason="两名当事人的行为互不相干，分别调查更便于查清",
    acts="某公司在另一路段挖掘，系另一个违法行为",
)


def both(first: Scene | None = None) -> tuple[Scene, Scene]:
    """(the first case, filed on 2022-07-14 as 第001号; the second, filed on 2022-07-20 as 第002号)."""
    first = with_evidence(first or Scene())
    return first, second_case(first)


def merged() -> tuple[Scene, Scene]:
    """The second case merged into the first on 2022-07-22."""
    first, second = both()
    second.take(MERGE, by="chen")
    return first, second


def split_off() -> tuple[Scene, UUID]:
    """The company of a case against two split off on 2022-07-22; the scene of the first case, and the id of the new one."""
    scene = with_evidence(two_parties(Scene()))
    scene.take(SPLIT, by="chen")
    (new_id,) = scene.others
    return scene, new_id


def granted_twice() -> Scene:
    """A town that holds JT-01 and JT-04."""
    scene = Scene()
    scene.grant(replace(ROAD, code="JT-04"))
    return scene
