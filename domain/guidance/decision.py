"""审核到决定的指导 — review, notice, hearing and decision, and what undoes a decision (law: S15–S22, S32)."""

from typing import Final

from domain.case.document import DocumentKind as Kind
from domain.guidance.entry import Advice

DECISION: Final[dict[str, Advice]] = {
    "review-legality": Advice(
        wording="经审核，主体合法、事实清楚、证据充分、适用法律正确、裁量适当、程序合法，同意（建议补充某某后再审）。",
        mistakes=(
            "没有审核或者审核未通过就作出决定",
            "初次从事审核的人员没有法律职业资格",
            "审核人员同时是承办人",
            "经过听证的案件，决定前没有再次审核",
        ),
    ),
    "examine-result": Advice(
        wording="经审查调查结果和审核意见，违法事实成立，拟给予行政处罚；情节（不）复杂，（不）提交集体讨论。",
        mistakes=("审查早于法制审核", "没有写明是否复杂、重大", "审查人参与过调查或者审核"),
    ),
    "discuss-collectively": Advice(
        wording="承办人汇报案情和处理建议，审核人员说明意见，与会人员某某、某某分别发表意见，一致（多数）同意某处理。",
        mistakes=(
            "只传阅会签，没有开会讨论",
            "讨论日期晚于决定日期",
            "没有记录每名成员的意见和签名",
            "讨论之后当事人提出申辩，没有再次讨论或者注明不变",
        ),
    ),
    "notify-penalty": Advice(
        wording="本机关拟对你处以罚款某元，事实、理由、依据如下。你有陈述申辩的权利，可以自收到之日起五个工作日内提出；"
        "有听证权利的，可以自收到之日起五日内要求听证。",
        mistakes=(
            "缺少拟处罚的内容、事实、理由、依据之一",
            "应当告知听证而没有告知",
            "期限未满就作出决定",
            "告知书没有送达回证",
        ),
        makes=(Kind.NOTICE,),
    ),
    "receive-statement": Advice(
        wording="某年某月某日，当事人某某（口头、书面）提出：取土系某原因，请求从轻处罚。",
        mistakes=("口头陈述没有记录、没有签名", "超过期限的一概不收", "收到后没有转承办人复核"),
    ),
    "waive-rights": Advice(
        wording="本人已收到告知书，知晓陈述申辩、要求听证的权利，自愿放弃。签名，某年某月某日。",
        mistakes=("没有书面声明", "声明早于告知书送达", "笼统写“无异议”，没有写明放弃哪一项权利"),
    ),
    "request-hearing": Advice(
        wording="当事人某某于某年某月某日要求听证，在告知书送达后五日内，决定举行听证。",
        mistakes=("期限内的申请没有接受", "要求听证没有登记日期", "逾期申请没有答复"),
    ),
    "notify-hearing": Advice(
        wording="定于某年某月某日某时在某处（公开）举行听证，由某某主持。你可以委托一至二人代理；无正当理由不出席的，视为放弃。",
        mistakes=(
            "没有在举行七日前通知",
            "主持人是本案调查人员",
            "没有告知申请主持人回避的权利",
            "应当公开而不公开",
        ),
        makes=(Kind.HEARING_NOTICE,),
        starts=("T13",),
    ),
    "hold-hearing": Advice(
        wording="主持人宣布听证开始，核对身份，告知权利；调查人员提出违法事实、证据和处罚建议；当事人申辩和质证；当事人核对笔录后签名。",
        mistakes=("笔录没有当事人签名，也没有注明拒签", "调查人员没有出示证据，没有质证", "向当事人收取费用"),
        makes=(Kind.HEARING_RECORD,),
    ),
    "report-hearing": Advice(
        wording="听证查明某事实；当事人的某项意见成立（不成立），理由某某；建议某处理。",
        mistakes=("没有听证报告", "报告没有回应当事人的意见", "决定没有根据听证笔录"),
        starts=("T10",),
    ),
    "recheck-statement": Advice(
        wording="当事人提出某意见。经复核，有某证据证实（没有证据支持），予以采纳（不予采纳）。",
        mistakes=("没有复核意见书", "没有逐项说明采纳与否的理由", "因当事人申辩而加重处罚"),
    ),
    "renotify-penalty": Advice(
        wording="因某事实（依据、处罚）变更，本机关重新告知，原告知书〔文号〕不再适用。",
        mistakes=("拟处罚变更后没有重新告知", "没有说明变更的内容和理由", "因申辩而改为较重的处罚"),
        makes=(Kind.NOTICE,),
    ),
    "decide-penalty": Advice(
        wording="你某年某月某日在某处取土的行为违反〔条款〕。依据〔条款〕和裁量基准某档，决定罚款某元。自收到之日起十五日内缴至某银行；"
        "到期不缴纳的，每日按罚款数额的百分之三加处罚款。不服的，可以在六十日内申请行政复议，或者在六个月内起诉。",
        mistakes=(
            "超过立案之日起九十日",
            "缺少当事人、事实证据、种类依据、履行方式、救济途径、机关和日期之一，或者没有加盖公章",
            "没有写裁量档次和理由",
            "没有写银行名称和逾期加处",
            "引用法律不到条、款、项，或者用简称",
            "达到追诉标准没有评估移送",
        ),
        makes=(Kind.PENALTY_DECISION,),
        starts=("T15", "T32", "T35"),
    ),
    "decide-no-penalty": Advice(
        wording="你的行为轻微，已于某年某月某日改正，没有造成危害后果，依据行政处罚法第三十三条第一款，决定不予行政处罚，并对你进行教育。",
        mistakes=(
            "没有已改正的复查证据",
            "没有作出不予处罚决定书或者没有送达",
            "没有对当事人进行教育",
            "没有法定情形而不予处罚",
        ),
        makes=(Kind.NO_PENALTY_DECISION,),
        starts=("T15",),
    ),
    "withdraw-case": Advice(
        wording="经调查，违法事实不能成立，经负责人批准撤销本案，并告知当事人。",
        mistakes=("以找不到当事人为由撤案", "没有负责人批准", "已经告知当事人的，撤案后没有通知"),
        makes=(Kind.WITHDRAWAL,),
    ),
    "change-decision": Advice(
        wording="经审查，〔文号〕处罚过重，决定将罚款由某元变更为某元，退还某元。",
        mistakes=(
            "变更没有重新告知",
            "变更后处罚更重",
            "变更后没有更新公示信息",
            "诉讼期间变更没有告知人民法院",
        ),
        makes=(Kind.CHANGE,),
        starts=("T15", "T32", "T33"),
    ),
    "revoke-decision": Advice(
        wording="经审查，〔文号〕主要证据不足，决定予以撤销，退还罚款某元，恢复原状。",
        mistakes=("发现错误不纠正", "撤销后没有退款、返还", "撤销后三个工作日内没有撤回公示"),
        makes=(Kind.REVOCATION,),
        starts=("T33",),
    ),
}
