"""文书编号作废 — a number once given is voided with a reason, never used again."""

from dataclasses import dataclass, field

from application.actor import Identity
from application.permissions import permit
from application.ports.event_store import Receipt
from application.services import Services
from application.use_cases.administration import Act, entry
from application.workbench import Command, Workbench, settle
from domain.case.guards import stated
from domain.numbers.register import NumberRegister
from domain.record.refusal import BadInput


@dataclass(frozen=True, kw_only=True)
class VoidNumber(Act):
    """``issuer``, ``word``, ``year`` name the register; ``number`` is the full text of the number."""

    issuer: str = field(metadata={"label": "单位代码"})
    word: str = field(metadata={"label": "文书字", "hint": "如“责改”"})
    year: int = field(metadata={"label": "年份"})
    number: str = field(metadata={"label": "文号"})
    reason: str = field(metadata={"label": "作废原因"})


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
