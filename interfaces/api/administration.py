"""行政事务 — one operation for each administrative act: people, posts, certificates, powers, values, numbers, units, tokens."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from starlette.background import BackgroundTask
from starlette.responses import Response

from application.actor import Identity
from application.ports.event_store import Receipt
from application.queries.show_outcome import show_outcome
from application.services import Services
from application.use_cases import calendar, certificates, laws, numbers, officers, powers, units, values
from application.use_cases.add_item import AddItem, WithdrawItem, add_item, withdraw_item
from application.use_cases.amend_item import AmendItem, amend_item
from application.use_cases.reckon_anew import reckon_all
from application.use_cases.tokens import IssueToken, RevokeToken, issue_token, revoke_token
from application.workbench import Command
from interfaces.api.answers import answer
from interfaces.api.body import Body
from interfaces.api.callers import Backend, Caller
from interfaces.api.forms import Form, read_form
from interfaces.api.guarded import guarded
from interfaces.api.operations import form_body
from interfaces.api.preconditions import Asked

router = guarded("行政事务")


@dataclass(frozen=True)
class Administration:
    """``operation``: its line in the permissions. ``afterwards``: what follows once the answer is on its way."""

    path: str
    operation: str
    title: str
    form: type[Form]
    use_case: Callable[[Services, Identity, Any, Command], Receipt]
    afterwards: Callable[[Services, Identity, Command], None] | None = None


ADMINISTRATION = (
    Administration("/units", "establish_unit", "登记单位", units.EstablishUnit, units.establish_unit),
    Administration(
        "/officers", "register_officer", "登记人员", officers.RegisterOfficer, officers.register_officer
    ),
    Administration("/officers/posts", "assign_post", "任岗", officers.AssignPost, officers.assign_post),
    Administration("/officers/posts/end", "end_post", "离岗", officers.EndPost, officers.end_post),
    Administration(
        "/officers/qualifications",
        "record_qualification",
        "登记法律职业资格",
        officers.RecordQualification,
        officers.record_qualification,
    ),
    Administration(
        "/officers/certificates",
        "issue_certificate",
        "核发执法证",
        certificates.IssueCertificate,
        certificates.issue_certificate,
    ),
    Administration(
        "/officers/certificates/suspend",
        "suspend_certificate",
        "暂扣执法证",
        certificates.SuspendCertificate,
        certificates.suspend_certificate,
    ),
    Administration(
        "/officers/certificates/reinstate",
        "reinstate_certificate",
        "恢复执法证",
        certificates.ReinstateCertificate,
        certificates.reinstate_certificate,
    ),
    Administration(
        "/officers/certificates/cancel",
        "cancel_certificate",
        "注销执法证",
        certificates.CancelCertificate,
        certificates.cancel_certificate,
    ),
    Administration("/powers/grant", "grant_power", "赋权", powers.GrantPowers, powers.grant_powers),
    Administration(
        "/powers/withdraw", "withdraw_power", "收回职权", powers.WithdrawPowers, powers.withdraw_powers
    ),
    Administration(
        "/numbers/blocks",
        "issue_form_block",
        "领用预编号文书",
        numbers.IssueFormBlock,
        numbers.issue_form_block,
    ),
    Administration(
        "/powers/hearing-thresholds",
        "set_hearing_threshold",
        "登记听证标准",
        powers.SetHearingThreshold,
        powers.set_hearing_threshold,
    ),
    Administration("/powers/items/amend", "amend_item", "调整事项内容", AmendItem, amend_item),
    Administration("/powers/items", "add_item", "增设事项", AddItem, add_item),
    Administration("/powers/items/withdraw", "withdraw_item", "撤回增设的事项", WithdrawItem, withdraw_item),
    Administration("/laws", "add_law", "录入法规", laws.AddLaw, laws.add_law),
    Administration("/laws/clauses", "add_clause", "录入条款", laws.AddClause, laws.add_clause),
    Administration("/laws/withdraw", "withdraw_law", "撤回法规", laws.WithdrawLaw, laws.withdraw_law),
    Administration(
        "/laws/clauses/withdraw", "withdraw_clause", "撤回条款", laws.WithdrawClause, laws.withdraw_clause
    ),
    Administration("/values", "set_value", "设定县级数值", values.SetValue, values.set_value),
    Administration(
        "/values/withdraw", "withdraw_value", "撤回县级数值", values.WithdrawValue, values.withdraw_value
    ),
    Administration("/numbers/void", "void_number", "编号作废", numbers.VoidNumber, numbers.void_number),
    Administration(
        "/calendar/years", "load_year", "登记放假安排", calendar.LoadYear, calendar.load_year, reckon_all
    ),
    Administration(
        "/calendar/years/withdraw",
        "withdraw_notice",
        "撤回放假安排",
        calendar.WithdrawNotice,
        calendar.withdraw_notice,
        reckon_all,
    ),
    Administration(
        "/calendar/days", "set_days", "调整工作日", calendar.SetDays, calendar.set_days, reckon_all
    ),
    Administration(
        "/calendar/days/withdraw",
        "withdraw_days",
        "撤回工作日调整",
        calendar.WithdrawDays,
        calendar.withdraw_days,
        reckon_all,
    ),
    Administration("/tokens/revoke", "revoke_token", "吊销访问令牌", RevokeToken, revoke_token),
)


def add_act(act: Administration) -> None:
    def post_act(services: Backend, caller: Caller, asking: Asked, body: Body) -> Response:
        asked = asking.command(body)
        receipt = act.use_case(services, caller, read_form(act.form, body), asked)
        answered = answer(show_outcome(services, receipt, asked.id), status=201)
        if act.afterwards:
            answered.background = BackgroundTask(act.afterwards, services, caller, asked)
        return answered

    router.add_api_route(
        act.path,
        post_act,
        methods=["POST"],
        name=act.operation,
        operation_id=act.operation,
        summary=act.title,
        description=act.title,
        status_code=201,
        openapi_extra=form_body(act.form),
    )


for one in ADMINISTRATION:
    add_act(one)


@router.post(
    "/tokens",
    name="issue_token",
    operation_id="issue_token",
    summary="发放访问令牌",
    status_code=201,
    openapi_extra=form_body(IssueToken),
)
def post_token(services: Backend, caller: Caller, asking: Asked, body: Body) -> Response:
    """The text of the token is shown in this answer only."""
    asked = asking.command(body)
    token, issued, receipt = issue_token(services, caller, read_form(IssueToken, body), asked)
    told = {
        "id": issued.id,
        "token": token,
        "officer": issued.officer,
        "expires_at": issued.expires_at.isoformat(),
        "position": receipt.position,
    }
    return answer(told, status=201)
