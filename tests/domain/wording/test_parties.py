"""当事人的称呼: an id of a party is not what a history says."""

import pytest

from domain.wording.parties import spoken


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("对party-1罚款1,000.00元", "对当事人1罚款1,000.00元"),
        ("查明当事人party-12的身份", "查明当事人12的身份"),
        ("对party-1、party-2：警告", "对当事人1、当事人2：警告"),
        ("party-1于2022-08-03申请听证，接受", "当事人1于2022-08-03申请听证，接受"),
        ("party-1-agent-1", "party-1-agent-1"),
        ("第1次询问当事人（party-1），至10时20分", "第1次询问当事人1，至10时20分"),
        ("没有提到任何人", "没有提到任何人"),
    ],
)
def test_a_party_is_spoken_of_by_its_number(sentence: str, said: str) -> None:
    assert spoken(sentence) == said
