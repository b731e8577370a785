"""立案审批申请: powers of this town on that day, limitation, parties."""

from dataclasses import replace
from datetime import date

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.case.duty import DutiesMustBeSeparate, Duty
from domain.case.guards import OutOfOrder, PowerNotGranted, PowerNotHeldAtAct
from domain.case.limitation import LimitationExpired
from domain.case.party import PartyKind, PartyStated
from domain.case.proceedings import LeadSource
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.officer import Certificate
from domain.people.role import Role
from domain.powers.item import PowerBasis
from domain.record.refusal import BadInput
from domain.record.when import Precision, When
from domain.review.reviewing import review
from domain.steps.decide_filing import DecideFiling, FilingApproved, FilingChoice
from domain.steps.order_correction import OrderCorrection
from domain.steps.register_lead import RegisterLead
from domain.steps.request_filing import PartyOrUnknownRequired, RequestFiling
from domain.steps.start_check import StartCheck
from tests.domain.given import checking, lead, regranted
from tests.domain.scene import TOWN, Scene, stated

REQUEST = RequestFiling(
    occurred_at="2022-07-13",
    items=("JT-01",),
    act_date="2022-06-01/2022-06-30",
    facts="在西里北沟取土，挖掘占用村道约6平方米",
    acts="取土与挖掘村道系同一施工行为，按一个违法行为处理",
)
FILED = DecideFiling(
    occurred_at="2022-07-14",
    decision=FilingChoice.APPROVE,
    opinion="同意立案",
    officers=("zhang", "li"),
)


@pytest.fixture
def scene() -> Scene:
    return checking(Scene())


def checking_nobody() -> Scene:
    scene = Scene()
    found = RegisterLead(
        occurred_at="2022-06-30T09:30",
        source=LeadSource.IMAGERY,
        place="西里北沟",
        content="图斑显示有新挖痕迹",
        violation="非法取土",
    )
    scene.take(found, by="zhang")
    scene.take(StartCheck(occurred_at="2022-06-30", officers=("zhang", "li")), by="wang")
    return scene


def test_a_request_awaits_the_head_and_remembers_who_made_it(scene: Scene) -> None:
    (requested,) = scene.take(REQUEST, by="zhang")

    filing = scene.case.filing
    assert scene.case.stage is Stage.FILING_REQUESTED
    assert filing is not None
    assert (filing.requested_by, filing.requested_on) == ("zhang", date(2022, 7, 13))
    assert (Duty.REQUEST_FILING, "zhang") in scene.case.duties
    assert filing.act_date == When("2022-06-01/2022-06-30", Precision.RANGE)
    assert requested.describe() == (
        "申请立案，事项JT-01，违法行为时间2022年6月1日至2022年6月30日：在西里北沟取土，挖掘占用村道约6平方米"
    )


def test_an_item_stated_twice_is_filed_once(scene: Scene) -> None:
    scene.take(replace(REQUEST, items=("JT-01", " JT-01")), by="zhang")

    assert scene.case.filing is not None
    assert scene.case.filing.items == ("JT-01",)


def test_an_item_the_town_does_not_hold_is_not_filed(scene: Scene) -> None:
    with pytest.raises(PowerNotGranted):
        scene.take(replace(REQUEST, items=("JT-01", "ZR-01")), by="zhang")


@pytest.mark.parametrize(("day", "held"), [("2022-07-12", True), ("2022-07-13", False)])
def test_the_power_counts_on_the_day_of_the_request(scene: Scene, day: str, held: bool) -> None:
    scene.powers.withdraw(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-07-13"),
        code="JT-01",
        document="收回决定（虚构）",
        since=date(2022, 7, 13),
    )
    request = replace(REQUEST, occurred_at=day)

    if held:
        scene.take(request, by="zhang")
        assert scene.case.stage is Stage.FILING_REQUESTED
    else:
        with pytest.raises(PowerNotGranted):
            scene.take(request, by="zhang")


@pytest.mark.parametrize(
    ("act_date", "years", "expired"),
    [
        ("2020-06-30", 2, False),
        ("2020-06-29", 2, True),
        ("2020-06", 2, False),
        ("2020-05", 2, True),
        ("约2019", 2, True),
        ("2019-01-01/2020-06-30", 2, False),
        ("2017-06-30", 5, False),
        ("2017-06-29", 5, True),
        ("约1996", 5, True),
    ],
)
def test_the_limitation_runs_from_the_last_day_of_the_act_to_its_discovery(
    scene: Scene, act_date: str, years: int, expired: bool
) -> None:
    scene.powers.grants = tuple(replace(one, valid_from=date(1990, 1, 1)) for one in scene.powers.grants)
    request = replace(
        REQUEST, act_date=act_date, limitation_years=years, long_limitation_reason="危及行车安全并已致人受伤"
    )

    if expired:
        with pytest.raises(LimitationExpired):
            scene.take(request, by="zhang")
    else:
        scene.take(request, by="zhang")
        assert scene.case.stage is Stage.FILING_REQUESTED


@pytest.mark.parametrize(
    ("act_date", "continuing", "basis", "held"),
    [
        pytest.param("2021-08-01", False, PowerBasis.GRANT, True, id="赋权当日"),
        pytest.param("2021-07-31", False, PowerBasis.GRANT, False, id="赋权前一日"),
        pytest.param("2021-07-01/2021-08-01", False, PowerBasis.GRANT, True, id="终了于赋权当日"),
        pytest.param("2021-07-01", True, PowerBasis.GRANT, True, id="仍在继续"),
        pytest.param("2021-07-31", False, PowerBasis.OWN, True, id="法定职权不问赋权日"),
    ],
)
def test_a_power_that_was_granted_was_held_when_the_act_ended(
    act_date: str, continuing: bool, basis: PowerBasis, held: bool
) -> None:
    scene = checking(Scene())
    scene.powers.grants = tuple(
        replace(one, item=replace(one.item, basis=basis)) for one in scene.powers.grants
    )
    request = replace(REQUEST, act_date=act_date, continuing=continuing)

    if held:
        scene.take(request, by="zhang")
        assert scene.case.stage is Stage.FILING_REQUESTED
    else:
        with pytest.raises(PowerNotHeldAtAct) as refused:
            scene.take(request, by="zhang")
        assert refused.value.sentence() == (
            "本乡镇自2021-08-01起才有事项JT-01的处罚权，违法行为终了于2021-07-31，不在赋权期间。"
        )


def test_an_act_under_an_earlier_grant_is_filed_and_that_grant_kept() -> None:
    scene = regranted(checking(Scene()))
    scene.take(replace(REQUEST, act_date="2021-08-20"), by="zhang")

    (filed,) = scene.take(FILED, by="chen")

    assert isinstance(filed, FilingApproved)
    assert [one.valid_from for one in filed.grants] == [date(2021, 9, 1)]
    assert [one.valid_from for one in filed.grants_at_act] == [date(2021, 8, 1)]
    found = review(scene.history, SHIPPED, date(2022, 7, 14))
    assert [one for one in found if one.rule.id == "V01"] == []


def test_a_filing_is_not_approved_once_the_grant_no_longer_reaches_back_to_the_act() -> None:
    scene = checking(Scene())
    scene.take(replace(REQUEST, act_date="2021-08-20"), by="zhang")
    scene.powers.grants = tuple(replace(one, valid_from=date(2021, 9, 1)) for one in scene.powers.grants)

    with pytest.raises(PowerNotHeldAtAct):
        scene.take(FILED, by="chen")


def test_the_refusal_says_when_the_limitation_ran_out(scene: Scene) -> None:
    with pytest.raises(LimitationExpired) as refused:
        scene.take(replace(REQUEST, act_date="2020-06-29"), by="zhang")

    assert refused.value.sentence() == (
        "违法行为终了之日为2020-06-29，2年追责期限已于2022-06-29届满，2022-06-30才被发现。"
    )


def test_an_act_that_continues_is_within_the_limitation(scene: Scene) -> None:
    scene.take(replace(REQUEST, act_date="约1996", continuing=True), by="zhang")

    assert scene.case.filing is not None
    assert scene.case.filing.continuing
    assert "约1996年起，仍在继续" in scene.history[-1].describe()


def test_a_case_against_nobody_is_not_filed() -> None:
    with pytest.raises(PartyOrUnknownRequired):
        checking_nobody().take(REQUEST, by="zhang")


def test_a_party_not_yet_known_is_stated_as_unknown() -> None:
    scene = checking_nobody()

    scene.take(replace(REQUEST, parties=(PartyStated(kind=PartyKind.UNKNOWN),)), by="zhang")

    assert [party.kind for party in scene.case.parties.values()] == [PartyKind.UNKNOWN]


def test_who_approved_the_order_to_correct_does_not_request_filing(scene: Scene) -> None:
    entry = scene.entry("gao", Role.ADMINISTRATOR, "2022-07-01")
    scene.officers["chen"].assign_post(entry, unit=TOWN, role=Role.TEAM_LEADER, since=date(2022, 7, 1))
    scene.officers["chen"].issue_certificate(
        entry, Certificate("1408chen", "山西省人民政府", ("综合",), date(2022, 7, 1), date(2024, 12, 31))
    )
    order = OrderCorrection(
        occurred_at="2022-07-01",
        party="party-1",
        officers=("zhang", "li"),
        facts="挖掘占用村道",
        basis=("《中华人民共和国行政处罚法》第二十八条第一款",),
        measures=("恢复村道原状",),
        due_on=date(2022, 7, 11),
        reinspect_on=date(2022, 7, 12),
        approver="chen",
    )
    scene.take(order, by="zhang")

    with pytest.raises(DutiesMustBeSeparate):
        scene.take(REQUEST, by="chen", role=Role.TEAM_LEADER)


def test_the_request_does_not_precede_the_check(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(REQUEST, occurred_at="2022-06-29", act_date="2022-06-28"), by="zhang")


def test_the_head_does_not_request_filing(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(REQUEST, by="chen")


def test_an_unchecked_lead_is_not_filed() -> None:
    with pytest.raises(StepNotAllowedNow):
        lead(Scene()).take(REQUEST, by="zhang")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"items": ()}, "items"),
        ({"items": ("",)}, "items.0"),
        ({"act_date": "去年"}, "act_date"),
        ({"act_date": "2022-02-30"}, "act_date"),
        ({"act_date": "2022-07-14"}, "act_date"),
        ({"act_date": "2022-07-01/2022-07-14"}, "act_date"),
        ({"facts": " "}, "facts"),
        ({"acts": ""}, "acts"),
        ({"limitation_years": 3}, "limitation_years"),
        ({"limitation_years": 5}, "long_limitation_reason"),
        ({"parties": (PartyStated(kind=PartyKind.PERSON),)}, "parties.0.name"),
    ],
)
def test_bad_input_names_the_field(scene: Scene, change: dict[str, object], field: str) -> None:
    before = list(scene.history)

    with pytest.raises(BadInput) as refused:
        scene.take(stated(REQUEST, change), by="zhang")

    assert refused.value.field == field
    assert scene.history == before
