"""办理对象表 — step by step, what must be there to act on, told before anything is filled in.

Only what no refusal of a step's own tells stands here; those are in ``prerequisites``.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from domain.case.case import Case
from domain.case.collection import RemittanceLeg, collected, remitted_on
from domain.case.court_enforcement import FOLLOWS
from domain.case.deeds import known_deed
from domain.case.executing import enforceable
from domain.case.obligations import refund_due_fen
from domain.case.payment_due import unpaid_fine_fen
from domain.case.publication import PublicityStatus
from domain.guidance import left
from domain.guidance.thing import Thing, one_of


def _parties(case: Case) -> Iterable[str]:
    return case.parties


def _documents(case: Case) -> Iterable[str]:
    return case.documents


_PARTY: Final = Thing(
    ("当事人", "party"),
    (
        "请先在检查（勘验）或者申请立案时登记当事人，尚未查明的登记为待查",
        "Enter the party first, an unknown one as such",
    ),
    one_of(_parties, lambda _case, party, _on: party),
)
_REMEDY: Final = ("尚未审结的复议、诉讼", "remedy under way")
_FILED: Final = ("请先登记复议、诉讼受理", "Record the filing of the remedy first")
_SEIZED: Final = ("正在查封、扣押的财物", "property sealed or seized")
_SEIZE: Final = ("请先办理查封、扣押", "Seal or seize it first")
_IN_FORCE: Final = Thing(
    _SEIZED, _SEIZE, lambda case, _on: any(one.remaining for one in case.seizures.values())
)
_PENDING: Final = Thing(
    _REMEDY, _FILED, lambda case, _on: any(not one.ruling or one.pending for one in case.remedies)
)
_ENFORCEABLE: Final = Thing(
    ("已经送达、可以执行的决定或者责令改正通知书", "served decision or order that can be enforced"),
    ("请先送达决定书或者责令改正通知书并登记送达", "Serve the decision or the order first"),
    one_of(_documents, enforceable),
)
_EVIDENCE: Final = Thing(
    ("未被排除的证据", "evidence that is not excluded"),
    ("请先收集证据", "Collect evidence first"),
    lambda case, _on: any(not one.excluded_on for one in case.evidence.values()),
)
_ISSUED: Final = Thing(
    ("已经作出的文书", "document"),
    ("请先作出文书", "Issue the document first"),
    lambda case, _on: case.documents,
)


def _request(appraisal: bool, zh: str, en: str, first: tuple[str, str]) -> Thing:
    def waiting(case: Case, _on: date) -> bool:
        requests = case.investigation.requests.values()
        return any(one.appraisal is appraisal and not one.answered_on for one in requests)

    return Thing((zh, en), first, waiting)


AT_HAND: Final[Mapping[str, Thing]] = {
    "order-stop": _PARTY,
    "order-correction": _PARTY,
    "confirm-address": _PARTY,
    "identify-party": _PARTY,
    "replace-party": _PARTY,
    "decide-on-the-spot": _PARTY,
    "preserve-evidence": _PARTY,
    "seize-property": _PARTY,
    "split-case": Thing(
        ("可以分出的当事人（未告知、未作出决定）", "party neither notified nor decided on"),
        ("已告知或者已作出决定的当事人留在本案办理", "Whoever was notified or decided on stays in the case"),
        one_of(_parties, lambda case, party, _on: not (case.of(party).notice or case.of(party).decision)),
    ),
    "serve-document": Thing(
        ("尚未送达的文书", "document left to serve"),
        (
            "请先作出文书；已经送达的不再送达",
            "Issue the document first; one that was served is not served again",
        ),
        one_of(_documents, lambda case, number, on: not case.documents[number].served_by(on)),
    ),
    "correct-document": _ISSUED,
    "extend-correction": Thing(
        ("尚未复查的责令改正通知书", "order to correct that was not re-inspected"),
        (
            "请先责令改正；已经复查的不再延期",
            "Order the correction first; once re-inspected its term is not extended",
        ),
        one_of(_documents, left.extendable),
    ),
    "reinspect-correction": Thing(
        (
            "已经送达的责令改正通知书，也没有已经送达的金钱以外的履行义务",
            "served order to correct or to do something",
        ),
        ("请先作出责令改正并送达", "Order the correction and serve the order first"),
        one_of(_documents, lambda case, number, on: known_deed(case, number).served_by(on)),
    ),
    "report-on-the-spot": Thing(
        ("尚未备案的当场处罚决定", "decision on the spot left to report"),
        ("当场处罚决定作出后再备案", "It is reported once it was made"),
        lambda case, _on: any(not one.reported_on for one in case.spot_decisions.values()),
    ),
    "verify-evidence": _EVIDENCE,
    "exclude-evidence": _EVIDENCE,
    "receive-assistance": _request(
        False,
        "等待答复的协助请求",
        "request for assistance left to answer",
        ("请先办理协助请求", "Ask for assistance first"),
    ),
    "receive-appraisal": _request(
        True,
        "等待意见的鉴定委托",
        "appraisal left to receive",
        ("请先办理鉴定委托", "Commission the appraisal first"),
    ),
    "dispose-preserved-evidence": Thing(
        ("正在先行登记保存的证据", "evidence registered and preserved"),
        ("请先办理先行登记保存", "Preserve it first"),
        lambda case, _on: any(one.remaining for one in case.investigation.preservations.values()),
    ),
    "ratify-seizure": Thing(
        ("等待补办批准的查封、扣押", "measure that waits to be approved"),
        ("只有情况紧急、当场实施的查封扣押才补办批准", "Only an urgent measure is approved afterwards"),
        lambda case, _on: any(one.remaining and not one.approved for one in case.seizures.values()),
    ),
    "extend-seizure": _IN_FORCE,
    "release-property": _IN_FORCE,
    "record-police-reply": Thing(
        ("等待公安机关答复的移送", "transfer the police have to answer"),
        ("公安机关已经立案的，不再登记答复", "Once the police have filed it there is nothing to answer"),
        lambda case, _on: any(not one.accepted for one in case.transfers.police[-1:]),
    ),
    "record-transfer-reply": Thing(
        ("等待答复的移送", "transfer left to answer"),
        ("受移送机关已经接受的，不再登记答复", "Once the organ has accepted it there is nothing to answer"),
        lambda case, _on: any(not one.accepted for one in case.transfers.organs[-1:]),
    ),
    "receive-review-request": Thing(
        ("可以由本机关代收复议申请的当场处罚决定", "decision on the spot a request may be handed in for"),
        ("其他决定的复议申请向复议机关提出", "Requests against other decisions go to the review organ"),
        one_of(_documents, left.received_here),
    ),
    "forward-review-request": Thing(
        ("等待转送的复议申请", "request for reconsideration left to forward"),
        ("请先登记收到复议申请", "Record its receipt first"),
        lambda case, _on: any(not one.forwarded_on for one in case.review_requests),
    ),
    "record-remedy-filed": _ISSUED,
    "answer-remedy": Thing(
        ("尚未答复、答辩的复议、诉讼", "remedy left to answer"),
        _FILED,
        lambda case, _on: any(
            not one.answered_on and (not one.ruling or one.pending) for one in case.remedies
        ),
    ),
    "extend-remedy": _PENDING,
    "record-remedy-outcome": _PENDING,
    "reply-opinion": Thing(
        ("等待回复的意见书", "opinion left to answer"),
        ("请先登记收到意见书", "Record its receipt first"),
        lambda case, _on: any(not one.replied_on for one in case.opinions),
    ),
    "record-payment": Thing(
        ("可以缴纳的款项", "sum to be paid"),
        ("请先送达决定书；已经缴清的不再登记", "Serve the decision first; what was paid is not paid again"),
        one_of(_parties, left.owed),
    ),
    "remit-collection": Thing(
        ("尚未上缴的当场收缴款", "sum collected on the spot and left to remit"),
        ("当场收缴的罚款登记缴款后再上缴", "Record the payment collected on the spot first"),
        lambda case, _on: any(
            remitted_on(case.remittances, one.voucher, leg) is None
            for one in collected(case.payments)
            for leg in RemittanceLeg
        ),
    ),
    "record-refund": Thing(
        ("应当退还的款项", "sum to be returned"),
        ("决定变更、撤销后多缴的才退还", "Only what was paid beyond a decision that stands is returned"),
        one_of(_parties, lambda case, party, _on: refund_due_fen(case, party)),
    ),
    "approve-deferral": Thing(
        ("尚未缴纳的罚款", "fine left to pay"),
        ("已经缴清的罚款不再延期、分期", "A fine that was paid is not deferred"),
        one_of(_parties, unpaid_fine_fen),
    ),
    "urge-performance": _ENFORCEABLE,
    "recheck-urging": Thing(
        ("催告书", "urging"), ("请先催告", "Urge the party first"), lambda case, _on: case.execution.urgings
    ),
    "decide-substitute-performance": _PARTY,
    "record-substitute-performance": Thing(
        ("尚未实施完毕的代履行决定", "substitute performance left to carry out"),
        ("请先作出代履行决定并送达", "Decide it and serve the decision first"),
        lambda case, _on: any(one.result is None for one in case.execution.substitutes),
    ),
    "decide-enforcement": Thing(
        ("可以强制执行的金钱以外的义务", "obligation to do something that can be enforced"),
        (
            "请先送达决定书或者责令改正通知书；已经决定强制执行的，先实施完毕",
            "Serve the decision or the order first; carry out what was decided",
        ),
        one_of(_documents, left.to_enforce),
    ),
    "record-enforcement": Thing(
        ("尚未实施完毕的强制执行决定", "enforcement left to carry out"),
        ("请先作出强制执行决定并送达", "Decide it and serve the decision first"),
        lambda case, _on: any(one.result is None for one in case.execution.enforcements),
    ),
    "apply-to-court": Thing(
        ("可以申请强制执行的决定或者责令改正通知书", "decision or order the court could be applied to about"),
        (
            "请先送达决定书或者责令改正通知书；已经申请的，等待人民法院处理",
            "Serve the decision or the order first; where an application is pending, wait for the court",
        ),
        one_of(_documents, left.for_the_court),
    ),
    "record-court-ruling": Thing(
        ("尚未办结的强制执行申请", "application the court has still to deal with"),
        ("请先申请人民法院强制执行", "Apply to the court first"),
        lambda case, _on: any(FOLLOWS[one.result] for one in case.execution.applications),
    ),
    "resume-execution": Thing(
        ("正在中止执行的当事人", "party whose execution is suspended"),
        ("只有已经中止的执行才恢复", "Only a suspended execution is resumed"),
        one_of(_parties, lambda case, party, _on: case.execution.suspended(party)),
    ),
    "end-execution": Thing(
        ("可以终结执行的决定", "decision whose execution could be ended"),
        ("请先送达决定书；已经终结的不再终结", "Serve the decision first; what has ended is not ended again"),
        one_of(_parties, left.executed),
    ),
    "record-restitution": _PARTY,
    "publish-decision": Thing(
        ("已经送达、尚未上报公示的处罚决定", "served penalty decision left to publish"),
        (
            "请先送达处罚决定书；已经上报的不再上报",
            "Serve the decision first; one reported is not reported again",
        ),
        one_of(_parties, left.unpublished),
    ),
    "withdraw-publication": Thing(
        ("可以撤回的公示", "publication that could be withdrawn"),
        ("已经公示的决定才撤回", "Only what was published is withdrawn"),
        lambda case, _on: any(
            (found := case.publicity.of(one.decision)) and found.status is not PublicityStatus.WITHDRAWN
            for one in case.publicity.publications
        ),
    ),
    "report-major-penalty": Thing(
        ("尚未备案的处罚决定", "penalty decision left to report"),
        ("请先作出处罚决定；已经备案的不再备案", "Decide first; one reported is not reported again"),
        one_of(_parties, left.unreported),
    ),
}
"""By step name."""
