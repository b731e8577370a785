"""虚构的人 — invented parties: every name has the character 示, no region bears the code 999999, no telephone begins with 100.

Beside each stands a firm and a shop of theirs, for histories whose party is one.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from hashlib import blake2b

SURNAMES = (
    "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚"
    "卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰红梅建国文辉鹏飞春雪松柏林海山"
    "川田禾麦秋收满仓福禄寿喜安康宁远志诚信义"
)
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECK = "10X98765432"
REGION = "999999"
TRADES = ("建设", "商贸", "沙石", "运输", "农资", "养殖", "果业", "建材")
CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"
FIRMS, SHOPS = f"91{REGION}MA", f"92{REGION}MA"
"""Beginnings of unified social credit codes: organisations and self-employed people (GB 32100)."""


def _weighed(digits: str, first: int) -> int:
    """Part of the checksum: the digits by their weights, ``first`` the place of the first."""
    return sum(int(digit) * WEIGHTS[place] for place, digit in enumerate(digits, first))


@cache
def _births() -> list[tuple[str, int]]:
    days = (date(1950, 1, 1) + timedelta(days=day) for day in range(20_000))
    digits = [f"{REGION}{day:%Y%m%d}" for day in days]
    return [(one, _weighed(one, 0)) for one in digits]


@cache
def _orders() -> list[tuple[str, int]]:
    digits = [f"{order:03}" for order in range(1000)]
    return [(one, _weighed(one, len(REGION) + 8)) for one in digits]


@dataclass(frozen=True)
class Person:
    """``drawn``: what the names of firm and shop follow from."""

    name: str
    id_number: str
    phone: str
    drawn: int

    @property
    def firm(self) -> str:
        return f"临猗{self.name}{TRADES[self.drawn % len(TRADES)]}有限公司"

    @property
    def shop(self) -> str:
        return f"{self.name}{TRADES[self.drawn % len(TRADES)]}门市部"

    @property
    def firm_code(self) -> str:
        return _credit_code(FIRMS, self.drawn)

    @property
    def shop_code(self) -> str:
        return _credit_code(SHOPS, self.drawn)


def person_of(seed: str) -> Person:
    """The same person for the same text."""
    drawn = blake2b(seed.encode(), digest_size=16).digest()
    number = int.from_bytes(drawn)
    number, surname = divmod(number, len(SURNAMES))
    number, given = divmod(number, len(GIVEN))
    number, birth = divmod(number, len(_births()))
    number, order = divmod(number, len(_orders()))
    born, weighed = _births()[birth]
    ordered, more = _orders()[order]
    id_number = f"{born}{ordered}{CHECK[(weighed + more) % 11]}"
    return Person(f"{SURNAMES[surname]}示{GIVEN[given]}", id_number, f"100{number % 10**8:08}", number)


def _credit_code(begun: str, number: int) -> str:
    """Seven signs of the number, and the check sign: weights 3^i modulo 31."""
    body = begun
    for _ in range(17 - len(begun)):
        number, sign = divmod(number, len(CREDIT))
        body += CREDIT[sign]
    weighed = sum(CREDIT.index(sign) * 3**place for place, sign in enumerate(body))
    return body + CREDIT[-weighed % len(CREDIT)]
