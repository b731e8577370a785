"""封存个人信息 — personal values are sealed on the way to bytes, and opened, or read as tombstones, on the way back.

In a dumped event a personal value is the only object with exactly the keys of ``Personal``; in stored JSON it is
``{"whose", "field", "sealed"}``. ``field`` is the place it was sealed for, kept so that a copy elsewhere still opens.
"""

import re
from collections.abc import Callable
from typing import Any
from uuid import UUID

import orjson

from application.ports.keyring import Keyring

PLAIN = {"value", "whose", "sealed", "field"}
SEALED = ("whose", "field", "sealed")
TEXT = rb'"[^"\\]*(?:\\.[^"\\]*)*"'
STORED = re.compile(rb'\{(?:"(?:whose|field|sealed)":(?:null|%b),?){3}\}' % TEXT)
KEY = b'"sealed"'
"""Both are met outside of texts only, where every quotation mark is escaped. What is written otherwise, with blanks, is walked."""


def seal(state: Any, keyring: Keyring, case: UUID) -> Any:
    """The state with every personal value sealed under the data key of its case and person."""

    def sealed(node: dict[str, Any], path: str) -> dict[str, Any]:
        if node["value"] is None:
            return {name: node[name] for name in SEALED}
        token = keyring.seal(node["value"], case=case, person=node["whose"], field=path)
        return {"whose": node["whose"], "field": path, "sealed": token}

    return _walk(state, PLAIN, sealed)


def unseal(content: bytes, keyring: Keyring, case: UUID) -> bytes:
    """The JSON with every personal value opened; null where its key is gone."""

    def opened(node: dict[str, Any], _: str = "") -> dict[str, Any]:
        value = keyring.open(node["sealed"], case=case, person=node["whose"], field=node["field"])
        return {**node, "value": value}

    done, found = STORED.subn(lambda one: orjson.dumps(opened(orjson.loads(one[0]))), content)
    if found == content.count(KEY):
        return done
    return orjson.dumps(_walk(orjson.loads(content), set(SEALED), opened))


def sealed_in(content: bytes) -> list[str]:
    """The tokens of its personal values."""
    nodes = [orjson.loads(found[0]) for found in STORED.finditer(content)]
    return [node["sealed"] for node in nodes if node["sealed"]]


def _walk(node: Any, keys: set[str], change: Callable[[dict[str, Any], str], Any], path: str = "") -> Any:
    """Only into what can hold a personal value: most of a state are texts and numbers."""
    if isinstance(node, dict):
        if node.keys() == keys:
            return change(node, path)
        return {
            key: _walk(value, keys, change, f"{path}.{key}" if path else key)
            if isinstance(value, dict | list)
            else value
            for key, value in node.items()
        }
    if isinstance(node, list):
        return [_walk(value, keys, change, f"{path}.{index}") for index, value in enumerate(node)]
    return node
