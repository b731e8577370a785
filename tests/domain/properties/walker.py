"""A walk: one case taken through random steps, in memory; a seed gives the same walk every time."""

import random
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import TypeVar
from uuid import UUID

from domain.case.case import Case
from domain.case.document import Document, DocumentKind
from domain.case.duty import CONFLICTS, Duty
from domain.case.stage import Stage
from domain.case.step import Step
from domain.people import officer as people
from domain.people.officer import Certificate
from domain.people.role import Role
from domain.record.aggregate import RecordedEvent
from domain.record.fold import fold
from domain.record.refusal import BadInput, Refusal
from domain.record.when import SHANGHAI
from tests.domain.scene import TOWN, Scene

T = TypeVar("T")
S = TypeVar("S", bound=Step)
HANDLERS = ("zhang", "li", "sun")
HEADS = ("chen", "gao")
LAPSING = "qian"
"""An officer whose certificate ends on 2022-12-31."""


class Walk(Scene):
    """``on``: the day the walk has come to. ``secrets``: every personal text that was stated. ``live``: the aggregate as it
    grew, never folded anew except after a correction; ``amended``: whether there was one.

    ``reached``: each stage and the length of the history then. ``taken_at``: each accepted step and the stage it was taken
    in; ``drafts``: the last of each as stated, and by whom.
    """

    def __init__(self, seed: int) -> None:
        super().__init__(UUID(int=seed + 1))
        self.seed = seed
        self.rng = random.Random(seed)
        self.now = datetime(2025, 6, 30, 18, 0, tzinfo=SHANGHAI)
        self.on = date(2021, 10, 8) + timedelta(days=self.rng.randrange(800))
        self.secrets: list[str] = []
        self.live: Case | None = None
        self.amended = False
        self.accepted: Counter[type[Step]] = Counter()
        self.reached: dict[Stage, int] = {}
        self.taken_at: list[tuple[type[Step], Stage]] = []
        self.refused: Counter[str] = Counter()
        self.drafts: dict[type[Step], tuple[Step, str]] = {}
        self.neighbour: Scene | None = None
        self._saved: dict[UUID, list[RecordedEvent]] = {}
        self._hire_those_who_may_err()

    def _hire_those_who_may_err(self) -> None:
        """One whose certificate lapses, and a deputy head who may handle cases too."""
        entry = self.entry("chen", Role.ADMINISTRATOR, "2020-01-01")
        officer = people.register(entry, code=LAPSING, name="钱执法")
        officer.assign_post(entry, unit=TOWN, role=Role.CASE_OFFICER, since=date(2020, 1, 1))
        lapsing = Certificate("1408qian", "山西省人民政府", ("综合",), date(2020, 1, 1), date(2022, 12, 31))
        officer.issue_certificate(entry, lapsing)
        self.officers[LAPSING] = officer
        deputy = self.officers["gao"]
        deputy.assign_post(entry, unit=TOWN, role=Role.CASE_OFFICER, since=date(2020, 1, 1))
        lasting = Certificate("1408gao", "山西省人民政府", ("综合",), date(2020, 1, 1), date(2024, 12, 31))
        deputy.issue_certificate(entry, lasting)

    @property
    def case(self) -> Case:
        if self.live is None:
            self.live = super().case
        return self.live

    def take(self, step: Step, by: str, role: Role | None = None) -> list[RecordedEvent]:
        """A refused step leaves the history, the live case and the registers as they were."""
        before = len(self.history)
        try:
            emitted = super().take(step, by, role)
        except (Refusal, BadInput):
            assert len(self.history) == before
            assert self.live is None or not list(self.live.collect_events())
            self._take_back_numbers()
            raise
        self.save_numbers()
        if any(event.amendment() for event in emitted):
            self.amended, self.live = True, None
        return emitted

    def save_numbers(self) -> None:
        for key, register in self.registers.items():
            emitted = [one for one in register.collect_events() if isinstance(one, RecordedEvent)]
            self._saved.setdefault(key, []).extend(emitted)

    def _take_back_numbers(self) -> None:
        """As the store does: a refused step saves nothing, the numbers it had taken are free again."""
        for key in [key for key, one in self.registers.items() if list(one.pending_events)]:
            if self._saved.get(key):
                self.registers[key] = fold(self._saved[key])
            else:
                del self.registers[key]

    @property
    def day(self) -> str:
        return self.on.isoformat()

    def minute(self, hour: int = 10) -> str:
        return f"{self.day}T{hour:02}:{self.rng.randrange(60):02}"

    def later(self, least: int, most: int) -> date:
        return self.on + timedelta(days=self.rng.randint(least, most))

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def pick(self, these: Sequence[T]) -> T:
        return self.rng.choice(these)

    def secret(self, kind: str) -> str:
        """A personal text nobody else states: what it is, and a number of its own."""
        text = f"{kind}甲{self.seed}乙{len(self.secrets)}丙"
        self.secrets.append(text)
        return text

    def fit_for(self, duty: Duty, codes: Sequence[str]) -> list[str]:
        """Who of these has no conflicting duty and is not recused; now and then nobody asks."""
        if self.chance(0.04):
            return list(codes)
        held = self.case.duties if self.history else ()
        recusals = self.case.investigation.recusals if self.history else ()
        barred = {one.officer for one in recusals if one.granted}
        barred |= {code for other, code in held if other in CONFLICTS[duty]}
        return [code for code in codes if code not in barred] or list(codes)

    def pair(self) -> tuple[str, ...]:
        """Two who may handle the case: mostly its own officers."""
        own = [code for code in self.case.officers if code in HANDLERS] if self.history else []
        fit = self.fit_for(Duty.HANDLE, HANDLERS)
        chosen = [code for code in own if code in fit and self.chance(0.95)]
        chosen += [code for code in fit if code not in chosen]
        if self.chance(0.05):
            chosen.insert(0, self.pick((LAPSING, "gao", "gao", "wang")))
        return tuple(chosen[:2])

    def handler(self) -> str:
        own = [code for code in self.case.officers if code in HANDLERS] if self.history else []
        return self.pick(self.fit_for(Duty.HANDLE, own or HANDLERS))

    def head(self, duty: Duty = Duty.DECIDE) -> str:
        return self.pick(self.fit_for(duty, HEADS))

    def party(self) -> str | None:
        return self.pick(list(self.case.parties)) if self.case.parties else None

    def documents(self, *kinds: DocumentKind) -> list[Document]:
        return [one for one in self.case.documents.values() if not kinds or one.kind in kinds]

    def parties_without(self, test: Callable[[str], object]) -> list[str]:
        return [party for party in self.case.parties if not test(party)]


Drafted = tuple[Step, str] | None
Draft = Callable[[Walk], Drafted]
DRAFTS: dict[type[Step], Draft] = {}
"""Step → what somebody would state of it now, and who; None where nothing sensible could be stated."""


def drafts(step: type[Step]) -> Callable[[Draft], Draft]:
    def noted(draft: Draft) -> Draft:
        DRAFTS[step] = draft
        return draft

    return noted
