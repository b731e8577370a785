"""罚款决定的载明事项 — where a fine is paid, and that late payment is surcharged. 罚款决定与罚款收缴分离实施办法第七条."""

from typing import Any

from domain.case.guards import stated
from domain.case.penalty import Penalty, fine_of
from domain.record.refusal import Refusal


class SurchargeMustBeTold(Refusal):
    article = "罚款决定与罚款收缴分离实施办法第七条"
    zh = ("罚款决定书应当载明逾期缴纳是否加处罚款。", "请在决定书中载明加处罚款的内容并勾选。")
    en = ("A fine's decision says whether late payment is surcharged.", "Include the clause and say so.")


def fine_clauses(penalties: tuple[Penalty, ...], bank: str, account: str, *, told: bool) -> dict[str, Any]:
    """Collecting bank and surcharge clause as a decision states them; needed with a fine."""
    clauses = {"bank": bank.strip(), "bank_account": account.strip()}
    if fine_of(penalties):
        clauses["bank"] = stated("bank", bank, "代收银行名称和地址")
        clauses["bank_account"] = stated("bank_account", account, "缴款账户")
        if not told:
            raise SurchargeMustBeTold()
    return {**clauses, "surcharge_told": told}
