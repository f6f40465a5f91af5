"""What lies in the nature of things: which of two events comes first, whatever the rules say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from forebyg.kernel.pattern import Selector
from forebyg.lint.course.limits import END, START, Limit, Moment, first
from forebyg.lint.course.single import is_of_course, is_single
from forebyg.lint.patterns import is_part, overlap

__all__ = ["as_ordinary", "links"]


def as_ordinary(limits: Sequence[Limit]) -> list[Limit]:
    """The limits in an ordinary record: an inquiry, then a course, and what is done once stands once."""
    found = [limit._replace(base=_single(limit.base), bounded=_single(limit.bounded)) for limit in limits]
    return [*found, *_after_the_inquiry(found), *_in_the_course(found), *_answering(found), *_same(found)]


def links(limits: list[Limit], happening: list[Selector]) -> Iterator[Limit]:
    """Nothing of a wider kind comes first later than something of a narrower kind does."""
    moments = [*_moments(limits), *(first(events) for events in happening)]
    moments = list(dict.fromkeys(moments))
    bare = happening[:2] if START in moments else []
    for wide in (one for one in moments if one not in (START, END) and one.which == "first"):
        yield from (Limit(first(events), wide) for events in bare if is_part(events, wide.what))
    for narrow, wide in permutations(moments, 2):
        if narrow not in (START, END) and _is_no_later(wide, narrow):
            yield Limit(narrow, wide)


def _is_no_later(wide: Moment, narrow: Moment) -> bool:
    if wide in (START, END) or not is_part(narrow.what, wide.what):
        return False
    if wide.which == "first":
        return True
    return wide.which == narrow.which == "after" and wide.of == narrow.of


def _single(moment: Moment) -> Moment:
    """The first event of its kind, where the one that is asked for is ordinarily that one."""
    of = moment.of  # which is not what comes after it, though it may be of the same kind
    is_first = isinstance(of, Moment) and _is_inquiry(of) and not overlap(moment.what, of.what)
    is_begun = moment.which == "after" and of == START and is_of_course(moment.what)
    return first(moment.what) if is_first or is_begun or is_single(moment.what) else moment


def _same(limits: Sequence[Limit]) -> Iterator[Limit]:
    """What happens once is the same event under a wider and under a narrower name."""
    single = [one for one in _moments(limits) if one not in (START, END) and is_single(one.what)]
    for narrow, wide in permutations(single, 2):
        if is_part(narrow.what, wide.what):
            yield Limit(narrow, wide, is_least=True)


def _after_the_inquiry(limits: Sequence[Limit]) -> Iterator[Limit]:
    """A case begins with the inquiry."""
    moments = _moments(limits)
    for asked in filter(_is_inquiry, moments):
        yield from (Limit(asked, moment, is_least=True) for moment in moments if not _is_inquiry(moment))


def _in_the_course(limits: Sequence[Limit]) -> Iterator[Limit]:
    """What is done in a course is not done before it starts."""
    moments = _moments(limits)
    if START in moments:
        yield from (Limit(START, moment, is_least=True) for moment in moments if is_of_course(moment.what))


def _answering(limits: Sequence[Limit]) -> Iterator[Limit]:
    """What answers something does not come before the first of it."""
    moments = _moments(limits)
    for asked in (one for one in moments if one.which == "first"):
        types = {pattern.type for pattern in asked.what}
        for answer in moments:
            if len(types) == 1 and {pattern.answers for pattern in answer.what} == types:
                yield Limit(asked, answer, is_least=True)


def _is_inquiry(moment: Moment) -> bool:
    return {pattern.type for pattern in moment.what} == {"inquiry"}


def _moments(limits: Sequence[Limit]) -> list[Moment]:
    """The moments that limits stand between, in their order."""
    return list(dict.fromkeys(moment for limit in limits for moment in (limit.base, limit.bounded)))
