"""一步一指导 — what is told about each step, by its name: wording, mistakes, documents, time limits (law: §4, §13)."""

from typing import Final

from domain.case.step import Step
from domain.guidance.decision import DECISION
from domain.guidance.entry import Advice
from domain.guidance.investigation import INVESTIGATION
from domain.guidance.lead import LEAD
from domain.guidance.performance import PERFORMANCE

ADVICE: Final[dict[str, Advice]] = LEAD | INVESTIGATION | DECISION | PERFORMANCE


def advice_on(step: type[Step]) -> Advice:
    """What is said of a step; of one nobody has written about yet, its own title and no mistakes."""
    return ADVICE.get(step.name) or Advice(wording=f"办理{step.title}。", mistakes=())
