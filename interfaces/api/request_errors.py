"""请求错误 — what can be wrong with a request before any use case hears of it."""


class Unauthenticated(Exception):
    """未登录 — no token, or one that speaks for nobody."""


class NoPostToday(Exception):
    """不在岗 — the officer is known, and holds no post on this day."""


class VersionRequired(Exception):
    """须带版本 — a step states the version of the case it was decided on."""


class TooLarge(Exception):
    """正文过大."""


class TooSlow(Exception):
    """正文未及时送达 — who asks may have lost the post meanwhile."""


class NotJson(Exception):
    """正文类型不是 JSON."""
