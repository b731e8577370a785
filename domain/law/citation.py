"""引用条款 — a citation as an officer writes it, read as law and article. 行政处罚法第四十四条、第五十九条; law: §7."""

import re
from dataclasses import dataclass
from typing import Final

from domain.wording.numerals import NUMBERED, chinese_number, read_number


@dataclass(frozen=True)
class Reference:
    """One clause named. ``title``: as written between 《》; ``article``: in the one form kept, "第七十六条第一项"."""

    title: str
    article: str

    def __str__(self) -> str:
        return f"《{self.title}》{self.article}"

    @property
    def wider(self) -> tuple[str, ...]:
        """The article as stated, then what contains it: without the item, without the paragraph."""
        parts = _PART.findall(self.article)
        return tuple("".join(parts[:count]) for count in range(len(parts), 0, -1)) or (self.article,)


_NUMBER: Final = r"[〇零一二三四五六七八九十百千\d０-９]+"
_LAW: Final = re.compile(r"《([^《》]+)》([^《]*)")
_TOKEN: Final = re.compile(rf"第[（(]?({_NUMBER})[）)]?(条(?:之({_NUMBER}))?|款|项)")
_PART: Final = re.compile(rf"第{_NUMBER}条(?:之{_NUMBER})?|第{_NUMBER}款|第{_NUMBER}项")
_LEVELS: Final = ("条", "款", "项")


def references(text: str) -> tuple[Reference, ...]:
    """Every clause a text names: "《公路法》第四十四条第一款、第七十六条" names two; none when it names no article."""
    return tuple(
        Reference(title.strip(), article)
        for title, rest in _LAW.findall(re.sub(r"\s", "", text))
        for article in _articles(rest)
    )


def _articles(text: str) -> list[str]:
    """A paragraph or item without an article of its own belongs to the one before it."""
    found: list[list[tuple[int, str]]] = []
    for number, kind, sub in _TOKEN.findall(text):
        level, word = _LEVELS.index(kind[0]), _word(number, kind[0], sub)
        if not word or (level and not found):
            continue
        last = found[-1] if found else []
        above = [part for part in last if part[0] < level]
        if above and above == last:
            last.append((level, word))
        else:
            found.append([*above, (level, word)])
    return ["".join(word for _, word in parts) for parts in found]


def _word(number: str, kind: str, sub: str) -> str:
    """ "" for a number no article can have."""
    numbers = [read_number(one) for one in (number, sub) if one]
    if not all(one in NUMBERED for one in numbers):
        return ""
    first, *after = [chinese_number(one) for one in numbers]
    return f"第{first}{kind}" + "".join(f"之{one}" for one in after)
