"""调查取证的指导 — people, evidence, measures, pauses and transfers, to the end of the investigation (law: S07–S14, S20a, S23)."""

from typing import Final

from domain.case.document import DocumentKind as Kind
from domain.guidance.entry import Advice

INVESTIGATION: Final[dict[str, Advice]] = {
    "assign-officers": Advice(
        wording="因某原因，本案承办人由某某、某某更换为某某、某某，原承办人移交案卷材料。",
        mistakes=(
            "承办人不足两名，或者证件领域不含本案事项",
            "更换承办人没有理由和交接",
            "指派了审批过本案的人员",
        ),
    ),
    "recuse-officer": Advice(
        wording="当事人某某以某关系为由申请某某回避，经审查，决定某某回避（不予回避），决定前调查不停止。",
        mistakes=(
            "没有告知申请回避的权利",
            "承办人没有作出无需回避的声明",
            "听证主持人、法制审核人员同时是承办人",
        ),
    ),
    "identify-party": Advice(
        wording="经查，实施取土的为某某，身份证号某某，住某村，有身份证复印件和村民委员会证明。",
        mistakes=(
            "没有身份材料复印件",
            "雇主和操作人员不分",
            "单位行为按个人查处",
            "未满十八周岁、精神状态没有查明",
        ),
    ),
    "replace-party": Advice(
        wording="经查，某处取土系某公司安排，某某为其雇员，经批准将当事人更换为某公司，并重新调查、告知。",
        mistakes=("更换当事人没有批准", "更换后没有对新的当事人调查和告知", "已经作出决定后直接更换"),
    ),
    "merge-cases": Advice(
        wording="两案系同一当事人在同一地点的取土、毁路行为，经批准并案办理，办案期限按最早立案日计算。",
        mistakes=("并案没有负责人批准", "期限按较晚的立案日计算", "没有写明是一个还是数个违法行为"),
    ),
    "split-case": Advice(
        wording="某某的行为与本案其他当事人可以分别认定，经批准分案办理，相关证据一并附卷。",
        mistakes=("分案没有负责人批准", "同一行为在两案中分别罚款", "证据没有写明随哪一案"),
        makes=(Kind.FILING,),
    ),
    "record-inquiry": Advice(
        wording="我们是某镇人民政府执法人员某某、某某，这是我们的执法证件。你有申请回避、陈述申辩的权利，应当如实回答询问。你听清楚了吗？",
        mistakes=(
            "同一执法人员在同一时间出现在两份笔录中",
            "诱导提问",
            "没有被询问人的身份证明复印件",
            "没有告知权利和申请回避",
            "涂改处没有被询问人按指印或者签名",
            "几名被询问人在一起询问",
        ),
    ),
    "collect-evidence": Advice(
        wording="本件由某某提供，与原件核对无异，原件存于某处。提供人签名，某年某月某日。",
        mistakes=(
            "复印件没有注明出处和“与原件核对无异”",
            "录音录像没有制作方法、时间、制作人和证明对象",
            "证人没有写明年龄、住址，没有签名和身份证明",
            "作出决定之后才收集，用来证明决定",
        ),
    ),
    "exclude-evidence": Advice(
        wording="证据某某收集时只有一名执法人员在场，且未出示证件，予以排除，不作为认定事实的根据。",
        mistakes=("以非法手段取得的证据没有排除", "排除后仍在决定书中引用", "没有写明排除的理由"),
    ),
    "request-assistance": Advice(
        wording="因办理某案需要，请你单位提供某地块的地类和是否永久基本农田的证明，于某年某月某日前函复。",
        mistakes=("没有请自然资源主管部门证明地类", "协助事项不具体", "没有答复期限，过期不催"),
        makes=(Kind.ASSISTANCE_REQUEST,),
    ),
    "receive-assistance": Advice(
        wording="某机关于某年某月某日函复：该地块地类为某某，（不）属于永久基本农田。",
        mistakes=("答复没有加盖公章", "答复与请求事项不一一对应", "作为证据使用却没有登记为证据"),
    ),
    "commission-appraisal": Advice(
        wording="委托你单位对某地块耕地种植条件破坏的程度作出鉴定，送鉴材料为勘测图、现场笔录、土壤样品。",
        mistakes=("鉴定机构没有资质", "委托事项不明确", "没有规定依据，却从办案期限中扣除鉴定时间"),
        makes=(Kind.APPRAISAL_COMMISSION,),
    ),
    "receive-appraisal": Advice(
        wording="某鉴定机构出具意见：该地块种植条件（未）被破坏，面积某亩。意见有鉴定人签名和机构盖章。",
        mistakes=("意见没有鉴定人签名、机构盖章", "没有分析过程", "没有告知当事人"),
    ),
    "preserve-evidence": Advice(
        wording="某某可能灭失（以后难以取得），经负责人批准，对清单所列物品先行登记保存，七个工作日内作出处理决定。",
        mistakes=(
            "以先行登记保存代替扣押，迫使当事人缴款",
            "没有事先经负责人批准",
            "清单没有当事人和执法人员双方签名",
            "七个工作日内没有作出处理决定",
        ),
        makes=(Kind.PRESERVATION,),
        starts=("T06",),
    ),
    "dispose-preserved-evidence": Advice(
        wording="对〔文号〕先行登记保存的物品，已拍照、复制取证，现决定返还当事人，当事人清点签收。",
        mistakes=("超过七个工作日", "处理决定没有送达当事人", "返还物品没有签收"),
        makes=(Kind.PRESERVATION_DISPOSAL,),
    ),
    "seize-property": Advice(
        wording="依据〔法律、法规及条款〕，经负责人批准，对清单所列物品予以扣押，期限至某年某月某日；你有陈述申辩、申请复议、起诉的权利。",
        mistakes=(
            "没有法律、法规依据：依土地管理法扣押挖掘机",
            "赋权文件没有写明强制措施，仍然实施",
            "没有事先批准，或者情况紧急没有在二十四小时内补办批准",
            "没有当场交付决定书和清单，没有听取陈述申辩",
            "扣押公民及其家属的生活必需品",
        ),
        makes=(Kind.SEIZURE, Kind.SEALING),
        starts=("T07", "T08"),
    ),
    "ratify-seizure": Advice(
        wording="情况紧急，当场实施扣押属实，同意补办批准手续。",
        mistakes=("超过二十四小时才补办", "批准人参与了扣押", "负责人认为不应采取的，没有立即解除"),
    ),
    "extend-seizure": Advice(
        wording="因某情况复杂，经负责人批准，将〔文号〕的查封扣押期限延长至某年某月某日，并书面告知当事人。",
        mistakes=("期满之后才延长", "从延长之日另算期限，合计超过六十日", "没有书面告知当事人并说明理由"),
        makes=(Kind.SEIZURE_EXTENSION,),
        starts=("T08",),
    ),
    "release-property": Advice(
        wording="清单所列物品与违法行为无关（期限届满），决定解除扣押，退还当事人，由其清点签收。",
        mistakes=("期满没有解除", "退还没有签收", "收取保管费用"),
        makes=(Kind.SEIZURE_RELEASE, Kind.SEALING_RELEASE),
    ),
    "suspend-investigation": Advice(
        wording="因某鉴定尚未出具，本案须以其结果为依据，经批准自某年某月某日起中止调查，原因消除后恢复。",
        mistakes=("没有负责人批准的文书", "没有规定依据，却停算九十日", "原因消除后不恢复"),
        makes=(Kind.SUSPENSION,),
    ),
    "resume-investigation": Advice(
        wording="中止调查的原因已于某年某月某日消除，经批准恢复调查，办案期限继续计算。",
        mistakes=("原因消除很久才恢复", "恢复后重新计算九十日"),
        makes=(Kind.RESUMPTION,),
    ),
    "supplement-investigation": Advice(
        wording="对审核（审查）提出的某项问题，已补充收集证据某某，查明某某。",
        mistakes=("没有对要求补充的问题逐项回答", "退回后不补充，再次送审"),
    ),
    "extend-decision-term": Advice(
        wording="本案案情复杂，某鉴定尚未出具，依据〔允许延长的规章条款〕，经负责人批准延长办案期限某日，自立案之日起一并计算。",
        mistakes=("没有法律、法规、规章依据而延长", "期限届满后才批准", "自批准之日起重新计算"),
    ),
    "evaluate-transfer": Advice(
        wording="专案组核实，某某毁坏永久基本农田某亩，达到追诉标准，涉嫌非法占用农用地罪，建议移送；负责人决定移送。",
        mistakes=("达到追诉标准而没有评估", "不移送没有记录理由", "负责人在三日内没有决定", "以罚代刑"),
        starts=("T36a", "T36"),
    ),
    "transfer-to-police": Advice(
        wording="现将某某涉嫌某罪一案移送你局，附移送书、调查报告、涉案物品清单、鉴定意见等材料，请审查并书面答复。",
        mistakes=("决定移送后超过二十四小时", "缺少调查报告或者涉案物品清单", "没有抄送检察机关，没有回执"),
        makes=(Kind.POLICE_TRANSFER,),
        starts=("T37",),
    ),
    "record-police-reply": Advice(
        wording="某公安局于某年某月某日答复：（不予）立案。对不予立案的，决定（不）提请复议或者建议立案监督。",
        mistakes=(
            "三日内没有答复而不催问",
            "不予立案的没有在三日内研究是否提请复议",
            "公安立案后没有移交涉案物品",
        ),
        starts=("T37b", "T37c"),
    ),
    "transfer-to-organ": Advice(
        wording="经查，该行为属某机关管辖，本机关没有处罚权，现将案件及全部材料移送你单位处理，请函告结果。",
        mistakes=("没有处罚权仍继续办理", "没有材料清单和回执", "移送后没有告知当事人、举报人"),
        makes=(Kind.TRANSFER_LETTER,),
    ),
    "record-transfer-reply": Advice(
        wording="某机关于某年某月某日函复：已受理（退回）。退回的，按其意见继续办理。",
        mistakes=("移送后没有跟踪答复", "被退回的案件没有下文"),
    ),
    "conclude-investigation": Advice(
        wording="经查，某年某月某日，某某在某处取土某立方米，破坏耕地某亩，有某某等证据证实，违反〔条款〕，建议责令改正并处罚款某元。",
        mistakes=(
            "没有调查终结报告，或者报告不完整",
            "证据没有写明证明目的",
            "没有说明从轻、从重的裁量理由",
            "没有写明责令改正后的改正情况和回避情况",
        ),
        starts=("T10",),
    ),
}
