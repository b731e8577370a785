"""The same walks as a state machine: what breaks a rule is cut down to the fewest steps that do."""

from random import Random

from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from hypothesis.strategies import randoms

from domain.steps.register_lead import RegisterLead
from tests.domain.properties.facts import FACTS
from tests.domain.properties.playing import attempt, step_on, world_before
from tests.domain.properties.walker import Walk

CHANCE = randoms(use_true_random=False)


class OneCase(RuleBasedStateMachine):
    @initialize(chance=CHANCE)
    def a_lead_comes_in(self, chance: Random) -> None:
        self.walk = Walk(0)
        self.walk.rng = chance
        world_before(self.walk)
        attempt(self.walk, RegisterLead, honestly=True)

    @rule(chance=CHANCE)
    def somebody_goes_on(self, chance: Random) -> None:
        self.walk.rng = chance
        step_on(self.walk, favoured=set())

    def teardown(self) -> None:
        for fact in FACTS:
            fact(self.walk)


TestOneCase = OneCase.TestCase
TestOneCase.settings = settings(
    max_examples=15, stateful_step_count=30, deadline=None, derandomize=True, database=None
)
