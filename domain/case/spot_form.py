"""当场处罚决定书 — what the officers fill in on the pre-numbered form, and how it was handed over. 行政处罚法第五十二条."""

from dataclasses import dataclass, field
from typing import Any

from domain.case.clauses import clauses_stated
from domain.case.criminal_lines import Quantity
from domain.case.fine_clauses import fine_clauses
from domain.case.guards import each_stated, signed_or_reasoned, stated
from domain.case.party import Party
from domain.case.penalty import Mitigation, Penalty, fine_of
from domain.case.serving import ENTITLED, SignerRelation
from domain.case.simple_procedure import CollectionGround, may_collect
from domain.record.personal import personal
from domain.record.refusal import BadInput, Refusal


class PartyMustBeToldFirst(Refusal):
    article = "行政处罚法第四十四条、第六十二条"
    zh = (
        "作出处罚决定前，应当告知当事人拟处罚的内容及事实、理由、依据和依法享有的权利。",
        "请当场口头告知，听取陈述申辩并在决定书上注明后，再作出决定。",
    )
    en = (
        "Before deciding, the party is told what is intended, why, on which basis, and its rights.",
        "Tell it orally, hear what it says, note both on the form, then decide.",
    )


@dataclass(frozen=True, kw_only=True)
class SpotFormStated:
    """``proof``: what makes the facts certain. ``defence``: what the party said and the answer, or that it said nothing.

    ``collection``: on which ground the officers took the money themselves; nothing when it goes through the bank.
    """

    form_number: str = field(metadata={"label": "当场处罚决定书号码", "hint": "预先编号文书上印制的全部文号"})
    party: str = field(metadata={"label": "当事人编号"})
    officers: tuple[str, ...] = field(metadata={"label": "执法人员"})
    certificates_shown: bool = field(metadata={"label": "已出示执法证件"})
    rights_told: bool = field(metadata={"label": "已告知事实、理由、依据和权利"})
    place: str = field(metadata={"label": "地点"})
    act_date: str = field(
        metadata={"label": "违法行为发生时间", "hint": "如 2022-06-30、2022-06-01/2022-06-30 或 约1996"}
    )
    facts: str = field(metadata={"label": "违法事实"})
    proof: tuple[str, ...] = field(metadata={"label": "证明违法事实的材料", "hint": "如“现场照片2张”"})
    basis: tuple[str, ...] = field(metadata={"label": "处罚依据", "hint": "法律全称和条款项"})
    penalties: tuple[Penalty, ...] = field(metadata={"label": "处罚种类和内容"})
    discretion: str = field(metadata={"label": "裁量理由"})
    defence: str = field(metadata={"label": "陈述申辩及采纳情况", "hint": "没有的填“当事人未提出”"})
    correction: str = field(metadata={"label": "责令改正内容", "hint": "已经改正的，写明改正情况"})
    performance: str = field(metadata={"label": "履行方式和期限"})
    court: str = field(metadata={"label": "可起诉的人民法院"})
    reconsideration_first_told: bool = field(default=False, metadata={"label": "已载明先申请行政复议"})
    continuing: bool = field(default=False, metadata={"label": "违法行为仍在连续或者继续"})
    mitigating: tuple[Mitigation, ...] = field(default=(), metadata={"label": "减轻处罚情节"})
    several_acts: str = field(default="", metadata={"label": "数个违法行为的认定"})
    quantities: tuple[Quantity, ...] = field(default=(), metadata={"label": "认定的数量"})
    handed_over: bool = field(default=True, metadata={"label": "已当场交付当事人"})
    not_handed_reason: str = field(default="", metadata={"label": "未当场交付的原因"})
    signed: bool = field(default=False, metadata={"label": "当事人已签收"})
    unsigned_reason: str = field(default="", metadata={"label": "拒绝签收的情况"})
    signer: str = field(default="", metadata={"label": "签收人", "personal": True})
    relation: SignerRelation = field(default=SignerRelation.SELF, metadata={"label": "与当事人的关系"})
    collection: CollectionGround | None = field(default=None, metadata={"label": "当场收缴的情形"})
    collection_reason: str = field(default="", metadata={"label": "当场收缴的具体理由"})
    receipt: str = field(default="", metadata={"label": "财政专用票据号码"})
    bank: str = field(default="", metadata={"label": "代收银行名称和地址"})
    bank_account: str = field(default="", metadata={"label": "缴款账户或者电子支付方式"})
    surcharge_told: bool = field(default=False, metadata={"label": "已载明逾期加处罚款"})

    @property
    def content(self) -> dict[str, Any]:
        """The text of the form, complete (第五十二条第二款)."""
        if not self.rights_told:
            raise PartyMustBeToldFirst()
        return {
            "place": stated("place", self.place, "地点"),
            "facts": stated("facts", self.facts, "违法事实"),
            "proof": each_stated("proof", self.proof, "证明材料"),
            "basis": clauses_stated("basis", self.basis),
            "discretion": stated("discretion", self.discretion, "裁量理由"),
            "defence": stated("defence", self.defence, "陈述申辩情况"),
            "correction": stated("correction", self.correction, "责令改正内容"),
            "performance": stated("performance", self.performance, "履行方式和期限"),
            "several_acts": self.several_acts.strip(),
        }

    def money(self) -> dict[str, Any]:
        """How the fine is paid: to the officers on a ground of the law, else at the bank the form names."""
        if self.collection is None:
            clauses = fine_clauses(self.penalties, self.bank, self.bank_account, told=self.surcharge_told)
            return {"collected_fen": 0, "collection_reason": "", "receipt": "", **clauses}
        if not self.handed_over:
            raise BadInput("collection", "未当场交付的，不能当场收缴", "nothing was handed over")
        fine = fine_of(self.penalties)
        may_collect(fine, self.collection, self.collection_reason, self.receipt)
        return {
            "collected_fen": fine,
            "collection_reason": self.collection_reason.strip(),
            "receipt": self.receipt.strip(),
            "bank": self.bank.strip(),
            "bank_account": self.bank_account.strip(),
            "surcharge_told": self.surcharge_told,
        }

    def delivery(self, party: Party) -> dict[str, Any]:
        """Handed over and signed for, or the refusal to sign noted (第五十二条第一款); else why not."""
        if not self.handed_over:
            reason = stated("not_handed_reason", self.not_handed_reason, "未当场交付的原因")
            return {"handed_over": False, "delivery": reason, "signer": None, "relation": None}
        signed_or_reasoned(self.signed, self.unsigned_reason)
        if self.relation not in ENTITLED[party.kind]:
            raise BadInput(
                "relation", "该关系的人不能代当事人签收", "such a person cannot sign for the party"
            )
        how = "当事人签收" if self.signed else f"当事人拒绝签收：{self.unsigned_reason.strip()}"
        by_party = self.relation is SignerRelation.SELF
        signer = personal(self.signer.strip(), party.id if by_party else "signer") if self.signed else None
        return {"handed_over": True, "delivery": how, "signer": signer, "relation": self.relation}
