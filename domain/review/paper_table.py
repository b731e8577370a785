"""纸质案卷评查标准 — which rules are asked of papers, how, and by which article before 2021-07-15. (law: §0.3, §6.4, §10)

What is not listed here is for people to look at; P-rules ask what a document made here can never get wrong.
"""

from typing import Final

from domain.record.certainty import Certainty
from domain.review import paper_course as course
from domain.review import paper_decided as decided
from domain.review import paper_heard as heard
from domain.review import paper_organ as organ
from domain.review.paper import PaperCheck, PaperRule
from domain.review.rule import ALWAYS, ReviewRule, suggested
from domain.review.table import RULE_BY_ID

OLD: Final = "行政处罚法（2017年修正）"
CHECKED: Final = "（设计建议）"


def _of(rule: str, check: PaperCheck, old: str | None = "") -> PaperRule:
    return PaperRule(rule=RULE_BY_ID[rule], check=check, old=old)


P01: Final = ReviewRule(
    id="P01",
    title="告知的救济期限正确",
    veto=False,
    points=suggested("3"),
    article="行政复议法第二十条；行政诉讼法第四十六条；土地管理法第八十三条",
    look_at="决定书所载申请复议、提起诉讼的期限（行政法规、规章所定十五日等不能作为依据）",
    remedy="书面更正告知；期限少告知的，按法律规定的期限计算",
    in_force=ALWAYS,
)
P02: Final = ReviewRule(
    id="P02",
    title="告知的复议机关正确",
    points=suggested("3"),
    article="行政复议法第二十四条（2024年前的条次待核实）",
    look_at="决定书所载的复议机关：乡镇的决定向上一级人民政府申请复议",
    remedy="书面更正告知",
    in_force=ALWAYS,
)
P03: Final = ReviewRule(
    id="P03",
    title="提示：文书日期在非工作日",
    article="行政处罚法第四十七条（提示，非违法认定）",
    mark=Certainty.DESIGN,
    look_at="立案、审核、讨论、告知、决定的日期与工作日历",
    remedy="核对原始记录，是否倒签或者误写；确在当日办理的，注明情况",
    in_force=ALWAYS,
)
P04: Final = ReviewRule(
    id="P04",
    title="告知的缴款期限为十五日",
    points=suggested("2"),
    article="行政处罚法第六十七条第三款",
    look_at="决定书所载缴款期限",
    remedy="书面更正告知",
)
P05: Final = ReviewRule(
    id="P05",
    title="强制拆除在救济期限届满之后，经过催告",
    veto=True,
    article="行政强制法第三十五条、第四十四条",
    look_at="强制执行日期与决定送达日、催告",
    remedy="依法确认违法，恢复原状或者赔偿",
    in_force=ALWAYS,
)
P06: Final = ReviewRule(
    id="P06",
    title="履行期限不早于送达",
    points=suggested("3"),
    article="行政处罚法第五十九条、第六十一条（比对为设计建议）",
    mark=Certainty.DESIGN,
    look_at="改正、拆除期限的截止日与决定的作出、送达日期",
    remedy="重新确定履行期限并送达",
    in_force=ALWAYS,
)

P07: Final = ReviewRule(
    id="P07",
    title="在复议机关、法院限定的期限内重新作出",
    points=suggested("3"),
    article="行政复议法第六十四条；行政诉讼法第七十条、第七十一条",
    look_at="复议决定、判决所限的日期与重新作出之日",
    remedy="说明逾期原因；今后按期重新作出",
    in_force=ALWAYS,
)

PAPER_RULES: Final = (
    _of("V01", organ.power, f"{OLD}第三条、第十六条（条次凭记忆）"),
    _of("V02", organ.issuer, f"{OLD}第三条、第三十九条"),
    _of("V03", organ.two_officers, f"{OLD}第三十七条（凭记忆）"),
    _of("V05", organ.identified, f"{OLD}第三十九条"),
    _of("V08", decided.lawful, f"{OLD}第三条、第四条（从旧兼从轻当时参照立法法，凭记忆）"),
    _of("V09", heard.notified, f"{OLD}第三十一条、第四十一条"),
    _of("V10", heard.heard, f"{OLD}第三十二条、第四十一条"),
    _of("V11", heard.hearing),
    _of("V12", heard.reviewed),
    _of("V13", heard.discussed, f"{OLD}第三十八条第二款"),
    _of("V16", decided.six_contents, f"{OLD}第三十九条"),
    _of("V18", decided.within_limitation, f"{OLD}第二十九条（凭记忆）"),
    _of("D01", course.filed),
    _of("D03", course.sourced),
    _of("D11", course.reported),
    _of("D15", decided.other_contents, f"{OLD}第三十九条、第五十一条"),
    _of("D16", decided.reasoned),
    _of("D17", decided.cited_exactly, f"{OLD}第三十九条"),
    _of("D18", course.amounts_agree, f"{OLD}第三十九条"),
    _of("D20", course.served, f"{OLD}第四十条"),
    _of("D21", course.last_resort),
    _of("D22", course.in_ninety_days, None),
    _of("D30", course.numbered),
    _of("C01", course.in_order),
    _of("C03", organ.names),
    _of("C04", course.figures_agree),
    _of("C05", course.kinds_agree),
    _of("C06", course.numbers_rise),
    _of("C13", decided.in_words),
    PaperRule(rule=P01, check=decided.remedy_terms),
    PaperRule(rule=P02, check=decided.remedy_organ),
    PaperRule(rule=P03, check=course.on_working_days),
    PaperRule(rule=P04, check=decided.payment_term, old=f"{OLD}第四十六条（凭记忆）"),
    PaperRule(rule=P05, check=course.demolished_late_enough),
    PaperRule(rule=P06, check=course.terms_after_service),
    PaperRule(rule=P07, check=course.remade_in_time),
)
PAPER_RULE_IDS: Final = frozenset(one.rule.id for one in PAPER_RULES)
