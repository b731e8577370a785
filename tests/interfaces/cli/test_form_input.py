"""How the words of the command line become the input of a step."""

from pathlib import Path

import pytest

from domain.steps.collect_evidence import CollectEvidence
from domain.steps.inspect_site import InspectSite
from domain.steps.order_correction import OrderCorrection
from domain.steps.register_lead import RegisterLead
from interfaces.cli.failures import ExitCode, Failure
from interfaces.cli.form_flags import flags_of
from interfaces.cli.form_input import FormInput
from interfaces.cli.json_values import Json


def lead(*words: str) -> dict[str, Json]:
    stated = FormInput(flags_of(RegisterLead), "zh")
    stated.read_words(words)
    return stated.fields


def complaint(step: type[RegisterLead | CollectEvidence | InspectSite], *words: str) -> Failure:
    with pytest.raises(Failure) as caught:
        FormInput(flags_of(step), "zh").read_words(words)
    return caught.value


def test_an_option_takes_the_next_word_or_what_follows_the_equals_sign() -> None:
    assert lead("--place", "村北", "--content=挖土 = 卖土") == {"place": "村北", "content": "挖土 = 卖土"}


def test_a_repeated_option_adds_up() -> None:
    stated = FormInput(flags_of(OrderCorrection), "zh")
    stated.read_words(["--officers", "sunji-zhang", "--officers", "sunji-li"])

    assert stated.fields == {"officers": ["sunji-zhang", "sunji-li"]}


def test_a_switch_takes_no_word_and_has_a_no() -> None:
    stated = FormInput(flags_of(InspectSite), "zh")
    stated.read_words(["--certificates-shown", "--no-party-signed", "--place", "村道"])

    assert stated.fields == {"certificates_shown": True, "party_signed": False, "place": "村道"}


def test_a_switch_may_be_answered_in_words() -> None:
    assert lead("--real-name=否") == {"real_name": False}
    assert "--real-name" in complaint(RegisterLead, "--real-name=maybe").sentence


def test_a_number_is_sent_as_a_number_and_anything_else_is_refused_by_name() -> None:
    stated = FormInput(flags_of(CollectEvidence), "zh")
    stated.read_words(["--size", "2048"])

    assert stated.fields == {"size": 2048}
    assert "--size" in complaint(CollectEvidence, "--size", "2 MB").sentence
    assert complaint(CollectEvidence, "--size", "9" * 5000).sentence == f"--size 应为整数：{'9' * 20}"


def test_a_structure_is_json_text_or_a_file_and_lists_are_joined(tmp_path: Path) -> None:
    file = tmp_path / "parties.json"
    file.write_text('[{"kind": "unknown"}, {"kind": "organisation", "name": "砖厂"}]', encoding="utf-8")

    fields = lead("--parties", '{"kind": "person", "name": "王某"}', "--parties", f"@{file}")

    assert fields["parties"] == [
        {"kind": "person", "name": "王某"},
        {"kind": "unknown"},
        {"kind": "organisation", "name": "砖厂"},
    ]


def test_json_that_cannot_be_read_names_the_option_and_the_place() -> None:
    failure = complaint(RegisterLead, "--parties", "{kind}")

    assert (failure.exit_code, failure.sentence) == (
        ExitCode.USAGE,
        "--parties 不是有效的 JSON（第1行第2列）",
    )


def test_a_file_that_is_not_there_is_named() -> None:
    assert complaint(RegisterLead, "--parties", "@gone.json").sentence == "--parties 文件 gone.json 不存在"


def test_an_unknown_option_is_named() -> None:
    failure = complaint(RegisterLead, "--colour", "red")

    assert (failure.exit_code, failure.sentence) == (ExitCode.USAGE, "没有选项 --colour")


def test_a_word_without_an_option_is_named() -> None:
    assert complaint(RegisterLead, "村北").sentence == "多余的参数：村北"


def test_an_option_without_its_word_is_named() -> None:
    assert complaint(RegisterLead, "--place", "--content", "挖土").sentence == "--place 后面缺少内容"
    assert complaint(RegisterLead, "--place").sentence == "--place 后面缺少内容"


def test_a_value_may_begin_with_a_dash() -> None:
    assert lead("--content", "--深约三米") == {"content": "--深约三米"}


def test_a_single_value_is_given_once() -> None:
    assert complaint(RegisterLead, "--place", "村北", "--place", "村南").sentence == "--place 只能填写一次"


def test_a_document_states_the_whole_input_and_options_go_before_it(tmp_path: Path) -> None:
    file = tmp_path / "lead.json"
    file.write_text('{"place": "村北", "content": "挖土"}', encoding="utf-8")
    stated = FormInput(flags_of(RegisterLead), "zh")

    stated.read_document(str(file))
    stated.read_words(["--place", "村南"])

    assert stated.fields == {"place": "村南", "content": "挖土"}


@pytest.mark.parametrize(
    ("content", "named"), [("[]", "--input"), ('{"colour": 1}', "colour"), ("{", "--input")]
)
def test_a_document_that_is_no_input_of_the_step_is_refused_by_name(
    tmp_path: Path, content: str, named: str
) -> None:
    file = tmp_path / "lead.json"
    file.write_text(content, encoding="utf-8")

    with pytest.raises(Failure, match=named):
        FormInput(flags_of(RegisterLead), "zh").read_document(str(file))


def test_all_missing_fields_are_named_at_once() -> None:
    stated = FormInput(flags_of(RegisterLead), "en")
    stated.read_words(["--place", "村北", "--content", "挖土", "--source", "网格巡查"])

    with pytest.raises(Failure) as caught:
        stated.complete()

    assert caught.value.sentence == "missing: --occurred-at（发生时间）、--violation（涉嫌违法行为）"
