"""Statistics over HTTP: a town sees its own, the county all; zeros are told; a period or time that is none names its field."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.interfaces.api.test_lists import every_item, foreign_lead
from tests.interfaces.api.town import MEIYANG, ORDER, SUNJI, Town

FRESH = 10**9
JULY = {"period": "2022-07", "wait": FRESH}


@pytest.fixture
def july(town: Town) -> Town:
    """Two leads of 2022-06-30 in two towns, recorded on 2022-07-02; an order to correct, recorded ten days later."""
    case = town.checking()
    foreign_lead(town)
    town.clock.time += timedelta(days=10)
    town.done(town.by("zhang").post(f"/cases/{case}/steps/order-correction", ORDER, 2))
    return town


def counted(town: Town, who: str, **params: object) -> dict[tuple[str, str], int]:
    items = town.done(town.by(who).get("/statistics", **{**JULY, **params}))["items"]
    return {(one["group"], one["figure"]): one["count"] for one in items}


def test_a_town_sees_its_own_figures_the_county_those_of_all(july: Town) -> None:
    own, every = counted(july, "zhang"), counted(july, "ding")

    assert {unit for unit, _ in own} == {SUNJI}
    assert own[SUNJI, "lead"] == every[SUNJI, "lead"] == every[MEIYANG, "lead"] == 1
    assert own[SUNJI, "penalised"] == 0
    assert counted(july, "zhang", unit=MEIYANG) == {}
    assert july.by("ge").get("/statistics").json()["code"] == "not-permitted"


def test_the_26th_belongs_to_the_next_month(july: Town) -> None:
    assert counted(july, "zhang", by="all")["", "lead"] == 1
    assert counted(july, "zhang", by="all", calendar="month")["", "lead"] == 0
    assert counted(july, "zhang", by="all", period="2022-06", calendar="month")["", "lead"] == 1
    assert counted(july, "zhang", by="all", period="2022-06")["", "lead"] == 0


def test_a_figure_of_a_past_day_and_what_changed_it_since(july: Town) -> None:
    then = counted(july, "zhang", by="all", known_at="2022-07-02")
    now = counted(july, "zhang", by="all")
    changes = every_item(july.by("zhang"), "/statistics/changes", since="2022-07-02", **JULY)

    assert (then["", "correction_ordered"], now["", "correction_ordered"]) == (0, 1)
    (change,) = changes
    assert (change["figure"], change["sign"], change["title"]) == ("correction_ordered", 1, "责令改正")
    assert (change["actor"]["name"], change["version"], change["late_days"]) == ("张执法", 3, 11)
    assert july.done(july.by("foreign").get("/statistics/changes", since="2022-07-02", **JULY))["items"] == []


def test_stages_and_money_are_named_in_chinese(july: Town) -> None:
    stages = july.done(july.by("zhang").get("/statistics", by="stage", **JULY))["items"]
    lines = july.done(july.by("zhang").get("/statistics", by="all", **JULY))["items"]

    checking = {one["figure"]: one["count"] for one in stages if one["group"] == "checking"}
    assert checking == {"stage_entered": 1, "stage_left": 0, "stage_days": 0, "stage_standing": 1}
    imposed = next(one for one in lines if one["figure"] == "imposed")
    assert (imposed["label"], imposed["amount_fen"]) == ("处罚决定所载罚没金额", 0)
    assert imposed["amount_text"] == "0.00元"


def test_the_annual_table_tells_what_is_not_known_as_not_known(july: Town) -> None:
    answered = july.done(july.by("ding").get("/statistics/annual", year=2022, wait=FRESH))
    lines = {one["label"]: one for one in answered["items"]}

    assert "待核实" in answered["rules"]
    assert lines["罚款（宗）"]["shown"] == "0"
    assert (lines["罚款（宗）"]["mark"], lines["罚款（宗）"]["known"]) == ("E", True)
    assert (lines["行政拘留（宗）"]["shown"], lines["行政拘留（宗）"]["known"]) == ("未知", False)
    assert "第七十四条第三款" in lines["罚没款入库率"]["note"]
    assert (lines["罚没款入库率"]["denominator"], lines["罚没款入库率"]["percent"]) == (0, None)
    assert lines["线索已登记"]["shown"] == "0.0日"


def test_the_present_period_is_asked_for_when_none_is_named(july: Town) -> None:
    july.clock.time = datetime(2022, 7, 25, 16, 30, tzinfo=UTC)

    assert july.done(july.by("zhang").get("/statistics"))["period"] == "2022-08"


@pytest.mark.parametrize(
    ("path", "params", "field"),
    [
        ("/statistics", {"period": "2022-13"}, "period"),
        ("/statistics", {"period": "2022", "calendar": "quarter"}, "period"),
        ("/statistics", {"calendar": "week"}, "calendar"),
        ("/statistics", {"by": "officer"}, "by"),
        ("/statistics", {"known_at": "soon"}, "known_at"),
        ("/statistics/changes", {}, "since"),
        ("/statistics/changes", {"since": "soon"}, "since"),
        ("/statistics/changes", {"since": "2022-07-01", "figure": "x"}, "figure"),
        ("/statistics/changes", {"since": "2022-07-01", "after": "x"}, "after"),
        ("/statistics/annual", {"year": 1800}, "year"),
    ],
    ids=str,
)
def test_a_question_that_is_none_names_its_field(
    quiet_town: Town, path: str, params: dict[str, object], field: str
) -> None:
    answered = quiet_town.by("ping").get(path, **params)

    assert answered.status_code == 422
    assert field in {one["field"] for one in answered.json()["errors"]}
