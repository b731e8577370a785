"""文书编号 — a number once given is voided with a reason, never used again; pre-numbered forms are handed out in blocks."""

from dataclasses import dataclass, field

from application.actor import Identity
from application.permissions import permit
from application.ports.event_store import Receipt
from application.services import Services
from application.use_cases.administration import Act, entry
from application.workbench import Command, Workbench, settle
from domain.case.document import DocumentKind
from domain.case.guards import stated
from domain.numbers.register import NumberRegister, template_of
from domain.record.refusal import BadInput
from domain.units.unit import UnitKind, town_of


@dataclass(frozen=True, kw_only=True)
class VoidNumber(Act):
    """``issuer``, ``word``, ``year`` name the register; ``number`` is the full text of the number."""

    issuer: str = field(metadata={"label": "单位代码"})
    word: str = field(metadata={"label": "文书字", "hint": "如“责改”"})
    year: int = field(metadata={"label": "年份"})
    number: str = field(metadata={"label": "文号"})
    reason: str = field(metadata={"label": "作废原因"})


@dataclass(frozen=True, kw_only=True)
class IssueFormBlock(Act):
    """``issuer``: the town whose name the forms bear. ``team``: the unit that keeps them; ``receiver``: who signed."""

    issuer: str = field(metadata={"label": "乡镇代码"})
    team: str = field(metadata={"label": "领用单位代码"})
    receiver: str = field(metadata={"label": "领用人代码"})
    year: int = field(metadata={"label": "年份"})
    first: int = field(metadata={"label": "起号"})
    last: int = field(metadata={"label": "止号"})
    word: str = field(default=DocumentKind.ON_THE_SPOT_DECISION.value, metadata={"label": "文书字"})


def issue_form_block(
    services: Services, identity: Identity, act: IssueFormBlock, command: Command
) -> Receipt:
    """Hand out a block of pre-numbered forms (行政处罚法第五十二条第一款). Raises BadInput for a foreign unit, for a word
    that has no such forms, and for numbers in use."""
    permit(identity, "issue_form_block")

    def decide(bench: Workbench) -> NumberRegister:
        dated = entry(services, identity, "issue_form_block", act.issuer, act, bench)
        issuer, team = bench.unit(act.issuer, "issuer"), bench.unit(act.team, "team")
        if issuer.kind is not UnitKind.TOWN or town_of(team.code) != issuer.code:
            raise BadInput("team", "领用单位应属于该乡镇", "the unit does not belong to the town")
        if act.word != DocumentKind.ON_THE_SPOT_DECISION.value:
            raise BadInput(
                "word", "只有当场处罚决定书预先编号", "only on-the-spot forms are numbered beforehand"
            )
        if act.year < dated.occurred_at.first_day.year:
            raise BadInput("year", "不能领用往年的号码", "numbers of a past year are not handed out")
        template = template_of(bench.unit(issuer.parent), issuer)
        register = bench.register(act.issuer, act.word, act.year, template, dated)
        receiver = bench.officer(act.receiver, "receiver").code
        register.issue_block(dated, first=act.first, last=act.last, team=team.code, receiver=receiver)
        return register

    return settle(services, command, decide)


def void_number(services: Services, identity: Identity, act: VoidNumber, command: Command) -> Receipt:
    permit(identity, "void_number")

    def decide(bench: Workbench) -> NumberRegister:
        dated = entry(services, identity, "void_number", act.issuer, act, bench)
        reason = stated("reason", act.reason, "作废原因")
        register = bench.find(NumberRegister.create_id(act.issuer, act.word, act.year))
        if not isinstance(register, NumberRegister):
            raise BadInput("word", "没有这本编号簿", "there is no such register")
        register.void(dated, text=act.number, reason=reason)
        return register

    return settle(services, command, decide)
