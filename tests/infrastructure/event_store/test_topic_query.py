"""A rare topic is found through its index, not by reading the whole log."""

from infrastructure.database.sqlite import SQLiteDatabase
from infrastructure.event_store.topic_query import of_topics

WINDOW = {"first": 1, "last": 5_000_000, "limit": 500}


def test_each_topic_is_read_from_the_index_alone(sqlite_database: SQLiteDatabase) -> None:
    statement, names = of_topics(("case.closed", "calendar.overridden"))
    plan = sqlite_database.query("EXPLAIN QUERY PLAN " + statement, {**WINDOW, **names})
    steps = [row["detail"] for row in plan]
    index = "USING COVERING INDEX stored_events_topic (topic=? AND position>? AND position<?)"
    assert sum(index in step for step in steps) == 2
    assert not any(step.startswith("SCAN stored_events") for step in steps)
