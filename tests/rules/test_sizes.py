"""Sizes: a file, a function, that can be read at one sitting."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PRODUCT = ("domain", "application", "interfaces", "infrastructure")
FILE_LIMIT, TEST_LIMIT, FUNCTION_LIMIT = 300, 400, 40


def sources(*folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def test_no_product_file_passes_300_lines() -> None:
    assert [p for p in sources(*PRODUCT) if len(p.read_text("utf-8").splitlines()) > FILE_LIMIT] == []


def test_no_test_file_passes_400_lines() -> None:
    assert [p for p in sources("tests") if len(p.read_text("utf-8").splitlines()) > TEST_LIMIT] == []


def test_no_function_passes_40_lines() -> None:
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in sources(*PRODUCT)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= FUNCTION_LIMIT
    ]
    assert long == []


def test_no_import_hides_inside_a_function() -> None:
    hidden = [
        f"{path.relative_to(ROOT)}:{inner.lineno}"
        for path in sources(*PRODUCT)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert hidden == []


def test_the_domain_uses_nothing_of_the_event_library_but_its_domain_part() -> None:
    allowed = {"eventsourcing.domain", "eventsourcing.utils"}
    used = {
        node.module
        for path in sources("domain")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("eventsourcing")
    }
    assert used <= allowed
