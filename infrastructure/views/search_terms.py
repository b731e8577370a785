"""检索词 — what a case can be found by, as keyed blind tokens: without the keyring no one reads a word out of the table.

Text becomes its pairs of neighbouring letters or characters (双字), digits whole groups: "第001号" is found by 001, not by 00.
A personal name goes the same way while its key opens it; once the key is gone its row, made again, has no token of it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from application.ports.keyring import Keyring
from domain.record.refusal import BadInput

PURPOSE = "case-search"
MOST_WORDS, LONGEST = 8, 100
CACHED = 65536
RUNS = re.compile(r"(?P<digits>\d+)|(?P<letters>[^\W\d_]+)")
SIGN = 1 << 63


def text_terms(text: str) -> Iterator[str]:
    """Pairs and groups of digits of a text that is to be found."""
    for run in RUNS.finditer("".join(_normal(text).split())):
        if run["digits"]:
            yield f"#{run['digits']}"
        else:
            letters = run["letters"]
            yield from (letters[at : at + 2] for at in range(len(letters) - 1))


def query_terms(query: str) -> list[str]:
    """Every pair and group of digits of the words asked for. Raises BadInput for a word that has none."""
    words = _normal(query).split()
    if not words or len(query) > LONGEST or len(words) > MOST_WORDS:
        raise BadInput(
            "q",
            f"请填写检索词，不超过{MOST_WORDS}个、共{LONGEST}字",
            f"state at most {MOST_WORDS} words, {LONGEST} characters",
        )
    found = {word: list(text_terms(word)) for word in words}
    for word, terms in found.items():
        if not terms:
            raise BadInput(
                "q", f"检索词“{word}”太短：文字至少两个字，数字可以一位", "a word has two letters, or a digit"
            )
    return list(dict.fromkeys(term for terms in found.values() for term in terms))


def officer_term(code: str) -> str:
    return f"officer:{code}"


def item_term(code: str) -> str:
    return f"item:{code}"


def tokens(keyring: Keyring, terms: Iterable[str]) -> list[int]:
    """One for each term, in their order; each a whole number of 64 bits with a sign."""
    return [_token(keyring.blind, term) for term in terms]


def text_tokens(keyring: Keyring, text: str) -> tuple[int, ...]:
    """Of a text that recurs from case to case: a place, a violation, the name of an item. Not for personal values."""
    return _text_tokens(keyring.blind, text)


@lru_cache(maxsize=CACHED)
def _text_tokens(blind: Callable[..., str], text: str) -> tuple[int, ...]:
    return tuple(_token(blind, term) for term in text_terms(text))


@lru_cache(maxsize=CACHED)
def _token(blind: Callable[..., str], term: str) -> int:
    return int(blind(term, purpose=PURPOSE)[:16], 16) - SIGN


def _normal(text: str) -> str:
    """Full-width forms as their half-width ones, no capitals."""
    return unicodedata.normalize("NFKC", text).lower()
