"""县级法规库: what a county enters lies over what is shipped, resolves by day, is withdrawn, and folds back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from domain.law.clause import Clause, PenaltyLimit, Rank, Statute
from domain.law.county_laws import CountyLaws, open_laws
from domain.law.library import LawLibrary
from domain.law.resolution import Choice
from domain.record.certainty import Certainty
from domain.record.fold import fold
from domain.record.refusal import BadInput
from tests.domain.laws import LAW, ROAD_LAW
from tests.domain.scene import Scene, emitted_by

SCENE = Scene()
ENTRY = SCENE.entry("chen", SCENE.role("chen"), "2022-08-01")
TITLE = "示例市市容条例（虚构）"
OLD = Statute(
    TITLE,
    "示例市容条例",
    "2019年",
    Certainty.EXCERPT,
    "示例网站",
    in_force_from=date(2019, 5, 1),
    repealed_on=date(2022, 1, 1),
    document="示例公告第1号",
    organ="示例市人大常委会",
    rank=Rank.LOCAL,
)
NEW = replace(OLD, edition="2021年修订", in_force_from=date(2022, 1, 1), repealed_on=None)
FINE = Clause(
    TITLE,
    "第三十条第一款",
    "处二百元以上二千元以下罚款",
    Certainty.CONFIRMED,
    edition="2019年",
    kinds=("罚款",),
    limits=(PenaltyLimit("元", Decimal(200), Decimal(2000)),),
)
LOWER = replace(FINE, edition="2021年修订", limits=(PenaltyLimit("元", Decimal(100), Decimal(1000)),))
CITED = "《示例市容条例》第三十条第一款"


@pytest.fixture
def laws() -> CountyLaws:
    laws = open_laws(ENTRY, county="140821")
    for statute in (OLD, NEW):
        laws.add_statute(ENTRY, statute, LAW)
    for clause in (FINE, LOWER):
        laws.add_clause(ENTRY, clause, LAW)
    return laws


def test_a_citation_is_resolved_by_the_day_of_the_act_and_of_the_decision(laws: CountyLaws) -> None:
    library = laws.over(LAW)

    before = library.applicable(CITED, date(2020, 6, 1), date(2021, 6, 1))
    across = library.applicable(CITED, date(2021, 12, 31), date(2022, 3, 1))
    earlier = library.applicable(CITED, date(2019, 4, 30), date(2019, 4, 30))

    assert (before.choice, before.chosen and before.chosen.edition) == (Choice.SAME, "2019年")
    assert (across.choice, across.chosen and across.chosen.edition) == (Choice.NEW, "2021年修订")
    assert earlier.choice is Choice.NOT_IN_FORCE


def test_a_clause_is_entered_under_a_shipped_law(laws: CountyLaws) -> None:
    added = Clause(ROAD_LAW, "第七十七条", "可以处五千元以下的罚款", Certainty.EXCERPT)

    laws.add_clause(ENTRY, added, LAW)

    found = laws.over(LAW).resolve("《公路法》第77条", date(2022, 7, 1))
    assert found is not None
    assert (found.text, found.edition) == (added.text, "2017年修正")


def test_what_the_county_entered_stands_before_what_is_shipped_later(laws: CountyLaws) -> None:
    shipped = replace(FINE, text="随更新收录的文字", mark=Certainty.VERIFIED)
    later = LawLibrary((*LAW.statutes, replace(OLD, source="随更新收录")), (*LAW.clauses, shipped))

    over = laws.over(later)

    assert [one.source for one in over.editions(TITLE)] == ["示例网站", "示例网站"]
    assert [one.text for one in over.clauses if one.edition == "2019年"] == [FINE.text]


def test_a_clause_whose_shipped_edition_is_gone_takes_nothing_else_with_it(laws: CountyLaws) -> None:
    laws.add_clause(ENTRY, Clause(ROAD_LAW, "第七十七条", "示例", Certainty.EXCERPT), LAW)

    over = laws.over(LawLibrary((), ()))

    assert {one.law for one in over.clauses} == {TITLE}


def test_a_withdrawn_edition_takes_its_clauses_along(laws: CountyLaws) -> None:
    laws.withdraw_statute(ENTRY, title=TITLE, edition="2021年修订", reason="录入有误")
    laws.withdraw_clause(ENTRY, law=TITLE, edition="2019年", article="第三十条第一款", reason="录入有误")

    assert laws.over(LAW).clauses == LAW.clauses
    assert [one.edition for one in laws.over(LAW).editions(TITLE)] == ["2019年"]


def test_the_library_folds_back_and_its_history_reads_in_plain_words(laws: CountyLaws) -> None:
    laws.withdraw_clause(ENTRY, law=TITLE, edition="2019年", article="第三十条第一款", reason="录入有误")
    events = emitted_by(laws)

    again = fold(events)

    assert isinstance(again, CountyLaws)
    assert (again.statutes, again.clauses) == (laws.statutes, laws.clauses)
    assert [one.describe() for one in events] == [
        "建立140821的县级法规库",
        f"录入《{TITLE}》（2019年），自2019-05-01起施行，自2022-01-01起失效，待核实（仅见公开摘录），出处：示例网站",
        f"录入《{TITLE}》（2021年修订），自2022-01-01起施行，待核实（仅见公开摘录），出处：示例网站",
        f"录入《{TITLE}》第三十条第一款（2019年），县级已核实",
        f"录入《{TITLE}》第三十条第一款（2021年修订），县级已核实",
        f"撤回《{TITLE}》（2019年）第三十条第一款：录入有误",
    ]


@pytest.mark.parametrize(
    ("statute", "field"),
    [
        (OLD, "title"),
        (replace(OLD, edition="", title=f"《{TITLE}》"), "title"),
        (replace(OLD, edition="x", title="示例 条例"), "title"),
        (replace(OLD, edition="x", title="公路法"), "title"),
        (replace(OLD, title="另一条例", short="公路法"), "short"),
        (replace(OLD, title="另一条例", short="示例市容条例"), "short"),
        (replace(OLD, edition="x", repealed_on=date(2019, 5, 1)), "repealed_on"),
        (replace(OLD, edition="x", mark=Certainty.VERIFIED), "mark"),
    ],
    ids=str,
)
def test_a_law_that_cannot_be_names_its_field(laws: CountyLaws, statute: Statute, field: str) -> None:
    refused(lambda: laws.add_statute(ENTRY, statute, LAW), field)


@pytest.mark.parametrize(
    ("clause", "field"),
    [
        (FINE, "article"),
        (replace(FINE, article="第三十条第1款"), "article"),
        (replace(FINE, article="第三十条、第三十一条"), "article"),
        (replace(FINE, article="附则"), "article"),
        (replace(FINE, law="没有的条例"), "law"),
        (replace(FINE, edition=""), "edition"),
        (replace(FINE, edition="2001年"), "edition"),
        (replace(FINE, article="第三十一条", mark=Certainty.LOCAL), "mark"),
        (replace(FINE, article="第三十一条", valid_from=date(2019, 4, 30)), "valid_from"),
        (replace(FINE, article="第三十一条", valid_to=date(2022, 1, 1)), "valid_to"),
        (
            replace(FINE, article="第三十一条", valid_from=date(2020, 2, 1), valid_to=date(2020, 1, 1)),
            "valid_to",
        ),
        (replace(FINE, article="第三十一条", kinds=()), "kinds"),
        (replace(FINE, article="第三十一条", limits=(PenaltyLimit(""),)), "limits.0.unit"),
        (replace(FINE, article="第三十一条", limits=(PenaltyLimit("元", Decimal(-1)),)), "limits.0.minimum"),
        (
            replace(FINE, article="第三十一条", limits=(PenaltyLimit("元", None, Decimal(0)),)),
            "limits.0.maximum",
        ),
        (
            replace(FINE, article="第三十一条", limits=(PenaltyLimit("元", Decimal(2), Decimal(1)),)),
            "limits.0.maximum",
        ),
        (replace(FINE, article="第三十一条", limits=FINE.limits * 2), "limits.1.party"),
    ],
    ids=str,
)
def test_a_clause_that_cannot_be_names_its_field(laws: CountyLaws, clause: Clause, field: str) -> None:
    refused(lambda: laws.add_clause(ENTRY, clause, LAW), field)


def test_what_was_not_entered_is_not_withdrawn(laws: CountyLaws) -> None:
    refused(
        lambda: laws.withdraw_statute(ENTRY, title=ROAD_LAW, edition="2017年修正", reason="示例"), "title"
    )
    refused(
        lambda: laws.withdraw_clause(ENTRY, law=TITLE, edition="2019年", article="第一条", reason="示例"),
        "article",
    )


def refused(act: Callable[[], None], field: str) -> None:
    with pytest.raises(BadInput) as raised:
        act()
    assert raised.value.field == field
