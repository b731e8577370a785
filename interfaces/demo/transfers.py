"""移送、并案、当场处罚 — the acts of a story that ends with others, goes into another case, or is decided on the spot."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from domain.case.collection import RemittanceLeg
from domain.case.criminal_lines import Measured, Quantity
from domain.case.simple_procedure import CollectionGround
from domain.steps.decide_on_the_spot import DecideOnTheSpot
from domain.steps.evaluate_transfer import EvaluateTransfer, TransferChoice
from domain.steps.merge_cases import MergeCases
from domain.steps.remit_collection import RemitCollection
from domain.steps.report_on_the_spot import ReportOnTheSpot
from domain.steps.transfer_to_organ import OrganTransferGround, TransferToOrgan
from domain.steps.transfer_to_police import PoliceMaterial, TransferToPolice
from interfaces.demo.outcome import COURT, fine
from interfaces.demo.story import Story


def to_police(story: Story, mu: str) -> None:
    """Reported by the special group, decided by the head, handed over the same afternoon."""
    farmland = Quantity(subject=Measured.OTHER_FARMLAND, amount=Decimal(mu))
    story.add(
        story.day(2, "10:00"),
        story.town.head,
        EvaluateTransfer,
        group=story.officers,
        reported_on=story.days_ahead(0),
        report=f"毁坏一般耕地{mu}亩，达到追诉标准，建议移送",
        crime="非法占用农用地罪",
        choice=TransferChoice.TRANSFER,
        reasons="达到刑事追诉标准，不得以罚代刑",
        principal=True,
        quantities=(farmland,),
    )
    story.add(
        story.day(0, "16:00"),
        story.officers[0],
        TransferToPolice,
        organ="临猗县公安局（示例）",
        officers=story.officers,
        materials=(PoliceMaterial.LETTER, PoliceMaterial.REPORT, PoliceMaterial.OTHER),
        missing_reason="没有涉案物品；鉴定意见待补充",
        receipt="示例回执",
        copied_to_procuratorate=True,
    )


def to_organ(story: Story, on: str, organ: str, reasons: str, matter: str) -> None:
    story.add(
        on,
        story.town.head,
        TransferToOrgan,
        organ=organ,
        ground=OrganTransferGround.NOT_OWN_POWER,
        reasons=reasons,
        matter=matter,
        materials=("现场检查笔录", "询问笔录", "现场照片"),
        receipt="示例接收回执",
    )


def merge(story: Story, on: str, other: UUID, reason: str) -> None:
    """``other``: the case that goes on; nothing of this story follows in either."""
    acts = "同一路段先后两次挖掘，认定为两个违法行为，并案处理"
    story.add(on, story.town.head, MergeCases, other=str(other), reason=reason, acts=acts)


def decided_on_the_spot(story: Story, form: str, yuan: int, receipt: str) -> None:
    """On a pre-numbered form; the small fine taken against the treasury's receipt; reported, and the money at the organ and at
    the bank, the next working day."""
    told: dict[str, Any] = {
        "certificates_shown": True,
        "rights_told": True,
        "reconsideration_first_told": True,
    }
    taken: dict[str, Any] = {"collection": CollectionGround.SMALL_FINE, "collection_reason": "罚款一百元以下"}
    story.add(
        story.day(0, "11:20"),
        story.officers[0],
        DecideOnTheSpot,
        form_number=form,
        party="party-1",
        officers=story.officers,
        place=story.place,
        act_date=story.start[:10],
        facts=story.matter.facts,
        proof=("现场照片2张",),
        basis=story.matter.penalising,
        penalties=(fine(story, yuan),),
        discretion="情节轻微，当场清除",
        defence="当事人未提出",
        correction="已当场改正",
        performance="当场缴纳",
        court=COURT,
        signed=True,
        signer=story.parties[0].name,
        receipt=receipt,
        **told,
        **taken,
    )
    story.add(story.day(1), story.officers[0], ReportOnTheSpot, number=form, receiver=story.town.leader)
    for leg in RemittanceLeg:
        slip = f"示例缴款单-{leg.value}"
        story.add(
            story.day(0, "15:00"), story.officers[0], RemitCollection, voucher=receipt, leg=leg, slip=slip
        )
