"""`:name`, as SQLite reads it, becomes `%(name)s`, as psycopg reads it; an array `:name::text[]` travels in binary.

As text, psycopg quotes every element of an array by itself: 32 events cost 2.8 ms, in binary 0.3 ms.
"""

import re
from functools import lru_cache

TOKEN = re.compile(
    r"""(?P<verbatim> '(?:[^']|'')*' | "(?:[^"]|"")*" | --[^\n]* | /\*.*?\*/ | :: | % )
      | :(?P<name>[A-Za-z_]\w*) (?P<array> ::\w+\[\] )?""",
    re.VERBOSE | re.DOTALL,
)


@lru_cache(maxsize=1024)
def for_psycopg(sql: str) -> bytes:
    """Literals, quoted names, comments and `::casts` stay as they are; a literal % is doubled."""
    return TOKEN.sub(_converted, sql).encode()


def _converted(token: re.Match[str]) -> str:
    if token["array"]:
        return f"%({token['name']})b{token['array']}"
    if token["name"]:
        return f"%({token['name']})s"
    return token["verbatim"].replace("%", "%%")
