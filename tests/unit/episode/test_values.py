"""Tests of single values: what each shape lets through, and what not."""

from datetime import UTC, date, datetime
from enum import IntEnum

import pytest

from forebyg.episode.faults import RefusedError
from forebyg.episode.values import day_of, value_of
from forebyg.vocabulary import LARGEST_NUMBER, Attribute, Shape

DAY = date(2025, 2, 28)
PHONES = Attribute(Shape.WORDS, ("phone", "text"))


class OtherDate(date):
    """A day of another library."""


class Number(IntEnum):
    """A number with a name."""

    FIVE = 5


@pytest.mark.parametrize(
    ("spec", "value", "expected"),
    [
        (Attribute(Shape.TRUTH), True, True),
        (Attribute(Shape.TRUTH), False, False),
        (Attribute(Shape.WHOLE), 0, 0),
        (Attribute(Shape.WHOLE), Number.FIVE, 5),
        (Attribute(Shape.WHOLE), LARGEST_NUMBER, LARGEST_NUMBER),
        (Attribute(Shape.TEXT), "Jægersborg", "Jægersborg"),
        (Attribute(Shape.CHOICE, ("a", "b")), "b", "b"),
        (Attribute(Shape.DATE), "2025-02-28", DAY),
        (Attribute(Shape.DATE), DAY, DAY),
        (Attribute(Shape.WORDS), ["x", "y"], ("x", "y")),
        (Attribute(Shape.WORDS), [], ()),
        (PHONES, ("text", "phone"), ("text", "phone")),
    ],
)
def test_value(spec: Attribute, value: object, expected: object) -> None:
    """A value of the right shape is kept as it is; lists become tuples, dates days."""
    found = value_of(value, spec)
    assert (found, type(found) is type(expected) or isinstance(value, Number)) == (expected, True)


@pytest.mark.parametrize(
    ("spec", "value", "code"),
    [
        (Attribute(Shape.TRUTH), 1, "needs-truth"),
        (Attribute(Shape.TRUTH), "true", "needs-truth"),
        (Attribute(Shape.WHOLE), True, "needs-whole-number"),
        (Attribute(Shape.WHOLE), -1, "needs-whole-number"),
        (Attribute(Shape.WHOLE), 45.0, "needs-whole-number"),
        (Attribute(Shape.WHOLE), "45", "needs-whole-number"),
        (Attribute(Shape.WHOLE), LARGEST_NUMBER + 1, "needs-whole-number"),
        (Attribute(Shape.TEXT), "", "needs-text"),
        (Attribute(Shape.TEXT), "\u00a0\n", "needs-text"),
        (Attribute(Shape.TEXT), 7, "needs-text"),
        (Attribute(Shape.CHOICE, ("a", "b")), "c", "needs-choice"),
        (Attribute(Shape.CHOICE, ("a", "b")), ["a"], "needs-choice"),
        (Attribute(Shape.DATE), 20250228, "needs-date"),
        (Attribute(Shape.WORDS), {"x"}, "needs-words"),
        (PHONES, "phone", "needs-words"),
    ],
)
def test_value_of_another_shape(spec: Attribute, value: object, code: str) -> None:
    """A value of another shape is refused, never converted."""
    with pytest.raises(RefusedError) as caught:
        value_of(value, spec)
    assert [(fault.code, fault.below) for fault in caught.value.faults] == [(code, ())]


def test_every_shape_is_read() -> None:
    """The vocabulary has no shape whose values cannot be told from others."""
    for shape in Shape:
        with pytest.raises(RefusedError):
            value_of(object(), Attribute(shape))


def test_every_word_of_a_list_is_looked_at() -> None:
    """Each word that is none of the choices is a fault of its own, at its position."""
    with pytest.raises(RefusedError) as caught:
        value_of(["fone", "phone", 3], PHONES)
    assert [(fault.code, fault.below) for fault in caught.value.faults] == [
        ("needs-choice", (0,)),
        ("needs-choice", (2,)),
    ]


def test_words_of_a_free_list_are_text() -> None:
    """Where a list has no fixed words, each is still a text that says something."""
    with pytest.raises(RefusedError) as caught:
        value_of(["x", ""], Attribute(Shape.WORDS))
    assert [(fault.code, fault.below) for fault in caught.value.faults] == [("needs-text", (1,))]


@pytest.mark.parametrize("value", ["2025-02-28", DAY, OtherDate(2025, 2, 28)])
def test_day(value: object) -> None:
    """A day is a date, or text written year-month-day."""
    assert day_of(value) == DAY


@pytest.mark.parametrize(
    "value",
    [
        "2025-2-28",
        "20250228",
        "2025-W09-5",
        " 2025-02-28",
        "2025-02-28T00:00:00",
        "2025-02-29",
        "0000-01-01",
        "28-02-2025",
        "",
        45_716,
        ["2025-02-28"],
        datetime(2025, 2, 28, tzinfo=UTC),
    ],
)
def test_no_day(value: object) -> None:
    """Other spellings, days that do not exist, and moments in time are refused."""
    with pytest.raises(RefusedError) as caught:
        day_of(value)
    assert [fault.code for fault in caught.value.faults] == ["needs-date"]
