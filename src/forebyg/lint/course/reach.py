"""How far apart two days of a course can be when its rules are kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from forebyg.kernel.primitive import Duration
from forebyg.kernel.rule import Rule
from forebyg.lint.course.limits import END, Moment, arcs
from forebyg.lint.course.model import limits_of
from forebyg.lint.course.network import cycle, longest
from forebyg.lint.draft import binds, is_as_binding, kept
from forebyg.lint.minimal import smallest

__all__ = ["Shortened", "reach", "shortened"]


class Shortened(NamedTuple):
    """What ends every course soon.

    Attributes:
        days: The most days that are left.
        by: The fewest rules that leave no more than was asked about.
    """

    days: int
    by: tuple[Rule, ...]


def reach(
    rules: Sequence[Rule], form: str, start: Moment, end: Moment, *, without: Rule | None = None
) -> int | None:
    """The most days from one day to another in any course that keeps the rules.

    None where nothing bounds it, or where no course keeps them. Rules with a condition of their own may not
    apply and are left out; so is a length that is only recommended, where the rule asked about is a duty.
    """
    return _longest(_binding(rules, form, without), form, start, end)


def shortened(
    rules: Sequence[Rule], form: str, start: Moment, *, below: int, without: Rule
) -> Shortened | None:
    """What ends every course of a form less than so many days after a day; None where nothing does."""
    binding = _binding(rules, form, without)
    days = _longest(binding, form, start, END)
    if days is None or days >= below:
        return None

    def is_short(part: Sequence[Rule]) -> bool:
        left = _longest(part, form, start, END)
        return left is not None and left < below

    return Shortened(days, smallest(binding, is_short))


def _binding(rules: Sequence[Rule], form: str, without: Rule | None) -> list[Rule]:
    return [
        rule
        for rule in rules
        if kept(rule) and binds(rule, form) and rule.when is None and rule is not without
        if without is None or is_as_binding(rule, without) or not isinstance(rule.primitive, Duration)
    ]


def _longest(rules: Sequence[Rule], form: str, start: Moment, end: Moment) -> int | None:
    bounds = list(arcs(limits_of(rules, form)))
    return None if cycle(bounds) else longest(bounds, start, end)
