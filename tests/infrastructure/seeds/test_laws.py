"""The shipped laws: the time-line of changes, every clause of the catalogue, and nothing known that is not."""

import json
import re
from datetime import date, timedelta

import pytest

from domain.law.citation import Reference
from domain.law.clause import Clause, Standing
from domain.law.resolution import Choice, Side
from domain.powers.item import Citation
from domain.record.certainty import Certainty
from infrastructure.seeds.loader import laws, parse_laws, power_items

LAW = laws()
DAY = timedelta(days=1)
ARTICLE = re.compile(
    r"第[一二三四五六七八九十百千零]+条(第[一二三四五六七八九十]+款)?(第[一二三四五六七八九十]+项)?|（条款待核实）"
)
CITED = [one for item in power_items() for one in (*item.violation, *item.penalty)]
CODE = "中华人民共和国生态环境法典"
REPEALED_BY_THE_CODE = [
    "大气污染防治法",
    "水污染防治法",
    "固体废物污染环境防治法",
    "土壤污染防治法",
    "噪声污染防治法",
]


@pytest.mark.parametrize(
    ("citation", "first_day"),
    [
        pytest.param("《行政处罚法》第二十四条", date(2021, 7, 15), id="行政处罚法2021"),
        pytest.param("《土地管理法实施条例》第五十五条", date(2021, 9, 1), id="土地管理法实施条例2021"),
        pytest.param("《民事诉讼法》第九十五条", date(2022, 1, 1), id="公告送达三十日"),
        pytest.param("《行政复议法》第二十三条", date(2024, 1, 1), id="当场处罚复议前置"),
        pytest.param("《矿产资源法》第六十四条", date(2025, 7, 1), id="矿产资源法2024"),
    ],
)
def test_a_clause_is_found_from_its_first_day_on(citation: str, first_day: date) -> None:
    assert LAW.resolve(citation, first_day - DAY) is None
    found = LAW.resolve(citation, first_day)

    assert found is not None
    assert found.valid_from == first_day
    assert found.mark is Certainty.VERIFIED


@pytest.mark.parametrize(
    ("title", "first_day", "mark"),
    [
        ("自然资源行政处罚办法", date(2024, 5, 1), Certainty.EXCERPT),
        ("农村公路条例", date(2025, 9, 15), Certainty.EXCERPT),
        ("行政执法监督条例", date(2026, 2, 1), Certainty.EXCERPT),
        ("信用修复管理办法", date(2026, 4, 1), Certainty.EXCERPT),
        (CODE, date(2026, 8, 15), Certainty.EXCERPT),
    ],
)
def test_a_law_seen_as_an_excerpt_takes_effect_on_its_day_with_its_mark(
    title: str, first_day: date, mark: Certainty
) -> None:
    (statute,) = LAW.editions(title)

    assert statute.standing(first_day - DAY) is Standing.NOT_IN_FORCE
    assert statute.standing(first_day) is Standing.IN_FORCE
    assert statute.mark is mark


@pytest.mark.parametrize("short", REPEALED_BY_THE_CODE)
def test_the_code_ends_the_pollution_laws(short: str) -> None:
    (statute,) = LAW.editions(f"中华人民共和国{short}")

    assert statute.standing(date(2026, 8, 14)) is Standing.IN_FORCE
    assert statute.standing(date(2026, 8, 15)) is Standing.NOT_IN_FORCE
    assert (statute.replaced_by, statute.mark) == (CODE, Certainty.EXCERPT)


def test_the_articles_of_the_code_are_not_known() -> None:
    assert [one for one in LAW.clauses if one.law == CODE] == []
    found = LAW.applicable(f"《{CODE}》第九百条", date(2026, 8, 15), date(2026, 9, 1))
    assert found.choice is Choice.NOT_COLLECTED
    assert found.clause is not None
    assert (found.clause.text, found.clause.mark) == (None, None)


@pytest.mark.parametrize(
    ("citation", "act", "decided", "choice", "side"),
    [
        pytest.param(
            "《大气污染防治法》第一百一十九条第一款",
            date(2026, 8, 14),
            date(2026, 9, 1),
            Choice.REVIEW,
            Side.OLD,
            id="straw burnt the day before the code",
        ),
        pytest.param(
            "《大气污染防治法》第一百一十九条第一款",
            date(2026, 8, 15),
            date(2026, 9, 1),
            Choice.NOT_IN_FORCE,
            Side.NEITHER,
            id="straw burnt on the day of the code",
        ),
        pytest.param(
            "《矿产资源法》第三十九条",
            date(2025, 6, 30),
            date(2025, 8, 1),
            Choice.REVIEW,
            Side.OLD,
            id="dug before the new mineral law",
        ),
        pytest.param(
            "《矿产资源法实施细则》第四十二条第一项",
            date(2025, 6, 30),
            date(2025, 8, 1),
            Choice.REVIEW,
            Side.OLD,
            id="the amount of the old mineral law",
        ),
        pytest.param(
            "《矿产资源法》第六十四条",
            date(2025, 6, 30),
            date(2025, 8, 1),
            Choice.REVIEW,
            Side.NEW,
            id="the new mineral law for an old act",
        ),
        pytest.param(
            "《公路法》第七十六条第一项",
            date(2022, 6, 30),
            date(2022, 9, 2),
            Choice.SAME,
            Side.BOTH,
            id="the road of 2022",
        ),
        pytest.param(
            "《农村公路条例》第三十条",
            date(2025, 9, 14),
            date(2025, 10, 1),
            Choice.NOT_IN_FORCE,
            Side.NEW,
            id="a village road dug before the regulations",
        ),
    ],
)
def test_acts_across_a_change(citation: str, act: date, decided: date, choice: Choice, side: Side) -> None:
    found = LAW.applicable(citation, act, decided)

    assert (found.choice, found.cited) == (choice, side)


def test_the_farmland_law_is_watched_and_resolves_to_nothing() -> None:
    (watched,) = [one for one in LAW.statutes if one.pending]

    assert watched.title == "中华人民共和国耕地保护和质量提升法"
    for day in (date(2026, 8, 24), date(2026, 11, 22), date(2030, 1, 1)):
        assert LAW.resolve(f"《{watched.title}》第一条", day) is None
        assert watched not in LAW.in_force(day)


@pytest.mark.parametrize("cited", CITED, ids=lambda one: f"{one.law}{one.article}")
def test_every_clause_of_the_catalogue_is_held_with_the_same_mark_and_days(cited: Citation) -> None:
    day = cited.valid_from or date(2025, 8, 1)
    found = LAW.resolve(Reference(cited.law, cited.article), day)

    assert found is not None
    assert found.mark is cited.mark
    assert found.valid_to == cited.valid_to
    if cited.valid_from:
        assert found.valid_from == cited.valid_from


def test_titles_editions_and_clauses_are_there_once() -> None:
    editions = [(one.title, one.edition) for one in LAW.statutes]
    clauses = [(one.law, one.article, one.edition) for one in LAW.dated]

    assert len(set(editions)) == len(editions)
    assert len(set(clauses)) == len(clauses)


def test_a_title_in_editions_names_the_edition_of_every_clause() -> None:
    several = {one.title for one in LAW.statutes if len(LAW.editions(one.title)) > 1}

    assert several == {"中华人民共和国民事诉讼法", "中华人民共和国行政复议法", "中华人民共和国矿产资源法"}
    assert [one for one in LAW.clauses if one.law in several and not one.edition] == []


@pytest.mark.parametrize("clause", LAW.clauses, ids=str)
def test_an_article_is_written_in_the_form_citations_are_read_in(clause: Clause) -> None:
    assert ARTICLE.fullmatch(clause.article)
    if clause.article.startswith("（"):
        assert clause.mark is not Certainty.VERIFIED
    else:
        assert LAW.read(str(clause)) == (Reference(clause.law, clause.article),)


def test_texts_are_summaries_and_every_statute_names_its_source() -> None:
    assert [str(one) for one in LAW.clauses if one.verbatim or not one.text] == []
    assert [one.title for one in LAW.statutes if not one.source] == []


def test_a_start_that_is_not_known_is_said_to_be_unknown() -> None:
    unknown = [one for one in LAW.statutes if one.in_force_from is None and not one.pending]

    assert unknown
    assert [one.title for one in unknown if "待核实" not in one.note] == []


@pytest.mark.parametrize(
    "change", [{"statute": "某法"}, {"mark": "X"}, {"in_force_from": "2024-13-01"}, {"title": None}]
)
def test_a_file_that_does_not_fit_is_refused(change: dict[str, object]) -> None:
    statute = {"title": "某法", "short": "", "edition": "", "mark": "V", "source": "测试"}

    assert parse_laws(json.dumps({"statutes": [statute], "clauses": []})).statutes[0].title == "某法"
    with pytest.raises(ValueError, match="validation error"):
        parse_laws(json.dumps({"statutes": [statute | change], "clauses": []}))
