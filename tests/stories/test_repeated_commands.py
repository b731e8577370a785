"""重复与冲突 — the same command twice is one act; a command decided on an old version is none."""

from tests.stories import givens
from tests.stories.county import County
from tests.stories.people import HEAD, LEADER, THIRD, TWO_OFFICERS

START = {"occurred_at": "2022-06-30T09:40", "officers": TWO_OFFICERS}


def test_a_command_whose_answer_was_lost_is_sent_again_and_happens_once(county: County) -> None:
    """网络中断后用同一幂等键重发：答复相同，只登记一次；同键换了内容则拒绝。"""
    case = givens.lead(county)
    path, headers = f"/cases/{case.id}/steps/start-check", {"If-Match": '"1"', "Idempotency-Key": "6-30-a"}

    first = county.by(LEADER).post(path, START, headers)
    again = county.by(LEADER).post(path, START, headers)
    otherwise = county.by(LEADER).post(path, {**START, "officers": [THIRD, *TWO_OFFICERS]}, headers)

    assert (first.status_code, again.status_code) == (200, 200)
    assert again.json() == first.json()
    assert (otherwise.status_code, otherwise.json()["code"]) == (422, "command-id-reused")
    assert [one["title"] for one in case.history(HEAD)] == ["线索登记", "启动核查"]


def test_the_same_key_of_another_officer_is_another_command(county: County) -> None:
    """幂等键按人区分：他人用过的键不影响自己。"""
    case, other = givens.lead(county), givens.lead(county, "2022-06-30T10:30")
    headers = {"If-Match": '"1"', "Idempotency-Key": "same"}

    by_leader = county.by(LEADER).post(f"/cases/{case.id}/steps/start-check", START, headers)
    later = {**START, "occurred_at": "2022-06-30T10:40"}
    by_head = county.by(HEAD).post(f"/cases/{other.id}/steps/start-check", later, headers)

    assert (by_leader.status_code, by_head.status_code) == (200, 200)


def test_a_step_decided_on_an_old_version_is_not_taken(county: County) -> None:
    """两人同时办理：后到的凭旧版本办理，被告知案件已更新及现在的版本；不带版本的一律不办。"""
    case = givens.lead(county)
    path = f"/cases/{case.id}/steps/start-check"
    dismissal = {"occurred_at": "2022-06-30T09:50", "ground": "其他", "reason": "重复登记"}

    county.by(LEADER).post(path, START, {"If-Match": '"1"'})
    stale = county.by(HEAD).post(f"/cases/{case.id}/steps/dismiss-lead", dismissal, {"If-Match": '"1"'})
    blind = county.by(HEAD).post(f"/cases/{case.id}/steps/dismiss-lead", dismissal)

    assert (stale.status_code, stale.headers["etag"]) == (412, '"2"')
    assert stale.json()["code"] == "edited-meanwhile"
    assert blind.status_code == 428
    assert case.seen_by(HEAD)["stage"] == "checking"
