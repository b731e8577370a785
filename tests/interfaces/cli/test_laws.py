"""xiangan law: what the library holds, a law and its clause entered, and withdrawn."""

from tests.interfaces.cli.county import ADMIN, COUNTY, Shell
from tests.stories.test_local_regulation import LAW, NUMBER

BY = ("--unit", COUNTY)
ADD = (
    *("law", "add", LAW, "--document", NUMBER, "--organ", "示例市人大常委会", "--rank", "地方性法规"),
    *("--in-force-from", "2021-05-01", "--source", "示例网站", "--mark", "E", *BY),
)
CLAUSE = ("law", "clause", "add", LAW, "第二十条", "--text", "禁止随意倾倒渣土", "--mark", "C", *BY)


def test_a_law_and_a_clause_are_entered_shown_and_withdrawn(own_county: Shell) -> None:
    own_county.done(*ADD, by=ADMIN)
    own_county.done(*CLAUSE, by=ADMIN)

    shown = own_county.done("law", "show", LAW, by="zhang")
    (told,) = own_county.json("law", "show", LAW, by="zhang")["items"]
    gone = ("--edition", NUMBER, "--reason", "录入有误", *BY)
    own_county.done("law", "clause", "withdraw", LAW, "第二十条", *gone, by=ADMIN)
    own_county.done("law", "withdraw", LAW, *gone, by=ADMIN)

    assert all(one in shown for one in (LAW, "示例网站", "县级录入", "禁止随意倾倒渣土", "县级已核实"))
    assert [one["article"] for one in told["clauses"]] == ["第二十条"]
    assert own_county.json("law", "show", LAW, by="zhang")["items"] == []
    assert "法规库没有" in own_county(*("law", "show", LAW), by="zhang").output


def test_the_list_shows_every_edition_with_its_source(county: Shell) -> None:
    listed = county.json("law", "list", by="zhang")["items"]

    assert {"中华人民共和国公路法", "农村公路条例"} <= {one["title"] for one in listed}
    assert "公路法" in county.done("law", "list", "--on", "2022-07-01", by="zhang")
