"""xiangan step record enter-paper-file: a file from a document, its badge in the list, its review on one sheet."""

import json
import shutil
from pathlib import Path

import pytest

from tests.interfaces.cli.county import Shell

FILE = {
    "occurred_at": "2021-03-07",
    "paper_source": "本镇档案室",
    "reason": "评查历史案卷",
    "violation": "未经许可建设房屋",
    "parties": [{"kind": "person", "name": "周某甲"}, {"kind": "person", "name": "吴某乙"}],
    "names": [{"where": "询问笔录", "party": "party-1", "name": "周某"}],
    "act_date": "约1996",
    "acts": [{"matter": "立案", "on": "2021-03-07"}],
    "decisions": [
        {
            "on": "2021-05-20",
            "number": "某镇罚决字〔2021〕1-004号",
            "remedies": [{"route": "行政诉讼", "organ": "某县人民法院", "length": 15}],
        }
    ],
}


@pytest.fixture(scope="module")
def office(county: Shell, tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """A county of this file's own, with one paper file."""
    data = tmp_path_factory.mktemp("office") / "data"
    shutil.copytree(county.data, data)
    return Shell(data)


@pytest.fixture(scope="module")
def entered(office: Shell, tmp_path_factory: pytest.TempPathFactory) -> str:
    paper: Path = tmp_path_factory.mktemp("paper") / "decision.json"
    paper.write_text(json.dumps(FILE, ensure_ascii=False), "utf-8")
    told = office.json("step", "record", "enter-paper-file", "--input", str(paper), by="zhang")
    return str(told["id"])


def test_the_list_shows_a_file_entered_from_paper_as_one(office: Shell, entered: str) -> None:
    rows = office.json("case", "list", "--stage", "paper", by="zhang")["items"]

    assert [one["id"] for one in rows] == [entered]
    assert "纸质案卷（补录）" in office.done("case", "list", "--stage", "paper", by="zhang")


def test_its_history_says_that_it_is_paper(office: Shell, entered: str) -> None:
    shown = office.done("case", "history", entered, by="zhang")

    assert "【纸质补录】" in shown and "1-004号" in shown


def test_its_review_tells_findings_and_what_the_papers_do_not_say(office: Shell, entered: str) -> None:
    shown = office.done("case", "review", entered, by="zhang")

    assert "P01" in shown and "P03" in shown
    assert "待人工核对（文书未载的事项尚未核对）" in shown
    assert "文书未载，需人工核对" in shown and "得分只就文书所载" in shown


def test_a_case_is_not_named_before_the_step_that_opens_one(office: Shell, entered: str) -> None:
    result = office("step", "record", entered, "enter-paper-file", by="zhang")

    assert result.exit_code == 2
    assert "补录纸质案卷不写案件" in result.output


def test_the_form_says_what_time_it_asks_for(office: Shell) -> None:
    shown = office.done("step", "record", "enter-paper-file", "--help", by="zhang")

    assert "案件开始时间" in shown
    assert "发生时间" not in shown


def test_the_history_of_a_paper_file_speaks_of_parties_not_of_their_ids(office: Shell, entered: str) -> None:
    told = [one["text"] for one in office.json("case", "history", entered, by="zhang")["items"]]

    assert any("对当事人1" in one for one in told)
    assert not any("party-" in one for one in told)


def test_findings_speak_of_parties_not_of_their_ids(office: Shell, entered: str) -> None:
    told = office.json("case", "review", entered, by="zhang")

    sentences = "".join(one["text"] for one in (*told["findings"], *told["untold"]))
    assert "当事人1" in sentences
    assert "party-" not in sentences
