"""一人一清单 — an officer's certificate with its warnings, and the items he may handle today (law: §9.3, §13).

行政处罚法第四十二条：由具有行政执法资格的执法人员实施。
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.case.guards import CertificateDoesNotCover, CertificateNotValid
from domain.people.officer import Certificate, Officer
from domain.people.role import HANDLING
from domain.powers.power_list import Grant, PowerList
from domain.record.refusal import Refusal
from domain.units.unit import town_of

WARNINGS: Final = (30, 60, 90)
"""Days before the end of a certificate from which on a warning is shown: a design value, no rule of law (law: §9.3 【D】)."""


@dataclass(frozen=True)
class ItemForOfficer:
    """``blocked``: why the officer may not handle it, None when he may."""

    town: str
    grant: Grant
    blocked: Refusal | None


def days_left(certificate: Certificate, on: date) -> int:
    """Days from that day to the last one printed on it; negative once past."""
    return (certificate.valid_to - on).days


def warning(certificate: Certificate, on: date) -> int | None:
    """The narrowest warning reached by a certificate still valid; None when its end is far, or it is not valid."""
    if not certificate.valid_on(on):
        return None
    return next((days for days in WARNINGS if days_left(certificate, on) <= days), None)


def towns_of(officer: Officer, on: date) -> tuple[str, ...]:
    """Where the officer holds a post that day under which cases are handled."""
    posts = (post for post in officer.posts_on(on) if post.role in HANDLING)
    return tuple(dict.fromkeys(town_of(post.unit) for post in posts))


def certificate_missing(officer: Officer, on: date) -> Refusal | None:
    """Who handles cases and holds no valid certificate may take no enforcement act."""
    if towns_of(officer, on) and officer.certificate_on(on) is None:
        return CertificateNotValid(name=officer.name, day=on)
    return None


def items_of(officer: Officer, town: str, powers: PowerList, on: date) -> tuple[ItemForOfficer, ...]:
    """Every item the town holds that day, each with what keeps the officer from it."""
    held = (one for one in powers.grants if one.held_on(on) and one.item.in_force(on))
    return tuple(ItemForOfficer(town, one, _blocked(officer, one, on)) for one in held)


def _blocked(officer: Officer, grant: Grant, on: date) -> Refusal | None:
    certificate = officer.certificate_on(on)
    if certificate is None:
        return CertificateNotValid(name=officer.name, day=on)
    if certificate.covers(grant.item.domain):
        return None
    return CertificateDoesNotCover(name=officer.name, number=certificate.number, domain=grant.item.domain)
