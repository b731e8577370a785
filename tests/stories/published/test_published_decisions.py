"""别处的决定 — decisions of other towns, entered as an officer would type them, and what the review finds in each."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from domain.calendar.work_calendar import SHIPPED
from domain.review.reviewing import left_open, review
from domain.steps.enter_paper_file import EnterPaperFile
from infrastructure.seeds import loader
from interfaces.api.forms import read_form
from tests.domain.scene import Scene

FOLDER = Path(__file__).parent
TODAY = date(2026, 11, 22)
DECISIONS = sorted(FOLDER.glob("*.json"))


def published(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return read


def entered(file: dict[str, Any]) -> Scene:
    scene = Scene()
    scene.law = loader.laws()
    scene.now = scene.now.replace(2026, 11, 22)
    scene.take(read_form(EnterPaperFile, file), by="chen")
    return scene


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_the_review_finds_what_is_wrong_and_says_what_the_papers_do_not_tell(path: Path) -> None:
    told = published(path)
    scene = entered(told["file"])

    found = {one.rule.id for one in review(scene.history, SHIPPED, TODAY)}
    untold = {one.rule.id for one in left_open(scene.history, SHIPPED, TODAY)}

    assert (sorted(found), set(told["untold"]) - untold) == (told["findings"], set())
    assert told["origin"] and told["about"]
