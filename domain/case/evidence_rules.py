"""证据规则 — the form of an evidence file, and until when evidence may be added or used. 行政处罚法第四十条、第四十六条."""

import re
from datetime import date

from domain.case.case import Case
from domain.case.proceedings import Evidence, EvidenceKind
from domain.record.refusal import BadInput, Refusal


class EvidenceLocked(Refusal):
    article = "行政诉讼证据规定第六十条第一项（参照）；行政处罚法第四十条"
    zh = (
        "已于{day}对{party}作出决定，证据随之锁定，之后收集的不能作为认定其合法的依据。",
        "只涉及其他当事人的，请写明“涉及的当事人”；原决定有错误的，请依法另行处理。",
    )
    en = (
        "The decision on {party} was made on {day}; evidence is locked with it.",
        "Name the parties it concerns, if others; an error of the decision is put right by a step of its own.",
    )


class ExcludedEvidenceUsed(Refusal):
    article = "行政处罚法第四十六条第二款、第三款"
    zh = ("证据{evidence}已于{day}被排除，不得作为认定案件事实的根据。", "请去掉该证据，或补充合法的证据。")
    en = (
        "Evidence {evidence} was excluded on {day} and proves nothing.",
        "Leave it out, or collect other evidence.",
    )


def unlocked(case: Case, parties: tuple[str, ...]) -> None:
    """No decision has been made on any party the evidence concerns (V07)."""
    for party in parties:
        if decision := case.of(party).decision:
            raise EvidenceLocked(party=party, day=decision.on)


def admissible(case: Case, on: date) -> tuple[Evidence, ...]:
    """Evidence not excluded by that day."""
    return tuple(one for one in case.evidence.values() if not one.excluded_by(on))


def usable(case: Case, on: date) -> tuple[Evidence, ...]:
    """Of that, what had been collected by the day."""
    return tuple(one for one in admissible(case, on) if one.collected_on <= on)


def not_excluded(piece: Evidence, on: date) -> None:
    if piece.excluded_by(on):
        raise ExcludedEvidenceUsed(evidence=piece.id, day=piece.excluded_on)


def next_evidence_id(case: Case) -> str:
    return f"E{len(case.evidence) + 1}"


def check_file(kind: EvidenceKind, sha256: str, media_type: str, size: int) -> None:
    """A file is known by its digest, media type and size; only a physical thing comes without one."""
    if not sha256 and kind is not EvidenceKind.PHYSICAL:
        raise BadInput("sha256", "除物证外，证据应附文件", "only a physical thing comes without a file")
    if sha256 and not _SHA256.fullmatch(sha256):
        raise BadInput("sha256", "摘要应为64位小写十六进制数字", "state 64 lower-case hex digits")
    if bool(sha256) != bool(_MEDIA_TYPE.fullmatch(media_type)):
        raise BadInput("media_type", "文件类型应写成 image/jpeg 的形式，有文件时填写", "a type for a file")
    if bool(sha256) != (size > 0):
        raise BadInput("size", "有文件时填写其字节数", "a file has a size in bytes, a thing has none")


_SHA256 = re.compile(r"[0-9a-f]{64}")
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+-]*")
