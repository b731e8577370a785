"""Every released event shape is for ever: what is stored today must load in twenty years."""

import pytest

from tests.rules import golden, shapes

TWO_WAYS = """the stored shape of {key} changed. There are two legal ways out:
  1. take the change back, or
  2. set `class_version` one higher on the event class, write `upcast_v{n}_v{m}` for the old data,
     and run `python -m tests.rules.shapes` and `python -m tests.rules.golden` to add the new shape beside the old.
An enumeration that only gained members is no change: run `python -m tests.rules.shapes` and commit the file."""


@pytest.mark.parametrize("key", shapes.current())
def test_an_event_keeps_its_released_shape(key: str) -> None:
    version = int(key.rpartition("@")[2])
    assert key in shapes.released(), (
        f"new shape {key}: run `python -m tests.rules.shapes` and commit the file"
    )
    assert shapes.current()[key] == shapes.released()[key], TWO_WAYS.format(key=key, n=version, m=version + 1)


@pytest.mark.parametrize("key", shapes.released())
def test_a_released_shape_has_a_golden_file_that_loads(key: str) -> None:
    event = golden.load(key)

    assert event.TOPIC == key.rpartition("@")[0]
    assert event.describe()


@pytest.mark.parametrize(
    ("new", "grown"),
    [
        pytest.param({"kind": {"enum": ["a", "b"]}, "of": [{"type": "string"}]}, True, id="as it was"),
        pytest.param(
            {"kind": {"enum": ["a", "b", "c"]}, "of": [{"type": "string"}]}, True, id="one more member"
        ),
        pytest.param({"kind": {"enum": ["a", "c"]}, "of": [{"type": "string"}]}, False, id="a member gone"),
        pytest.param({"kind": {"enum": ["a", "b"]}, "of": [{"type": "integer"}]}, False, id="another type"),
        pytest.param({"kind": {"enum": ["a", "b"]}}, False, id="a field gone"),
    ],
)
def test_a_shape_may_only_gain_members_of_an_enumeration(new: object, grown: bool) -> None:
    assert shapes.widened({"kind": {"enum": ["a", "b"]}, "of": [{"type": "string"}]}, new) is grown
