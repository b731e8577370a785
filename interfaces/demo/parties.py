"""示例当事人 — people and units that do not exist: no region bears the code 999999, no telephone number begins with 100."""

from domain.case.party import PartyKind, PartyStated


def person(name: str, id_number: str = "", phone: str = "", address: str = "示例村一组") -> PartyStated:
    return PartyStated(
        kind=PartyKind.PERSON, name=name, id_number=id_number, phone=phone, address=f"{address}（虚构）"
    )


def shop(name: str, owner: str, credit_code: str) -> PartyStated:
    return PartyStated(
        kind=PartyKind.SELF_EMPLOYED,
        name=name,
        representative=owner,
        credit_code=credit_code,
        address="示例街1号（虚构）",
    )


def company(name: str, head: str, credit_code: str) -> PartyStated:
    return PartyStated(
        kind=PartyKind.ORGANISATION,
        name=name,
        representative=head,
        credit_code=credit_code,
        phone="10000000001",
        address="示例工业园2号（虚构）",
    )


UNKNOWN = PartyStated(kind=PartyKind.UNKNOWN)
