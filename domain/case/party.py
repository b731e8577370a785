"""当事人 — a person, a self-employed person, an organisation, or not yet known. 行政处罚法第四条、第三十条."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.powers.item import PartyType
from domain.record.personal import Personal, personal
from domain.record.refusal import BadInput
from domain.wording.identifiers import birth_date, credit_code_problem, id_card_problem


class PartyKind(StrEnum):
    PERSON = "person"
    SELF_EMPLOYED = "self_employed"
    ORGANISATION = "organisation"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        return {
            "person": "自然人",
            "self_employed": "个体工商户",
            "organisation": "法人或者其他组织",
            "unknown": "待查",
        }[self.value]


class Incapacity(StrEnum):
    """精神病人、智力残疾人的辨认、控制能力 — 行政处罚法第三十一条."""

    FULL = "不能辨认或者不能控制自己行为"
    PARTIAL = "尚未完全丧失辨认或者控制自己行为能力"


@dataclass(frozen=True)
class Party:
    """A party of the case. ``id`` ("party-1") names it in every later step; all personal values are sealed under it.

    ``birth_date``: ISO 8601, as stated. ``town_itself``: this town's government, or a village committee of it.
    """

    id: str
    kind: PartyKind
    name: Personal | None
    id_number: Personal | None
    credit_code: Personal | None
    representative: Personal | None
    phone: Personal | None
    address: Personal | None
    birth_date: Personal | None = None
    incapacity: Personal | None = None
    town_itself: bool = False

    @property
    def type(self) -> PartyType:
        """Which range of a fine applies: a self-employed person counts as a person (行政处罚法第五十一条 distinguishes
        citizens from legal persons and other organisations)."""
        return PartyType.ORGANISATION if self.kind is PartyKind.ORGANISATION else PartyType.PERSON

    @property
    def identified(self) -> bool:
        return self.kind is not PartyKind.UNKNOWN and self.name is not None

    @property
    def born_on(self) -> date | None:
        """From the identity card, else as stated; None when neither can be read."""
        if self.id_number and self.id_number.value:
            return birth_date(self.id_number.value)
        if self.birth_date and self.birth_date.value:
            return date.fromisoformat(self.birth_date.value)
        return None


@dataclass(frozen=True, kw_only=True)
class PartyStated:
    """What an officer states of a party. An identity number is checked by its checksum."""

    kind: PartyKind = field(metadata={"label": "当事人类型"})
    name: str = field(default="", metadata={"label": "姓名或者名称", "personal": True})
    id_number: str = field(default="", metadata={"label": "身份证号码", "personal": True})
    credit_code: str = field(default="", metadata={"label": "统一社会信用代码", "personal": True})
    representative: str = field(
        default="", metadata={"label": "法定代表人、负责人或者经营者", "personal": True}
    )
    phone: str = field(default="", metadata={"label": "联系电话", "personal": True})
    address: str = field(default="", metadata={"label": "住址或者住所", "personal": True})
    birth_date: date | None = field(
        default=None, metadata={"label": "出生日期", "hint": "有身份证号码的不填", "personal": True}
    )
    incapacity: Incapacity | None = field(
        default=None, metadata={"label": "辨认、控制能力", "hint": "有鉴定或者证明的才填", "personal": True}
    )
    town_itself: bool = field(default=False, metadata={"label": "是本乡镇政府或者本乡镇的村民委员会"})

    def sealed_as(self, party_id: str, at: str) -> Party:
        """The party under its id; ``at`` names the field in a complaint ("parties.0")."""
        self._check(at)
        return Party(
            id=party_id,
            kind=self.kind,
            name=personal(self.name.strip(), party_id),
            id_number=personal(self.id_number.strip(), party_id),
            credit_code=personal(self.credit_code.strip(), party_id),
            representative=personal(self.representative.strip(), party_id),
            phone=personal(self.phone.strip(), party_id),
            address=personal(self.address.strip(), party_id),
            birth_date=personal(self.birth_date.isoformat() if self.birth_date else "", party_id),
            incapacity=personal(self.incapacity.value if self.incapacity else "", party_id),
            town_itself=self.town_itself,
        )

    def _check(self, at: str) -> None:
        if self.kind is not PartyKind.UNKNOWN and not self.name.strip():
            raise BadInput(f"{at}.name", "请填写当事人姓名或者名称", "a known party has a name")
        if self.kind is PartyKind.UNKNOWN and self.name.strip():
            raise BadInput(f"{at}.kind", "已知姓名的当事人请选择类型", "a party with a name is not unknown")
        if self.id_number.strip() and (problem := id_card_problem(self.id_number.strip())):
            raise BadInput(f"{at}.id_number", problem, "the identity card number fails its checksum or form")
        if self.credit_code.strip() and (problem := credit_code_problem(self.credit_code.strip())):
            raise BadInput(f"{at}.credit_code", problem, "the credit code fails its checksum or form")
        if self.kind is PartyKind.PERSON and self.credit_code.strip():
            raise BadInput(f"{at}.credit_code", "自然人没有统一社会信用代码", "a person has no credit code")
        self._check_special(at)

    def _check_special(self, at: str) -> None:
        """What only a person, or only an organisation, can be."""
        organisation = self.kind is PartyKind.ORGANISATION
        if self.town_itself and not organisation:
            raise BadInput(f"{at}.town_itself", "镇政府、村民委员会属于“法人或者其他组织”", "an organisation")
        if self.birth_date and organisation:
            raise BadInput(f"{at}.birth_date", "单位没有出生日期", "an organisation has no birth date")
        if self.incapacity and organisation:
            raise BadInput(f"{at}.incapacity", "单位没有辨认、控制能力问题", "only a person has it")
        card = self.id_number.strip()
        if self.birth_date and card and birth_date(card) != self.birth_date:
            raise BadInput(f"{at}.birth_date", "出生日期与身份证号码不符", "differs from the identity card")


def admitted(known: dict[str, Party], stated: tuple[PartyStated, ...], at: str) -> tuple[Party, ...]:
    """The stated parties under their ids: a party still unknown is filled in first, further ones follow in order."""
    unknown = [party.id for party in known.values() if not party.identified]
    admitted: list[Party] = []
    for index, one in enumerate(stated):
        party_id = unknown.pop(0) if unknown else next_party_id((*known, *(p.id for p in admitted)))
        admitted.append(one.sealed_as(party_id, f"{at}.{index}"))
    return tuple(admitted)


def next_party_id(taken: Iterable[str]) -> str:
    """One after the highest: a party that was replaced leaves a gap behind that nobody fills."""
    return f"party-{max((int(one.rpartition('-')[2]) for one in taken), default=0) + 1}"
