"""案件一览 — the state of a case on one sheet: where it stands, who is concerned, what was issued, what came late."""

from interfaces.cli.json_values import Json, at, rows_of, text
from interfaces.cli.screen import Column, Screen

DOCUMENTS = (
    Column("文号", "Number", "number", "cyan"),
    Column("文书", "Document", "kind"),
    Column("当事人", "Party", "party"),
    Column("作出日期", "Issued", "issued_on"),
    Column("期限", "Due", "due_on", "yellow"),
)
PARTIES = (
    Column("编号", "Id", "id", "cyan"),
    Column("当事人", "Party", "named"),
    Column("证件号码", "Id number", "numbered"),
    Column("联系电话", "Phone", "phone"),
    Column("住址", "Address", "address"),
)
NO_PARTY = ("没有登记当事人", "no party is known")
NO_DOCUMENT = ("没有文书", "no document was issued")


def print_case(screen: Screen, case: Json) -> None:
    screen.sheet(_title(case), _lines(screen, case))
    screen.table(PARTIES, [_party(one) for one in _values(at(case, "parties"))], empty=NO_PARTY)
    screen.table(DOCUMENTS, _values(at(case, "documents")), empty=NO_DOCUMENT)
    for one in rows_of(at(case, "late")):
        version, title, days = (text(at(one, name)) for name in ("version", "title", "days"))
        screen.print(
            f"补录：第{version}号“{title}”于事后{days}日录入",
            f"Late: event {version} ({title}) was recorded {days} days later",
        )


def _title(case: Json) -> str:
    return f"{text(at(case, 'number')) or text(at(case, 'id'))} {text(at(case, 'violation'))}"


def _lines(screen: Screen, case: Json) -> list[tuple[str, str]]:
    version, latest = text(at(case, "version")), text(at(case, "latest_version"))
    shown = (
        ("编号", "Id", text(at(case, "id"))),
        ("阶段", "Stage", text(at(case, "stage_label"))),
        ("版本", "Version", f"{version} / {latest}"),
        ("单位", "Unit", text(at(case, "unit"))),
        ("线索来源", "Source", text(at(case, "lead.source"))),
        ("地点", "Place", text(at(case, "lead.place"))),
        ("线索内容", "Lead", text(at(case, "lead.content"))),
        ("立案日期", "Filed on", text(at(case, "filing.filed_on"))),
        ("承办人员", "Officers", text(at(case, "officers"))),
        ("证据", "Evidence", str(len(_values(at(case, "evidence"))) or "")),
    )
    return [(screen.say(zh, en), value) for zh, en, value in shown]


def _party(party: Json) -> Json:
    named = text(at(party, "name")) or "待查"
    numbered = text(at(party, "id_number")) or text(at(party, "credit_code"))
    return {**party, "named": named, "numbered": numbered} if isinstance(party, dict) else None


def _values(mapping: Json) -> list[Json]:
    return list(mapping.values()) if isinstance(mapping, dict) else []
