"""双公示数据 — what is reported of a penalty decision, and the part the public may see. 行政处罚法第四十八条、第五十条; law: §11.

Codes and names of the fields are from public extracts of several systems, what is required from memory: confirm both with
the template in force before they are relied on (待核实).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from domain.case.party import Party, PartyKind
from domain.case.party_proceedings import Decision
from domain.case.penalty import Penalty, PenaltyKind, fine_of, worded
from domain.record.personal import Personal

LONG_TERM: Final = date(2099, 12, 31)
"""处罚有效期“长期” (from memory, 待核实)."""


@dataclass(frozen=True)
class PayloadField:
    """One field: ``value`` in clear, or ``personal`` where it says something of a person."""

    code: str
    name: str
    value: str = ""
    personal: Personal | None = None

    @property
    def filled(self) -> bool:
        return bool(self.value or self.personal)


class OtherCodeKind(StrEnum):
    """其他代码; the value is its place in the standard."""

    REGISTRATION = "CF_XDR_GSZC"
    ORGANISATION = "CF_XDR_ZZJG"
    TAX = "CF_XDR_SWDJ"
    INSTITUTION = "CF_XDR_SYDW"
    ASSOCIATION = "CF_XDR_SHZZ"


@dataclass(frozen=True, kw_only=True)
class OtherCode:
    kind: OtherCodeKind = field(metadata={"label": "代码种类"})
    code: str = field(metadata={"label": "代码", "personal": True})


@dataclass(frozen=True, kw_only=True)
class Reported:
    """What a report says beside the party and the decision. ``violation``: names of the items; ``until``: 公示截止期."""

    violation: str
    facts: str
    organ: str
    organ_code: str
    source: str
    source_code: str
    valid_until: date
    until: date
    licence: str = ""
    remark: str = ""
    others: tuple[OtherCode, ...] = ()


NAMES: Final[dict[str, str]] = {
    "CF_XDR_MC": "行政相对人名称",
    "CF_XDR_LB": "行政相对人类别",
    "CF_XDR_SHXYM": "统一社会信用代码",
    "CF_XDR_GSZC": "工商注册号",
    "CF_XDR_ZZJG": "组织机构代码",
    "CF_XDR_SWDJ": "税务登记号",
    "CF_XDR_SYDW": "事业单位证书号",
    "CF_XDR_SHZZ": "社会组织登记证号",
    "CF_FRDB": "法定代表人",
    "CF_FR_ZJLX": "法定代表人证件类型",
    "CF_FR_ZJHM": "法定代表人证件号码",
    "CF_XDR_ZJLX": "证件类型",
    "CF_XDR_ZJHM": "证件号码",
    "CF_WSH": "行政处罚决定书文号",
    "CF_WFXW": "违法行为类型",
    "CF_SY": "违法事实",
    "CF_YJ": "处罚依据",
    "CF_CFLB": "处罚类别",
    "CF_NR": "处罚内容",
    "CF_NR_FK": "罚款金额（万元）",
    "CF_NR_WFFF": "没收违法所得、没收非法财物的金额（万元）",
    "CF_NR_ZKDX": "暂扣或吊销证照名称及编号",
    "CF_JDRQ": "处罚决定日期",
    "CF_YXQ": "处罚有效期",
    "CF_GSJZQ": "公示截止期",
    "CF_CFJG": "处罚机关",
    "CF_CFJGDM": "处罚机关统一社会信用代码",
    "CF_SJLY": "数据来源单位",
    "CF_SJLYDM": "数据来源单位统一社会信用代码",
    "BZ": "备注",
}
OPTIONAL: Final = frozenset(OtherCodeKind) | {"CF_FR_ZJLX", "CF_FR_ZJHM", "BZ"}
_ORGANISATIONS_ONLY: Final = frozenset({"CF_XDR_SHXYM", "CF_FRDB"})
_PEOPLE_ONLY: Final = frozenset({"CF_XDR_ZJLX", "CF_XDR_ZJHM"})
NEVER_SHOWN: Final = OPTIONAL | _PEOPLE_ONLY | {"CF_FRDB"}
"""Identity numbers are never displayed; what the public needs no more than them is left out too."""

_CATEGORIES: Final = {
    PartyKind.PERSON: "自然人",
    PartyKind.SELF_EMPLOYED: "个体工商户",
    PartyKind.ORGANISATION: "法人及非法人组织",
    PartyKind.UNKNOWN: "",
}
_CONFISCATIONS: Final = frozenset({PenaltyKind.CONFISCATE_GAINS, PenaltyKind.CONFISCATE_PROPERTY})
_LICENCES: Final = frozenset({PenaltyKind.SUSPEND_LICENCE, PenaltyKind.REVOKE_LICENCE})


def report_payload(party: Party, decision: Decision, said: Reported) -> tuple[PayloadField, ...]:
    """上报信息 — every field of the standard in its order; one that does not apply, or is not known, stays empty."""
    person = party.kind is PartyKind.PERSON
    kinds = dict.fromkeys(one.kind for one in decision.penalties)
    confiscated = sum(one.amount_fen or 0 for one in decision.penalties if one.kind in _CONFISCATIONS)
    clear = {
        "CF_XDR_LB": _CATEGORIES[party.kind],
        "CF_XDR_ZJLX": "身份证" if person and party.id_number else "",
        "CF_WSH": decision.number,
        "CF_WFXW": said.violation,
        "CF_SY": said.facts,
        "CF_YJ": "；".join(decision.basis),
        "CF_CFLB": ";".join(dict.fromkeys(_category(one) for one in decision.penalties)),
        "CF_NR": worded(decision.penalties),
        "CF_NR_FK": in_wan(fine_of(decision.penalties)) if PenaltyKind.FINE in kinds else "",
        "CF_NR_WFFF": in_wan(confiscated) if _CONFISCATIONS & kinds.keys() else "",
        "CF_NR_ZKDX": said.licence,
        "CF_JDRQ": decision.on.isoformat(),
        "CF_YXQ": said.valid_until.isoformat(),
        "CF_GSJZQ": said.until.isoformat(),
        "CF_CFJG": said.organ,
        "CF_CFJGDM": said.organ_code,
        "CF_SJLY": said.source,
        "CF_SJLYDM": said.source_code,
        "BZ": said.remark,
    }
    sealed = {"CF_XDR_MC": party.name, **_of_person(party, said)}
    return tuple(
        PayloadField(code, name, clear.get(code, ""), _anew(sealed.get(code))) for code, name in NAMES.items()
    )


def missing_from(
    report: tuple[PayloadField, ...], party: Party, penalties: tuple[Penalty, ...]
) -> tuple[str, ...]:
    """Names of required fields that are empty, in the order of the standard."""
    idle = set(OPTIONAL) | (_ORGANISATIONS_ONLY if party.kind is PartyKind.PERSON else _PEOPLE_ONLY)
    kinds = {one.kind for one in penalties}
    needed = {"CF_NR_FK": {PenaltyKind.FINE}, "CF_NR_WFFF": _CONFISCATIONS, "CF_NR_ZKDX": _LICENCES}
    idle.update(code for code, wanting in needed.items() if not kinds & wanting)
    return tuple(one.name for one in report if not one.filled and one.code not in idle)


def public_payload(report: tuple[PayloadField, ...], party: Party) -> tuple[PayloadField, ...]:
    """公示信息 — of a person the surname alone; no identity number, address or phone, in the texts neither."""
    return tuple(_shown(report, party))


def masked(name: str) -> str:
    """薛某某 -> 薛×."""
    return f"{name[:1]}×" if name else ""


def in_wan(fen: int) -> str:
    """万元 with six decimals, exactly: 200000 fen -> "0.200000"."""
    return f"{fen // 1_000_000}.{fen % 1_000_000:06d}"


def _of_person(party: Party, said: Reported) -> dict[str, Personal | None]:
    if party.kind is PartyKind.PERSON:
        return {"CF_XDR_ZJHM": party.id_number}
    codes = {one.kind.value: Personal(one.code.strip(), party.id) for one in said.others if one.code.strip()}
    return {"CF_XDR_SHXYM": party.credit_code, "CF_FRDB": party.representative, **codes}


def _category(penalty: Penalty) -> str:
    return f"其他-{penalty.content}" if penalty.kind is PenaltyKind.OTHER else penalty.kind.value


def _shown(report: tuple[PayloadField, ...], party: Party) -> Iterator[PayloadField]:
    person = party.kind is PartyKind.PERSON
    hidden = [party.id_number, party.phone, party.address, party.representative, party.birth_date]
    words = [one.value for one in (*hidden, party.name if person else None) if one and one.value]
    for one in report:
        if one.code in NEVER_SHOWN or not one.filled:
            continue
        if one.code == "CF_XDR_MC" and person:
            name = one.personal.value if one.personal else None
            yield PayloadField(one.code, one.name, personal=Personal(masked(name or ""), party.id))
        else:
            value = one.value
            for word in sorted(words, key=len, reverse=True):
                value = value.replace(word, "×××")
            yield PayloadField(one.code, one.name, value, one.personal)


def _anew(value: Personal | None) -> Personal | None:
    """The same text, to be sealed at its place in the event."""
    return Personal(value.value, value.whose) if value and value.value else None
