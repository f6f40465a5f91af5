"""Conditions on facts, age, form and what has happened, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from forebyg.dates import Counting
from forebyg.kernel.pattern import Demand, Pattern, Selector

Scalar = bool | int | str


@dataclass(frozen=True, slots=True)
class ShownBy:
    """An event that shows a fact: the latest on or before the day wins over the fact.

    Attributes:
        pattern: The events that show it.
        attribute: The attribute whose word tells.
        meaning: The fact's value for each word.
    """

    pattern: Pattern
    attribute: str
    meaning: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class FactIs:
    """A fact has one of these values.

    Attributes:
        fact: Its name.
        values: Those that it may have; of a number that is bounded, the range.
        domain: What it could be: of values that no condition here tells apart, one at least.
        shown_by: The event that shows it too.
    """

    fact: str
    values: tuple[Scalar, ...] | range
    domain: tuple[Scalar, ...] = (True, False)
    shown_by: ShownBy | None = None


@dataclass(frozen=True, slots=True)
class AgeIs:
    """The citizen's age on the day of judging, in whole years, both ends included.

    Attributes:
        at_least: The age that must have been reached.
        at_most: The age that may not be past.
        counting: When someone born on 29 February has a birthday.
        from_next_day: The age is reached on the day after the birthday only.
    """

    at_least: int | None
    at_most: int | None
    counting: Counting
    from_next_day: bool = False

    @property
    def turning(self) -> tuple[int, ...]:
        """The ages at which it begins to hold, or ceases to."""
        ages = (self.at_least, None if self.at_most is None else self.at_most + 1)
        return tuple(age for age in ages if age is not None)


@dataclass(frozen=True, slots=True)
class FormIs:
    """The course has one of these forms; `none` is the time before any course."""

    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Happened:
    """Such an event is recorded on or before the day of judging."""

    events: Selector


@dataclass(frozen=True, slots=True)
class OnlySo:
    """There is such an event on or before the day of judging, and every one meets the test."""

    events: Selector
    test: Demand


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Condition


Condition = FactIs | AgeIs | FormIs | Happened | OnlySo | AllOf | AnyOf | Not

Assumed = Mapping[str, Scalar]
"""Values taken for unknown facts, and for the form, while one asks what the answer turns on."""


def binding(forms: tuple[str, ...], when: Condition | None) -> Condition | None:
    """What must hold for a rule or criterion to bind, taken together; None: it always does.

    Args:
        forms: The forms of course that it binds; empty: all.
        when: When it binds.
    """
    if not forms:
        return when
    form = FormIs(forms)
    return form if when is None else AllOf((form, when))


def atoms(condition: Condition) -> tuple[Condition, ...]:
    """Every leaf of a condition, from left to right."""
    if isinstance(condition, AllOf | AnyOf):
        return tuple(atom for part in condition.parts for atom in atoms(part))
    if isinstance(condition, Not):
        return atoms(condition.part)
    return (condition,)
