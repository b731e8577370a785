"""A county made through the command line itself: 孙吉镇 at work, one officer of a foreign town."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from typer.testing import CliRunner, Result

from interfaces.cli.main import app

SUNJI, MEIYANG, COUNTY = "140821105", "140821101", "140821"
ADMIN = "county-admin"
PEOPLE = {
    "zhang": ("张执法", SUNJI, "case_officer"),
    "li": ("李执法", SUNJI, "case_officer"),
    "wang": ("王队长", SUNJI, "team_leader"),
    "chen": ("陈镇长", SUNJI, "head"),
    "foreign": ("外执法", MEIYANG, "case_officer"),
}
SETTINGS = ("DATA", "DATABASE", "HOST", "PORT", "TOKEN", "OPERATOR", "LANG")
LEAD = (
    *("step", "record", "register-lead", "--occurred-at", "2022-06-30T09:30", "--source", "巡查"),
    *("--place", "西里北沟", "--content", "巡查发现有人非法取土", "--violation", "非法取土、损坏村道"),
    *("--parties", '{"kind": "person", "name": "薛某某", "address": "薛公村"}'),
)
CHECK = ("start-check", "--occurred-at", "2022-07-01", "--officers", "zhang", "--officers", "li")


@dataclass(frozen=True)
class Shell:
    """The command as typed at a machine whose data directory is ``data``."""

    data: Path

    def __call__(self, *words: str, by: str = "", stdin: str | None = None, **settings: str) -> Result:
        """``by``: the operator; ``settings``: of the environment, by their names without XIANGAN_."""
        given = {"DATA": str(self.data), "OPERATOR": by or None, **settings}
        env = {f"XIANGAN_{name}": given.get(name) for name in SETTINGS}
        return CliRunner(env=env).invoke(app, words, input=stdin)

    def done(self, *words: str, by: str) -> str:
        """What the command printed; it must have succeeded."""
        result = self(*words, by=by)
        assert result.exit_code == 0, result.output
        return result.stdout

    def json(self, *words: str, by: str) -> Any:
        """One line of JSON and nothing else."""
        (line,) = self.done(*words, "--json", by=by).splitlines()
        return json.loads(line)

    def lead(self) -> str:
        """The id of a new case at version 1."""
        return str(self.json(*LEAD, by="zhang")["id"])


def settle_in(shell: Shell) -> None:
    shell.done("init", ADMIN, "高管理", by="")
    for code, (name, unit, role) in PEOPLE.items():
        shell.done("officer", "register", code, name, by=ADMIN)
        post = ("--unit", unit, "--role", role, "--since", "2020-01-01")
        shell.done("officer", "assign-post", code, *post, by=ADMIN)
        certificate = ("--number", f"1408-{code}", "--issuer", "山西省人民政府", "--domains", "综合")
        days = ("--valid-from", "2020-01-01", "--valid-to", "2060-12-31")
        shell.done("officer", "certificate", "issue", code, *certificate, *days, by=ADMIN)
