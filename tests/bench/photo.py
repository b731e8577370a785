"""收集证据 — a step of one event that may be recorded again and again: what the benchmarks fill cases with."""

from typing import Any

PHOTO: dict[str, Any] = {
    "occurred_at": "2022-06-30T10:30",
    "kind": "书证",
    "evidence_title": "现场照片",
    "proves": "路面被挖掘",
    "officers": ["zhang", "li"],
    "source": "现场拍摄",
    "place": "西里北沟",
    "sha256": "ab" * 32,
    "media_type": "image/jpeg",
    "size": 204800,
}
