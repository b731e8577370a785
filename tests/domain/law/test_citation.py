"""引用条款: what an officer writes is read as law and article, in one form."""

import pytest

from domain.law.citation import Reference, references


def read(text: str) -> list[str]:
    return [str(one) for one in references(text)]


@pytest.mark.parametrize(
    "text",
    [
        "《公路法》第七十六条第一项",
        "《公路法》第七十六条第（一）项",
        "《公路法》第76条第(1)项",
        "《公路法》（2017年修正）第七十六条第一项",
        "《公路法》 第 七十六 条 第一项的规定",
        "依据《公路法》第７６条第１项",
    ],
)
def test_one_clause_written_in_many_ways_is_one_clause(text: str) -> None:
    assert read(text) == ["《公路法》第七十六条第一项"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param(
            "《公路法》第四十四条第一款、第七十六条第一项",
            ["《公路法》第四十四条第一款", "《公路法》第七十六条第一项"],
            id="two articles of one law",
        ),
        pytest.param(
            "《土地管理法》第七十五条和《土地管理法实施条例》第五十五条",
            ["《土地管理法》第七十五条", "《土地管理法实施条例》第五十五条"],
            id="two laws",
        ),
        pytest.param(
            "《土地管理法》第三十七条第二款、第三款",
            ["《土地管理法》第三十七条第二款", "《土地管理法》第三十七条第三款"],
            id="two paragraphs of one article",
        ),
        pytest.param(
            "《某法》第一条第一款第一项、第二项，第二款",
            ["《某法》第一条第一款第一项", "《某法》第一条第一款第二项", "《某法》第一条第二款"],
            id="items, then a paragraph",
        ),
        pytest.param("《刑法》第一百三十三条之一", ["《刑法》第一百三十三条之一"], id="an inserted article"),
        pytest.param("《公路法》", [], id="no article"),
        pytest.param("第七十六条", [], id="no law"),
        pytest.param("《公路法》第一款", [], id="a paragraph of no article"),
        pytest.param("《公路法》第零条、第99999条", [], id="numbers no article has"),
    ],
)
def test_a_text_names_so_many_clauses(text: str, named: list[str]) -> None:
    assert read(text) == named


def test_a_clause_lies_in_its_paragraph_and_its_article() -> None:
    reference = Reference("某法", "第一百三十三条之一第一款第二项")

    assert reference.wider == (
        "第一百三十三条之一第一款第二项",
        "第一百三十三条之一第一款",
        "第一百三十三条之一",
    )


def test_an_article_not_verified_stands_for_itself() -> None:
    assert Reference("农村公路条例", "（条款待核实）").wider == ("（条款待核实）",)
