"""`:name`, as SQLite reads it, becomes `%(name)s`, as psycopg reads it."""

import re
from functools import lru_cache

TOKEN = re.compile(
    r"""(?P<verbatim> '(?:[^']|'')*' | "(?:[^"]|"")*" | --[^\n]* | /\*.*?\*/ | :: | % )
      | :(?P<name>[A-Za-z_]\w*)""",
    re.VERBOSE | re.DOTALL,
)


@lru_cache(maxsize=1024)
def for_psycopg(sql: str) -> bytes:
    """Literals, quoted names, comments and `::casts` stay as they are; a literal % is doubled."""
    return TOKEN.sub(_converted, sql).encode()


def _converted(token: re.Match[str]) -> str:
    if token["name"]:
        return f"%({token['name']})s"
    return token["verbatim"].replace("%", "%%")
