"""当事人 — a person, a self-employed person, an organisation, or not yet known. 行政处罚法第四条、第三十条."""

from dataclasses import dataclass, field
from enum import StrEnum

from domain.powers.item import PartyType
from domain.record.personal import Personal, personal
from domain.record.refusal import BadInput
from domain.wording.identifiers import credit_code_problem, id_card_problem


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


@dataclass(frozen=True)
class Party:
    """A party of the case. ``id`` ("party-1") names it in every later step; all personal values are sealed under it."""

    id: str
    kind: PartyKind
    name: Personal | None
    id_number: Personal | None
    credit_code: Personal | None
    representative: Personal | None
    phone: Personal | None
    address: Personal | None

    @property
    def type(self) -> PartyType:
        """Which range of a fine applies: a self-employed person counts as a person (行政处罚法第五十一条 distinguishes
        citizens from legal persons and other organisations)."""
        return PartyType.ORGANISATION if self.kind is PartyKind.ORGANISATION else PartyType.PERSON

    @property
    def identified(self) -> bool:
        return self.kind is not PartyKind.UNKNOWN and self.name is not None


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


def admitted(known: dict[str, Party], stated: tuple[PartyStated, ...], at: str) -> tuple[Party, ...]:
    """The stated parties under their ids: a party still unknown is filled in first, further ones follow in order."""
    unknown = [party.id for party in known.values() if not party.identified]
    admitted: list[Party] = []
    for index, one in enumerate(stated):
        party_id = unknown.pop(0) if unknown else f"party-{len(known | {p.id: p for p in admitted}) + 1}"
        admitted.append(one.sealed_as(party_id, f"{at}.{index}"))
    return tuple(admitted)
