"""当场收缴的罚款的上缴 — money the officers took goes to the organ, and from there to the bank. 行政处罚法第七十一条."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from domain.case.proceedings import Payment

COLLECTED: Final = "当场收缴"
"""Channel of a payment that the officers took themselves."""


class RemittanceLeg(StrEnum):
    TO_ORGAN = "交至行政机关"
    TO_BANK = "缴付指定银行"


@dataclass(frozen=True)
class Remittance:
    """``voucher``: of the payment it concerns."""

    voucher: str
    leg: RemittanceLeg
    on: date


def collected(payments: Iterable[Payment]) -> tuple[Payment, ...]:
    return tuple(one for one in payments if one.channel == COLLECTED and one.amount_fen > 0)


def remitted_on(remittances: Iterable[Remittance], voucher: str, leg: RemittanceLeg) -> date | None:
    return next((one.on for one in remittances if (one.voucher, one.leg) == (voucher, leg)), None)
