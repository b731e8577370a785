"""One call of the command line: its global options, where it prints, and its way to the API."""

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import httpx2
import typer

from interfaces.bootstrap import (
    Application,
    Settings,
    create_local_app,
    open_existing,
    server_url,
    settings_of,
)
from interfaces.cli.door import TIMEOUT, Door
from interfaces.cli.failures import Failure, usage
from interfaces.cli.local_failures import stopped_views
from interfaces.cli.progress import late_progress
from interfaces.cli.screen import Screen
from interfaces.in_process import in_process_client


@dataclass(frozen=True)
class Session:
    """``flags``: settings given on the command line, None where not. ``operator``: code of an officer, "" when not named."""

    flags: Mapping[str, object]
    operator: str
    screen: Screen

    @property
    def language(self) -> str:
        return self.screen.language

    def settings(self, **more: object) -> Settings:
        """``more``: flags of the command itself, before the global ones."""
        given = {name: value for name, value in more.items() if value is not None}
        return settings_of({**self.flags, **given})

    @contextmanager
    def door(self) -> Iterator[Door]:
        """With a token the server over the network; without one the database itself, as the named operator."""
        settings = self.settings()
        token = settings.token.get_secret_value()
        if token and self.operator:
            raise self._two_identities()
        with self._remote(settings, token) if token else self._local(settings) as door:
            yield door

    @contextmanager
    def opened(self, settings: Settings) -> Iterator[Application]:
        """The record itself; views that have to be built first are told of when that takes long."""
        with ExitStack() as stack:
            with late_progress(self.screen) as progress:
                application = stack.enter_context(open_existing(settings, progress))
            yield application

    @contextmanager
    def _remote(self, settings: Settings, token: str) -> Iterator[Door]:
        """Proxies of the environment are not for a token to pass through."""
        signed = {"Authorization": f"Bearer {token}"}
        with httpx2.Client(
            base_url=server_url(settings), headers=signed, timeout=TIMEOUT, trust_env=False
        ) as client:
            yield Door(client, self.language)

    @contextmanager
    def _local(self, settings: Settings) -> Iterator[Door]:
        """The views are brought up to date before anything is asked of them, and after what was recorded."""
        if not self.operator:
            raise self._no_operator()
        with self.opened(settings) as application:
            with late_progress(self.screen) as progress:
                if not application.views.catch_up(progress):
                    raise stopped_views(application.views.health(), self.language)
            with in_process_client(create_local_app(application, self.operator)) as client:
                yield Door(client, self.language, operator=self.operator)
            application.views.catch_up()

    def _two_identities(self) -> Failure:
        return usage(
            "同时给出了访问令牌和操作人：经服务器办理时，身份只由令牌决定",
            "both a token and an operator are named: through a server the token alone says who acts",
            self.language,
            remedy="去掉 --as（XIANGAN_OPERATOR），或者去掉 --token（XIANGAN_TOKEN）。",
        )

    def _no_operator(self) -> Failure:
        return usage(
            "没有指明操作人：不经服务器、直接操作数据库时，须以一名已登记人员的名义办理",
            "no operator is named: working on the database itself is done in the name of a registered officer",
            self.language,
            remedy="xiangan --as CODE … | XIANGAN_OPERATOR=CODE | XIANGAN_TOKEN=…（xiangan serve）",
        )


def screen_of(context: typer.Context | None) -> Screen:
    """The session's; as the environment has it, before the options were read."""
    session = context.find_root().obj if context else None
    if isinstance(session, Session):
        return session.screen
    return Screen("en" if os.environ.get("XIANGAN_LANG") == "en" else "zh")


def session_of(context: typer.Context) -> Session:
    found = context.find_object(Session)
    assert found is not None, "the root command makes the session"
    return found
