"""The project speaks of itself alone: no machine's path, no package host; and its documents tell the truth."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
FOREIGN = re.compile(r"/(home|root|work|Users)/\w|pythonhosted|pypi\.org|registry\.npmjs|deb\.debian\.org")
BINARY = {".png", ".woff2", ".ico"}
VENDORED = "interfaces/api/static/"


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout
    return [ROOT / name for name in listed.split("\0") if name and not name.startswith(VENDORED)]


def test_no_file_names_a_machines_path_or_a_package_host() -> None:
    own = Path(__file__)
    named = [
        f"{path.relative_to(ROOT)}: {found.group()}"
        for path in tracked()
        if path != own and path.suffix not in BINARY and path.is_file()
        for found in [FOREIGN.search(path.read_text("utf-8"))]
        if found
    ]
    assert named == []


def test_nothing_is_left_to_do_in_a_comment() -> None:
    marks = re.compile(r"\b(TODO|FIXME|XXX)\b")
    left = [
        str(path.relative_to(ROOT))
        for path in tracked()
        if path.suffix == ".py"
        and path != Path(__file__)
        and path.is_file()
        and marks.search(path.read_text("utf-8"))
    ]
    assert left == []
