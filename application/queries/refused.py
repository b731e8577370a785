"""拒绝的说明 — a refusal in plain values, for answers that tell what would be refused."""

from typing import Any

from domain.record.refusal import Refusal


def refusal_plain(refusal: Refusal, language: str) -> dict[str, Any]:
    return {
        "code": refusal.code(),
        "sentence": refusal.sentence(language),
        "article": refusal.article,
        "remedy": refusal.remedy(language),
    }
