"""What two standards say otherwise of themselves: when they bind, how they count, what they leave open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from forebyg.diff.dating import judged_on_apart, time_apart
from forebyg.diff.difference import Change, Difference, HeadDifference
from forebyg.diff.strictness.ordering import in_order
from forebyg.standard import Standard
from forebyg.standard.head import CountingDays, Head, Reading
from forebyg.standard.parts import first_choices
from forebyg.standard.resolve import names
from forebyg.timeline import EMPTY

__all__ = ["head_differences"]

_AXES: Final = (
    "first_day",
    "missing_day",
    "non_working",
    "calendar",
    "recurring",
    "units",
    "leap_birthday",
    "deadlines",
)


def head_differences(
    old: Standard, new: Standard, clauses: tuple[Difference, ...]
) -> tuple[HeadDifference, ...]:
    """Everything beside the rules in which two standards differ, under the defaults of each.

    Args:
        old: The first document.
        new: The second one.
        clauses: The rules that differ.
    """
    return (*_document(old, new), *_counting(old, new, clauses), *_readings(old, new, clauses))


def _document(old: Standard, new: Standard) -> Iterator[HeadDifference]:
    before, now = (_head(one) for one in (old, new))
    if old.program(EMPTY).force != new.program(EMPTY).force:
        yield HeadDifference(Change.CHANGED, "in_force", shown=time_apart(old, new))
    if in_order(old.program(EMPTY).judged_on) != in_order(new.program(EMPTY).judged_on):
        yield HeadDifference(Change.CHANGED, "judged_on", shown=judged_on_apart(old, new))
    for about in ("offered", "not_offered"):
        if set(getattr(before.paragraphs, about)) != set(getattr(now.paragraphs, about)):
            yield HeadDifference(Change.CHANGED, about)
    if _review(before) != _review(now):
        yield HeadDifference(Change.CHANGED, "review")


def _review(head: Head) -> object:
    """The duty to revise the document; what else is said of it is no part of the duty."""
    review = head.review
    return None if review is None else (review.every, review.counted_from, tuple(review.revised))


def _counting(old: Standard, new: Standard, clauses: tuple[Difference, ...]) -> Iterator[HeadDifference]:
    before, now = _head(old).counting, _head(new).counting
    rules = tuple(one.rule for one in clauses if any(a.about == "counting" for a in one.aspects))
    for axis in _AXES:
        if _axis(before, axis) != _axis(now, axis):
            yield HeadDifference(Change.CHANGED, f"counting.{axis}", rules=rules)


def _axis(counting: CountingDays, axis: str) -> object:
    value: object = getattr(counting, axis)
    return value


def _readings(old: Standard, new: Standard, clauses: tuple[Difference, ...]) -> Iterator[HeadDifference]:
    for name in dict.fromkeys((*old.readings, *new.readings)):
        before, now = old.readings.get(name), new.readings.get(name)
        change = _reading_change(before, now)
        if change is not None:
            rules = tuple(one.rule for one in clauses if _hangs_on(one, name, old, new))
            yield HeadDifference(change, "reading", name, rules=rules)


def _reading_change(old: Reading | None, new: Reading | None) -> Change | None:
    if old is None or new is None:
        return Change.ADDED if old is None else Change.GONE
    same = (old.default, set(old.choices)) == (new.default, set(new.choices))
    return None if same else Change.CHANGED


def _hangs_on(difference: Difference, reading: str, old: Standard, new: Standard) -> bool:
    """Whether what is written of a rule, or of how it counts, names the reading."""
    sides = ((difference.old, old), (difference.new, new))
    written = (_written(standard, clause.id) for clause, standard in sides if clause is not None)
    return any(reading in (*names(rule), *rule.get("under", {})) for rule in written)


def _written(standard: Standard, rule: str) -> Mapping[str, Any]:
    data: Any = standard.document.data
    return next(one for one in data["rules"] if one["id"] == rule)


def _head(standard: Standard) -> Head:
    return standard.head_under(first_choices(standard.readings))
