"""The log of some topics only.

Each topic contributes at most `limit` positions, read from the index on (topic, position), so a rare topic among
millions of events costs as little as a frequent one, whatever the planner believes about either.
"""

ONE_TOPIC = """
SELECT position FROM (
    SELECT position FROM stored_events
    WHERE topic = :topic AND position BETWEEN :first AND :last
    ORDER BY position LIMIT :limit
) AS one_topic
"""
CHOSEN = """
SELECT position, originator_id, originator_version, topic, state FROM stored_events
WHERE position IN (SELECT position FROM (:topics) AS chosen ORDER BY position LIMIT :limit)
ORDER BY position
"""


def of_topics(topics: tuple[str, ...]) -> tuple[str, dict[str, str]]:
    """The statement, and its parameters besides `first`, `last` and `limit`."""
    names = {f"topic_{number}": topic for number, topic in enumerate(dict.fromkeys(topics))}
    parts = "UNION ALL".join(ONE_TOPIC.replace(":topic", f":{name}") for name in names)
    return CHOSEN.replace(":topics", parts), names
