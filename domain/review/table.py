"""评查标准 — every rule, vetoes first, then deductions, then checks of consistency, each in order of number. (law: §10.2–10.4)"""

from typing import Final

from domain.review import (
    agreement,
    deciding,
    hearing_out,
    leaders,
    measures,
    organ,
    performing,
    proof,
    records,
    sequence,
    serving,
)
from domain.review.rule import ReviewRule

SUBJECTS: Final = (
    organ,
    proof,
    hearing_out,
    leaders,
    deciding,
    records,
    measures,
    serving,
    performing,
    agreement,
    sequence,
)
GROUPS: Final = "VDC"

RULES: Final[tuple[ReviewRule, ...]] = tuple(
    sorted(
        (rule for subject in SUBJECTS for rule in subject.RULES),
        key=lambda rule: (GROUPS.index(rule.id[0]), rule.id),
    )
)
RULE_BY_ID: Final = {rule.id: rule for rule in RULES}
