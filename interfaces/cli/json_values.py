"""Reading what the API answered: JSON of unknown shape, reached by dotted paths."""

from typing import TypeAlias

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"


def at(value: Json, path: str) -> Json:
    """The value under a dotted path ("lead.place"); None where it leads nowhere."""
    for name in path.split("."):
        if not isinstance(value, dict):
            return None
        value = value.get(name)
    return value


def text(value: Json) -> str:
    """A value as a cell shows it: nothing as "", a list joined by 、, a labelled object by its label."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        return "、".join(text(one) for one in value)
    if isinstance(value, dict):
        return _labelled(value)
    return str(value)


def as_list(value: Json) -> list[Json]:
    """A list as it is, any other value as a list of one."""
    return value if isinstance(value, list) else [value]


def rows_of(items: Json) -> list[dict[str, Json]]:
    """The objects of a list; nothing where it is none."""
    return [one for one in items if isinstance(one, dict)] if isinstance(items, list) else []


def rows(value: Json) -> list[dict[str, Json]]:
    """The items of a list answer."""
    return rows_of(at(value, "items"))


def _labelled(value: dict[str, Json]) -> str:
    for name in ("label", "title", "name", "text", "code"):
        if name in value:
            return text(value[name])
    return "；".join(f"{name}={text(one)}" for name, one in value.items() if one not in (None, "", []))
