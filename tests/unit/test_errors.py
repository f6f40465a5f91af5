"""Tests of the exceptions, word for word: their texts and attributes are API."""

import pickle

import pytest

from forebyg import errors
from forebyg.diagnostic import Diagnostic

FAULT = Diagnostic("merge-key", file="a.yaml", line=2, column=1)
LINE = (
    "a.yaml:2:1: error: `<<` stands here, which would mix other fields in; that is not allowed. [merge-key]"
)

PLAIN = (
    errors.DateRangeError,
    errors.PeriodError,
    errors.CalendarError,
    errors.CalendarMissingError,
    errors.ReadingError,
)
WITH_DIAGNOSTICS = (errors.InputError, errors.StandardError, errors.EpisodeError, errors.ScenarioError)
EVERY = (
    *(kind("said") for kind in PLAIN),
    *(kind([FAULT]) for kind in WITH_DIAGNOSTICS),
    errors.UnknownStandardError("samsø", ["samsoe"]),
    errors.UnknownRuleError("samsoe", "six-month", ["six-months"]),
)


@pytest.mark.parametrize("error", EVERY, ids=lambda error: type(error).__name__)
def test_every_error_is_ours_and_travels(error: errors.ForebygError) -> None:
    """Every exception can be caught as one, and pickling keeps its kind, its text and its attributes."""
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert isinstance(error, errors.ForebygError)
    assert (type(copy), str(copy), vars(copy)) == (type(error), str(error), vars(error))


def test_every_public_error_is_tested() -> None:
    """No exception is added without being listed above."""
    public = {name for name in errors.__all__ if name.endswith("Error")}
    assert public == {type(error).__name__ for error in EVERY} | {"ForebygError"}


@pytest.mark.parametrize("kind", WITH_DIAGNOSTICS)
def test_input_error_lists_its_diagnostics(kind: type[errors.InputError]) -> None:
    """One diagnostic stands on one line, in the order given."""
    other = Diagnostic("merge-key", file="a.yaml", line=3, column=1)
    error = kind(iter([FAULT, other]))
    assert error.diagnostics == (FAULT, other)
    assert str(error) == f"{LINE}\n{LINE.replace(':2:', ':3:')}"


@pytest.mark.parametrize(
    ("count", "last"), [(99, LINE), (100, LINE), (101, "... and 1 more"), (1000, "... and 900 more")]
)
def test_input_error_lists_a_hundred(count: int, last: str) -> None:
    """At most a hundred are listed, and how many more there are; all are kept."""
    error = errors.StandardError([FAULT] * count)
    lines = str(error).splitlines()
    assert (len(lines), lines[-1], len(error.diagnostics)) == (min(count, 101), last, count)


@pytest.mark.parametrize(
    ("name", "known", "text"),
    [
        (
            "samso",
            ["vordingborg", "samsoe"],
            "There is no standard `samso`. Did you mean `samsoe`? There are: samsoe, vordingborg.",
        ),
        ("xyz", ["samsoe"], "There is no standard `xyz`. There are: samsoe."),
        ("xyz", [], "There is no standard `xyz`."),
    ],
)
def test_unknown_standard_suggests(name: str, known: list[str], text: str) -> None:
    """The text names the unknown id, the nearest known one and all there are."""
    error = errors.UnknownStandardError(name, known)
    assert (str(error), error.name, error.known) == (text, name, tuple(sorted(known)))


def test_an_error_speaks_the_language_asked_for() -> None:
    """Where the catalogue has a sentence for it that is said, else its own text."""
    missing = errors.CalendarMissingError("said")
    assert "forebyg[holidays]" in missing.words("da")
    assert missing.words("da") != missing.words("en")
    assert errors.ReadingError("said").words("da") == "said"


def test_an_unknown_rule_names_the_nearest_one() -> None:
    """The rule that was probably meant is offered; where none is near, only the missing one is named."""
    near = errors.UnknownRuleError("samsoe", "six-month", ["weekly", "six-months"])
    far = errors.UnknownRuleError("samsoe", "x", ["weekly"])

    text = "samsoe has no rule `six-month` that a record can show. Did you mean `six-months`?"
    assert str(near) == text
    assert near.known == ("six-months", "weekly")
    assert str(far) == "samsoe has no rule `x` that a record can show."
