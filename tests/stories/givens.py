"""Givens: a case brought to a stage through the API, by the people whose steps they are. Later facts are each story's own."""

from typing import Any

from tests.stories.county import CaseFile, County
from tests.stories.people import (
    ANSWER,
    HEAD,
    LEADER,
    OFFICER,
    REVIEWER,
    SECOND,
    TWO_OFFICERS,
    VILLAGER,
)

ORDER = "临孙综执责改字〔2022〕第001号"
NOTICE = "临孙综执告字〔2022〕第001号"
DECISION = "临孙综执罚决字〔2022〕第001号"
ROAD_CLAUSES = ["《中华人民共和国公路法》第四十四条第一款", "《中华人民共和国公路法》第七十六条第一项"]
COURT = "临猗县人民法院"
FACTS, NATURE = "挖掘路面6平方米", "擅自挖掘公路"
PUBLICITY: dict[str, Any] = {
    "party": "party-1",
    "platform": "信用中国（示例）",
    "receipt": "示例回执-1",
    "organ_code": "11140821A00000001E",
}
PHOTO: dict[str, Any] = {
    "kind": "书证",
    "evidence_title": "现场照片",
    "proves": "路面被挖掘",
    "officers": TWO_OFFICERS,
    "source": "现场拍摄",
    "place": "西里北沟",
    "sha256": "ab" * 32,
    "media_type": "image/jpeg",
    "size": 204800,
}
BANK = {"bank": "示例银行临猗支行（虚构）", "bank_account": "示例账户（虚构）", "surcharge_told": True}
ALL_REVIEWED = ["主体与权限", "当事人", "事实与证据", "法律适用与裁量", "程序", "文书", "是否涉嫌犯罪"]


def lead(county: County, at: str = "2022-06-30T09:30", *parties: dict[str, Any]) -> CaseFile:
    """Found by patrol at 西里北沟; the villager, unless other parties are named."""
    return county.lead(
        OFFICER,
        occurred_at=at,
        source="巡查",
        place="西里北沟",
        content="巡查发现有人挖掘路面取土",
        violation="擅自挖掘公路",
        parties=list(parties) or [VILLAGER],
    )


def checking(county: County) -> CaseFile:
    case = lead(county)
    case.step(LEADER, "start-check", occurred_at="2022-06-30T09:40", officers=TWO_OFFICERS)
    return case


def order_served(county: County) -> CaseFile:
    """Ordered on 2022-07-01 to restore by 2022-07-11, and handed to the villager himself."""
    case = checking(county)
    case.step(
        OFFICER,
        "order-correction",
        occurred_at="2022-07-01T10:00",
        party="party-1",
        officers=TWO_OFFICERS,
        facts="挖掘路面6平方米",
        basis=["《中华人民共和国行政处罚法》第二十八条第一款"],
        measures=["恢复路面原状"],
        due_on="2022-07-11",
        reinspect_on="2022-07-12",
        approver=HEAD,
    )
    hand_over(case, "2022-07-01T11:00", ORDER)
    return case


def hand_over(case: CaseFile, at: str, document: str, signer: str = VILLAGER["name"], **more: Any) -> None:
    """Direct service."""
    signed = {"signer": signer, "relation": "本人", **more}
    case.step(
        OFFICER,
        "serve-document",
        occurred_at=at,
        document=document,
        method="direct",
        succeeded=True,
        servers=TWO_OFFICERS,
        **signed,
    )


def request_filing(case: CaseFile, on: str, act_date: str, item: str = "JT-01", facts: str = FACTS) -> None:
    case.step(
        OFFICER,
        "request-filing",
        occurred_at=on,
        items=[item],
        act_date=act_date,
        facts=facts,
        acts="同一施工行为，按一个违法行为处理",
    )


def approve_filing(case: CaseFile, on: str) -> None:
    case.step(
        HEAD,
        "decide-filing",
        occurred_at=on,
        decision="同意立案",
        opinion="同意立案",
        officers=TWO_OFFICERS,
    )


def filed(county: County, *parties: dict[str, Any]) -> CaseFile:
    """Filed on 2022-07-05 for JT-01."""
    case = lead(county, "2022-06-30T09:30", *parties)
    case.step(LEADER, "start-check", occurred_at="2022-06-30T09:40", officers=TWO_OFFICERS)
    request_filing(case, "2022-07-04", "2022-06-30")
    approve_filing(case, "2022-07-05")
    return case


def inquire(case: CaseFile, starts: str, ends: str, **more: Any) -> None:
    asked = {"person": VILLAGER["name"], "whose": "party-1", "content": ANSWER, **more}
    case.step(
        OFFICER,
        "record-inquiry",
        occurred_at=starts,
        ended_at=ends,
        place="孙吉镇综合行政执法队",
        officers=TWO_OFFICERS,
        certificates_shown=True,
        told=["陈述申辩等权利", "申请回避的权利", "如实回答的义务"],
        read_back=True,
        signed=True,
        **asked,
    )


def conclude(
    case: CaseFile, on: str, proposal: str, basis: list[str], *, facts: str = FACTS, nature: str = NATURE
) -> None:
    case.step(
        OFFICER,
        "conclude-investigation",
        occurred_at=on,
        facts=facts,
        nature=nature,
        basis=basis,
        discretion="初次违法，配合调查，按较轻档次",
        proposal=proposal,
        recusal_statement="承办人员无需回避",
    )


def review(case: CaseFile, on: str) -> None:
    case.step(
        REVIEWER,
        "review-legality",
        occurred_at=on,
        opinion="同意",
        scope=ALL_REVIEWED,
        text="事实清楚，证据充分，程序合法，同意",
        first_time=True,
    )


def examine(case: CaseFile, on: str, outcome: str = "拟给予行政处罚", **more: Any) -> None:
    case.step(HEAD, "examine-result", occurred_at=on, outcome=outcome, opinion="同意处理建议", **more)


def examined(county: County, *parties: dict[str, Any]) -> CaseFile:
    """Filed on 2022-07-05, evidence on 07-06, examined by the head on 2022-07-14."""
    case = filed(county, *parties)
    case.step(SECOND, "collect-evidence", occurred_at="2022-07-06", **PHOTO)
    conclude(case, "2022-07-08", "罚款1000元", ROAD_CLAUSES)
    review(case, "2022-07-12")
    examine(case, "2022-07-14")
    return case


def fine(yuan: int, item: str = "JT-01") -> dict[str, Any]:
    return {"kind": "罚款", "item": item, "amount_fen": yuan * 100}


def notice(party: str, *penalties: dict[str, Any], **more: Any) -> dict[str, Any]:
    """What a notice before penalty states."""
    return {
        "party": party,
        "officers": TWO_OFFICERS,
        "facts": FACTS,
        "reasons": "有现场照片和陈述证实",
        "basis": ROAD_CLAUSES,
        "penalties": list(penalties),
        "hearing": False,
        "hearing_reason": "数额较小，不属于较大数额（标准待核实）",
        **more,
    }


def decision(party: str, *penalties: dict[str, Any], **more: Any) -> dict[str, Any]:
    """What a penalty decision states."""
    return {
        "party": party,
        "basis": ROAD_CLAUSES,
        "penalties": list(penalties),
        "discretion": "初次违法，按较轻档次",
        "correction": "已责令改正",
        "performance": "自收到决定书之日起十五日内缴纳",
        "court": COURT,
        **BANK,
        **more,
    }
