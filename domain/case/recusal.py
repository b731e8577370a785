"""回避的效力 — whoever has been recused takes no part in the case any more. 行政处罚法第四十三条."""

from datetime import date

from domain.case.case import Case
from domain.record.refusal import Refusal


class RecusedPersonActs(Refusal):
    article = "行政处罚法第四十三条第一款"
    zh = ("{name}已于{day}被决定回避，不得再参与本案。", "请由其他人员办理这一步；必要时先更换承办人。")
    en = (
        "{name} was recused on {day} and takes no further part in this case.",
        "Have another person take this step; assign another officer first if needed.",
    )


def not_recused(case: Case, code: str, name: str, on: date | None = None) -> None:
    """No recusal bars the person from acts of that day; without a day, none bars the person at all."""
    for recusal in case.investigation.recusals:
        if recusal.officer == code and recusal.bars_on(on):
            raise RecusedPersonActs(name=name, day=recusal.decided_on)
