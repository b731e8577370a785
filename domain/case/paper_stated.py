"""纸质案卷的填写内容 — what an officer types in from the papers; every part that a paper lacks is left blank."""

from dataclasses import dataclass, field
from datetime import date

from domain.case.document import ServiceMethod
from domain.case.guards import stated
from domain.case.paper import (
    PaperClause,
    PaperMatter,
    PaperOfficer,
    PaperPenalty,
    PaperRemedy,
    RemedyRoute,
    TermWord,
)
from domain.case.penalty import PenaltyKind
from domain.record.refusal import BadInput


@dataclass(frozen=True, kw_only=True)
class OfficerPrinted:
    name: str = field(default="", metadata={"label": "执法人员姓名"})
    certificate: str = field(default="", metadata={"label": "执法证号", "hint": "只载证号的，姓名不填"})

    def read(self, at: str) -> PaperOfficer:
        if not (self.name.strip() or self.certificate.strip()):
            raise BadInput(at, "请填写姓名或者执法证号", "state a name or a certificate number")
        return PaperOfficer(self.name.strip(), self.certificate.strip())


@dataclass(frozen=True, kw_only=True)
class PenaltyPrinted:
    kind: PenaltyKind = field(metadata={"label": "处罚种类", "hint": "责令限期拆除等填“其他”并写明内容"})
    amount_fen: int | None = field(default=None, metadata={"label": "金额（分）"})
    content: str = field(default="", metadata={"label": "内容"})

    def read(self, at: str) -> PaperPenalty:
        if self.amount_fen is not None and self.amount_fen < 0:
            raise BadInput(f"{at}.amount_fen", "金额不能为负", "an amount is not negative")
        return PaperPenalty(self.kind, self.amount_fen, self.content.strip())


@dataclass(frozen=True, kw_only=True)
class RemedyPrinted:
    route: RemedyRoute = field(metadata={"label": "救济途径"})
    organ: str = field(default="", metadata={"label": "受理机关"})
    length: int | None = field(default=None, metadata={"label": "期限"})
    unit: TermWord = field(default=TermWord.DAY, metadata={"label": "期限单位"})

    def read(self, at: str) -> PaperRemedy:
        if self.length is not None and self.length < 1:
            raise BadInput(f"{at}.length", "期限应大于零", "a term is at least one")
        return PaperRemedy(self.route, self.organ.strip(), self.length, self.unit)


@dataclass(frozen=True, kw_only=True)
class ClausePrinted:
    """A clause of a law that is not collected: a local regulation, a rule. Always kept as 待核实."""

    law: str = field(metadata={"label": "法规、规章名称"})
    article: str = field(metadata={"label": "条款项"})
    document: str = field(default="", metadata={"label": "公布文号"})
    text: str = field(default="", metadata={"label": "条文内容"})
    organ: str = field(
        default="", metadata={"label": "条文规定的处罚机关", "hint": "照条文填写，如“乡、镇人民政府”"}
    )
    valid_from: date | None = field(default=None, metadata={"label": "施行日期"})
    valid_to: date | None = field(default=None, metadata={"label": "失效前最后一日"})
    minimum_fen: int | None = field(default=None, metadata={"label": "罚款下限（分）"})
    maximum_fen: int | None = field(default=None, metadata={"label": "罚款上限（分）"})

    def read(self, at: str) -> PaperClause:
        least, most = self.minimum_fen, self.maximum_fen
        if least is not None and most is not None and most < least:
            raise BadInput(f"{at}.maximum_fen", "上限低于下限", "the maximum is below the minimum")
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise BadInput(f"{at}.valid_to", "失效日早于施行日", "it ends before it begins")
        return PaperClause(
            stated(f"{at}.law", self.law.strip().strip("《》"), "法规、规章名称"),
            stated(f"{at}.article", self.article, "条款项"),
            self.document.strip(),
            self.text.strip(),
            self.organ.strip(),
            self.valid_from,
            self.valid_to,
            least,
            most,
        )


@dataclass(frozen=True, kw_only=True)
class NamePrinted:
    party: str = field(metadata={"label": "当事人编号"})
    where: str = field(metadata={"label": "哪一份文书", "hint": "如“决定书标题”“告知书”"})
    name: str = field(metadata={"label": "该文书所写的姓名或者名称", "personal": True})


@dataclass(frozen=True, kw_only=True)
class ActPrinted:
    """``on``: as the paper has it, also "2020-10" or "约2020". ``days``, ``until``: the term a notice or order tells.

    ``document``: which paper was served. ``officer_count``: where the paper tells how many, and not who.
    """

    matter: PaperMatter = field(metadata={"label": "环节"})
    on: str = field(
        metadata={"label": "日期", "hint": "如 2020-10-28、2020-10、约2020、2020-10-01/2020-10-31"}
    )
    number: str = field(default="", metadata={"label": "文号", "hint": "照原文填写"})
    parties: tuple[str, ...] = field(default=(), metadata={"label": "当事人编号", "hint": "不填为全部当事人"})
    officers: tuple[OfficerPrinted, ...] = field(default=(), metadata={"label": "执法人员"})
    officer_count: int | None = field(default=None, metadata={"label": "执法人员人数"})
    by: str = field(default="", metadata={"label": "批准人、审核人或者主持人"})
    content: str = field(default="", metadata={"label": "内容摘要", "hint": "不写姓名等个人信息"})
    penalties: tuple[PenaltyPrinted, ...] = field(default=(), metadata={"label": "告知的处罚"})
    hearing: bool | None = field(default=None, metadata={"label": "告知听证权利"})
    days: int | None = field(default=None, metadata={"label": "载明的期限（日）"})
    until: date | None = field(default=None, metadata={"label": "载明的期限截止日"})
    agreed: bool | None = field(default=None, metadata={"label": "审核通过"})
    document: PaperMatter | None = field(default=None, metadata={"label": "所送达的文书"})
    method: ServiceMethod | None = field(default=None, metadata={"label": "送达方式"})
    succeeded: bool | None = field(default=None, metadata={"label": "送达成功"})
    signed: bool | None = field(default=None, metadata={"label": "有签收、签名"})
    proof: str = field(default="", metadata={"label": "送达、张贴的证明", "hint": "照片、录像、回证"})
    amount_fen: int | None = field(default=None, metadata={"label": "缴款金额（分）"})


@dataclass(frozen=True, kw_only=True)
class DecisionPrinted:
    """The decision. Its day is all that must be known. ``parties``: none named, all of the file jointly."""

    on: str = field(metadata={"label": "决定日期"})
    title: str = field(
        default="行政处罚决定书", metadata={"label": "文书名称", "hint": "如“责令限期拆除决定书”"}
    )
    number: str = field(default="", metadata={"label": "文号", "hint": "照原文填写；没有的不填"})
    issuers: tuple[str, ...] = field(default=(), metadata={"label": "署名机关"})
    parties: tuple[str, ...] = field(default=(), metadata={"label": "当事人编号"})
    on_the_spot: bool = field(default=False, metadata={"label": "当场作出（简易程序）"})
    facts: str = field(default="", metadata={"label": "违法事实"})
    evidence: tuple[str, ...] = field(default=(), metadata={"label": "证据"})
    basis: tuple[str, ...] = field(default=(), metadata={"label": "依据", "hint": "法律全称和条款项，照原文"})
    clauses: tuple[ClausePrinted, ...] = field(
        default=(), metadata={"label": "未收录依据的条文", "hint": "地方性法规、规章等，一律待核实"}
    )
    power_basis: str = field(default="", metadata={"label": "载明的赋权依据"})
    penalties: tuple[PenaltyPrinted, ...] = field(default=(), metadata={"label": "处罚种类和内容"})
    fine_in_words: str = field(default="", metadata={"label": "罚款大写"})
    discretion: str = field(default="", metadata={"label": "裁量理由"})
    correction: str = field(default="", metadata={"label": "责令改正内容"})
    due_on: date | None = field(default=None, metadata={"label": "改正、拆除期限截止日"})
    performance: str = field(default="", metadata={"label": "履行方式和期限"})
    payment_days: int | None = field(default=None, metadata={"label": "缴款期限（日）"})
    surcharge_told: bool | None = field(default=None, metadata={"label": "载明逾期加处罚款"})
    remedies: tuple[RemedyPrinted, ...] = field(default=(), metadata={"label": "载明的救济途径"})
