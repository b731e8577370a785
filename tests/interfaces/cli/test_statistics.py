"""Statistics on the screen and as JSON."""

from tests.interfaces.cli.county import Shell


def test_a_period_is_shown_with_its_days_and_without_zeros(county: Shell) -> None:
    shown = county.done("statistics", "show", "--period", "2022", "--calendar", "year", by="zhang")

    assert "2022-01-01至2022-12-31" in shown
    assert "登记线索" in shown
    assert "行政处罚（宗）" not in shown


def test_a_period_without_anything_says_so(county: Shell) -> None:
    shown = county.done("statistics", "show", "--period", "2001-07", by="zhang")

    assert "期间内没有可统计的事项" in shown


def test_zeros_are_part_of_the_json(county: Shell) -> None:
    answered = county.json("statistics", "show", "--period", "2022-07", "--by", "all", by="zhang")

    assert {"group": "", "figure": "penalised"}.items() <= answered["items"][7].items()
    assert {one["count"] for one in answered["items"] if one["figure"] == "penalised"} == {0}


def test_changes_since_a_moment(county: Shell) -> None:
    everything = county.done(
        "statistics", "changes", "--since", "2000-01-01", "--period", "2022", "--calendar", "year", by="zhang"
    )
    nothing = county.done("statistics", "changes", "--since", "2100-01-01", by="zhang")

    assert "计入" in everything
    assert "此后没有变动" in nothing


def test_the_annual_table_shows_what_a_rate_is_made_of(county: Shell) -> None:
    shown = county.done("statistics", "annual", "--year", "2022", by="zhang")

    assert "表一 行政处罚实施情况" in shown
    assert "0/0" in shown
