"""行政事务 — people, posts, certificates, powers, values, numbers, units, tokens: one command for each administrative act.

The options of a command are the fields of the act's form. A new act is one line of the table.
"""

from dataclasses import dataclass

import typer

from application.use_cases.add_item import AddItem, WithdrawItem
from application.use_cases.amend_item import AmendItem
from application.use_cases.certificates import (
    CancelCertificate,
    IssueCertificate,
    ReinstateCertificate,
    SuspendCertificate,
)
from application.use_cases.laws import AddClause, AddLaw, WithdrawClause, WithdrawLaw
from application.use_cases.numbers import IssueFormBlock, VoidNumber
from application.use_cases.officers import AssignPost, EndPost, RecordQualification, RegisterOfficer
from application.use_cases.powers import GrantPowers, SetHearingThreshold, WithdrawPowers
from application.use_cases.tokens import IssueToken, RevokeToken
from application.use_cases.units import EstablishUnit
from application.use_cases.values import SetValue, WithdrawValue
from interfaces.cli.command import command
from interfaces.cli.form_command import HELP, AsJson, Document, Form, Key, Words, tell
from interfaces.cli.json_values import at, text
from interfaces.cli.session import session_of


@dataclass(frozen=True)
class Act:
    """``path``: of the operation in the API."""

    group: str
    name: str
    title: str
    path: str
    form: Form


ACTS = (
    Act("officer", "register", "登记人员", "/officers", Form(RegisterOfficer, ("code", "name"))),
    Act("officer", "assign-post", "任岗", "/officers/posts", Form(AssignPost, ("officer",))),
    Act("officer", "end-post", "离岗", "/officers/posts/end", Form(EndPost, ("officer",))),
    Act(
        "officer",
        "qualification",
        "登记法律职业资格",
        "/officers/qualifications",
        Form(RecordQualification, ("officer",)),
    ),
    Act(
        "officer certificate",
        "issue",
        "核发执法证",
        "/officers/certificates",
        Form(IssueCertificate, ("officer",)),
    ),
    Act(
        "officer certificate",
        "suspend",
        "暂扣执法证",
        "/officers/certificates/suspend",
        Form(SuspendCertificate, ("officer",)),
    ),
    Act(
        "officer certificate",
        "reinstate",
        "恢复执法证",
        "/officers/certificates/reinstate",
        Form(ReinstateCertificate, ("officer",)),
    ),
    Act(
        "officer certificate",
        "cancel",
        "注销执法证",
        "/officers/certificates/cancel",
        Form(CancelCertificate, ("officer",)),
    ),
    Act("power", "grant", "赋权", "/powers/grant", Form(GrantPowers, ("unit",))),
    Act("power", "withdraw", "收回职权", "/powers/withdraw", Form(WithdrawPowers, ("unit",))),
    Act(
        "power",
        "hearing-threshold",
        "设定听证的罚款数额",
        "/powers/hearing-thresholds",
        Form(SetHearingThreshold, ("unit",)),
    ),
    Act("power", "amend-item", "调整事项内容", "/powers/items/amend", Form(AmendItem, ("item",))),
    Act("power", "add-item", "增设事项", "/powers/items", Form(AddItem, ("code", "name"))),
    Act("power", "withdraw-item", "撤回增设的事项", "/powers/items/withdraw", Form(WithdrawItem, ("item",))),
    Act("law", "add", "录入法规", "/laws", Form(AddLaw, ("title",))),
    Act("law", "withdraw", "撤回法规", "/laws/withdraw", Form(WithdrawLaw, ("title",))),
    Act("law clause", "add", "录入条款", "/laws/clauses", Form(AddClause, ("law", "article"))),
    Act(
        "law clause",
        "withdraw",
        "撤回条款",
        "/laws/clauses/withdraw",
        Form(WithdrawClause, ("law", "article")),
    ),
    Act("value", "set", "设定县级数值", "/values", Form(SetValue, ("value",))),
    Act("value", "withdraw", "撤回县级数值", "/values/withdraw", Form(WithdrawValue, ("value",))),
    Act("number", "issue-block", "领用预编号文书", "/numbers/blocks", Form(IssueFormBlock, ("issuer",))),
    Act("number", "void", "文书编号作废", "/numbers/void", Form(VoidNumber, ("number",))),
    Act("unit", "establish", "登记单位", "/units", Form(EstablishUnit, ("code", "name"))),
    Act("token", "issue", "发放访问令牌（只显示一次）", "/tokens", Form(IssueToken, ("officer",))),
    Act("token", "revoke", "吊销访问令牌", "/tokens/revoke", Form(RevokeToken, ("token",))),
)


def add_acts(groups: dict[str, typer.Typer]) -> None:
    """``groups``: the command groups by their words ("officer certificate")."""
    for act in ACTS:
        _add(groups[act.group], act)


def _add(app: typer.Typer, act: Act) -> None:
    @command(app, act.name, generated=True, help=f"{act.title}。")
    def run(
        context: typer.Context,
        words: Words = None,
        document: Document = "",
        key: Key = "",
        as_json: AsJson = False,
    ) -> None:
        session = session_of(context)
        if HELP in (words or ()):
            act.form.show_help(session.screen, f"{act.group} {act.name}", act.title)
            return
        fields = act.form.read(words or (), document, session.language)
        with session.door() as door:
            answer = door.request(act.path, fields, key=key)
        tell(session.screen, answer, as_json=as_json)
        if not as_json and (token := text(at(answer.body, "token"))):
            session.screen.raw(token)
            session.screen.note(
                "令牌只显示这一次，请妥善保管。", "The token is shown this once only; keep it safe."
            )
