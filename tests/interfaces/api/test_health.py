"""健康: asked without an account; what ought to be put right is said in the caller's language."""

from tests.interfaces.api.town import Town


def test_health_warns_of_a_server_that_does_not_wait_for_its_disk(quiet_town: Town) -> None:
    """The tests' PostgreSQL runs without fsync; SQLite always waits."""
    known = quiet_town.application.services.storage.warnings()

    told = quiet_town.anybody().get("/health")
    english = quiet_town.anybody({"Accept-Language": "en"}).get("/health")

    assert (told.status_code, told.json()["status"]) == (200, "ok")
    assert told.json()["warnings"] == [{"code": one.code, "text": one.zh} for one in known]
    assert english.json()["warnings"] == [{"code": one.code, "text": one.en} for one in known]
