"""A town at work, in memory: people, powers and numbers around one case, for tests of steps and guards."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID, uuid4

from domain.calendar.work_calendar import SHIPPED
from domain.case.case import Case
from domain.case.desk import Desk
from domain.case.opening import OpeningStep
from domain.case.step import Step
from domain.case.terms import AS_SHIPPED, Terms
from domain.numbers.register import NumberRegister, open_register
from domain.people import officer as people
from domain.people.officer import Certificate, Officer
from domain.people.role import Role
from domain.powers import power_list
from domain.powers.item import Citation, FineRange, Item, PartyType, PowerBasis
from domain.powers.power_list import PowerList
from domain.record.aggregate import RecordedAggregate, RecordedEvent
from domain.record.certainty import Certainty
from domain.record.entry import Actor, Cause, Entry
from domain.record.fold import fold
from domain.record.refusal import BadInput
from domain.record.when import SHANGHAI, When
from domain.units import unit as units
from domain.units.unit import Unit, UnitKind
from tests.domain.laws import LAW

TOWN = "140821105"
CASE_ID = UUID("00000000-0000-4000-8000-000000002022")
PEOPLE = {
    "zhang": ("张执法", Role.CASE_OFFICER),
    "li": ("李执法", Role.CASE_OFFICER),
    "sun": ("孙执法", Role.CASE_OFFICER),
    "wang": ("王队长", Role.TEAM_LEADER),
    "chen": ("陈镇长", Role.HEAD),
    "gao": ("高副镇长", Role.HEAD),
    "liu": ("刘法制", Role.LEGAL_REVIEWER),
    "zhao": ("赵档案", Role.ARCHIVIST),
}
ROAD = Item(
    code="JT-01",
    name="擅自占用、挖掘公路",
    domain="交通运输",
    basis=PowerBasis.GRANT,
    original_department="交通运输",
    violation=(
        Citation("中华人民共和国公路法", "第四十四条第一款", "不得擅自占用、挖掘公路", Certainty.VERIFIED),
    ),
    penalty=(
        Citation("中华人民共和国公路法", "第七十六条第一项", "可以处三万元以下罚款", Certainty.VERIFIED),
    ),
    kinds=("罚款",),
    fines=(FineRange(party=None, known=True, maximum_fen=3_000_000),),
    source="公路法（2017年修正）",
    mark=Certainty.VERIFIED,
)


Stated = TypeVar("Stated", Step, RecordedEvent)


def stated(facts: Stated, change: Mapping[str, Any]) -> Stated:
    """The same with other values in some fields, of whatever type: what a program might send."""
    return replace(facts, **change)


class Scene:
    """``at(day)`` sets the clock; ``take`` lets a person take a step and returns the events it emitted."""

    def __init__(self, case_id: UUID = CASE_ID) -> None:
        self.now = datetime(2022, 12, 31, 18, 0, tzinfo=SHANGHAI)
        self.case_id = case_id
        self.history: list[RecordedEvent] = []
        self.law = LAW
        self.terms: Terms = AS_SHIPPED
        self.others: dict[UUID, list[RecordedEvent]] = {}
        self._touched: dict[UUID, Case] = {}
        self.registers: dict[UUID, NumberRegister] = {}
        entry = self.entry("chen", Role.ADMINISTRATOR, "2020-01-01")
        self.units: dict[str, Unit] = {
            "140821": units.establish(
                entry, code="140821", name="临猗县", kind=UnitKind.COUNTY, parent="1408", short="临"
            ),
            TOWN: units.establish(
                entry, code=TOWN, name="孙吉镇", kind=UnitKind.TOWN, parent="140821", short="孙"
            ),
        }
        self.officers: dict[str, Officer] = {}
        for code, (name, role) in PEOPLE.items():
            self.officers[code] = self.hire(entry, code, name, role)
        self.officers["liu"].record_qualification(entry, number="A20191408210001")
        self.powers: PowerList = power_list.open_list(entry, unit=TOWN)
        self.county_powers = power_list.open_list(entry, unit=TOWN[:6])
        self.grant(ROAD)

    def entry(self, code: str, role: Role, day: str) -> Entry:
        actor = Actor(code, PEOPLE[code][0], role.value, TOWN)
        return Entry(When.parse(day), self.now, actor, uuid4(), Cause("test"))

    def hire(self, entry: Entry, code: str, name: str, role: Role) -> Officer:
        officer = people.register(entry, code=code, name=name)
        officer.assign_post(entry, unit=TOWN, role=role, since=date(2020, 1, 1))
        if role in (Role.CASE_OFFICER, Role.TEAM_LEADER):
            certificate = Certificate(
                f"1408{code}", "山西省人民政府", ("综合",), date(2020, 1, 1), date(2024, 12, 31)
            )
            officer.issue_certificate(entry, certificate)
        return officer

    def grant(self, item: Item, since: date = date(2021, 8, 1)) -> None:
        self.powers.grant(
            self.entry("chen", Role.ADMINISTRATOR, "2021-07-20"),
            item=item,
            document="赋权决定（虚构）",
            valid_from=since,
        )

    @staticmethod
    def role(code: str) -> Role:
        return PEOPLE[code][1]

    @property
    def case(self) -> Case:
        folded = fold(self.history)
        assert isinstance(folded, Case)
        return folded

    def take(self, step: Step, by: str, role: Role | None = None) -> list[RecordedEvent]:
        """The events emitted; the refusal or bad input is raised and leaves the history as it was."""
        desk = self.desk(by, role)
        self._touched = {}
        if isinstance(step, OpeningStep):
            case = step.open(self.case_id, desk)
        else:
            case = self.case
            step.take(case, desk)
        emitted: list[Any] = list(case.collect_events())
        self.history.extend(emitted)
        for other in self._touched.values():
            self.others.setdefault(other.id, []).extend(emitted_by(other))
        return emitted

    def beside(self, case_id: UUID) -> "Scene":
        """Another case of the same town: its people, powers and numbers are the same, and each knows the other."""
        other = Scene(case_id)
        other.registers, other.powers, other.officers = self.registers, self.powers, self.officers
        other.county_powers, other.terms = self.county_powers, self.terms
        other.units = self.units
        other.history = self.others.setdefault(case_id, other.history)
        other.others[self.case_id] = self.history
        return other

    def other(self, case_id: UUID) -> Case:
        folded = fold(self.others[case_id])
        assert isinstance(folded, Case)
        return folded

    def desk(self, by: str, role: Role | None = None) -> Desk:
        name, usual = PEOPLE[by]
        role = role or usual
        return Desk(
            actor=Actor(by, name, role.value, TOWN),
            recorded_at=self.now,
            command_id=uuid4(),
            request="test",
            calendar=SHIPPED,
            laws=lambda _: self.law,
            officer=lambda code: self._known("officer", self.officers, code),
            unit=lambda code: self._known("unit", self.units, code),
            powers={TOWN: self.powers, TOWN[:6]: self.county_powers}.get,
            terms=lambda _: self.terms,
            register=self._register,
            event=self._event,
            other_case=self._other_case,
            keep=lambda case: self._touched.update({case.id: case}),
        )

    def _register(self, issuer: str, word: str, year: int, template: str, entry: Entry) -> NumberRegister:
        key = NumberRegister.create_id(issuer, word, year)
        if key not in self.registers:
            self.registers[key] = open_register(entry, issuer=issuer, word=word, year=year, template=template)
        return self.registers[key]

    def _other_case(self, name: str) -> Case:
        """By id or number; remembered, as what it emits is saved with the case."""
        for case_id in self.others:
            if name in (str(case_id), self.other(case_id).number):
                return self._touched.setdefault(case_id, self.other(case_id))
        raise BadInput("other", f"没有案件{name}", f"no such case: {name}")

    def _event(self, version: int) -> RecordedEvent:
        if not 1 <= version <= len(self.history):
            raise BadInput("version", f"本案没有第{version}号事件", f"no event {version}")
        return self.history[version - 1]

    @staticmethod
    def _known(field: str, known: dict[str, Any], code: str) -> Any:
        if code not in known:
            raise BadInput(field, f"没有{code}", f"unknown {field} {code}")
        return known[code]


def person_range(minimum: int, maximum: int) -> FineRange:
    return FineRange(party=PartyType.PERSON, known=True, minimum_fen=minimum, maximum_fen=maximum)


def emitted_by(aggregate: RecordedAggregate) -> list[RecordedEvent]:
    """The events an aggregate has emitted and nobody has stored."""
    return [event for event in aggregate.collect_events() if isinstance(event, RecordedEvent)]
