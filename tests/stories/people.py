"""Who appears in the stories. All invented; the stories' officers are the demo's. ``PRIVATE`` must never be found on a disk."""

from typing import Any

OFFICER, SECOND, THIRD = "sunji-officer-1", "sunji-officer-2", "sunji-officer-3"
EXPIRED = "sunji-officer-4"
LEADER, HEAD, DEPUTY = "sunji-leader", "sunji-head", "sunji-deputy"
REVIEWER, ARCHIVIST = "sunji-reviewer", "sunji-archivist"
SUPERVISOR, AUDITOR = "county-supervisor", "county-auditor"
TWO_OFFICERS = [OFFICER, SECOND]

VILLAGER: dict[str, Any] = {
    "kind": "person",
    "name": "薛示民",
    "id_number": "999999197001010850",
    "phone": "10000000010",
    "address": "孙吉镇薛公村示例组7号",
}
DRIVER: dict[str, Any] = {
    "kind": "person",
    "name": "荆示驾",
    "id_number": "999999198304061596",
    "phone": "10000000012",
    "address": "示例镇示例巷9号",
}
WIFE, WITNESS, INFORMANT = "薛示妻", "薛示证", "举报人荆示举"
ANSWER = "问：请陈述经过。答：想取些土垫院子，顺手挖了路边。"
DEFENCE = "土坑已经回填，家中老人患病，请求从轻。"
REFILLED, AREA_DISPUTED = "已经回填土坑", "面积没有那么大"

PRIVATE = (
    *(value for party in (VILLAGER, DRIVER) for key, value in party.items() if key != "kind"),
    WIFE,
    WITNESS,
    INFORMANT,
    ANSWER,
    DEFENCE,
    REFILLED,
    AREA_DISPUTED,
    "家中老人患病",
    "想取些土垫院子",
)
