"""在场 — an officer is in one place at a time. 行政诉讼证据规定第五十七条（参照）; law: §10.2, V04."""

from collections.abc import Sequence

from domain.case.case import Case
from domain.case.guards import Certified
from domain.record.refusal import Refusal
from domain.record.when import Precision, When


class OfficerInTwoPlaces(Refusal):
    article = "行政处罚法第四十二条；行政诉讼证据规定第五十七条（参照）"
    zh = (
        "{name}在{start}至{end}正在本案另一次询问中，不能同时参加这次询问。",
        "请核对两份笔录的起止时间和询问人员。",
    )
    en = (
        "{name} was at another inquiry of this case from {start} to {end}.",
        "Check the times and the officers of the two records.",
    )


class OfficerElsewhereMeanwhile(Refusal):
    article = "行政处罚法第四十二条；行政诉讼证据规定第五十七条（参照）"
    zh = (
        "{name}在{start}至{end}在{place}询问，其间（{at}）又在{other}{act}，同一人不能同时在两处。",
        "请核对两份笔录的时间、地点和执法人员；系笔误的，先更正记录。",
    )
    en = (
        "{name} was at an inquiry in {place} from {start} to {end}, and meanwhile ({at}) at {other}.",
        "Check the times, places and officers of the two records.",
    )


def during(act: When, started: When, ended: When) -> bool:
    """Whether the act certainly fell within an inquiry: within its minutes, or, known to the day, on a day it took up whole."""
    if act.precision is Precision.MINUTE:
        return started.moment < act.moment < ended.moment
    return started.first_day < act.first_day and act.last_day < ended.first_day


def not_at_an_inquiry(case: Case, officers: Sequence[Certified], place: str, at: When, act: str) -> None:
    """None of them was asking somebody elsewhere when the act took place."""
    for inquiry in case.inquiries:
        if inquiry.place != place.strip() and during(at, inquiry.started, inquiry.ended):
            for officer in officers:
                if officer.code in inquiry.officers:
                    raise OfficerElsewhereMeanwhile(
                        name=officer.name,
                        start=inquiry.started.text,
                        end=inquiry.ended.text,
                        place=inquiry.place,
                        at=at.text,
                        other=place.strip(),
                        act=act,
                    )


def free_to_ask(case: Case, officers: Sequence[Certified], place: str, started: When, ended: When) -> None:
    """None of them was at another inquiry meanwhile, nor elsewhere on site; one inquiry may follow the other at once."""
    for officer in officers:
        for other in case.inquiries:
            overlap = started.moment < other.ended.moment and other.started.moment < ended.moment
            if overlap and officer.code in other.officers:
                raise OfficerInTwoPlaces(name=officer.name, start=other.started.text, end=other.ended.text)
        for at, where, act, codes in _on_site(case):
            if officer.code in codes and where != place.strip() and during(at, started, ended):
                raise OfficerElsewhereMeanwhile(
                    name=officer.name,
                    start=started.text,
                    end=ended.text,
                    place=place.strip(),
                    at=at.text,
                    other=where,
                    act=act,
                )


def _on_site(case: Case) -> list[tuple[When, str, str, tuple[str, ...]]]:
    """When, where, what, and by whom."""
    inspected = [(one.when, one.place, "现场检查", one.officers) for one in case.inspections]
    seized = [(one.when, one.place, one.kind.value, one.officers) for one in case.seizures.values()]
    return inspected + seized
