"""What every command that shows a list shares: its options, pages, the JSON of the API or a table."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

import httpx2
import typer

from domain.record.when import SHANGHAI
from interfaces.cli.answers import Answer
from interfaces.cli.door import Door
from interfaces.cli.json_values import Json, at, rows, text
from interfaces.cli.screen import Column, Screen
from interfaces.cli.session import Session

After = Annotated[str | None, typer.Option("--after", metavar="NEXT", help="从上一页答复中的 next 接着列。")]
Limit = Annotated[int | None, typer.Option("--limit", help="每页条数，1至500。")]
Whole = Annotated[bool, typer.Option("--all", help="逐页取完。")]
AsJson = Annotated[bool, typer.Option("--json", help="原样输出接口返回的 JSON。")]
Day = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD")]

LARGEST_PAGE = 500

Row = Mapping[str, Json]


@dataclass(frozen=True)
class Listing:
    """``path``: in the API. ``empty``: (zh, en) where there is nothing. ``shown``: what a row shows beyond its values."""

    path: str
    columns: Sequence[Column]
    empty: tuple[str, str]
    shown: Callable[[Row], Row] = dict

    def show(
        self,
        session: Session,
        *,
        as_json: bool,
        whole: bool = False,
        params: Mapping[str, object] | None = None,
    ) -> None:
        """Ask and print; ``params`` that are None are not given; ``whole``: page after page to the end."""
        with session.door() as door:
            answer = self._everything(door, params or {}) if whole else door.ask(self.path, **(params or {}))
        if as_json:
            session.screen.raw(answer.text)
        else:
            self.print(session.screen, answer.body)

    def print(self, screen: Screen, body: Json) -> None:
        screen.table(self.columns, [dict(self.shown(row)) for row in rows(body)], empty=self.empty)
        if following := text(at(body, "next")):
            screen.note(
                f"还有更多：--after {following} 或 --all", f"there is more: --after {following} or --all"
            )

    def _everything(self, door: Door, params: Mapping[str, object]) -> Answer:
        items = door.ask_all(self.path, **{**params, "limit": LARGEST_PAGE})
        body: Json = {"items": [*items], "next": None}
        return Answer(json.dumps(body, ensure_ascii=False), body, httpx2.Headers())


def minute(value: Json) -> str:
    """A moment of the record to the minute, Asia/Shanghai; "" for none."""
    stated = text(value)
    return datetime.fromisoformat(stated).astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M") if stated else ""
