"""送达地址确认 — where a party wants to be served, and whether by electronic means. 行政处罚法第六十一条第二款."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.record.personal import Personal


class ElectronicMedium(StrEnum):
    """电子送达方式 — 民事诉讼法第九十条（传真、电子邮件等）."""

    FAX = "传真"
    EMAIL = "电子邮件"
    MOBILE = "移动通信"
    OTHER = "其他能够确认收悉的电子方式"


@dataclass(frozen=True)
class AddressConfirmation:
    """``medium``: None without consent to electronic service. ``paper``: the signed form, by number or place in the file."""

    signed_on: date
    address: Personal
    medium: ElectronicMedium | None
    electronic_address: Personal | None
    paper: str

    @property
    def electronic(self) -> bool:
        return self.medium is not None
