"""From what the API answers to exit codes; the table of exit codes is a promise to scripts."""

import httpx2
import pytest

from interfaces.cli.answers import answer_of, exit_of
from interfaces.cli.failures import ExitCode, Failure


def problem(status: int, **members: object) -> Failure:
    response = httpx2.Response(
        status, json=members, headers={"content-type": "application/problem+json; charset=utf-8"}
    )
    with pytest.raises(Failure) as caught:
        answer_of(response, "zh")
    return caught.value


def test_exit_codes_do_not_change() -> None:
    assert {one.name: one.value for one in ExitCode} == {
        "OK": 0,
        "REFUSED": 1,
        "USAGE": 2,
        "NOT_FOUND": 3,
        "CONFLICT": 4,
        "INTEGRITY": 5,
        "UNAVAILABLE": 6,
        "INTERRUPTED": 130,
    }


@pytest.mark.parametrize(
    ("status", "code", "refused", "expected"),
    [
        (409, "two-officers-required", True, ExitCode.REFUSED),
        (403, "not-permitted", True, ExitCode.REFUSED),
        (403, "no-post-today", False, ExitCode.REFUSED),
        (401, "unauthenticated", False, ExitCode.REFUSED),
        (400, "malformed-json", False, ExitCode.USAGE),
        (413, "body-too-large", False, ExitCode.USAGE),
        (415, "not-json", False, ExitCode.USAGE),
        (422, "bad-input", False, ExitCode.USAGE),
        (428, "version-required", False, ExitCode.USAGE),
        (404, "not-found", False, ExitCode.NOT_FOUND),
        (412, "edited-meanwhile", False, ExitCode.CONFLICT),
        (422, "command-id-reused", False, ExitCode.CONFLICT),
        (500, "unreadable-event", False, ExitCode.INTEGRITY),
        (503, "view-stopped", False, ExitCode.INTEGRITY),
        (500, "incident", False, ExitCode.UNAVAILABLE),
        (503, "busy", False, ExitCode.UNAVAILABLE),
    ],
)
def test_every_problem_has_its_exit_code(status: int, code: str, refused: bool, expected: ExitCode) -> None:
    assert exit_of(status, code, refused=refused) is expected


def test_a_refusal_keeps_its_article_and_remedy() -> None:
    failure = problem(409, code="x", detail="须两人", article="第四十二条", remedy="请补足两人")

    assert (failure.sentence, failure.article, failure.remedy) == ("须两人", "第四十二条", "请补足两人")


def test_named_fields_stand_under_the_title() -> None:
    failure = problem(
        422, title="填写有误", detail="逐项改正", errors=[{"field": "place", "problem": "未填写"}]
    )

    assert (failure.sentence, failure.fields) == ("填写有误", (("place", "未填写"),))


def test_an_answer_that_is_no_problem_document_is_told_by_its_status() -> None:
    response = httpx2.Response(502, text="<html>Bad Gateway</html>")

    with pytest.raises(Failure, match="502"):
        answer_of(response, "zh")


def test_the_version_of_a_case_is_that_of_its_etag() -> None:
    assert answer_of(httpx2.Response(200, json={}, headers={"etag": '"7"'}), "zh").version == "7"
    assert answer_of(httpx2.Response(200, json={}), "zh").version == ""
