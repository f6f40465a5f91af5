"""What must happen in a course when every rule is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from forebyg.kernel.pattern import Demand, Pattern, Relation, Selector
from forebyg.kernel.primitive import COURSE_END, Count, Duration, Point, Precedence, Presence, Response
from forebyg.kernel.rule import Rule
from forebyg.kernel.window import Earlier
from forebyg.lint.course.limits import NO_COURSE
from forebyg.lint.course.windows import stretch_of
from forebyg.lint.patterns import is_part, is_sure

__all__ = ["has_escape", "what_happens"]


def what_happens(
    rules: Sequence[Rule], form: str, assumed: Iterable[Selector] = (), *, ordinary: bool = False
) -> list[Selector]:
    """The events that a complete record of such a course has, each named as narrowly as it is demanded.

    Args:
        rules: The rules that are kept.
        form: The form of the course; `none`: there is no course.
        assumed: Events that are taken to happen besides.
        ordinary: Nothing puts a deadline off.
    """
    found = [*_of_course(form), *assumed]
    grown = True
    while grown:
        binding = [rule for rule in rules if not has_escape(rule, found, ordinary=ordinary)]
        more = [events for rule in binding for events in _demanded(rule, found, form)]
        new = [events for events in more if events and events not in found and not is_sure(events, found)]
        found += new[:1]
        grown = bool(new)
    return found


def has_escape(rule: Rule, happening: Iterable[Selector], *, ordinary: bool) -> bool:
    """Whether a duty may not be there, or something can end it or put it off, so that it need not be done."""
    one = rule.primitive
    if not isinstance(one, Response):
        return False
    is_put_off = (one.suspension is not None or one.last) and not ordinary
    return bool(one.discharged_by) or is_put_off or not _is_shown(one, happening, ordinary=ordinary)


def _is_shown(one: Response, happening: Iterable[Selector], *, ordinary: bool) -> bool:
    """Whether what shows that the duty exists surely comes, and not before the day it counts from."""
    if one.shown_by is None:
        return True
    sure = [_types(events) for events in happening if is_part(events, one.shown_by)]
    if _types(one.after) == {"course_start"}:
        return {"course_end"} in sure
    return ordinary and _types(one.after) == {"inquiry"} and any("inquiry" not in types for types in sure)


def _types(events: Selector) -> set[str]:
    return {pattern.type for pattern in events}


def _of_course(form: str) -> list[Selector]:
    if form == NO_COURSE:
        return []
    started = Pattern("course_start", (Demand("form", Relation.ONE_OF, (form,)),))
    return [(started,), COURSE_END]


def _demanded(rule: Rule, happening: list[Selector], form: str) -> Sequence[Selector]:
    demands = _DEMANDS.get(type(rule.primitive))
    return () if demands is None else demands(rule.primitive, happening, form)


def _response(one: Response, happening: list[Selector], form: str) -> Sequence[Selector]:
    """The anchor that every course must have had, and what follows an anchor that there is."""
    expected = (one.expected,) if one.expected and form != NO_COURSE else ()
    follows = (one.do,) if is_sure(one.after, happening) else ()
    return (*expected, *follows)


def _presence(one: Presence, _happening: list[Selector], form: str) -> Sequence[Selector]:
    return () if one.point is Point.OPEN or form == NO_COURSE else (one.do,)


def _precedence(one: Precedence, happening: list[Selector], _form: str) -> Sequence[Selector]:
    if one.overlapping or one.anywhere or not is_sure(one.before, happening):
        return ()
    return (one.stands, one.owed_from) if one.follows and one.owed_from else (one.stands,)


def _count(one: Count, happening: list[Selector], form: str) -> Sequence[Selector]:
    is_owed = one.at_least and one.earlier is Earlier.ANEW
    return (one.of,) if is_owed and stretch_of(one.window, happening, form) else ()


def _duration(one: Duration, _happening: list[Selector], form: str) -> Sequence[Selector]:
    if form == NO_COURSE:
        return ()
    return (one.since, one.until) if one.until and one.at_least is not None else (one.since,)


_DEMANDS: Final[dict[type, Callable[[Any, list[Selector], str], Sequence[Selector]]]] = {
    Count: _count,
    Duration: _duration,
    Precedence: _precedence,
    Presence: _presence,
    Response: _response,
}
