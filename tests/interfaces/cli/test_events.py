"""The record event by event, on the screen and as JSON."""

from tests.interfaces.cli.county import Shell


def test_events_are_listed_newest_first_with_who_did_what(county: Shell) -> None:
    shown = county.done("events", "list", "--topic", "case.check_started", "--newest-first", by="zhang")

    assert "启动核查" in shown


def test_events_of_one_command_as_json(county: Shell) -> None:
    (checked,) = county.json("events", "list", "--topic", "case.check_started", by="zhang")["items"]

    found = county.json("events", "list", "--command", checked["command_id"], by="zhang")

    assert found == {"items": [checked], "next": None}
