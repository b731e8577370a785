"""个人信息 — what officers write about people is shown to their town and lies sealed on every disk. 个人信息保护法第五十一条.

That no private value is found in any file or table is proved after every story; here the proof itself is tried.
"""

from pathlib import Path
from typing import Any

from infrastructure.settings import Settings
from tests.stories import givens, proof
from tests.stories.county import County
from tests.stories.people import (
    ANSWER,
    DEFENCE,
    HEAD,
    INFORMANT,
    OFFICER,
    PRIVATE,
    REFILLED,
    TWO_OFFICERS,
    VILLAGER,
    WITNESS,
)

KEYS = ("name", "id_number", "phone", "address")


def told_much(county: County) -> Any:
    """A case that holds every kind of personal value."""
    case = county.lead(
        OFFICER,
        occurred_at="2022-06-30T09:30",
        source="投诉举报",
        place="西里北沟",
        content="举报有人挖掘路面取土",
        violation="擅自挖掘公路",
        informant=INFORMANT,
        parties=[VILLAGER],
    )
    case.step(HEAD, "start-check", occurred_at="2022-06-30T09:40", officers=TWO_OFFICERS)
    seen: dict[str, Any] = {"findings": "路面被挖掘", "witness": WITNESS, "party_signed": True}
    case.step(
        OFFICER,
        "inspect-site",
        occurred_at="2022-06-30T10:30",
        place="西里北沟",
        officers=TWO_OFFICERS,
        certificates_shown=True,
        **seen,
    )
    givens.inquire(case, "2022-06-30T14:00", "2022-06-30T14:40")
    givens.request_filing(case, "2022-07-04", "2022-06-30")
    givens.approve_filing(case, "2022-07-05")
    case.step(OFFICER, "collect-evidence", occurred_at="2022-07-06", **givens.PHOTO)
    givens.conclude(case, "2022-07-08", "罚款1000元", givens.ROAD_CLAUSES)
    givens.review(case, "2022-07-12")
    givens.examine(case, "2022-07-14")
    told = givens.notice("party-1", givens.fine(1000))
    case.step(OFFICER, "notify-penalty", occurred_at="2022-07-18T09:00", **told)
    givens.hand_over(case, "2022-07-18T10:00", givens.NOTICE)
    said = {"party": "party-1", "form": "书面", "content": DEFENCE}
    case.step(OFFICER, "receive-statement", occurred_at="2022-07-19", **said)
    points = [{"point": REFILLED, "adopted": True, "reason": "复查证实"}]
    case.step(
        OFFICER,
        "recheck-statement",
        occurred_at="2022-07-20",
        party="party-1",
        officers=TWO_OFFICERS,
        points=points,
        conclusion="从轻处罚",
        opinion="建议从轻",
    )
    return case


def test_the_town_reads_what_was_told(county: County) -> None:
    """本乡镇办案人员看得到当事人信息、举报人、见证人、询问笔录和陈述申辩的全文。"""
    case = told_much(county)

    seen, history = case.seen_by(HEAD), case.history(HEAD)

    assert [seen["parties"]["party-1"][key] for key in KEYS] == [VILLAGER[key] for key in KEYS]
    assert seen["lead"]["informant"] == INFORMANT
    facts = {one["topic"]: one["facts"] for one in history}
    assert facts["case.site_inspected"]["witness"] == WITNESS
    assert facts["case.inquiry_recorded"]["content"] == ANSWER
    assert facts["case.statement_received"]["content"] == DEFENCE
    assert facts["case.statement_rechecked"]["points"][0]["point"] == REFILLED


def test_history_and_trail_speak_of_parties_without_name_or_id(county: County) -> None:
    """办案经过、审计轨迹的每一句话都不含当事人个人信息，也不用内部编号，只写当事人1。"""
    case = told_much(county)
    county.application.views.catch_up()
    trail = county.by(HEAD).get("/audit-trail", case=case.id, limit=100)["items"]

    for told in (case.history(HEAD), trail):
        sentences = "".join(one["text"] for one in told)
        assert "拟对当事人1罚款" in sentences
        assert "询问当事人1，" in sentences
        assert [value for value in (*PRIVATE, "party-") if value in sentences] == []


def test_the_scan_of_files_finds_what_lies_open(sqlite_county: County, tmp_path: Path) -> None:
    """扫描有效：公开的地点在数据库文件里找得到，个人信息找不到。"""
    told_much(sqlite_county)

    assert proof.found_in_files(tmp_path / "data", ["西里北沟"])
    assert proof.found_in_files(tmp_path / "data", PRIVATE) == set()


def test_the_scan_of_tables_finds_what_lies_open(
    postgres_county: County, postgres_settings: Settings
) -> None:
    """扫描有效：公开的地点在数据表里找得到，个人信息找不到。"""
    told_much(postgres_county)
    postgres_county.application.views.catch_up()

    found = proof.found_in_tables(postgres_settings, ["西里北沟"])
    assert {"stored_events"} <= {table for table, _ in found}
    assert proof.found_in_tables(postgres_settings, PRIVATE) == set()
