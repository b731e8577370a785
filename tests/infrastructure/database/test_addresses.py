"""Where the tests' own databases are: only the part that is meant changes."""

from tests.cluster import at_database, at_port

URL = "postgresql://postgres@127.0.0.1:5432/postgres?application_name=postgres"


def test_another_database_is_on_the_same_server() -> None:
    assert at_database(URL, "copy") == "postgresql://postgres@127.0.0.1:5432/copy?application_name=postgres"


def test_another_port_leads_to_the_same_database() -> None:
    assert at_port(URL, 6000) == "postgresql://postgres@127.0.0.1:6000/postgres?application_name=postgres"
