"""案卷评查 — the findings of a file in a table, its score above, and what people still have to look at below."""

from interfaces.cli.json_values import Json, at, rows_of, text
from interfaces.cli.listing import Row
from interfaces.cli.screen import Column, Screen

FINDINGS = (
    Column("规则", "Rule", "rule", "cyan"),
    Column("性质", "Weight", "weight", "red"),
    Column("问题", "Finding", "text"),
    Column("序号", "No.", "rests_on"),
    Column("依据", "Article", "article"),
    Column("办法", "Remedy", "remedy"),
)
BY_HAND = (
    Column("规则", "Rule", "rule", "cyan"),
    Column("待人工核查", "For people to check", "title"),
    Column("核查内容", "What to look at", "look_at"),
)
UNTOLD = (
    Column("规则", "Rule", "rule", "cyan"),
    Column("需人工核对", "For people to look at", "text"),
    Column("序号", "No.", "rests_on"),
    Column("依据", "Article", "article"),
)
NO_FINDING = ("没有发现问题", "nothing was found")
NOTHING_UNTOLD = ("文书未载的事项：无", "the papers leave nothing open")
NO_RULE = ("没有待人工核查的规则", "nothing is left to people")


PAPER = "纸质案卷（补录）；得分只就文书所载，未载事项未计"


def print_review(screen: Screen, review: Json) -> None:
    screen.sheet(screen.say("案卷评查", "Review of the file"), _lines(screen, review))
    screen.table(FINDINGS, [dict(_shown(one)) for one in rows_of(at(review, "findings"))], empty=NO_FINDING)
    untold = [dict(_shown(one)) for one in rows_of(at(review, "untold"))]
    if untold or at(review, "paper"):
        screen.table(UNTOLD, untold, empty=NOTHING_UNTOLD)
    screen.table(BY_HAND, [dict(one) for one in rows_of(at(review, "by_hand"))], empty=NO_RULE)


def _lines(screen: Screen, review: Json) -> list[tuple[str, str]]:
    version, latest = text(at(review, "version")), text(at(review, "latest_version"))
    mark = text(at(review, "score.grades_mark_label"))
    shown = (
        ("版本", "Version", f"{version} / {latest}"),
        ("评查日", "Reviewed on", text(at(review, "reviewed_on"))),
        ("得分", "Points", text(at(review, "score.points"))),
        ("等次", "Grade", f"{text(at(review, 'score.grade'))}（{mark}）"),
        ("否决项", "Vetoes", text(at(review, "score.vetoes"))),
    )
    kind = (("案卷", "File", PAPER),) if at(review, "paper") else ()
    return [(screen.say(zh, en), value) for zh, en, value in (*kind, *shown)]


def _shown(row: Row) -> Row:
    """A veto, the points of one finding, or a mere hint."""
    points = text(row.get("points"))
    weight = "否决" if row.get("veto") else f"扣{points}分" if points else "提示"
    return {
        **row,
        "weight": weight,
        "rests_on": "、".join(text(one.get("version")) for one in rows_of(row.get("events"))),
    }
