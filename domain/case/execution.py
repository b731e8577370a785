"""执行 — what a case remembers of performing and enforcing its decisions, party by party.
行政处罚法第六十六条、第七十二条; 行政强制法第四章、第五章."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from domain.case.court_enforcement import CourtApplication


@dataclass(frozen=True, kw_only=True)
class Instalment:
    """一期 — integer fen, to be paid by that day; a mere deferral is one instalment."""

    due_on: date = field(metadata={"label": "缴纳期限"})
    amount_fen: int = field(metadata={"label": "金额（分）"})


@dataclass(frozen=True)
class Deferral:
    """延期、分期. ``decision``: number of the one whose fine it spreads; ``on``: day of the approval."""

    number: str
    party: str
    decision: str
    on: date
    instalments: tuple[Instalment, ...]

    @property
    def last_day(self) -> date:
        return max(one.due_on for one in self.instalments)


@dataclass(frozen=True)
class Urging:
    """催告. ``document``: the decision or order urged; ``due_on``: last day of the term given; ``amount_fen``: urged, 0 for a
    duty that is not in money. ``spent``: what the party answered was adopted, so that nothing rests on it any more."""

    number: str
    party: str
    document: str
    on: date
    due_on: date
    amount_fen: int
    spent: bool = False


@dataclass(frozen=True)
class ImposedSurcharge:
    """加处罚款. ``amount_fen``: all of it up to and including ``through``, less what was remitted."""

    number: str
    party: str
    decision: str
    through: date
    amount_fen: int


class SubstituteResult(StrEnum):
    """代履行的结果."""

    DONE = "代履行完毕"
    STOPPED = "当事人已经履行，停止代履行"


@dataclass(frozen=True)
class SubstitutePerformance:
    """代履行. ``order``: the order not complied with, "" for an immediate clearing without one. Costs in fen."""

    number: str
    party: str
    order: str
    planned_on: date
    immediate: bool
    budget_fen: int
    result: SubstituteResult | None = None
    cost_fen: int = 0


class EnforcementManner(StrEnum):
    """强制执行的方式 — 行政强制法第十二条、第四十四条."""

    DEMOLITION = "强制拆除"
    RESTORATION = "排除妨碍、恢复原状"


class EnforcementResult(StrEnum):
    """强制执行的结果."""

    DONE = "强制执行完毕"
    STOPPED = "当事人已经履行，停止强制执行"


@dataclass(frozen=True)
class Enforcement:
    """强制执行 — by the town itself. ``document``: the decision or order enforced. ``done_on``: day of the result."""

    number: str
    party: str
    document: str
    manner: EnforcementManner
    planned_on: date
    result: EnforcementResult | None = None
    done_on: date | None = None


class SuspensionGround(StrEnum):
    """中止执行的情形 — 行政强制法第三十九条第一款."""

    UNABLE = "当事人履行行政决定确有困难或者暂无履行能力"
    THIRD_PARTY = "第三人对执行标的主张权利，确有理由"
    IRREPARABLE = "执行可能造成难以弥补的损失，且中止执行不损害公共利益"
    OTHER = "行政机关认为需要中止执行的其他情形"


@dataclass(frozen=True)
class Suspension:
    number: str
    party: str
    ground: SuspensionGround
    on: date
    resumed_on: date | None = None


class EndGround(StrEnum):
    """终结执行的情形 — 行政强制法第四十条、第三十九条第二款."""

    DIED = "公民死亡，无遗产可供执行，又无义务承受人"
    DISSOLVED = "法人或者其他组织终止，无财产可供执行，又无义务承受人"
    OBJECT_LOST = "执行标的灭失"
    REVOKED = "据以执行的行政决定被撤销"
    OTHER = "行政机关认为需要终结执行的其他情形"
    THREE_YEARS = "没有明显社会危害，当事人确无能力履行，中止执行满三年未恢复执行"


@dataclass(frozen=True)
class ExecutionEnd:
    number: str
    party: str
    ground: EndGround
    on: date


class RestitutionKind(StrEnum):
    """民事责任的承担方式, apart from the penalty — 公路法第八十五条、村庄和集镇规划建设管理条例第三十九条."""

    RESTORED = "恢复原状"
    COMPENSATED = "赔偿损失"
    RETURNED = "退赔违法所得"


@dataclass(frozen=True)
class Restitution:
    party: str
    kind: RestitutionKind
    on: date
    value_fen: int
    complete: bool


@dataclass(frozen=True)
class Execution:
    """Each in the order it was recorded."""

    deferrals: tuple[Deferral, ...] = ()
    urgings: tuple[Urging, ...] = ()
    surcharges: tuple[ImposedSurcharge, ...] = ()
    substitutes: tuple[SubstitutePerformance, ...] = ()
    enforcements: tuple[Enforcement, ...] = ()
    applications: tuple[CourtApplication, ...] = ()
    suspensions: tuple[Suspension, ...] = ()
    ends: tuple[ExecutionEnd, ...] = ()
    restitutions: tuple[Restitution, ...] = ()

    def suspended(self, party: str) -> Suspension | None:
        """The suspension that has not been lifted."""
        return next((one for one in self.suspensions if one.party == party and one.resumed_on is None), None)

    def ended(self, party: str) -> ExecutionEnd | None:
        return next((one for one in self.ends if one.party == party), None)

    def with_application(self, changed: CourtApplication) -> "Execution":
        """The application of that number replaced."""
        return replace(
            self,
            applications=tuple(changed if one.number == changed.number else one for one in self.applications),
        )
