from __future__ import annotations

import pytest

from forebyg.dates import Counting, LeapBirthday
from forebyg.diff.direction import Direction
from forebyg.diff.strictness.conditions import by_condition
from forebyg.kernel.condition import AgeIs, AllOf, AnyOf, Condition, FactIs, FormIs, Happened, Not, ShownBy
from forebyg.kernel.pattern import Pattern

WISH, MOTIVATED = FactIs("wish", (True,)), FactIs("motivated", (True,))
LIGHT = FactIs("severity", ("light",), ("light", "severe"))
SEVERE = FactIs("severity", ("severe",), ("light", "severe"))
HERE = FactIs("residence", ("samsoe",), ("samsoe", "something else"))
THERE = FactIs("residence", ("ishoej",), ("ishoej", "something else"))
ASKED = Happened((Pattern("inquiry"),))


def age(low: int | None, high: int | None = None) -> AgeIs:
    """An age between two bounds, both included."""
    return AgeIs(low, high, Counting())


@pytest.mark.parametrize(
    ("weaker", "stronger"),
    [
        (None, WISH),
        (WISH, AllOf((WISH, MOTIVATED))),
        (AnyOf((WISH, MOTIVATED)), WISH),
        (age(18), age(19)),
        (age(18, 30), age(18, 29)),
        (age(None, 30), age(20, 30)),
        (FormIs(("individual", "group")), FormIs(("group",))),
        (AnyOf((HERE, THERE)), HERE),
        (AnyOf((WISH, ASKED)), ASKED),
        (Not(AllOf((WISH, MOTIVATED))), Not(WISH)),
        (Not(LIGHT), AllOf((SEVERE, WISH))),
    ],
)
def test_which_condition_holds_more_often(weaker: Condition | None, stronger: Condition | None) -> None:
    """One that follows from the other is the weaker one, whatever the words."""
    assert by_condition(stronger, weaker, weaker=Direction.LOOSENED) is Direction.LOOSENED
    assert by_condition(weaker, stronger, weaker=Direction.LOOSENED) is Direction.TIGHTENED


@pytest.mark.parametrize(
    ("old", "new"),
    [(WISH, MOTIVATED), (HERE, THERE), (age(18, 30), age(20, 40)), (LIGHT, SEVERE), (WISH, ASKED)],
)
def test_conditions_that_hold_in_different_cases(old: Condition, new: Condition) -> None:
    """Where each holds in some case in which the other does not, neither is weaker."""
    assert by_condition(old, new, weaker=Direction.LOOSENED) is Direction.CHANGED


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (AllOf((WISH, MOTIVATED)), AllOf((MOTIVATED, WISH))),
        (WISH, Not(Not(WISH))),
        (WISH, FactIs("wish", (True,), (False, True))),
        (Not(LIGHT), SEVERE),
        (None, AnyOf((WISH, Not(WISH)))),
    ],
)
def test_conditions_that_hold_in_the_same_cases(old: Condition | None, new: Condition | None) -> None:
    """Two wordings of one condition are no difference."""
    assert by_condition(old, new, weaker=Direction.LOOSENED) is None


def test_what_else_decides() -> None:
    """A fact that an event can show is no mere wording."""
    shown = FactIs("wish", (True,), shown_by=ShownBy(Pattern("assessment"), "result", (("positive", True),)))

    assert by_condition(WISH, shown, weaker=Direction.LOOSENED) is Direction.CHANGED


def sooner(at_least: int | None = None, at_most: int | None = None) -> AgeIs:
    """An age of which those born on 29 February have their birthday on 28 February."""
    return AgeIs(at_least, at_most, Counting(leap_birthday=LeapBirthday.FEBRUARY_28))


@pytest.mark.parametrize(
    ("old", "new", "direction"),
    [
        (age(18), sooner(18), Direction.LOOSENED),
        (sooner(18), age(18), Direction.TIGHTENED),
        (AgeIs(None, 29, Counting()), sooner(None, 29), Direction.TIGHTENED),
        (Not(age(18)), Not(sooner(18)), Direction.TIGHTENED),
        (AllOf((WISH, AnyOf((age(18), WISH)))), AllOf((WISH, AnyOf((sooner(18), WISH)))), Direction.LOOSENED),
        (AgeIs(18, 29, Counting()), sooner(18, 29), Direction.CHANGED),
        (AllOf((age(18), Not(age(30)))), AllOf((sooner(18), Not(sooner(30)))), Direction.CHANGED),
    ],
)
def test_a_birthday_on_another_day(old: Condition, new: Condition, direction: Direction) -> None:
    """A birthday a day sooner lets in more through a least age, and fewer through a most; both: neither."""
    assert by_condition(old, new, weaker=Direction.LOOSENED) is direction


def test_an_age_that_counts_from_the_day_after() -> None:
    """Whoever must be over 18 only from the day after the birthday is let in a day later."""
    later = AgeIs(18, None, Counting(), from_next_day=True)
    assert by_condition(age(18), later, weaker=Direction.LOOSENED) is Direction.TIGHTENED
