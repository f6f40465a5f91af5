"""A name that is used and not declared is told once, where the mistake was made."""

from __future__ import annotations

import pytest

from forebyg.place import Path
from forebyg.standard.names import Place, unknown_names

DECLARED = {
    "first-day": Place(("readings", "first-day"), on_key=True),
    "month-end": Place(("readings", "month-end")),
}


def told(*uses: str) -> list[tuple[str, Path, object]]:
    """Code, path and suggestion of each diagnostic about names used at positions 0, 1, ..."""
    found = unknown_names(
        "unknown-reading", [(name, Place((nth,))) for nth, name in enumerate(uses)], DECLARED
    )
    return [(fault.code, fault.path, fault.fields["suggestion"]) for fault in found]


def test_declared_names_are_not_told() -> None:
    """Whatever is declared may be used as often as wanted, or not at all."""
    assert told("first-day", "first-day", "month-end") == []
    assert told() == []


def test_one_misspelt_use() -> None:
    """A name used once is wrong where it is used, also when nothing else uses the one declared."""
    assert told("frist-day", "first-day") == [("unknown-reading", (0,), "first-day")]
    assert told("frist-day") == [("unknown-reading", (0,), "first-day")]


def test_each_misspelt_use_is_a_mistake_of_its_own() -> None:
    """Two uses that differ from a name in use are two mistakes."""
    assert [path for _, path, _ in told("frist-day", "first-day", "frist-day")] == [(0,), (2,)]


def test_a_misspelt_declaration() -> None:
    """Where several uses agree and the declaration differs, the declaration is wrong."""
    assert told("frist-day", "frist-day") == [("declared-otherwise", ("readings", "first-day"), "frist-day")]


def test_which_of_two_that_are_equally_near() -> None:
    """One that is never used, or of which it is known that it should be; else the one that begins alike."""
    declared = {name: Place((nth,)) for nth, name in enumerate(("A-19", "A-21", "A-29"))}
    uses = [("A-219", Place((0,))), ("A-21", Place((1,))), ("A-29", Place((2,)))]
    for lacking, near in ((None, "A-19"), ({"A-29"}, "A-29"), ((), "A-21")):
        (found,) = unknown_names("unknown-statement", uses, declared, lacking)
        assert found.fields["suggestion"] == near


def test_a_forgotten_declaration() -> None:
    """A name like no other was not declared: one place stands for all of them."""
    assert told("weekend", "weekend") == [("unknown-reading", (0,), None)]


@pytest.mark.parametrize(
    ("written", "uses", "expected"),
    [
        (
            ["ABC-39", "ABC-41", "ABC-46", "ABC-47"],
            ["ABC-40", "ABC-40", "ABC-39"],
            ("unknown-statement", (0,), None),
        ),
        (["ABC-39", "ABC-41", "ABC-42"], ["ABC-40", "ABC-40", "ABC-42"], ("unknown-statement", (0,), None)),
        (
            ["A-1", "A-2", "B-1", "B-2", "B-3"],
            ["A-3", "A-3", "A-1", "A-2"],
            ("unknown-statement", (0,), None),
        ),
        (["ABC-39", "ABC-400", "ABC-41"], ["ABC-40", "ABC-40"], ("declared-otherwise", (1,), "ABC-40")),
        (["ABC-47", "ABC-48", "ABC-499"], ["ABC-49", "ABC-49"], ("declared-otherwise", (2,), "ABC-49")),
        (
            ["ABC-39", "ABD-40", "ABC-41"],
            ["ABC-39", "ABC-41", "ABC-40", "ABC-40"],
            ("declared-otherwise", (1,), "ABC-40"),
        ),
        (
            ["ABC-39", "BAC-40", "ABC-41"],
            ["ABC-39", "ABC-41", "ABC-40"],
            ("declared-otherwise", (1,), "ABC-40"),
        ),
    ],
    ids=[
        "gone",
        "gone before its like",
        "gone, with a like one elsewhere",
        "a digit too many",
        "the last",
        "another letter",
        "letters like no other",
    ],
)
def test_numbered_names(written: list[str], uses: list[str], expected: tuple[str, Path, object]) -> None:
    """A name that is counted on from its neighbour is no misspelling of one whose number is gone."""
    declared = {name: Place((nth,)) for nth, name in enumerate(written)}
    (found,) = unknown_names(
        "unknown-statement", [(name, Place((nth,))) for nth, name in enumerate(uses)], declared
    )
    assert (found.code, found.path, found.fields["suggestion"]) == expected


def test_a_key_beside_another_is_not_that_one() -> None:
    """Both stand in one mapping, so the one that is not declared was forgotten, however near it is."""
    declared = {name: Place(("choices", name), on_key=True) for name in ("half-year", "course")}
    names = ("half-year", "any-half-year", "course")
    uses = [(name, Place((nth, name), on_key=True)) for nth in range(2) for name in names]
    (found,) = unknown_names("unknown-reading-choice", uses, declared)
    assert (found.path, found.fields["suggestion"]) == ((0, "any-half-year"), None)
    apart = [("half-years", Place((2, "half-years"), on_key=True)), *uses[:1], *uses[2:4], *uses[5:]]
    (found,) = unknown_names("unknown-reading-choice", apart, declared)
    assert found.fields["suggestion"] == "half-year"
