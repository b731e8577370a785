"""地方性法规 — a county enters a local regulation, its clauses and an item the catalogue lacks, grants it to a town, and the
town handles a case under it to the decision. 行政处罚法第十六条、第二十四条、第三十七条."""

from typing import Any

from tests.stories import givens
from tests.stories.county import COUNTY, TOWN, CaseFile, County
from tests.stories.givens import NOTICE, fine
from tests.stories.people import HEAD, LEADER, OFFICER, SECOND, TWO_OFFICERS

LAW = "示例市市容和环境卫生管理条例（虚构）"
NUMBER = "示例市人大常委会公告〔2021〕第9号（虚构）"
CLAUSES = [f"《{LAW}》第二十条", f"《{LAW}》第四十五条第二项"]
STATUTE: dict[str, Any] = {
    "title": LAW,
    "unit": COUNTY,
    "document": NUMBER,
    "organ": "示例市人民代表大会常务委员会",
    "rank": "地方性法规",
    "in_force_from": "2021-05-01",
    "source": "示例市人大网站（虚构）",
    "mark": "E",
}
DUTY: dict[str, Any] = {
    "law": LAW,
    "article": "第二十条",
    "unit": COUNTY,
    "text": "禁止在道路两侧随意倾倒垃圾、渣土",
    "mark": "E",
}
PENALTY: dict[str, Any] = {
    "law": LAW,
    "article": "第四十五条第2项",
    "unit": COUNTY,
    "text": "随意倾倒垃圾、渣土的，责令清除，对个人处二百元以上二千元以下罚款",
    "mark": "C",
    "kinds": ["罚款"],
    "limits": [{"minimum": "200", "maximum": "2000", "party": "person"}],
}
ITEM: dict[str, Any] = {
    "code": "SR-01",
    "name": "随意倾倒垃圾、渣土",
    "unit": COUNTY,
    "domain": "城市管理",
    "basis": "grant",
    "original_department": "城市管理部门",
    "violation": [{"law": LAW, "article": "第二十条"}],
    "penalty": [{"law": LAW, "article": "第四十五条第二项"}],
    "kinds": ["罚款"],
    "fines": [
        {"party": "person", "minimum_fen": 20_000, "maximum_fen": 200_000},
        {"party": "organisation", "minimum_fen": 200_000, "maximum_fen": 1_000_000},
    ],
    "source": f"{LAW}，{NUMBER}",
    "mark": "C",
}


def entered(county: County, path: str, body: dict[str, Any]) -> None:
    answered = county.admin.post(path, body)
    assert answered.status_code == 201, answered.text


def settle_in(county: County) -> None:
    entered(county, "/laws", STATUTE)
    entered(county, "/laws/clauses", DUTY)
    entered(county, "/laws/clauses", PENALTY)
    entered(county, "/powers/items", ITEM)
    granted = {
        "unit": TOWN,
        "items": ["SR-01"],
        "document": "示例赋权决定（虚构）",
        "valid_from": "2022-01-01",
    }
    entered(county, "/powers/grant", granted)


def examined(county: County) -> CaseFile:
    case = givens.lead(county)
    case.step(LEADER, "start-check", occurred_at="2022-06-30T09:40", officers=TWO_OFFICERS)
    givens.request_filing(case, "2022-07-04", "2022-06-30", "SR-01")
    givens.approve_filing(case, "2022-07-05")
    case.step(SECOND, "collect-evidence", occurred_at="2022-07-06", **givens.PHOTO)
    givens.conclude(case, "2022-07-08", "罚款500元", CLAUSES)
    givens.review(case, "2022-07-12")
    givens.examine(case, "2022-07-14")
    return case


def frozen(case: CaseFile) -> list[dict[str, Any]]:
    """The clauses the decision has cited, as its event holds them."""
    facts = {one["topic"]: one["facts"] for one in case.history(HEAD)}
    found: list[dict[str, Any]] = facts["case.penalty_decided"]["cited"]
    return found


def test_a_matter_under_a_local_regulation_is_handled_from_lead_to_decision(county: County) -> None:
    """市里的条例、条款和事项由县里录入，赋权后乡镇按个人幅度罚款五百元；超出幅度的不能告知、不能决定。"""
    settle_in(county)
    case = examined(county)
    penalty = fine(500, "SR-01")
    stated = {"occurred_at": "2022-07-18T09:00", **givens.notice("party-1", penalty, basis=CLAUSES)}
    beyond = case.refused(OFFICER, "notify-penalty", **{**stated, "penalties": [fine(2001, "SR-01")]})

    case.step(OFFICER, "notify-penalty", **stated)
    givens.hand_over(case, "2022-07-18T10:00", NOTICE)
    case.step(
        HEAD,
        "decide-penalty",
        occurred_at="2022-07-26",
        **givens.decision("party-1", penalty, basis=CLAUSES),
    )

    assert (beyond["code"], "200.00元至2,000.00元" in beyond["detail"]) == ("fine-out-of-range", True)
    assert [(one["article"], one["edition"], one["mark"]) for one in frozen(case)] == [
        ("第二十条", NUMBER, "E"),
        ("第四十五条第二项", NUMBER, "C"),
    ]
    taken = {"title": LAW, "edition": NUMBER, "unit": COUNTY, "reason": "重复录入"}
    before = frozen(case)
    entered(county, "/laws/withdraw", taken)
    assert frozen(case) == before
    assert county.by(HEAD).get("/laws", title=LAW)["items"] == []
    found = {one["rule"] for one in county.by(HEAD).get(f"/cases/{case.id}/review")["findings"]}
    assert found & {"V05", "V08"} == set()
