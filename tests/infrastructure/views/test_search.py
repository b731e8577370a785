"""Search: pairs of characters and groups of digits, all words, what the caller sees; bounded work, and no word in the clear."""

from dataclasses import replace
from typing import Any

import pytest

from domain.case.stage import Stage
from domain.record.refusal import BadInput
from infrastructure.views.search_terms import query_terms, text_terms
from tests.domain.given import checking, investigating, two_parties
from tests.domain.scene import TOWN
from tests.infrastructure.views.given import (
    ALL,
    COUNTY,
    FOREIGN_TOWN,
    OTHER_TOWN,
    VILLAGER,
    Office,
    case_events,
    case_id,
    unequal,
)


@pytest.fixture
def county(office: Office) -> Office:
    """Filed (1), of two parties (2), of another place (3), another town (4), another county (5); received later and later."""
    views = office.prepared()
    office.record(case_events(1, investigating, day="2022-06-26"))
    office.record(case_events(2, two_parties, day="2022-06-27"))
    office.record(case_events(3, checking, day="2022-06-28", place="薛公村ABC路12号"))
    office.record(case_events(4, checking, unit=OTHER_TOWN, day="2022-06-29"))
    office.record(case_events(5, checking, unit=FOREIGN_TOWN, day="2022-06-30"))
    views.catch_up()
    return office


def found(office: Office, q: str, **narrowed: Any) -> list[int]:
    wanted = replace(ALL, q=q, **narrowed)
    return [row.id.int & 0xFF for row in office.cases.page(wanted, None, 500).items]


FOUND: list[tuple[str, list[int]]] = [
    ("西里北沟", [4, 2, 1]),
    ("北沟", [4, 2, 1]),
    ("沟北", []),
    ("薛公村", [3]),
    ("薛公村 取土", [3]),
    ("薛公村 北沟", []),
    ("abc", [3]),
    ("ＡＢＣ路", [3]),
    ("12", [3]),
    ("1", []),
    ("001", [1]),
    ("临孙综执立字〔2022〕第001号", [1]),
    (VILLAGER, [4, 3, 2, 1]),
    ("JT-01", [1]),
    ("%", []),
]


def test_a_case_is_found_by_all_its_words(county: Office) -> None:
    answered = [(q, found(county, q)) for q, _ in FOUND if query_or_none(q)]

    assert answered == [(q, cases) for q, cases in FOUND if query_or_none(q)]


def query_or_none(q: str) -> list[str]:
    try:
        return query_terms(q)
    except BadInput:
        return []


def test_an_item_is_found_by_the_name_it_was_granted_under(county: Office) -> None:
    assert found(county, "公路") == [1]


def test_a_search_finds_only_what_its_caller_sees(county: Office) -> None:
    seen = {
        prefix: found(county, "取土", prefixes=(prefix,))
        for prefix in (COUNTY, TOWN, OTHER_TOWN, FOREIGN_TOWN)
    }

    assert seen == {COUNTY: [4, 3, 2, 1], TOWN: [3, 2, 1], OTHER_TOWN: [4], FOREIGN_TOWN: [5]}
    assert found(county, "取土", prefixes=()) == []


def test_a_search_is_narrowed_by_the_filters(county: Office) -> None:
    assert found(county, "取土", unit=OTHER_TOWN) == [4]
    assert found(county, "取土", stage=Stage.INVESTIGATING) == [1]
    assert found(county, "取土", officer="zhang", item="JT-01") == [1]
    assert found(county, "取土", officer="nobody") == []
    assert found(county, "取土", number="\0") == []


@pytest.mark.parametrize("q", ["", " ", "土", "取土 车", "、", "一 " * 9, "取" * 101])
def test_a_search_without_a_word_long_enough_is_refused(county: Office, q: str) -> None:
    with pytest.raises(BadInput) as refused:
        found(county, q)

    assert refused.value.field == "q"


def test_a_group_of_digits_is_found_whole_and_a_pair_never_crosses_punctuation() -> None:
    assert list(text_terms("第001号")) == ["#001"]
    assert list(text_terms("取土、损坏")) == ["取土", "损坏"]
    assert list(text_terms("张 三")) == ["张三"]


def test_a_page_looks_at_so_many_cases_and_goes_on(office: Office) -> None:
    views = office.prepared()
    for number in range(1, 21):
        place = "薛公村" if number % 7 == 0 else "西里北沟"
        office.record(case_events(number, day=f"2022-06-{number:02}", place=place))
    views.catch_up()
    cases = replace(office.cases, rounds=(2, 3))
    villages = replace(ALL, q="取土", stage=Stage.LEAD)
    pages = [cases.page(villages, None, 2)]
    while pages[-1].next:
        pages.append(cases.page(villages, pages[-1].next, 2))

    assert [row.id for page in pages for row in page.items] == [
        case_id(number) for number in range(20, 0, -1)
    ]
    nothing = cases.page(replace(villages, stage=Stage.DECIDED), None, 2)
    assert (nothing.items, nothing.next is None) == ((), False)


def test_pages_follow_one_another(county: Office) -> None:
    wanted = replace(ALL, q="取土")
    first = county.cases.page(wanted, None, 3)
    rest = county.cases.page(wanted, first.next, 3)

    assert [one.id for one in (*first.items, *rest.items)] == [case_id(number) for number in (4, 3, 2, 1)]
    assert rest.next is None


def test_tokens_are_the_same_live_and_replayed(county: Office) -> None:
    assert unequal(county.views().check()) == []


def test_no_word_stands_in_the_table_of_terms(county: Office) -> None:
    rows = county.database.query("SELECT * FROM case_list_terms")

    assert len(rows) > 50
    assert [
        row for row in rows if any(word in repr(row) for word in ("取土", "zhang", "JT", VILLAGER[:2]))
    ] == []
