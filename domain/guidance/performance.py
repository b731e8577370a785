"""救济、执行到归档的指导 — remedies, payment, enforcement, publicity, closing and the file (law: S25–S37)."""

from typing import Final

from domain.case.document import DocumentKind as Kind
from domain.guidance.entry import Advice

PERFORMANCE: Final[dict[str, Advice]] = {
    "record-remedy-filed": Advice(
        wording="某年某月某日收到某县人民政府（人民法院）受理通知书及申请书（起诉状）副本，案号某某。",
        mistakes=(
            "收到副本没有登记日期，答复期限失算",
            "复议、诉讼期间照常计算加处罚款",
            "应当停止执行而没有停止",
        ),
        starts=("T24", "T38", "T40", "T42", "T43"),
    ),
    "receive-review-request": Advice(
        wording="某年某月某日收到薛某某对当场处罚决定书〔文号〕的行政复议申请，请求撤销该决定。",
        mistakes=("没有登记收到日期，转送期限失算", "要求申请人另行向复议机关提交", "应当自行纠正的没有纠正"),
        starts=("T39",),
    ),
    "forward-review-request": Advice(
        wording="本机关认为应当维持某某决定，现将薛某某的行政复议申请连同案卷转送某县人民政府。",
        mistakes=("超过五个工作日转送", "只转送申请书，没有附处罚决定和证据材料"),
    ),
    "extend-remedy": Advice(
        wording="某年某月某日收到某县人民政府延期审理通知书，案号某某的审理期限延长至某年某月某日。",
        mistakes=("把延长的期限自通知之日起算", "没有登记受理日期，审理期限无从计算"),
    ),
    "receive-opinion": Advice(
        wording="某年某月某日收到某县人民政府行政复议意见书〔文号〕，指出送达程序不规范，要求六十日内报送纠正情况。",
        mistakes=("没有登记收到日期", "监督意见书没有按文书载明的期限登记"),
        starts=("T41", "T46"),
    ),
    "reply-opinion": Advice(
        wording="就行政复议意见书〔文号〕指出的问题，某镇人民政府已于某年某月某日补正送达回证，并组织培训，现予报送。",
        mistakes=("超过期限报送", "只表态，没有写明已经采取的措施"),
    ),
    "answer-remedy": Advice(
        wording="现就某某不服〔文号〕一案答复如下：事实认定、证据、依据、程序。附作出决定的证据和依据目录。",
        mistakes=(
            "超过答复、答辩期限",
            "没有提交当初作出决定的证据和依据",
            "复议、诉讼期间自行向当事人、证人收集证据",
        ),
    ),
    "record-remedy-outcome": Advice(
        wording="某年某月某日收到复议决定（判决），结果为维持（撤销、变更、责令重新作出），自某日生效。",
        mistakes=(
            "撤销后没有退款和撤回公示",
            "责令重作后以同一事实和理由作出相同的决定",
            "结果没有入卷，统计没有更正",
        ),
        starts=("T14", "T24", "T26", "T33", "T44"),
    ),
    "record-payment": Advice(
        wording="当事人某某于某年某月某日经某银行缴纳罚款某元，票据号某某。",
        mistakes=("执法人员自行收取罚款", "没有财政部门统一票据或者缴款凭证", "超过应缴数额收取"),
        starts=("T18",),
    ),
    "remit-collection": Advice(
        wording="当场收缴的罚款某元（票据号某某），于某年某月某日交至本机关（缴付银行），缴款单号某某。",
        mistakes=("收缴之日起二日内没有交至行政机关", "机关收到后二日内没有缴付银行", "坐支、挪用收缴的罚款"),
    ),
    "record-refund": Advice(
        wording="因〔文号〕撤销（变更），退还当事人某某罚款某元，退库凭证某某。",
        mistakes=("撤销、变更后没有退还", "没有退库凭证"),
    ),
    "approve-deferral": Advice(
        wording="当事人某某确有经济困难，书面申请分期缴纳，经批准分某期缴纳：某年某月某日前缴纳某元。",
        mistakes=("没有当事人的申请和困难证明", "没有负责人批准", "批准期内仍计算加处罚款"),
        makes=(Kind.DEFERRAL,),
        starts=("T21",),
    ),
    "impose-surcharge": Advice(
        wording="你逾期某日未缴纳罚款某元，依据行政处罚法第七十二条第一款第一项，每日按百分之三加处罚款，共计某元，不超过罚款本数。",
        mistakes=("处罚决定书没有告知加处", "加处超过罚款本数", "计入复议、诉讼期间或者批准延期的期间"),
        makes=(Kind.SURCHARGE,),
    ),
    "urge-performance": Advice(
        wording="你应当于某年某月某日前缴纳罚款某元，至今未履行。请自收到本催告书之日起十日内缴至某银行；你有陈述申辩的权利。",
        mistakes=("没有写明期限、方式、金额和陈述申辩权", "没有送达就申请强制执行", "期限未满就采取下一步"),
        makes=(Kind.URGING,),
    ),
    "recheck-urging": Advice(
        wording="当事人对催告提出某意见，经复核某事实成立（不成立），予以采纳（不予采纳）。",
        mistakes=("收到陈述申辩没有复核", "复核没有写理由"),
    ),
    "decide-substitute-performance": Advice(
        wording="你逾期未恢复某段村道，已经（将）危害交通安全，依据〔条款〕决定由某某代为恢复，预算某元，由你承担，请到场。",
        mistakes=(
            "法律没有授权而代履行",
            "没有催告（立即清除的除外）",
            "代履行人与当事人、承办人有利害关系",
            "安排在夜间或者法定节假日",
        ),
        makes=(Kind.SUBSTITUTE_PERFORMANCE,),
    ),
    "record-substitute-performance": Advice(
        wording="某年某月某日，由某某代为恢复某段村道，执法人员某某、某某到场监督，实际费用某元，执行文书由到场人员签名。",
        mistakes=("没有到场监督的执法人员", "采用暴力、胁迫等方式", "费用没有按成本确定，没有凭证"),
    ),
    "decide-enforcement": Advice(
        wording="你逾期未拆除违法建设的围墙，经催告、公告仍未拆除，依据〔条款〕决定于某年某月某日强制拆除；你有权申请复议、提起诉讼。",
        mistakes=(
            "法律没有授予强制执行权而自行执行",
            "没有公告限期自行拆除",
            "复议、诉讼期限未满即强制拆除",
            "安排在夜间或者法定节假日",
        ),
        makes=(Kind.ENFORCEMENT,),
    ),
    "record-enforcement": Advice(
        wording="某年某月某日，执法人员某某、某某依〔文号〕强制拆除围墙，现场物品已清点交付当事人，全程录像，当事人（见证人）签名。",
        mistakes=("没有全程录像", "对居民生活停止供水、供电、供热、供燃气", "没有清点、交付现场物品"),
    ),
    "apply-to-court": Advice(
        wording="当事人某某在法定期限内不申请复议、不起诉，又不履行〔文号〕，经催告仍未履行，现申请强制执行罚款某元。",
        mistakes=(
            "超过救济期限届满之日起三个月",
            "没有催告或者催告期未满",
            "缺少决定书、事实依据、当事人意见、标的情况等材料",
        ),
        makes=(Kind.COURT_APPLICATION,),
        starts=("T27",),
    ),
    "record-court-ruling": Advice(
        wording="某年某月某日收到某人民法院裁定：准予（不准予）强制执行，理由某某。",
        mistakes=("不予受理、不准予执行的，没有在期限内申请复议", "裁定没有入卷"),
        starts=(
            "T27b",
            "T28",
        ),
    ),
    "suspend-execution": Advice(
        wording="当事人某某暂无履行能力（第三人主张权利），有某证据，决定中止执行，情形消失后恢复。",
        mistakes=("没有法定情形", "中止情形消失后不恢复执行", "没有证明材料"),
        makes=(Kind.EXECUTION_SUSPENSION,),
        starts=("T31",),
    ),
    "resume-execution": Advice(
        wording="中止执行的情形已于某年某月某日消失，决定恢复执行。",
        mistakes=("情形消失很久不恢复", "没有通知当事人"),
    ),
    "end-execution": Advice(
        wording="当事人某某死亡，无遗产可供执行，又无义务承受人，依据行政强制法第四十条，决定终结执行。",
        mistakes=("没有法定情形而终结", "没有死亡、无财产等证明", "没有查明有无义务承受人"),
        makes=(Kind.EXECUTION_END,),
    ),
    "record-restitution": Advice(
        wording="经现场核实，某段村道已由当事人恢复（已赔偿某村某元），有照片和收据。",
        mistakes=("把赔偿与罚款混为一笔", "恢复原状没有复查照片", "没有权利人的收据或者确认"),
    ),
    "publish-decision": Advice(
        wording="本决定已于某年某月某日报送某平台，公示至某年某月某日，公示内容不含个人身份证号、住址。",
        mistakes=(
            "超过七个工作日",
            "公示内容与决定书不一致",
            "公示了依法不应公示的个人信息",
            "决定尚未送达就公示",
        ),
    ),
    "withdraw-publication": Advice(
        wording="因〔文号〕被撤销（变更、确认违法、确认无效），于某年某月某日撤回公示，并公开说明理由。",
        mistakes=("三个工作日内没有撤回", "没有公开说明理由"),
    ),
    "report-major-penalty": Advice(
        wording="现将〔文号〕重大行政处罚决定及有关材料报送备案，请审查。",
        mistakes=("较大数额罚款等重大处罚没有备案", "超过期限备案"),
    ),
    "request-closing": Advice(
        wording="本案处罚决定已送达并全部履行：罚款某元已缴清，村道已恢复并经复查，申请结案。",
        mistakes=("没有全部履行就申请结案", "缺少缴款凭证、送达回证、复查记录", "没有写明赔偿、恢复情况"),
    ),
    "decide-closing": Advice(
        wording="材料齐全，决定已履行完毕，同意结案。",
        mistakes=("申请人自己批准", "复议、诉讼尚未审结就结案", "审批没有意见和日期"),
        makes=(Kind.CLOSING_REPORT,),
    ),
    "archive-file": Advice(
        wording="本案材料已按顺序编目、编写页码，共某卷某页，保管期限某某，移交档案管理员。",
        mistakes=("一案多卷、多案一卷", "没有目录、页码", "排列顺序不对", "音像资料没有随卷注明"),
        makes=(Kind.DOSSIER,),
    ),
    "reopen-case": Advice(
        wording="发现新的证据某某，原不予立案（结案）不当，决定重新启动，恢复到某阶段。",
        mistakes=("没有写明理由", "为拖延期限而重启", "重启后没有重新告知"),
    ),
    "correct-record": Advice(
        wording="第某号记录中“某某”系录入错误，更正为“某某”，原记录保留。",
        mistakes=("没有更正理由", "以更正代替依法变更、撤销决定"),
    ),
}
