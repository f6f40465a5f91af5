"""Tests of measuring JSON before it is parsed: the measure is exact, and strings do not count."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebyg.source.faults import Faults, UnreadableError
from forebyg.source.json_guard import refuse_excess
from forebyg.source.limits import Limits

LIMITS = Limits(size_bytes=1_000_000, depth=3, nodes=9)
NESTED = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(alphabet='[]{}",:\\a\n')),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4),
        st.dictionaries(st.text(alphabet='[]{}",:\\', max_size=3), inner, min_size=1, max_size=4),
    ),
    max_leaves=12,
)


def refusal(text: str, limits: Limits = LIMITS) -> tuple[str, int | None, int | None] | None:
    """Code, line and column of what is refused, if anything is."""
    faults = Faults(None)
    try:
        refuse_excess(text, limits, faults)
    except UnreadableError:
        (fault,) = faults.in_order()
        return fault.code, fault.line, fault.column
    return None


def measure(data: object) -> tuple[int, int]:
    """Depth and number of nodes of plain data."""
    match data:
        case dict():
            inner = [measure(value) for value in data.values()]
            return 1 + max(depth for depth, _ in inner), 1 + len(inner) + sum(nodes for _, nodes in inner)
        case list():
            inner = [measure(value) for value in data]
            return 1 + max(depth for depth, _ in inner), 1 + sum(nodes for _, nodes in inner)
        case _:
            return 0, 1


@pytest.mark.parametrize(
    "text",
    [
        "[[[1]]]",
        '{"a": {"b": {"c": 1}}}',
        '"[[[[[[[[[[[["',
        '["[[[", "\\"[[[[[["]',
        "[1, 2, 3, 4, 5, 6, 7, 8]",
        "1" * 50,
    ],
)
def test_within_the_limits(text: str) -> None:
    """As deep and as much as is allowed is allowed, and brackets in strings are text."""
    assert refusal(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[[[1]]]]", ("too-deep", 1, 4)),
        ('{"a[": [\n  {"b": [1]}]}', ("too-deep", 2, 9)),
        ("[" * 100_000, ("too-deep", 1, 4)),
        ('{"a":' * 1000, ("too-deep", 1, 16)),
        ("[1, 2, 3, 4, 5, 6, 7, 8, 9]", ("too-many-nodes", None, None)),
        ('{"a":1,"b":2,"c":3,"d":4,"e":5}', ("too-many-nodes", None, None)),
        ("," * 100, ("too-many-nodes", None, None)),
    ],
    ids=range(7),
)
def test_beyond_the_limits(text: str, expected: tuple[str, int | None, int | None]) -> None:
    """One level or one node too many is refused, the level at its place."""
    assert refusal(text) == expected


@pytest.mark.parametrize(
    "text", ['"' + "\\" * 200_001, '"\\"' * 100_000, '"' * 200_001, '{"a": "' + "\\\\" * 99_999]
)
def test_endless_strings_are_passed_over_once(text: str) -> None:
    """A string that never ends is measured in one pass, whatever its backslashes; it holds no structure."""
    assert refusal(text + "[" * 9, Limits(size_bytes=1_000_000, depth=9, nodes=500_000)) is None


class TestMeasure:
    """What is measured on the text is what stands in the data."""

    @given(NESTED, st.sampled_from([None, 1]))
    def test_equals_the_data(self, data: object, indent: int | None) -> None:
        """Exactly at its depth and number of nodes a text passes; one less of either and it does not."""
        text, (depth, nodes) = json.dumps(data, ensure_ascii=False, indent=indent), measure(data)
        assert refusal(text, Limits(10**6, depth, nodes)) is None
        assert nodes == 1 or refusal(text, Limits(10**6, depth, nodes - 1)) == ("too-many-nodes", None, None)
        assert depth == 0 or (refusal(text, Limits(10**6, depth - 1, nodes)) or ("",))[0] == "too-deep"
