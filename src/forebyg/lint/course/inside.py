"""Whether every event that one rule looks for is among those that another one counts."""

from __future__ import annotations

from typing import Final

from forebyg.kernel.primitive import COURSE_END, COURSE_START
from forebyg.kernel.window import Between, Edge, Reach, Window
from forebyg.lint.course.lengths import least, most
from forebyg.lint.course.limits import ORDINARY

__all__ = ["days_after", "lies_in"]

_END: Final = Edge(COURSE_END)
_COURSE: Final = Between(Edge(COURSE_START), (_END,), ORDINARY)

_FAR: Final = 1_000_000
"""More days than any edge is moved: where it lies is not known."""


def lies_in(narrow: Window, wide: Window) -> bool:
    """Whether the days of one window are surely days of another one of the same course."""
    if narrow == wide:
        return True
    if wide is Reach.WHOLE:
        return narrow is Reach.COURSE or (isinstance(narrow, Between) and _closes_with_course(narrow))
    inner, outer = _as_days(narrow), _as_days(wide)
    if inner is None or outer is None or inner.opens.of != outer.opens.of:
        return False
    return _opens_no_sooner(inner, outer) and all(
        any(_closes_no_later(inner, close, outer, other) for close in inner.closes) for other in outer.closes
    )


def _as_days(window: Window) -> Between | None:
    """A window by its edges; None for one without a first day."""
    if isinstance(window, Between):
        return window
    return _COURSE if window is Reach.COURSE else None


def _closes_with_course(window: Between) -> bool:
    """Whether it opens by the start of the course, so that the end of the course surely closes it."""
    return window.opens.of == COURSE_START and _END in window.closes


def _opens_no_sooner(inner: Between, outer: Between) -> bool:
    is_same = _are_same(inner, inner.opens, outer, outer.opens)
    return is_same or days_after(inner, inner.opens)[0] >= days_after(outer, outer.opens)[1]


def _closes_no_later(inner: Between, close: Edge, outer: Between, other: Edge) -> bool:
    """Whether one edge comes no later; of what may come before the window opens, it is the same."""
    if _are_same(inner, close, outer, other):
        return True
    hangs_on_opening = close.of == other.of == inner.opens.of
    return hangs_on_opening and days_after(inner, close)[1] <= days_after(outer, other)[0]


def _are_same(inner: Between, one: Edge, outer: Between, other: Edge) -> bool:
    return one == other and (one.shift is None or inner.counting == outer.counting)


def days_after(window: Between, edge: Edge) -> tuple[int, int]:
    """The fewest and the most days that an edge lies after what it hangs on."""
    if edge.shift is None:
        return 0, 0
    if edge.back:
        return -edge.days_back, -edge.days_back
    furthest = most(edge.shift, window.counting, rolls=False)
    return (-_FAR, _FAR) if furthest is None else (least(edge.shift, window.counting), furthest)
