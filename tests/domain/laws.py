"""A small library of laws for tests of steps: the clauses the scene's case rests on."""

from datetime import date

from domain.law.clause import Clause, Statute
from domain.law.library import LawLibrary
from domain.record.certainty import Certainty

ROAD_LAW = "中华人民共和国公路法"
PENALTY_LAW = "中华人民共和国行政处罚法"
V = Certainty.VERIFIED
LAW = LawLibrary(
    statutes=(
        Statute(
            PENALTY_LAW,
            "行政处罚法",
            "2021年修订",
            V,
            "测试",
            in_force_from=date(2021, 7, 15),
            procedural=True,
        ),
        Statute(ROAD_LAW, "公路法", "2017年修正", V, "测试", earliest=date(2017, 1, 1)),
    ),
    clauses=(
        Clause(PENALTY_LAW, "第二十八条第一款", "应当责令当事人改正违法行为", V),
        Clause(ROAD_LAW, "第四十四条第一款", "不得擅自占用、挖掘公路", V),
        Clause(ROAD_LAW, "第七十六条第一项", "责令停止违法行为，可以处三万元以下的罚款", V),
    ),
)
