"""Tests of the mapping that nobody can change."""

import copy
import pickle
from collections.abc import Callable

import pytest

from forebyg.timeline import EMPTY, FrozenDict, frozen

VALUES = FrozenDict({"a": 1, "b": 2})


def set_item(values: FrozenDict[str, int]) -> None:
    """Try to give a key another value."""
    values["a"] = 2


def delete_item(values: FrozenDict[str, int]) -> None:
    """Try to take a key out."""
    del values["a"]


def repickled(values: FrozenDict[str, int]) -> FrozenDict[str, int]:
    """The mapping as another process gets it."""
    copied: FrozenDict[str, int] = pickle.loads(pickle.dumps(values))  # noqa: S301  our own bytes
    return copied


def join(values: FrozenDict[str, int]) -> None:
    """Try to put keys in by the operator."""
    values |= {"c": 3}


CHANGES: dict[str, Callable[[FrozenDict[str, int]], object]] = {
    "set": set_item,
    "delete": delete_item,
    "join": join,
    "clear": lambda values: values.clear(),
    "pop": lambda values: values.pop("a"),
    "popitem": lambda values: values.popitem(),
    "setdefault": lambda values: values.setdefault("c", 3),
    "update": lambda values: values.update(c=3),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_no_way_to_change_it(change: Callable[[FrozenDict[str, int]], object]) -> None:
    """Every way in which a dictionary changes is refused, and leaves it as it was."""
    values = FrozenDict({"a": 1, "b": 2})
    with pytest.raises(TypeError, match=r"^FrozenDict cannot be changed$"):
        change(values)
    assert values == {"a": 1, "b": 2}


def test_equal_mappings_have_equal_hashes() -> None:
    """The order in which the keys were given does not matter."""
    assert hash(VALUES) == hash(FrozenDict({"b": 2, "a": 1}))


def test_representation_keeps_silent() -> None:
    """Only the number of values is printed, for they may be about a person."""
    assert (repr(VALUES), str(VALUES), f"{VALUES}") == ("<2 values>",) * 3


@pytest.mark.parametrize("clone", [copy.copy, copy.deepcopy, repickled])
def test_copies(clone: Callable[[FrozenDict[str, int]], FrozenDict[str, int]]) -> None:
    """A copy is equal and can no more be changed than the original."""
    found = clone(VALUES)
    assert (found, type(found)) == (VALUES, FrozenDict)


def test_frozen() -> None:
    """Freezing copies a dictionary, and leaves alone what is frozen already."""
    values = {"a": 1}
    found = frozen(values)
    values["a"] = 2
    assert found == {"a": 1}
    assert frozen(found) is found


def test_empty() -> None:
    """The empty one is shared by all that have nothing to say."""
    assert EMPTY == {}
    assert not EMPTY
