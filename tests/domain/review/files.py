"""Files to review: whole histories without a fault, every event recorded in time; and ways to break one event of them."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, datetime, time
from typing import Any, TypeVar

from domain.case.investigation import Disposition
from domain.case.proceedings import Outcome
from domain.case.step import Step
from domain.record.aggregate import RecordedEvent
from domain.record.when import SHANGHAI, Precision, When
from domain.steps.archive_file import ArchiveFile, Retention
from domain.steps.decide_closing import ClosingChoice, DecideClosing
from domain.steps.dispose_preserved_evidence import DisposePreservedEvidence
from domain.steps.identify_party import IdentifyParty
from domain.steps.inspect_site import InspectSite
from domain.steps.record_inquiry import RecordInquiry, Told
from domain.steps.record_payment import PaymentChannel, RecordPayment
from tests.domain.given import (
    CLOSING,
    DECISION,
    DECISION_NUMBER,
    NO_PENALTY,
    NO_PENALTY_NUMBER,
    VILLAGER,
    checking,
    examined,
    handed_over,
    investigating,
    notice_served,
    order_corrected,
    rechecked,
    stated_in_defence,
)
from tests.domain.given_branches import COLLECTED, forms_handed_out, seized
from tests.domain.given_execution import PUBLISH, applied, deferred
from tests.domain.given_investigation import PRESERVATION_NUMBER, PRESERVE
from tests.domain.given_revision import DISCUSSION, SECOND_REVIEW, hearing_reported
from tests.domain.scene import Scene

History = list[RecordedEvent]
Break = Callable[[History], History]
Event = TypeVar("Event", bound=RecordedEvent)

INSPECTION = InspectSite(
    occurred_at="2022-06-30T10:00",
    place="西里北沟",
    officers=("zhang", "li"),
    certificates_shown=True,
    findings="村道被挖掘占用约6平方米",
    unsigned_reason="当事人不在场",
)
INQUIRY = RecordInquiry(
    occurred_at="2022-07-15T09:00",
    person="薛某某",
    whose="party-1",
    ended_at="2022-07-15T10:30",
    place="询问室",
    officers=("zhang", "li"),
    certificates_shown=True,
    told=tuple(Told),
    content="问：谁取的土？答：我。",
    read_back=True,
    signed=True,
)
WITNESS = replace(
    INQUIRY,
    occurred_at="2022-07-15T10:30",
    ended_at="2022-07-15T11:00",
    person="王某某",
    whose="witness",
)
IDENTIFIED = IdentifyParty(
    occurred_at="2022-07-01",
    party="party-1",
    identity=replace(VILLAGER, id_number="999999199001010016"),
    proof="核对居民身份证",
)
DISPOSAL = DisposePreservedEvidence(
    occurred_at="2022-07-22",
    preservation=PRESERVATION_NUMBER,
    disposition=Disposition.RETURNED,
    reason="已拍照、取样，无需继续保存",
    officers=("zhang", "li"),
    approver="chen",
)
PAYMENT = RecordPayment(
    occurred_at="2022-09-14",
    party="party-1",
    amount_fen=40_000,
    channel=PaymentChannel.BANK,
    voucher="晋财0001234",
)
END: tuple[tuple[Step, str], ...] = (
    (PUBLISH, "zhang"),
    (PAYMENT, "zhang"),
    (replace(PAYMENT, occurred_at="2022-09-15", amount_fen=60_000, voucher="晋财0001235"), "zhang"),
    (CLOSING, "zhang"),
    (DecideClosing(occurred_at="2022-09-21", decision=ClosingChoice.APPROVE, opinion="同意结案"), "chen"),
    (
        ArchiveFile(occurred_at="2022-10-10", volumes=1, pages=86, retention=Retention.THIRTY_YEARS),
        "zhao",
    ),
)


def known(scene: Scene) -> Scene:
    """Being checked; the villager's identity card was seen on 2022-07-01."""
    checking(scene)
    scene.take(IDENTIFIED, by="zhang")
    return scene


def archived() -> History:
    """The ordinary procedure from the patrol to the archive; the villager stated in his defence."""
    scene = known(Scene())
    scene.take(INSPECTION, by="zhang")
    investigating(order_corrected(scene))
    for act in (INQUIRY, WITNESS, PRESERVE, DISPOSAL):
        scene.take(act, by="zhang")
    notice_served(scene)
    rechecked(stated_in_defence(scene, "2022-08-03"), "2022-08-10")
    scene.take(replace(DECISION, defence="已复核，予以采纳"), by="chen")
    handed_over(scene, DECISION_NUMBER, "2022-09-05")
    for step, person in END:
        scene.take(step, by=person)
    return in_time(scene)


def heard() -> History:
    """Penalised after a hearing, a second legal review and the leaders' discussion."""
    scene = hearing_reported(Scene())
    scene.take(SECOND_REVIEW, by="liu")
    scene.take(DISCUSSION, by="chen")
    scene.take(DECISION, by="chen")
    return in_time(handed_over(scene, DECISION_NUMBER, "2022-09-05"))


def spared() -> History:
    """Not penalised: slight and corrected in time."""
    scene = examined(order_corrected(Scene()), Outcome.NO_PENALTY)
    scene.take(NO_PENALTY, by="chen")
    return in_time(handed_over(scene, NO_PENALTY_NUMBER, "2022-08-08"))


def on_the_spot() -> History:
    """Fined 100 yuan on 2022-07-01, collected there against the treasury's receipt."""
    scene = forms_handed_out(Scene())
    scene.take(COLLECTED, by="zhang")
    return in_time(scene)


def in_custody() -> History:
    """A truck seized on 2022-07-15."""
    return in_time(seized(Scene()))


def at_court() -> History:
    """Urged in vain; the court applied to on 2023-03-07."""
    scene = applied(known(Scene()))
    scene.take(PUBLISH, by="zhang")
    return in_time(scene)


def put_off() -> History:
    """To be paid in two instalments, approved on 2022-09-16."""
    scene = deferred(known(Scene()))
    scene.take(PUBLISH, by="zhang")
    return in_time(scene)


FILES: dict[str, tuple[Callable[[], History], date]] = {
    "archived": (archived, date(2022, 10, 31)),
    "heard": (heard, date(2022, 9, 13)),
    "spared": (spared, date(2022, 8, 31)),
    "on the spot": (on_the_spot, date(2022, 7, 8)),
    "in custody": (in_custody, date(2022, 8, 12)),
    "at court": (at_court, date(2023, 3, 31)),
    "put off": (put_off, date(2022, 10, 10)),
}
"""Each with the day of its review."""


def in_time(scene: Scene) -> History:
    return [at_once(event) for event in scene.history]


def at_once(event: Event) -> Event:
    """Recorded on the day it happened."""
    when = event.occurred_at
    evening = datetime.combine(when.last_day, time(18), SHANGHAI)
    times: dict[str, Any] = {"timestamp": when.moment if when.precision is Precision.MINUTE else evening}
    return replace(event, **times)


def changed(kind: type[Event], which: int = 0, **changes: Any) -> Break:
    """One event of the kind states something else; a changed day is recorded on that day."""
    return altered(kind, lambda _: changes, which)


def altered(kind: type[Event], change: Callable[[Event], dict[str, Any]], which: int = 0) -> Break:
    """The same, with what is stated made from the event."""

    def break_(history: History) -> History:
        found = [one for one in history if isinstance(one, kind)][which]
        stated = change(found)
        other = replace(found, **stated)
        if "occurred_at" in stated:
            other = at_once(other)
        return [other if one is found else one for one in history]

    return break_


def without(*kinds: type[RecordedEvent]) -> Break:
    """No event of these kinds was recorded."""
    return lambda history: [one for one in history if not isinstance(one, kinds)]


def followed(kind: type[RecordedEvent], event_class: type[RecordedEvent], **facts: Any) -> Break:
    """After the first event of the kind another was recorded, at the same time by the same person."""

    def break_(history: History) -> History:
        index = next(at for at, one in enumerate(history) if isinstance(one, kind))
        envelope = {one.name: getattr(history[index], one.name) for one in fields(RecordedEvent)}
        later = [replace(one, **_version(one, 1)) for one in history[index + 1 :]]
        more = event_class(**(envelope | facts | _version(history[index], 1)))
        return [*history[: index + 1], more, *later]

    return break_


def _version(event: RecordedEvent, more: int) -> dict[str, Any]:
    return {"originator_version": event.originator_version + more}


def on(day: str) -> When:
    return When.parse(day)
