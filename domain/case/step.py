"""步骤 — base of all case steps: the title, who may take it, in which stages, and the order of checks."""

from collections.abc import Set
from dataclasses import dataclass, field
from typing import ClassVar

from domain.case import guards
from domain.case.case import Case
from domain.case.desk import Desk
from domain.case.recusal import not_recused
from domain.case.stage import Stage
from domain.people.role import Role
from domain.record.entry import Actor
from domain.record.refusal import BadInput, Refusal
from domain.record.when import SHANGHAI, Precision, When


class StepNotAllowedNow(Refusal):
    """Cites the articles of the step, which say where in the procedure it stands."""

    article = "行政处罚法第五章（行政处罚的决定程序）"
    zh = ("案件处于“{stage}”阶段，不能办理“{step}”。", "可办理该步骤的阶段：{allowed}。")
    en = ("The case is at stage {stage}; {step} cannot be taken.", "Stages that allow it: {allowed}.")

    def __init__(self, step: "type[Step]", case: Case, allowed_in: Set[Stage]) -> None:
        allowed = "、".join(stage.label for stage in Stage if stage in allowed_in) or "无"
        super().__init__(stage=case.stage.label, step=step.title, allowed=allowed)
        self.article = step.articles


class RoleRequired(Refusal):
    article = "行政处罚法第四十二条、第五十七条、第五十八条"
    zh = ("“{step}”须由{roles}办理。", "请由担任该岗位的人员登录后办理。")
    en = ("{step} is taken by: {roles}.", "Have a person holding that post take it.")


@dataclass(frozen=True, kw_only=True)
class Step:
    """What an officer states for one step. A subclass states the four class values and ``record``.

    ``articles``: source of the step; ``allowed_in``: stages; ``roles``: posts whose holders may take it.
    ``follows``: topics of the events it comes after; on the same day they are compared by the minute.
    """

    name: ClassVar[str]
    title: ClassVar[str]
    articles: ClassVar[str]
    roles: ClassVar[tuple[Role, ...]]
    allowed_in: ClassVar[Set[Stage]]
    follows: ClassVar[tuple[str, ...]] = ()

    occurred_at: str = field(
        metadata={"label": "发生时间", "hint": "如 2022-06-30 或 2022-06-30T09:30（北京时间）"}
    )

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.name = cls.__module__.rpartition(".")[2].replace("_", "-")

    def take(self, case: Case, desk: Desk) -> None:
        """Check what every step shares, then let the step check and emit its events. Raises Refusal or BadInput."""
        self.check_now(desk.actor, case)
        when = self.when(desk)
        guards.minutes_in_order(case, self.title, when, self.follows, getattr(self, "party", ""))
        self.record(case, desk, when)

    def record(self, case: Case, desk: Desk, when: When) -> None:
        raise NotImplementedError

    @classmethod
    def check_now(cls, actor: Actor, case: Case) -> None:
        """What can be told before anything is stated: the stage of the case, and the actor's post. The stage comes first:
        what nobody may do now is not refused as if another post might."""
        cls.check_stage(case)
        cls.check_role(actor)
        not_recused(case, actor.id, actor.name)

    @classmethod
    def check_stage(cls, case: Case) -> None:
        if case.stage not in cls.allowed_in:
            raise StepNotAllowedNow(cls, case, cls.allowed_in)

    @classmethod
    def check_role(cls, actor: Actor) -> None:
        if actor.role not in cls.roles:
            raise RoleRequired(step=cls.title, roles="、".join(role.label for role in cls.roles))

    def when(self, desk: Desk) -> When:
        """The stated time: a day or a minute, not in the future."""
        when = When.parse(self.occurred_at)
        if when.precision not in (Precision.DAY, Precision.MINUTE) or when.about:
            raise BadInput(
                "occurred_at", "办理时间应精确到日或者分", "a step happens on a day, or at a minute"
            )
        not_in_future(when, desk, "occurred_at")
        return when


def not_in_future(when: When, desk: Desk, field_name: str) -> None:
    later_today = when.precision is Precision.MINUTE and when.moment > desk.recorded_at.astimezone(SHANGHAI)
    if when.first_day > desk.today or later_today:
        raise BadInput(field_name, "时间不能晚于现在", "the time lies in the future")
