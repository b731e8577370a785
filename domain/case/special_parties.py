"""特殊当事人 — minors, people without capacity, and the town itself. 行政处罚法第二十五条、第三十条、第三十一条 (law: S20a)."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from domain.case.case import Case
from domain.case.party import Incapacity, Party
from domain.case.penalty import Mitigation
from domain.record.refusal import Refusal
from domain.record.when import Precision, When

RESPONSIBLE_FROM: Final = 14
GROWN_UP_FROM: Final = 18


class UnderFourteenNotPenalised(Refusal):
    article = "行政处罚法第三十条"
    zh = (
        "当事人{party}行为时{age}周岁，不满十四周岁，不予行政处罚。",
        "请以“不满十四周岁的未成年人有违法行为”作出不予行政处罚决定，并责令监护人加以管教。",
    )
    en = (
        "Party {party} was {age} at the time of the act; under fourteen there is no penalty.",
        "Decide not to penalise on that ground, and order the guardian to discipline the child.",
    )


class WithoutCapacityNotPenalised(Refusal):
    article = "行政处罚法第三十一条"
    zh = (
        "当事人{party}在不能辨认或者不能控制自己行为时有违法行为，不予行政处罚。",
        "请作出不予行政处罚决定，并责令监护人严加看管和治疗。",
    )
    en = (
        "Party {party} could not understand or control the act; there is no penalty.",
        "Decide not to penalise, and order the guardian to look after and treat the person.",
    )


class MinorMustBeTreatedLightly(Refusal):
    article = "行政处罚法第三十条"
    zh = (
        "当事人{party}行为时{age}周岁，已满十四周岁不满十八周岁，应当从轻或者减轻处罚。",
        "请在“减轻处罚情节”中选择“已满十四周岁不满十八周岁”，并在裁量理由中说明从轻或者减轻的幅度。",
    )
    en = (
        "Party {party} was {age} at the time of the act; between 14 and 18 the penalty is lighter or mitigated.",
        "State that ground of mitigation, and in the reasons how far it went.",
    )


class GuardianMustBePresent(Refusal):
    article = "行政处罚法第三十条（询问未成年人时监护人到场，待核实）"
    zh = (
        "被询问人{party}不满十八周岁，询问时应当有监护人或者其他合适成年人在场。",
        "请通知其到场后询问，并填写“到场的监护人”。",
    )
    en = (
        "{party} is under eighteen; a guardian or another suitable adult is present at the inquiry.",
        "Have the guardian attend, and state who was present.",
    )


class TownCannotHandleItself(Refusal):
    article = "行政处罚法第二十五条（利害冲突报请指定管辖为设计解读）"
    zh = (
        "当事人{party}是本乡镇政府或者本乡镇的村民委员会，本乡镇执法队不宜办理。",
        "请报请县级人民政府指定管辖，以“转办”移交被指定的机关。",
    )
    en = (
        "Party {party} is this town's government or a village committee of it; its own team does not handle the case.",
        "Ask the county government to designate another organ, and forward the matter there.",
    )


def full_years(born: date, on: date) -> int:
    """周岁 — completed from the day after the birthday (待核实: the reckoning of criminal law, in the person's favour)."""
    return on.year - born.year - ((on.month, on.day) <= (born.month, born.day))


def age_at_act(case: Case, party: Party, act: When | None = None) -> int | None:
    """Age when the act ended, or on the earliest day an imprecise date can mean; None when either is not known.

    ``act``: when it happened, where the case has not been filed.
    """
    act = act or (case.filing.act_date if case.filing else None)
    if act is None or party.born_on is None:
        return None
    return full_years(party.born_on, act.last_day if act.precision is Precision.RANGE else act.first_day)


def may_be_penalised(
    case: Case, party: Party, mitigating: Iterable[Mitigation], act: When | None = None
) -> None:
    """Old enough and able to understand; and of a minor's penalty, that it is lighter."""
    if party.incapacity and party.incapacity.value == Incapacity.FULL:
        raise WithoutCapacityNotPenalised(party=party.id)
    age = age_at_act(case, party, act)
    if age is None:
        return
    if age < RESPONSIBLE_FROM:
        raise UnderFourteenNotPenalised(party=party.id, age=age)
    if age < GROWN_UP_FROM and Mitigation.MINOR not in mitigating:
        raise MinorMustBeTreatedLightly(party=party.id, age=age)


def guardian_present(party: Party | None, on: date, guardian: str) -> None:
    """Of a party known to be under eighteen on the day of the inquiry."""
    born = party.born_on if party else None
    if party and born and full_years(born, on) < GROWN_UP_FROM and not guardian.strip():
        raise GuardianMustBePresent(party=party.id)


def not_the_town_itself(parties: Iterable[Party]) -> None:
    for party in parties:
        if party.town_itself:
            raise TownCannotHandleItself(party=party.id)
