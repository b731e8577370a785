"""段落 — stretches that many histories have in common: from the lead to the file, to the decision, to the money."""

from domain.case.penalty import Penalty
from domain.case.proceedings import CorrectionResult
from interfaces.demo import investigation, opening, outcome
from interfaces.generator.script import Script
from interfaces.generator.violations import Violation


def ordered(story: Script, violation: Violation) -> None:
    """To the re-inspection on the first working day after the term."""
    opening.ordered(story, term=violation.term)
    opening.reinspect(story, story.day(violation.term + 1, "15:00"), CorrectionResult.DONE)


def filed(story: Script, violation: Violation) -> None:
    ordered(story, violation)
    investigation.filed(story)


def investigated(story: Script, violation: Violation) -> None:
    filed(story, violation)
    investigation.investigated(story)


def examined(story: Script, violation: Violation) -> Penalty:
    """The fine that is proposed."""
    investigated(story, violation)
    return proposed(story, violation)


def proposed(story: Script, violation: Violation) -> Penalty:
    investigation.examined(story, f"罚款{violation.yuan}元")
    return outcome.fine(story, violation.yuan)


def decided(story: Script, violation: Violation) -> Penalty:
    """Examined, told of, decided, handed over and published."""
    fine = examined(story, violation)
    outcome.notified(story, fine)
    outcome.decided(story, fine)
    return fine


def fined(story: Script, violation: Violation) -> None:
    """All that comes after the file is opened."""
    investigation.investigated(story)
    concluded(story, violation)


def concluded(story: Script, violation: Violation) -> None:
    """All that comes after the investigation."""
    fine = proposed(story, violation)
    outcome.notified(story, fine)
    outcome.decided(story, fine)
    paid(story, violation)


def paid(story: Script, violation: Violation) -> None:
    outcome.pay(story, story.day(3), violation.yuan, story.receipt)
    outcome.closed(story)
