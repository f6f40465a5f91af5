"""The days of one course, and every limit that its rules put between them.

Only what surely follows from the rules is said, so that what the limits cannot keep no record can. Left out
are what an event can lift (a pause, a sign of the duty that need not come; a discharge, unless it is known
whether it comes), windows that may not open or close, a shortest time or a least number that earlier courses
count to, and support beside the help.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from forebyg.kernel.pattern import Selector
from forebyg.kernel.primitive import Count, Duration, EarlyEnd, Point, Precedence, Presence, Response
from forebyg.kernel.rule import Rule
from forebyg.kernel.window import Earlier
from forebyg.lint.course.counting import count_limits
from forebyg.lint.course.forbidden import forbidden
from forebyg.lint.course.happens import has_escape, what_happens
from forebyg.lint.course.limits import END, NO_COURSE, START, Limit, Moment, first
from forebyg.lint.course.nature import as_ordinary, links
from forebyg.lint.course.ways import Ways, in_its_way
from forebyg.lint.course.windows import stretch_of
from forebyg.lint.patterns import is_sure
from forebyg.vocabulary import PLACED

__all__ = ["limits_of"]

Limits = Iterator[Limit]
Ids = tuple[str, ...]


def limits_of(
    rules: Sequence[Rule],
    form: str,
    assumed: Sequence[Selector] = (),
    *,
    ordinary: bool = False,
    ways: Ways | None = None,
) -> list[Limit]:
    """Every limit between the days of such a course.

    Args:
        rules: The rules that are kept; each must bind courses of the form.
        form: The form of the course; `none`: there is no course.
        assumed: Events that are taken to happen besides.
        ordinary: Nothing stands before the inquiry, nor of the course before its start; what is done once
            stands once; nothing stops a deadline, and no inquiry is refused that a course follows.
        ways: How the rules are kept that can be kept in two ways, as far as it is known.
    """
    rules = [in_its_way(rule, ways or {}) for rule in rules]
    happening = what_happens(rules, form, assumed, ordinary=ordinary)
    found = [] if form == NO_COURSE else [Limit(START, END, is_least=True)]
    for rule in (rule for rule in rules if not has_escape(rule, happening, ordinary=ordinary)):
        say = _SAY.get(type(rule.primitive))
        if say is not None:
            found += say(rule.primitive, happening, form, (rule.ref.id,))
    if form != NO_COURSE:
        found += count_limits(rules, happening, form)
    whole = _whole(found, happening, ordinary=ordinary)
    bans = list(forbidden(rules, whole, happening, form, assumed))
    return _whole([*found, *bans], happening, ordinary=ordinary) if bans else whole


def _whole(limits: list[Limit], happening: list[Selector], *, ordinary: bool) -> list[Limit]:
    """The limits with what lies in the nature of things."""
    found = as_ordinary(limits) if ordinary else limits
    return [*found, *links(found, happening)]


def _response(one: Response, happening: list[Selector], _form: str, ids: Ids) -> Limits:
    if not is_sure(one.after, happening):
        return
    base, done = first(one.after), first(one.do)
    if base == done:
        return
    if done not in (START, END):
        done = Moment(one.do, "after", base)
    yield Limit(base, done, is_least=True, rules=ids)
    if one.not_before is not None:
        yield Limit(base, done, one.not_before, one.counting, is_least=True, rules=ids)
    if one.within is not None:
        yield Limit(base, done, one.within, one.counting, rolls=_moves(one), rules=ids)
    if base == START and (one.within is None or one.early_end is EarlyEnd.AT_END):
        yield Limit(END, done, rules=ids)


def _moves(one: Response) -> bool:
    return one.counting.non_working != "none"


def _presence(one: Presence, _happening: list[Selector], form: str, ids: Ids) -> Limits:
    done = first(one.do)
    if form == NO_COURSE or done in (START, END) or one.point is Point.OPEN:
        return
    due = START if one.point is Point.START else END
    may_mean_another = one.point is not Point.BY_END and any(p.type in PLACED for p in one.do)
    yield Limit(due, Moment(one.do, "one", ids) if may_mean_another else done, rules=ids)


def _precedence(one: Precedence, happening: list[Selector], _form: str, ids: Ids) -> Limits:
    if one.overlapping or one.anywhere or not is_sure(one.before, happening):
        return
    yield Limit(first(one.before), first(one.stands), rules=ids)
    if one.owed_from is None or not is_sure(one.owed_from, happening):
        return
    if one.follows:
        following = Moment(one.stands, "since", first(one.owed_from))
        yield Limit(first(one.before), first(one.owed_from))
        yield Limit(first(one.owed_from), following, is_least=True, rules=ids)
        yield Limit(first(one.before), following, rules=ids)
    else:
        yield Limit(first(one.before), first(one.owed_from), is_least=True, shift=1)


def _count(one: Count, happening: list[Selector], form: str, ids: Ids) -> Limits:
    is_owed = one.at_least and one.earlier is Earlier.ANEW  # else an earlier course may make up for it
    stretch = stretch_of(one.window, happening, form) if is_owed else None
    if stretch is not None:
        yield from stretch.limits(Moment(one.of, "one", ids), ids)


def _duration(one: Duration, _happening: list[Selector], form: str, ids: Ids) -> Limits:
    if form == NO_COURSE:
        return
    base = first(one.since)
    if one.at_most is not None and one.extension is None and one.until is None:
        yield Limit(base, END, one.at_most, one.counting, rules=ids)
    if one.at_least is not None and one.earlier is Earlier.ANEW:  # else an earlier course may make up for it
        yield Limit(base, END, one.at_least, one.counting, is_least=True, rules=ids)


_SAY: Final[dict[type, Callable[[Any, list[Selector], str, Ids], Limits]]] = {
    Count: _count,
    Duration: _duration,
    Precedence: _precedence,
    Presence: _presence,
    Response: _response,
}
