"""字段名称 — the Chinese name of every part of a case's state, for answers that point at single fields."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, get_args, get_type_hints

from domain.steps import STEPS

NAMES = """
about=约数 absent=卷内没有的环节 act=违法行为时间 above=高于 addresses=送达地址确认 answer=答复 answer_due=答复期限 answered_on=答复日期
applications=申请法院强制执行 applied_on=申请日期 appraisal=是否鉴定 approved_by=批准人 archive=归档
article=条文 asked_on=请求日期 at=时间 attempted_on=送达日期 attempts=送达经过 basis=法律依据 by=办理人
case_id=案件编号 changed_at=最近录入时间 changes=变更内容 check=核查 clerical=补正 clock_from=起算日
closed_on=结案日期 closing=结案 collected_on=收集日期 conclusion=结论 condition=状况 content=内容
corrections=记录更正 criminal=涉刑情形 decided=决定情况 decided_on=决定日期 decision=决定
deferrals=延期、分期缴纳 discussions=集体讨论 dismissal=不予立案 disposed=处理情况 disposed_on=处理日期
document=文书文号 documents=文书 documents_needed=所需文书 domain=领域 due_on=期限截止日 duties=履职记录
earlier_decisions=此前的决定 earlier_hearings=此前的听证 earlier_notices=此前的告知 ended=结束时间
ended_by=终止原因 ended_on=终止日期 ends=终结执行 evaluations=移送审查 evidence=证据
evidence_needed=所需证据 examination=负责人审查 excluded_on=排除日期 execution=执行 extension=延长
fact=事实 factor_maximum=倍数上限 factor_minimum=倍数下限 facts=事实 filed_on=日期 filing=立案
fines=罚款幅度 former_parties=被变更的当事人 forwarding=转办 from_stage=原阶段 given_up_on=放弃日期
grants=赋权依据 ground=情形 hearing_days=申请听证期限 hearing_thresholds=听证数额标准
hearing_waived_on=放弃听证日期 held_on=举行日期 id=编号 inquiries=询问 inspections=现场检查
investigation=调查 issued_on=作出日期 item=事项编码 items=事项 jurisdiction=管辖 kind=种类 kinds=种类
known=是否已知 late=是否逾期 law=法律 lead=线索 links=关联案件 major_reports=重大处罚备案 mark=可信度
maximum_fen=上限（分） members=成员 method=方式 minimum_fen=下限（分） name=名称 no_penalty=不予处罚
notice=告知 number=文号 objection_until=异议期限 of=所指文书 officers=承办人员 on=日期 opened_at=开卷时间
opinion=意见 organ=机关 organs=移送机关 original_department=原主管部门 outcome=结果 paper=书面材料
parties=当事人 party=当事人编号 pauses=中止期间 payments=缴款 penalties=处罚种类和内容 penalty=罚则
place=地点 plan=办案方案 points=事项 police=移送公安机关 powers=权限 precision=精度
preservations=先行登记保存 presider=主持人 proceedings=对当事人的程序 proof=证明材料 publications=公示
publicity=公示与备案 raised_on=提出日期 reason=理由 reasons=理由 received=收到时间 rechecked=是否复核
rechecked_on=复核日期 recusals=回避 reinspections=复查 relation=关系 remake=重新处理 remedies=复议、诉讼
remittances=当场收缴罚款缴付 reopenings=重启 requested_by=申请人 requests=协助、鉴定请求 restitutions=退赔
result=结果 resumed_on=恢复日期 returns_to=退回阶段 review=法制审核 revisions=决定变更、撤销 rule=依据
rulings=法院裁定 saving=过渡规定 sealed=封存 seizures=查封、扣押 signer=签收人 since=自 source=来源
spent=催告已用 spot_decisions=当场处罚决定 stage=阶段 stage_label=阶段名称 started=开始时间
started_on=开始日期 statement_days=陈述申辩期限 statements=陈述申辩 status=状态 substitutes=代履行
enforcements=强制执行 done_on=完成日期 urgent=情况紧急
superseded_by=被何决定取代 supplement=补充调查 supplier=提供单位 surcharges=加处罚款 suspensions=中止执行
testing=检测 through=计至 tiers=裁量档次 title=名称 to_stage=退至阶段 transfer=是否移送 transfers=移送
unit=单位 until=至 up_to=不超过 urgings=催告 valid_from=有效期自 valid_to=有效期至 violation=案由
voucher=票据号码 waived_on=放弃陈述申辩日期 when=时间 withdraw_publicity_by=撤回公示期限
withdrawal=撤销案件 withdrawn_by=收回依据 withdrawn_on=收回日期
"""
OF_THE_STATE = dict(one.split("=") for one in NAMES.split())
"""Names of the state's own, and of those that steps call differently from one another."""


def field_label(path: str) -> str:
    """当事人 · party-1 · 姓名或者名称 for "parties.party-1.name"; a number counts from one, what has no name stays."""
    return " · ".join(_part(one) for one in path.split("."))


def _part(name: str) -> str:
    if name.isdecimal():
        return f"第{int(name) + 1}项"
    return OF_THE_STATE.get(name) or of_the_steps().get(name, name)


@cache
def of_the_steps() -> dict[str, str]:
    """As the forms of the steps call them, and of what they consist of; the first that names a field."""
    found: dict[str, str] = {}
    seen: set[type] = set()
    for step in STEPS:
        for name, label in _labels(step, seen):
            found.setdefault(name, label)
    return found


def _labels(kind: type, seen: set[type]) -> Iterator[tuple[str, str]]:
    if kind in seen or not is_dataclass(kind):
        return
    seen.add(kind)
    yield from ((one.name, one.metadata["label"]) for one in fields(kind) if "label" in one.metadata)
    for hint in get_type_hints(kind).values():
        for part in (hint, *_arguments(hint)):
            if isinstance(part, type):
                yield from _labels(part, seen)


def _arguments(hint: Any) -> Iterator[Any]:
    for one in get_args(hint):
        yield one
        yield from _arguments(one)
