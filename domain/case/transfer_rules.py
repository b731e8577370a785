"""移送的前提 — from a criminal line on, a transfer is evaluated and carried out before anything is decided.
行政处罚法第二十七条、第八十二条."""

from datetime import date

from domain.case.case import Case
from domain.case.criminal_lines import CriminalLine, Quantity, reached, updated
from domain.case.stage import Stage
from domain.case.transfer import Evaluation, PoliceAnswer
from domain.record.refusal import Refusal


class PowerHeldIsExercised(Refusal):
    article = "行政处罚法第二十四条、第五十四条第二款、第七十六条第二款"
    zh = (
        "本乡镇在{day}行使事项{items}的处罚权（或者由本乡镇办结已立案件），不得以“{ground}”为由移送。",
        "请依法立案或者继续办理；由其他机关管辖的，如实选择相应的情形并写明事项。",
    )
    en = (
        "On {day} the town held the power over {items}, or keeps it for filed cases; it is not given away as: {ground}.",
        "File the case or go on with it; if another organ is competent, choose that ground and name the matter.",
    )


class TransferMustBeEvaluated(Refusal):
    article = "行政处罚法第二十七条第一款、第八十二条；行政执法机关移送涉嫌犯罪案件的规定第三条、第五条"
    zh = (
        "{subject}为{amount}，达到{crime}的评估标准{line}（{source}），须先评估是否移送司法机关。",
        "请由两名以上执法人员组成专案组提出报告，由正职负责人决定，办理“移送评估”。",
    )
    en = (
        "{subject} is {amount} and reaches the line {line} of {crime} ({source}).",
        "Have a special group report and the head decide whether to transfer the case to the police.",
    )


class TransferMustBeCarriedOut(Refusal):
    article = "行政处罚法第二十七条第一款、第八十二条"
    zh = (
        "已于{day}决定移送公安机关（{crime}），不得以行政处罚代替移送。",
        "请办理“移送公安机关”；公安机关不予立案并退回后，再作出处理决定。",
    )
    en = (
        "The transfer to the police was decided on {day} ({crime}); no penalty stands in for it.",
        "Hand the case over; decide here only after the police have declined and returned it.",
    )


def transfer_evaluated(case: Case, on: date, stated: tuple[Quantity, ...] = ()) -> None:
    """Every line reached by the figures found so far, and those stated now, has been evaluated by ``on``; and what was to
    be transferred has been, and came back."""
    quantities = updated(case.transfers.quantities, stated)
    evaluations = [one for one in case.transfers.evaluations if one.decided.first_day <= on]
    for line in reached(quantities):
        amount = next(one.amount for one in quantities if one.subject is line.subject)
        if not any(_covers(one, line, quantities) for one in evaluations):
            raise TransferMustBeEvaluated(
                subject=line.subject.value,
                amount=amount,
                crime=line.crime,
                line=line_text(line),
                source=line.source,
            )
    if evaluations and evaluations[-1].transfer and not _declined(case, evaluations[-1], on):
        last = evaluations[-1]
        raise TransferMustBeCarriedOut(day=last.decided.first_day, crime=last.crime)


def away(case: Case) -> Stage | None:
    """With whom the case is: WITH_POLICE, TRANSFERRED, or None when the town has it. A request to close changes nothing."""
    asked = case.closing if case.stage is Stage.CLOSING_REQUESTED else None
    stage = asked.returns_to if asked else case.stage
    return stage if stage in (Stage.WITH_POLICE, Stage.TRANSFERRED) else None


def taken_over(case: Case) -> bool:
    """The police have filed it, or the other organ has accepted it: nothing is left for the town to decide."""
    match away(case):
        case Stage.WITH_POLICE:
            return any(one.accepted for one in case.transfers.police[-1:])
        case Stage.TRANSFERRED:
            return any(one.accepted for one in case.transfers.organs[-1:])
    return False


def line_text(line: CriminalLine) -> str:
    """ "5", or "100000至300000（…待核实）" where the line is local."""
    return f"{line.lowest}至{line.highest}（{line.local}）" if line.highest else str(line.lowest)


def _covers(evaluation: Evaluation, line: CriminalLine, quantities: tuple[Quantity, ...]) -> bool:
    """The evaluation was made with that figure in view."""
    figure = next((one for one in quantities if one.subject is line.subject), None)
    return figure is not None and figure in evaluation.quantities


def _declined(case: Case, evaluation: Evaluation, on: date) -> bool:
    """The police declined a transfer made after the evaluation."""
    return any(
        one.answer is PoliceAnswer.DECLINED
        and one.answered_on is not None
        and one.answered_on <= on
        and one.handed_over.last_day >= evaluation.decided.first_day
        for one in case.transfers.police
    )
