"""Givens: a scene brought to a stage by the steps that lead there; each returns the same scene."""

from domain.case.party import PartyKind, PartyStated
from domain.case.proceedings import LeadSource
from domain.steps.decide_filing import DecideFiling, FilingChoice
from domain.steps.register_lead import RegisterLead
from domain.steps.request_filing import RequestFiling
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


def filing_requested(scene: Scene) -> Scene:
    checking(scene)
    request = RequestFiling(
        occurred_at="2022-07-13",
        items=("JT-01",),
        act_date="2022-06-01/2022-06-30",
        facts="在西里北沟取土，挖掘占用村道约6平方米",
        acts="取土与挖掘村道系同一施工行为，按一个违法行为处理",
    )
    scene.take(request, by="zhang")
    return scene


def investigating(scene: Scene) -> Scene:
    """Filed on 2022-07-14 by 陈镇长, handled by zhang and li."""
    filing_requested(scene)
    filed = DecideFiling(
        occurred_at="2022-07-14",
        decision=FilingChoice.APPROVE,
        opinion="同意立案",
        officers=("zhang", "li"),
    )
    scene.take(filed, by="chen")
    return scene
