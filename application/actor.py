"""身份 — who asks: an officer with the posts held today; chooses the post an act is done under."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from domain.people.officer import Officer, Post
from domain.people.role import COUNTY_WIDE, Role
from domain.record.entry import Actor
from domain.units.unit import town_of

TOWN_CODE_LENGTH = 9


@dataclass(frozen=True)
class Identity:
    """``code``: the officer's. ``posts``: those held on the day of asking."""

    code: str
    name: str
    posts: tuple[Post, ...]

    @classmethod
    def of(cls, officer: Officer, today: date) -> "Identity":
        return cls(officer.code, officer.name, officer.posts_on(today))

    @property
    def roles(self) -> frozenset[Role]:
        return frozenset(post.role for post in self.posts)

    @property
    def prefixes(self) -> tuple[str, ...]:
        """Unit codes that begin with one of these are visible: own towns, or the whole county for a county post."""
        return self.reach(Role)

    def reach(self, roles: Iterable[Role]) -> tuple[str, ...]:
        """As ``prefixes``, under a post of one of these roles only; empty, which reaches nothing, without one."""
        wanted = frozenset(roles)
        return tuple(sorted({_prefix(post) for post in self.posts if post.role in wanted} - {""}))

    def sees(self, unit: str) -> bool:
        return unit.startswith(self.prefixes)

    def acting(self, roles: Iterable[Role], unit: str | None = None) -> Actor:
        """The actor under the first of ``roles`` held over the unit; under the first post when none is held,
        so that the step itself can refuse by name."""
        wanted = list(roles)
        fitting = [post for post in self.posts if unit is None or _reaches(post, unit)]
        fitting.sort(key=lambda post: wanted.index(post.role) if post.role in wanted else len(wanted))
        post = (fitting or list(self.posts))[0]
        return Actor(self.code, self.name, post.role.value, post.unit)


def _reaches(post: Post, unit: str) -> bool:
    prefix = _prefix(post)
    return prefix != "" and unit.startswith(prefix)


def _prefix(post: Post) -> str:
    """Only a county-wide post reaches beyond its town; another one held at the county reaches no town at all."""
    if len(post.unit) < TOWN_CODE_LENGTH:
        return post.unit if post.role in COUNTY_WIDE else ""
    return town_of(post.unit)
