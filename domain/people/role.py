"""岗位 — posts in a case-handling town and in the county above it, and what each must not combine."""

from enum import StrEnum


class Role(StrEnum):
    """A post an officer holds in a unit. Labels are the field's own words."""

    CASE_OFFICER = "case_officer"
    TEAM_LEADER = "team_leader"
    LEGAL_REVIEWER = "legal_reviewer"
    HEAD = "head"
    ARCHIVIST = "archivist"
    GRID_WORKER = "grid_worker"
    SUPERVISOR = "supervisor"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    Role.CASE_OFFICER: "执法人员",
    Role.TEAM_LEADER: "执法队队长",
    Role.LEGAL_REVIEWER: "法制审核人员",
    Role.HEAD: "行政机关负责人",
    Role.ARCHIVIST: "档案管理员",
    Role.GRID_WORKER: "网格员",
    Role.SUPERVISOR: "督导组",
    Role.AUDITOR: "案卷评查员",
    Role.ADMINISTRATOR: "系统管理员",
}

HANDLING = (Role.CASE_OFFICER, Role.TEAM_LEADER)
"""Posts whose holders, certified, may handle a case (行政处罚法第四十二条)."""

COUNTY_WIDE = frozenset({Role.SUPERVISOR, Role.AUDITOR, Role.ADMINISTRATOR})
"""Posts that, held at the county, see every town of it."""
