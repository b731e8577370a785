"""某一步对某一当事人、文书、事项的前提 — the guards a step asks in turn of one party, document or item, as of today."""

from domain.case import guards
from domain.case.case import Case
from domain.case.court_rules import remedies_over, urged_in_vain
from domain.case.deciding import (
    discussed_where_needed,
    evidence_for,
    examined_as,
    identified_party,
    may_decide,
)
from domain.case.deeds import known_deed
from domain.case.desk import Desk
from domain.case.evidence_rules import usable
from domain.case.executing import (
    enforceable,
    head_decides,
    not_halted,
    overdue_sum,
    served_decision,
)
from domain.case.hearing_rules import kept_by_presider_or_recorder, notified_hearing
from domain.case.informant import head_decides_named_report
from domain.case.notice_rights import (
    heard,
    hearing_reported,
    open_to_be_heard,
    served_notice,
    undecided,
)
from domain.case.own_enforcement import no_power_of_its_own, power_to_enforce
from domain.case.proceedings import Outcome
from domain.case.revising import standing_decision
from domain.case.second_review import review_called_for
from domain.case.seizing import power_for_measure
from domain.case.special_parties import not_the_town_itself
from domain.case.stage import TOWARDS_A_PARTY, Stage
from domain.people.role import HANDLING
from domain.record.when import When
from domain.steps.decide_enforcement import overdue_and_urged
from domain.steps.extend_decision_term import may_be_extended
from domain.steps.impose_surcharge import surcharge_due
from domain.steps.notify_penalty import first_notice
from domain.steps.renotify_penalty import earlier_notice
from domain.steps.report_hearing import hearing_to_report
from domain.steps.request_hearing import unanswered


def penalise(case: Case, desk: Desk, party: str) -> None:
    may_decide(case, desk, party, desk.today)
    examined_as(case, Outcome.PENALISE, "行政处罚决定", desk.today)
    notice = heard(case, desk, party, desk.today)
    discussed_where_needed(case, notice, (), desk.today)
    evidence_for(case, party, tuple(one.id for one in usable(case, desk.today)), desk.today)


def renotify(case: Case, desk: Desk, party: str) -> None:
    identified_party(case, party)
    examined_as(case, Outcome.PENALISE, "重新告知", desk.today)
    earlier_notice(case, party)
    hearing_reported(case, party, desk.today)
    if case.of(party).decision:
        standing_decision(case, party, desk.today)


def state(case: Case, desk: Desk, party: str) -> None:
    """Once decided the refusal says how what came in before is still recorded."""
    served_notice(case, party, desk.today)
    open_to_be_heard(case, party, by=When.on(desk.today))


def request_hearing(case: Case, desk: Desk, party: str) -> None:
    served_notice(case, party, desk.today)
    open_to_be_heard(case, party)
    unanswered(case, party, desk.today)


def revoke(case: Case, desk: Desk, party: str) -> None:
    decision = standing_decision(case, party, desk.today)
    if decision.penalises:
        notice = case.of(party).notice
        discussed_where_needed(case, notice, decision.penalties, desk.today, decision.on)


def extend(case: Case, desk: Desk) -> None:
    may_be_extended(case, desk.calendar, desk.today)


def decide_on_the_spot(case: Case, _desk: Desk, party: str) -> None:
    not_the_town_itself((identified_party(case, party),))
    undecided(case, party)


def hold(case: Case, desk: Desk, party: str) -> None:
    open_to_be_heard(case, party)
    kept_by_presider_or_recorder(desk, notified_hearing(case, party))


def report_hearing(case: Case, desk: Desk, party: str) -> None:
    notice, _ = hearing_to_report(case, party)
    kept_by_presider_or_recorder(desk, notice)


def surcharge(case: Case, desk: Desk, party: str) -> None:
    decision = served_decision(case, party, desk.today)
    surcharge_due(case, desk.calendar, decision, party, desk.today)


def not_penalise(case: Case, desk: Desk, party: str) -> None:
    may_decide(case, desk, party, desk.today)
    if case.stage is Stage.EXAMINING:
        examined_as(case, Outcome.NO_PENALTY, "不予行政处罚决定", desk.today)


def notify(case: Case, desk: Desk, party: str) -> None:
    first_notice(case, party)
    identified_party(case, party)
    examined_as(case, Outcome.PENALISE, "行政处罚事先告知", desk.today)
    undecided(case, party)


def late(case: Case, desk: Desk, number: str) -> None:
    document = enforceable(case, number, desk.today)
    not_halted(case, document)
    overdue_sum(case, desk.calendar, document, desk.today)


def enforce(case: Case, desk: Desk, number: str) -> None:
    document = enforceable(case, known_deed(case, number).number, desk.today)
    identified_party(case, document.party)
    not_halted(case, document)
    overdue_and_urged(case, document, desk.today)


def before_court(case: Case, desk: Desk, number: str) -> None:
    document = enforceable(case, number, desk.today)
    if not overdue_sum(case, desk.calendar, document, desk.today):
        no_power_of_its_own(case, desk, document, desk.today)
    remedies_over(case, desk.calendar, document, desk.today)
    urged_in_vain(case, desk.calendar, document, desk.today)


def second_review(case: Case) -> None:
    if case.stage in TOWARDS_A_PARTY:
        review_called_for(case)


def not_ours(case: Case) -> None:
    not_the_town_itself(case.parties.values())


def excluding(case: Case, desk: Desk) -> None:
    if desk.actor.role in HANDLING:
        guards.officer_of_the_case(case, desk)


def measure(case: Case, desk: Desk, item: str) -> None:
    power_for_measure(case, desk, item, desk.today)


def execution(case: Case, desk: Desk, item: str) -> None:
    power_to_enforce(case, desk, item, desk.today)


def of_the_case(case: Case, desk: Desk) -> None:
    guards.officer_of_the_case(case, desk)


def head(case: Case, desk: Desk) -> None:
    head_decides(case, desk, desk.today)


def named_report(case: Case, desk: Desk) -> None:
    head_decides_named_report(case, desk)
