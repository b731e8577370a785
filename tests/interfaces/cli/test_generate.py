"""Fictional cases from the command line: into an empty system, or not at all."""

from tests.interfaces.cli.county import Shell


def test_generated_cases_are_there_to_be_looked_at(nowhere: Shell) -> None:
    told = nowhere("generate", "--cases", "2", "--seed", "4").stdout

    listed = nowhere.json("case", "list", by="county-auditor")["items"]
    events = nowhere.json("events", "list", "--newest-first", by="county-auditor")["items"]

    assert "已按 2 件生成虚构案件" in told
    assert len(listed) == 2
    assert {one["request"] for one in events} == {"generated/4/2"}


def test_nothing_is_generated_among_other_cases(own_county: Shell) -> None:
    refused = own_county("generate", "--cases", "2")

    assert refused.exit_code == 1
    assert "记录中已有其他事件" in refused.stderr
    assert len(own_county.json("case", "list", by="zhang")["items"]) == 2
