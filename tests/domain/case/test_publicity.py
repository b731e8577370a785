"""双公示数据: the whole for the platform, and of a villager no more than a surname for the public."""

from dataclasses import replace
from datetime import date

import pytest

from domain.case.party import Party, PartyKind, PartyStated
from domain.case.party_proceedings import Decision
from domain.case.penalty import Penalty, PenaltyKind
from domain.case.publicity import (
    LONG_TERM,
    NAMES,
    NEVER_SHOWN,
    OtherCode,
    OtherCodeKind,
    PayloadField,
    Reported,
    in_wan,
    masked,
    missing_from,
    public_payload,
    report_payload,
)
from domain.case.publicity_rules import Seriousness, within_period
from domain.record.personal import Personal

VILLAGER = PartyStated(
    kind=PartyKind.PERSON,
    name="薛某某",
    id_number="110101199003077459",
    phone="13800000000",
    address="薛公村12号",
).sealed_as("party-1", "parties.0")
COMPANY = PartyStated(
    kind=PartyKind.ORGANISATION,
    name="某土石方工程有限公司",
    credit_code="11140821A00000001E",
    representative="王某某",
    phone="13900000000",
).sealed_as("party-2", "parties.1")
DECISION = Decision(
    "临孙综执罚决字〔2022〕第001号",
    date(2022, 9, 2),
    (Penalty(kind=PenaltyKind.FINE, item="JT-01", amount_fen=200_000),),
    basis=("《中华人民共和国公路法》第七十六条第一项",),
)
SAID = Reported(
    violation="擅自占用、挖掘公路",
    facts="薛某某（13800000000）家住薛公村12号，挖掘村道约6平方米",
    organ="孙吉镇人民政府",
    organ_code="11140821A00000001E",
    source="孙吉镇人民政府",
    source_code="11140821A00000001E",
    valid_until=LONG_TERM,
    until=date(2023, 9, 2),
)


def values(payload: tuple[PayloadField, ...]) -> dict[str, str]:
    return {one.code: one.personal.text if one.personal else one.value for one in payload if one.filled}


def reported(party: Party, decision: Decision = DECISION, said: Reported = SAID) -> dict[str, str]:
    return values(report_payload(party, decision, said))


def test_a_villager_is_reported_in_full() -> None:
    report = report_payload(VILLAGER, DECISION, SAID)

    assert [one.code for one in report] == list(NAMES)
    assert values(report) == {
        "CF_XDR_MC": "薛某某",
        "CF_XDR_LB": "自然人",
        "CF_XDR_ZJLX": "身份证",
        "CF_XDR_ZJHM": "110101199003077459",
        "CF_WSH": DECISION.number,
        "CF_WFXW": "擅自占用、挖掘公路",
        "CF_SY": SAID.facts,
        "CF_YJ": "《中华人民共和国公路法》第七十六条第一项",
        "CF_CFLB": "罚款",
        "CF_NR": "罚款2,000.00元",
        "CF_NR_FK": "0.200000",
        "CF_JDRQ": "2022-09-02",
        "CF_YXQ": "2099-12-31",
        "CF_GSJZQ": "2023-09-02",
        "CF_CFJG": "孙吉镇人民政府",
        "CF_CFJGDM": "11140821A00000001E",
        "CF_SJLY": "孙吉镇人民政府",
        "CF_SJLYDM": "11140821A00000001E",
    }
    assert missing_from(report, VILLAGER, DECISION.penalties) == ()


def test_what_says_something_of_a_person_is_personal() -> None:
    report = {one.code: one for one in report_payload(VILLAGER, DECISION, SAID)}

    assert report["CF_XDR_MC"].personal == Personal("薛某某", "party-1")
    assert report["CF_XDR_MC"].value == ""
    assert report["CF_XDR_ZJHM"].personal == Personal("110101199003077459", "party-1")


def test_the_public_sees_a_surname_and_no_number_phone_or_address() -> None:
    shown = values(public_payload(report_payload(VILLAGER, DECISION, SAID), VILLAGER))

    assert shown["CF_XDR_MC"] == "薛×"
    assert shown["CF_SY"] == "×××（×××）家住×××，挖掘村道约6平方米"
    assert not set(shown) & NEVER_SHOWN
    assert not any(
        word in value for value in shown.values() for word in ("某某", "1101", "13800000000", "12号")
    )
    assert (shown["CF_NR_FK"], shown["CF_CFJG"], shown["CF_WSH"]) == (
        "0.200000",
        "孙吉镇人民政府",
        DECISION.number,
    )


def test_a_company_is_shown_by_name_and_code_without_its_people() -> None:
    report = report_payload(COMPANY, DECISION, replace(SAID, facts="法定代表人王某某指使挖掘"))
    shown = values(public_payload(report, COMPANY))

    assert values(report)["CF_FRDB"] == "王某某"
    assert (shown["CF_XDR_MC"], shown["CF_XDR_LB"], shown["CF_XDR_SHXYM"]) == (
        "某土石方工程有限公司",
        "法人及非法人组织",
        "11140821A00000001E",
    )
    assert shown["CF_SY"] == "法定代表人×××指使挖掘"
    assert "CF_FRDB" not in shown


def test_further_codes_have_their_places() -> None:
    tax = (OtherCode(kind=OtherCodeKind.TAX, code=" 140821000000001 "),)

    assert reported(COMPANY, said=replace(SAID, others=tax))["CF_XDR_SWDJ"] == "140821000000001"
    assert "CF_XDR_SWDJ" not in reported(VILLAGER, said=replace(SAID, others=tax))


def test_several_kinds_are_joined_and_summed() -> None:
    several = replace(
        DECISION,
        penalties=(
            *DECISION.penalties,
            Penalty(kind=PenaltyKind.CONFISCATE_GAINS, item="JT-01", amount_fen=1_000_000),
            Penalty(kind=PenaltyKind.CONFISCATE_PROPERTY, item="JT-01", amount_fen=500_000),
            Penalty(kind=PenaltyKind.OTHER, item="JT-01", content="限期拆除"),
        ),
    )

    shown = reported(VILLAGER, several)

    assert shown["CF_CFLB"] == "罚款;没收违法所得;没收非法财物;其他-限期拆除"
    assert (shown["CF_NR_FK"], shown["CF_NR_WFFF"]) == ("0.200000", "1.500000")


def test_what_is_required_of_each_kind_of_party_is_missed() -> None:
    bare = PartyStated(kind=PartyKind.PERSON, name="薛某某").sealed_as("party-1", "parties.0")
    shop = PartyStated(kind=PartyKind.SELF_EMPLOYED, name="某砂石店").sealed_as("party-1", "parties.0")

    def missed(party: Party) -> tuple[str, ...]:
        return missing_from(report_payload(party, DECISION, SAID), party, DECISION.penalties)

    assert missed(bare) == ("证件类型", "证件号码")
    assert missed(shop) == ("统一社会信用代码", "法定代表人")


def test_a_licence_taken_is_to_be_named() -> None:
    revoked = replace(DECISION, penalties=(Penalty(kind=PenaltyKind.REVOKE_LICENCE, item="JT-01"),))

    def missed(said: Reported) -> tuple[str, ...]:
        return missing_from(report_payload(VILLAGER, revoked, said), VILLAGER, revoked.penalties)

    assert missed(SAID) == ("暂扣或吊销证照名称及编号",)
    assert missed(replace(SAID, licence="道路运输证001")) == ()


@pytest.mark.parametrize(
    ("fen", "wan"), [(200_000, "0.200000"), (1, "0.000001"), (14_400_000, "14.400000"), (0, "0.000000")]
)
def test_money_is_reported_in_ten_thousands_exactly(fen: int, wan: str) -> None:
    assert in_wan(fen) == wan


@pytest.mark.parametrize(("name", "shown"), [("薛某某", "薛×"), ("王五", "王×"), ("", "")])
def test_a_name_is_masked_to_the_surname(name: str, shown: str) -> None:
    assert masked(name) == shown


def test_a_person_whose_data_are_gone_is_reported_without_them() -> None:
    gone = replace(VILLAGER, name=Personal(None, "party-1"), id_number=Personal(None, "party-1"))
    report = report_payload(gone, DECISION, SAID)

    assert missing_from(report, gone, DECISION.penalties)[0] == "行政相对人名称"
    assert "CF_XDR_MC" not in values(public_payload(report, gone))


@pytest.mark.parametrize(
    ("seriousness", "until", "fits"),
    [
        (Seriousness.MINOR, date(2026, 5, 6), True),
        (Seriousness.MINOR, date(2026, 8, 6), True),
        (Seriousness.MINOR, date(2026, 8, 7), False),
        (Seriousness.ORDINARY, date(2026, 8, 5), False),
        (Seriousness.ORDINARY, date(2026, 8, 6), True),
        (Seriousness.ORDINARY, date(2027, 5, 7), False),
        (Seriousness.SERIOUS, date(2027, 5, 5), False),
        (Seriousness.SERIOUS, date(2029, 5, 6), True),
    ],
)
def test_a_display_lasts_as_long_as_its_seriousness_asks(
    seriousness: Seriousness, until: date, fits: bool
) -> None:
    assert within_period(seriousness, date(2026, 5, 6), until) is fits
