"""What options the steps have on the command line."""

from dataclasses import fields

import pytest

from domain.case.step import Step
from domain.steps import STEPS
from domain.steps.collect_evidence import CollectEvidence
from domain.steps.inspect_site import InspectSite
from domain.steps.order_correction import OrderCorrection
from domain.steps.register_lead import RegisterLead
from interfaces.cli.form_flags import Flag, Kind, flags_of


def flag(step: type[Step], name: str) -> Flag:
    return next(one for one in flags_of(step) if one.name == name)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_every_field_of_a_step_has_a_labelled_option_of_its_own(step: type[Step]) -> None:
    flags = flags_of(step)

    assert [one.name for one in flags] == [one.name for one in fields(step)]
    assert all(one.label != one.name for one in flags)
    assert all(part.label != part.name for one in flags for part in one.parts)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def test_no_field_takes_the_name_of_an_option_of_the_command_itself(step: type[Step]) -> None:
    assert not {one.option for one in flags_of(step)} & {
        "--expect",
        "--key",
        "--input",
        "--json",
        "--help",
    }


def test_the_label_of_the_field_is_the_help_of_the_option() -> None:
    due = flag(OrderCorrection, "due_on")

    assert (due.option, due.label, due.kind) == ("--due-on", "改正期限截止日", Kind.DATE)


def test_a_tuple_is_an_option_that_may_be_repeated() -> None:
    officers = flag(OrderCorrection, "officers")

    assert (officers.repeated, officers.required, officers.type_text) == (True, True, "文字，可重复")


def test_a_field_with_a_default_is_not_required() -> None:
    assert not flag(RegisterLead, "unit").required
    assert flag(RegisterLead, "place").required


def test_a_truth_value_has_an_option_for_yes_and_one_for_no() -> None:
    shown = flag(InspectSite, "certificates_shown")

    assert (shown.kind, shown.option, shown.negative) == (
        Kind.SWITCH,
        "--certificates-shown",
        "--no-certificates-shown",
    )


def test_a_number_is_a_number_and_an_enumeration_lists_its_values() -> None:
    assert flag(CollectEvidence, "size").kind is Kind.NUMBER
    assert ("事先批准", "事先批准") in flag(OrderCorrection, "approval").choices


def test_a_nested_structure_tells_its_own_fields() -> None:
    parties = flag(RegisterLead, "parties")

    assert (parties.kind, parties.repeated) == (Kind.STRUCTURE, True)
    assert [part.name for part in parties.parts][:3] == ["kind", "name", "id_number"]
    assert ("person", "自然人") in parties.parts[0].choices
