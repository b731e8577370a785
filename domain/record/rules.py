"""规则集版本 — version of the shipped rule set; stamped on every event, so that a later reader knows what was in force."""

from typing import Final

RULES: Final = "2026.11"
