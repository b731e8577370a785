"""法规库: a citation on one day, and 从旧兼从轻 on two. The laws here are invented; the shipped ones have their own tests."""

from datetime import date
from decimal import Decimal

import pytest

from domain.law.citation import Reference
from domain.law.clause import Clause, PenaltyLimit, Statute, Successor
from domain.law.library import LawLibrary
from domain.law.resolution import Choice, Side
from domain.record.certainty import Certainty

V = Certainty.VERIFIED
BEFORE, CHANGE, AFTER = date(2022, 12, 31), date(2023, 1, 1), date(2023, 6, 1)
LAST_DAY = BEFORE


def clause(
    law: str,
    article: str,
    text: str,
    edition: str = "",
    *,
    maximum: int | None = None,
    heir: Successor | None = None,
    unpunished: bool = False,
) -> Clause:
    limits = () if maximum is None else (PenaltyLimit("元", maximum=Decimal(maximum)),)
    kinds = ("罚款",) if limits else ()
    return Clause(
        law,
        article,
        text,
        V,
        edition=edition,
        kinds=kinds,
        limits=limits,
        replaced_by=heir,
        unpunished=unpunished,
    )


LAW = LawLibrary(
    statutes=(
        Statute("甲法", "", "2010年", V, "", in_force_from=date(2010, 1, 1), repealed_on=CHANGE),
        Statute("甲法", "", "2022年修订", V, "", in_force_from=CHANGE),
        Statute("中华人民共和国乙法", "乙法简称", "2000年", V, "", earliest=date(2000, 1, 1)),
        Statute("丙法", "", "", V, "", repealed_on=CHANGE, replaced_by="丁法典"),
        Statute("丁法典", "", "2022年", V, "", in_force_from=CHANGE),
        Statute("戊法", "", "2020年修订", V, "", in_force_from=date(2020, 1, 1), revised=True),
        Statute("己程序法", "", "2022年", V, "", in_force_from=CHANGE, procedural=True),
        Statute("庚草案", "", "草案", V, "", earliest=CHANGE, pending=True),
        Statute("辛法", "", "", V, "", in_force_from=date(2010, 1, 1), repealed_on=CHANGE),
    ),
    clauses=(
        clause("甲法", "第一条", "旧轻", edition="2010年", maximum=100),
        clause("甲法", "第一条", "新重", edition="2022年修订", maximum=200),
        clause("甲法", "第二条", "旧重", edition="2010年", maximum=200),
        clause("甲法", "第二条", "新轻", edition="2022年修订", maximum=100),
        clause("甲法", "第三条", "旧", edition="2010年", heir=Successor("甲法", "第九条"), maximum=200),
        clause("甲法", "第九条", "新", edition="2022年修订", maximum=100),
        clause("甲法", "第四条", "旧", edition="2010年", maximum=200),
        clause("甲法", "第四条", "不再处罚", edition="2022年修订", unpunished=True),
        clause("甲法", "第五条", "旧", edition="2010年"),
        clause("甲法", "第五条", "新", edition="2022年修订"),
        clause("中华人民共和国乙法", "第六十条", "全条"),
        clause("丙法", "第七条", "旧"),
        clause("戊法", "第八条", "2020年起"),
        clause("己程序法", "第一条", "新程序"),
        clause("辛法", "第一条", "废止后不再处罚", unpunished=True),
    ),
)


@pytest.mark.parametrize(
    ("day", "text"), [(date(2009, 12, 31), None), (LAST_DAY, "旧轻"), (CHANGE, "新重"), (AFTER, "新重")]
)
def test_one_article_is_another_clause_from_the_day_of_the_new_edition(day: date, text: str | None) -> None:
    found = LAW.resolve("《甲法》第一条", day)

    assert (found.text if found else None) == text


def test_a_clause_bears_the_days_of_its_edition() -> None:
    found = LAW.resolve(Reference("甲法", "第一条"), BEFORE)

    assert found is not None
    assert (found.edition, found.valid_from, found.valid_to) == ("2010年", date(2010, 1, 1), LAST_DAY)


@pytest.mark.parametrize("title", ["中华人民共和国乙法", "乙法", "乙法简称"])
def test_a_law_is_found_by_its_full_title_and_by_short_names(title: str) -> None:
    found = LAW.resolve(f"《{title}》第六十条第二款第一项", AFTER)

    assert found is not None
    assert found.law == "中华人民共和国乙法"
    assert LAW.short_names(f"《{title}》第六十条") == (() if title.startswith("中华") else (title,))


@pytest.mark.parametrize(
    "citation", ["《无名法》第一条", "《甲法》第九十九条", "《庚草案》第一条", "《甲法》", ""]
)
def test_what_is_not_collected_resolves_to_nothing(citation: str) -> None:
    assert LAW.resolve(citation, AFTER) is None


@pytest.mark.parametrize(
    ("citation", "choice", "side", "applied"),
    [
        pytest.param("《甲法》第一条", Choice.OLD, Side.BOTH, "旧轻", id="the older, being lighter"),
        pytest.param("《甲法》第二条", Choice.NEW, Side.BOTH, "新轻", id="the newer, being lighter"),
        pytest.param(
            "《甲法》第三条", Choice.NEW, Side.OLD, "新", id="the older cited, another article took over"
        ),
        pytest.param("《甲法》第九条", Choice.NEW, Side.NEW, "新", id="the newer cited"),
        pytest.param("《甲法》第四条", Choice.NO_LONGER_PUNISHED, Side.BOTH, None, id="no longer punished"),
        pytest.param("《辛法》第一条", Choice.NO_LONGER_PUNISHED, Side.OLD, None, id="ended without an heir"),
        pytest.param("《甲法》第五条", Choice.REVIEW, Side.BOTH, None, id="ranges not known"),
        pytest.param(
            "《丙法》第七条", Choice.REVIEW, Side.OLD, None, id="an heir whose article is not known"
        ),
        pytest.param("《丁法典》第七百条", Choice.REVIEW, Side.NEW, None, id="the heir cited for an old act"),
        pytest.param("《戊法》第八条", Choice.SAME, Side.BOTH, "2020年起", id="nothing changed"),
        pytest.param("《己程序法》第一条", Choice.PROCEDURE, Side.BOTH, "新程序", id="procedure"),
        pytest.param("《无名法》第一条", Choice.NOT_COLLECTED, Side.BOTH, None, id="an unknown law"),
        pytest.param(
            "《中华人民共和国乙法》第一条", Choice.NOT_COLLECTED, Side.BOTH, None, id="an unknown article"
        ),
        pytest.param(
            "《庚草案》第一条", Choice.NOT_IN_FORCE, Side.NEW, None, id="a draft, for an earlier act"
        ),
    ],
)
def test_act_before_and_decision_after_the_change(
    citation: str, choice: Choice, side: Side, applied: str | None
) -> None:
    found = LAW.applicable(citation, BEFORE, AFTER)

    assert (found.choice, found.cited) == (choice, side)
    assert (found.chosen.text if found.chosen else None) == applied


@pytest.mark.parametrize(
    ("citation", "act", "decided", "choice"),
    [
        pytest.param("《甲法》第三条", CHANGE, AFTER, Choice.NOT_IN_FORCE, id="ended before the act"),
        pytest.param("《甲法》第九条", BEFORE, BEFORE, Choice.NOT_IN_FORCE, id="not yet, on either day"),
        pytest.param("《甲法》第九条", CHANGE, AFTER, Choice.SAME, id="the act on the first day of the new"),
        pytest.param("《甲法》第三条", BEFORE, BEFORE, Choice.SAME, id="decided before the change"),
        pytest.param("《丁法典》第七百条", CHANGE, AFTER, Choice.NOT_COLLECTED, id="the code, act after it"),
        pytest.param("《丙法》第七条", CHANGE, AFTER, Choice.NOT_IN_FORCE, id="the repealed, act after it"),
        pytest.param(
            "《戊法》第八条", date(2019, 1, 1), AFTER, Choice.NOT_IN_FORCE, id="new at the decision only"
        ),
        pytest.param(
            "《戊法》第八条",
            date(2019, 1, 1),
            date(2019, 2, 1),
            Choice.NOT_COLLECTED,
            id="an earlier edition's",
        ),
        pytest.param("《戊法》第九条", date(2019, 1, 1), AFTER, Choice.REVIEW, id="of whichever edition"),
        pytest.param(
            "《乙法》第六十条", date(1999, 1, 1), AFTER, Choice.REVIEW, id="before the edition's year"
        ),
        pytest.param(
            "《己程序法》第一条", BEFORE, BEFORE, Choice.NOT_IN_FORCE, id="procedure not yet in force"
        ),
        pytest.param(
            "《庚草案》第一条", CHANGE, AFTER, Choice.NOT_COLLECTED, id="a draft that may have passed"
        ),
    ],
)
def test_other_days(citation: str, act: date, decided: date, choice: Choice) -> None:
    assert LAW.applicable(citation, act, decided).choice is choice


def test_both_versions_and_the_reason_are_told() -> None:
    found = LAW.applicable("《甲法》第三条", BEFORE, AFTER)

    assert found.version_on_act is not None
    assert found.version_on_decision is not None
    assert (found.version_on_act.article, found.version_on_decision.article) == ("第三条", "第九条")
    assert found.why == (
        "行为终了时为《甲法》第三条（2010年，自2010-01-01起，至2022-12-31止），"
        "作出决定时为《甲法》第九条（2022年修订，自2023-01-01起）；新规定处罚较轻，适用新规定"
    )


@pytest.mark.parametrize(
    ("citation", "older"),
    [
        ("《甲法》第一条", True),
        ("《丙法》第七条", True),
        ("《甲法》第二条", False),
        ("《丁法典》第七百条", False),
        ("《戊法》第八条", False),
    ],
)
def test_an_older_rule_applied_after_the_change_is_known_as_such(citation: str, older: bool) -> None:
    assert LAW.applicable(citation, BEFORE, AFTER).older_applied is older


def test_a_clause_of_no_statute_is_no_library() -> None:
    with pytest.raises(ValueError, match="《无名法》第一条"):
        LawLibrary((), (clause("无名法", "第一条", ""),))


def test_statutes_in_force_are_those_of_the_day() -> None:
    titles = {(one.title, one.edition) for one in LAW.in_force(CHANGE)}

    assert ("甲法", "2022年修订") in titles
    assert titles.isdisjoint({("甲法", "2010年"), ("丙法", ""), ("庚草案", "草案")})
