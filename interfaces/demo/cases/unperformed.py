"""不履行的案件 — fictional decisions and orders that were not performed: the court applied to, a clearing by a third party."""

from datetime import date

from domain.case.proceedings import CorrectionResult
from interfaces.demo import execution, investigation, opening, outcome
from interfaces.demo.matters import RIVER
from interfaces.demo.opening import ORDER
from interfaces.demo.outcome import DECISION
from interfaces.demo.parties import person
from interfaces.demo.story import Story
from interfaces.demo.towns import MEIYANG, SUNJI


def meiyang_unpaid() -> Story:
    """No payment, no suit: surcharge up to the fine itself, urging, then the application to the court."""
    builder = person("朱示欠", "999999197211225163")
    case = Story("meiyang-unpaid", MEIYANG, RIVER, "2025-12-02T09:10", "示例河道K9处", builder)
    opening.ordered(case, term=10)
    opening.reinspect(case, case.day(9, "15:00"), CorrectionResult.DONE)
    investigation.filed(case)
    investigation.investigated(case)
    investigation.examined(case, "罚款一万元")
    outcome.notified(case, outcome.fine(case, 10_000))
    outcome.decided(case, outcome.fine(case, 10_000))
    execution.surcharge(case, case.day(130))
    execution.urge(case, DECISION, days=15, yuan=20_000)
    execution.apply_to_court(case, case.day(20))
    return case


def sunji_spoil() -> Story:
    """Spoil left in the river although ordered and urged: to be cleared by a third party at the party's cost."""
    hauler = person("孙示滩", "999999198606166297")
    case = Story("sunji-spoil", SUNJI, RIVER, "2026-07-07T09:20", "示例河滩K12处", hauler)
    opening.ordered(case, term=8)
    opening.reinspect(case, case.day(8, "15:00"), CorrectionResult.NOT_DONE, "渣土仍未清除")
    investigation.filed(case)
    investigation.investigated(case, "没有车，清不了。")
    investigation.examined(case, "罚款一万元，责令清除")
    outcome.notified(case, outcome.fine(case, 10_000))
    outcome.decided(case, outcome.fine(case, 10_000))
    outcome.pay(case, case.day(5), 10_000, "示例票据-2026-052")
    execution.urge(case, ORDER, days=14)
    execution.substitute(case, case.day(12), date(2026, 11, 26), "河滩渣土约60立方米")
    return case
