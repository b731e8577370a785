"""Givens: a scene brought to a stage by the steps that lead there; each returns the same scene."""

from domain.case.party import PartyKind, PartyStated
from domain.case.proceedings import LeadSource
from domain.steps.register_lead import RegisterLead
from domain.steps.start_check import StartCheck
from tests.domain.scene import Scene

VILLAGER = PartyStated(kind=PartyKind.PERSON, name="薛某某", phone="13800000000", address="薛公村")


def lead(scene: Scene) -> Scene:
    step = RegisterLead(
        occurred_at="2022-06-30T09:30",
        source=LeadSource.PATROL,
        place="西里北沟",
        content="巡查发现有人非法取土，挖掘占用村道",
        violation="非法取土、损坏村道",
        parties=(VILLAGER,),
    )
    scene.take(step, by="zhang")
    return scene


def checking(scene: Scene) -> Scene:
    lead(scene)
    scene.take(StartCheck(occurred_at="2022-06-30T09:40", officers=("zhang", "li")), by="wang")
    return scene
