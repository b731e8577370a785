"""Administrative acts and registers: one command each, its options made from the form."""

import pytest

from application.use_cases.tokens import IssueToken
from interfaces.api.administration import ADMINISTRATION
from interfaces.cli.commands.acts import ACTS, Act
from interfaces.cli.form_flags import flags_of
from tests.interfaces.cli.county import ADMIN, COUNTY, LEAD, SUNJI, Shell

GRANT = ("--items", "JT-01", "--document", "示例赋权决定", "--valid-from", "2021-08-01")


def test_every_administrative_act_of_the_api_has_its_command() -> None:
    """The calendar's take a file or a day, and have commands of their own."""
    commands = {(act.path, act.form.type) for act in ACTS if act.form.type is not IssueToken}
    general = {(act.path, act.form) for act in ADMINISTRATION if not act.path.startswith("/calendar/")}

    assert commands == general


@pytest.mark.parametrize("act", ACTS, ids=lambda act: f"{act.group} {act.name}")
def test_every_act_shows_its_options_and_takes_its_first_fields_by_place(nowhere: Shell, act: Act) -> None:
    shown = nowhere.done(*act.group.split(), act.name, "--help", by="")

    assert " ".join(name.upper() for name in act.form.positional) in shown
    assert all(flag.option in shown for flag in flags_of(act.form.type))


def test_the_officers_are_listed_with_their_posts_and_certificates(county: Shell) -> None:
    shown = county.done("officer", "list", "--unit", SUNJI, by=ADMIN)

    assert "张执法" in shown
    assert "执法人员（140821105）" in shown
    assert "1408-zhang" in shown
    assert "外执法" not in shown


def test_one_officer_is_shown_with_everything_past_and_present(own_county: Shell) -> None:
    own_county.done("officer", "qualification", "chen", "--number", "A2020", by=ADMIN)

    shown = own_county.done("officer", "show", "chen", by=ADMIN)

    assert "A2020" in shown
    assert "行政机关负责人" in shown
    assert own_county.json("officer", "show", "chen", by=ADMIN)["legal_qualification"] == "A2020"


def test_an_officer_that_is_not_there_is_not_found(county: Shell) -> None:
    assert county("officer", "show", "nobody", by=ADMIN).exit_code == 3


def test_a_post_is_ended(own_county: Shell) -> None:
    own_county.done(
        *("officer", "end-post", "li", "--unit", SUNJI, "--role", "case_officer", "--until", "2024-01-01"),
        by=ADMIN,
    )

    posts = own_county.json("officer", "show", "li", by=ADMIN)["posts"]
    assert [(one["until"], one["held_today"]) for one in posts] == [("2024-01-01", False)]


def test_a_certificate_is_suspended_reinstated_and_cancelled(own_county: Shell) -> None:
    of_zhang = ("zhang", "--number", "1408-zhang")
    valid = []
    for name, words in (
        ("suspend", ("--since", "2024-01-01", "--reason", "未完成培训")),
        ("reinstate", ("--since", "2024-02-01")),
        ("cancel", ("--since", "2024-03-01", "--reason", "调离")),
    ):
        own_county.done("officer", "certificate", name, *of_zhang, *words, by=ADMIN)
        shown = own_county.json("officer", "show", "zhang", by=ADMIN)
        valid.append(shown["certificates"][0]["valid_today"])

    assert valid == [False, True, False]


def test_only_an_administrator_registers_officers(county: Shell) -> None:
    result = county("officer", "register", "new-one", "新人", by="zhang")

    assert result.exit_code == 1
    assert "系统管理员" in result.stderr


def test_a_role_that_is_none_names_the_field(county: Shell) -> None:
    words = ("--unit", SUNJI, "--role", "king", "--since", "2020-01-01")

    result = county("officer", "assign-post", "zhang", *words, by=ADMIN)

    assert result.exit_code == 2
    assert "role" in result.stderr


def test_the_catalogue_of_items_shows_how_sure_it_is(county: Shell) -> None:
    assert "待核实" in county.done("power", "items", by="zhang")


def test_a_town_without_powers_is_told_in_words(county: Shell) -> None:
    assert county.done("power", "list", SUNJI, by="zhang") == "该乡镇没有赋权事项\n"


def test_powers_are_granted_and_withdrawn(own_county: Shell) -> None:
    own_county.done("power", "grant", SUNJI, *GRANT, by=ADMIN)
    own_county.done(
        *("power", "withdraw", SUNJI, "--items", "JT-01", "--document", "示例收回决定"),
        *("--since", "2024-01-01", "--no-saving"),
        by=ADMIN,
    )

    (grant,) = own_county.json("power", "list", SUNJI, by="zhang")["items"]
    assert (grant["withdrawn_on"], grant["saving"], grant["held_today"]) == ("2024-01-01", False, False)
    assert "2024-01-01" in own_county.done("power", "list", SUNJI, by="zhang")
    assert own_county.json("power", "list", SUNJI, "--on", "2023-01-01", by="zhang")["items"] != []


def test_units_are_listed_and_a_new_one_is_registered(own_county: Shell) -> None:
    parent = own_county.json("unit", "list", "--all", by=ADMIN)["items"][-1]["parent"]
    code = f"{parent}900"
    own_county.done("unit", "establish", code, "示例新村", "--kind", "village", "--parent", parent, by=ADMIN)

    assert "示例新村" in own_county.done("unit", "list", "--all", by=ADMIN)
    assert "临猗县" in own_county.done("unit", "list", "--limit", "1", by=ADMIN)


def test_a_document_number_is_looked_up_and_voided(own_county: Shell) -> None:
    case = own_county.lead()
    own_county.done(
        *("step", "record", case, "start-check", "--occurred-at", "2022-07-01"),
        *("--officers", "zhang", "--officers", "li"),
        by="wang",
    )
    own_county.done(
        *("step", "record", case, "order-correction", "--occurred-at", "2022-07-02", "--party", "party-1"),
        *("--officers", "zhang", "--officers", "li", "--facts", "在西里北沟取土", "--approver", "chen"),
        *("--basis", "《中华人民共和国行政处罚法》第二十八条第一款", "--measures", "立即停止取土"),
        *("--due-on", "2022-07-12", "--reinspect-on", "2022-07-13"),
        by="zhang",
    )
    (book,) = own_county.json("number", "list", by="chen")["items"]
    named = (book["issuer"], book["word"], str(book["year"]))
    (number,) = own_county.json("number", "register", *named, by="chen")["items"]
    of_book = ("--issuer", named[0], "--word", named[1], "--year", named[2])

    own_county.done("number", "void", number["text"], *of_book, "--reason", "重复编号", by="chen")

    assert number["taken_by"] == case
    assert "重复编号" in own_county.done("number", "register", *named, by="chen")
    assert "临孙综执责改字〔2022〕第…号" in own_county.done("number", "list", by="chen")


def test_a_register_of_numbers_that_is_none_is_not_found(county: Shell) -> None:
    assert county("number", "register", SUNJI, "责改", "1999", by="chen").exit_code == 3


def test_a_token_is_printed_once_listed_without_its_text_and_revoked(own_county: Shell) -> None:
    token = own_county.done("token", "issue", "zhang", "--days", "7", "--label", "执法终端", by=ADMIN)
    listed = own_county.done("token", "list", "zhang", by=ADMIN)
    (kept,) = own_county.json("token", "list", "zhang", by=ADMIN)["items"]
    own_county.done("token", "revoke", kept["id"], by=ADMIN)

    assert token.strip().splitlines()[-1].startswith("xa_")
    assert "执法终端" in listed
    assert "xa_" not in listed
    (revoked,) = own_county.json("token", "list", "zhang", by=ADMIN)["items"]
    assert revoked["revoked_at"] is not None


def test_a_token_as_json_is_json_only(own_county: Shell) -> None:
    assert own_county.json("token", "issue", "zhang", by=ADMIN)["token"].startswith("xa_")


def test_the_audit_trail_tells_who_did_what_in_the_whole_county(county: Shell) -> None:
    shown = county.done("audit", "list", "--topic", "case.check_started", by=ADMIN)
    newest = county.json("audit", "list", "--newest-first", "--limit", "1", by=ADMIN)

    assert "王队长" in shown
    assert newest["items"][0]["topic"] == "case.lead_registered"
    assert county.done("audit", "list", "--actor", "nobody", by=ADMIN) == "没有符合条件的记录\n"


@pytest.mark.parametrize("words", [LEAD, ("officer", "list")], ids=["command", "query"])
def test_without_an_operator_nothing_is_done_and_the_ways_are_told(
    county: Shell, words: tuple[str, ...]
) -> None:
    result = county(*words)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "--as CODE" in result.stderr
    assert "XIANGAN_TOKEN" in result.stderr


def test_an_operator_who_is_not_registered_is_bad_input(county: Shell) -> None:
    result = county("officer", "list", by="stranger")

    assert result.exit_code == 2
    assert "stranger" in result.stderr


def test_the_operator_may_be_named_in_the_command_itself(county: Shell) -> None:
    assert county("--as", ADMIN, "unit", "list", "--limit", "1").exit_code == 0
    assert COUNTY in county("--as", ADMIN, "unit", "list", "--limit", "1", "--json").stdout
