"""当事人的称呼 — a sentence that names a party by its id speaks of 当事人1: names are personal and stay out of such sentences."""

import re
from typing import Final

_PARTY: Final = re.compile(r"当事人（party-(\d+)）|(?:当事人)?(?<![A-Za-z0-9-])party-(\d+)(?![\d-])")


def spoken(sentence: str) -> str:
    """``party-1`` as it is said."""
    return _PARTY.sub(lambda found: f"当事人{found[1] or found[2]}", sentence)
