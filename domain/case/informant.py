"""举报人 — a lead reported under a real name ends before filing by the head's word only. 行政处罚法第五十四条."""

from domain.case.case import Case
from domain.case.desk import Desk
from domain.people.role import Role
from domain.record.refusal import Refusal


class HeadMustDecideOnNamedReport(Refusal):
    article = "行政处罚法第五十四条（实名举报由负责人决定为设计建议）"
    zh = ("实名举报的线索不予立案或者转办，须由行政机关负责人决定。", "请由负责人登录后办理。")
    en = (
        "A lead reported under a real name is dismissed or forwarded by the head only.",
        "Have the head decide.",
    )


def head_decides_named_report(case: Case, desk: Desk) -> None:
    if case.lead and case.lead.real_name and desk.actor.role != Role.HEAD:
        raise HeadMustDecideOnNamedReport()
