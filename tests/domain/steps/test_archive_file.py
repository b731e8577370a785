"""归档: one case, one file, after it was closed or dismissed."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from domain.case.guards import NotThisTownsOfficer, OutOfOrder
from domain.case.proceedings import Archive
from domain.case.stage import Stage
from domain.case.step import RoleRequired, StepNotAllowedNow
from domain.people.role import Role
from domain.record.refusal import BadInput
from domain.steps.archive_file import ArchiveFile, Retention
from domain.steps.dismiss_lead import DismissalGround, DismissLead
from tests.domain.given import closed, closing_requested, order_corrected
from tests.domain.scene import TOWN, Scene

FILE = ArchiveFile(occurred_at="2022-10-10", volumes=1, pages=86, retention=Retention.THIRTY_YEARS)
DISMISSED = DismissLead(
    occurred_at="2022-07-13", ground=DismissalGround.MINOR_CORRECTED, reason="当日恢复，未造成后果"
)


@pytest.fixture
def scene() -> Scene:
    return closed(Scene())


def test_a_closed_case_is_archived_under_the_next_number(scene: Scene) -> None:
    scene.take(FILE, by="zhao")

    assert scene.case.stage is Stage.ARCHIVED
    assert scene.case.archive == Archive("临孙综执卷字〔2022〕第001号", date(2022, 10, 10), 1, 86, "30年")


def test_the_archives_own_number_is_kept(scene: Scene) -> None:
    scene.take(replace(FILE, number=" 20220017 ", retention=Retention.PERMANENT), by="zhao")

    archive = scene.case.archive
    assert archive is not None
    assert (archive.number, archive.retention) == ("20220017", "永久")
    assert not any(register.word == "卷" for register in scene.registers.values())


def test_a_dismissed_lead_is_archived_too() -> None:
    scene = order_corrected(Scene())
    scene.take(DISMISSED, by="wang")

    with pytest.raises(OutOfOrder):
        scene.take(replace(FILE, occurred_at="2022-07-12"), by="zhao")
    scene.take(FILE, by="zhao")

    assert scene.case.stage is Stage.ARCHIVED


def test_one_case_is_one_file(scene: Scene) -> None:
    scene.take(FILE, by="zhao")

    with pytest.raises(StepNotAllowedNow):
        scene.take(FILE, by="zhao")


def test_an_open_case_is_not_archived() -> None:
    with pytest.raises(StepNotAllowedNow):
        closing_requested(Scene()).take(FILE, by="zhao")


def test_a_file_is_not_archived_before_the_case_was_closed(scene: Scene) -> None:
    with pytest.raises(OutOfOrder):
        scene.take(replace(FILE, occurred_at="2022-09-20"), by="zhao")


def test_only_the_archivist_archives(scene: Scene) -> None:
    with pytest.raises(RoleRequired):
        scene.take(FILE, by="zhang")


def test_the_archivist_held_the_post_on_the_day(scene: Scene) -> None:
    scene.officers["zhao"].end_post(
        scene.entry("chen", Role.ADMINISTRATOR, "2022-10-10"),
        unit=TOWN,
        role=Role.ARCHIVIST,
        until=date(2022, 10, 10),
    )

    with pytest.raises(NotThisTownsOfficer):
        scene.take(FILE, by="zhao")


@pytest.mark.parametrize(("change", "field"), [({"volumes": 0}, "volumes"), ({"pages": 0}, "pages")])
def test_bad_input_names_the_field(scene: Scene, change: dict[str, Any], field: str) -> None:
    with pytest.raises(BadInput) as refused:
        scene.take(replace(FILE, **change), by="zhao")

    assert refused.value.field == field
